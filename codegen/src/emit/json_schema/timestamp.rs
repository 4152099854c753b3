//! Timestamps: as people write them, as services answer, and as they travel.

use serde_json::{Map, Value, json};

use super::facts::Use;
use super::{Openness, View};

/// The date and the time of RFC 3339 in the years 0001 to 9999, with the days that each month has.
macro_rules! date_and_time {
    ($zone:literal) => {
        concat!(
            "^(?:(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-",
            "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
            "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))",
            // Every fourth year has a 29 February, but of the centuries only every fourth.
            "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])",
            "|(?:0[48]|[2468][048]|[13579][26])00)-02-29)",
            "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?",
            $zone,
            "$",
        )
    };
}

/// In any zone, but in one: without a zone nobody knows when it is.
const ANY_ZONE: &str = date_and_time!("(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])");
/// In UTC: what a service accepts.
const UTC: &str = date_and_time!("Z");
/// The preferred form of HTTP dates (RFC 9110, section 5.6.7).
const HTTP: &str = concat!(
    "^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12][0-9]|3[01]) ",
    "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} ",
    "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$",
);
/// What an editor fills in.
const EXAMPLE: &str = "2026-12-01T02:00:00Z";

/// The formats of a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Seconds since 1970 as a number.
    EpochSeconds,
    /// RFC 3339.
    DateTime,
    /// RFC 9110.
    HttpDate,
}

impl Format {
    /// The format of a use: as modelled, else that of its place in an HTTP message.
    pub(super) fn of(usage: &Use<'_>, rest: bool) -> Self {
        let bound = |ids: &[&str]| rest && ids.iter().any(|id| usage.has(id));
        match usage.text("smithy.api#timestampFormat") {
            Some("date-time") => Self::DateTime,
            Some("http-date") => Self::HttpDate,
            Some("epoch-seconds") => Self::EpochSeconds,
            _ if bound(&["smithy.api#httpHeader"]) => Self::HttpDate,
            _ if bound(&["smithy.api#httpQuery", "smithy.api#httpLabel"]) => Self::DateTime,
            _ => Self::EpochSeconds,
        }
    }
}

/// The keywords of a timestamp. There is no `format`: strict tools refuse it. Nor are there
/// alternatives in requests: editors complete the first one badly.
pub(super) fn keywords(format: Format, view: View, openness: Openness) -> Map<String, Value> {
    let date_time = if view == View::Whole { ANY_ZONE } else { UTC };
    let schema = match (openness, format) {
        (Openness::Open, Format::HttpDate) => answer(&either()),
        (Openness::Open, _) => answer(ANY_ZONE),
        (Openness::Closed, Format::EpochSeconds) => json!({"type": "number"}),
        (Openness::Closed, Format::DateTime) => {
            json!({"type": "string", "pattern": date_time, "examples": [EXAMPLE]})
        }
        (Openness::Closed, Format::HttpDate) => json!({"type": "string", "pattern": HTTP}),
    };
    match schema {
        Value::Object(keywords) => keywords,
        _ => Map::new(),
    }
}

/// What services and commands answer with: a text or seconds since 1970.
fn answer(pattern: &str) -> Value {
    json!({"anyOf": [{"type": "string", "pattern": pattern}, {"type": "number"}]})
}

fn either() -> String {
    let [date_time, http] = [ANY_ZONE, HTTP].map(|text| text.trim_matches(['^', '$']));
    format!("^(?:{date_time}|{http})$")
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
    use super::from_epoch_seconds;

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
