//! Types, walker and schemas agree on every kind of shape, in every protocol, whatever part of the
//! model is asked for.
//!
//! `SHAPEWRIGHT_DOCUMENTS` sets how many documents are made; `cargo xtask equivalence` takes a
//! million.

mod support;

use shapewright_equivalence::{DIFFERENCES, Tally, compare, documents};
use shapewright_protocols::{CASES, PARTS, Part, types};
use support::{Validators, graph, subjects};

/// How many documents are made unless told otherwise.
const DOCUMENTS: usize = 4_000;

#[test]
fn types_walker_and_schemas_agree_in_every_protocol() {
    let parts: Vec<_> = CASES.iter().flat_map(|case| PARTS.map(|part| (case, part))).collect();
    let graphs: Vec<_> = parts.iter().map(|(case, part)| graph(case, *part)).collect();
    let mut validators = Validators::default();
    let mut all = Vec::new();
    for ((case, part), graph) in parts.iter().zip(&graphs) {
        all.extend(subjects(case, *part, graph, &mut validators));
    }
    compare(&all, documents(DOCUMENTS), 20_261_121).assert("every kind of shape in every protocol");
}

#[test]
fn a_part_of_the_model_has_the_types_of_the_whole() {
    for case in CASES {
        let [whole, others @ ..] = PARTS.map(|part| types(case.name, part.name()).0);
        assert_eq!(others, [whole; 2], "{}", case.name);
    }
}

/// The members that a shape needs.
fn needed(shape: &str) -> &'static str {
    match shape {
        "PutInput" => r#""__proto__": "a", "constructor": 1, "Req": {"a": "a", "b": {"c": []}}"#,
        "PutOutput" => r#""C": "red""#,
        "PutInput2" => r#""Unknown": 1"#,
        _ => "",
    }
}

#[test]
fn every_listed_difference_still_exists() {
    for (index, difference) in DIFFERENCES.iter().enumerate() {
        let (case, shape, _) = difference.example;
        let case = CASES.iter().find(|it| it.name == case).expect("the case");
        let graph = graph(case, Part::Whole);
        let subjects = subjects(case, Part::Whole, &graph, &mut Validators::default());
        let subject = subjects.iter().find(|it| &*it.shape.name == shape).expect("the shape");
        let (schemas, needed) = (&subject.schemas[0], needed(shape));
        let separator = if needed.is_empty() { "" } else { ", " };
        let mut tally = Tally::default();
        for text in [needed.to_owned(), format!("{needed}{separator}{}", difference.members())] {
            tally.add(subject, schemas, &format!("{{{text}}}"));
        }
        assert_eq!(tally.disagreements, [""; 0], "{}", difference.reason);
        assert_eq!(tally.differences[index], 1, "no difference any more: {}", difference.reason);
    }
}

#[test]
fn date_times_of_answers_may_be_in_any_zone() {
    let [case, ..] = CASES;
    let graph = graph(&case, Part::Whole);
    let subjects = subjects(&case, Part::Whole, &graph, &mut Validators::default());
    let subject = subjects.iter().find(|it| &*it.shape.name == "PutOutput").expect("the shape");
    for text in [
        r#"{"C": "red", "T": "2014-04-29T20:30:38+02:00"}"#,
        r#"{"C": 1, "T": "2014-04-29T20:30:38+02:00"}"#,
        r#"{"C": "red", "T": "2014-04-29T20:30:38 02:00"}"#,
    ] {
        for schemas in &subject.schemas {
            let mut tally = Tally::default();
            tally.add(subject, schemas, text);
            assert_eq!(tally.disagreements, [""; 0], "{text}");
        }
    }
}

#[test]
fn a_null_sets_no_member_of_a_union_even_if_documents_may_be_null() {
    let [case, ..] = CASES;
    let graph = graph(&case, Part::Whole);
    let subjects = subjects(&case, Part::Whole, &graph, &mut Validators::default());
    let subject = subjects.iter().find(|it| &*it.shape.name == "GetInput").expect("the shape");
    for (value, is_valid) in [("null", false), ("[null]", true), ("0", true), ("{}", true)] {
        let text = format!(r#"{{"Other": {{"d": {value}}}}}"#);
        let document = serde_json::from_str(&text).expect("JSON");
        for schemas in &subject.schemas {
            for validator in &schemas.validators {
                assert_eq!(validator.is_valid(&document), is_valid, "{text}");
            }
            let mut tally = Tally::default();
            tally.add(subject, schemas, &text);
            assert_eq!(tally.disagreements, [""; 0]);
        }
    }
}
