//! `catalog.json`: where the schemas of inputs are, and which file names they are for.

use serde_json::{Value, json};

use crate::documentation::plain_text;
use shapewright_smithy::model::Model;
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;

use super::names::kebab;
use super::plan::{File, Plan, Role, Service};
use super::{Draft, Options};

/// The schema that catalogs have to follow.
const FORMAT: &str = "https://json.schemastore.org/schema-catalog.json";
/// Ends of the names of files that hold an input.
const EXTENSIONS: [&str; 3] = ["json", "yaml", "yml"];

/// The catalog of a plan, as text.
pub(super) fn print(model: &Model, plan: &Plan, options: &Options) -> String {
    let inputs = |service: &'_ Service| -> Vec<Value> {
        let files = service.files.iter().filter(|file| file.role == Role::Input);
        files.map(|file| entry(model, service, file, options)).collect()
    };
    let schemas: Vec<Value> = plan.services.iter().flat_map(inputs).collect();
    let catalog = json!({"$schema": FORMAT, "version": 1, "schemas": schemas});
    format!("{catalog:#}\n")
}

fn entry(model: &Model, service: &Service, file: &File, options: &Options) -> Value {
    let names: Vec<_> = file.operations.iter().map(|operation| kebab(operation.name())).collect();
    let matches: Vec<_> = names
        .iter()
        .flat_map(|name| EXTENSIONS.map(|extension| format!("*.{name}.{extension}")))
        .collect();
    json!({
        "name": format!("{}: {}", service.title, names.join(", ")),
        "description": description(model, file),
        "fileMatch": matches,
        "url": format!("{}/{}", options.base, service.path(Draft::Draft07, &file.name)),
    })
}

/// The first paragraph of the operation's documentation, else of the shape's; else its name.
fn description(model: &Model, file: &File) -> String {
    let documentation = |id: &ShapeId| {
        let shape = model.shape(id.as_str())?;
        let text = plain_text(shape.traits.get("smithy.api#documentation").and_then(Node::as_str)?);
        text.lines().next().filter(|line| !line.is_empty()).map(str::to_owned)
    };
    let candidates = file.operations.first().into_iter().chain([&file.shape]);
    candidates.into_iter().find_map(documentation).unwrap_or_else(|| file.name.clone())
}
