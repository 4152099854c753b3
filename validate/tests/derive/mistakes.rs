//! Mistakes are reported at the word that is wrong, all of them, with a suggestion.

#[test]
fn mistakes_in_attributes_are_reported_at_their_place() {
    let cases = trybuild::TestCases::new();
    let names = [
        "derives",
        "recommendations",
        "keywords",
        "places",
        "values",
        "custom",
        "no_function",
        "functions",
        "roles",
        "serde",
        "nested",
        "presence",
        "forms",
    ];
    for name in names {
        cases.compile_fail(format!("tests/derive/mistakes/{name}.rs"));
    }
}

/// The compiler lists the types that would do, which depend on the features.
#[cfg(all(feature = "blob", feature = "json"))]
#[test]
fn a_rule_that_does_not_apply_to_a_type_is_reported_at_the_type() {
    trybuild::TestCases::new().compile_fail("tests/derive/mistakes/types.rs");
}
