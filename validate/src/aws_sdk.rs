//! Conversions between values of the AWS SDK for Rust and those of generated types.
//!
//! Generated `From` and `TryFrom` call these functions; they also serve conversions that are written
//! by hand. A [`ConversionError`] says which member cannot be converted, and why.
//!
//! | SDK | generated type | |
//! |---|---|---|
//! | `DateTime` | `jiff::Timestamp` | [`timestamp`], [`date_time`] |
//! | `Document` | `serde_json::Value` | `document`, `value`, with the feature `json` |
//! | `Blob` | `Blob` | `From`, with the feature `blob` |
//! | `BigInteger`, `BigDecimal` | those of this crate | [`number`] |
//! | `ErrorMetadata` | `UnknownError` | [`unknown_error`], [`metadata`] |
//!
//! ```
//! use aws_smithy_types::DateTime;
//! use shapewright_validate::aws_sdk;
//!
//! let start = aws_sdk::timestamp(DateTime::from_secs(1_796_090_400))?;
//! assert_eq!(aws_sdk::date_time(start), DateTime::from_secs(1_796_090_400));
//! let error = aws_sdk::timestamp(DateTime::from_secs(i64::MAX)).unwrap_err();
//! let error = error.within("startTime");
//! assert_eq!(error.path(), "/startTime");
//! # Ok::<(), aws_sdk::ConversionError>(())
//! ```

#[cfg(feature = "json")]
mod document;
mod error;

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::str::FromStr;

use aws_smithy_types::DateTime;
use aws_smithy_types::error::ErrorMetadata;
use jiff::Timestamp;

/// The crate of the SDK's own timestamps, blobs and documents.
pub use aws_smithy_types;

#[cfg(feature = "json")]
pub use self::document::{document, value};
pub use self::error::{ConversionError, ConversionErrorKind};
use crate::datetime::instant::LAST_SECOND;
use crate::operation::UnknownError;

/// A value of a member, with the member in the path of the error.
///
/// # Errors
/// Those of the value.
pub fn member<T>(name: &str, value: Result<T, ConversionError>) -> Result<T, ConversionError> {
    value.map_err(|error| error.within(name))
}

/// The value of a member that must be present.
///
/// # Errors
/// [`ConversionErrorKind::Missing`].
pub fn required<T>(name: &str, value: Option<T>) -> Result<T, ConversionError> {
    value.ok_or_else(|| ConversionError::new(ConversionErrorKind::Missing).within(name))
}

/// The elements of a list, each converted, with its index in the path of the error.
///
/// # Errors
/// That of the first element that cannot be converted.
pub fn elements<T, U>(
    list: Vec<T>,
    convert: impl Fn(T) -> Result<U, ConversionError>,
) -> Result<Vec<U>, ConversionError> {
    let elements = list.into_iter().enumerate();
    let convert = |(index, element): (usize, T)| {
        convert(element).map_err(|error| error.within(&index.to_string()))
    };
    elements.map(convert).collect()
}

/// The entries of a map, each value converted. The path of the error has `*` for the key, which may
/// be sensitive.
///
/// # Errors
/// That of some value that cannot be converted.
pub fn entries<K: Into<L>, L, V, W, M: FromIterator<(L, W)>>(
    map: impl IntoIterator<Item = (K, V)>,
    convert: impl Fn(V) -> Result<W, ConversionError>,
) -> Result<M, ConversionError> {
    let entry = |(key, value): (K, V)| Ok((key.into(), member("*", convert(value))?));
    map.into_iter().map(entry).collect()
}

/// A map as the SDK has it.
pub fn hash_map<K: Into<L>, L: Eq + Hash, V: Into<W>, W>(map: BTreeMap<K, V>) -> HashMap<L, W> {
    map.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
}

/// A map as generated types have it.
pub fn btree_map<K: Into<L>, L: Ord, V: Into<W>, W>(
    map: impl IntoIterator<Item = (K, V)>,
) -> BTreeMap<L, W> {
    map.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
}

/// A value that is in a box or not: types that contain themselves may have their boxes at different
/// members here and there.
pub trait Unboxed<T> {
    /// The value, out of its box.
    fn unboxed(self) -> T;
}

impl<T> Unboxed<T> for T {
    fn unboxed(self) -> T {
        self
    }
}

impl<T> Unboxed<T> for Box<T> {
    fn unboxed(self) -> T {
        *self
    }
}

/// A timestamp of the SDK as `jiff` has it. As in JSON, the last instant of `jiff` stands for the hours
/// that are left of the year 9999.
///
/// # Errors
/// [`ConversionErrorKind::Timestamp`], before the year -9999 or after 9999.
pub fn timestamp(value: DateTime) -> Result<Timestamp, ConversionError> {
    if (Timestamp::MAX.as_second() + 1..=LAST_SECOND).contains(&value.secs()) {
        return Ok(Timestamp::MAX);
    }
    let nanoseconds = i32::try_from(value.subsec_nanos()).unwrap_or_default();
    Timestamp::new(value.secs(), nanoseconds)
        .map_err(|_| ConversionError::new(ConversionErrorKind::Timestamp { seconds: value.secs() }))
}

