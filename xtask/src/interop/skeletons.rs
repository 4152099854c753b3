//! What the AWS CLI prints to be filled in, checked as if it were filled in.

use std::collections::BTreeMap;

use serde_json::Value;
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::Violation;
use shapewright_validate::walk::{Options, Profile, walk};

use crate::botocore;
use crate::conformance;
use crate::failure::Failure;

/// Both services of the model, as a whole.
const SERVICES: [&str; 2] = ["iot-managed-integrations", "iotwireless"];

/// Checks the skeleton of every operation; whether each refusal is about a placeholder.
pub(super) fn run() -> Result<bool, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(true) };
    let Some(mut command) = conformance::python_script("interop.py")? else { return Ok(true) };
    let output = command.arg("skeletons").args(SERVICES).output();
    let output = output.map_err(|error| Failure::io("run", "python", error))?;
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let (mut accepted, mut refused, mut others) = (0, 0, Vec::new());
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, model) in super::load_all(&botocore, &SERVICES)? {
        let api = resolve_all(&model).api;
        let (graph, _) = shape_graph::emit(&api);
        for line in lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            let is_it = |it: &&shapewright_smithy::api::Operation<'_>| {
                line["service"] == name && line["operation"] == it.id.name()
            };
            let Some(operation) = api.operations.iter().find(is_it) else { continue };
            let input = operation.input.and_then(|input| graph.root(api.get(input).id.as_str()));
            let Some(shape) = input.filter(|_| line["document"].is_object()) else { continue };
            let document = &line["document"];
            let options = Options::new().profile(Profile::Authoring).max(0);
            let found = walk(document.to_string().as_bytes(), shape, &graph, options).violations;
            accepted += usize::from(found.is_none());
            refused += usize::from(found.is_some());
            for violation in found.iter().flatten() {
                *codes.entry(violation.kind.code().as_str()).or_default() += 1;
                if !is_about_placeholder(violation, document) {
                    others.push(format!("{name} {}: {violation}", operation.id.name()));
                }
            }
        }
    }
    println!("{} skeletons: {accepted} accepted, {refused} refused", accepted + refused);
    for (code, count) in &codes {
        println!("{count:>6} {code}");
    }
    for line in &others {
        println!("not about a placeholder: {line}");
    }
    Ok(others.is_empty() && accepted + refused > 0)
}

/// Whether the value is one that a person has to fill in: nothing, a zero, or a key that is called as one.
fn is_about_placeholder(violation: &Violation, document: &Value) -> bool {
    match document.pointer(&violation.path) {
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Number(number)) => number.as_f64() == Some(0.0),
        Some(Value::Object(entries)) => entries.keys().any(|key| key == "KeyName"),
        // As many elements as are shown: one.
        Some(Value::Array(elements)) => elements.len() <= 1,
        _ => false,
    }
}
