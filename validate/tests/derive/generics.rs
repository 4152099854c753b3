//! Type parameters, lifetimes, constants and recursion.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapewright_validate::{MapKey, Shaped, Validate};

use crate::{assert_found, expected, found};

#[derive(Deserialize, Validate)]
struct Page<T> {
    #[validate(length(max = 2), each(nested))]
    items: Vec<T>,
    #[validate(nested)]
    last: Option<T>,
}

#[derive(Deserialize, Validate)]
struct Item {
    #[validate(range(min = 1))]
    count: i32,
}

#[test]
fn a_type_parameter_is_checked_by_its_own_rules() {
    assert_found::<Page<Item>>(
        r#"{"items": [{"count": 1}, {"count": 0}, {"count": 2}], "last": {"count": -1}}"#,
        &[("/items", "length"), ("/items/1/count", "range"), ("/last/count", "range")],
    );
    assert_found::<Page<Page<Item>>>(
        r#"{"items": [{"items": [{"count": 0}]}]}"#,
        &[("/items/0/items/0/count", "range")],
    );
}

#[test]
fn each_use_of_a_generic_type_has_a_shape_of_its_own() {
    let of_items = Page::<Item>::shape();
    let of_pages = Page::<Page<Item>>::shape();
    assert_eq!(of_items.members().len(), of_pages.members().len());
    assert!(!std::ptr::eq(of_items, of_pages));
}

#[derive(Validate)]
struct Labels<K: Ord + MapKey, V> {
    #[validate(values(nested))]
    by_key: BTreeMap<K, V>,
}

#[test]
fn keys_may_be_a_type_parameter() {
    let by_key = BTreeMap::from([("first".to_owned(), Item { count: 0 })]);
    assert_eq!(found(&Labels { by_key }), expected(&[("/by_key/first/count", "range")]));
}

#[derive(Validate)]
struct Borrowed<'a, const N: usize> {
    #[validate(length(max = 3))]
    name: std::borrow::Cow<'a, str>,
    #[validate(skip)]
    _bytes: [u8; N],
}

#[test]
fn lifetimes_and_constants_are_handed_on() {
    let value = Borrowed { name: "long".into(), _bytes: [0; 4] };
    assert_eq!(found(&value), expected(&[("/name", "length")]));
}

/// Serializes as a list does in which each node holds the next.
#[derive(Default, Deserialize, Serialize, Validate)]
struct Node {
    #[validate(range(max = 1))]
    value: i32,
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Box<Node>>,
    #[validate(each(nested))]
    #[serde(default)]
    children: Vec<Node>,
}

#[test]
fn recursive_types_are_checked_to_the_bottom() {
    assert_found::<Node>(
        r#"{"value": 0, "next": {"value": 2}, "children": [{"value": 1, "children": [{"value": 3}]}]}"#,
        &[("/next/value", "range"), ("/children/0/children/0/value", "range")],
    );
}

#[test]
fn a_value_nested_too_deeply_is_a_violation_and_no_overflow() {
    let mut node = Node::default();
    for _ in 0..10_000 {
        node = Node { next: Some(Box::new(node)), ..Node::default() };
    }
    let violations = node.validate().expect_err("too deep");
    assert_eq!(violations.total(), 1);
    let violation = violations.iter().next().expect("one");
    assert_eq!(violation.code(), "depth");
    assert_eq!(violation.path.matches("/next").count(), 129);
    // Dropping a list node by node would overflow: it is taken apart instead.
    while let Some(next) = node.next.take() {
        node = *next;
    }
}
