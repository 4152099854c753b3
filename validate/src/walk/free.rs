//! JSON that no shape describes: documents, and what unknown members hold.

use alloc::format;
use alloc::vec::Vec;

use super::Walker;
use super::site::Site;
use super::tape::{Entry, TokenKind, Value};
use crate::violation::ViolationKind;
use crate::{decimal, number};

impl Walker<'_> {
    /// Any JSON, which has no repeated keys.
    pub(super) fn any(&mut self, value: Value<'_>, site: &Site<'_>) {
        match value.kind() {
            TokenKind::Array => {
                for (index, element) in value.elements().enumerate() {
                    self.any(element, &site.index(index));
                }
            }
            TokenKind::Object => {
                let mut repeated = repeated(value);
                if site.sensitive {
                    // The order of keys would tell something of them.
                    repeated.sort_by_key(|entry| entry.span().start);
                }
                for entry in repeated {
                    self.duplicate(entry, &site.key(&entry.key.text(), false));
                }
                for entry in value.entries().filter(|entry| is_container(entry.value)) {
                    self.any(entry.value, &site.key(&entry.key.text(), false));
                }
            }
            _ => {}
        }
    }

    /// A document. It keeps its numbers as 64-bit integers or doubles: one that would lose digits is
    /// refused.
    pub(super) fn document(&mut self, value: Value<'_>, site: &Site<'_>) {
        self.any(value, site);
        self.numbers(value, site);
    }

    pub(super) fn numbers(&mut self, value: Value<'_>, site: &Site<'_>) {
        match value.kind() {
            TokenKind::Number if !fits_double(value.raw()) => {
                self.wrong_number(value, "64-bit number", site);
            }
            TokenKind::Number if !keeps_digits(value.raw()) => {
                let (expected, found) = ("64-bit number", "number with more digits");
                self.unreadable(site, value.span(), || ViolationKind::Type { expected, found });
            }
            TokenKind::Array => {
                for (index, element) in value.elements().enumerate() {
                    self.numbers(element, &site.index(index));
                }
            }
            TokenKind::Object => {
                for entry in value.entries() {
                    self.numbers(entry.value, &site.key(&entry.key.text(), false));
                }
            }
            _ => {}
        }
    }
}

/// The entries of an object whose key it had before, by key.
pub(super) fn repeated(object: Value<'_>) -> Vec<Entry<'_>> {
    let entries = object.entries_by_key();
    let pairs = entries.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    pairs.map(|pair| pair[1].1).collect()
}

fn is_container(value: Value<'_>) -> bool {
    matches!(value.kind(), TokenKind::Array | TokenKind::Object)
}

/// Whether a JSON number is within the range of a double.
pub(super) fn fits_double(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Whether a 64-bit integer or a double has the value of a JSON number that a double has room for.
fn keeps_digits(text: &str) -> bool {
    /// Any decimal of so many digits comes back from a double.
    const SURE: usize = 15;
    if text.len() <= SURE && !text.contains(['e', 'E']) {
        return true;
    }
    if number::is_integer(text) && (text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok()) {
        return true;
    }
    let shortest = text.parse::<f64>().map(|double| format!("{double:e}"));
    shortest.is_ok_and(|shortest| decimal::compare(text, &shortest).is_eq())
}

#[cfg(test)]
mod tests {
    use super::keeps_digits;

    #[test]
    fn numbers_keep_their_digits_or_do_not() {
        for text in [
            "0",
            "-0",
            "1.10",
            "0.1",
            "1e2",
            "18446744073709551615",
            "-9223372036854775808",
            "1e300",
            "100000000000000000000",
            "0.30000000000000004",
            "1.7976931348623157e308",
            "5e-324",
            "123456789012345.0",
            "0.000000000000000000000000000001",
        ] {
            assert!(keeps_digits(text), "{text}");
        }
        for text in [
            "18446744073709551617",
            "-9223372036854775809",
            "0.1000000000000000055511151231257827",
            "9007199254740993.0",
            "1e-400",
            "3.14159265358979323846",
            "123456789012345678901234567890",
        ] {
            assert!(!keeps_digits(text), "{text}");
        }
    }
}
