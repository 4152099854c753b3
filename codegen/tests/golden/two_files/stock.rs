// @generated from codegen/tests/models/two_files/stock.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum f3be43a5713d7f04

//! The shapes of `stock.smithy`.

use jiff::Timestamp;
use shapewright_validate::{Serde, Setters, StringEnum, Unit, UnknownValue, Validate};

use super::patterns;

/// Something for sale.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[non_exhaustive]
pub struct Item {
    /// The member `name`.
    #[validate(length(min = 1, max = 20), pattern = patterns::ITEM_NAME)]
    pub name: String,
    /// The member `count`.
    #[validate(range(min = 1))]
    pub count: Option<i32>,
    /// The member `wrapping`.
    #[validate(nested)]
    pub wrapping: Option<Wrapping>,
}

/// The enum `Wrapping`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, StringEnum, Validate)]
#[non_exhaustive]
pub enum Wrapping {
    /// `PAPER`.
    #[validate(value = "paper")]
    Paper,
    /// `BOX`.
    #[validate(value = "box")]
    Box,
    /// A value that this model does not know.
    #[validate(unknown)]
    Unknown(Box<str>),
}

/// When an order comes.
#[derive(Clone, Debug, PartialEq, Serde, Validate)]
#[validate(union)]
#[non_exhaustive]
pub enum Arrival {
    /// The member `day`.
    #[serde(rename = "day", with = "shapewright_validate::datetime::epoch_seconds")]
    Day(#[validate(format = "epoch-seconds")] Timestamp),
    /// Nobody knows.
    #[serde(rename = "unknown")]
    UnknownMember(Unit),
    /// A member that this model does not know: of an answer from a newer service.
    #[validate(unknown)]
    Unknown {
        /// Its name.
        name: Box<str>,
        /// Its value.
        value: UnknownValue,
    },
}
