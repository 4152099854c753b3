//! Instants.

use jiff::Timestamp;
use serde_json::Value;
use shapewright_smithy::api::TimestampFormat;

use super::Used;

/// The first instant that is made, in seconds since 1970: 2030-12-01T02:00:00Z, which is not over yet.
const FIRST: i64 = 1_922_320_800;

/// An hour, in seconds.
const HOUR: i64 = 3_600;

/// An instant as HTTP writes it.
pub(super) fn http_date(instant: Timestamp) -> String {
    instant.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// An instant in the format of its place. Each is an hour later than the one before.
pub(super) fn timestamp(used: Used<'_, '_>, number: usize) -> Option<Value> {
    let hours = i64::try_from(number).ok()?;
    let seconds = FIRST.checked_add(hours.checked_mul(HOUR)?)?;
    let instant = Timestamp::from_second(seconds).ok()?;
    Some(match used.constraints.timestamp_format {
        Some(TimestampFormat::DateTime) => instant.to_string().into(),
        Some(TimestampFormat::HttpDate) => http_date(instant).into(),
        _ => seconds.into(),
    })
}
