//! The clock of the server: that of the machine, moved by control.

use jiff::civil::{DateTime, date};
use jiff::{SignedDuration, Timestamp};

/// Where the clock may be. Its end is that of what can be computed with: a day before the year's.
pub(super) const RANGE: &str = "0001-01-01T00:00:00Z to 9999-12-30T22:00:00Z";

/// The first second of the year 1.
const FIRST: i64 = -62_135_596_800;

/// The time when the clock is so many milliseconds ahead; one of its ends if that is beyond it.
pub(super) fn at(ahead: i64) -> Timestamp {
    let now = later(Timestamp::now(), SignedDuration::from_millis(ahead));
    let now = now.round(jiff::Unit::Millisecond).unwrap_or(now);
    now.max(Timestamp::from_second(FIRST).unwrap_or(now))
}

/// Whether a clock may be so many milliseconds ahead.
pub(super) fn may_be(ahead: i64) -> bool {
    let now = Timestamp::now().checked_add(SignedDuration::from_millis(ahead));
    now.is_ok_and(is_in_range)
}

/// Whether the clock may be at a time.
pub(super) fn is_in_range(time: Timestamp) -> bool {
    time.as_second() >= FIRST
}

/// A time after another; the last one if there is none.
pub(super) fn later(time: Timestamp, duration: SignedDuration) -> Timestamp {
    let end = if duration.is_negative() { Timestamp::MIN } else { Timestamp::MAX };
    time.checked_add(duration).unwrap_or(end)
}

/// The time that a text says. What is after the last one of the clock is never: the last one.
pub(super) fn instant(text: &str) -> Option<Timestamp> {
    let with_seconds = format!("{text}:00Z").replace(' ', "T");
    let time = text.parse().or_else(|_| with_seconds.parse()).ok();
    time.or_else(|| {
        let local: DateTime = text.get(..16)?.parse().ok()?;
        (local.date() >= date(9999, 12, 30)).then_some(Timestamp::MAX)
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::instant;

    #[test]
    fn what_is_never_is_the_last_time() {
        for text in ["9999-12-31T23:59:59Z", "9999-12-31 23:00", "9999-12-30T23:00:00.5-01:00"] {
            assert_eq!(instant(text), Some(Timestamp::MAX), "{text}");
        }
        assert!(instant("9999-12-30T21:00:00Z").is_some_and(|it| it < Timestamp::MAX));
        assert_eq!(instant("2026-12-01 10:00"), "2026-12-01T10:00:00Z".parse().ok());
        assert_eq!(instant("never"), None);
    }
}
