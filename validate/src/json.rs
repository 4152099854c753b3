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
//! [`from_slice`] and its siblings read as the protocol does: profile wire, view whole. [`read`]
//! reads what a service answered: values that are newer than the type become warnings. For other
//! profiles, views and shapes, see [`walk`].

mod custom;
#[cfg(feature = "std")]
mod reader;
mod strict;

use alloc::borrow::Cow;
use alloc::format;

use serde::Deserialize;

use crate::policy::Policy;
use crate::shape::ShapeGraph;
use crate::validate::{Shaped, Valid, Validate};
use crate::violation::ViolationKind;
use crate::violation::{Violation, Violations};
use crate::walk::{self, Direction, Options, Profile};

#[cfg(feature = "std")]
pub use reader::{ReadError, from_reader};
use strict::Strict;

/// Reads JSON bytes into a value that has passed validation.
///
/// # Errors
/// Everything that is wrong with the document: not JSON, not of the type, or against its
/// constraints.
pub fn from_slice<'de, T>(bytes: &'de [u8]) -> Result<Valid<T>, Violations>
where
    T: Deserialize<'de> + Validate + Shaped,
{
    match core::str::from_utf8(bytes) {
        Ok(text) => from_str(text),
        Err(_) => Err(walked::<T>(bytes, Options::new()).unwrap_or_else(unreadable::<T>)),
    }
}

/// Reads JSON text into a value that has passed validation.
///
/// # Errors
/// Everything that is wrong with the document: not JSON, not of the type, or against its
/// constraints. Rules of one's own are checked if the document is of the type.
pub fn from_str<'de, T>(text: &'de str) -> Result<Valid<T>, Violations>
where
    T: Deserialize<'de> + Validate + Shaped,
{
    // Whether something is wrong is enough here: what it is, the walker says with its place.
    if let Ok(value) = strictly::<T>(text)
        && value.is_valid()
    {
        return Ok(Valid::passed(value));
    }
    let of_text = walked::<T>(text.as_bytes(), Options::new());
    let (value, of_text) = readable::<T>(text, of_text)?;
    let of_value = value.validate().err();
    match custom::joined(text.as_bytes(), T::shape(), of_text, of_value) {
        Some(violations) => Err(violations),
        None => Ok(Valid::passed(value)),
    }
}

/// Reads JSON text into a value that has passed what a policy asks, with warnings.
///
/// # Errors
/// What the policy says is an error, and what is no value of the type, whatever it says.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use shapewright_validate::{Level, Policy, Select, Validate, json};
///
/// #[derive(Debug, serde::Deserialize, Validate)]
/// struct Page {
///     #[validate(range(max = 100))]
///     max_results: i32,
/// }
///
/// let policy = Policy::new().set(Select::path("/max_results"), Level::Warning);
/// let page = json::from_str_with::<Page>(r#"{"max_results": 250}"#, &policy)?;
/// assert_eq!(page.value.max_results, 250);
/// assert_eq!(page.warnings.map(|warnings| warnings.total()), Some(1));
/// # }
/// # Ok::<(), shapewright_validate::Violations>(())
/// ```
pub fn from_str_with<'de, T>(text: &'de str, policy: &Policy) -> Result<Read<Valid<T>>, Violations>
where
    T: Deserialize<'de> + Validate + Shaped,
{
    if let Ok(value) = strictly::<T>(text)
        && let Ok((value, None)) = value.validated_with(policy)
    {
        return Ok(Read { value, warnings: None });
    }
    let (shape, graph) = (T::shape(), ShapeGraph::new());
    let outcome = walk::walk_with(text.as_bytes(), shape, &graph, Options::new(), policy);
    let (value, violations) = readable::<T>(text, outcome.violations)?;
    let of_value = value.validate_with(policy);
    let joined = |of_text, of_value| custom::joined(text.as_bytes(), shape, of_text, of_value);
    match joined(violations, of_value.violations) {
        Some(violations) => Err(violations),
        None => {
            let warnings = joined(outcome.warnings, of_value.warnings);
            Ok(Read { value: Valid::passed(value), warnings })
        }
    }
}

/// The value of a text in which the walker found these violations, unless they are why there is
/// no value.
fn readable<'de, T: Deserialize<'de> + Shaped>(
    text: &'de str,
    of_text: Option<Violations>,
) -> Result<(T, Option<Violations>), Violations> {
    let is_readable = !of_text.as_ref().is_some_and(Violations::is_parse_failure);
    match is_readable.then(|| plainly::<T>(text)).flatten() {
        Some(value) => Ok((value, of_text)),
        None => Err(of_text.unwrap_or_else(unreadable::<T>)),
    }
}

/// Reads JSON bytes into a value that has passed what a policy asks, with warnings; see
/// [`from_str_with`].
///
/// # Errors
/// What the policy says is an error, and what is no value of the type, whatever it says.
pub fn from_slice_with<'de, T>(
    bytes: &'de [u8],
    policy: &Policy,
) -> Result<Read<Valid<T>>, Violations>
where
    T: Deserialize<'de> + Validate + Shaped,
{
    match core::str::from_utf8(bytes) {
        Ok(text) => from_str_with(text, policy),
        Err(_) => Err(walked::<T>(bytes, Options::new()).unwrap_or_else(unreadable::<T>)),
    }
}

/// A value and what is worth knowing of it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// Of an answer: what the type does not know, unknown members and unknown values of enums. Of
    /// a request: what the policy says is a warning.
    pub warnings: Option<Violations>,
}

/// Reads an answer of a service, or saved command output: profile reading, view whole.
///
/// Members and enum values that the type does not know are warnings, patterns are not enforced,
/// and timestamps may be numbers or date-times whatever their form on the wire is. Rules of one's
/// own are warnings.
///
/// # Errors
/// Everything else that is wrong with the document.
pub fn read<T>(bytes: &[u8]) -> Result<Read<T>, Violations>
where
    T: for<'de> Deserialize<'de> + Validate + Shaped,
{
    let options = Options::new().profile(Profile::Reading).direction(Direction::Output);
    let (outcome, text) = walk::normalized(bytes, T::shape(), options);
    if let Some(violations) = outcome.violations {
        return Err(violations);
    }
    let value = plainly::<T>(&text).ok_or_else(unreadable::<T>)?;
    let warnings = custom::joined(bytes, T::shape(), outcome.warnings, custom::warnings(&value));
    Ok(Read { value, warnings })
}

/// The type's own reading, which refuses what [`Strict`] refuses.
fn strictly<'de, T: Deserialize<'de>>(text: &'de str) -> serde_json::Result<T> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Strict::new(&mut deserializer))?;
    deserializer.end()?;
    Ok(value)
}

/// The type's own reading of a text that the walker can read.
fn plainly<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.disable_recursion_limit();
    T::deserialize(Strict::of_walked(&mut deserializer)).ok()
}

fn walked<T: Shaped>(bytes: &[u8], options: Options) -> Option<Violations> {
    walk::violations(bytes, T::shape(), options)
}

/// The violation if a type refuses what its shape allows: a type whose hand-written reading is
/// narrower than its shape. The reason is left out, since it may quote the document.
fn unreadable<T: Shaped>() -> Violations {
    let problem = Cow::Owned(format!("must be readable as {}", T::shape().name));
    Violations::one(Violation::new("", ViolationKind::Syntax { problem }))
}
