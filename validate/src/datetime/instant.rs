//! The three forms of an instant, read strictly. Years 0001 to 9999.
//!
//! `jiff` ends 26 hours before the year 9999 does. Its last instant stands for all of those hours,
//! and is written as the end of the year: `9999-12-31T23:59:59Z` is what people write for "never".

use alloc::format;
use alloc::string::String;

use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use crate::shape::TimestampFormat;

/// What may follow the time in a date-time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// `Z`.
    Utc,
    /// `Z` or `+HH:MM`.
    Any,
}

/// RFC 3339 text (section 5.6) with capital `T` and `Z`. Digits of the fraction after the ninth are
/// dropped.
pub(crate) fn date_time(text: &str, zone: Zone) -> Option<Timestamp> {
    let (date, rest) = (text.get(..10)?, text.get(10..)?);
    let (year, month) = (field(date, 0, 4)?, field(date, 5, 2)?);
    let day = field(date, 8, 2)?;
    let time = rest.strip_prefix('T')?;
    let (hour, minute, second) = (field(time, 0, 2)?, field(time, 3, 2)?, field(time, 6, 2)?);
    let punctuation =
        [date.as_bytes()[4], date.as_bytes()[7], time.as_bytes()[2], time.as_bytes()[5]];
    if punctuation != *b"--::" {
        return None;
    }
    let (nanosecond, suffix) = fraction(time.get(8..)?, &['.'])?;
    let offset = match (suffix, zone) {
        ("Z", _) => Offset::UTC,
        (_, Zone::Utc) => return None,
        (suffix, _) => offset(suffix)?,
    };
    let narrow = |field: u32| i8::try_from(field).ok();
    let civil = DateTime::new(
        i16::try_from(year).ok().filter(|year| *year > 0)?,
        narrow(month)?,
        narrow(day)?,
        narrow(hour)?,
        narrow(minute)?,
        narrow(second)?,
        nanosecond,
    );
    to_timestamp(civil.ok()?, offset)
}

/// The instant of a date and time at an offset.
pub(super) fn to_timestamp(civil: DateTime, offset: Offset) -> Option<Timestamp> {
    if let Ok(instant) = offset.to_timestamp(civil) {
        return from_year_one(instant);
    }
    // Not before the year 1, so that it is beyond the last one: in the last hours of 9999, or not.
    let since_utc = SignedDuration::from_secs(offset.seconds().into());
    civil.checked_sub(since_utc).is_ok().then_some(Timestamp::MAX)
}

