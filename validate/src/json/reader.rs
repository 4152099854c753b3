//! Reading from a stream.

use alloc::vec::Vec;
use core::fmt;
use std::io;

use serde::de::DeserializeOwned;

use super::from_slice;
use crate::validate::{Shaped, Valid, Validate};
use crate::violation::Violations;

/// Why a stream gave no valid value.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// It could not be read.
    Io(io::Error),
    /// The document is not valid.
    Invalid(Violations),
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(formatter),
            Self::Invalid(violations) => violations.fmt(formatter),
        }
    }
}

impl core::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::Invalid(violations) => Some(violations),
        }
    }
}

/// Reads a stream to its end, and its JSON into a value that has passed validation.
///
/// The whole document is held in memory: places of violations refer to it.
///
/// # Errors
/// The stream's, or everything that is wrong with the document.
pub fn from_reader<T, R>(mut reader: R) -> Result<Valid<T>, ReadError>
where
    T: DeserializeOwned + Validate + Shaped,
    R: io::Read,
{
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(ReadError::Io)?;
    from_slice(&bytes).map_err(ReadError::Invalid)
}
