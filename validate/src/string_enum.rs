//! Reading enums of strings.

use core::fmt;

use serde::de::{Deserializer, Error, Visitor};

/// Reads a string and makes a value of it, without copying the string where that can be avoided.
///
/// # Errors
/// Whatever is no string.
pub fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    make: fn(&str) -> T,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor { make })
}

struct TextVisitor<T> {
    make: fn(&str) -> T,
}

impl<T> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok((self.make)(text))
    }
}
