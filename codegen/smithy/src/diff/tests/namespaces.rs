//! Models whose shapes stand in other namespaces.

use super::{Model, diff, told};
use crate::budget::counting::assert_linear;
use crate::load::Loader;

/// A model of several files.
fn model(files: &[&str]) -> Model {
    let mut loader = Loader::new();
    for (index, text) in files.iter().enumerate() {
        let text = format!("$version: \"2\"\n{text}");
        loader = loader.text(format!("{index}.smithy"), text);
    }
    let read = loader.load();
    let problems = read.diagnostics.render(&read.sources);
    read.model.unwrap_or_else(|| panic!("{problems}"))
}

fn between(old: &[&str], new: &[&str]) -> Vec<String> {
    told(&diff(&model(old), &model(new)).changes)
}

#[test]
fn shapes_of_one_name_are_those_of_the_namespace_that_is_most_alike() {
    let service = |namespace: &str, name: &str, member: &str| {
        format!(
            "namespace {namespace}\nservice {name} {{ version: \"1\", operations: [Get] }}\n\
             operation Get {{ input := {{ x: {member} }} }}\n"
        )
    };
    let old = [service("v1.a", "A", "String"), service("v1.b", "B", "String")];
    let new = [service("v2.a", "A", "String"), service("v2.b", "B", "Integer")];
    let [old, new] = [&old, &new].map(|files| files.each_ref().map(String::as_str));
    assert_eq!(between(&old, &new), ["retyped GetInput$x: breaking/compatible"]);
    assert_eq!(between(&new, &old), ["retyped GetInput$x: breaking/compatible"]);
    assert_eq!(between(&old, &[old[1], old[0]]), [""; 0]);
    assert_eq!(
        between(&new, &old.map(|it| it.replace("v1", "v3")).each_ref().map(String::as_str)).len(),
        1
    );
}

#[test]
fn an_error_of_another_namespace_is_compared() {
    let operation = "service S { version: \"1\", operations: [O] }\noperation O { errors: [E] }\n";
    let old =
        format!("namespace a\n{operation}@error(\"client\")\nstructure E {{ message: String }}\n");
    let new = format!("namespace a\nuse b#E\n{operation}");
    let other =
        "namespace b\n@error(\"server\")\n@httpError(503)\nstructure E { message: Integer }\n";
    let expected = [
        "wire-changed E: compatible/breaking",
        "wire-changed E: compatible/breaking",
        "retyped E$message: compatible/breaking",
    ];
    assert_eq!(between(&[&old], &[&new, other]), expected);
    assert_eq!(between(&[&old, other], &[&new, other]), expected);
}

#[test]
fn operations_and_resources_may_move() {
    let service = "service S { version: \"1\", operations: [O], resources: [R] }\n";
    let shapes = "operation O { input := { x: String } }\n\
                  resource R { identifiers: { id: String }, read: Get }\n\
                  @readonly\noperation Get { input := { @required id: String } }\n";
    let old = format!("namespace a\n{service}{shapes}");
    let new = [
        format!("namespace a\nuse b#O\nuse b#R\n{service}string Other\n"),
        format!("namespace b\n{shapes}"),
    ];
    assert_eq!(between(&[&old], &[&new[0], &new[1]]), [""; 0]);
    let changed = new[1].replace("x: String", "x: Integer");
    assert_eq!(between(&[&old], &[&new[0], &changed]), ["retyped OInput$x: breaking/compatible"]);
}

#[test]
fn names_that_a_service_gives_are_of_its_own_namespace() {
    let model = |namespace: &str| {
        format!(
            "namespace {namespace}\nservice S {{ version: \"1\", operations: [O], rename: {{ \"{namespace}#N\": \"NN\" }} }}\n\
             operation O {{ input := {{ n: N }} }}\nstructure N {{}}\n"
        )
    };
    assert_eq!(between(&[&model("v1")], &[&model("v2")]), [""; 0]);
}

