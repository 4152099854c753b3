//! Text → Markdown that says the same: what is escaped, and where lines are broken.

use super::url;

/// The length of a line that stays as it is: most texts are wrapped already.
const KEPT: usize = 96;

/// Appends a text, with everything escaped that Markdown or rustdoc would take for more than text.
pub(super) fn escape(text: &str, linked: bool, output: &mut String) {
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if let Some(length) = url::length(rest).filter(|_| !linked) {
            let link = url::link(&rest[..length]);
            // Two runs of backticks would be one.
            if link.starts_with('`') && output.ends_with('`') {
                output.push(' ');
            }
            output.push_str(&link);
            rest = &rest[length..];
            continue;
        }
        rest = &rest[character.len_utf8()..];
        let is_markup = match character {
            '`' | '*' | '[' | ']' | '<' | '~' => true,
            '_' => !output.ends_with(char::is_alphanumeric),
            '\\' => escapes(rest),
            '&' => is_entity(rest),
            _ => false,
        };
        if is_markup {
            output.push('\\');
        }
        output.push(character);
    }
}

/// Whether a backslash before a text would be more than a backslash. An address becomes a link, and
/// spaces may be left out.
fn escapes(text: &str) -> bool {
    let next = text.chars().next();
    next.is_none_or(|it| it.is_ascii_punctuation() || it.is_whitespace()) || url::is_web(text)
}

/// Whether a text, after `&`, goes on as a character's name or number.
fn is_entity(text: &str) -> bool {
    /// The longest name, with `;`.
    const LONGEST: usize = 33;
    let mut bytes = text.bytes().take(LONGEST);
    bytes.find(|it| !it.is_ascii_alphanumeric() && *it != b'#') == Some(b';')
}

/// The words of a text in lines, of which none starts what Markdown would take for a block. A line
/// of the text that is short stays as it is.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let width = if line.chars().count() <= KEPT { usize::MAX } else { width };
        let mut length: Option<usize> = None;
        for word in line.split_ascii_whitespace() {
            let added = word.chars().count();
            let goes_on = |length: &usize| length + added < width || starts_block(word);
            match (lines.last_mut(), length.filter(goes_on)) {
                (Some(line), Some(before)) => {
                    line.push(' ');
                    line.push_str(word);
                    length = Some(before + 1 + added);
                }
                _ => {
                    lines.push(defuse(word));
                    length = Some(added);
                }
            }
        }
    }
    lines
}

/// Whether a word at the start of a line would start a block.
fn starts_block(word: &str) -> bool {
    word.starts_with(['-', '+', '#', '>', '=', '|', ':']) || is_item_number(word)
}

fn is_item_number(word: &str) -> bool {
    let digits = word.trim_end_matches(['.', ')']);
    digits.len() < word.len() && !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit())
}

/// A word that starts a line and no block.
fn defuse(word: &str) -> String {
    let place = if is_item_number(word) { word.trim_end_matches(['.', ')']).len() } else { 0 };
    let escape = if starts_block(word) { "\\" } else { "" };
    format!("{}{escape}{}", &word[..place], &word[place..])
}
