//! `catalog.json`: where the schemas of inputs are, and which file names they are for.

use serde_json::{Value, json};

use crate::documentation::plain_text;

use super::names::kebab;
use super::plan::{File, Plan, Role, Service};
use super::{Draft, Options};

/// The schema that catalogs have to follow.
const FORMAT: &str = "https://json.schemastore.org/schema-catalog.json";
/// Ends of the names of files that hold an input.
const EXTENSIONS: [&str; 3] = ["json", "yaml", "yml"];

/// The catalog of a plan, as text.
pub(super) fn print(plan: &Plan<'_>, options: &Options) -> String {
    let inputs = |service: &'_ Service<'_>| -> Vec<Value> {
        let files = service.files.iter().filter(|file| file.role == Role::Input);
        files.map(|file| entry(service, file, options)).collect()
    };
    let schemas: Vec<Value> = plan.services.iter().flat_map(inputs).collect();
    let catalog = json!({"$schema": FORMAT, "version": 1, "schemas": schemas});
    format!("{catalog:#}\n")
}

fn entry(service: &Service<'_>, file: &File<'_>, options: &Options) -> Value {
    let names: Vec<_> =
        file.operations.iter().map(|operation| kebab(operation.id.name())).collect();
    let matches: Vec<_> = names
        .iter()
        .flat_map(|name| EXTENSIONS.map(|extension| format!("*.{name}.{extension}")))
        .collect();
    json!({
        "name": format!("{}: {}", service.api.title, names.join(", ")),
        "description": description(file),
        "fileMatch": matches,
        "url": format!("{}/{}", options.base, service.path(Draft::Draft07, &file.name)),
    })
}

/// The first paragraph of the operation's documentation, else of the type's; else its name.
fn description(file: &File<'_>) -> String {
    let first = file.operations.first().and_then(|operation| operation.documentation);
    let line = |documentation| {
        let text = plain_text(documentation);
        text.lines().next().filter(|line| !line.is_empty()).map(str::to_owned)
    };
    let candidates = [first, file.ty.documentation];
    candidates.into_iter().flatten().find_map(line).unwrap_or_else(|| file.name.clone())
}
