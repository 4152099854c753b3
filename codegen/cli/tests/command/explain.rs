//! The pages of `shapewright explain`: every code has one, and their examples do as they say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::{directory, files, shapewright, stderr, stdout, write};
use serde_json::Value;
use shapewright::explain::{self, PAGES};
use shapewright_codegen::emit::rust::{self, plan::plan};
use shapewright_codegen::emit::{json_schema, open_api, shape_graph};
use shapewright_smithy::load::{LINTS, Loader};
use shapewright_smithy::resolve::resolve_all;
use shapewright_smithy::{Diagnostic, Diagnostics, Severity};
use shapewright_validate::Code;

/// The block of a language that stands first under a heading.
fn block<'p>(page: &'p str, heading: &str, language: &str) -> &'p str {
    let part = page.split(&format!("\n## {heading}\n")).nth(1).expect(heading);
    let part = part.split("\n## ").next().expect("a part");
    let block = part.split(&format!("```{language}\n")).nth(1).expect(language);
    block.split("```").next().expect("the end of a block")
}

/// The models under a heading: each block is a file.
fn files_of<'p>(page: &'p str, heading: &str) -> Vec<&'p str> {
    let part = page.split(&format!("\n## {heading}\n")).nth(1).expect(heading);
    let part = part.split("\n## ").next().expect("a part");
    let blocks = part.split("```smithy\n").skip(1);
    blocks.map(|block| block.split("```").next().expect("the end of a block")).collect()
}

/// The codes of `check --http`, which stand where messages are read.
fn codes_of_messages() -> BTreeSet<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src/check", "../../validate/http/src"].map(|it| files(&here.join(it)));
    let texts = folders.into_iter().flatten().map(|path| fs::read_to_string(path).expect("a text"));
    let codes = texts.flat_map(|text| {
        let code = |call: &str| {
            // An argument by itself; others are names of headers.
            let parts: Vec<&str> = call.split(';').next()?.split('"').collect();
            let mut pairs = parts.windows(2).skip(1).step_by(2);
            let name = pairs.find(|pair| pair[1].starts_with(','))?[0];
            let is_code = name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
            is_code.then(|| name.to_owned())
        };
        text.split("custom(").skip(1).filter_map(code).collect::<Vec<_>>()
    });
    // What a server of one's own refuses: nothing here does.
    codes.filter(|code| code != "rejected").collect()
}

/// Whether a page is about a code of `check`; others are about messages or models.
fn is_of_check(code: &str) -> bool {
    Code::ALL.iter().any(|it| it.as_str() == code)
}

#[test]
fn every_code_has_a_page_and_every_page_is_in_the_list() {
    let pages: BTreeSet<_> = PAGES.iter().map(|(code, _)| (*code).to_owned()).collect();
    for code in Code::ALL {
        assert!(pages.contains(code.as_str()), "{code} has no page");
    }
    let messages = codes_of_messages();
    assert!(
        messages.contains("unknown_operation") && messages.contains("checksum"),
        "{messages:?}"
    );
    for code in messages {
        assert!(pages.contains(&code), "{code} has no page");
    }
    for lint in LINTS {
        assert!(explain::page(lint.id).is_some(), "{} has no page", lint.id);
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let written = files(&here.join("explain")).into_iter();
    let written: BTreeSet<_> =
        written.map(|it| it.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    assert_eq!(written, pages);
    // The identifiers of warnings of emitters that stand in the sources as they are.
    for path in files(&here.join("../src")) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        for call in text.split("Diagnostic::warning(").skip(1).map(str::trim_start) {
            let id = call.strip_prefix('"').and_then(|rest| rest.split('"').next());
            if let Some(id) = id {
                assert!(explain::page(id).is_some(), "{id} has no page: {}", path.display());
            }
        }
    }
}

/// Words of the sources of the readers that look like identifiers of problems and are names of something
/// else.
const OTHER_WORDS: [&str; 5] = [
    "AWSTemplateFormatVersion",
    "EmitEachSelector",
    "EmitNoneSelector",
    "InvalidEndpointException",
    "NaN",
];

/// The last parts of identifiers, which stand alone in the sources.
const PARTS: [&str; 3] = ["EmptyNamespace", "EmptySelector", "NameConflicts"];

/// The identifiers of problems in a source: words in quotes that are written `LikeThis` or `Like.This`,
/// and those of one part where a problem is made of them.
fn ids_of(text: &str) -> BTreeSet<&str> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(ids_of_line).collect()
}

