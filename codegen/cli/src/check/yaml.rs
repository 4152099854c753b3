//! YAML → JSON text, with the place of every value.
//!
//! The core schema of YAML 1.2: plain scalars are null, booleans, numbers or text; what is quoted
//! is text. Anchors and aliases work, within a limit on how much they may repeat, and so do merge
//! keys (`<<`), which are of YAML 1.1 and much used. What JSON has no word for (other tags, keys
//! that are no text, several documents) is refused by name.

mod ahead;
mod converted;
mod converter;
mod cursor;
mod directive;
mod extent;
mod place;
mod repair;
mod scalar;
mod tabs;
#[cfg(test)]
mod tests;

use ahead::Ahead;
pub(crate) use converted::{Converted, Copied, Mark};
use converter::Converter;
pub(super) use extent::content_start;
pub(super) use place::Problem;
use repair::Repaired;
use saphyr_parser::{Event, Parser, ScanError};

use super::position::Position;
use crate::budget;

/// Converts one document from bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Converted, Problem> {
    let refused = |offset: usize, message: &'static str| {
        let Position { line, column, .. } = Position::START.advance(bytes, offset);
        Problem { offset, line, column, message: message.into(), quoting: None, deep: None }
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => match directive::of_other_version(text) {
            Some(offset) => Err(refused(offset, "YAML of this version is not supported; 1.2 is")),
            None => convert(text),
        },
        Err(error) => {
            let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
            let wide = "the text is UTF-16: save it as UTF-8";
            let message = if is_wide { wide } else { "a character is not UTF-8" };
            Err(refused(error.valid_up_to(), message))
        }
    }
}

/// Converts one document. An empty one is `null`.
fn convert(text: &str) -> Result<Converted, Problem> {
    let mut repaired = Repaired::new(text);
    loop {
        match convert_repaired(text, &repaired) {
            Err(Stop { refused: Some(error), .. }) if repaired.repair(&error) => {}
            done => return done.map_err(|stop| stop.problem),
        }
    }
}

/// Why a conversion ended.
struct Stop {
    problem: Problem,
    /// What the parser says, if it is the parser that refuses the text.
    refused: Option<Box<ScanError>>,
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self { problem, refused: None }
    }
}

/// Converts one document in the form that the parser takes.
fn convert_repaired(text: &str, repaired: &Repaired<'_>) -> Result<Converted, Stop> {
    let mut converter = Converter::new(text, repaired.shifts());
    let ahead = Ahead::default();
    let mut documents = 0;
    for event in Parser::new_from_iter(ahead.limited(repaired.text())) {
        budget::step(1);
        let (event, span) = match event {
            Ok(event) => event,
            Err(_) if ahead.is_exhausted() => return Err(converter.too_long().into()),
            Err(error) => {
                let problem = converter.of_parser(&error);
                return Err(Stop { problem, refused: Some(Box::new(error)) });
            }
        };
        ahead.restart();
        let place = converter.place(span);
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                let message = "there are several documents; write one to a file";
                return Err(place.problem(message).into());
            }
        }
        converter.event(event, &place)?;
    }
    let Converted { json, marks, .. } = &mut converter.converted;
    if json.is_empty() {
        json.push_str("null");
        marks.push(Mark { offset: 0, start: 0, end: 0 });
    }
    Ok(converter.converted)
}
