//! What the tests share: the operations of the model, and the files of the repository.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::operation::Operation;
use shapewright_validate::{Shaped, Validate};

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
    ($($module:ident $service:literal $version:literal { $($operation:ident)* } silent { $($silent:ident)* })*) => {
        vec![$(
            $(Entry {
                output: Some(Document::of::<<ota_model::$module::$operation as Operation>::Output>()),
                ..entry::<ota_model::$module::$operation>($service, $version)
            },)*
            $(entry::<ota_model::$module::$silent>($service, $version),)*
        )*]
    };
}

fn entry<O>(service: &'static str, version: &'static str) -> Entry
where
    O: Operation,
    O::Input: Shaped + Validate + Serialize + DeserializeOwned,
{
    Entry { name: O::NAME, service, version, input: Document::of::<O::Input>(), output: None }
}

/// Every operation of the model; the silent ones have no output.
pub(crate) fn operations() -> Vec<Entry> {
    entries! {
        iot_managed_integrations "iot-managed-integrations" "2025-03-03" {
            CreateOtaTask CreateOtaTaskConfiguration GetOtaTask GetOtaTaskConfiguration
            ListOtaTaskConfigurations ListOtaTaskExecutions ListOtaTasks
        } silent { DeleteOtaTask DeleteOtaTaskConfiguration UpdateOtaTask }
        iot_wireless "iot-wireless" "2020-11-22" {
            AssociateMulticastGroupWithFuotaTask AssociateWirelessDeviceWithFuotaTask
            CreateFuotaTask DeleteFuotaTask DisassociateMulticastGroupFromFuotaTask
            DisassociateWirelessDeviceFromFuotaTask GetFuotaTask ListFuotaTasks
            ListMulticastGroupsByFuotaTask StartFuotaTask UpdateFuotaTask
        } silent {}
    }
}

/// One document of the model and where its files are.
pub(crate) struct Named {
    pub(crate) service: &'static str,
    pub(crate) version: &'static str,
    pub(crate) document: Document,
}

/// Every request, answer and error of the model, once.
pub(crate) fn documents() -> Vec<Named> {
    let mut documents: Vec<Named> = errors();
    for operation in operations() {
        let (service, version) = (operation.service, operation.version);
        let of_operation = [Some(operation.input), operation.output].into_iter().flatten();
        documents.extend(of_operation.map(|document| Named { service, version, document }));
    }
    documents
}

macro_rules! errors {
    ($($module:ident $service:literal $version:literal { $($error:ident)* })*) => {
        vec![$($(Named {
            service: $service,
            version: $version,
            document: Document::of::<ota_model::$module::$error>(),
        },)*)*]
    };
}

fn errors() -> Vec<Named> {
    errors! {
        iot_managed_integrations "iot-managed-integrations" "2025-03-03" {
            AccessDeniedException ConflictException InternalServerException LimitExceededException
            ResourceNotFoundException ThrottlingException UnauthorizedException ValidationException
        }
        iot_wireless "iot-wireless" "2020-11-22" {
            AccessDeniedException ConflictException InternalServerException
            ResourceNotFoundException ThrottlingException ValidationException
        }
    }
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
