//! Valid YAML that the parser refuses, in a form that it takes.
//!
//! - A tab after the colon of a key (`key:⇥value`) becomes a space.
//! - A surrogate pair in a text in double quotes (`"\ud83d\ude00"`, which JSON has and YAML 1.2 takes
//!   over) becomes one escape (`\U0001f600`), two characters shorter.
//!
//! Which tab or pair it is follows from where the parser stops, so that what only looks like one, in a
//! text, stays. Then the parser begins again.

use std::borrow::Cow;

use saphyr_parser::{Marker, ScanError};

use crate::budget::{self, MAX_CONVERTED};

/// How many characters fewer a repaired pair has.
const SHORTER: usize = 2;

/// A text in the form that the parser takes.
pub(super) struct Repaired<'t> {
    text: Cow<'t, str>,
    shifts: Shifts,
    /// How much was read for nothing, in bytes.
    spent: usize,
}

/// The repaired pairs: the numbers of the characters that follow them, ascending.
#[derive(Clone, Default)]
pub(super) struct Shifts(Vec<usize>);

impl Shifts {
    /// Where a place is in the original: its number and its column, in characters from 0.
    pub(super) fn original(&self, place: &Marker) -> (usize, usize) {
        let before = |number: usize| self.0.partition_point(|after| *after <= number);
        let line = place.index().saturating_sub(place.col());
        let pairs = before(place.index());
        let pairs_of_line = pairs - before(line).min(pairs);
        (place.index() + SHORTER * pairs, place.col() + SHORTER * pairs_of_line)
    }
}

impl<'t> Repaired<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text: Cow::Borrowed(text), shifts: Shifts::default(), spent: 0 }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn shifts(&self) -> Shifts {
        self.shifts.clone()
    }

    /// Writes in another way what the parser stopped at. False if it is wrong indeed, or if too much was
    /// read again already.
    pub(super) fn repair(&mut self, error: &ScanError) -> bool {
        self.spent += self.text.len();
        budget::step(self.text.len());
        if self.spent > MAX_CONVERTED {
            return false;
        }
        let number = error.marker().index();
        let byte = self.text.char_indices().nth(number).map_or(self.text.len(), |(byte, _)| byte);
        match error.info() {
            "':' must be followed by a valid YAML whitespace" => self.tab(byte),
            "while parsing a quoted scalar, found invalid Unicode character escape code" => {
                self.pairs(number, byte)
            }
            _ => false,
        }
    }

    /// Makes the first of the tabs before a byte a space, if they follow a colon.
    fn tab(&mut self, byte: usize) -> bool {
        let before = self.text[..byte].trim_end_matches('\t');
        let tab = before.len();
        if tab == byte || !before.ends_with(':') {
            return false;
        }
        self.text.to_mut().replace_range(tab..=tab, " ");
        true
    }

    /// Makes one escape of each surrogate pair in a text in double quotes.
    fn pairs(&mut self, number: usize, byte: usize) -> bool {
        let (before, rest) = self.text.split_at(byte);
        let Some(quoted) = rest.strip_prefix('"') else { return false };
        let mut written = format!("{before}\"");
        let (mut rest, mut number) = (quoted, number + 1);
        let known = self.shifts.0.len();
        let mut shifts = Vec::new();
        loop {
            let plain = rest.find(['"', '\\']).unwrap_or(rest.len());
            written.push_str(&rest[..plain]);
            number += rest[..plain].chars().count();
            rest = &rest[plain..];
            if !rest.starts_with('\\') {
                break;
            }
            if let Some((character, after)) = pair(rest) {
                let escape = format!("\\U{:08x}", u32::from(character));
                number += escape.len();
                shifts.push(number);
                written.push_str(&escape);
                rest = after;
                continue;
            }
            let escape = rest.chars().take(2).map(char::len_utf8).sum();
            number += rest[..escape].chars().count();
            written.push_str(&rest[..escape]);
            rest = &rest[escape..];
        }
        written.push_str(rest);
        self.shifts.0.extend(shifts);
        self.text = Cow::Owned(written);
        self.shifts.0.len() > known
    }
}

/// The character of a surrogate pair that a text begins with, and what follows it.
fn pair(text: &str) -> Option<(char, &str)> {
    let unit = |text: &'_ str| u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok();
    let units = [unit(text)?, unit(text.get(6..)?)?];
    // Two characters are no pair.
    if !(0xD800..0xDC00).contains(&units[0]) {
        return None;
    }
    let character = char::decode_utf16(units).next()?.ok()?;
    Some((character, &text[12..]))
}
