//! Random values come to the edges of what is allowed: bounds, nothing at all, and characters that
//! are often forgotten.
#![cfg(all(feature = "arbitrary", feature = "derive"))]

use std::collections::{BTreeMap, BTreeSet};

use arbitrary::Unstructured;
use serde::Deserialize;
use shapewright_validate::arbitrary::{broken, document, rules, value};
use shapewright_validate::shape::{Constraints, Data, Kind, Shape, ShapeGraph, Target, TypeRef};
use shapewright_validate::walk::{Options, Profile, walk};
use shapewright_validate::{Validate, Violation};

/// How many values are looked at.
const VALUES: u64 = 2_000;

#[derive(Debug, Deserialize, Validate)]
struct Edges {
    #[validate(range(min = -3, max = 70_000))]
    number: i32,
    #[validate(range(min = 0.5, max = 2.5))]
    double: f64,
    long: i64,
    #[validate(length(min = 2, max = 9))]
    text: String,
    free: Option<String>,
    #[validate(length(max = 4))]
    list: Vec<bool>,
    #[validate(length(max = 3))]
    map: Option<BTreeMap<String, i32>>,
    #[validate(nested)]
    next: Option<Box<Edges>>,
}

/// What of interest a value shows.
fn shown(value: &Edges) -> Vec<&'static str> {
    let Edges { number, double, long, text, free, list, map, next } = value;
    let free = free.as_deref();
    let facts = [
        ("the least number", *number == -3),
        ("the greatest number", *number == 70_000),
        ("a number between", (1..70_000).contains(number)),
        ("the least double", (*double - 0.5).abs() < f64::EPSILON),
        ("the greatest double", (*double - 2.5).abs() < f64::EPSILON),
        ("the least long", *long == i64::MIN),
        ("the greatest long", *long == i64::MAX),
        ("zero", *long == 0),
        ("the shortest text", text.chars().count() == 2),
        ("the longest text", text.chars().count() == 9),
        ("a letter that is no ASCII", !text.is_ascii()),
        ("a character of two UTF-16 units", text.chars().any(|it| u32::from(it) > 0xFFFF)),
        ("a control character", free.is_some_and(|text| text.chars().any(char::is_control))),
        ("an empty text", free == Some("")),
        ("no text", free.is_none()),
        ("an empty list", list.is_empty()),
        ("the longest list", list.len() == 4),
        ("no map", map.is_none()),
        ("an empty map", map.as_ref().is_some_and(BTreeMap::is_empty)),
        ("the largest map", map.as_ref().is_some_and(|map| map.len() == 3)),
        ("recursion", next.as_ref().is_some_and(|next| next.next.is_some())),
        ("no recursion", next.is_none()),
    ];
    facts.into_iter().filter_map(|(fact, is_so)| is_so.then_some(fact)).collect()
}

fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..128).map(|_| next()).collect()
}

#[test]
fn edges_are_common() {
    let mut seen = BTreeSet::new();
    for seed in 0..VALUES {
        let made: Edges = value(&mut Unstructured::new(&bytes(seed))).expect("a value");
        assert!(made.is_valid(), "{made:?}");
        seen.extend(shown(&made));
    }
    assert_eq!(seen.len(), 22, "only these were seen: {seen:?}");
}

#[test]
fn a_number_outside_of_any_range_is_found_and_is_json() {
    let ranges = [
        (Some("0"), None),
        (None, Some("0")),
        (Some("-5"), None),
        (None, Some("-5")),
        (Some("0.5"), Some("2.25")),
        (Some("1e2"), None),
    ];
    let graph = ShapeGraph::new();
    for (min, max) in ranges {
        for kind in [Kind::BigDecimal, Kind::BigInteger, Kind::Long, Kind::Double] {
            let mut shape = Shape::new("Number", kind);
            shape.constraints = Some(Data::Shared(Constraints::new().range(min, max).into()));
            let all = rules(&shape, &graph);
            let rule = all.iter().find(|rule| rule.code() == "range").expect("the rule");
            for seed in 0..20 {
                let bytes = bytes(seed);
                let bytes = &mut Unstructured::new(&bytes);
                let made = broken(&shape, &graph, Profile::Wire, rule, bytes);
                let document = made.map(|it| it.document).expect("a document");
                let outcome = walk(document.as_bytes(), &shape, &graph, Options::new());
                let found: Vec<_> =
                    outcome.violations.iter().flatten().map(Violation::code).collect();
                assert_eq!(found, ["range"], "{document} of {:?}, {min:?} to {max:?}", shape.kind);
            }
        }
    }
}

#[test]
fn shapes_that_demand_too_much_have_no_random_values() {
    let mut graph = ShapeGraph::new();
    let index = graph.add(Shape::new("Element", Kind::Integer));
    let element = || TypeRef { target: Target::Index(index), constraints: None };
    let kinds: [fn(TypeRef) -> Kind; 4] = [
        |_| Kind::String,
        |_| Kind::Blob,
        |element| Kind::List { element, sparse: true },
        |element| Kind::List { element, sparse: false },
    ];
    for min in [1 << 22, 1 << 40, u64::MAX] {
        for kind in kinds {
            let mut shape = Shape::new("Long", kind(element()));
            let length = Constraints::new().length(Some(min), None);
            shape.constraints = Some(Data::Shared(length.into()));
            let made = document(&shape, &graph, Profile::Wire, &mut Unstructured::new(&[7; 64]));
            assert!(made.is_err(), "{min}");
        }
    }
}
