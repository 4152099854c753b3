$version: "2"

namespace com.amazonaws.iotmanagedintegrations

/// What went wrong, in a sentence for people. Its wording may change: tell errors apart by their
/// shape, never by this text.
string ErrorMessage

/// The identifier of the resource that an error is about, such as an OTA task id.
string ErrorResourceId

/// The kind of the resource that an error is about.
string ErrorResourceType

/// The caller is known, but its IAM policies do not allow this operation on this resource.
/// Repeating the request does not help before the permissions are changed.
@error("client")
@httpError(403)
structure AccessDeniedException {
    /// What was refused, in a sentence for people.
    Message: ErrorMessage
}

/// The request conflicts with the present state of a resource: it exists already, or another
/// request is changing it, or the same client token came with other parameters. Read the resource
/// again before repeating.
@error("client")
@httpError(409)
structure ConflictException {
    /// What the request conflicts with, in a sentence for people.
    Message: ErrorMessage
}

/// Something failed inside the service. The request may be repeated after a while, with the same
/// client token where it has one.
@error("server")
@httpError(500)
structure InternalServerException {
    /// What failed, in a sentence for people.
    Message: ErrorMessage
}

/// A quota of the account would be exceeded. Its HTTP status is 410, which
/// elsewhere means that a resource is gone.
@error("client")
@httpError(410)
structure LimitExceededException {
    /// Which limit was met, in a sentence for people.
    Message: ErrorMessage
}

/// A resource that the request names does not exist in this account and region, or not any more.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What was not found, in a sentence for people.
    Message: ErrorMessage

    /// The identifier that was looked for.
    ResourceId: ErrorResourceId

    /// The kind of resource that was looked for.
    ResourceType: ErrorResourceType
}

/// Requests come faster than the account's rate allows. Wait and repeat, with growing pauses.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    /// Which rate was exceeded, in a sentence for people.
    Message: ErrorMessage
}

/// The caller could not be authenticated: credentials are missing, wrong or expired. Unlike
/// `AccessDeniedException`, it is not about permissions.
@error("client")
@httpError(401)
structure UnauthorizedException {
    /// Why the caller was turned away, in a sentence for people.
    Message: ErrorMessage
}

/// The request breaks a constraint: a required member is missing, or a value is too long, out of
/// range or malformed. Repeating it unchanged cannot succeed.
@error("client")
@httpError(400)
structure ValidationException {
    /// Which constraint was broken, in a sentence for people.
    Message: ErrorMessage
}