fn ids_of_line(line: &str) -> impl Iterator<Item = &str> {
    let quotes: Vec<usize> = line.match_indices('"').map(|(index, _)| index).collect();
    let pairs: Vec<(usize, usize)> = quotes.windows(2).map(|it| (it[0], it[1])).collect();
    pairs.into_iter().filter_map(move |(start, end)| {
        let (before, word) = (&line[..start], &line[start + 1..end]);
        let is_word = word.starts_with(|it: char| it.is_ascii_uppercase())
            && word.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'.');
        let is_hump = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
        let has_parts = word.contains('.') || word.as_bytes().windows(2).any(is_hump);
        let makes_problem = ["error(", "warning(", "report(", "new(", "id: ", ": &str = "];
        let is_id = has_parts || makes_problem.iter().any(|it| before.ends_with(it));
        (is_word && is_id && word.len() > 1).then_some(word)
    })
}

#[test]
fn every_problem_that_readers_find_has_a_page() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../smithy/src");
    let mut found = BTreeSet::new();
    for path in ["assemble", "read", "load.rs", "budget.rs"].map(|it| sources.join(it)) {
        let paths = if path.is_dir() { files(&path) } else { vec![path] };
        for file in paths.iter().filter(|it| !it.to_string_lossy().contains("tests")) {
            let text = fs::read_to_string(file).expect("a text");
            found.extend(ids_of(&text).into_iter().map(str::to_owned));
        }
    }
    for id in ["Model", "Target", "Service", "Limit", "TraitTarget", "LengthTrait", "EnumShape"] {
        assert!(found.contains(id), "{id} is not found: {found:?}");
    }
    for other in OTHER_WORDS.iter().chain(&PARTS) {
        assert!(found.remove(*other), "{other} does not stand in the sources any more");
    }
    for id in &found {
        assert!(explain::page(id).is_some(), "{id} has no page");
    }
}

#[test]
fn documents_of_pages_fail_and_pass_as_they_say() {
    for (code, page) in PAGES.iter().filter(|(code, _)| is_of_check(code)) {
        let directory = directory();
        let model = write(&directory, "model.smithy", block(page, "The shape", "smithy"));
        let check = |heading: &str| {
            let document = write(&directory, "a.json", block(page, heading, "json"));
            let arguments = ["check", "-m", &model, "-s", "Example", "--format", "json"];
            let output = shapewright(&[&arguments[..], &[&document]].concat());
            assert_eq!(stderr(&output), "", "{code}");
            let object: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
            let codes = |key: &str| -> Vec<String> {
                let list = object[key].as_array().into_iter().flatten();
                list.map(|it| it["code"].as_str().expect("a code").to_owned()).collect()
            };
            [codes("violations"), codes("warnings")].concat()
        };
        assert_eq!(check("Fails"), [*code]);
        assert_eq!(check("Passes"), [""; 0], "{code}");
        // It is turned off as the page says.
        let document = write(&directory, "a.json", block(page, "Fails", "json"));
        let allowed = ["check", "-m", &model, "-s", "Example", "--allow", code, &document];
        let is_said = page.contains(&format!("`--allow {code}` turns the rule off"));
        let is_off = shapewright(&allowed).status.success();
        assert!(is_off == is_said || *code == "recommendation", "{code}");
    }
}

#[test]
fn messages_of_pages_fail_and_pass_as_they_say() {
    for code in codes_of_messages() {
        let page = explain::page(&code).expect("a page");
        let directory = directory();
        let model = write(&directory, "model.smithy", block(page, "The shape", "smithy"));
        let check = |heading: &str| -> BTreeSet<String> {
            let file = write(&directory, "a.http", block(page, heading, "http"));
            let output = shapewright(&["check", "--http", "--format", "json", "-m", &model, &file]);
            assert_eq!(stderr(&output), "", "{code}");
            let objects = stdout(&output);
            let objects =
                objects.lines().map(|it| serde_json::from_str::<Value>(it).expect("JSON"));
            let lists = objects.flat_map(|it| [it["violations"].clone(), it["warnings"].clone()]);
            let all = lists.filter_map(|it| it.as_array().cloned()).flatten();
            all.map(|it| it["code"].as_str().expect("a code").to_owned()).collect()
        };
        assert_eq!(check("Fails"), BTreeSet::from([code.clone()]));
        assert_eq!(check("Passes"), BTreeSet::new(), "{code}");
    }
}

