//! The committed schemas of the OTA operations, ready to check documents.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jsonschema::{PatternOptions, Validator};

use crate::cases::{Case, INPUTS, OUTPUTS};

static SCHEMAS: LazyLock<HashMap<PathBuf, Validator>> = LazyLock::new(|| {
    INPUTS.iter().chain(OUTPUTS).map(|case| (path(case), load(&path(case)))).collect()
});

/// The schema of an input or output.
pub fn of(case: &Case) -> &'static Validator {
    &SCHEMAS[&path(case)]
}

fn path(case: &Case) -> PathBuf {
    let drafts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas");
    drafts.join("2020-12").join(case.folder).join(format!("{}.json", (case.shape)().name))
}

fn load(path: &Path) -> Validator {
    let text = std::fs::read_to_string(path).expect("a schema");
    let schema = serde_json::from_str(&text).expect("JSON");
    let options = jsonschema::options().with_pattern_options(PatternOptions::regex());
    options.build(&schema).expect("a valid schema")
}
