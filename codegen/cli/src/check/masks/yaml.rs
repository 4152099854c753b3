//! What is hidden of YAML, from what is hidden of the JSON that was made from it.

use super::super::hidden::{Bytes, Masks, narrow};
use super::super::yaml::{Converted, Copied, Mark};
use crate::budget;

/// The ranges of a YAML file to hide, from those of its JSON, which are ascending.
///
/// What stands between something hidden and its neighbours may belong to it, such as the rest of a
/// text that YAML takes for a comment, a tag or an anchor: only punctuation is shown of it. The same
/// counts for what is merged where it stands, since not all of it is in the JSON.
pub(super) fn hidden(converted: &Converted, json: Vec<Bytes>, length: usize) -> Masks {
    let hidden = hidden_marks(converted, json);
    let mut marks: Vec<(Mark, bool)> = converted.marks.iter().copied().zip(hidden).collect();
    // What takes no room, such as the beginning of an indented list, may stand after a comment.
    let takes_room = |(mark, _): &&(Mark, bool)| mark.start < mark.end;
    marks.sort_by_key(|(mark, _)| mark.start);
    let (mut whole, mut around) = (Vec::new(), Vec::new());
    let mut next = 0;
    for run in marks.chunk_by(|(_, left), (_, right)| left == right) {
        let (first, after) = (next, next + run.len());
        next = after;
        if !run[0].1 {
            continue;
        }
        whole.extend(run.iter().map(|(mark, _)| mark.start..mark.end));
        let start = marks[..first].iter().rfind(takes_room).map_or(0, |(mark, _)| mark.end);
        let end = marks[after..].iter().find(takes_room);
        around.push(start..end.map_or(narrow(length), |(mark, _)| mark.start));
    }
    for merged in &converted.merged {
        let after = marks.partition_point(|(mark, _)| mark.start < merged.end);
        let end = marks[after..].iter().find(takes_room);
        around.push(merged.start..end.map_or(narrow(length), |(mark, _)| mark.start));
    }
    Masks { hidden: whole, around: union(around) }
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

/// Per mark, whether its value is hidden, here or where an alias or merge repeats it.
fn hidden_marks(converted: &Converted, json: Vec<Bytes>) -> Vec<bool> {
    let Converted { marks, copies, .. } = converted;
    let mut hidden = vec![false; marks.len()];
    let mut ranges = json;
    // What is copied was written before its copy, and a copy of a copy knows the first of them, so
    // that there are no more rounds than values can be nested.
    while !ranges.is_empty() {
        let mut origins = Vec::new();
        for range in ranges {
            budget::step(1);
            let first = marks.partition_point(|mark| mark.offset < range.start);
            let inside = marks[first..].iter().take_while(|mark| mark.offset < range.end).count();
            budget::step(inside);
            hidden[first..first + inside].fill(true);
            let first = copies.partition_point(|copy| copy.json.end <= range.start);
            let overlapping = copies[first..].iter().take_while(|it| it.json.start < range.end);
            origins.extend(overlapping.map(|copy| origin(copy, &range)));
        }
        origins.sort_unstable_by_key(|range| (range.start, range.end));
        origins.dedup();
        ranges = origins;
    }
    hidden
}

/// Where the part of a copy that is in a range was copied from.
fn origin(copy: &Copied, range: &Bytes) -> Bytes {
    let (start, end) = (range.start.max(copy.json.start), range.end.min(copy.json.end));
    let moved = copy.json.start - copy.from;
    start - moved..end - moved
}
