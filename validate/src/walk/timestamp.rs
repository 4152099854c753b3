//! Timestamps in their three forms.

use jiff::Timestamp;

use super::options::{Direction, Options, Profile, View};
use super::site::Site;
use super::tape::{TokenKind, Value};
use super::{Context, Walker};
use crate::datetime::instant::{self, Zone, date_time, epoch_seconds, http_date};
use crate::shape::{Effective, TimestampFormat};
use crate::violation::ViolationKind;

impl<'g> Walker<'g> {
    pub(super) fn timestamp(
        &mut self,
        value: Value<'_>,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if let Some(instant) = self.context.instant(value, constraints) {
            return self.normalize(value, instant, constraints);
        }
        let format = constraints.timestamp_format();
        let is_number = value.kind() == TokenKind::Number;
        let is_of_type = if is_number {
            self.context.has_numbers(format)
        } else {
            value.is_string() && format != TimestampFormat::EpochSeconds
        };
        if is_of_type {
            let format = if is_number { TimestampFormat::EpochSeconds } else { format }.as_str();
            self.unreadable(site, value.span(), || ViolationKind::Format { format });
        } else {
            self.wrong_type(value, json_type_of(format), site);
        }
    }

    /// Notes the wire form of a timestamp that is written in another form.
    fn normalize(&mut self, value: Value<'_>, instant: Timestamp, constraints: Effective<'_>) {
        let Some(rewrites) = &mut self.rewrites else { return };
        let format = constraints.timestamp_format();
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

impl Context<'_> {
    /// The instant that a value stands for, in the forms that the profile allows.
    pub(super) fn instant(self, value: Value<'_>, constraints: Effective<'_>) -> Option<Timestamp> {
        let format = constraints.timestamp_format();
        let reading = self.options.profile == Profile::Reading;
        if value.kind() == TokenKind::Number {
            return self.has_numbers(format).then(|| epoch_seconds(value.raw()))?;
        }
        let text = value.is_string().then(|| value.text())?;
        match format {
            TimestampFormat::HttpDate => {
                http_date(&text).or_else(|| reading.then(|| date_time(&text, Zone::Any)).flatten())
            }
            TimestampFormat::DateTime => date_time(&text, self.zone()),
            TimestampFormat::EpochSeconds => reading.then(|| date_time(&text, Zone::Any))?,
        }
    }

    /// Whether timestamps may be numbers: in answers, whatever their format is.
    fn has_numbers(self, format: TimestampFormat) -> bool {
        self.options.profile == Profile::Reading || format == TimestampFormat::EpochSeconds
    }

    /// The zones that a date-time may be in.
    fn zone(self) -> Zone {
        let Options { profile, view, direction, .. } = self.options;
        let utc = match profile {
            Profile::Wire => direction == Direction::Input,
            Profile::Authoring => view == View::Body,
            Profile::Reading => false,
        };
        if utc { Zone::Utc } else { Zone::Any }
    }
}

/// The JSON type of a timestamp.
fn json_type_of(format: TimestampFormat) -> &'static str {
    match format {
        TimestampFormat::DateTime => "date-time string",
        TimestampFormat::HttpDate => "http-date string",
        TimestampFormat::EpochSeconds => "number",
    }
}
