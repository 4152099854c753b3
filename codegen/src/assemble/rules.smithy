$version: "2"

// Rules that an API states in prose only.
namespace shapewright.rules

/// Rules that only the documentation of an API states, not its model. Breaking one is worth a
/// warning, never an error: the service decides, and prose goes stale.
@trait
list advice {
    /// One rule.
    member: Rule
}

/// One rule with what it says.
structure Rule {
    /// The name of the rule, stable and unique in a service, such as `s3-uri`.
    @required
    rule: String

    /// What the documentation says, in one sentence of our own.
    @required
    gist: String
}
