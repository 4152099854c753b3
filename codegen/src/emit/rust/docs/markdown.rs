//! Markdown → Markdown that rustdoc takes without a warning.

use std::collections::HashSet;
use std::iter::Peekable;

use super::url;

/// The text, cleaned.
pub(super) fn clean(text: &str) -> String {
    let labels = link_labels(text);
    let mut lines = text.lines().peekable();
    let mut output: Vec<String> = Vec::new();
    let mut in_list = false;
    while let Some(line) = lines.next() {
        let after_blank = output.last().is_none_or(|last| last.trim().is_empty());
        if let Some(fence) = fence_of(line) {
            fenced_block(line, fence, &mut lines, &mut output);
        } else if line.starts_with(INDENT) && after_blank && !in_list {
            indented_block(line, &mut lines, &mut output);
        } else if line.trim().is_empty() {
            output.push(String::new());
        } else {
            let paragraph = paragraph(line, &mut lines);
            let continues = in_list && line.starts_with(' ');
            in_list = continues || paragraph.lines().any(is_list_item);
            output.push(inline(&paragraph, &labels));
        }
    }
    output.join("\n")
}

/// The indentation of a code block without fence.
const INDENT: &str = "    ";

type Lines<'a> = Peekable<std::str::Lines<'a>>;

/// A code block as it is, closed where it is not.
fn fenced_block(line: &str, fence: &str, lines: &mut Lines<'_>, output: &mut Vec<String>) {
    let marker = &fence[..1];
    let closes = |line: &str| {
        let start = line.trim_start();
        start.starts_with(fence) && start.trim_start_matches(marker).trim().is_empty()
    };
    output.push(opening(line, fence));
    let body = lines.by_ref().take_while(|line| !closes(line));
    output.extend(body.map(str::to_owned));
    output.push(indentation(line).to_owned() + fence);
}

/// A code block without fence, which rustdoc would take for Rust, with one.
fn indented_block(line: &str, lines: &mut Lines<'_>, output: &mut Vec<String>) {
    output.push("```text".to_owned());
    output.push(line[INDENT.len()..].to_owned());
    while let Some(next) = lines.next_if(|next| next.starts_with(INDENT)) {
        output.push(next[INDENT.len()..].to_owned());
    }
    output.push("```".to_owned());
}

fn paragraph(line: &str, lines: &mut Lines<'_>) -> String {
    let mut paragraph = line.to_owned();
    let belongs = |next: &&str| !next.trim().is_empty() && fence_of(next).is_none();
    while let Some(next) = lines.next_if(belongs) {
        paragraph.push('\n');
        paragraph.push_str(next);
    }
    paragraph
}

/// The characters that open a fenced code block, if the line does.
fn fence_of(line: &str) -> Option<&'static str> {
    let start = line.trim_start();
    let backticks = start.starts_with("```") && !start[3..].contains('`');
    if backticks {
        return Some("```");
    }
    start.starts_with("~~~").then_some("~~~")
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

/// The opening line of a code block, which says `text` where rustdoc would take it for Rust.
fn opening(line: &str, fence: &str) -> String {
    let language = line.trim_start().trim_start_matches(&fence[..1]).trim();
    let word = language.split([' ', ',', '{']).next().unwrap_or_default();
    let rust = ["", "rust", "should_panic", "no_run", "ignore", "compile_fail"].contains(&word);
    let language = if rust { "text" } else { word };
    format!("{}{fence}{language}", indentation(line))
}

fn is_list_item(line: &str) -> bool {
    let start = line.trim_start();
    let number = start.trim_start_matches(|it: char| it.is_ascii_digit());
    let bullet = ["- ", "* ", "+ "].iter().any(|marker| start.starts_with(marker));
    bullet || (number.len() < start.len() && (number.starts_with(". ") || number.starts_with(") ")))
}

/// The labels that the text defines: `[label]: https://…`.
fn link_labels(text: &str) -> HashSet<&str> {
    text.lines()
        .filter_map(|line| line.trim_start().strip_prefix('[')?.split_once("]: http"))
        .map(|(label, _)| label)
        .collect()
}

/// Running text, cleaned. Code spans, links and automatic links stay.
fn inline(text: &str, labels: &HashSet<&str>) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let (piece, length) = match character {
            '\\' => escaped(rest),
            '`' => code_span(rest),
            '[' => link(rest, labels),
            ']' => ("\\]".to_owned(), 1),
            '<' => angle(rest),
            'h' if !output.ends_with(char::is_alphanumeric) => bare_url(rest),
            _ => (character.to_string(), character.len_utf8()),
        };
        output.push_str(&piece);
        rest = &rest[length..];
    }
    output
}

fn escaped(text: &str) -> (String, usize) {
    let length = text.chars().take(2).map(char::len_utf8).sum();
    (text[..length].to_owned(), length)
}

/// A code span as it is, or the backticks escaped where it does not end.
fn code_span(text: &str) -> (String, usize) {
    let ticks = text.len() - text.trim_start_matches('`').len();
    match code_span_length(text, ticks) {
        Some(length) => (text[..length].to_owned(), length),
        None => ("\\`".repeat(ticks), ticks),
    }
}

fn code_span_length(text: &str, ticks: usize) -> Option<usize> {
    let mut index = ticks;
    while let Some(start) = text[index..].find('`') {
        let start = index + start;
        let run = text[start..].len() - text[start..].trim_start_matches('`').len();
        index = start + run;
        if run == ticks {
            return Some(index);
        }
    }
    None
}

fn angle(text: &str) -> (String, usize) {
    if let Some(end) = text.find('>') {
        let inner = &text[1..end];
        let address = inner.starts_with("https://") || inner.starts_with("http://");
        if address && !inner.contains(|it: char| it.is_whitespace() || it == '<') {
            return (text[..=end].to_owned(), end + 1);
        }
    }
    ("\\<".to_owned(), 1)
}

fn bare_url(text: &str) -> (String, usize) {
    match url::length(text) {
        Some(length) => (url::link(&text[..length]), length),
        None => ("h".to_owned(), 1),
    }
}

/// How far the end of a link is looked for, in bytes: keeps the search linear.
const LONGEST_LINK: usize = 2_000;

/// A link as it is, its text alone where it does not lead to the web, or an escaped bracket.
fn link(text: &str, labels: &HashSet<&str>) -> (String, usize) {
    let bracket = ("\\[".to_owned(), 1);
    let Some(end) = find(text, b']') else { return bracket };
    let (label, after) = (&text[1..end], &text[end + 1..]);
    if let Some(length) = reference_length(label, after, labels) {
        return (text[..length].to_owned(), length);
    }
    let destination = after.strip_prefix('(').and_then(|after| Some(&after[..find(after, b')')?]));
    let Some(destination) = destination.filter(|_| !label.contains('[')) else { return bracket };
    let length = end + 2 + destination.len() + 1;
    if destination.starts_with("http://") || destination.starts_with("https://") {
        (text[..length].to_owned(), length)
    } else {
        (label.to_owned(), length)
    }
}

/// The length of a reference to a link that is defined elsewhere: `[label]` or `[text][label]`.
fn reference_length(label: &str, after: &str, labels: &HashSet<&str>) -> Option<usize> {
    if labels.contains(label) {
        return Some(label.len() + 2);
    }
    let (reference, _) = after.strip_prefix('[')?.split_once(']')?;
    labels.contains(reference).then(|| label.len() + 2 + reference.len() + 2)
}

fn find(text: &str, byte: u8) -> Option<usize> {
    text.bytes().take(LONGEST_LINK).position(|it| it == byte)
}
