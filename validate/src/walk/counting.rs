//! Counts the members and values that are looked at: a wide shape must not make every value of a
//! document cost as much as it is wide.

extern crate std;

use std::format;
use std::string::String;

use super::{Options, Walker};
use crate::counting::LOOKS;
use crate::shape::{IntEnumValue, Kind, Member, Shape, ShapeGraph, TypeRef, scalar};

/// How many looks a list of a hundred values of a shape costs.
fn looks(kind: Kind, value: impl Fn(usize) -> String) -> usize {
    let mut graph = ShapeGraph::new();
    let element = TypeRef { target: crate::shape::Target::Index(0), constraints: None };
    graph.add(Shape::new("Wide", kind));
    let list = graph.add(Shape::new("List", Kind::List { element, sparse: false }));
    let values: std::vec::Vec<String> = (0..100).map(value).collect();
    let text = format!("[{}]", values.join(","));
    LOOKS.set(0);
    let shape = graph.shape(list).expect("it was added");
    assert!(Walker::new(&graph, Options::new()).run(text.as_bytes(), shape).is_valid());
    LOOKS.get()
}

#[test]
fn what_a_value_costs_does_not_grow_with_its_shape() {
    let name = |index: usize| &*String::leak(format!("m{index}"));
    let members = |count: usize| {
        (0..count).map(|index| Member::new(name(index), TypeRef::of(scalar::integer))).collect()
    };
    let integers = |count: i32| (0..count).map(|it| IntEnumValue::new("", it)).collect();
    let counts = [100, 10_000].map(|count: usize| {
        let last = |index: usize| format!("{{\"m{}\":1}}", count - 1 - index % 50);
        let number = |index: usize| format!("{}", count - 1 - index % 50);
        [
            looks(Kind::Structure(members(count)), last),
            looks(Kind::Union(members(count)), last),
            looks(Kind::IntEnum(integers(i32::try_from(count).unwrap())), number),
        ]
    });
    assert_eq!(counts[0], counts[1]);
    assert!(counts[0][..2].iter().all(|looks| (100..1_000).contains(looks)), "{counts:?}");
}
