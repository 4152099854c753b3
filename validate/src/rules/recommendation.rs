//! Recommendations: what documentation asks beyond the model.
//!
//! They are looked at only if warnings are asked for.

use alloc::borrow::Cow;
use alloc::string::String;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

use super::Reporter;
use super::pattern::Text;
use crate::shape::{Recommendation, Test};
use crate::violation::ViolationKind;

/// Reports text that does not follow a recommendation.
#[inline]
pub fn text<T: Text + ?Sized>(
    value: &T,
    recommendation: &Recommendation,
    report: &mut impl Reporter,
) {
    if report.wants_recommendations()
        && value.text().is_some_and(|text| refuses(text, recommendation))
    {
        report.found(failure(recommendation));
    }
}

fn refuses(text: &str, recommendation: &Recommendation) -> bool {
    match &recommendation.test {
        Test::Pattern(pattern) => !pattern.is_match(text),
        Test::ReservedPrefix(prefix) => text.starts_with(&**prefix),
        Test::MultipleOf(_) | Test::Needs { .. } | Test::After { .. } => false,
    }
}

/// Reports an integer that does not follow a recommendation.
#[inline]
pub fn integer<T: Integer + ?Sized>(
    value: &T,
    recommendation: &Recommendation,
    report: &mut impl Reporter,
) {
    let Test::MultipleOf(unit) = recommendation.test else { return };
    if report.wants_recommendations() && is_not_multiple_of(value, unit) {
        report.found(failure(recommendation));
    }
}

/// Reports a member that is there without another one that it needs.
#[inline]
pub fn needs<T, O>(
    member: &Option<T>,
    other: &Option<O>,
    recommendation: &Recommendation,
    report: &mut impl Reporter,
) {
    if report.wants_recommendations() && member.is_some() && other.is_none() {
        report.found(failure(recommendation));
    }
}

/// Reports a point in time that is not later than another one.
#[inline]
pub fn after<L: Moment + ?Sized, E: Moment + ?Sized>(
    later: &L,
    earlier: &E,
    recommendation: &Recommendation,
    report: &mut impl Reporter,
) {
    if report.wants_recommendations()
        && later.moment().zip(earlier.moment()).is_some_and(|(later, earlier)| later <= earlier)
    {
        report.found(failure(recommendation));
    }
}

fn failure(recommendation: &Recommendation) -> impl FnOnce() -> ViolationKind {
    || ViolationKind::Recommendation {
        rule: recommendation.rule.to_cow(),
        message: recommendation.message.to_cow(),
    }
}

/// A value that is an integer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integer",
    note = "`multiple_of` applies to integers, and options and boxes of them"
)]
pub trait Integer {
    /// The integer, unless it is absent.
    fn integer(&self) -> Option<i64>;
}

/// Whether an integer is there and is not a multiple of a number; every integer is one of zero.
fn is_not_multiple_of<T: Integer + ?Sized>(value: &T, unit: u32) -> bool {
    let rest = |number: i64| number.checked_rem(i64::from(unit));
    value.integer().and_then(rest).is_some_and(|rest| rest != 0)
}

/// A value that may be a point in time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a point in time",
    note = "`after` applies to timestamps and text, and options and boxes of them"
)]
pub trait Moment {
    /// The point in time, unless the value is absent or is another text.
    fn moment(&self) -> Option<Timestamp>;
}

/// The point in time of an ISO 8601 text: a date, a date and time, or one with an offset. Without an
/// offset it is in UTC.
pub(crate) fn moment_of_text(text: &str) -> Option<Timestamp> {
    text.parse().ok().or_else(|| {
        let local: DateTime = text.parse().ok()?;
        Offset::UTC.to_timestamp(local).ok()
    })
}

macro_rules! integers {
    ($($integer:ty)*) => {
        $(
            impl Integer for $integer {
                #[inline]
                fn integer(&self) -> Option<i64> {
                    Some(i64::from(*self))
                }
            }
        )*
    };
}

integers!(i8 i16 i32 i64 u8 u16 u32);

impl<T: Integer> Integer for Option<T> {
    #[inline]
    fn integer(&self) -> Option<i64> {
        self.as_ref().and_then(Integer::integer)
    }
}

through_pointers! {
    Integer: {
        #[inline]
        fn integer(&self) -> Option<i64> {
            (**self).integer()
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
    use super::{is_not_multiple_of, moment_of_text};

    #[test]
    fn dates_are_distinguished_from_other_text() {
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
        assert!(is_not_multiple_of(&i64::MIN, 1000));
        assert!(!is_not_multiple_of(&i64::MIN, 1));
        assert!(!is_not_multiple_of(&7, 0));
    }
}
