//! Documentation comments, and how long lines of them are broken.

use shapewright_validate::Printable;

use super::Documentation;

/// The longest prefix of a comment's line.
const PREFIX: usize = "/// ".len();

/// HTML elements that begin a line of their own, whatever stands before them.
const BLOCKS: [&str; 13] = [
    "<p>",
    "<ul>",
    "</ul>",
    "<ol>",
    "</ol>",
    "<li>",
    "<dl>",
    "</dl>",
    "<dt>",
    "<dd>",
    "<note>",
    "<important>",
    "<fullname>",
];

/// The lines of the comment that says `text`, without their indentation; `None` if no comment can.
pub(super) fn comment(text: &str, how: Documentation, room: usize) -> Option<Vec<String>> {
    // A carriage return ends a comment, and what cannot be seen or is a command is better escaped, which
    // no comment can do.
    let is_plain =
        |character: char| matches!(character, '\n' | '\t') || Printable::is_harmless(character);
    if !text.chars().all(is_plain) || has_command(text) {
        return None;
    }
    let lines: Vec<String> = match how {
        Documentation::Exact => text.split('\n').map(str::to_owned).collect(),
        Documentation::Wrapped => wrap(text, room.saturating_sub(PREFIX)),
    };
    let comment = |line: &String| {
        if line.is_empty() { "///".to_owned() } else { format!("/// {line}") }
    };
    Some(lines.iter().map(comment).collect())
}

/// Whether a CI system would take a part of a line for a command, such as `##[error]` or `##vso[…]`.
fn has_command(text: &str) -> bool {
    let is_letter = |it: char| it.is_ascii_alphabetic();
    let mut marks = text.match_indices("##");
    marks.any(|(at, mark)| {
        text[at + mark.len()..]
            .trim_start_matches('#')
            .trim_start_matches(is_letter)
            .starts_with('[')
    })
}

/// Breaks the lines that are longer than `room`, but not those of code and tables.
fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut fenced, mut preformatted) = (false, false);
    for line in text.split('\n') {
        let is_fence = line.trim_start().starts_with("```");
        preformatted |= line.contains("<pre");
        let is_code = fenced || is_fence || preformatted || line.starts_with("    ");
        if is_code || is_short(line, room) || line.trim_start().starts_with(['|', '#', '\t']) {
            lines.push(line.to_owned());
        } else {
            for piece in pieces(line) {
                wrap_line(piece, room, &mut lines);
            }
        }
        fenced ^= is_fence;
        preformatted &= !line.contains("</pre>");
    }
    lines
}

fn is_short(line: &str, room: usize) -> bool {
    line.len() <= room || line.chars().count() <= room
}

/// The parts of a line of HTML that deserve lines of their own.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (index, _) in line.match_indices('<') {
        if index > start && BLOCKS.iter().any(|block| line[index..].starts_with(block)) {
            pieces.push(&line[start..index]);
            start = index;
        }
    }
    pieces.push(&line[start..]);
    pieces.into_iter().filter(|piece| !piece.trim().is_empty()).collect()
}

/// Breaks one line between words. The lines after the first are indented as the text of a list's
/// item is, so that they stay in it.
fn wrap_line(line: &str, room: usize, lines: &mut Vec<String>) {
    let hang = " ".repeat(hang(line));
    let indent = line.len() - line.trim_start_matches(' ').len();
    let mut current = " ".repeat(indent);
    let (mut width, mut is_empty) = (indent, true);
    for words in unbroken(line) {
        let length = words.chars().count();
        if !is_empty && width + 1 + length > room {
            lines.push(std::mem::replace(&mut current, hang.clone()));
            (width, is_empty) = (hang.len(), true);
        }
        if !is_empty {
            current.push(' ');
            width += 1;
        }
        current.push_str(&words);
        width += length;
        is_empty = false;
    }
    lines.push(current);
}

/// The words of a line, those that must not begin a line together with the one before.
fn unbroken(line: &str) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        match groups.last_mut().filter(|_| is_marker(word)) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => groups.push(word.to_owned()),
        }
    }
    groups
}

/// How far the text of an item of a list is indented, its marker included.
fn hang(line: &str) -> usize {
    let text = line.trim_start_matches(' ');
    let indent = line.len() - text.len();
    let bullet = ["- ", "* ", "+ "].into_iter().any(|bullet| text.starts_with(bullet));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = digits > 0 && text[digits..].starts_with(". ");
    match (bullet, number) {
        (true, _) => indent + 2,
        (_, true) => indent + digits + 2,
        _ => indent,
    }
}

/// Whether a line that begins with this word would begin something else than a line of text.
fn is_marker(word: &str) -> bool {
    let is_number = word.ends_with(['.', ')'])
        && word.len() > 1
        && word[..word.len() - 1].bytes().all(|byte| byte.is_ascii_digit());
    let rule = |mark: char| word.chars().all(|character| character == mark);
    is_number
        || matches!(word, "+" | "*")
        || word.starts_with(['#', '>', '|'])
        || word.starts_with("```")
        || word.starts_with("~~~")
        || rule('-')
        || rule('=')
        || rule('_')
}
