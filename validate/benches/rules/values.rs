//! Types with one rule each, and valid values of them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use shapewright_validate::__private::pattern::{Class, Program, Run};
use shapewright_validate::Validate;
use shapewright_validate::pattern::{Anchoring, Pattern};

/// `^[a-z0-9 ]+$`.
static WORDS: Pattern = Pattern::new(
    "^[a-z0-9 ]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of(" 0-9a-z"), 1, u32::MAX)),
);

macro_rules! of_one_rule {
    ($($name:ident($($attribute:meta),*) $list:ty, $element:expr;)*) => {
        $(
            #[derive(Deserialize, Serialize, Validate)]
            pub(crate) struct $name {
                $(#[$attribute])*
                list: $list,
            }

            impl $name {
                /// A valid value with as many elements.
                pub(crate) fn new(count: u32) -> Self {
                    Self { list: (0..count).map($element).collect() }
                }
            }
        )*
    };
}

of_one_rule! {
    Lengths(validate(each(length(min = 1, max = 64)))) Vec<String>, text;
    Patterns(validate(each(pattern = WORDS))) Vec<String>, text;
    Ranges(validate(each(range(min = -1, max = 1e6)))) Vec<i32>, number;
    Labels(validate(each(length(max = 4)))) Vec<Vec<bool>>, flags;
    Tags(validate(keys(length(max = 64)), values(length(max = 64)))) BTreeMap<String, String>, entry;
    Instants(
        validate(each(format = "date-time")),
        serde(with = "shapewright_validate::datetime::date_time")
    ) Vec<Timestamp>, instant;
    UniqueTexts(validate(unique_items)) Vec<String>, text;
    UniqueOrders(validate(unique_items, each(nested))) Vec<Order>, order;
}

/// What a document holds many of.
#[derive(Deserialize, PartialEq, Serialize, Validate)]
pub(crate) struct Order {
    #[validate(length(min = 1, max = 64), pattern = WORDS)]
    name: String,
    #[validate(range(min = 1, max = 1_000_000))]
    amount: i32,
    #[validate(length(max = 8), each(length(max = 64)))]
    labels: Vec<String>,
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    at: Timestamp,
    express: Option<bool>,
}

/// A valid order.
pub(crate) fn order(index: u32) -> Order {
    Order {
        name: text(index),
        amount: number(index) + 1,
        labels: vec![text(index + 1), text(index + 2)],
        at: instant(index),
        express: Some(index.is_multiple_of(2)),
    }
}

fn text(index: u32) -> String {
    format!("the text number {index}")
}

fn number(index: u32) -> i32 {
    i32::try_from(index).unwrap_or_default()
}

fn flags(index: u32) -> Vec<bool> {
    vec![index.is_multiple_of(2); 3]
}

fn entry(index: u32) -> (String, String) {
    (format!("key {index}"), text(index))
}

fn instant(index: u32) -> Timestamp {
    Timestamp::from_second(1_796_090_400 + i64::from(index)).expect("an instant")
}
