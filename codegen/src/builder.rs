//! Generating Rust in a build script.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use shapewright_validate::Printable;
use tempfile::NamedTempFile;

use crate::emit::rust::{self, Options};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::{Selection, resolve};
use shapewright_smithy::{Diagnostic, Diagnostics, Severity};

/// Generates a Rust module from a model, in a build script.
///
/// The module is one file in `OUT_DIR`, to be included; cargo is told to run the script again when
/// the model changes. The package needs `shapewright-validate`, `serde` and `jiff`, and
/// `serde_json` where the model has documents. `examples/build-script` is a complete package.
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     shapewright_codegen::Builder::new()
///         .model("model/hub.smithy")
///         .operation("PutHub")
///         .generate("hub.rs")?;
///     Ok(())
/// }
/// ```
///
/// ```ignore
/// // src/lib.rs
/// pub mod hub {
///     include!(concat!(env!("OUT_DIR"), "/hub.rs"));
/// }
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "nothing is generated before `generate`"]
pub struct Builder {
    models: Vec<PathBuf>,
    selection: Selection,
    folder: Option<PathBuf>,
}

impl Builder {
    /// No model yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file of the model: Smithy IDL, Smithy JSON AST or `service-2.json`, plain or `.gz`; or
    /// a folder, with all that is below it.
    pub fn model(mut self, path: impl Into<PathBuf>) -> Self {
        self.models.push(path.into());
        self
    }

    /// Only this service, among those that are named; a shape ID or an unambiguous name.
    pub fn service(mut self, id: impl Into<String>) -> Self {
        self.selection.services.push(id.into());
        self
    }

    /// Only this operation, among those that are named, with what it needs.
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.selection.operations.push(name.into());
        self
    }

    /// Also this shape, with what it needs.
    pub fn shape(mut self, id: impl Into<String>) -> Self {
        self.selection.shapes.push(id.into());
        self
    }

    /// Writes below another folder than `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Reads the model and writes the module, if it is not there already as it should be. Warnings
    /// about the model are printed as cargo shows them. Returns the path of the file.
    ///
    /// # Errors
    /// A file that cannot be read or written, or a model that is wrong: everything that is, each
    /// with its place.
    pub fn generate(self, file: &str) -> Result<PathBuf, BuildError> {
        let folder = self.folder.or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let folder = folder.ok_or(BuildError::NoFolder)?;
        let mut loader = Loader::new();
        for path in &self.models {
            if path.is_dir() {
                // Of a folder, cargo looks at all that is below it, new files too.
                println!("{}", rerun_if_changed(&path.to_string_lossy()));
            }
            for path in files(path)? {
                loader =
                    loader.file(&path).map_err(|error| BuildError::io("read", &path, error))?;
            }
        }
        loader.names().for_each(|name| println!("{}", rerun_if_changed(name)));
        let result = loader.load();
        result.diagnostics.iter().filter(|it| it.severity == Severity::Warning).for_each(warn);
        let options = Options::default();
        let refused = |found: &Diagnostics| BuildError::Model(found.render(&result.sources));
        let model = result.model.as_ref().ok_or_else(|| refused(&result.diagnostics))?;
        let resolved = resolve(model, &self.selection).map_err(|found| refused(&found))?;
        let plan = rust::plan::plan(&resolved.api, &options).map_err(|found| refused(&found))?;
        resolved.warnings.iter().chain(&plan.warnings).for_each(warn);
        let files = rust::print(&plan, &options).map_err(|found| refused(&found))?;
        let target = folder.join(file);
        write(&target, &joined(&files))?;
        Ok(target)
    }
}

/// Shows a warning as cargo does.
fn warn(warning: &Diagnostic) {
    println!("cargo:warning={}", Printable(&warning.message));
}

/// What tells cargo to run the script again when a file changes. A name with a line break, which
/// could say something else to cargo, is escaped: cargo finds no such file, and always runs it again.
fn rerun_if_changed(name: &str) -> String {
    let is_line = !name.contains(['\n', '\r']);
    let name = if is_line { name.to_owned() } else { Printable(name).to_string() };
    format!("cargo:rerun-if-changed={name}")
}

/// The files of a model that a path names.
fn files(path: &Path) -> Result<Vec<PathBuf>, BuildError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let files = Loader::models_below(path);
    let files = files.map_err(|(path, error)| BuildError::io("list", &path, error))?.models;
    if files.is_empty() {
        let error = io::Error::new(io::ErrorKind::NotFound, "there is no model below it");
        return Err(BuildError::io("read", path, error));
    }
    Ok(files)
}

