//! Timestamps in the three forms that they have on the wire, each a serde `with` module for
//! [`jiff::Timestamp`], and for options, boxes, lists and maps of it.
//!
//! | module | form | example |
//! |---|---|---|
//! | [`date_time`] | RFC 3339 with `Z` | `"1985-04-12T23:20:50.52Z"` |
//! | [`http_date`] | IMF-fixdate of RFC 9110, without fraction | `"Tue, 29 Apr 2014 18:30:38 GMT"` |
//! | [`epoch_seconds`] | seconds since 1970, with optional fraction | `1515531081.123` |
//!
//! Reading is strict, as the protocol tests of Smithy ask: no offset, no lower-case letters, no
//! leap second, no `24:00`, no white space. Years are 0001 to 9999. The last instant that `jiff` has,
//! 26 hours before the end of the year 9999, stands for those hours and is written as their end.
//!
//! ```
//! use jiff::Timestamp;
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Window {
//!     #[serde(with = "shapewright_validate::datetime::date_time")]
//!     start: Timestamp,
//!     #[serde(default, with = "shapewright_validate::datetime::epoch_seconds")]
//!     ends: Option<Vec<Timestamp>>,
//! }
//!
//! let text = r#"{"start":"2014-04-29T18:30:38Z","ends":[1398796238,1398796238.5]}"#;
//! let window: Window = serde_json::from_str(text)?;
//! assert_eq!(window.ends.as_ref().expect("ends")[0], window.start);
//! assert_eq!(serde_json::to_string(&window)?, text);
//! # Ok::<(), serde_json::Error>(())
//! ```

pub(crate) mod authored;
pub(crate) mod instant;

use core::fmt;

use jiff::Timestamp;
use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;

use crate::form::{Form, NUMBER};
use crate::shape::TimestampFormat;
use instant::Zone;

/// A text that is no timestamp of its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidTimestamp {
    format: TimestampFormat,
}

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not a timestamp in the format {}", self.format.as_str())
    }
}

impl core::error::Error for InvalidTimestamp {}

