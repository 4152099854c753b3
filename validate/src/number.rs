//! Numbers of any size: Smithy's `bigInteger` and `bigDecimal`.

pub mod text;

use alloc::boxed::Box;
use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

use crate::builtin::Leaf;

use crate::decimal;
use crate::report::Report;
use crate::rules::range::{Bound, Bounds, Ranged};
use crate::shape::{Kind, Shape, scalar};
use crate::validate::{Shaped, Validate};

/// A text that is no number of its kind: with spaces, leading zeros, or, for an integer, with a
/// fraction or an exponent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidNumber {
    expected: &'static str,
}

impl fmt::Display for InvalidNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "expected {} as JSON writes it", self.expected)
    }
}

impl core::error::Error for InvalidNumber {}

macro_rules! number {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $accepts:expr, $shape:ident, $from:ty) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(Box<str>);

        impl $name {
            /// The number as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidNumber;

            fn from_str(text: &str) -> Result<Self, InvalidNumber> {
                let accepts: fn(&str) -> bool = $accepts;
                if accepts(text) {
                    Ok(Self(text.into()))
                } else {
                    Err(InvalidNumber { expected: $expected })
                }
            }
        }

        impl From<$from> for $name {
            fn from(number: $from) -> Self {
                Self(alloc::string::ToString::to_string(&number).into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.cmp(other).is_eq()
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                decimal::compare(&self.0, &other.0)
            }
        }

        impl Validate for $name {
            #[inline]
            fn check(&self, _report: &mut Report<'_>) {}
        }

        impl Shaped for $name {
            const CHECKED: bool = false;

            fn shape() -> &'static Shape {
                scalar::$shape()
            }
        }

        impl Leaf for $name {
            const KIND: Kind = Kind::$name;
        }

        impl Ranged<Bounds> for $name {
            fn is_outside(&self, range: &Bounds) -> bool {
                let compare = |bound: &Bound| decimal::compare(&self.0, bound.text);
                range.min.is_some_and(|min| compare(&min).is_lt())
                    || range.max.is_some_and(|max| compare(&max).is_gt())
            }
        }

        #[cfg(feature = "json")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let raw = serde_json::value::RawValue::from_string(alloc::string::String::from(self.as_str()));
                raw.map_err(serde::ser::Error::custom)?.serialize(serializer)
            }
        }

        #[cfg(feature = "json")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = <Box<serde_json::value::RawValue>>::deserialize(deserializer)?;
                raw.get().parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

number! {
    /// An integer of any size.
    ///
    /// It is read from and written to JSON without loss, by `serde_json` only.
    ///
    /// ```
    /// use shapewright_validate::BigInteger;
    ///
    /// let number: BigInteger = serde_json::from_str("123456789012345678901234567890")?;
    /// assert!(number > BigInteger::from(i64::MAX));
    /// assert_eq!(serde_json::to_string(&number)?, "123456789012345678901234567890");
    /// assert!("1.0".parse::<BigInteger>().is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    BigInteger, "an integer", is_integer, big_integer, i64
}

number! {
    /// A decimal number of any size and precision. `1.10` equals `1.1`, and is written as it was
    /// read.
    ///
    /// It is read from and written to JSON without loss, by `serde_json` only.
    ///
    /// ```
    /// use shapewright_validate::BigDecimal;
    ///
    /// let number: BigDecimal = serde_json::from_str("0.10000000000000000000000000001")?;
    /// assert!(number > "0.1".parse().expect("a number"));
    /// assert_eq!("1.10".parse::<BigDecimal>(), "11e-1".parse());
    /// assert!(serde_json::from_str::<BigDecimal>("\"1\"").is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    BigDecimal, "a number", is_number, big_decimal, i64
}

/// Whether a text is a JSON number without fraction and exponent.
pub(crate) fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    are_digits(digits) && (digits == "0" || !digits.starts_with('0'))
}

/// Whether a text is a JSON number.
pub(crate) fn is_number(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let exponent = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    is_integer(whole) && fraction.is_none_or(are_digits) && exponent.is_none_or(are_digits)
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{BigDecimal, BigInteger};

    #[test]
    fn numbers_are_read_as_json_writes_them() {
        for text in ["0", "-1", "1.5", "1e2", "-0.5E-7", "1e+2"] {
            assert!(text.parse::<BigDecimal>().is_ok(), "{text}");
        }
        for text in ["", "-", "01", "1.", ".5", "1e", "+1", " 1", "NaN", "1_0", "0x1"] {
            assert!(text.parse::<BigDecimal>().is_err(), "{text}");
            assert!(text.parse::<BigInteger>().is_err(), "{text}");
        }
    }

    #[test]
    fn numbers_are_compared_by_value() {
        let number = |text: &str| text.parse::<BigDecimal>().expect("a number");
        assert_eq!(number("100"), number("1e2"));
        assert!(number("-2") < number("-1.5"));
        assert!(number("1e30") > number("999999999999999999999999999999.9"));
    }
}
