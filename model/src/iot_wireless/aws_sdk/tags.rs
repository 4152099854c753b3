// @generated from model/shapes/iot-wireless/tags.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 1c1898d09047fe01

//! Conversions of the types of `tags`.

use aws_sdk_iotwireless::types;
use shapewright_validate::aws_sdk;

use super::super::Tag;

impl TryFrom<Tag> for types::Tag {
    type Error = aws_sdk::ConversionError;

    fn try_from(value: Tag) -> Result<Self, aws_sdk::ConversionError> {
        let Tag { key, value } = value;
        Ok(Self::builder().set_key(Some(key)).set_value(Some(value)).build()?)
    }
}

impl From<types::Tag> for Tag {
    fn from(value: types::Tag) -> Self {
        Self {
            key: value.key,
            value: value.value,
        }
    }
}