/// IMF-fixdate text (RFC 9110, section 5.6.7): `Tue, 29 Apr 2014 18:30:38 GMT`.
pub(crate) fn http_date(text: &str) -> Option<Timestamp> {
    let (weekday, date) = text.split_once(", ")?;
    let date = date.strip_suffix(" GMT").filter(|date| date.len() == 20)?;
    let month = MONTHS.iter().position(|month| date.get(3..6) == Some(month))?;
    let separators = date.bytes().enumerate().filter(|(at, _)| matches!(at, 2 | 6 | 11 | 14 | 17));
    if !separators.map(|(_, byte)| byte).eq(*b"   ::") {
        return None;
    }
    let narrow = |at| field(date, at, 2).and_then(|field| i8::try_from(field).ok());
    let civil = DateTime::new(
        field(date, 7, 4).and_then(|year| i16::try_from(year).ok()).filter(|year| *year > 0)?,
        i8::try_from(month + 1).ok()?,
        narrow(0)?,
        narrow(12)?,
        narrow(15)?,
        narrow(18)?,
        0,
    );
    let civil = civil.ok()?;
    (WEEKDAYS[usize::try_from(civil.weekday().to_monday_zero_offset()).ok()?] == weekday)
        .then(|| to_timestamp(civil, Offset::UTC))?
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// A JSON number of seconds since 1970, as a type reads it: exactly if it is an integer, as a double
/// otherwise.
pub(crate) fn epoch_seconds(text: &str) -> Option<Timestamp> {
    match text.parse() {
        Ok(seconds) if text != "-0" => from_seconds(seconds),
        _ => from_double(text.parse().ok()?),
    }
}

/// A number of seconds since 1970 that was read as a double: rounded to microseconds, which are
/// what a double holds of present times, or to milliseconds beyond the year 2242.
pub(crate) fn from_double(seconds: f64) -> Option<Timestamp> {
    /// Here two doubles are more than a microsecond apart.
    const COARSE: f64 = 8_589_934_592.0;
    /// The year 10000 begins.
    const END: f64 = 253_402_300_800.0;
    if seconds >= END {
        return None;
    }
    let microseconds = microseconds(seconds.abs())?;
    let coarse = seconds.abs() >= COARSE;
    let nanoseconds =
        if coarse { (microseconds + 500) / 1000 * 1_000_000 } else { microseconds * 1000 };
    from_nanoseconds(if seconds < 0.0 { -nanoseconds } else { nanoseconds })
}

/// A whole number of seconds since 1970.
pub(crate) fn from_seconds(seconds: i64) -> Option<Timestamp> {
    (seconds <= LAST_SECOND).then(|| from_nanoseconds(i128::from(seconds) * NANOSECONDS))?
}

/// An instant that is not after the year 9999.
fn from_nanoseconds(nanoseconds: i128) -> Option<Timestamp> {
    let within_jiff = nanoseconds.min(Timestamp::MAX.as_nanosecond());
    Timestamp::from_nanosecond(within_jiff).ok().and_then(from_year_one)
}

/// The instant, if it is not before the year 1.
fn from_year_one(instant: Timestamp) -> Option<Timestamp> {
    (instant.as_nanosecond() >= FIRST_SECOND * NANOSECONDS).then_some(instant)
}

/// The nearest number of microseconds to a number of seconds that is not negative.
fn microseconds(seconds: f64) -> Option<i128> {
    let microseconds = seconds * 1e6 + 0.5;
    #[expect(clippy::cast_possible_truncation, reason = "within 10^18")]
    (microseconds < 1e18).then(|| i128::from(microseconds as i64))
}

/// How many nanoseconds a second has.
const NANOSECONDS: i128 = 1_000_000_000;

/// The JSON of an instant in one of the three forms; fractions to the millisecond as a number and
/// in full as a date-time, none as an HTTP date.
pub(crate) fn write(instant: Timestamp, format: TimestampFormat) -> String {
    if instant == Timestamp::MAX {
        return end_of_9999(format).into();
    }
    match format {
        TimestampFormat::DateTime => format!("\"{instant}\""),
        TimestampFormat::EpochSeconds => {
            let milliseconds = instant.as_millisecond();
            let sign = if milliseconds < 0 { "-" } else { "" };
            let magnitude = milliseconds.unsigned_abs();
            match magnitude % 1000 {
                0 => format!("{sign}{}", magnitude / 1000),
                fraction => format!("{sign}{}.{fraction:03}", magnitude / 1000),
            }
        }
        TimestampFormat::HttpDate => {
            let civil = Offset::UTC.to_datetime(instant);
            let index = |number: i8| usize::try_from(number).unwrap_or_default();
            let weekday = WEEKDAYS[index(civil.weekday().to_monday_zero_offset())];
            let month = MONTHS[index(civil.month() - 1)];
            let (day, year, hour) = (civil.day(), civil.year(), civil.hour());
            let (minute, second) = (civil.minute(), civil.second());
            format!(
                "\"{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT\""
            )
        }
    }
}

/// The JSON of the last instant.
fn end_of_9999(format: TimestampFormat) -> &'static str {
    match format {
        TimestampFormat::DateTime => "\"9999-12-31T23:59:59Z\"",
        TimestampFormat::HttpDate => "\"Fri, 31 Dec 9999 23:59:59 GMT\"",
        TimestampFormat::EpochSeconds => "253402300799",
    }
}

/// The first second of the year 1.
const FIRST_SECOND: i128 = -62_135_596_800;

/// The last second of the year 9999.
pub(crate) const LAST_SECOND: i64 = 253_402_300_799;

/// The number of `length` decimal digits at `start`.
pub(super) fn field(text: &str, start: usize, length: usize) -> Option<u32> {
    let digits = text.get(start..start + length)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// The nanoseconds of an optional fraction (`.5`) after one of some marks, and what follows it.
pub(super) fn fraction<'t>(text: &'t str, marks: &[char]) -> Option<(i32, &'t str)> {
    let Some(rest) = text.strip_prefix(marks) else { return Some((0, text)) };
    let end = rest.bytes().take_while(u8::is_ascii_digit).count();
    if end == 0 {
        return None;
    }
    let (digits, rest) = rest.split_at(end);
    let nine = digits.bytes().chain(core::iter::repeat(b'0')).take(9);
    Some((nine.fold(0, |number, digit| number * 10 + i32::from(digit - b'0')), rest))
}

/// `+HH:MM` or `-HH:MM`.
fn offset(text: &str) -> Option<Offset> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    if text.len() != 6 || text.as_bytes()[3] != b':' {
        return None;
    }
    let (hours, minutes) = (field(text, 1, 2)?, field(text, 4, 2)?);
    let valid = hours < 24 && minutes < 60;
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok().filter(|_| valid)?;
    Offset::from_seconds(sign * seconds).ok()
}

#[cfg(test)]
mod tests {
    use super::{Zone, date_time, epoch_seconds, from_double, http_date, write};
    use crate::shape::TimestampFormat;

    #[test]
    fn the_three_forms_mean_the_same_instant() {
        let instant = epoch_seconds("1398796238").expect("seconds");
        assert_eq!(date_time("2014-04-29T18:30:38Z", Zone::Utc), Some(instant));
        assert_eq!(http_date("Tue, 29 Apr 2014 18:30:38 GMT"), Some(instant));
        assert_eq!(date_time("2014-04-29T20:30:38+02:00", Zone::Any), Some(instant));
    }