/// A timestamp of `jiff` as the SDK has it.
pub fn date_time(value: Timestamp) -> DateTime {
    if value == Timestamp::MAX {
        return DateTime::from_secs(LAST_SECOND);
    }
    // The SDK counts nanoseconds up from the second below.
    let (seconds, nanoseconds) = (value.as_second(), value.subsec_nanosecond());
    match u32::try_from(nanoseconds) {
        Ok(nanoseconds) => DateTime::from_secs_and_nanos(seconds, nanoseconds),
        Err(_) => {
            let above = u32::try_from(nanoseconds + 1_000_000_000).unwrap_or_default();
            DateTime::from_secs_and_nanos(seconds - 1, above)
        }
    }
}

/// A number of any size, from its text.
///
/// # Errors
/// [`ConversionErrorKind::Number`], if the text is no number of that type.
pub fn number<T: FromStr>(text: &str) -> Result<T, ConversionError> {
    text.parse().map_err(|_| ConversionError::new(ConversionErrorKind::Number))
}

/// What the SDK knows of an error that the model does not name. It does not keep the status, which is
/// 0, nor the body.
pub fn unknown_error(metadata: &ErrorMetadata) -> UnknownError {
    let text = |text: Option<&str>| text.map(str::to_owned);
    let (code, message) = (text(metadata.code()), text(metadata.message()));
    UnknownError { code, message, ..UnknownError::default() }
}

/// The metadata of an error, as an answer would give it to the SDK.
pub fn metadata(code: Option<&str>, message: Option<&str>) -> ErrorMetadata {
    let mut metadata = ErrorMetadata::builder();
    if let Some(code) = code {
        metadata = metadata.code(code);
    }
    if let Some(message) = message {
        metadata = metadata.message(message);
    }
    metadata.build()
}

#[cfg(feature = "blob")]
impl From<aws_smithy_types::Blob> for crate::Blob {
    fn from(blob: aws_smithy_types::Blob) -> Self {
        Self::from(blob.into_inner())
    }
}

#[cfg(feature = "blob")]
impl From<crate::Blob> for aws_smithy_types::Blob {
    fn from(blob: crate::Blob) -> Self {
        Self::new(blob.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::DateTime;
    use jiff::Timestamp;

    use super::{
        ConversionErrorKind, Unboxed, date_time, elements, entries, metadata, number, required,
        timestamp, unknown_error,
    };
    use crate::BigInteger;

    #[test]
    fn timestamps_keep_their_nanoseconds_before_and_after_1970() {
        for nanoseconds in [0, 1, -1, 999_999_999, -999_999_999, 1_500_000_000, -1_500_000_000] {
            let instant = Timestamp::from_nanosecond(nanoseconds).expect("an instant");
            let converted = date_time(instant);
            assert_eq!(converted.as_nanos(), nanoseconds);
            assert_eq!(timestamp(converted).expect("in range"), instant);
        }
        for instant in [Timestamp::MIN, Timestamp::MAX] {
            assert_eq!(timestamp(date_time(instant)).expect("in range"), instant);
        }
    }

    #[test]
    fn an_error_says_which_member_cannot_be_converted() {
        let far = [DateTime::from_secs(0), DateTime::from_secs(i64::MIN)];
        let error = elements(far.to_vec(), timestamp).expect_err("out of range");
        let error = error.within("a/b").within("Windows");
        assert_eq!(error.path(), "/Windows/a~1b/1");
        assert_eq!(*error.kind(), ConversionErrorKind::Timestamp { seconds: i64::MIN });
        assert_eq!(
            error.to_string(),
            "/Windows/a~1b/1: -9223372036854775808 seconds from 1970 is out of range"
        );
        let error = required::<u8>("Id", None).expect_err("missing");
        assert_eq!(error.to_string(), "/Id: the member is required, and missing");
        let map = [("secret".to_owned(), DateTime::from_secs(i64::MAX))];
        let error = entries::<_, String, _, _, Vec<_>>(map, timestamp).expect_err("out of range");
        assert_eq!(error.path(), "/*");
        let error = number::<BigInteger>("1.5").expect_err("no integer");
        assert_eq!(*error.kind(), ConversionErrorKind::Number);
    }

    #[test]
    fn what_is_known_of_an_error_that_no_model_names_is_kept() {
        let error = unknown_error(&metadata(Some("TeapotException"), Some("short and stout")));
        assert_eq!(error.code.as_deref(), Some("TeapotException"));
        assert_eq!(error.message.as_deref(), Some("short and stout"));
    }

    #[test]
    fn a_value_comes_out_of_its_box_if_it_has_one() {
        let (plain, boxed): (u8, u8) = (1.unboxed(), Box::new(2).unboxed());
        assert_eq!((plain, boxed), (1, 2));
    }
}
