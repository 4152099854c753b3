//! Some services as crates that compile without a warning.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use shapewright_codegen::emit::rust;
use shapewright_smithy::resolve::resolve_all;

use crate::botocore::{Botocore, Service};
use crate::failure::Failure;
use crate::workspace;

/// The services, and what each is chosen for.
const SERVICES: [(&str, &str); 3] = [
    ("dynamodb", "recursive unions"),
    ("s3", "streams and XML"),
    ("bedrock-runtime", "event streams and documents"),
];

/// Generates the crates below `target/corpus` and lets cargo check them; whether it is content.
pub(super) fn run(botocore: &Botocore) -> Result<bool, Failure> {
    let root = workspace::root().join("target").join("corpus");
    for (name, reason) in SERVICES {
        let count = generate(&botocore.service(name)?, &root.join(name))?;
        println!("{name}: {count} files, for its {reason}");
    }
    write(&root.join("Cargo.toml"), &workspace_manifest())?;
    let lock = workspace::root().join("Cargo.lock");
    write(&root.join("Cargo.lock"), &workspace::read(&lock)?)?;
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO"));
    command.args(["check", "--workspace", "--all-targets"]).current_dir(&root);
    let status = command.status().map_err(|error| Failure::io("run cargo in", &root, error))?;
    println!("checked in {:.1} s", start.elapsed().as_secs_f64());
    Ok(status.success())
}

/// Writes the crate of a service anew; how many files it has.
fn generate(service: &Service, directory: &Path) -> Result<usize, Failure> {
    let model = service.load()?;
    let files = rust::emit(&resolve_all(&model).api, &rust::Options::default())
        .map_err(|diagnostics| Failure::Model(diagnostics.render(&model.sources)))?;
    let source = directory.join("src");
    if source.is_dir() {
        fs::remove_dir_all(&source).map_err(|error| Failure::io("empty", &source, error))?;
    }
    for (path, text) in &files {
        let name = if path == "mod.rs" { "lib.rs" } else { path };
        write(&source.join(name), text)?;
    }
    write(&directory.join("Cargo.toml"), &manifest(&service.name))?;
    Ok(files.len())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let parent = path.parent().map(PathBuf::from).unwrap_or_default();
    fs::create_dir_all(&parent).map_err(|error| Failure::io("create", &parent, error))?;
    fs::write(path, text).map_err(|error| Failure::io("write", path, error))
}

fn manifest(name: &str) -> String {
    format!(
        "[package]\nname = \"corpus-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
         publish = false\n\n[dependencies]\njiff.workspace = true\nserde.workspace = true\n\
         serde_json.workspace = true\nshapewright-validate.workspace = true\n\n\
         [lints.rust]\nwarnings = \"deny\"\nmissing_docs = \"deny\"\n"
    )
}

/// A workspace of its own, so that dependencies are compiled once for all.
fn workspace_manifest() -> String {
    let members: Vec<String> = SERVICES.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let validate = workspace::root().join("validate");
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[workspace.dependencies]\n\
         jiff = {{ version = \"1\", default-features = false, features = [\"std\", \"serde\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         shapewright-validate = {{ path = {:?}, features = [\"std\", \"derive\", \"json\", \"blob\"] }}\n",
        members.join(", "),
        validate.display().to_string(),
    )
}
