//! Keys of maps, as JSON writes them.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;

/// A type that may be the key of a map: a text, a number or a boolean, as `serde_json` reads keys.
///
/// `StringEnum` and `Newtype` implement it; for a type of one's own it is a line:
///
/// ```
/// # #[cfg(all(feature = "derive", feature = "json"))] {
/// use std::collections::BTreeMap;
///
/// use shapewright_validate::{Key, MapKey, Validate, json};
///
/// #[derive(Debug, serde::Deserialize, Validate, PartialEq, Eq, PartialOrd, Ord)]
/// struct Port(#[validate(range(min = 1024))] u16);
///
/// impl MapKey for Port {
///     fn key(&self) -> Key<'_> {
///         self.0.key()
///     }
/// }
///
/// #[derive(Debug, serde::Deserialize, Validate)]
/// struct Listeners {
///     #[validate(keys(nested), values(length(min = 1)))]
///     by_port: BTreeMap<Port, String>,
/// }
///
/// let violations = json::from_str::<Listeners>(r#"{"by_port": {"80": ""}}"#).unwrap_err();
/// let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
/// assert_eq!(found, [("/by_port", "range"), ("/by_port/80", "length")]);
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` may not be the key of a map",
    note = "keys are texts, numbers and booleans; implement `MapKey` for a type of your own"
)]
pub trait MapKey {
    /// What stands for the key in paths.
    fn key(&self) -> Key<'_>;
}

/// What stands for a map's key in paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Key<'k> {
    /// A text.
    Text(&'k str),
    /// A whole number, in decimal digits.
    Number(i128),
}

macro_rules! texts {
    ($($ty:ty),*) => {
        $(
            impl MapKey for $ty {
                #[inline]
                fn key(&self) -> Key<'_> {
                    Key::Text(self)
                }
            }
        )*
    };
}

texts!(str, String);

macro_rules! numbers {
    ($($ty:ty),*) => {
        $(
            impl MapKey for $ty {
                #[inline]
                fn key(&self) -> Key<'_> {
                    Key::Number(i128::from(*self))
                }
            }
        )*
    };
}

numbers!(i8, i16, i32, i64, u8, u16, u32, u64);

impl MapKey for isize {
    #[inline]
    fn key(&self) -> Key<'_> {
        Key::Number(*self as i128)
    }
}

impl MapKey for usize {
    #[inline]
    fn key(&self) -> Key<'_> {
        Key::Number(*self as i128)
    }
}

impl MapKey for bool {
    #[inline]
    fn key(&self) -> Key<'_> {
        Key::Text(if *self { "true" } else { "false" })
    }
}

impl<T: MapKey + ToOwned + ?Sized> MapKey for Cow<'_, T> {
    #[inline]
    fn key(&self) -> Key<'_> {
        (**self).key()
    }
}

macro_rules! pointers {
    ($($pointer:ty),*) => {
        $(
            impl<T: MapKey + ?Sized> MapKey for $pointer {
                #[inline]
                fn key(&self) -> Key<'_> {
                    (**self).key()
                }
            }
        )*
    };
}

pointers!(Box<T>, Rc<T>, Arc<T>, &T);
