$version: "2.0"

namespace shapewright.policy

/// What counts, for `shapewright check --policy`.
structure Policy with [Levels] {}

/// Of each, what `deny` has counts most, then what `warn` has.
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