macro_rules! module {
    ($(#[$doc:meta])* $name:ident, $form:ident) => {
        $(#[$doc])*
        pub mod $name {
            use serde::de::Deserializer;
            use serde::ser::Serializer;

            use super::$form;
            use crate::form::{DeserializeAs, SerializeAs};

            /// Writes a timestamp, or what holds timestamps.
            ///
            /// # Errors
            /// Those of the serializer.
            pub fn serialize<T: SerializeAs<$form>, S: Serializer>(
                value: &T,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                value.serialize_as(serializer)
            }

            /// Reads a timestamp, or what holds timestamps.
            ///
            /// # Errors
            /// What is no timestamp of this form, and those of the deserializer.
            pub fn deserialize<'de, T: DeserializeAs<'de, $form>, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<T, D::Error> {
                T::deserialize_as(deserializer)
            }
        }
    };
}

module! {
    /// RFC 3339 text with `Z`: `"1985-04-12T23:20:50.52Z"`.
    date_time, DateTime
}

module! {
    /// IMF-fixdate text: `"Tue, 29 Apr 2014 18:30:38 GMT"`. Fractions of a second are not written.
    http_date, HttpDate
}

module! {
    /// Seconds since 1970 as a number: `1515531081.123`. Written to the millisecond.
    epoch_seconds, EpochSeconds
}

/// Reads RFC 3339 text with `Z`, as a request must have it.
///
/// # Errors
/// Everything else, such as an offset.
///
/// ```
/// use shapewright_validate::datetime::{parse_date_time, parse_date_time_with_offset};
///
/// let instant = parse_date_time("2014-04-29T18:30:38Z")?;
/// assert!(parse_date_time("2014-04-29T20:30:38+02:00").is_err());
/// assert_eq!(parse_date_time_with_offset("2014-04-29T20:30:38+02:00")?, instant);
/// # Ok::<(), shapewright_validate::datetime::InvalidTimestamp>(())
/// ```
pub fn parse_date_time(text: &str) -> Result<Timestamp, InvalidTimestamp> {
    instant::date_time(text, Zone::Utc)
        .ok_or(InvalidTimestamp { format: TimestampFormat::DateTime })
}

/// Reads RFC 3339 text with `Z` or an offset, as an answer may have it.
///
/// # Errors
/// Everything else.
pub fn parse_date_time_with_offset(text: &str) -> Result<Timestamp, InvalidTimestamp> {
    instant::date_time(text, Zone::Any)
        .ok_or(InvalidTimestamp { format: TimestampFormat::DateTime })
}

/// Reads IMF-fixdate text, whose weekday must be right.
///
/// # Errors
/// Everything else, the two obsolete forms of HTTP dates included.
pub fn parse_http_date(text: &str) -> Result<Timestamp, InvalidTimestamp> {
    instant::http_date(text).ok_or(InvalidTimestamp { format: TimestampFormat::HttpDate })
}

/// The form of [`date_time`].
#[doc(hidden)]
#[derive(Debug)]
pub struct DateTime;

/// The form of [`http_date`].
#[doc(hidden)]
#[derive(Debug)]
pub struct HttpDate;

/// The form of [`epoch_seconds`].
#[doc(hidden)]
#[derive(Debug)]
pub struct EpochSeconds;

impl Form<Timestamp> for DateTime {
    fn serialize<S: Serializer>(value: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        if *value == Timestamp::MAX {
            return serialize_text(*value, TimestampFormat::DateTime, serializer);
        }
        serializer.collect_str(value)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        deserializer.deserialize_str(TextVisitor(parse_date_time))
    }
}

impl Form<Timestamp> for HttpDate {
    fn serialize<S: Serializer>(value: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_text(*value, TimestampFormat::HttpDate, serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        deserializer.deserialize_str(TextVisitor(parse_http_date))
    }
}

/// Writes a timestamp in one of the two forms that are text.
fn serialize_text<S: Serializer>(
    value: Timestamp,
    format: TimestampFormat,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(instant::write(value, format).trim_matches('"'))
}

/// Reads a timestamp that is text.
struct TextVisitor(fn(&str) -> Result<Timestamp, InvalidTimestamp>);

impl Visitor<'_> for TextVisitor {
    type Value = Timestamp;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a timestamp")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Timestamp, E> {
        (self.0)(text).map_err(E::custom)
    }
}

impl Form<Timestamp> for EpochSeconds {
    fn serialize<S: Serializer>(value: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        if *value == Timestamp::MAX {
            return serializer.serialize_i64(instant::LAST_SECOND);
        }
        let milliseconds = value.as_millisecond();
        if milliseconds % 1000 == 0 {
            return serializer.serialize_i64(milliseconds / 1000);
        }
        #[expect(clippy::cast_precision_loss, reason = "less than 2^53")]
        serializer.serialize_f64(milliseconds as f64 / 1000.0)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER, SecondsVisitor)
    }
}

/// Reads a timestamp that is a number.
struct SecondsVisitor;

impl SecondsVisitor {
    fn known<E: Error>(&self, instant: Option<Timestamp>) -> Result<Timestamp, E> {
        let unexpected = Unexpected::Other("a number outside of the years 1 to 9999");
        instant.ok_or_else(|| E::invalid_value(unexpected, self))
    }
}

impl<'de> Visitor<'de> for SecondsVisitor {
    type Value = Timestamp;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number of seconds since 1970")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, seconds: D) -> Result<Timestamp, D::Error> {
        seconds.deserialize_any(self)
    }

    fn visit_i64<E: Error>(self, seconds: i64) -> Result<Timestamp, E> {
        self.known(instant::from_seconds(seconds))
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<Timestamp, E> {
        self.known(i64::try_from(seconds).ok().and_then(instant::from_seconds))
    }

    fn visit_f64<E: Error>(self, seconds: f64) -> Result<Timestamp, E> {
        self.known(instant::from_double(seconds))
    }
}

