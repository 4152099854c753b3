//! Data that is static in generated code and allocated at run time.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::ops::Deref;

use serde::{Serialize, Serializer};

/// A `&'static` reference or a shared allocation; cheap to clone either way.
///
/// It compares as what it holds: `shape.name == *"Tag"`.
pub enum Data<T: ?Sized + 'static> {
    /// Compiled in.
    Static(&'static T),
    /// Built at run time.
    Shared(Arc<T>),
}

impl Data<str> {
    /// The text, copied unless it is static.
    pub fn to_cow(&self) -> Cow<'static, str> {
        match self {
            Self::Static(text) => Cow::Borrowed(text),
            Self::Shared(text) => Cow::Owned(text.as_ref().into()),
        }
    }
}

impl<T: ?Sized> Clone for Data<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Static(data) => Self::Static(data),
            Self::Shared(data) => Self::Shared(Arc::clone(data)),
        }
    }
}

impl<T: ?Sized> Deref for Data<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Static(data) => data,
            Self::Shared(data) => data,
        }
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Data<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, formatter)
    }
}

impl fmt::Display for Data<str> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self)
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Data<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: ?Sized + Eq> Eq for Data<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Data<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

impl<T: ?Sized + Ord> Ord for Data<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl<T: ?Sized> Borrow<T> for Data<T> {
    fn borrow(&self) -> &T {
        self
    }
}

impl<T: ?Sized + Serialize> Serialize for Data<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<T: ?Sized + PartialEq> PartialEq<T> for Data<T> {
    fn eq(&self, other: &T) -> bool {
        **self == *other
    }
}

impl From<&str> for Data<str> {
    /// Copies the text.
    fn from(text: &str) -> Self {
        Self::Shared(text.into())
    }
}

impl From<String> for Data<str> {
    fn from(text: String) -> Self {
        Self::Shared(text.into())
    }
}

impl<T> From<Vec<T>> for Data<[T]> {
    fn from(items: Vec<T>) -> Self {
        Self::Shared(items.into())
    }
}

impl<T> FromIterator<T> for Data<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::Shared(items.into_iter().collect())
    }
}

/// Overwrites `slot` where destructors cannot run: in the `const` builders, whose slots hold
/// nothing that was allocated.
pub(crate) const fn put<T>(slot: &mut T, value: T) {
    core::mem::forget(core::mem::replace(slot, value));
}
