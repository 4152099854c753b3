$version: "2"

// Rules that an API states in prose only.
namespace shapewright.rules

/// Rules that only the documentation of an API states, not its model. Breaking one is worth a
/// warning, never an error: the service decides, and prose goes stale.
@trait
list recommendations {
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
    message: String

    /// When a value follows the rule. Left out where no document shows it; the rule is then for
    /// readers only.
    test: Test
}

/// When a value follows a rule.
union Test {
    /// The text matches the pattern, which is searched as in `@pattern`.
    pattern: String

    /// The text does not begin with these characters.
    reservedPrefix: String

    /// The integer is a multiple of this one.
    multipleOf: Integer

    /// One member of the structure does nothing without another.
    needs: Needs

    /// One member of the structure is a later date and time than another, where both are dates and
    /// times: timestamps, or ISO 8601 texts, taken as UTC where they have no offset.
    after: After
}

/// One member does nothing without another.
structure Needs {
    /// The member that the rule is about.
    @required
    member: String

    /// The member that it needs.
    @required
    needs: String
}

/// One member is later than another.
structure After {
    /// The member that the rule is about: the later one.
    @required
    member: String

    /// The earlier one.
    @required
    after: String
}
