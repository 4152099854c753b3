//! JSON that no shape describes: documents, and what unknown members hold.

use super::Walker;
use super::site::Site;
use super::tape::{TokenKind, Value};

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
                self.duplicate_keys(value, site);
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

    /// Reports every key of an object that it had before.
    pub(super) fn duplicate_keys(&mut self, object: Value<'_>, site: &Site<'_>) {
        let entries = object.entries_by_key();
        for pair in entries.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let (name, entry) = &pair[1];
            self.duplicate(*entry, &site.key(name, false));
        }
    }
}

fn is_container(value: Value<'_>) -> bool {
    matches!(value.kind(), TokenKind::Array | TokenKind::Object)
}

/// Whether a JSON number is within the range of a double.
pub(super) fn fits_double(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}
