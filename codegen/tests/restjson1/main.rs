//! Smithy's own test vectors for restJson1 bodies, through the walker: profile wire, view body.
//!
mod conformance;

use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;
use shapewright_codegen::emit::shape_graph;
use shapewright_codegen::load::Loader;
use shapewright_validate::Violations;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{Options, View, walk};

/// A case whose expected text is wrong: it doubles the final `$` of the pattern.
const DEFECTIVE: &str = "RestJsonMalformedPatternReDOSString";

fn read(folder: &Path, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(folder.join(name)).expect("the cases");
    serde_json::from_str(&text).expect("a list of cases")
}

fn graph(folder: &Path) -> ShapeGraph {
    let loaded = Loader::new().file(folder.join("model.json")).expect("the model").load();
    let model = loaded.model.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    shape_graph::build(&model).0
}

fn violations(graph: &ShapeGraph, case: &Value) -> Option<Violations> {
    let shape = graph.root(text(case, "input")).expect("the input");
    walk(text(case, "body").as_bytes(), shape, graph, Options::new().view(View::Body)).violations
}

fn text<'c>(case: &'c Value, name: &str) -> &'c str {
    case[name].as_str().unwrap_or_default()
}

/// What is wrong with the verdict of a case, if anything.
fn complaint(case: &Value, found: Option<&Violations>) -> Option<String> {
    let id = text(case, "id");
    let Some(found) = found else {
        return (text(case, "expect") != "accept").then(|| format!("{id}: accepted"));
    };
    let exception = serde_json::to_value(found).expect("JSON");
    let as_expected = match text(case, "expect") {
        "serialization" => found.is_parse_failure(),
        "validation" if id == DEFECTIVE => found.iter().all(|it| it.code() == "pattern"),
        "validation" => !found.is_parse_failure() && exception == case["response"],
        _ => false,
    };
    (!as_expected).then(|| format!("{id}: {exception}"))
}

fn run(folder: &Path, name: &str) {
    let graph = graph(folder);
    let cases = read(folder, name);
    let complaint = |case| complaint(case, violations(&graph, case).as_ref());
    let complaints: Vec<String> = cases.iter().filter_map(complaint).collect();
    println!("restJson1 {name}: {} of {}", cases.len() - complaints.len(), cases.len());
    assert_eq!(complaints, Vec::<String>::new());
    assert!(!cases.is_empty());
}

fn main() -> ExitCode {
    let tests: [(_, fn(&Path)); 2] = [
        ("what_services_reject_is_rejected_in_the_same_words", |folder| {
            run(folder, "rejected.json");
        }),
        ("what_services_accept_is_accepted", |folder| run(folder, "accepted.json")),
    ];
    conformance::main("conformance/restjson1", &tests)
}
