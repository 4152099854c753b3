//! Every trait that we know is compared wherever it may stand, but for those that say nothing by
//! themselves.

use std::collections::BTreeSet;

use super::{diff, model};
use crate::assemble::well_known;
use crate::model::{AppliedTrait, Model, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;

/// Something of every kind, in a service that speaks so many protocols that each trait is looked at.
const MODEL: &str = r#"$version: "2"
namespace a
use aws.protocols#ec2Query
use aws.protocols#restJson1
use aws.protocols#restXml
use aws.protocols#awsQuery
@restJson1 @restXml @awsQuery @ec2Query
@xmlNamespace(uri: "https://example.com")
service S { version: "1", operations: [O], resources: [R] }
resource R {}
@http(method: "POST", uri: "/o")
operation O { input: In, output: Out, errors: [E] }
structure In { m: String, u: U, l: L, p: P, e: En, t: T, b: B, s: Str, n: N, d: Integer = 1
 }
structure Out { m: String, u: U, l: L, p: P, e: En, s: Str, n: N }
@error("client")
structure E { m: String }
union U { m: String }
list L { member: Str }
map P { key: String, value: String }
enum En { A }
timestamp T
blob B
string Str
integer N
"#;

/// Traits that change nothing by themselves.
const SAY_NOTHING: [(&str, &str); 5] = [
    ("smithy.api#addedDefault", "it says how to take a default that comes with it"),
    ("smithy.api#output", "the operation says what its output is"),
    ("smithy.api#box", "it is read as a default of null"),
    ("smithy.api#unitType", "only `smithy.api#Unit` has it"),
    ("shapewright.c2j#fullPattern", "it is a part of the pattern that it stands beside"),
];
/// A trait whose value says nothing: what is mixed of the shape is compared.
const MIXIN: &str = "smithy.api#mixin";

/// Values that a trait may have.
fn values() -> Vec<Node> {
    let texts = [
        "{}",
        "[\"zz\"]",
        "499",
        "498",
        "\"zz\"",
        "\"^q$\"",
        "\"yy\"",
        "{ min: 3 }",
        "{ min: 4, code: \"x\", httpResponseCode: 499, method: \"GET\", uri: \"/x\" }",
        "{ code: 200, method: \"PUT\", uri: \"/y\" }",
        "[{ value: \"a\" }]",
        "[{ value: \"b\" }]",
    ];
    let value = |text: &str| {
        let text =
            format!("$version: \"2\"\nnamespace a\n@trait document d\n@d({text})\nstring S\n");
        let model = model(&text);
        let shape = model.shape("a#S").expect("the shape");
        shape.traits.get("a#d").cloned().expect("the value")
    };
    texts.map(value).into()
}

/// Where traits may stand.
fn places(model: &Model) -> Vec<ShapeId> {
    let own = model.shapes.values().filter(|shape| shape.id.namespace() == "a");
    let all = own.flat_map(|shape| {
        std::iter::once(shape.id.clone()).chain(shape.members.iter().map(|it| it.id.clone()))
    });
    all.collect()
}

/// The model with a trait at a place.
fn with(plain: &Model, place: &ShapeId, id: &ShapeId, value: Option<&Node>) -> Model {
    let mut model = plain.clone();
    let shape = model.shapes.get_mut(place.container().as_str()).expect("the shape");
    let span = shape.span;
    let traits: Option<&mut Traits> = match place.member() {
        None => Some(&mut shape.traits),
        Some(_) => shape.members.changeable().find(|it| it.id == *place).map(|it| &mut it.traits),
    };
    if let Some(value) = value.cloned() {
        traits
            .expect("the place")
            .0
            .insert(id.clone(), AppliedTrait { value, span, mixed_in: false });
    }
    model
}

fn is_told(plain: &Model, place: &ShapeId, id: &ShapeId, values: [Option<&Node>; 2]) -> bool {
    let [old, new] = values.map(|value| with(plain, place, id, value));
    !diff(&old, &new).changes.is_empty()
}

#[test]
fn every_trait_that_is_known_is_compared() {
    let plain = model(MODEL);
    let places = places(&plain);
    let defined = plain.shapes.values().filter(|shape| shape.traits.has("smithy.api#trait"));
    let defined = defined.map(|shape| shape.id.to_string());
    let all: BTreeSet<String> = defined.chain(well_known::all()).collect();
    assert!(all.len() > 120, "{}", all.len());
    let values = values();
    let mut lost = Vec::new();
    for name in all {
        let id = ShapeId::parse(&name).expect("an ID");
        let says_nothing = SAY_NOTHING.iter().any(|(known, _)| *known == name);
        let any = |change: fn(&Node) -> [Option<&Node>; 2]| {
            let told =
                |place| values.iter().any(|value| is_told(&plain, place, &id, change(value)));
            places.iter().any(told)
        };
        let comes = any(|value| [None, Some(value)]);
        let goes = any(|value| [Some(value), None]);
        if comes == says_nothing || goes == says_nothing {
            lost.push(format!("{name}: comes {comes}, goes {goes}"));
        }
        let is_mark = plain.shape(&name).is_some_and(|it| {
            it.members.is_empty() && it.kind == crate::model::ShapeKind::Structure
        });
        let changes = || {
            let mut pairs = values.iter().zip(values.iter().skip(1));
            pairs.any(|(old, new)| {
                places.iter().any(|place| is_told(&plain, place, &id, [Some(old), Some(new)]))
            })
        };
        if !says_nothing && !is_mark && name != MIXIN && !changes() {
            lost.push(format!("{name}: another value"));
        }
    }
    assert_eq!(lost, [""; 0]);
}

#[test]
fn a_trait_that_nobody_defines_is_compared_wherever_it_stands() {
    let plain = model(MODEL);
    let value = values().swap_remove(0);
    for name in ["b#other", "aws.protocols#other", "aws.auth#other", "aws.api#other"] {
        let id = ShapeId::parse(name).expect("an ID");
        for place in places(&plain) {
            assert!(is_told(&plain, &place, &id, [None, Some(&value)]), "{name} {place}");
            assert!(is_told(&plain, &place, &id, [Some(&value), None]), "{name} {place}");
        }
    }
}