    #[test]
    fn what_is_written_is_what_was_read() {
        for text in ["1398796238", "-1.500", "0.250", "1398796238.001"] {
            let instant = epoch_seconds(text).expect("seconds");
            assert_eq!(write(instant, TimestampFormat::EpochSeconds), text);
            let written = write(instant, TimestampFormat::DateTime);
            assert_eq!(date_time(written.trim_matches('"'), Zone::Utc), Some(instant), "{written}");
        }
        let http = write(epoch_seconds("1398796238").expect("seconds"), TimestampFormat::HttpDate);
        assert_eq!(http, "\"Tue, 29 Apr 2014 18:30:38 GMT\"");
    }

    #[test]
    fn fractions_are_kept_to_the_nanosecond() {
        let parsed = date_time("1985-04-12T23:20:50.52123456789Z", Zone::Utc).expect("a date-time");
        assert_eq!(parsed.subsec_nanosecond(), 521_234_567);
        assert_eq!(epoch_seconds("1.5e3").expect("seconds").as_millisecond(), 1_500_000);
        assert_eq!(epoch_seconds("-0.5").expect("seconds").as_millisecond(), -500);
    }

    #[test]
    fn milliseconds_survive_a_double_in_every_year() {
        for (seconds, text) in
            [(164_652_197_116.809, "164652197116.809"), (-62_135_596_799.989, "-62135596799.989")]
        {
            let instant = from_double(seconds).expect("seconds");
            assert_eq!(write(instant, TimestampFormat::EpochSeconds), text);
        }
    }

    #[test]
    fn the_years_1_to_9999_are_there_in_full() {
        let last = date_time("9999-12-31T23:59:59Z", Zone::Utc);
        assert!(last.is_some());
        for text in ["9999-12-31T23:59:59.999Z", "9999-12-31T22:59:59-01:00"] {
            assert_eq!(date_time(text, Zone::Any), last, "{text}");
        }
        assert_eq!(http_date("Fri, 31 Dec 9999 23:59:59 GMT"), last);
        for text in ["253402300799", "253402300799.9999", "2.53402300799e11"] {
            assert_eq!(epoch_seconds(text), last, "{text}");
        }
        assert_eq!(date_time("9999-12-31T23:59:59-00:01", Zone::Any), None);
        for text in ["253402300800", "253402300800.0", "253402300800.5"] {
            assert_eq!(epoch_seconds(text), None, "{text}");
        }
        let first = date_time("0001-01-01T00:00:00Z", Zone::Utc).expect("the first instant");
        assert_eq!(epoch_seconds("-62135596800"), Some(first));
        assert_eq!(http_date("Mon, 01 Jan 0001 00:00:00 GMT"), Some(first));
        assert_eq!(date_time("0001-01-01T00:00:00+00:01", Zone::Any), None);
        for format in
            [TimestampFormat::DateTime, TimestampFormat::HttpDate, TimestampFormat::EpochSeconds]
        {
            for instant in [Some(first), last].into_iter().flatten() {
                let written = write(instant, format);
                let text = written.trim_matches('"');
                let read = match format {
                    TimestampFormat::DateTime => date_time(text, Zone::Utc),
                    TimestampFormat::HttpDate => http_date(text),
                    TimestampFormat::EpochSeconds => epoch_seconds(text),
                };
                assert_eq!(read, Some(instant), "{written}");
            }
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in [
            "",
            "2014-04-29",
            "2014-04-29T18:30:38",
            "2014-04-29t18:30:38Z",
            "2014-04-29T18:30:38z",
            "2014-04-29 18:30:38Z",
            "2014-04-29T18:30Z",
            "2014-04-29T18:30:38.Z",
            "2014-04-29T24:00:00Z",
            "2014-04-31T00:00:00Z",
            "2014-04-29T18:30:60Z",
            "0000-01-01T00:00:00Z",
            "+014-04-29T18:30:38Z",
            "2014-04-29T18:30:38+02:00",
            "2014-04-29T18:30:38Z ",
            "２014-04-29T18:30:38Z",
            "2014-04-29T18:30:3éZ",
        ] {
            assert_eq!(date_time(text, Zone::Utc), None, "{text}");
        }
        for text in ["+0200", "+02", "+24:00", "-02:60", "+02:00[Europe/Paris]", "+é:00"] {
            let text = alloc::format!("2014-04-29T18:30:38{text}");
            assert_eq!(date_time(&text, Zone::Any), None, "{text}");
        }
        for text in [
            "Tue, 29 Apr 2014 18:30:38",
            "Mon, 29 Apr 2014 18:30:38 GMT",
            "Tue, 29 Apr 2014 18:30:38 UTC",
            "Tue, 29 Apr 2014 18:30:38.5 GMT",
            "Tue, 9 Apr 2014 18:30:38 GMT",
            "tue, 29 apr 2014 18:30:38 GMT",
            "Tue, 29 Apr 2014 25:30:38 GMT",
            "Tue, 29-Apr-2014 18:30:38 GMT",
        ] {
            assert_eq!(http_date(text), None, "{text}");
        }
        for text in ["1e13", "-62135596801", "1e400", "99999999999999999999999999999999999999999"] {
            assert_eq!(epoch_seconds(text), None, "{text}");
        }
    }
}
