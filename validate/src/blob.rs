//! Binary data.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::builtin::Leaf;
use crate::report::Report;
use crate::rules::length::Measured;
use crate::shape::{Kind, Shape, scalar};
use crate::validate::{Shaped, Validate};

/// Bytes that are base64 text in JSON: the standard alphabet, with padding, nothing else.
///
/// Its length is that of the bytes.
///
/// ```
/// use shapewright_validate::Blob;
///
/// let blob: Blob = serde_json::from_str("\"Ymxv\"")?;
/// assert_eq!(&*blob, b"blo");
/// assert_eq!(serde_json::to_string(&Blob::from(b"blob"))?, "\"YmxvYg==\"");
/// assert!(serde_json::from_str::<Blob>("\"YmxvYg\"").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob(Vec<u8>);

impl Blob {
    /// These bytes.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    /// The bytes, taken out.
    pub fn into_inner(self) -> Vec<u8> {
        self.0
    }

    /// The bytes as they are in JSON.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(&self.0)
    }

    /// Bytes from what they are in JSON; `None` if it is no padded standard base64.
    pub fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok().map(Self)
    }
}

impl fmt::Debug for Blob {
    /// Its length: bytes are rarely readable, and often long.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Blob({} bytes)", self.0.len())
    }
}

impl core::ops::Deref for Blob {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Blob {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Blob {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }
}

impl<const LENGTH: usize> From<&[u8; LENGTH]> for Blob {
    fn from(bytes: &[u8; LENGTH]) -> Self {
        Self(bytes.into())
    }
}

impl From<Blob> for Vec<u8> {
    fn from(blob: Blob) -> Self {
        blob.0
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_base64())
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Base64Visitor)
    }
}

struct Base64Visitor;

impl Visitor<'_> for Base64Visitor {
    type Value = Blob;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("base64 text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Blob, E> {
        // The text is not quoted: it may be sensitive, and it may be long.
        let unexpected = Unexpected::Other("another text");
        Blob::from_base64(text).ok_or_else(|| E::invalid_value(unexpected, &self))
    }
}

impl Measured for Blob {
    #[inline]
    fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
        self.0.length_outside(min, max)
    }
}

impl Validate for Blob {
    #[inline]
    fn check(&self, _report: &mut Report<'_>) {}
}

impl Shaped for Blob {
    const CHECKED: bool = false;

    fn shape() -> &'static Shape {
        scalar::blob()
    }
}

impl Leaf for Blob {
    const KIND: Kind = Kind::Blob;
}

#[cfg(test)]
mod tests {
    use super::Blob;

    #[test]
    fn only_padded_standard_base64_without_stray_bits_is_read() {
        assert_eq!(Blob::from_base64("YmxvYg=="), Some(Blob::from(b"blob")));
        assert_eq!(Blob::from_base64(""), Some(Blob::default()));
        for text in ["YmxvYg", "YmxvYg=", "YmxvYh==", "-_AA", "AA\n==", " AAAA", "A===", "===="] {
            assert_eq!(Blob::from_base64(text), None, "{text}");
        }
    }
}