/// The identifiers of what is found in models: by readers, and by what makes schemas and documents of them.
fn problems<T: Into<String>>(code: &str, texts: impl IntoIterator<Item = T>) -> Diagnostics {
    // Some checks are off until they are asked for.
    let asked = Loader::new().lint(code);
    let files = texts.into_iter().enumerate();
    let loaded = files
        .fold(asked, |asked, (index, text)| asked.text(format!("{index}.smithy"), text))
        .load();
    let mut found = loaded.diagnostics;
    if let Some(model) = &loaded.model {
        found.append(shape_graph::of_model(model).1);
        let resolved = resolve_all(model);
        let tool = match code {
            "OpenApi" => Some(open_api::Tool::Any),
            "ApiGateway" => Some(open_api::Tool::ApiGateway),
            _ => None,
        };
        for (service, tool) in resolved.api.services.iter().zip(tool) {
            let options = open_api::Options { tool, ..open_api::Options::default() };
            let document = open_api::emit(&resolved.api, service, &options).expect(code);
            found.append(document.warnings);
        }
        if code.starts_with("Schema") {
            let drafts = vec![json_schema::Draft::Draft04];
            let options = json_schema::Options { drafts, ..json_schema::Options::default() };
            found.append(json_schema::unenforced(&resolved.api, &options));
        }
        if code.starts_with("Rust") {
            found.append(plan(&resolved.api, &rust::Options::default()).err().unwrap_or_default());
        }
    }
    found
}

#[test]
fn models_of_pages_fail_and_pass_as_they_say() {
    let messages = codes_of_messages();
    let is_of_model = |code: &str| !is_of_check(code) && !messages.contains(code);
    // No page has room for a model that is too large.
    for (code, page) in PAGES.iter().filter(|(code, _)| is_of_model(code) && *code != "Limit") {
        let found = problems(code, files_of(page, "Fails"));
        assert!(!found.is_empty(), "{code}");
        for problem in found {
            assert_eq!(explain::page(&problem.id), Some(*page), "{code}: {problem:?}");
        }
        // Notes of others stop nothing.
        let is_note = |it: &Diagnostic| it.severity == Severity::Note && it.id != *code;
        let passing = problems(code, files_of(page, "Passes")).into_iter();
        let left: Vec<_> = passing.filter(|it| !is_note(it)).collect();
        assert_eq!(left, [], "{code}");
    }
}

/// The identifiers that a source makes errors or warnings of by the calls of some functions.
fn made_by<'t>(text: &'t str, calls: &[&str]) -> BTreeSet<&'t str> {
    let own = text.split("const ID: &str = \"").nth(1).and_then(|rest| rest.split('"').next());
    let arguments = calls.iter().flat_map(|call| text.split(*call).skip(1).map(str::trim_start));
    let id = |argument: &'t str| match argument.strip_prefix('"') {
        Some(id) => id.split('"').next().filter(|id| id.starts_with(char::is_uppercase)),
        None => own.filter(|_| argument.starts_with("ID,")),
    };
    arguments.filter_map(id).collect()
}

