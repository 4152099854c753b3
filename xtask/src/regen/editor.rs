//! `.vscode/settings.json`: the examples of this repository under their schemas.

use serde_json::{Map, Value, json};

use super::outputs::Outputs;
use crate::failure::Failure;

const CATALOG: &str = "schemas/catalog.json";
const SETTINGS: &str = ".vscode/settings.json";

/// Adds the settings for every entry of the catalog, with files of this repository in place of its
/// URLs.
pub(super) fn add(outputs: &mut Outputs) -> Result<(), Failure> {
    let catalog = outputs.files.get(CATALOG).map_or("{}", String::as_str);
    let catalog: Value = serde_json::from_str(catalog)
        .map_err(|error| Failure::Model(format!("error: {CATALOG}: {error}")))?;
    let (mut json_schemas, mut yaml_schemas) = (Vec::new(), Map::new());
    for entry in catalog["schemas"].as_array().into_iter().flatten() {
        let (Some(url), Some(name)) = (entry["url"].as_str(), entry["name"].as_str()) else {
            continue;
        };
        let Some((_, below)) = url.split_once("/schemas/") else { continue };
        let file = format!("./schemas/{below}");
        let operation = name.rsplit(' ').next().unwrap_or(name);
        let matching = |extension: &str| {
            json!([
                format!("schemas/examples/{operation}.*.{extension}"),
                format!("*.{operation}.{extension}")
            ])
        };
        json_schemas.push(json!({ "fileMatch": matching("json"), "url": file }));
        yaml_schemas.insert(file, matching("yaml"));
    }
    let settings = json!({ "json.schemas": json_schemas, "yaml.schemas": yaml_schemas });
    outputs.files.insert(SETTINGS.to_owned(), format!("{settings:#}\n"));
    Ok(())
}
