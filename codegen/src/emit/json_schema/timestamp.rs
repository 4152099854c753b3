//! Timestamps: as people write them, as services answer, and as they travel.

use serde_json::value::Serializer;
use serde_json::{Map, Value, json};
use shapewright_validate::datetime;
use shapewright_validate::shape::TimestampFormat;

use super::settings::Settings;
use super::{Openness, View};

/// The years 0001 to 9999.
macro_rules! year {
    () => {
        "(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
    };
}

/// Those of them that have a 29 February.
macro_rules! leap_year {
    () => {
        concat!(
            "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])",
            "|(?:0[48]|[2468][048]|[13579][26])00)"
        )
    };
}

/// The time of day.
macro_rules! time {
    () => {
        "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    };
}

/// A date: a day that there is. The mark stands between year, month and day.
macro_rules! date {
    ($mark:literal) => {
        concat!(
            "(?:",
            year!(),
            $mark,
            "(?:(?:0[13578]|1[02])",
            $mark,
            "(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)",
            $mark,
            "(?:0[1-9]|[12][0-9]|30)|02",
            $mark,
            "(?:0[1-9]|1[0-9]|2[0-8]))|",
            leap_year!(),
            $mark,
            "02",
            $mark,
            "29)"
        )
    };
}

/// The date and the time of RFC 3339.
macro_rules! date_and_time {
    ($zone:literal) => {
        concat!("^", date!("-"), "T", time!(), "(?:\\.[0-9]+)?", $zone, "$")
    };
}

/// What may follow a date that a person writes: a time to the minute or finer, and an offset.
macro_rules! clock {
    () => {
        concat!(
            "[Tt ](?:[01][0-9]|2[0-3])",
            "(?::[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?",
            "|[0-5][0-9](?:[0-5][0-9](?:[.,][0-9]+)?)?)",
            "(?: ?(?:[Zz]|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?))?"
        )
    };
}

/// The number of seconds since 1970 as a text.
macro_rules! seconds {
    () => {
        "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[Ee][+-]?[0-9]+)?"
    };
}

/// An HTTP date.
macro_rules! http {
    () => {
        concat!(
            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), ",
            "(?:(?:(?:0[1-9]|[12][0-9]|3[01]) (?:Jan|Mar|May|Jul|Aug|Oct|Dec)",
            "|(?:0[1-9]|[12][0-9]|30) (?:Apr|Jun|Sep|Nov)|(?:0[1-9]|1[0-9]|2[0-8]) Feb) ",
            year!(),
            "|29 Feb ",
            leap_year!(),
            ") ",
            time!(),
            " GMT"
        )
    };
}

/// In any zone, but in one: without a zone nobody knows when it is.
pub(super) const ANY_ZONE: &str = date_and_time!("(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])");
/// In UTC: what a service accepts.
pub(super) const UTC: &str = date_and_time!("Z");
/// The preferred form of HTTP dates (RFC 9110, section 5.6.7), on days that there are. Whether they
/// are of that weekday, no pattern of a sane length tells.
pub(super) const HTTP: &str = concat!("^", http!(), "$");
/// Every spelling that tools take from people: that of `datetime::authored` in the runtime.
pub(super) const AUTHORED: &str = concat!(
    "^(?:",
    date!("-"),
    "(?:",
    clock!(),
    ")?|",
    date!(""),
    clock!(),
    "|",
    http!(),
    "|",
    seconds!(),
    ")$"
);
/// What an editor fills in.
const EXAMPLE: &str = "2026-12-01T02:00:00Z";

/// The keywords of a timestamp. There is no `format` outside of messages: strict tools refuse it.
pub(super) fn keywords(format: TimestampFormat, settings: Settings) -> Map<String, Value> {
    let Settings { view, openness, of_messages, one_timestamp_format, .. } = settings;
    let schema = match (openness, view, format) {
        _ if of_messages || one_timestamp_format => in_message(format, openness),
        (Openness::Open, _, TimestampFormat::HttpDate) => either(&either_zone()),
        (Openness::Open, ..) => either(ANY_ZONE),
        (Openness::Closed, View::Whole, _) => authored(),
        (Openness::Closed, View::Body, TimestampFormat::EpochSeconds) => json!({"type": "number"}),
        (Openness::Closed, View::Body, TimestampFormat::DateTime) => {
            json!({"type": "string", "pattern": UTC, "examples": [EXAMPLE]})
        }
        (Openness::Closed, View::Body, TimestampFormat::HttpDate) => {
            json!({"type": "string", "pattern": HTTP})
        }
    };
    match schema {
        Value::Object(keywords) => keywords,
        _ => Map::new(),
    }
}

/// What travels: a service takes times in UTC, and answers with any offset.
fn in_message(format: TimestampFormat, openness: Openness) -> Value {
    match format {
        TimestampFormat::EpochSeconds => json!({"type": "number"}),
        TimestampFormat::HttpDate => json!({"type": "string", "pattern": HTTP}),
        TimestampFormat::DateTime => {
            let pattern = if openness == Openness::Open { ANY_ZONE } else { UTC };
            json!({"type": "string", "format": "date-time", "pattern": pattern})
        }
    }
}

/// What people write. The example stands beside the alternatives: editors complete it, and without
/// it not even the colon after the name.
fn authored() -> Value {
    let mut schema = either(AUTHORED);
    schema["examples"] = json!([EXAMPLE]);
    schema
}

