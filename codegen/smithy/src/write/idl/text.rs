//! Strings and text blocks (Smithy 2.0, "Quoted text" and "Text blocks").

use std::fmt::Write as _;

use super::page::indent;

/// A text in quotes on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    text.chars().for_each(|character| escape(character, &mut out));
    out.push('"');
    out
}

/// A text as a text block, its lines one level deeper than the line on which it begins, and broken
/// between words where they are longer than `room`; `None` where only quotes can say it, or a block
/// would be no shorter.
pub(super) fn block(text: &str, room: usize) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let can_break = lines.len() > 1 || text.trim().contains(' ');
    if !can_break || is_indented(&lines) {
        return None;
    }
    let last = lines.len() - 1;
    let lines = lines.iter().enumerate();
    let lines = lines.map(|(index, line)| broken(&block_line(line, index == last), room));
    let body = lines.collect::<Vec<_>>().join("\n") + "\"\"\"";
    Some(format!("\"\"\"\n{}", indent(&body)))
}

/// Whether the space that every line begins with would be taken for indentation, or the last line
/// is all space.
fn is_indented(lines: &[&str]) -> bool {
    let mut significant = lines.iter().filter(|line| !line.is_empty());
    let all = significant.all(|line| line.starts_with(' '));
    all || lines.iter().any(|line| !line.is_empty() && line.trim_matches(' ').is_empty())
}

/// A line of a text block: as in quotes, but a quote stands for itself unless another is before it
/// or the closing ones are after it, and space at the end, which would be stripped, is escaped.
fn block_line(line: &str, is_last: bool) -> String {
    let mut out = String::with_capacity(line.len());
    let (text, space) = match line.strip_suffix(' ') {
        Some(text) => (text, "\\u0020"),
        None => (line, ""),
    };
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_free = !out.ends_with('"') && (!is_last || characters.peek().is_some());
        if character == '"' && is_free {
            out.push('"');
        } else {
            escape(character, &mut out);
        }
    }
    out + space
}

/// A line broken between words; a backslash at the end joins it with the next.
fn broken(line: &str, room: usize) -> String {
    let mut out = String::new();
    let mut rest = line;
    while rest.len() > room {
        let Some(end) = break_point(rest, room.saturating_sub(1)) else { break };
        out.push_str(&rest[..end]);
        out.push_str("\\\n");
        rest = &rest[end..];
    }
    out + rest
}

/// The end of the last space after which `line` can be broken so that at most `room` bytes come
/// before, or else the end of the first. What follows must not begin with space, which would count
/// as indentation.
fn break_point(line: &str, room: usize) -> Option<usize> {
    let ends = line.match_indices(' ').map(|(index, _)| index + 1);
    let mut ends = ends.filter(|end| {
        let after = &line[*end..];
        !after.is_empty() && !after.starts_with(' ') && !line[..*end].trim_matches(' ').is_empty()
    });
    let first = ends.next()?;
    Some(ends.take_while(|end| *end <= room).last().unwrap_or(first))
}

fn escape(character: char, out: &mut String) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ if character.is_control() => {
            let _ = write!(out, "\\u{:04X}", u32::from(character));
        }
        _ => out.push(character),
    }
}
