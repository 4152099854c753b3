//! What documentation asks beyond the model: the tests behind advice.
//!
//! They are looked at only where warnings are asked for
//! ([`Report::wants_advice`](crate::Report::wants_advice)).

use alloc::borrow::Cow;
use alloc::string::String;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::Text;

/// Whether text is there and begins so.
#[inline]
pub fn begins<T: Text + ?Sized>(value: &T, prefix: &str) -> bool {
    value.text().is_some_and(|text| text.starts_with(prefix))
}

/// A value that is an integer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no integer",
    note = "`multiple_of` applies to integers, and options and boxes of them"
)]
pub trait Whole {
    /// The integer, unless it is absent.
    fn whole(&self) -> Option<i64>;
}

/// Whether an integer is there and is no multiple of a number; every one is, of zero.
///
/// ```
/// use shapewright_validate::check::uneven;
///
/// assert!(uneven(&1500, 1000));
/// assert!(!uneven(&Some(2000), 1000));
/// assert!(!uneven(&None::<i32>, 1000));
/// ```
#[inline]
pub fn uneven<T: Whole + ?Sized>(value: &T, unit: u32) -> bool {
    let rest = |number: i64| number.checked_rem(i64::from(unit));
    value.whole().and_then(rest).is_some_and(|rest| rest != 0)
}

/// A value that may tell a point in time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` tells no point in time",
    note = "`after` applies to timestamps and text, and options and boxes of them"
)]
pub trait Moment {
    /// The point in time, unless it is absent or tells none.
    fn moment(&self) -> Option<Timestamp>;
}

/// Whether both values are points in time and the first is not later than the second.
///
/// ```
/// use shapewright_validate::check::not_after;
///
/// assert!(not_after("2026-12-01T02:00:00Z", "2026-12-01T03:00:00+01:00"));
/// assert!(!not_after("2026-12-01T02:00:01Z", "2026-12-01"));
/// assert!(!not_after("cron(0 2 ? * SUN *)", "2026-12-01"));
/// ```
pub fn not_after<A: Moment + ?Sized, B: Moment + ?Sized>(later: &A, earlier: &B) -> bool {
    later.moment().zip(earlier.moment()).is_some_and(|(later, earlier)| later <= earlier)
}

/// The point in time that an ISO 8601 text tells: a date, a date and time, or one with an offset.
/// Without an offset it is in UTC.
pub(crate) fn moment_of_text(text: &str) -> Option<Timestamp> {
    text.parse().ok().or_else(|| {
        let local: DateTime = text.parse().ok()?;
        local.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
    })
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            impl Whole for $integer {
                #[inline]
                fn whole(&self) -> Option<i64> {
                    Some(i64::from(*self))
                }
            }
        )*
    };
}

integers!(i8 i16 i32 i64 u8 u16 u32);

impl<T: Whole> Whole for Option<T> {
    #[inline]
    fn whole(&self) -> Option<i64> {
        self.as_ref().and_then(Whole::whole)
    }
}

through_pointers! {
    Whole: {
        #[inline]
        fn whole(&self) -> Option<i64> {
            (**self).whole()
        }
    }
}

impl Moment for Timestamp {
    fn moment(&self) -> Option<Timestamp> {
        Some(*self)
    }
}

impl Moment for str {
    fn moment(&self) -> Option<Timestamp> {
        moment_of_text(self)
    }
}

impl Moment for String {
    fn moment(&self) -> Option<Timestamp> {
        moment_of_text(self)
    }
}

impl Moment for Cow<'_, str> {
    fn moment(&self) -> Option<Timestamp> {
        moment_of_text(self)
    }
}

impl<T: Moment> Moment for Option<T> {
    fn moment(&self) -> Option<Timestamp> {
        self.as_ref().and_then(Moment::moment)
    }
}

through_pointers! {
    Moment: {
        fn moment(&self) -> Option<Timestamp> {
            (**self).moment()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{moment_of_text, uneven};

    #[test]
    fn dates_are_told_from_other_text() {
        let instant = moment_of_text("2027-02-28T06:00:00Z");
        assert!(instant.is_some());
        for same in ["2027-02-28T06:00:00", "2027-02-28T07:00:00+01:00", "2027-02-28 06:00"] {
            assert_eq!(moment_of_text(same), instant, "{same}");
        }
        for other in ["", "soon", "06:00", "2027-02-30", "9999-99-99T00:00:00Z", "1"] {
            assert_eq!(moment_of_text(other), None, "{other}");
        }
    }

    #[test]
    fn extreme_integers_do_not_overflow() {
        assert!(uneven(&i64::MIN, 1000));
        assert!(!uneven(&i64::MIN, 1));
        assert!(!uneven(&7, 0));
    }
}