/// A text or a number of seconds since 1970: also what services and commands answer with.
fn either(pattern: &str) -> Value {
    json!({"anyOf": [{"type": "string", "pattern": pattern}, {"type": "number"}]})
}

fn either_zone() -> String {
    let [date_time, http] = [ANY_ZONE, HTTP].map(|text| text.trim_matches(['^', '$']));
    format!("^(?:{date_time}|{http})$")
}

/// A timestamp of the model, a text or seconds since 1970, in the format of its place; as it is if it
/// is no timestamp.
pub(super) fn in_format(value: Value, format: TimestampFormat) -> Value {
    let instant = match &value {
        Value::String(text) => datetime::parse_date_time_with_offset(text)
            .or_else(|_| datetime::parse_http_date(text))
            .ok(),
        seconds => datetime::epoch_seconds::deserialize(seconds).ok(),
    };
    let Some(instant) = instant else { return value };
    let text = match format {
        TimestampFormat::DateTime => datetime::date_time::serialize(&instant, Serializer),
        TimestampFormat::HttpDate => datetime::http_date::serialize(&instant, Serializer),
        TimestampFormat::EpochSeconds => datetime::epoch_seconds::serialize(&instant, Serializer),
    };
    text.unwrap_or(value)
}

/// Seconds since 1970 as the text that people write, in UTC with milliseconds where there are any;
/// `None` outside of the years 1 to 9999.
pub(super) fn from_epoch_seconds(seconds: f64) -> Option<String> {
    /// The first second of year 1 and the last of year 9999.
    const YEARS: std::ops::RangeInclusive<f64> = -62_135_596_800.0..=253_402_300_799.0;
    if !YEARS.contains(&seconds) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "in the range above")]
    let milliseconds = (seconds * 1000.0).round() as i64;
    let (days, in_day) = (milliseconds.div_euclid(86_400_000), milliseconds.rem_euclid(86_400_000));
    let (year, month, day) = civil(days);
    let (seconds, fraction) = (in_day / 1000, in_day % 1000);
    let fraction = if fraction == 0 { String::new() } else { format!(".{fraction:03}") };
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z"))
}

/// Year, month and day of a number of days since 1970, in the Gregorian calendar: years are
/// counted from 1 March, so that the leap day is the last one.
fn civil(days: i64) -> (i64, i64, i64) {
    const DAYS_TO_1970: i64 = 719_468;
    const DAYS_IN_ERA: i64 = 146_097;
    let days = days + DAYS_TO_1970;
    let (era, day_of_era) = (days.div_euclid(DAYS_IN_ERA), days.rem_euclid(DAYS_IN_ERA));
    let leap_days = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
    let year_of_era = (day_of_era - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::HashMap;

    use regex::Regex;

    use super::{ANY_ZONE, AUTHORED, HTTP, from_epoch_seconds};

    fn matches(pattern: &'static str, text: &str) -> bool {
        thread_local! {
            static COMPILED: RefCell<HashMap<&'static str, Regex>> = RefCell::default();
        }
        let compiled = || Regex::new(pattern).expect("a pattern");
        COMPILED.with_borrow_mut(|all| all.entry(pattern).or_insert_with(compiled).is_match(text))
    }

    #[test]
    fn dates_are_days_that_there_are() {
        for year in [1_i16, 4, 100, 400, 1900, 1996, 2000, 2023, 2024, 2100, 2400, 9996, 9999] {
            for month in 1..=12_i8 {
                for day in 1..=31_i8 {
                    let date = jiff::civil::Date::new(year, month, day).ok();
                    let text = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
                    assert_eq!(matches(ANY_ZONE, &text), date.is_some(), "{text}");
                    let name = date.map_or_else(
                        || jiff::civil::date(2000, month, 1).strftime("%b").to_string(),
                        |date| date.strftime("%b").to_string(),
                    );
                    let text = format!("Mon, {day:02} {name} {year:04} 00:00:00 GMT");
                    assert_eq!(matches(HTTP, &text), date.is_some(), "{text}");
                    assert_eq!(matches(AUTHORED, &text), date.is_some(), "{text}");
                    for text in [
                        format!("{year:04}-{month:02}-{day:02}"),
                        format!("{year:04}{month:02}{day:02}T0000"),
                    ] {
                        assert_eq!(matches(AUTHORED, &text), date.is_some(), "{text}");
                    }
                }
            }
        }
        assert!(!matches(ANY_ZONE, "0000-01-01T00:00:00Z"));
        assert!(!matches(ANY_ZONE, "0000-02-29T00:00:00Z"));
        assert!(!matches(HTTP, "Sat, 01 Jan 0000 00:00:00 GMT"));
    }

    #[test]
    fn seconds_become_dates() {
        let cases = [
            (0.0, "1970-01-01T00:00:00Z"),
            (1_650_000_000.123, "2022-04-15T05:20:00.123Z"),
            (951_782_399.0, "2000-02-28T23:59:59Z"),
            (951_782_400.0, "2000-02-29T00:00:00Z"),
            (-1.0, "1969-12-31T23:59:59Z"),
            (253_402_300_799.0, "9999-12-31T23:59:59Z"),
            (-62_135_596_800.0, "0001-01-01T00:00:00Z"),
        ];
        for (seconds, expected) in cases {
            assert_eq!(from_epoch_seconds(seconds).as_deref(), Some(expected));
        }
        for seconds in [253_402_300_800.0, f64::NAN, f64::INFINITY] {
            assert_eq!(from_epoch_seconds(seconds), None);
        }
    }
}
