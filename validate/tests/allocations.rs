//! Checking a valid value allocates nothing, whatever it is made of.

use std::collections::{BTreeMap, HashMap};

use allocation_counter::measure;
use serde::Serialize;
use shapewright_validate::shape::Matcher;
use shapewright_validate::{Code, Level, Policy, Select, Unit, Validate};

struct Digits;

impl Matcher for Digits {
    fn text(&self) -> &'static str {
        "^[0-9]*$"
    }

    fn is_match(&self, text: &str) -> bool {
        text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

static DIGITS: Digits = Digits;

#[derive(Validate)]
struct Name(#[validate(length(min = 1, max = 64))] String);

#[derive(PartialEq, Serialize, Validate)]
enum Color {
    #[validate(value = "RED")]
    Red,
    #[validate(unknown)]
    Unknown(Box<str>),
}

#[derive(Validate)]
#[validate(union)]
enum Source {
    Name(#[validate(nested)] Name),
    Nothing(Unit),
}

#[derive(Validate)]
struct Everything {
    #[validate(length(min = 1, max = 9), pattern = DIGITS, recommendation(rule = "digits", message = "Digits only.", pattern = DIGITS))]
    text: String,
    #[validate(required, range(min = 1, max = 1.5))]
    number: Option<f64>,
    #[validate(range(max = 7))]
    integer: i64,
    #[validate(nested)]
    name: Name,
    #[validate(length(max = 3), unique_items, each(nested))]
    colors: Vec<Color>,
    #[validate(keys(length(max = 3)), values(each(pattern = DIGITS)))]
    map: BTreeMap<String, Vec<String>>,
    #[validate(sensitive, values(length(max = 9)))]
    hash_map: HashMap<String, String>,
    #[validate(each(nested))]
    sources: Vec<Source>,
    #[validate(nested)]
    inner: Option<Box<Everything>>,
}

fn valid(inner: Option<Everything>) -> Everything {
    Everything {
        text: "123".to_owned(),
        number: Some(1.5),
        integer: 7,
        name: Name("é👍".to_owned()),
        colors: vec![Color::Red],
        map: BTreeMap::from([("key".to_owned(), vec!["1".to_owned()])]),
        hash_map: HashMap::from([("key".to_owned(), "value".to_owned())]),
        sources: vec![Source::Name(Name("a".to_owned())), Source::Nothing(Unit)],
        inner: inner.map(Box::new),
    }
}

/// How often something allocates.
fn allocations(action: impl FnOnce()) -> u64 {
    measure(action).count_total
}

#[test]
fn a_valid_value_is_checked_without_allocating() {
    let value = valid(Some(valid(None)));
    assert_eq!(allocations(|| assert!(value.validate().is_ok())), 0);
    assert_eq!(allocations(|| assert!(value.is_valid())), 0);
    let policy = Policy::new().set(Select::any().code(Code::Range), Level::Off);
    for policy in [Policy::new(), policy] {
        assert_eq!(allocations(|| assert!(value.validate_with(&policy).is_valid())), 0);
    }
}

#[test]
fn the_counter_counts_what_an_invalid_value_allocates() {
    let mut value = valid(None);
    value.colors.push(Color::Unknown("BLUE".into()));
    assert!(allocations(|| assert!(value.validate().is_err())) > 0);
}

#[derive(Validate)]
struct Unique(#[validate(unique_items)] Vec<u32>);

#[test]
fn only_a_long_list_of_unique_items_takes_memory_to_compare() {
    let (short, long) = (Unique((0..32).collect()), Unique((0..10_000).collect()));
    assert_eq!(allocations(|| assert!(short.is_valid())), 0);
    assert!((1..32).contains(&allocations(|| assert!(long.is_valid()))));
}
