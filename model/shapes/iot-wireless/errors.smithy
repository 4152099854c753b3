$version: "2"

namespace com.amazonaws.iotwireless

/// What went wrong, in a sentence for people, up to 2048 characters. Its wording may change: tell
/// errors apart by their shape, never by this text.
@length(max: 2048)
string Message

/// The identifier of the resource that an error is about, such as the id of a FUOTA task.
string ResourceId

/// The kind of the resource that an error is about.
string ResourceType

/// The caller is known, but its IAM policies do not allow this operation on this resource.
/// Repeating the request does not help before the permissions are changed.
@error("client")
@httpError(403)
structure AccessDeniedException {
    /// What was refused, in a sentence for people.
    Message: Message
}

/// The request conflicts with the present state of a resource: it exists already, or its status
/// does not allow the change, or the same client request token came with other parameters. Read
/// the resource again before repeating.
@error("client")
@httpError(409)
structure ConflictException {
    /// What the request conflicts with, in a sentence for people.
    Message: Message

    /// The identifier of the resource in the way.
    ResourceId: ResourceId

    /// The kind of the resource in the way.
    ResourceType: ResourceType
}

/// Something failed inside the service. The request may be repeated after a while, with the same
/// client request token where it has one.
@error("server")
@httpError(500)
structure InternalServerException {
    /// What failed, in a sentence for people.
    Message: Message
}

/// A resource that the request names does not exist in this account and region, or not any more.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What was not found, in a sentence for people.
    Message: Message

    /// The identifier that was looked for.
    ResourceId: ResourceId

    /// The kind of resource that was looked for.
    ResourceType: ResourceType
}

/// Requests come faster than the account's rate allows. Wait and repeat, with growing pauses.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {
    /// Which rate was exceeded, in a sentence for people.
    Message: Message
}

/// The request breaks a constraint: a required member is missing, or a value is too long, out of
/// range or malformed. Repeating it unchanged cannot succeed.
@error("client")
@httpError(400)
structure ValidationException {
    /// Which constraint was broken, in a sentence for people.
    Message: Message
}
