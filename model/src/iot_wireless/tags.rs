// @generated from model/shapes/iot-wireless/tags.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 8df947d7abe280ec

//! The shapes of `tags.smithy`.

use shapewright_validate::{Serde, Setters, Validate};

/// A label of a resource: a key with a value. Both are required; the value may be empty.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Tag {
    /// The key, unique within a resource, such as `fleet`.
    #[validate(
        length(min = 1, max = 128),
        recommendation(
            rule = "reserved-tag-key",
            message = "Tag keys that begin with `aws:` are reserved for AWS.",
            reserved_prefix = "aws:"
        )
    )]
    pub key: String,
    /// The value, such as `soil-sensors`.
    #[validate(length(min = 0, max = 256))]
    pub value: String,
}
