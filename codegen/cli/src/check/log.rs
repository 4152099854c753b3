//! Formats that are one text for all files, printed while it grows: nothing has to be kept.

use super::{junit, sarif};
use crate::arguments::Format;
use crate::failure::Refused;
use crate::text::Text;

/// A text that is being printed.
pub(super) struct Log {
    format: Format,
    is_begun: bool,
}

impl Log {
    pub(super) fn new(format: Format) -> Self {
        Self { format, is_begun: false }
    }

    /// What to print for results. Those of JSON each begin with a comma.
    pub(super) fn results(&mut self, results: &Text) -> Text {
        let mut text = Text::default();
        if self.is_begun {
            text.append(results);
            return text;
        }
        self.is_begun = true;
        text.json(match self.format {
            Format::Sarif => sarif::BEGIN,
            Format::Gitlab => "[",
            _ => junit::BEGIN,
        });
        // The first result has none before it.
        text.append(&results.without_first(','));
        text
    }

    /// What to print at the end.
    pub(super) fn end(&mut self, failures: &[Refused]) -> Text {
        let mut text = self.results(&Text::default());
        match self.format {
            Format::Sarif => text.json(&sarif::end(failures)),
            Format::Gitlab => text.json("\n]\n"),
            _ => {
                for failure in failures {
                    junit::fail(&mut text, failure);
                }
                text.line(format_args!("</testsuites>"));
            }
        }
        text
    }
}
