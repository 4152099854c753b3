//! Tabs that indent, which YAML does not allow (version 1.2, section 6.1).
//!
//! Where a block collection begins in its line, only spaces may stand before it, and indicators of
//! collections around it (`- - a: 1`). The parser sees a tab there only if the columns before it are too
//! few for what is around it. Tabs that separate what is no block collection (`key:⇥value`, `-⇥text`,
//! between brackets) are legal, and the parser knows them.

use memchr::memchr_iter;
use saphyr_parser::Event;

/// What is wrong with every tab that indents.
pub(super) const MESSAGE: &str = "a tab is no indentation: use spaces";

/// What the parser says of tabs, but for those in block scalars: those may not be replaced.
const REFUSED: [&str; 6] = [
    "tabs disallowed within this context (block indentation)",
    "tabs disallowed in this context",
    "tab cannot be used as indentation",
    "while scanning a plain scalar, found a tab",
    "'-' must be followed by a valid YAML whitespace",
    "expected whitespace",
];

/// How many brackets are open. Lines between brackets are not indented.
#[derive(Default)]
pub(super) struct Brackets(usize);

impl Brackets {
    /// The tab that indents the collection that an event begins. The event ends where the collection
    /// begins, or behind its bracket or first `-`; of a list in the column of its key, where the first
    /// element begins.
    pub(super) fn tab_before(
        &mut self,
        event: &Event<'_>,
        text: &[u8],
        end: usize,
    ) -> Option<usize> {
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                if self.0 > 0 || text[..end].ends_with(b"[") || text[..end].ends_with(b"{") {
                    self.0 += 1;
                    return None;
                }
                let is_list = matches!(event, Event::SequenceStart(..));
                let start = if is_list { dash_before(text, end)? } else { end };
                indenting(text, start)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.0 = self.0.saturating_sub(1);
                None
            }
            _ => None,
        }
    }
}

/// Where the first `-` of a list is, whose event ends there or later.
fn dash_before(text: &[u8], end: usize) -> Option<usize> {
    if text.get(end) == Some(&b'-') {
        return Some(end);
    }
    if text[..end].ends_with(b"-") {
        return Some(end - 1);
    }
    // A list in the column of its key begins a line; comments and blank lines may follow its `-`.
    let mut end = end;
    loop {
        let line = line_of(text, end);
        let first = text[line..end].iter().position(|byte| !matches!(byte, b' ' | b'\t'));
        if let Some(first) = first.map(|first| line + first).filter(|it| text[*it] == b'-') {
            return Some(first);
        }
        end = line.checked_sub(1)?;
    }
}

/// Where the line begins that ends at a place, as far as it is looked at.
fn line_of(text: &[u8], end: usize) -> usize {
    text[..end].iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1)
}

/// The first tab of a line that only spaces and indicators precede, up to where a collection begins.
fn indenting(text: &[u8], end: usize) -> Option<usize> {
    let line = line_of(text, end);
    let before = &text[line..end];
    let mark = if before.starts_with("\u{feff}".as_bytes()) { "\u{feff}".len() } else { 0 };
    let other =
        before[mark..].iter().position(|byte| !matches!(byte, b' ' | b'-' | b'?' | b':'))?;
    (before[mark + other] == b'\t').then_some(line + mark + other)
}

/// The tab that the parser refuses, from what it says and where it stops.
pub(super) fn refused(message: &str, text: &[u8], stop: usize) -> Option<usize> {
    if !REFUSED.contains(&message) {
        return None;
    }
    let is_tab = |at: &usize| text.get(*at) == Some(&b'\t');
    let blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    let run = text[..stop].iter().rev().take_while(|byte| blank(byte)).count();
    let before = (stop - run..stop).find(is_tab);
    before.or_else(|| Some(stop).filter(is_tab)).or_else(|| first_of_line(text, stop))
}

/// The first tab behind a byte with which a line begins: the parser says where the value begins that the
/// tab is in.
fn first_of_line(text: &[u8], from: usize) -> Option<usize> {
    let mut tabs = memchr_iter(b'\t', text.get(from..)?).map(|tab| from + tab);
    tabs.find(|tab| {
        let before = text[..*tab].iter().rev().find(|byte| **byte != b' ');
        let after = text[*tab..].iter().find(|byte| !matches!(byte, b' ' | b'\t'));
        let ends = |byte: Option<&u8>| byte.is_none_or(|it| matches!(it, b'\n' | b'\r'));
        ends(before) && !ends(after)
    })
}
