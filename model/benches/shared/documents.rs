//! The documents that are measured: files of the repository.
#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::fs;
use std::path::Path;

/// A `CreateOtaTaskRequest` with every member.
pub(crate) fn valid() -> Vec<u8> {
    read("schemas/examples/create-ota-task.full.json")
}

/// `CreateOtaTaskRequest`s with something wrong, by name.
pub(crate) fn invalid() -> [(&'static str, Vec<u8>); 2] {
    [
        ("one", read("model/tests/documents/CreateOtaTaskRequest.pattern.json")),
        ("many", read("model/tests/documents/CreateOtaTaskRequest.many.json")),
    ]
}

fn read(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
