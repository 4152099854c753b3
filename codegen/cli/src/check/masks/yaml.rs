//! What is hidden of YAML, from what is hidden of the JSON that was made from it.

use memchr::{memchr, memrchr};

use super::super::document::Yaml;
use super::super::hidden::{Bytes, Masks, narrow};
use super::super::yaml::{Converted, Copied, Mark, content_start};
use super::scan::Hidden;
use crate::budget;

/// The ranges of a YAML file to hide, from those of its JSON.
///
/// What stands beside something hidden may belong to it, such as the rest of a text that YAML takes for
/// a comment, a tag or an anchor: in its lines, and up to its neighbours, only keys, values and
/// punctuation are shown. Of what is merged where it stands, only punctuation is, since not all of it is
/// in the JSON.
pub(super) fn hidden(file: &Yaml<'_>, json: Hidden) -> Masks {
    let converted = file.converted;
    let is_hidden = reached(converted, json.values, |marks| marks.fill(true));
    let is_doubtful = reached(converted, json.containers, |marks| {
        for place in [0, marks.len().saturating_sub(1)] {
            if let Some(mark) = marks.get_mut(place) {
                *mark = true;
            }
        }
    });
    let marks = converted.marks.iter().zip(is_hidden).zip(is_doubtful);
    let mut marks: Vec<Place> = marks
        .map(|((mark, is_hidden), is_doubtful)| Place { mark: *mark, is_hidden, is_doubtful })
        .collect();
    marks.sort_by_key(|it| it.mark.start);
    let whole = marks.iter().filter(|it| it.is_hidden).map(|it| it.mark.start..it.mark.end);
    let whole: Vec<Bytes> = whole.collect();
    let mut around = lines(file.bytes, &whole);
    around.extend(gaps(&marks, narrow(file.bytes.len())));
    let shown = marks.iter().filter(|it| !it.is_hidden).filter_map(|it| content(file, it.mark));
    let mut around = without(union(around), shown);
    around.extend(converted.merged.iter().map(|merged| {
        let after = marks.partition_point(|it| it.mark.start < merged.end);
        let end = marks[after..].iter().find(|it| it.takes_room());
        merged.start..end.map_or(narrow(file.bytes.len()), |it| it.mark.start)
    }));
    Masks { hidden: whole, around: union(around) }
}

/// A mark of the YAML.
struct Place {
    mark: Mark,
    is_hidden: bool,
    /// Whether it is the first or last one of a container that holds what is hidden.
    is_doubtful: bool,
}

impl Place {
    /// What takes no room, such as the beginning of an indented list, may stand after a comment.
    fn takes_room(&self) -> bool {
        self.mark.start < self.mark.end
    }
}

/// The lines of ranges, which are ascending.
fn lines(text: &[u8], ranges: &[Bytes]) -> Vec<Bytes> {
    let mut lines: Vec<Bytes> = Vec::new();
    for range in ranges {
        let (start, end) = (range.start as usize, range.end as usize);
        if lines.last().is_some_and(|line| line.end >= range.end) {
            continue;
        }
        let start = memrchr(b'\n', &text[..start]).map_or(0, |place| place + 1);
        let end = memchr(b'\n', &text[end..]).map_or(text.len(), |place| end + place);
        lines.push(narrow(start)..narrow(end));
    }
    lines
}

/// What stands around each mark that is hidden, doubtful, or the value of a hidden key.
fn gaps(marks: &[Place], length: u32) -> Vec<Bytes> {
    let (mut end, mut ends) = (length, Vec::new());
    for place in marks.iter().rev() {
        ends.push(end);
        end = if place.takes_room() { place.mark.start } else { end };
    }
    let (mut gaps, mut start) = (Vec::new(), 0);
    for (index, place) in marks.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| &marks[index]);
        let is_value = before.is_some_and(|it| it.is_hidden);
        if place.is_hidden || place.is_doubtful || is_value {
            gaps.push(start..ends[marks.len() - 1 - index]);
        }
        if place.takes_room() {
            start = place.mark.end;
        }
    }
    gaps
}

/// Where a key or scalar stands after its tag and anchor; of a container, nowhere.
fn content(file: &Yaml<'_>, mark: Mark) -> Option<Bytes> {
    let json = file.converted.json.as_bytes().get(mark.offset as usize);
    if json.is_some_and(|byte| matches!(byte, b'{' | b'[')) {
        return None;
    }
    let start = content_start(file.bytes, &(mark.start..mark.end));
    (start < mark.end as usize).then(|| narrow(start)..mark.end)
}

/// Ranges without others; both are ascending.
fn without(ranges: Vec<Bytes>, others: impl Iterator<Item = Bytes>) -> Vec<Bytes> {
    let (mut left, mut others) = (Vec::new(), others.peekable());
    for Bytes { mut start, end } in ranges {
        while let Some(other) = others.next_if(|other| other.start < end) {
            if other.start > start {
                left.push(start..other.start);
            }
            start = start.max(other.end);
        }
        if start < end {
            left.push(start..end);
        }
    }
    left
}

/// Ranges that overlap as one, ascending.
fn union(mut ranges: Vec<Bytes>) -> Vec<Bytes> {
    ranges.sort_by_key(|range| range.start);
    let mut union: Vec<Bytes> = Vec::new();
    for range in ranges {
        match union.last_mut() {
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => union.push(range),
        }
    }
    union
}

/// Per mark, whether something of it is in ranges of the JSON, here or where an alias or merge repeats
/// it: `reach` says which of the marks in a range are meant.
fn reached(converted: &Converted, json: Vec<Bytes>, reach: impl Fn(&mut [bool])) -> Vec<bool> {
    let Converted { marks, copies, .. } = converted;
    let mut reached = vec![false; marks.len()];
    let mut ranges = json;
    // What is copied was written before its copy, and a copy of a copy knows the first of them, so
    // that there are no more rounds than values can be nested.
    while !ranges.is_empty() {
        let mut origins = Vec::new();
        for range in ranges {
            budget::step(1);
            let first = marks.partition_point(|mark| mark.offset < range.start);
            let after = marks.partition_point(|mark| mark.offset < range.end);
            budget::step(after - first);
            reach(&mut reached[first..after]);
            let first = copies.partition_point(|copy| copy.json.end <= range.start);
            let overlapping = copies[first..].iter().take_while(|it| it.json.start < range.end);
            origins.extend(overlapping.map(|copy| origin(copy, &range)));
        }
        origins.sort_unstable_by_key(|range| (range.start, range.end));
        origins.dedup();
        ranges = origins;
    }
    reached
}

/// Where the part of a copy that is in a range was copied from.
fn origin(copy: &Copied, range: &Bytes) -> Bytes {
    let (start, end) = (range.start.max(copy.json.start), range.end.min(copy.json.end));
    let moved = copy.json.start - copy.from;
    start - moved..end - moved
}
