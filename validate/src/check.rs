//! The rules themselves, one per file: what derived code calls, and hand-written implementations
//! of [`Validate`](crate::Validate) may call.
//!
//! Every rule answers without allocating whether a value keeps it. Options, and what merely points
//! to a value (`Box`, `Rc`, `Arc`, references), are transparent: what is absent keeps every rule but
//! [`absent`]. The functions of [`fail`] say what
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
//! [`ViolationKind`](crate::ViolationKind), and a keyword of the derive.

/// Implements a trait of rules for what merely leads to a value: rules are those of the value.
macro_rules! through_pointers {
    ($interface:ident: $body:tt) => {
        $crate::check::through_pointers! { @of ::alloc::boxed::Box<T>, $interface: $body }
        $crate::check::through_pointers! { @of ::alloc::rc::Rc<T>, $interface: $body }
        $crate::check::through_pointers! { @of ::alloc::sync::Arc<T>, $interface: $body }
        $crate::check::through_pointers! { @of &T, $interface: $body }
    };
    (@of $pointer:ty, $interface:ident: { $($body:tt)* }) => {
        impl<T: $interface + ?Sized> $interface for $pointer {
            $($body)*
        }
    };
}
pub(crate) use through_pointers;

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
pub(crate) use list::exactly;
pub use list::{List, each};
pub use map::{Map, entries, shown_key};
pub use nested::{MAX_DEPTH, nested};
pub use pattern::{Text, mismatch};
pub use range::{Bound, Range, Ranged, outside};
pub use required::absent;
pub use unique::{Distinct, repeats};
