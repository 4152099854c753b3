//! Tests of the IDL reader.

use super::read;
use crate::ast::{Model, ShapeKind};
use crate::diagnostic::Diagnostics;
use crate::source::Sources;

fn read_text(text: &str) -> (Model, Vec<String>) {
    let mut sources = Sources::new();
    let file = sources.add("test.smithy", text);
    let mut diagnostics = Diagnostics::new();
    let model = read(&sources, file, &mut diagnostics);
    (model, diagnostics.iter().map(|found| found.render(&sources)).collect())
}

#[test]
fn a_file_with_every_section_is_read() {
    let (model, errors) = read_text(
        "$version: \"2\"\n\nmetadata a = [1, {b: c.d#E}]\n\nnamespace x.y\n\nuse z#T\n\n\
         /// Doc.\n@length(min: 1)\nstring S\n\nstructure A with [M] {\n    /// Member.\n    @required\n    s: S = \"x\"\n\
         $e\n}\n\napply A$s @tags([\"a\"])\n",
    );
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(model.shapes.len(), 2);
    assert_eq!(model.shapes[0].traits.len(), 2);
    assert!(matches!(model.shapes[1].kind, ShapeKind::Structure));
    assert_eq!(model.shapes[1].members[0].traits.len(), 3);
    assert!(model.shapes[1].members[1].elided);
    assert_eq!(model.applies.len(), 1);
}

#[test]
fn several_mistakes_are_reported_in_one_run() {
    let (model, errors) = read_text(
        "$version: \"2\"\nnamespace a\n\nstrin A\n\nstructure B {\n    x String\n}\n\nstring C\n",
    );
    assert_eq!(errors.len(), 2, "{errors:#?}");
    assert!(errors[0].contains("did you mean `string`?"), "{}", errors[0]);
    assert_eq!(whole(&model), 1);
}

#[test]
fn a_byte_order_mark_is_named() {
    let (_, errors) = read_text("\u{feff}$version: \"2\"\nnamespace a\n");
    assert!(errors[0].starts_with("test.smithy:1:1: error: A byte order mark"), "{errors:#?}");
}

/// How many shapes were read as a whole.
fn whole(model: &Model) -> usize {
    model.shapes.len() - model.incomplete.len()
}

fn places(errors: &[String]) -> Vec<&str> {
    errors.iter().filter_map(|error| Some(error.split_once(": error")?.0)).collect()
}

#[test]
fn a_mistake_in_a_member_does_not_hide_those_of_others() {
    let (model, errors) = read_text(
        "$version: \"2\"\nnamespace a\n\nstructure A {\n    a String\n    @length(\n        min 1\n        max: 2\n    )\n\
         \x20   b: String\n    c = 1\n    /// Kept.\n    @required\n    d: String\n    d: String\n}\n\n\
         operation O {\n    inputs: A\n    output := {\n        e: 1\n        f String\n    }\n    errors: {}\n}\n\n\
         enum E {\n    A =\n    B = \"b\"\n    1C\n}\n\nstring S\n",
    );
    let expected =
        ["5:7", "7:13", "11:7", "15:5", "19:5", "21:12", "22:11", "24:13", "28:8", "30:5"];
    assert_eq!(places(&errors), expected.map(|place| format!("test.smithy:{place}")));
    assert_eq!(whole(&model), 1);
}

#[test]
fn a_body_that_is_not_closed_ends_where_a_statement_begins() {
    let (model, errors) = read_text(
        "$version: \"2\"\nnamespace a\n\nstructure A {\n    a String\n\nstring S\n\n\
         structure B {\n    c String\n",
    );
    assert_eq!(places(&errors), ["test.smithy:5:7", "test.smithy:10:7"]);
    assert_eq!(whole(&model), 1, "{:#?}", model.shapes);
}

#[test]
fn a_mistake_in_one_section_does_not_hide_those_of_others() {
    let (model, errors) = read_text(
        "$version 2\n$a: 1\nmetadata b ==\nmetadata c = {\"d\"}\nmetadata e = 01\nnamespace a\nuse b\n\
         use c#D\nenum E { A = }\nstring S\n",
    );
    let expected = ["1:10", "3:13", "4:18", "5:14", "7:6", "9:14"];
    assert_eq!(places(&errors), expected.map(|place| format!("test.smithy:{place}")));
    assert_eq!((model.uses.len(), whole(&model)), (1, 1));
}

#[test]
fn deep_nesting_is_an_error() {
    let text = format!("metadata a = {}\n", "[".repeat(100_000));
    let (_, errors) = read_text(&text);
    assert_eq!(errors.len(), 1);
}

#[test]
fn wrong_values_of_enums_are_called_by_name_and_helped() {
    let (_, errors) = read_text(
        "$version: \"2\"\nnamespace a\nenum E {\n    d-e\n    f.g = \"x\"\n    h: String\n    \
         i : String, j\n    k-1\n    l--m\n}\nstructure S {\n    my-name: String\n    b: Integer\n}\n",
    );
    let places = ["4:5", "5:5", "6:6", "7:7", "8:5", "9:5", "12:5"];
    assert_eq!(self::places(&errors), places.map(|place| format!("test.smithy:{place}")));
    for (error, message) in errors.iter().zip([
        "Invalid name: `d-e`",
        "Invalid name: `f.g`",
        "Values of enums have no targets",
        "Values of enums have no targets",
        "Invalid name: `k-1`",
        "Invalid name: `l--m`",
        "Invalid name: `my-name`",
    ]) {
        assert!(error.contains(&format!("error: {message}")), "{error}");
        assert!(error.contains("help: "), "{error}");
    }
}

#[test]
fn a_wrong_namespace_is_marked_as_a_whole() {
    for (name, mark) in [("a-b", "^^^"), ("a.b-1.c", "^^^^^^^"), ("a/b", "^^^"), ("a$b", "^^^")] {
        let (_, errors) = read_text(&format!("$version: \"2\"\nnamespace {name}\nstring A\n"));
        assert_eq!(errors.len(), 1, "{errors:#?}");
        let begin = format!("test.smithy:2:11: error: Invalid namespace: `{name}`");
        assert!(errors[0].starts_with(&begin), "{}", errors[0]);
        assert!(errors[0].contains(&format!(" {mark}\n")), "{}", errors[0]);
    }
    for end in [" // comment", "\r"] {
        assert_eq!(
            read_text(&format!("$version: \"2\"\nnamespace a.b{end}\nstring A\n")).1,
            [""; 0]
        );
    }
}
