//! Our own JSON Schema of the request, in three validators.

use std::fs;
use std::path::Path;

use serde_json::Value;

const SCHEMA: &str =
    "../schemas/2020-12/iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json";

/// Validators that compile the schema at run time, once.
pub(crate) struct Peers {
    jsonschema: jsonschema::Validator,
    boon: (boon::Schemas, boon::SchemaIndex),
}

impl Peers {
    pub(crate) fn new() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCHEMA);
        let schema: Value =
            serde_json::from_slice(&fs::read(path).expect("the schema")).expect("JSON");
        let options =
            jsonschema::options().with_pattern_options(jsonschema::PatternOptions::regex());
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.add_resource("schema.json", schema.clone()).expect("a resource");
        let index = compiler.compile("schema.json", &mut schemas).expect("a schema");
        Self { jsonschema: options.build(&schema).expect("a schema"), boon: (schemas, index) }
    }

    pub(crate) fn run_time_accepts(&self, text: &[u8]) -> bool {
        self.jsonschema.is_valid(&parse(text))
    }

    pub(crate) fn run_time_errors(&self, text: &[u8]) -> usize {
        self.jsonschema.iter_errors(&parse(text)).count()
    }

    pub(crate) fn boon_accepts(&self, text: &[u8]) -> bool {
        self.boon.0.validate(&parse(text), self.boon.1).is_ok()
    }
}

#[jsonschema::validator(
    path = "../schemas/2020-12/iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json"
)]
struct CompileTime;

pub(crate) fn compile_time_accepts(text: &[u8]) -> bool {
    CompileTime::is_valid(&parse(text))
}

pub(crate) fn compile_time_errors(text: &[u8]) -> usize {
    CompileTime::iter_errors(&parse(text)).count()
}

fn parse(text: &[u8]) -> Value {
    serde_json::from_slice(text).expect("JSON")
}
