$version: "2.0"

namespace shapewright.policy

/// What counts, for `shapewright check --policy`.
structure Policy with [Levels] {}

/// The rule that says more exactly what it is about counts: one with a longer path, then one with a code.
/// Of such, what `deny` has counts most, then what `warn` has.
@mixin
structure Levels {
    /// Rules that make a document invalid.
    deny: Rules

    /// Rules that are only warned about.
    warn: Rules

    /// Rules that are off.
    allow: Rules
}

list Rules {
    member: Rule
}

/// `CODE`, `CODE:PATH` or `PATH`, as after `--deny`.
@length(min: 1)
string Rule
