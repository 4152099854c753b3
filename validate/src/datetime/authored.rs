//! Timestamps as people write them for tools that translate them, such as the AWS CLI: botocore
//! takes every one of these spellings, whatever form the timestamp travels in.
//!
//! | spelling | examples |
//! |---|---|
//! | seconds since 1970, as text | `1398796238`, `1398796238.5`, `1.4e9` |
//! | date and time with an offset (RFC 3339, ISO 8601) | `2014-04-29T18:30:38.5+02:00`, `2014-04-29 18:30Z`, `20140429T183038Z` |
//! | date and time without one, or a date: in UTC | `2014-04-29T18:30:38`, `2014-04-29` |
//! | an HTTP date | `Tue, 29 Apr 2014 18:30:38 GMT` |
//!
//! botocore hands everything else to a parser that guesses: `04/05/14`, `6pm` and `Tuesday` are
//! instants to it, which depend on the day it is. Those are refused.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::instant::{epoch_seconds, field, fraction, http_date, to_timestamp};

/// The instant of a text in any of the spellings.
pub(crate) fn instant(text: &str) -> Option<Timestamp> {
    if is_number(text) {
        return epoch_seconds(text);
    }
    http_date(text).or_else(|| {
        let (civil, offset) = date_time(text)?;
        to_timestamp(civil, offset.unwrap_or(Offset::UTC))
    })
}

/// Whether a text is a decimal number; its digits need not be written as JSON wants them.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.map(|it| it.strip_prefix(['+', '-']).unwrap_or(it));
    !(whole.is_empty() && fraction.is_empty())
        && are_digits(whole)
        && are_digits(fraction)
        && exponent.is_none_or(|it| !it.is_empty() && are_digits(it))
}

/// A date, or a date and a time with or without an offset.
pub(crate) fn date_time(text: &str) -> Option<(DateTime, Option<Offset>)> {
    let (date, rest) = extended_date(text).or_else(|| basic_date(text))?;
    if rest.is_empty() {
        // Eight digits are a number of seconds.
        return text.contains('-').then(|| (date.to_datetime(Time::midnight()), None));
    }
    let (time, rest) = time(rest.strip_prefix(['T', 't', ' '])?)?;
    let civil = date.to_datetime(time);
    if rest.is_empty() {
        return Some((civil, None));
    }
    Some((civil, Some(offset(rest.strip_prefix(' ').unwrap_or(rest))?)))
}

/// `YYYY-MM-DD`, and what follows it.
fn extended_date(text: &str) -> Option<(Date, &str)> {
    let hyphens = (text.as_bytes().get(4)?, text.as_bytes().get(7)?);
    let fields = (field(text, 0, 4)?, field(text, 5, 2)?, field(text, 8, 2)?);
    (hyphens == (&b'-', &b'-')).then(|| date_of(fields, text.get(10..)?))?
}

/// `YYYYMMDD`, and what follows it.
fn basic_date(text: &str) -> Option<(Date, &str)> {
    let fields = (field(text, 0, 4)?, field(text, 4, 2)?, field(text, 6, 2)?);
    date_of(fields, text.get(8..)?)
}

fn date_of((year, month, day): (u32, u32, u32), rest: &str) -> Option<(Date, &str)> {
    let year = i16::try_from(year).ok().filter(|year| *year > 0)?;
    Some((Date::new(year, narrow(month)?, narrow(day)?).ok()?, rest))
}

/// `HH:MM`, `HH:MM:SS`, `HHMM` or `HHMMSS`, the seconds with an optional fraction, and what follows.
fn time(text: &str) -> Option<(Time, &str)> {
    let colon = usize::from(text.as_bytes().get(2) == Some(&b':'));
    let (hour, minute) = (field(text, 0, 2)?, field(text, 2 + colon, 2)?);
    let rest = text.get(4 + colon..)?;
    let seconds = if colon == 1 { rest.strip_prefix(':') } else { Some(rest) };
    let second = seconds.and_then(|seconds| Some((field(seconds, 0, 2)?, seconds.get(2..)?)));
    let (second, nanosecond, rest) = match second {
        Some((second, rest)) => {
            let (nanosecond, rest) = fraction(rest, &['.', ','])?;
            (second, nanosecond, rest)
        }
        None => (0, 0, rest),
    };
    let time = Time::new(narrow(hour)?, narrow(minute)?, narrow(second)?, nanosecond);
    Some((time.ok()?, rest))
}

