//! `#[derive(Setters)]` on hand-written types.

use std::collections::BTreeMap;

use jiff::Timestamp;
use shapewright_validate::{Setters, StringEnum, Validate};

#[derive(Clone, Debug, PartialEq, Eq, StringEnum, Validate)]
enum Speed {
    #[validate(value = "FAST")]
    Fast,
    #[validate(unknown)]
    Unknown(Box<str>),
}

#[derive(Clone, Debug, PartialEq, Setters, Validate)]
struct Parcel<T> {
    id: String,
    grams: i64,
    #[validate(nested)]
    speed: Speed,
    labels: Option<Vec<String>>,
    sizes: Option<BTreeMap<String, Option<i32>>>,
    at: Option<Timestamp>,
    inner: Option<Box<Parcel<T>>>,
    #[serde(default)]
    count: u8,
    r#type: Option<T>,
    clone: Option<bool>,
}

#[test]
fn new_takes_what_is_required_and_setters_the_rest() {
    let inner = Parcel::<i32>::new("p-2", 1, Speed::Unknown("x".into()));
    assert_eq!((inner.count, inner.clone), (0, None));
    let parcel = Parcel::new("p-1", 1200, Speed::Fast)
        .labels(["books", "heavy"])
        .sizes([("a", Some(1)), ("b", None)])
        .at(Timestamp::UNIX_EPOCH)
        .inner(inner.clone())
        .count(3)
        .r#type(7)
        .with_clone(true);
    assert_eq!(parcel.speed, Speed::Fast);
    assert_eq!(parcel.labels.as_deref(), Some(&["books".to_owned(), "heavy".to_owned()][..]));
    assert_eq!(parcel.sizes.as_ref().map(|sizes| sizes["a"]), Some(Some(1)));
    assert_eq!(parcel.inner.as_deref(), Some(&inner));
    assert_eq!((parcel.count, parcel.r#type, parcel.clone), (3, Some(7), Some(true)));
    assert_eq!(parcel.id("other").id, "other");
}

#[derive(Debug, Default, PartialEq, Setters)]
struct Options {
    depth: Option<u32>,
}

#[test]
fn a_structure_without_requirements_starts_empty_and_needs_no_other_derive() {
    assert_eq!(Options::new(), Options::default());
    assert_eq!(Options::new().depth(3).depth, Some(3));
}

/// A setter is as visible as its field, and as deprecated.
mod elsewhere {
    use shapewright_validate::Setters;

    #[derive(Default, Setters)]
    pub(super) struct Inner {
        pub(super) open: Option<i32>,
        closed: Option<i32>,
    }

    impl Inner {
        pub(super) fn close(self) -> Self {
            self.closed(1)
        }

        pub(super) fn sum(&self) -> i32 {
            self.open.unwrap_or_default() + self.closed.unwrap_or_default()
        }
    }
}

#[test]
fn a_setter_is_as_visible_as_its_field() {
    assert_eq!(elsewhere::Inner::new().open(2).close().sum(), 3);
}
