//! Defaults of members whose types have no literals of their own.

use jiff::Timestamp;

use crate::datetime::instant;
use crate::number::{BigDecimal, BigInteger};

/// A type whose default is written as JSON in generated code. Codegen writes values of the type
/// alone; of a text that is none, the zero of the type is made.
pub trait FromDefault {
    /// The value of the JSON.
    fn from_default(json: &str) -> Self;
}

/// What stands between the quotes; codegen escapes nothing in these.
fn text(json: &str) -> Option<&str> {
    json.strip_prefix('"')?.strip_suffix('"')
}

impl FromDefault for Timestamp {
    fn from_default(json: &str) -> Self {
        let instant = match text(json) {
            Some(text) => {
                instant::date_time(text, instant::Zone::Any).or_else(|| instant::http_date(text))
            }
            None => instant::epoch_seconds(json),
        };
        instant.unwrap_or_default()
    }
}

#[cfg(feature = "blob")]
impl FromDefault for crate::Blob {
    fn from_default(json: &str) -> Self {
        text(json).and_then(Self::from_base64).unwrap_or_default()
    }
}

impl FromDefault for BigInteger {
    fn from_default(json: &str) -> Self {
        json.parse().unwrap_or_else(|_| Self::from(0))
    }
}

impl FromDefault for BigDecimal {
    fn from_default(json: &str) -> Self {
        json.parse().unwrap_or_else(|_| Self::from(0))
    }
}

#[cfg(feature = "json")]
impl FromDefault for crate::Document {
    fn from_default(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}
