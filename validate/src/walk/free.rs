//! JSON that no shape describes: documents, and what unknown members hold.

use alloc::vec::Vec;

use super::Walker;
use super::site::Site;
use super::tape::{Entry, TokenKind, Value};

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
                for entry in repeated(value) {
                    self.duplicate(entry, &site.key(&entry.key.text(), false));
                }
                for entry in value.entries().filter(|entry| is_container(entry.value)) {
                    self.any(entry.value, &site.key(&entry.key.text(), false));
                }
            }
            _ => {}
        }
    }

    /// A document. Its numbers must fit a double, which is how they are kept.
    pub(super) fn document(&mut self, value: Value<'_>, site: &Site<'_>) {
        self.any(value, site);
        self.numbers(value, site);
    }

    fn numbers(&mut self, value: Value<'_>, site: &Site<'_>) {
        match value.kind() {
            TokenKind::Number if !fits_double(value.raw()) => {
                self.wrong_number(value, "64-bit number", site);
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
