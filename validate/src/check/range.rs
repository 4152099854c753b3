//! `range`: numbers between bounds, which are inclusive decimals.

/// A bound as modelled, and what it is for each kind of number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The bound as modelled: a JSON number.
    pub text: &'static str,
    /// The nearest integer within the range: rounded up where it is the least value, down where
    /// it is the greatest.
    pub integer: i128,
    /// The nearest `f32`: a `float` is compared in single precision.
    pub single: f32,
    /// The nearest `f64`.
    pub double: f64,
}

/// Bounds of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least value.
    pub min: Option<Bound>,
    /// The greatest value.
    pub max: Option<Bound>,
}

/// A value that is a number.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no number",
    note = "`range` applies to integers and floating-point numbers, and options and boxes of them"
)]
pub trait Ranged {
    /// Whether the number is not within the bounds. NaN is within none; a value that is absent is
    /// within all.
    fn is_outside(&self, range: &Range) -> bool;
}

/// Whether a number is not within the bounds.
#[inline]
pub fn outside<T: Ranged + ?Sized>(value: &T, range: &Range) -> bool {
    value.is_outside(range)
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            impl Ranged for $integer {
                #[inline]
                fn is_outside(&self, range: &Range) -> bool {
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
            impl Ranged for $integer {
                #[inline]
                fn is_outside(&self, range: &Range) -> bool {
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
            impl Ranged for $float {
                #[inline]
                fn is_outside(&self, range: &Range) -> bool {
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

impl<T: Ranged> Ranged for Option<T> {
    #[inline]
    fn is_outside(&self, range: &Range) -> bool {
        self.as_ref().is_some_and(|value| value.is_outside(range))
    }
}

through_pointers! {
    Ranged: {
        #[inline]
        fn is_outside(&self, range: &Range) -> bool {
            (**self).is_outside(range)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, Range, outside};

    const UP_TO_2_2: Range =
        Range { min: None, max: Some(Bound { text: "2.2", integer: 2, single: 2.2, double: 2.2 }) };

    const FROM_MINUS_1_5: Range = Range {
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
