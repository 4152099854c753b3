//! Types around one value.

use serde::Deserialize;
use shapewright_validate::{Shaped, Validate};

use crate::assert_found;

#[derive(Deserialize, Validate)]
struct TaskId(#[validate(length(min = 1, max = 3))] String);

#[derive(Deserialize, Validate)]
struct Wrapped(#[validate(nested)] TaskId);

#[derive(Deserialize, Validate)]
struct Ids(#[validate(length(max = 2), unique_items, each(length(max = 1)))] Vec<String>);

#[derive(Deserialize, Validate)]
struct Request {
    #[validate(nested)]
    id: TaskId,
    #[validate(nested)]
    wrapped: Option<Wrapped>,
    #[validate(nested)]
    ids: Option<Ids>,
    #[validate(each(nested))]
    list: Option<Vec<TaskId>>,
}

#[test]
fn a_newtype_adds_nothing_to_the_path() {
    assert_found::<Request>(
        r#"{"id": "", "wrapped": "long", "ids": ["a", "a", "bc"], "list": ["ok", ""]}"#,
        &[
            ("/id", "length"),
            ("/wrapped", "length"),
            ("/ids", "length"),
            ("/ids", "unique_items"),
            ("/ids/2", "length"),
            ("/list/1", "length"),
        ],
    );
}

#[test]
fn a_newtype_around_a_newtype_has_its_shape() {
    assert!(std::ptr::eq(Wrapped::shape(), TaskId::shape()));
}
