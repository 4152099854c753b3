//! `timestampFormat`: how a timestamp is written.

use crate::api::TimestampFormat;
use crate::model::Traits;

/// The trait.
pub const ID: &str = "smithy.api#timestampFormat";

/// The format of the trait, if it is applied.
pub fn read(traits: &Traits) -> Option<TimestampFormat> {
    match traits.get(ID)?.as_str()? {
        "date-time" => Some(TimestampFormat::DateTime),
        "http-date" => Some(TimestampFormat::HttpDate),
        "epoch-seconds" => Some(TimestampFormat::EpochSeconds),
        _ => None,
    }
}
