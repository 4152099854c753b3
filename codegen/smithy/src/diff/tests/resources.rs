//! Tests of what changes about resources.

use super::between;

/// An operation `Op`, resources `A` and `B`, and a service of some of them.
fn model(bound: &str, of_a: &str, of_b: &str) -> String {
    format!(
        "@restJson1\nservice S {{ version: \"1\", operations: [Op], resources: [{bound}] }}\n\
         @http(method: \"POST\", uri: \"/op\")\noperation Op {{ output: Out }}\n\
         @readonly\n@http(method: \"GET\", uri: \"/get\")\noperation Get {{ output: Out }}\n\
         @readonly\n@http(method: \"GET\", uri: \"/a\")\noperation GetA {{ output: OutA }}\n\
         structure OutA {{ a: T }}\nresource A {{ {of_a} }}\nresource B {{ {of_b} }}\nstring U\n"
    )
}

#[test]
fn a_resource_that_was_there_is_bound_and_not_new() {
    let (both, one) = (model("A, B", "", ""), model("A", "", ""));
    let changes = between("", &one, &both);
    assert_eq!(changes, ["resource-bound S: compatible/compatible/compatible"]);
    let changes = between("", &both, &one);
    assert_eq!(changes, ["resource-unbound S: compatible/compatible/compatible"]);
    let [both, one] = ["A, B", "A"].map(|bound| model(bound, "", "operations: [Get]"));
    let changes = between("", &both, &one);
    assert!(changes.iter().any(|it| it == "resource-unbound S: breaking/breaking/compatible"));
}

#[test]
fn a_resource_without_operations_goes_without_anybody_noticing() {
    let old = model("A, B", "", "");
    let new = model("A", "", "").replace("resource B {  }\n", "");
    assert_eq!(between("", &old, &new), ["shape-removed B: compatible/compatible/compatible"]);
}

#[test]
fn what_belongs_to_a_resource_is_compared() {
    let changed = ["resource-changed A: compatible/compatible/compatible"];
    for (old, new) in [
        ("identifiers: { a: T }", "identifiers: { a: T, b: T }"),
        ("identifiers: { a: T }", "identifiers: { a: U }"),
        ("read: GetA, properties: { a: T }", "read: GetA"),
        ("operations: [Get]", "read: Get"),
    ] {
        let [old, new] = [old, new].map(|of_a| model("A, B", of_a, ""));
        assert_eq!(between("", &old, &new), changed, "{old}{new}");
        assert_eq!(between("", &new, &old), changed, "{old}{new}");
    }
    let (below, beside) = (model("A", "resources: [B]", ""), model("A, B", "", ""));
    assert_eq!(between("", &below, &beside), changed);
}

#[test]
fn a_resource_of_another_name_is_the_same_with_the_same_content() {
    let content = "read: GetA, operations: [Get]";
    let old = model("A", content, "");
    let new = old.replace("resource A", "resource C").replace("[A]", "[C]");
    assert_eq!(between("", &old, &new), ["renamed C: compatible/compatible/compatible"]);
    let other = new.replace("read: GetA, operations: [Get]", "read: Get, operations: [GetA]");
    let changes = between("", &old, &other);
    assert_eq!(
        changes,
        [
            "shape-removed A: compatible/compatible/compatible",
            "shape-added C: compatible/compatible/compatible",
        ]
    );
}

#[test]
fn a_resource_whose_operations_the_service_has_itself_goes_without_anybody_noticing() {
    let old = model("A", "operations: [Get]", "");
    let new = model("", "", "").replace("[Op]", "[Op, Get]");
    let unbound = "resource-unbound S: compatible/compatible/compatible";
    assert_eq!(between("", &old, &new)[0], unbound);
    let new = new.replace("resource A {  }\n", "");
    assert_eq!(between("", &old, &new), ["shape-removed A: compatible/compatible/compatible"]);
}
