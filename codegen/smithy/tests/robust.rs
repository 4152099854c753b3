//! No text of any dialect panics, exhausts the stack or is read for ever.
//!
//! The texts are Smithy's loader cases, cut off and with bytes changed, and texts that are nested
//! deeply.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::load::{Loaded, Loader};
use shapewright_smithy::read::{c2j, smithy};
use shapewright_smithy::source::Sources;

/// How often each text is changed, and how often loaded whole.
const CHANGES: u64 = 100;
const LOADS: u64 = 4;

/// Pieces that mean something to the readers.
const PIECES: [&str; 20] = [
    "{", "}", "[", "]", "(", ")", "\"", "\"\"\"", "@", "$", "#", ":=", "=", ":", "\\u", "with [",
    "apply ", "\n", "///", "é",
];

/// A small generator of numbers that repeat from run to run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (limit.max(1) as u64)).unwrap_or_default()
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn texts() -> Vec<(String, String)> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = std::env::var_os("SHAPEWRIGHT_SHARED")
        .map_or_else(|| workspace.join("../shared"), PathBuf::from);
    let cases = shared.join("conformance/smithy-loader");
    if !cases.is_dir() {
        // Not by `eprintln!`, which tests that pass do not show.
        let message = "SKIPPED: Smithy's loader cases (set SHAPEWRIGHT_SHARED)";
        let _ = writeln!(std::io::stderr(), "{message}");
    }
    let mut paths = files(&cases);
    paths.extend(files(&workspace.join("codegen/tests/models")));
    let texts = paths.into_iter().filter_map(|path| {
        let name = path.file_name()?.to_str()?.to_owned();
        Some((name, fs::read_to_string(&path).ok()?))
    });
    texts.collect()
}

/// A text that is cut off, or in which a piece is taken out, doubled or put in.
fn changed(text: &str, random: &mut Random) -> String {
    let mut place = |limit: usize| {
        let mut place = random.below(limit + 1);
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        place
    };
    let (one, two) = (place(text.len()), place(text.len()));
    let (start, end) = (one.min(two), one.max(two).min(one.min(two) + 40));
    let end = (start..=end).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(start);
    match random.below(4) {
        0 => text[..start].to_owned(),
        1 => format!("{}{}", &text[..start], &text[end..]),
        2 => format!("{}{}", &text[..end], &text[start..]),
        _ => {
            let piece = PIECES[random.below(PIECES.len())];
            format!("{}{piece}{}", &text[..start], &text[start..])
        }
    }
}

fn read(name: &str, text: &str) {
    let mut sources = Sources::new();
    let file = sources.add(name, text);
    let mut diagnostics = Diagnostics::new();
    smithy::idl::read(&sources, file, &mut diagnostics);
    smithy::ast::read(&sources, file, &mut diagnostics);
    c2j::read(&sources, file, &mut diagnostics);
    assert!(!diagnostics.render(&sources).is_empty(), "no text is right in three dialects");
}

#[test]
fn changed_texts_are_read_or_refused_in_every_dialect() {
    let mut random = Random(0x5eed_1234_5678_9abc);
    for (name, text) in texts() {
        for _ in 0..CHANGES {
            read(&name, &changed(&text, &mut random));
        }
    }
}

#[test]
fn changed_models_are_assembled_or_refused() {
    let mut random = Random(0x0dd_ba11_cafe_f00d);
    for (name, text) in texts() {
        for _ in 0..LOADS {
            let Loaded { model, sources, diagnostics } =
                Loader::new().text(name.as_str(), changed(&text, &mut random)).load();
            assert_eq!(model.is_none(), diagnostics.has_errors(), "{name}");
            diagnostics.render(&sources);
        }
    }
}

/// The errors of a text that is to be refused.
fn refused(name: &str, text: String) -> String {
    let Loaded { model, sources, diagnostics } = Loader::new().text(name, text).load();
    assert!(model.is_none(), "{name} is accepted");
    diagnostics.iter().next().map(|first| first.render(&sources)).unwrap_or_default()
}

#[test]
fn deep_nesting_is_an_error_in_every_dialect() {
    let deep = |open: &str| open.repeat(200_000);
    for (name, text) in [
        ("a.smithy", format!("$version: \"2\"\nmetadata a = {}", deep("["))),
        ("b.smithy", format!("$version: \"2\"\nmetadata a = {}", deep("{a:"))),
        ("c.smithy", format!("$version: \"2\"\nnamespace a\n@tags({}", deep("["))),
        ("d.smithy", format!("$version: \"2\"\nnamespace a\n@x(a: {}", deep("{b:"))),
        ("e.json", format!("{{\"smithy\": \"2.0\", \"metadata\": {}", deep("{\"a\":"))),
        ("f.json", deep("[")),
        ("g.json", format!("{{\"metadata\": {{\"protocol\": {}", deep("["))),
    ] {
        let message = refused(name, text);
        assert!(message.contains("nested deeper"), "{name}: {message}");
    }
}

/// Writes the statement of a shape, by its number and that of the next one.
type Statement = fn(usize, usize) -> String;

/// A model of statements that each name the next one, and the last one the first.
fn ring(statement: Statement) -> String {
    const COUNT: usize = 5_000;
    let statements: Vec<String> =
        (0..COUNT).map(|number| statement(number, (number + 1) % COUNT)).collect();
    format!("$version: \"2\"\nnamespace a\n{}\n", statements.join("\n"))
}

#[test]
fn long_rings_of_shapes_are_errors_and_do_not_exhaust_the_stack() {
    let rings: [(&str, Statement); 4] = [
        ("recursion", |own, next| format!("list L{own} {{\n member: L{next}\n}}")),
        ("recursive", |own, next| format!("structure S{own} {{\n @required\n s: S{next}\n}}")),
        ("contains itself", |own, next| format!("resource R{own} {{ resources: [R{next}] }}")),
        ("cycle", |own, next| format!("@mixin\nstructure M{own} with [M{next}] {{}}")),
    ];
    for (expected, statement) in rings {
        let message = refused("ring.smithy", ring(statement));
        assert!(message.contains(expected), "{message}");
    }
}
