//! The greatest depth.

use serde::Deserialize;
use shapewright_validate::walk::{self, Options};
use shapewright_validate::{Shaped, Validate, json};

#[derive(Debug, Deserialize, Validate)]
struct Label(#[validate(length(min = 1))] String);

#[derive(Debug, Deserialize, Validate)]
struct Node {
    #[serde(default)]
    #[validate(nested)]
    kid: Option<Box<Node>>,
    #[serde(default)]
    #[validate(nested)]
    label: Option<Label>,
}

#[test]
fn a_document_of_the_greatest_depth_is_valid_for_both_readers() {
    for (depth, is_valid) in [(126, true), (127, true), (128, true), (129, false)] {
        let (open, close) = ("{\"kid\":".repeat(depth - 1), "}".repeat(depth - 1));
        let text = format!("{open}{{\"label\":\"a\"}}{close}");
        let walked = walk::check(text.as_bytes(), Node::shape(), Options::new());
        assert_eq!(walked.violations.is_none(), is_valid, "{depth}");
        assert_eq!(json::from_str::<Node>(&text).is_ok(), is_valid, "{depth}");
    }
}