#[cfg(all(test, feature = "json"))]
mod tests {
    use alloc::collections::BTreeMap;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use jiff::Timestamp;

    use super::{date_time, epoch_seconds, http_date};

    fn json(text: &str) -> serde_json::Deserializer<serde_json::de::StrRead<'_>> {
        serde_json::Deserializer::from_str(text)
    }

    fn written(write: impl FnOnce(&mut serde_json::Serializer<&mut Vec<u8>>)) -> String {
        let mut bytes = Vec::new();
        write(&mut serde_json::Serializer::new(&mut bytes));
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn a_date_time_is_rfc_3339_in_utc() {
        for (text, milliseconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2014-04-29T18:30:38.000Z", 1_398_796_238_000),
            ("2014-04-29T18:30:38.1234567890123Z", 1_398_796_238_123),
            ("2000-02-29T12:00:00Z", 951_825_600_000),
        ] {
            let read: Timestamp =
                date_time::deserialize(&mut json(&format!("\"{text}\""))).expect(text);
            assert_eq!(read.as_millisecond(), milliseconds, "{text}");
        }
        for text in [
            "1996-12-19T16:39:57-08:00",
            "1996-12-19T16:39:57+00:00",
            "2016-12-31T23:59:60Z",
            "1996-12-19T24:00:00Z",
            "1996-12-19t16:39:57Z",
            "1996-12-19T16:39:57z",
            " 1996-12-19T16:39:57Z",
            "1996-12-19T16:39:57Z ",
            "1996-12-19 16:39:57Z",
            "1900-02-29T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "10000-01-01T00:00:00Z",
            "1996-12-19T16:39:57.Z",
            "1996-12-19T16:39Z",
            "1996-12-19",
            "1515531081",
        ] {
            let quoted = format!("\"{text}\"");
            assert!(date_time::deserialize::<Timestamp, _>(&mut json(&quoted)).is_err(), "{text}");
        }
        assert!(date_time::deserialize::<Timestamp, _>(&mut json("1515531081")).is_err());
    }

    #[test]
    fn an_http_date_is_an_imf_fixdate() {
        let text = "\"Tue, 29 Apr 2014 18:30:38 GMT\"";
        let read: Timestamp = http_date::deserialize(&mut json(text)).expect("a date");
        assert_eq!(read.as_second(), 1_398_796_238);
        assert_eq!(written(|it| http_date::serialize(&read, it).expect("it")), text);
        for text in [
            "Tue, 29 Apr 2014 18:30:60 GMT",
            "Tuesday, 29-Apr-14 18:30:38 GMT",
            "Tue Apr 29 18:30:38 2014",
        ] {
            let quoted = format!("\"{text}\"");
            assert!(http_date::deserialize::<Timestamp, _>(&mut json(&quoted)).is_err(), "{text}");
        }
    }

    #[test]
    fn epoch_seconds_are_numbers_and_keep_their_milliseconds() {
        for text in ["0", "1515531081", "1515531081.123", "-0.5", "-62135596800", "1398796238.001"]
        {
            let read: Timestamp = epoch_seconds::deserialize(&mut json(text)).expect(text);
            assert_eq!(written(|it| epoch_seconds::serialize(&read, it).expect("it")), text);
        }
        for text in [
            "\"1515531081\"",
            "true",
            "null",
            "-62135596801",
            "-62135596800.001",
            "253402300800",
            "1e300",
            "-1e300",
            "9223372036854775807",
            "18446744073709551615",
            "{}",
        ] {
            assert!(epoch_seconds::deserialize::<Timestamp, _>(&mut json(text)).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_inside_of_containers_has_the_form_too() {
        type Many = Option<BTreeMap<String, Vec<Option<Timestamp>>>>;
        let text = r#"{"a":["1970-01-01T00:00:00Z",null],"b":[]}"#;
        let many: Many = date_time::deserialize(&mut json(text)).expect("it");
        assert_eq!(written(|it| date_time::serialize(&many, it).expect("it")), text);
    }
}
