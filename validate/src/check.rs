//! The rules themselves, one per file: what derived code calls, and hand-written implementations
//! of [`Validate`](crate::Validate) may call.
//!
//! Every rule answers without allocating whether a value keeps it. Options and boxes are
//! transparent: what is absent keeps every rule but [`absent`]. The functions of [`fail`] say what
//! is wrong; they are cold and not generic, so that a derived check is small.
//!
//! ```
//! use shapewright_validate::check;
//!
//! let tags: Option<Vec<String>> = Some(vec!["a".to_owned(), "a".to_owned()]);
//! assert_eq!(check::length(&tags, Some(1), Some(50)), None);
//! assert_eq!(check::length(&tags, Some(3), None), Some(2));
//! assert!(check::repeats(&tags));
//! ```
//!
//! To add a constraint: a file here, a function in [`fail`], a case of
//! [`Constraint`](crate::Constraint), and a keyword of the derive.

mod advice;
pub mod fail;
mod fingerprint;
mod length;
mod list;
mod map;
mod nested;
mod pattern;
mod range;
mod required;
mod unique;

pub use crate::report::SENSITIVE_KEY;
#[doc(hidden)]
pub use crate::token::Token;
pub(crate) use advice::moment_of_text;
pub use advice::{Moment, Whole, begins, not_after, uneven};
pub use length::{Measured, length};
pub use list::{List, elements};
pub use map::{Map, entries, shown_key};
pub use nested::{MAX_DEPTH, nested};
pub use pattern::{Text, mismatch};
pub use range::{Bound, Range, Ranged, outside};
pub use required::absent;
pub use unique::{Distinct, repeats};