#[test]
fn traits_of_a_model_itself_move_with_it() {
    let model = |namespace: &str, value: &str, settings: &str| {
        format!(
            "namespace {namespace}\n@myAuth(k: \"{settings}\")\n@myProtocol(v: \"{settings}\")\n\
             service S {{ version: \"1\", operations: [O] }}\n\
             operation O {{ output := {{ {value} e: String\n }} }}\n\
             @trait(breakingChanges: [{{ change: \"any\" }}])\nstring tr\n\
             @trait(selector: \"service\")\n@authDefinition\nstructure myAuth {{ k: String }}\n\
             @trait(selector: \"service\")\n@protocolDefinition\nstructure myProtocol {{ v: String }}\n"
        )
    };
    let old = model("a", "@tr(\"y\")", "1");
    assert_eq!(between(&[&old], &[&model("z", "@tr(\"y\")", "1")]), [""; 0]);
    let changes = between(&[&old], &[&model("z", "", "1")]);
    assert_eq!(changes, ["trait-changed OOutput$e: compatible/breaking"]);
    let changes = between(&[&old], &[&model("z", "@tr(\"y\")", "2")]);
    let expected = ["wire-changed S: breaking/breaking", "wire-changed S: breaking/breaking"];
    assert_eq!(changes, expected);
}

#[test]
fn protocols_and_schemes_of_one_name_are_told_apart() {
    let library = |namespace: &str| {
        format!(
            "namespace {namespace}\n@trait(selector: \"service\")\n@authDefinition\nstructure au {{}}\n\
             @trait(selector: \"service\")\n@protocolDefinition\nstructure pr {{}}\n"
        )
    };
    let service = |namespace: &str| {
        format!(
            "namespace a\n@{namespace}#pr\n@{namespace}#au\nservice S {{ version: \"1\", operations: [O] }}\noperation O {{}}\n"
        )
    };
    let (x, y) = (library("x"), library("y"));
    let changes = between(&[&x, &y, &service("x")], &[&x, &y, &service("y")]);
    let codes: Vec<_> = changes.iter().filter_map(|change| change.split(' ').next()).collect();
    let expected =
        ["protocol-added", "protocol-removed", "authentication-added", "authentication-removed"];
    assert_eq!(codes, expected);
}

#[test]
fn the_root_of_xml_counts_in_another_namespace_too() {
    let service = |namespace: &str| {
        format!(
            "namespace a\nuse aws.protocols#restXml\nuse {namespace}#P\n@restXml\n\
             service S {{ version: \"1\", operations: [O] }}\n\
             @http(method: \"POST\", uri: \"/o\")\noperation O {{ input := {{ @httpPayload p: P\n }} }}\n"
        )
    };
    let payload = |namespace: &str, name: &str| {
        format!("namespace {namespace}\n@xmlName(\"{name}\")\nstructure P {{ x: String }}\n")
    };
    let (b, c) = (payload("b", "A"), payload("c", "B"));
    let changes = between(&[&service("b"), &b, &c], &[&service("c"), &b, &c]);
    assert_eq!(changes, ["wire-changed OInput$p: breaking/compatible"]);
    let same = payload("c", "A");
    assert_eq!(between(&[&service("b"), &b, &same], &[&service("c"), &b, &same]), [""; 0]);
}

#[test]
fn traits_that_neither_model_defines_are_told_apart() {
    let model = |namespace: &str| {
        format!("namespace a\n@{namespace}#discriminated(\"kind\")\nunion U {{ x: String }}\n")
    };
    let changes = between(&[&model("alloy")], &[&model("acme")]);
    assert_eq!(changes.len(), 2, "{changes:?}");
}

#[test]
fn many_namespaces_are_matched_in_time() {
    let of = |version: u8, count: usize| {
        let files: Vec<_> = (0..count)
            .map(|index| {
                let name = index.max(1);
                format!("namespace v{version}.n{index}\nstring S{name}\n")
            })
            .collect();
        model(&files.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_linear("namespaces", |count| {
        assert_eq!(diff(&of(1, count), &of(2, count)).changes, []);
    });
}
