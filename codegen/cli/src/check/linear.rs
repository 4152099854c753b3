//! Holds what `check` does with documents to linear time, by counting steps.

use std::cell::OnceCell;
use std::rc::Rc;

use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::load::Loader;
use shapewright_validate::walk::{Outcome, View};
use shapewright_validate::{Span, Violation, ViolationKind, Violations};

use super::document::{Document, Element, Origin, Yaml};
use super::hidden::Masks;
use super::masks::{self, Plans};
use super::position::Position;
use super::yaml;
use crate::budget::counting::assert_linear;

const MODEL: &str = "$version: \"2\"\nnamespace a\nstructure Root { a: Root, s: Sec, l: Secs }\n\
    list Secs { member: Sec }\n@sensitive\nstring Sec\n";

/// Finds what is hidden of a document that is wrong somewhere, or is no JSON.
fn mask(json: &[u8], origin: Origin<'_>, is_json: bool) -> Rc<Masks> {
    let model = Loader::new().text("a.smithy", MODEL).load().model.expect("a model");
    let (graph, _) = shape_graph::of_model(&model);
    let plans = Plans::new(graph.root("a#Root").expect("the root"), &graph, View::Whole);
    let problem = ViolationKind::Syntax { problem: "must be valid JSON".into() };
    let violation = if is_json { ViolationKind::Required } else { problem };
    let mut outcome = Outcome::default();
    outcome.violations = Violations::from_vec(vec![Violation::new("", violation)]);
    masks::of(&Document { json, origin }, &outcome, &plans)
}

fn list(size: usize) -> String {
    format!("{{\"l\":[{}1]}}", "\"x\",".repeat(size))
}

#[test]
fn what_is_hidden_of_json_is_found_in_linear_time() {
    let nested = |size: usize| "{\"a\":".repeat(size);
    for (name, text, is_json) in [
        ("a list", list as fn(usize) -> String, true),
        ("unknown members", |size| format!("{{{}\"s\":1}}", "\"zz\":[1],".repeat(size)), true),
        ("escapes", |size| format!("{{\"s\":\"{}\"}}", "\\n".repeat(size)), true),
        (
            "one that is cut off",
            |size| format!("{{\"l\":[{}", "{\"s\":\"x\"},".repeat(size)),
            false,
        ),
        ("one open string", |size| format!("{{\"s\":\"{}", "\\\"".repeat(size)), false),
        ("open strings", |size| "\"x\n".repeat(size), false),
        ("words", |size| "x ".repeat(size), false),
        ("spaces", |size| format!("{{\"s\"{}1", " ".repeat(size)), false),
    ] {
        assert_linear(name, |size| {
            mask(text(size).as_bytes(), Origin::File, is_json);
        });
    }
    for is_json in [true, false] {
        assert_linear("a deep one", |size| {
            mask(nested(size).as_bytes(), Origin::File, is_json);
        });
    }
    assert_linear("many documents", |size| {
        let file = format!("[{}{{}}]", "{\"s\":\"x\"},".repeat(size));
        let masks = OnceCell::new();
        for index in 0..10 {
            let origin = Origin::Part {
                file: file.as_bytes(),
                start: Position::START,
                index,
                masks: &masks,
            };
            mask(b"{}", origin, true);
        }
    });
}

/// What is repeated, and the text that repeats it so often.
type Repeated = (&'static str, fn(usize) -> String);

/// `k0: 1, k1: 1, `…
fn keys(count: usize) -> String {
    (0..count).fold(String::new(), |keys, number| keys + &format!("k{number}: 1, "))
}

/// YAML of which something is repeated.
fn yaml_texts() -> [Repeated; 10] {
    [
        ("a flow list", |size| format!("l: [{}1]\n", "x, ".repeat(size))),
        ("a block list", |size| format!("l:\n{}", "- é\n".repeat(size))),
        ("members", |size| keys(size).replace(", ", "\n")),
        ("aliases", |size| format!("s: &a xyz\nl: [{}1]\n", "*a, ".repeat(size))),
        ("merges", |size| format!("a: &a {{s: x}}\nl:\n{}", "- <<: *a\n".repeat(size))),
        ("one merged many times", |size| {
            let keys = keys(size);
            format!("a: &a {{{keys}s: 1}}\nb: {{<<: [{}*a]}}\n", "*a, ".repeat(size))
        }),
        ("long texts", |size| format!("s: \"{}\"\n", "x: [y, ".repeat(size))),
        ("a block of text", |size| format!("s: |\n{}", "  x\n".repeat(size))),
        ("comments", |size| format!("{}s: x\n", "# x\n".repeat(size))),
        ("nulls", |size| format!("l:\n{}", "-\n".repeat(size))),
    ]
}

#[test]
fn yaml_is_converted_and_hidden_in_linear_time() {
    for (name, text) in yaml_texts() {
        assert_linear(name, |size| {
            let text = text(size);
            let converted = yaml::read(text.as_bytes()).expect("YAML");
            let file = Yaml::new(text.as_bytes(), &converted);
            let json = converted.json.as_bytes();
            mask(json, Origin::Yaml { file: &file, element: None }, true);
        });
    }
}

#[test]
fn places_in_one_long_line_are_found_in_linear_time() {
    assert_linear("places", |size| {
        let text = format!("[{}1]", "{z: 1}, ".repeat(size));
        let converted = yaml::read(text.as_bytes()).expect("YAML");
        let file = Yaml::new(text.as_bytes(), &converted);
        let json = converted.json.as_bytes();
        for (start, _) in converted.json.match_indices('z').step_by(10) {
            let document = Document {
                json,
                origin: Origin::Yaml { file: &file, element: Some(Element { index: 0, base: 0 }) },
            };
            let place = document.place(Span { start, end: start + 1, line: 1, column: 1 });
            assert_eq!((place.line, &text[place.bytes]), (1, "z"));
        }
    });
}

#[test]
fn what_aliases_and_brackets_may_cost_is_bounded() {
    let problem = |text: &str| {
        let problem = yaml::read(text.as_bytes()).map(|it| it.json.len()).expect_err("a problem");
        (problem.line, problem.message(true).to_owned())
    };
    // Each round merges all that there is into a new mapping, whose keys add nothing.
    let keys = keys(20_000);
    let names = (0..60).fold(String::new(), |names, number| format!("{names}*a{number}, "));
    let merged = (0..60).fold(String::new(), |merged, number| {
        merged + &format!("a{number}: &a{number} {{<<: *a}}\n")
    });
    let all = format!("b: {{<<: [{names}]}}\n").repeat(20);
    let text = format!("a: &a {{{keys}}}\n{merged}{all}");
    assert_eq!(problem(&text).1, "the document is too large");
    let long = |count: usize| format!("{{b: 1,\nc: [{}]}}\n", "x, ".repeat(count));
    assert!(yaml::read(long(200_000).as_bytes()).is_ok());
    let (line, message) = problem(&long(300_000));
    assert!(line == 2 && message.contains("brackets is too long"), "{line}: {message}");
    let open = format!("{{{}", "a: [x, ".repeat(300_000));
    assert_eq!(problem(&open).1, "the document is nested too deeply");
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(yaml::read(deep(128).as_bytes()).is_ok());
    assert_eq!(problem(&deep(129)).1, "the document is nested too deeply");
    let block = |depth: usize| "- ".repeat(depth) + "x";
    assert!(yaml::read(block(128).as_bytes()).is_ok());
    assert_eq!(problem(&block(129)).1, "the document is nested too deeply");
}
