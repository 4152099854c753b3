//! Changes of traits, which their definitions judge.

use crate::row::{Row, row};

pub(crate) const ROWS: &[Row] = &[
    row(
        "ModifiedTrait",
        "NOTE",
        ("c: String, d", "@plain c: String, d"),
        "trait-changed T$c compatible/compatible/compatible",
        "",
    ),
    row(
        "ModifiedTrait",
        "",
        ("c: String, d", "/// New.\nc: String, d"),
        "documentation T$c compatible/compatible/compatible",
        "",
    ),
    row(
        "ModifiedTrait",
        "ERROR",
        ("s: Text", "@fixed s: Text"),
        "trait-changed I$s breaking/compatible/compatible",
        "",
    ),
    row(
        "ModifiedTrait",
        "WARNING",
        ("@fixed f", "f"),
        "trait-changed I$f dangerous/compatible/compatible",
        "",
    ),
    row(
        "ModifiedTrait",
        "ERROR",
        ("@deep(a: \"1\"", "@deep(a: \"3\""),
        "trait-changed I$g breaking/compatible/compatible",
        "",
    ),
    row(
        "ModifiedTrait",
        "ERROR",
        ("{ a: \"2\" }", "{}"),
        "trait-changed I$g breaking/compatible/compatible",
        "",
    ),
    row(
        "ModifiedTrait",
        "DANGER",
        ("{ a: \"2\" }", "{ a: \"2\" }, {}"),
        "trait-changed I$g dangerous/compatible/compatible",
        "",
    ),
    row(
        "TraitBreakingChange",
        "ERROR",
        ("@tagged x: String", "x: String"),
        "trait-changed I$x breaking/compatible/compatible",
        "",
    ),
    row(
        "TraitBreakingChange",
        "DANGER",
        ("s: Text", "@tagged s: Text"),
        "trait-changed I$s dangerous/compatible/compatible",
        "",
    ),
    row(
        "TraitBreakingChange",
        "ERROR",
        ("@xmlNamespace(uri: \"http://a\")", "@xmlNamespace(uri: \"http://b\")"),
        "wire-changed S breaking/breaking/compatible",
        "",
    ),
    row(
        "TraitBreakingChange",
        "ERROR",
        (", items: \"list\"", ""),
        "trait-changed O breaking/breaking/compatible",
        "",
    ),
    row(
        "TraitBreakingChange",
        "NOTE",
        ("operation O {", "@idempotent\noperation O {"),
        "trait-changed O compatible/compatible/compatible",
        "",
    ),
    row(
        "TraitBreakingChange",
        "NOTE",
        ("@error(\"client\")\nstructure E1", "@error(\"client\")\n@retryable\nstructure E1"),
        "trait-changed E1 compatible/compatible/compatible",
        "",
    ),
    row(
        "TraitBreakingChange",
        "ERROR",
        ("@mediaType(\"a/b\")\nstring Typed", "string Typed"),
        "trait-changed Typed breaking/compatible/compatible",
        "",
    ),
];