#[test]
fn pages_say_whether_a_problem_is_an_error_or_a_warning() {
    let says = |page: &str, severity| match severity {
        Severity::Error => page.contains("an error"),
        Severity::Warning => {
            ["warn", "@suppress", "--allow"].iter().any(|word| page.contains(word))
        }
        Severity::Note => true,
    };
    let mut silent = BTreeSet::new();
    let mut check = |id: &str, severity| {
        if !explain::page(id).is_some_and(|page| says(page, severity)) {
            silent.insert(format!("{id} is {severity}"));
        }
    };
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../smithy/src/assemble");
    for file in files(&sources) {
        let text = fs::read_to_string(file).expect("a text");
        let errors = made_by(&text, &["error(", "twice(shape, "]).into_iter();
        // One of our own helpers makes the warning of it.
        for id in errors.filter(|id| *id != "UnknownTrait") {
            check(id, Severity::Error);
        }
        for id in made_by(&text, &["warning("]).into_iter().filter(|id| !PARTS.contains(id)) {
            check(id, Severity::Warning);
        }
    }
    // A model of C2J need not keep the rules of Smithy: what its metadata says makes warnings of errors.
    let lenient = "\nmetadata \"shapewright.lenient\" = [\"example\", \"other\"]\n\nnamespace";
    for (code, page) in PAGES.iter().filter(|(code, _)| !is_of_check(code) && *code != "Limit") {
        if !page.contains("\n## Fails\n\n```smithy") {
            continue;
        }
        let strict = files_of(page, "Fails");
        let softened = strict.iter().map(|text| text.replacen("\nnamespace", lenient, 1));
        for problem in problems(code, softened).iter().chain(&problems(code, strict.clone())) {
            check(&problem.id, problem.severity);
        }
    }
    assert_eq!(silent, BTreeSet::new(), "pages do not say so");
}

#[test]
fn pages_are_printed_and_found_by_names_that_are_close() {
    let said = stdout(&shapewright(&["explain", "unique-items"]));
    assert!(said.starts_with("# `unique_items`\n\nA list holds a value twice.\n"), "{said}");
    let list = stdout(&shapewright(&["explain"]));
    assert_eq!(list.lines().count(), PAGES.len());
    assert!(list.starts_with("required  "), "{list}");
    let list = stdout(&shapewright(&["explain", "PatternTrait"]));
    assert_eq!(list.lines().count(), 5, "{list}");
    assert!(list.lines().all(|line| line.starts_with("PatternTrait.")), "{list}");
    let output = shapewright(&["explain", "lenght"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `length`?"), "{}", stderr(&output));
}

#[test]
fn pages_say_what_counts_as_the_same_and_as_absent() {
    let directory = directory();
    let model = "$version: \"2\"\nnamespace a\nstructure Example { u: U, t: Ts, b: Bs, s: Ss }\n\
        union U { a: String, b: String }\n@uniqueItems\nlist Ts { member: Timestamp }\n\
        @uniqueItems\nlist Bs { member: Blob }\n@uniqueItems\nlist Ss { member: S }\n\
        structure S { a: Integer, b: String }\n";
    let model = write(&directory, "a.smithy", model);
    let page = |code: &str| PAGES.iter().find(|(it, _)| *it == code).expect(code).1;
    assert!(page("union").contains("a mistake of its own, of the code `type`"));
    for part in ["timestamps by the instant", "blobs by their bytes", "`null` or unknown do not"] {
        assert!(page("unique_items").contains(part), "{part}");
    }
    for (document, profile, codes) in [
        (r#"{"u": {"a": "x", "b": null}}"#, "authoring", &["type"][..]),
        (r#"{"u": {"a": "x", "b": null}}"#, "wire", &[]),
        (
            r#"{"t": ["1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00"]}"#,
            "authoring",
            &["unique_items"],
        ),
        (r#"{"t": [1, 1.0]}"#, "wire", &["unique_items"]),
        (r#"{"b": ["aGk=", "aG\u006b="]}"#, "wire", &["unique_items"]),
        (r#"{"s": [{"a": 1}, {"b": null, "a": 1, "zz": 2}]}"#, "wire", &["unique_items"]),
        (r#"{"s": [{"a": 1, "b": "x"}, {"b": "x", "a": 1}]}"#, "wire", &["unique_items"]),
    ] {
        let file = write(&directory, "a.json", document);
        let check =
            ["check", "-m", &model, "-s", "Example", "--format", "json", "--profile", profile];
        let output = stdout(&shapewright(&[&check[..], &[&file]].concat()));
        let object: Value = serde_json::from_str(&output).expect("an object");
        let found = object["violations"].as_array().expect("a list");
        let found: Vec<_> = found.iter().map(|it| it["code"].as_str().expect("a code")).collect();
        assert_eq!(found, codes, "{document}");
    }
}
