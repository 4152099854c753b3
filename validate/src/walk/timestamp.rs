//! Timestamps in their three forms.

use jiff::Timestamp;

use super::options::{Direction, Options, Profile, View};
use super::site::Site;
use super::tape::{TokenKind, Value};
use super::{Context, Walker};
use crate::datetime::authored;
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
        let format = constraints.timestamp_format();
        if let Some(instant) = self.context.instant(value, constraints) {
            if self.context.is_authored() && value.is_string() && lacks_offset(&value.text()) {
                self.warning(site, value.span(), || ViolationKind::NoOffset);
            }
            return self.normalize(value, instant, format);
        }
        let is_number = value.kind() == TokenKind::Number;
        let is_of_type = if is_number {
            self.context.has_numbers(format)
        } else {
            value.is_string() && self.context.has_texts(format)
        };
        if is_of_type {
            let format = match format {
                _ if is_number => TimestampFormat::EpochSeconds,
                TimestampFormat::EpochSeconds => TimestampFormat::DateTime,
                format => format,
            };
            let format = format.as_str();
            self.unreadable(site, value.span(), || ViolationKind::Format { format });
        } else {
            self.wrong_type(value, self.context.type_of_timestamps(format), site);
        }
    }

    /// Notes the wire form of a timestamp that is written in another form.
    fn normalize(&mut self, value: Value<'_>, instant: Timestamp, format: TimestampFormat) {
        let Some(rewrites) = &mut self.rewrites else { return };
        if on_the_wire(value, format, Zone::Utc).is_none() {
            rewrites.push(value.span(), instant::write(instant, format));
        }
    }
}

impl Context<'_> {
    /// The instant that a value stands for, in the forms that the profile allows.
    pub(super) fn instant(self, value: Value<'_>, constraints: Effective<'_>) -> Option<Timestamp> {
        let format = constraints.timestamp_format();
        let written = on_the_wire(value, format, self.zone());
        if self.is_authored() {
            return written.or_else(|| authored_in(value));
        }
        if self.options.profile == Profile::Reading {
            let number = || on_the_wire(value, TimestampFormat::EpochSeconds, Zone::Any);
            let text = || on_the_wire(value, TimestampFormat::DateTime, Zone::Any);
            return written.or_else(number).or_else(text);
        }
        written
    }

    /// Whether a person wrote the document for tools that translate it for the wire, as the AWS CLI
    /// does. They take every spelling of a timestamp, whatever its format is.
    fn is_authored(self) -> bool {
        self.options.profile == Profile::Authoring && self.options.view == View::Whole
    }

    /// Whether timestamps may be numbers: in answers and for tools, whatever their format is.
    fn has_numbers(self, format: TimestampFormat) -> bool {
        self.has_every_form() || format == TimestampFormat::EpochSeconds
    }

    fn has_every_form(self) -> bool {
        self.options.profile == Profile::Reading || self.is_authored()
    }

    /// Whether timestamps may be texts.
    fn has_texts(self, format: TimestampFormat) -> bool {
        self.is_authored() || format != TimestampFormat::EpochSeconds
    }

    /// The JSON type of a timestamp.
    fn type_of_timestamps(self, format: TimestampFormat) -> &'static str {
        match format {
            _ if self.has_every_form() => "date-time string or number of seconds",
            TimestampFormat::DateTime => "date-time string",
            TimestampFormat::HttpDate => "http-date string",
            TimestampFormat::EpochSeconds => "number",
        }
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

/// The instant of a value in the one form that a format has on the wire.
fn on_the_wire(value: Value<'_>, format: TimestampFormat, zone: Zone) -> Option<Timestamp> {
    match format {
        TimestampFormat::EpochSeconds => {
            (value.kind() == TokenKind::Number).then(|| epoch_seconds(value.raw()))?
        }
        TimestampFormat::DateTime => value.is_string().then(|| date_time(&value.text(), zone))?,
        TimestampFormat::HttpDate => value.is_string().then(|| http_date(&value.text()))?,
    }
}

/// The instant of a value as tools for people read it.
fn authored_in(value: Value<'_>) -> Option<Timestamp> {
    match value.kind() {
        TokenKind::Number => epoch_seconds(value.raw()),
        _ if value.is_string() => authored::instant(&value.text()),
        _ => None,
    }
}

/// Whether a text that is an instant does not say in which zone it is.
fn lacks_offset(text: &str) -> bool {
    authored::date_time(text).is_some_and(|(_, offset)| offset.is_none())
}
