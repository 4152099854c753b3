//! `length`: of text in Unicode scalar values, of binary data in bytes, of lists and maps in
//! elements and entries.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::Reporter;
use crate::shape::Length;
use crate::violation::ViolationKind;

/// A value that has a length in Smithy's sense.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no length",
    note = "`length` applies to strings, blobs, lists and maps"
)]
pub trait Measured {
    /// The length, if it is not within the bounds, which are inclusive. A value that is absent
    /// is within all bounds.
    fn length_outside(&self, min: u64, max: u64) -> Option<u64>;
}

/// Reports a value whose length is not within the bounds, which are inclusive.
///
/// ```
/// use shapewright_validate::{Report, Validate, rules};
///
/// struct Name(&'static str);
///
/// impl Validate for Name {
///     fn check(&self, report: &mut Report<'_>) {
///         rules::length::check(self.0, 1..=2, report);
///     }
/// }
///
/// assert!(Name("👍").is_valid() && !Name("").is_valid());
/// ```
#[inline]
pub fn check<T: Measured + ?Sized>(
    value: &T,
    bounds: impl Into<Length>,
    report: &mut impl Reporter,
) {
    let bounds = bounds.into();
    let outside = value.length_outside(bounds.min.unwrap_or(0), bounds.max.unwrap_or(u64::MAX));
    if let Some(actual) = outside {
        report.found(failure(actual, bounds));
    }
}

/// The same type of closure for every type of value.
fn failure(actual: u64, Length { min, max }: Length) -> impl FnOnce() -> ViolationKind {
    move || ViolationKind::Length { actual, min, max }
}

/// Something of which only the length matters.
pub(crate) struct Count(pub(crate) usize);

impl Measured for Count {
    fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
        outside(self.0, min, max)
    }
}

#[inline]
fn outside(length: usize, min: u64, max: u64) -> Option<u64> {
    let length = length as u64;
    (length < min || length > max).then_some(length)
}

impl Measured for str {
    /// A scalar value takes one to four bytes, so most texts need no counting.
    #[inline]
    fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
        let bytes = self.len() as u64;
        let long_enough = bytes >= min.saturating_mul(4).saturating_sub(3);
        if long_enough && bytes <= max { None } else { counted_outside(self, min, max) }
    }
}

#[inline(never)]
fn counted_outside(text: &str, min: u64, max: u64) -> Option<u64> {
    outside(text.chars().count(), min, max)
}

impl Measured for String {
    #[inline]
    fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
        self.as_str().length_outside(min, max)
    }
}

impl<T: Measured + ToOwned + ?Sized> Measured for Cow<'_, T> {
    #[inline]
    fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
        (**self).length_outside(min, max)
    }
}

macro_rules! counted {
    ($($(#[$condition:meta])? [$($parameter:tt)*] $collection:ty;)*) => {
        $(
            $(#[$condition])?
            impl<$($parameter)*> Measured for $collection {
                #[inline]
                fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
                    outside(self.len(), min, max)
                }
            }
        )*
    };
}

counted! {
    [T] [T];
    [T, const LENGTH: usize] [T; LENGTH];
    [T] Vec<T>;
    [T] BTreeSet<T>;
    [K, V] BTreeMap<K, V>;
    #[cfg(feature = "std")] [T, S] std::collections::HashSet<T, S>;
    #[cfg(feature = "std")] [K, V, S] std::collections::HashMap<K, V, S>;
}

impl<T: Measured> Measured for Option<T> {
    #[inline]
    fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
        self.as_ref().and_then(|value| value.length_outside(min, max))
    }
}

through_pointers! {
    Measured: {
        #[inline]
        fn length_outside(&self, min: u64, max: u64) -> Option<u64> {
            (**self).length_outside(min, max)
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::boxed::Box;
    use alloc::collections::BTreeMap;
    use alloc::string::String;

    use super::{Measured, check};
    use crate::rules::tests::found;
    use crate::shape::Length;
    use crate::violation::ViolationKind;

    /// The length, if it is out of bounds.
    fn length<T: Measured + ?Sized>(value: &T, min: Option<u64>, max: Option<u64>) -> Option<u64> {
        let bounds = Length { min, max };
        found(|report| check(value, bounds, report)).map(|kind| match kind {
            ViolationKind::Length { actual, min, max } if bounds == (Length { min, max }) => actual,
            other => panic!("{other:?}"),
        })
    }

    #[test]
    fn text_is_measured_in_scalar_values_whatever_its_bytes_are() {
        for text in ["", "a", "é", "👍", "aé👍", "👍👍👍👍", "abcdefghijklmnop", "e\u{301}"]
        {
            let count = text.chars().count() as u64;
            for min in 0..20 {
                for max in 0..20 {
                    let wrong = count < min || count > max;
                    let found = length(text, Some(min), Some(max));
                    assert_eq!(found, wrong.then_some(count), "{text} {min} {max}");
                }
            }
        }
    }

    #[test]
    fn extreme_bounds_do_not_overflow() {
        assert_eq!(length("a", Some(u64::MAX), None), Some(1));
        assert_eq!(length("a", None, Some(u64::MAX)), None);
        assert_eq!(length("a", None, None), None);
    }

    #[test]
    fn lists_and_maps_are_counted_through_options_and_boxes() {
        assert_eq!(
            length(&Some(Box::new([1_u8, 2])).map(|it| it.to_vec()), Some(3), None),
            Some(2)
        );
        assert_eq!(length(&BTreeMap::from([(1, 2)]), Some(1), Some(1)), None);
        assert_eq!(length(&None::<Box<String>>, Some(1), None), None);
    }
}