/// A module tree as one text that can be included: modules stand where they were declared. What is
/// included cannot begin with documentation or attributes of what includes it, so that all of it is
/// in a module whose items are passed on.
fn joined(files: &BTreeMap<String, String>) -> String {
    let mut text = String::from("mod generated {\n");
    for line in files.get("mod.rs").map(String::as_str).unwrap_or_default().lines() {
        let declared = line.strip_suffix(';').and_then(|line| line.split_once("mod "));
        let module = declared.filter(|(visibility, _)| matches!(*visibility, "" | "pub "));
        let body = module.and_then(|(_, name)| files.get(&format!("{name}.rs")));
        let _ = match (module, body) {
            (Some((visibility, name)), Some(body)) => {
                writeln!(text, "{visibility}mod {name} {{\n{}\n}}", body.trim_end())
            }
            _ => writeln!(text, "{line}"),
        };
    }
    text + "}\n\npub use generated::*;\n"
}

/// Writes a file whole, unless it is there with that text.
fn write(target: &Path, text: &str) -> Result<(), BuildError> {
    if fs::read(target).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let failed = |error| BuildError::io("write", target, error);
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let mut file = NamedTempFile::new_in(folder).map_err(failed)?;
    io::Write::write_all(&mut file, text.as_bytes()).map_err(failed)?;
    file.persist(target).map(drop).map_err(|error| failed(error.error))
}

/// Why a module could not be generated. `Debug` prints what `Display` does: it is what a build script
/// shows whose `main` returns it.
#[non_exhaustive]
pub enum BuildError {
    /// A file or folder cannot be read, listed or written.
    Io {
        /// `read`, `list` or `write`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The model is wrong: everything that is, ready to print.
    Model(String),
    /// There is no `OUT_DIR`: this is no build script, and no other folder was named.
    NoFolder,
}

impl BuildError {
    fn io(action: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), error }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { action, path, error } => {
                write!(formatter, "cannot {action} {}: {error}", path.display())
            }
            Self::Model(text) => write!(formatter, "the model is wrong\n{text}"),
            Self::NoFolder => {
                formatter.write_str("there is no OUT_DIR; name a folder with `out_dir`")
            }
        }
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{BuildError, Builder};

    #[test]
    fn a_name_of_two_lines_tells_cargo_nothing_else() {
        let line = super::rerun_if_changed("a\ncargo:rustc-link-arg=b");
        assert_eq!(line, "cargo:rerun-if-changed=a\\u{a}cargo:rustc-link-arg=b");
        assert_eq!(super::rerun_if_changed("ä b"), "cargo:rerun-if-changed=ä b");
    }

    const MODEL: &str = "$version: \"2\"\nnamespace example\n\nstructure Hub {\n    @length(min: 1)\n    name: String\n}\n";

    #[test]
    fn a_module_is_one_file_that_parses_and_is_written_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let model = folder.path().join("hub.smithy");
        fs::write(&model, MODEL).expect("a file");
        let generate = || Builder::new().model(&model).out_dir(folder.path()).generate("hub.rs");
        let target = generate().expect("a module");
        let text = fs::read_to_string(&target).expect("the module");
        syn::parse_file(&text).expect("Rust");
        assert!(text.contains("pub struct Hub"), "{text}");
        assert!(!text.starts_with("//!") && !text.contains("mod types;"), "{text}");
        let before = fs::metadata(&target).and_then(|it| it.modified()).expect("a time");
        generate().expect("a module");
        assert_eq!(fs::metadata(&target).and_then(|it| it.modified()).expect("a time"), before);
    }

    #[test]
    fn a_folder_is_all_the_models_below_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let (models, out) = (folder.path().join("model"), folder.path().join("out"));
        fs::create_dir_all(models.join("more")).expect("a folder");
        let generate = || Builder::new().model(&models).out_dir(&out).generate("hub.rs");
        let message = generate().expect_err("no model").to_string();
        assert!(message.contains("there is no model below it"), "{message}");
        fs::write(models.join("hub.smithy"), MODEL.replace("String", "Name")).expect("a file");
        let name = "$version: \"2\"\nnamespace example\n\nstring Name\n";
        fs::write(models.join("more/name.smithy"), name).expect("a file");
        let text = fs::read_to_string(generate().expect("a module")).expect("the module");
        assert!(text.contains("pub struct Hub"), "{text}");
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let model = folder.path().join("hub.smithy");
        fs::write(&model, MODEL.replace("String", "Strin")).expect("a file");
        let error = Builder::new().model(&model).out_dir(folder.path()).generate("hub.rs");
        let error = error.expect_err("a mistake");
        let message = error.to_string();
        assert!(message.contains("hub.smithy:6:11"), "{message}");
        assert_eq!(format!("{error:?}"), message);
        let missing =
            Builder::new().model("missing.smithy").out_dir(folder.path()).generate("x.rs");
        assert!(matches!(missing, Err(BuildError::Io { action: "read", .. })));
    }
}
