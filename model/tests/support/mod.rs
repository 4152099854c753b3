//! What the tests share: the operations of the model, and the files of the repository.
#![allow(dead_code, reason = "each test uses a part of it")]

#[macro_use]
mod services;

use std::fs;
use std::path::{Path, PathBuf};

use shapewright_validate::operation::Operation;

pub(crate) use shapewright_equivalence::Document;

/// One operation of the model, its types behind function pointers.
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) service: &'static str,
    pub(crate) version: &'static str,
    pub(crate) input: Document,
    pub(crate) output: Option<Document>,
}

macro_rules! entries {
    ($($module:ident $service:literal $version:literal {
        operations { $($operation:ident($($input:ident)?) -> ($($output:ident)?))* }
        documents { $($document:ident)* }
        types { $($ty:ident)* }
    })*) => {
        [$($(entry(
            [ota_model::$module::$operation::NAME, $service, $version],
            &[$(Document::of::<ota_model::$module::$input>())?],
            &[$(Document::of::<ota_model::$module::$output>())?],
        )),*),*]
    };
}

/// An operation; `None` if it takes no input.
fn entry(
    [name, service, version]: [&'static str; 3],
    input: &[Document],
    output: &[Document],
) -> Option<Entry> {
    let (input, output) = (*input.first()?, output.first().copied());
    Some(Entry { name, service, version, input, output })
}

/// Every operation of the model that takes an input.
pub(crate) fn operations() -> Vec<Entry> {
    services!(entries).into_iter().flatten().collect()
}

/// One document of the model and where its files are.
pub(crate) struct Named {
    pub(crate) service: &'static str,
    pub(crate) version: &'static str,
    pub(crate) document: Document,
}

macro_rules! named {
    ($($module:ident $service:literal $version:literal {
        operations { $($operation:ident($($input:ident)?) -> ($($output:ident)?))* }
        documents { $($document:ident)* }
        types { $($ty:ident)* }
    })*) => {
        vec![$($(Named {
            service: $service,
            version: $version,
            document: Document::of::<ota_model::$module::$document>(),
        },)*)*]
    };
}

/// Every request, answer and error of the model, once.
pub(crate) fn documents() -> Vec<Named> {
    services!(named)
}

/// A directory of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The JSON in a file of the repository.
pub(crate) fn json_file(path: &Path) -> serde_json::Value {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every JSON file below a directory of the repository, sorted.
pub(crate) fn json_files(path: &str) -> Vec<PathBuf> {
    let (mut files, mut pending) = (Vec::new(), vec![repository(path)]);
    while let Some(directory) = pending.pop() {
        for entry in fs::read_dir(&directory).expect("a directory of the repository") {
            let path = entry.expect("an entry").path();
            match path.extension() {
                _ if path.is_dir() => pending.push(path),
                Some(extension) if extension == "json" => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    files
}

/// The schema of a document.
pub(crate) fn schema_file(draft: &str, named: &Named) -> serde_json::Value {
    let (service, version) = (named.service, named.version);
    let name = &(named.document.shape)().name;
    json_file(&repository(&format!("schemas/{draft}/{service}/{version}/{name}.json")))
}

/// A validator that reads patterns as the schemas mean them.
pub(crate) fn validator(schema: &serde_json::Value) -> jsonschema::Validator {
    jsonschema::options()
        .with_pattern_options(jsonschema::PatternOptions::regex())
        .build(schema)
        .expect("a valid schema")
}

/// The schema of a shape, 2020-12.
pub(crate) fn schema_path(entry: &Entry, shape: &str) -> PathBuf {
    repository(&format!("schemas/2020-12/{}/{}/{shape}.json", entry.service, entry.version))
}
