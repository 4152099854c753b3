//! Mistakes are reported at the word that is wrong, all of them, with a suggestion.

/// Whether everything is tried. To compile what must not compile takes long: `.ci/full` does it.
fn is_thorough() -> bool {
    let is_thorough = std::env::var_os("SHAPEWRIGHT_THOROUGH").is_some();
    if !is_thorough {
        eprintln!("SKIPPED: mistakes in attributes (SHAPEWRIGHT_THOROUGH)");
    }
    is_thorough
}

#[test]
fn mistakes_in_attributes_are_reported_at_their_place() {
    if !is_thorough() {
        return;
    }
    let cases = trybuild::TestCases::new();
    for name in [
        "derives",
        "values",
        "serde",
        "nested",
        "recommendations",
        "keywords",
        "places",
        "custom",
        "no_function",
        "functions",
        "roles",
        "presence",
        "forms",
    ] {
        cases.compile_fail(format!("tests/derive/mistakes/{name}.rs"));
    }
}

/// The compiler lists the types that would do, which depend on the features.
#[cfg(all(feature = "blob", feature = "json"))]
#[test]
fn a_rule_that_does_not_apply_to_a_type_is_reported_at_the_type() {
    if is_thorough() {
        trybuild::TestCases::new().compile_fail("tests/derive/mistakes/types.rs");
    }
}
