//! Timestamps in their three forms.

use alloc::borrow::Cow;

use jiff::Timestamp;

use super::Walker;
use super::options::{Direction, Profile, View};
use super::rules::Rules;
use super::site::Site;
use super::tape::{TokenKind, Value};
use crate::constraint::Constraint;
use crate::datetime::instant::{self, Zone, date_time, epoch_seconds, http_date};
use crate::shape::TimestampFormat;

impl<'g> Walker<'g> {
    pub(super) fn timestamp(&mut self, value: Value<'_>, rules: Rules<'g>, site: &Site<'_>) {
        if let Some(instant) = self.instant(value, rules) {
            return self.normalize(value, instant, rules);
        }
        let format = match self.forms() {
            Forms::DateTime => TimestampFormat::DateTime,
            _ => rules.timestamp_format(),
        };
        let number = value.kind() == TokenKind::Number;
        if value.is_string() && format != TimestampFormat::EpochSeconds {
            let name = match format {
                TimestampFormat::HttpDate => "http-date",
                _ => "date-time",
            };
            self.violation(site, value.span(), || Constraint::Format { format: name });
        } else if number && format == TimestampFormat::EpochSeconds {
            let format = "epoch-seconds";
            self.violation(site, value.span(), || Constraint::Format { format });
        } else {
            self.wrong_type(value, json_type_of(format), site);
        }
    }

    /// The instant that a value stands for, in the forms that the profile allows.
    pub(super) fn instant(&self, value: Value<'_>, rules: Rules<'_>) -> Option<Timestamp> {
        let format = rules.timestamp_format();
        match self.forms() {
            Forms::All if value.kind() == TokenKind::Number => epoch_seconds(value.raw()),
            Forms::All => {
                let text = string(value)?;
                date_time(&text, Zone::Optional).or_else(|| http_date(&text))
            }
            Forms::DateTime => date_time(&string(value)?, Zone::Optional),
            Forms::Wire => match format {
                TimestampFormat::DateTime => date_time(&string(value)?, self.zone()),
                TimestampFormat::HttpDate => http_date(&string(value)?),
                TimestampFormat::EpochSeconds => {
                    (value.kind() == TokenKind::Number).then(|| epoch_seconds(value.raw()))?
                }
            },
        }
    }

    /// The forms that the profile and view allow.
    fn forms(&self) -> Forms {
        match (self.options.profile, self.options.view) {
            (Profile::Reading, _) => Forms::All,
            (Profile::Authoring, View::Whole) => Forms::DateTime,
            _ => Forms::Wire,
        }
    }

    /// The zones of a date-time on the wire.
    fn zone(&self) -> Zone {
        match self.options.direction {
            Direction::Input => Zone::Utc,
            Direction::Output => Zone::Any,
        }
    }

    /// Notes the wire form of a timestamp that is written in another.
    fn normalize(&mut self, value: Value<'_>, instant: Timestamp, rules: Rules<'_>) {
        let Some(rewrites) = &mut self.rewrites else { return };
        let format = rules.timestamp_format();
        let wire = match format {
            TimestampFormat::EpochSeconds => value.kind() == TokenKind::Number,
            TimestampFormat::DateTime => value.is_string() && value.raw().ends_with("Z\""),
            TimestampFormat::HttpDate => value.is_string() && value.raw().ends_with("GMT\""),
        };
        if !wire {
            rewrites.push(value.span(), instant::write(instant, format));
        }
    }
}

/// Which forms a timestamp may have.
enum Forms {
    /// The one of its trait or place.
    Wire,
    /// A date-time: what people write, and what tools turn into the form of the wire.
    DateTime,
    /// Every one, as a number or as text.
    All,
}

/// What a string says.
fn string(value: Value<'_>) -> Option<Cow<'_, str>> {
    value.is_string().then(|| value.text())
}

/// The JSON type of a timestamp.
fn json_type_of(format: TimestampFormat) -> &'static str {
    match format {
        TimestampFormat::DateTime => "date-time string",
        TimestampFormat::HttpDate => "http-date string",
        TimestampFormat::EpochSeconds => "number",
    }
}