/// `Z`, `+HH`, `+HHMM` or `+HH:MM`.
fn offset(text: &str) -> Option<Offset> {
    if matches!(text, "Z" | "z") {
        return Some(Offset::UTC);
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let minutes = text.get(3..)?;
    let minutes = match minutes.strip_prefix(':').unwrap_or(minutes) {
        "" if minutes.is_empty() => 0,
        digits if digits.len() == 2 => field(digits, 0, 2)?,
        _ => return None,
    };
    let hours = field(text, 1, 2).filter(|hours| *hours < 24 && minutes < 60)?;
    Offset::from_seconds(sign * i32::try_from(hours * 3600 + minutes * 60).ok()?).ok()
}

fn narrow(field: u32) -> Option<i8> {
    i8::try_from(field).ok()
}

#[cfg(test)]
mod tests {
    use super::{Timestamp, date_time, instant};

    /// 2014-04-29T18:30:38Z
    const SECONDS: i64 = 1_398_796_238;

    #[test]
    fn every_spelling_of_one_instant_means_it() {
        for text in [
            "1398796238",
            "+1398796238",
            "01398796238",
            "1398796238.",
            "1398796238.0",
            "1.398796238e9",
            "2014-04-29T18:30:38Z",
            "2014-04-29t18:30:38z",
            "2014-04-29 18:30:38Z",
            "2014-04-29 18:30:38 Z",
            "2014-04-29T18:30:38",
            "2014-04-29T18:30:38,0",
            "2014-04-29T18:30:38.000000000001Z",
            "2014-04-29T20:30:38+02:00",
            "2014-04-29T20:30:38+0200",
            "2014-04-29T20:30:38+02",
            "2014-04-29 13:30:38 -05:00",
            "20140429T183038Z",
            "20140429T183038",
            "20140429T18:30:38Z",
            "Tue, 29 Apr 2014 18:30:38 GMT",
        ] {
            assert_eq!(instant(text).map(Timestamp::as_second), Some(SECONDS), "{text}");
        }
        let minutes = ["2014-04-29T18:30Z", "2014-04-29T18:30", "20140429T1830Z"];
        for text in minutes {
            assert_eq!(instant(text).map(Timestamp::as_second), Some(SECONDS - 38), "{text}");
        }
        let half = instant("2014-04-29T18:30:38,5Z").map(Timestamp::as_millisecond);
        assert_eq!(half, Some(SECONDS * 1000 + 500));
        let midnight = instant("2014-04-29").map(Timestamp::as_second);
        assert_eq!(midnight, Some(SECONDS - 18 * 3600 - 30 * 60 - 38));
        // As to botocore, eight digits are no date.
        assert_eq!(instant("20140429").map(Timestamp::as_second), Some(20_140_429));
    }

    #[test]
    fn an_offset_is_there_or_not() {
        let has_offset = |text| date_time(text).map(|(_, offset)| offset.is_some());
        assert_eq!(has_offset("2014-04-29T18:30:38Z"), Some(true));
        assert_eq!(has_offset("2014-04-29T18:30:38"), Some(false));
        assert_eq!(has_offset("2014-04-29"), Some(false));
        assert_eq!(has_offset("20140429"), None);
        assert_eq!(has_offset("1398796238"), None);
    }

    #[test]
    fn guesses_and_days_that_there_are_not_are_refused() {
        for text in [
            "",
            "now",
            "nan",
            "inf",
            "e5",
            ".",
            "+",
            "1e",
            "0x10",
            "1_000",
            " 5",
            "2014-04",
            "6pm",
            "04/29/2014",
            "29 April 2014",
            "2014-4-9",
            "2014-02-30",
            "0000-01-01",
            "2014-04-29T",
            "2014-04-29T18",
            "2014-04-29T24:00Z",
            "2014-04-29T18:30:60Z",
            "2014-04-29T18:30:38.Z",
            "2014-04-29T18:30:38+24:00",
            "2014-04-29T18:30:38+2:00",
            "2014-04-29T18:30:38+02:",
            "2014-04-29T18:30:38+02:0",
            "2014-04-29T18:30:38[UTC]",
            "2014-04-29Z",
            "2014-04-29T18:3",
            "2014-04-29T18:30:3",
            "2014-04-29T18303Z",
            "20140230T183038Z",
            "２０14-04-29",
            "2014-04-29é",
            "Mon, 29 Apr 2014 18:30:38 GMT",
            "253402300800",
            "1e300",
            "-1e300",
            "9999-12-31T23:59:59-00:01",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
