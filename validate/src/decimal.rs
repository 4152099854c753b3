//! JSON numbers of any size and precision, compared without rounding.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// A JSON number, taken apart. Its value is `0.DIGITS × 10^point` with the sign before it, where
/// DIGITS are those of `whole` and `fraction` from the first that is not zero.
struct Decimal<'t> {
    negative: bool,
    whole: &'t str,
    fraction: &'t str,
    point: i64,
}

impl<'t> Decimal<'t> {
    fn new(text: &'t str) -> Self {
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let whole = whole.trim_start_matches('0');
        let significant = fraction.trim_start_matches('0');
        let point = if whole.is_empty() {
            -length(fraction).saturating_sub(length(significant))
        } else {
            length(whole)
        };
        let fraction = if whole.is_empty() { significant } else { fraction };
        Self { negative, whole, fraction, point: point.saturating_add(power(exponent)) }
    }

    fn digits(&self) -> impl Iterator<Item = u8> {
        let padding = core::iter::repeat(b'0');
        self.whole.bytes().chain(self.fraction.bytes()).chain(padding)
    }

    fn count(&self) -> usize {
        self.whole.len() + self.fraction.len()
    }

    fn sign(&self) -> i8 {
        let zero = self.digits().take(self.count()).all(|digit| digit == b'0');
        match (zero, self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    fn compare_magnitude(&self, other: &Self) -> Ordering {
        let count = self.count().max(other.count());
        let digits = || self.digits().take(count).cmp(other.digits().take(count));
        self.point.cmp(&other.point).then_with(digits)
    }
}

/// Compares two JSON numbers by value: `1e2` equals `100.0`, and no digit is ignored.
pub(crate) fn compare(left: &str, right: &str) -> Ordering {
    if let (Ok(left), Ok(right)) = (left.parse::<i64>(), right.parse::<i64>()) {
        return left.cmp(&right);
    }
    let (left, right) = (Decimal::new(left), Decimal::new(right));
    let sign = left.sign();
    match sign.cmp(&right.sign()) {
        Ordering::Equal if sign == 0 => Ordering::Equal,
        Ordering::Equal if sign < 0 => right.compare_magnitude(&left),
        Ordering::Equal => left.compare_magnitude(&right),
        different => different,
    }
}

/// Appends a form of a JSON number that is the same for equal numbers and no other.
pub(crate) fn write_canonical(text: &str, form: &mut Vec<u8>) {
    let number = Decimal::new(text);
    let sign = number.sign();
    form.push(match sign {
        0 => return form.push(b'0'),
        -1 => b'-',
        _ => b'+',
    });
    form.extend(number.point.to_be_bytes());
    let start = form.len();
    form.extend(number.digits().take(number.count()));
    let significant = form[start..].iter().rposition(|digit| *digit != b'0');
    form.truncate(start + significant.map_or(0, |last| last + 1));
    form.push(b';');
}

/// Whether a JSON number is written as an integer: without fraction and exponent.
///
/// `1.0` and `1e2` are not: Smithy's protocols refuse them where an integer is due. `-0` is: an
/// integer with a sign to the grammar (RFC 8259, section 6) and to JSON Schema, and its value is 0.
pub(crate) fn is_integer(text: &str) -> bool {
    !text.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E'))
}

fn length(digits: &str) -> i64 {
    i64::try_from(digits.len()).unwrap_or(i64::MAX)
}

/// An exponent; the greatest of its sign where it does not fit.
fn power(text: &str) -> i64 {
    let overflow = if text.starts_with('-') { i64::MIN / 2 } else { i64::MAX / 2 };
    text.parse().unwrap_or(overflow).clamp(i64::MIN / 2, i64::MAX / 2)
}

#[cfg(test)]
mod tests {
    use core::cmp::Ordering;

    use super::{compare, is_integer};

    #[test]
    fn numbers_compare_by_value_however_they_are_written() {
        let ascending = [
            "-1e99999999999999999999",
            "-10.5",
            "-10.49",
            "-0.001",
            "0",
            "1e-99999999999999999999",
            "0.0009",
            "0.00100000000000000000000000001",
            "0.01",
            "2.2",
            "10",
            "99.9e1",
            "9223372036854775807",
            "9223372036854775808",
            "1e40",
        ];
        for (index, left) in ascending.iter().enumerate() {
            for (other, right) in ascending.iter().enumerate() {
                assert_eq!(compare(left, right), index.cmp(&other), "{left} and {right}");
            }
        }
    }

    #[test]
    fn one_value_has_many_spellings() {
        for (left, right) in [
            ("1e2", "100"),
            ("100.0", "100"),
            ("0.01", "1E-2"),
            ("0", "-0.0e5"),
            ("12.50", "125e-1"),
        ] {
            assert_eq!(compare(left, right), Ordering::Equal, "{left} and {right}");
        }
    }

    #[test]
    fn integers_have_neither_fraction_nor_exponent() {
        assert!(is_integer("-12") && is_integer("0") && is_integer("-0"));
        for text in ["1.0", "1e2", "1E2", "-0.0"] {
            assert!(!is_integer(text), "{text}");
        }
    }
}
