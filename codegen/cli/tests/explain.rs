//! The pages of `shapewright explain`: every code has one, and their examples do as they say.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use shapewright::explain::{self, PAGES};
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::load::Loader;
use shapewright_validate::Code;
use support::{directory, files, shapewright, stderr, stdout, write};

/// The block of a language that stands first under a heading.
fn block<'p>(page: &'p str, heading: &str, language: &str) -> &'p str {
    let part = page.split(&format!("\n## {heading}\n")).nth(1).expect(heading);
    let part = part.split("\n## ").next().expect("a part");
    let block = part.split(&format!("```{language}\n")).nth(1).expect(language);
    block.split("```").next().expect("the end of a block")
}

/// Whether a page is about a code of `check`; others are about models.
fn is_of_check(code: &str) -> bool {
    Code::ALL.iter().any(|it| it.as_str() == code)
}

#[test]
fn every_code_has_a_page_and_every_page_is_in_the_list() {
    let pages: BTreeSet<_> = PAGES.iter().map(|(code, _)| (*code).to_owned()).collect();
    for code in Code::ALL {
        assert!(pages.contains(code.as_str()), "{code} has no page");
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let written = files(&here.join("explain")).into_iter();
    let written: BTreeSet<_> =
        written.map(|it| it.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    assert_eq!(written, pages);
    // The identifiers of warnings that stand in the sources as they are.
    for path in ["../smithy/src", "../src"].iter().flat_map(|it| files(&here.join(it))) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let tail = |it: &str| it.trim_start().strip_prefix('"').map(str::to_owned);
        for warning in text.split("Diagnostic::warning(").skip(1).filter_map(tail) {
            let id = warning.split('"').next().expect("an identifier");
            assert!(pages.contains(id), "{id} has no page: {}", path.display());
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
fn models_of_pages_fail_and_pass_as_they_say() {
    for (code, page) in PAGES.iter().filter(|(code, _)| !is_of_check(code)) {
        let found = |heading: &str| -> Vec<String> {
            // Some checks are off until they are asked for.
            let asked = Loader::new().lint(*code);
            let loaded = asked.text("a.smithy", block(page, heading, "smithy")).load();
            let model = loaded.model.expect(code);
            let (_, unenforced) = shape_graph::of_model(&model);
            loaded.diagnostics.iter().chain(unenforced.iter()).map(|it| it.id.to_string()).collect()
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
