//! Mistakes are reported at the word that is wrong, all of them, with a suggestion.

/// Each is compiled by itself: without `SHAPEWRIGHT_THOROUGH`, which `.ci/full` sets, some are left out.
#[test]
fn mistakes_in_attributes_are_reported_at_their_place() {
    let cases = trybuild::TestCases::new();
    let usual = ["derives", "values", "serde", "nested"];
    let others = [
        "recommendations",
        "keywords",
        "places",
        "custom",
        "no_function",
        "functions",
        "roles",
        "presence",
        "forms",
    ];
    let is_thorough = std::env::var_os("SHAPEWRIGHT_THOROUGH").is_some();
    if !is_thorough {
        eprintln!("SKIPPED: {} of the mistakes in attributes (SHAPEWRIGHT_THOROUGH)", others.len());
    }
    let others = others.into_iter().filter(|_| is_thorough);
    for name in usual.into_iter().chain(others) {
        cases.compile_fail(format!("tests/derive/mistakes/{name}.rs"));
    }
}

/// The compiler lists the types that would do, which depend on the features.
#[cfg(all(feature = "blob", feature = "json"))]
#[test]
fn a_rule_that_does_not_apply_to_a_type_is_reported_at_the_type() {
    trybuild::TestCases::new().compile_fail("tests/derive/mistakes/types.rs");
}
