//! The committed schemas of the OTA operations, ready to check documents.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

use jsonschema::{PatternOptions, Validator};

static SCHEMAS: LazyLock<HashMap<String, Validator>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/2020-12");
    let services = ["iot-managed-integrations/2025-03-03", "iot-wireless/2020-11-22"];
    services.iter().flat_map(|folder| load(&root.join(folder))).collect()
});

/// The schema of an input or output. The names of both services differ.
pub fn of(name: &str) -> &'static Validator {
    &SCHEMAS[name]
}

fn load(folder: &Path) -> Vec<(String, Validator)> {
    let files = std::fs::read_dir(folder).expect("the schemas");
    let schema = |file: std::io::Result<std::fs::DirEntry>| {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a schema");
        let schema = serde_json::from_str(&text).expect("JSON");
        let options = jsonschema::options().with_pattern_options(PatternOptions::regex());
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        (name, options.build(&schema).expect("a valid schema"))
    };
    files.map(schema).collect()
}
