//! `range`: numbers between bounds, which are inclusive decimals.

use alloc::borrow::Cow;
use core::cmp::Ordering;

use super::Reporter;
use crate::decimal;
use crate::shape::{Data, Range};
use crate::violation::ViolationKind;

/// A bound as modelled, and its nearest value in each kind of number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The bound as modelled: a JSON number.
    pub text: &'static str,
    /// The nearest integer within the range: a least value is rounded up, a greatest value down.
    pub integer: i128,
    /// The nearest `f32`: a `float` is compared in single precision.
    pub single: f32,
    /// The nearest `f64`.
    pub double: f64,
}

/// Bounds of a number in memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The least value.
    pub min: Option<Bound>,
    /// The greatest value.
    pub max: Option<Bound>,
}

/// The bounds as a violation shows them.
pub trait Limits {
    /// The least and the greatest value, as modelled.
    fn limits(&self) -> [Option<Cow<'static, str>>; 2];
}

impl Limits for Bounds {
    fn limits(&self) -> [Option<Cow<'static, str>>; 2] {
        [self.min, self.max].map(|bound| bound.map(|bound| Cow::Borrowed(bound.text)))
    }
}

impl Limits for Range {
    fn limits(&self) -> [Option<Cow<'static, str>>; 2] {
        [&self.min, &self.max].map(|bound| bound.as_ref().map(Data::to_cow))
    }
}

/// A value that is a number, which bounds of that type limit.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number",
    note = "`range` applies to integers and floating-point numbers, and options and boxes of them"
)]
pub trait Ranged<B> {
    /// Whether the number is not within the bounds. NaN is always outside; an absent value never.
    fn is_outside(&self, bounds: &B) -> bool;
}

/// Reports a number that is not within the bounds.
#[inline]
pub fn check<T: Ranged<B> + ?Sized, B: Limits>(value: &T, bounds: &B, report: &mut impl Reporter) {
    if value.is_outside(bounds) {
        report.found(failure(bounds));
    }
}

/// The same type of closure for every type of value.
fn failure<B: Limits>(bounds: &B) -> impl FnOnce() -> ViolationKind {
    || {
        let [min, max] = bounds.limits();
        ViolationKind::Range { min, max }
    }
}

/// A number in a JSON text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Written<'t> {
    /// An integer, or a decimal of any size: no digit is ignored.
    Decimal(&'t str),
    /// A `float`: bounds are rounded to its precision.
    Single(f32),
    /// A `double`.
    Double(f64),
}

impl Written<'_> {
    /// A floating-point number of that width.
    pub(crate) fn of_float(number: f64, single: bool) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "rounding is the purpose")]
        if single { Self::Single(number as f32) } else { Self::Double(number) }
    }

    fn compare(&self, bound: &str) -> Option<Ordering> {
        match self {
            Self::Decimal(text) => Some(decimal::compare(text, bound)),
            Self::Single(number) => number.partial_cmp(&bound.parse().ok()?),
            Self::Double(number) => number.partial_cmp(&bound.parse().ok()?),
        }
    }
}

impl Ranged<Range> for Written<'_> {
    fn is_outside(&self, range: &Range) -> bool {
        let at_least = |min: &Data<str>| self.compare(min).is_some_and(Ordering::is_ge);
        let at_most = |max: &Data<str>| self.compare(max).is_some_and(Ordering::is_le);
        !(range.min.as_ref().is_none_or(at_least) && range.max.as_ref().is_none_or(at_most))
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            impl Ranged<Bounds> for $integer {
                #[inline]
                fn is_outside(&self, range: &Bounds) -> bool {
                    let number = i128::from(*self);
                    range.min.is_some_and(|min| number < min.integer)
                        || range.max.is_some_and(|max| number > max.integer)
                }
            }
        )*
    };
}

integers!(i8 i16 i32 i64 u8 u16 u32 u64);

macro_rules! integers_of_the_machine {
    ($($integer:ty, $wide:ty;)*) => {
        $(
            impl Ranged<Bounds> for $integer {
                #[inline]
                fn is_outside(&self, range: &Bounds) -> bool {
                    // No machine has integers that are wider.
                    (*self as $wide).is_outside(range)
                }
            }
        )*
    };
}

integers_of_the_machine! {
    isize, i64;
    usize, u64;
}

macro_rules! floats {
    ($($float:ty, $bound:ident;)*) => {
        $(
            impl Ranged<Bounds> for $float {
                #[inline]
                fn is_outside(&self, range: &Bounds) -> bool {
                    let low_enough = range.max.is_none_or(|max| *self <= max.$bound);
                    let high_enough = range.min.is_none_or(|min| *self >= min.$bound);
                    !(low_enough && high_enough) || self.is_nan()
                }
            }
        )*
    };
}

floats! {
    f32, single;
    f64, double;
}

impl<B, T: Ranged<B>> Ranged<B> for Option<T> {
    #[inline]
    fn is_outside(&self, range: &B) -> bool {
        self.as_ref().is_some_and(|value| value.is_outside(range))
    }
}

macro_rules! pointers {
    ($($pointer:ty)*) => {
        $(
            impl<B, T: Ranged<B> + ?Sized> Ranged<B> for $pointer {
                #[inline]
                fn is_outside(&self, range: &B) -> bool {
                    (**self).is_outside(range)
                }
            }
        )*
    };
}

pointers!(alloc::boxed::Box<T> alloc::rc::Rc<T> alloc::sync::Arc<T> &T);

#[cfg(test)]
mod tests {
    use super::{Bound, Bounds, Ranged, check};
    use crate::rules::tests::found;

    fn outside(value: &impl Ranged<Bounds>, bounds: &Bounds) -> bool {
        found(|report| check(value, bounds, report)).is_some()
    }

    const UP_TO_2_2: Bounds = Bounds {
        min: None,
        max: Some(Bound { text: "2.2", integer: 2, single: 2.2, double: 2.2 }),
    };

    const FROM_MINUS_1_5: Bounds = Bounds {
        min: Some(Bound { text: "-1.5", integer: -1, single: -1.5, double: -1.5 }),
        max: None,
    };

    #[test]
    fn bounds_are_inclusive_for_every_width() {
        assert!(!outside(&2_i8, &UP_TO_2_2) && outside(&3_i8, &UP_TO_2_2));
        assert!(!outside(&2_i64, &UP_TO_2_2) && outside(&i64::MAX, &UP_TO_2_2));
        assert!(!outside(&-1_i16, &FROM_MINUS_1_5) && outside(&-2_i16, &FROM_MINUS_1_5));
        assert!(outside(&u64::MAX, &UP_TO_2_2) && !outside(&u64::MAX, &FROM_MINUS_1_5));
    }

    #[test]
    fn a_float_is_compared_in_its_own_precision() {
        assert!(!outside(&2.2_f32, &UP_TO_2_2));
        assert!(!outside(&2.2_f64, &UP_TO_2_2));
        assert!(outside(&f64::from(2.2_f32), &UP_TO_2_2));
    }

    #[test]
    fn nan_is_within_no_range_and_infinity_is_compared() {
        assert!(outside(&f32::NAN, &UP_TO_2_2) && outside(&f64::NAN, &FROM_MINUS_1_5));
        assert!(outside(&f64::INFINITY, &UP_TO_2_2) && !outside(&f64::INFINITY, &FROM_MINUS_1_5));
        assert!(!outside(&f32::NEG_INFINITY, &UP_TO_2_2));
    }

    #[test]
    fn an_absent_number_is_within_every_range() {
        assert!(!outside(&None::<f64>, &UP_TO_2_2) && outside(&Some(3), &UP_TO_2_2));
    }
}
