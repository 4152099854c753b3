//! JSON text to [`Valid`] values, or everything that is wrong with it.
//!
//! The fast path reads the text into the type and checks it, at the cost of `serde_json` and
//! little more. Only when something is wrong the text is walked along the type's
//! [`Shape`](crate::shape::Shape), which finds every violation with its place.
//!
//! ```
//! # use shapewright_validate::{Report, Shaped, Validate, ViolationKind, shape};
//! use shapewright_validate::json;
//!
//! #[derive(Debug, serde::Deserialize)]
//! struct Endpoint {
//!     #[serde(rename = "Port")]
//!     port: i32,
//! }
//! # // What the derive writes.
//! # impl Validate for Endpoint {
//! #     fn check(&self, report: &mut Report<'_>) {
//! #         if self.port < 1 {
//! #             let min = Some("1".into());
//! #             report.member("Port").violation(ViolationKind::Range { min, max: None });
//! #         }
//! #     }
//! # }
//! # impl Shaped for Endpoint {
//! #     fn shape() -> &'static shape::Shape {
//! #         const MEMBERS: &[shape::Member] = &[shape::Member::new(
//! #             "Port",
//! #             shape::TypeRef::of(shape::scalar::integer)
//! #                 .constrained(const { &shape::Constraints::new().range(Some("1"), None) }),
//! #         )
//! #         .required()];
//! #         static SHAPE: shape::Shape = shape::Shape::structure("Endpoint", MEMBERS);
//! #         &SHAPE
//! #     }
//! # }
//!
//! let endpoint = json::from_str::<Endpoint>(r#"{"Port": 8883}"#)?;
//! assert_eq!(endpoint.port, 8883);
//!
//! let violations = json::from_str::<Endpoint>("{\n  \"Port\": 0\n}").unwrap_err();
//! let violation = violations.iter().next().expect("one");
//! assert_eq!((violation.path.as_str(), violation.code()), ("/Port", "range"));
//! assert_eq!(violation.span.map(|span| (span.line, span.column)), Some((2, 11)));
//! # Ok::<(), shapewright_validate::Violations>(())
//! ```
//!
//! [`from_slice`] and its siblings give [`Valid`] values: of the input of an operation as people
//! should write it, so that a misspelled member is a violation; of everything else as the protocol
//! does. A [`Reader`] can be asked for more: answers of services, policies, warnings.

mod body;
mod order;
mod own;
mod plain;
mod reader;
mod refused;
mod strict;
mod write;

use serde::de::DeserializeOwned;
pub(crate) use write::to_vec;

use crate::validate::{Shaped, Valid, Validate};
use crate::violation::Violations;

#[cfg(feature = "std")]
pub use reader::ReadError;
pub use reader::Reader;
pub(crate) use reader::on_the_wire;

/// Reads JSON bytes into a value that has passed validation.
///
/// # Errors
/// Everything that is wrong with the document: not JSON, not of the type, or against its
/// constraints.
pub fn from_slice<T>(bytes: &[u8]) -> Result<Valid<T>, Violations>
where
    T: DeserializeOwned + Validate + Shaped,
{
    reader::valid(bytes)
}

/// Reads JSON text into a value that has passed validation.
///
/// # Errors
/// Everything that is wrong with the document: not JSON, not of the type, or against its
/// constraints. Rules of one's own are checked if the document is of the type.
pub fn from_str<T>(text: &str) -> Result<Valid<T>, Violations>
where
    T: DeserializeOwned + Validate + Shaped,
{
    from_slice(text.as_bytes())
}

/// Reads a stream to its end, and its JSON into a value that has passed validation.
///
/// The whole document is held in memory: places of violations refer to it.
///
/// # Errors
/// The stream's, or everything that is wrong with the document.
#[cfg(feature = "std")]
pub fn from_reader<T, R>(reader: R) -> Result<Valid<T>, ReadError>
where
    T: DeserializeOwned + Validate + Shaped,
    R: std::io::Read,
{
    from_slice(&reader::all(reader)?).map_err(ReadError::Invalid)
}
