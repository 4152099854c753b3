//! The pages of `shapewright explain`: every code has one, and their examples do as they say.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use shapewright::explain::{self, PAGES};
use shapewright_codegen::emit::{open_api, shape_graph};
use shapewright_smithy::load::{LINTS, Loader};
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::Code;
use support::{directory, files, shapewright, stderr, stdout, write};

/// The block of a language that stands first under a heading.
fn block<'p>(page: &'p str, heading: &str, language: &str) -> &'p str {
    let part = page.split(&format!("\n## {heading}\n")).nth(1).expect(heading);
    let part = part.split("\n## ").next().expect("a part");
    let block = part.split(&format!("```{language}\n")).nth(1).expect(language);
    block.split("```").next().expect("the end of a block")
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
    // The identifiers of warnings that stand in the sources as they are.
    for path in ["../smithy/src", "../src"].iter().flat_map(|it| files(&here.join(it))) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let constant = |name: &str| {
            let text = text.split(&format!("const {name}: &str = ")).nth(1)?;
            text.split('"').nth(1)
        };
        for start in ["Diagnostic::warning(", "Diagnostic::new(", "report("] {
            for call in text.split(start).skip(1).map(str::trim_start) {
                let name = call.split([',', ')']).next().unwrap_or_default().trim();
                let literal = name.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
                let id = literal.or_else(|| constant(name).filter(|_| start.contains("::w")));
                // Sentences are no identifiers, and errors explain themselves.
                let is_id = |id: &&str| {
                    id.starts_with(|first: char| first.is_ascii_uppercase())
                        && id.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'.')
                };
                let is_error = call[..call.len().min(80)].contains("Severity::Error");
                if let Some(id) = id.filter(is_id).filter(|_| !is_error) {
                    assert!(explain::page(id).is_some(), "{id} has no page: {}", path.display());
                }
            }
        }
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

#[test]
fn models_of_pages_fail_and_pass_as_they_say() {
    let messages = codes_of_messages();
    let of_models =
        PAGES.iter().filter(|(code, _)| !is_of_check(code) && !messages.contains(*code));
    for (code, page) in of_models {
        let found = |heading: &str| -> Vec<String> {
            // Some checks are off until they are asked for.
            let files = block(page, heading, "smithy").split("\n// In another file:\n").enumerate();
            let asked = Loader::new().lint(*code);
            let asked = files
                .fold(asked, |loader, (index, text)| loader.text(format!("{index}.smithy"), text));
            let loaded = asked.load();
            let model = loaded.model.expect(code);
            let (_, unenforced) = shape_graph::of_model(&model);
            let resolved = resolve_all(&model);
            let services = resolved.api.services.iter().filter(|_| *code == "OpenApi");
            let documents = services.filter_map(|service| {
                open_api::emit(&resolved.api, service, &open_api::Options::default()).ok()
            });
            let warnings = documents.flat_map(|it| it.warnings).collect::<Vec<_>>();
            let found = loaded.diagnostics.iter().chain(unenforced.iter()).chain(&warnings);
            found.map(|it| it.id.to_string()).collect()
        };
        let page = explain::page(&found("Fails").join(" and ")).expect(code);
        assert!(page.starts_with(&format!("# `{code}`\n")), "{page}");
        assert_eq!(found("Passes"), [""; 0], "{code}");
    }
}

#[test]
fn pages_are_printed_and_found_by_names_that_are_close() {
    let said = stdout(&shapewright(&["explain", "unique-items"]));
    assert!(said.starts_with("# `unique_items`\n\nA list holds a value twice.\n"), "{said}");
    let list = stdout(&shapewright(&["explain"]));
    assert_eq!(list.lines().count(), PAGES.len());
    assert!(list.starts_with("required  "), "{list}");
    let output = shapewright(&["explain", "lenght"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `length`?"), "{}", stderr(&output));
}
