$version: "2"

// What Smithy publishes beside its prelude, and models refer to without having it.
namespace smithy.framework

/// The answer to an input that breaks constraints.
@error("client")
structure ValidationException {
    /// All that is wrong, in a sentence.
    @required
    message: String

    /// What is wrong with which member; a member may be listed more than once.
    fieldList: ValidationExceptionFieldList
}

/// One constraint that one member breaks.
structure ValidationExceptionField {
    /// The member, as a JSON Pointer.
    @required
    path: String

    /// What is wrong, in a sentence.
    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}
