//! The contents of quoted strings and text blocks (Smithy 2.0, "Quoted text" and "Text blocks").

use super::token::Wrong;

/// The text of a string from between its quotes, or the problem and the escape that has it.
pub(super) fn unescape(raw: &str) -> Result<String, (Wrong, String)> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(index) = rest.find(['\\', '\r']) {
        text.push_str(&rest[..index]);
        rest = &rest[index..];
        rest = match rest.strip_prefix('\r') {
            // Line breaks are normalised to one character.
            Some(after) => {
                text.push('\n');
                after.strip_prefix('\n').unwrap_or(after)
            }
            None => escape(&rest[1..], &mut text)?,
        };
    }
    text.push_str(rest);
    Ok(text)
}

/// Reads what follows a backslash and returns what follows the escape.
fn escape<'a>(rest: &'a str, text: &mut String) -> Result<&'a str, (Wrong, String)> {
    let wrong = |shown: String| (Wrong::Escape, shown);
    let Some(character) = rest.chars().next() else { return Err(wrong("\\".to_owned())) };
    let after = &rest[character.len_utf8()..];
    let plain = match character {
        '\\' | '"' | '/' => character,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        // An escaped line break joins two lines.
        '\n' => return Ok(after),
        '\r' => return Ok(after.strip_prefix('\n').unwrap_or(after)),
        'u' => return unicode(after, text),
        _ => return Err(wrong(format!("\\{character}"))),
    };
    text.push(plain);
    Ok(after)
}

/// Reads the digits of `\uXXXX`, and of the second half of a surrogate pair.
fn unicode<'a>(rest: &'a str, text: &mut String) -> Result<&'a str, (Wrong, String)> {
    let (unit, after) = code_unit(rest)?;
    let low = after.strip_prefix("\\u").and_then(|low| code_unit(low).ok());
    let (units, after) = match low {
        Some((low, after)) if (0xD800..0xDC00).contains(&unit) => (vec![unit, low], after),
        _ => (vec![unit], after),
    };
    for character in char::decode_utf16(units) {
        let lone = |_| (Wrong::Surrogate, format!("\\u{}", &rest[..4]));
        text.push(character.map_err(lone)?);
    }
    Ok(after)
}

fn code_unit(rest: &str) -> Result<(u16, &str), (Wrong, String)> {
    let digits = rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
    match unit {
        Some(unit) => Ok((unit, &rest[4..])),
        None => Err((Wrong::Escape, format!("\\u{}", rest.chars().take(4).collect::<String>()))),
    }
}

/// The text of a text block from between its quotes: incidental space is stripped before escapes
/// are read, so that escaped space stays.
pub(super) fn text_block(raw: &str) -> Result<String, (Wrong, String)> {
    if raw.is_empty() {
        return Err((Wrong::EmptyTextBlock, String::new()));
    }
    let normalised = raw.replace("\r\n", "\n").replace('\r', "\n");
    let Some((first, body)) = normalised.split_once('\n') else {
        return Err((Wrong::TextBlockStart, String::new()));
    };
    if !first.trim_matches([' ', '\t']).is_empty() {
        return Err((Wrong::TextBlockStart, String::new()));
    }
    unescape(&strip_incidental_space(body))
}

/// Where a wrong escape stands in a string or text block; nowhere if it is empty.
pub(super) fn escape_in(raw: &str, wrong: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(index) = raw[from..].find('\\') {
        let place = from + index;
        let escape = &raw[place..];
        if !wrong.is_empty() && escape.starts_with(wrong) {
            return Some(place);
        }
        from = place + 1 + escape[1..].chars().next()?.len_utf8();
    }
    None
}

fn strip_incidental_space(body: &str) -> String {
    let lines: Vec<&str> = body.split('\n').collect();
    let last = lines.len() - 1;
    let is_blank = |line: &str| line.bytes().all(|byte| byte == b' ');
    let indent = |line: &str| line.bytes().take_while(|byte| *byte == b' ').count();
    let significant =
        lines.iter().enumerate().filter(|(index, line)| *index == last || !is_blank(line));
    let common = significant.map(|(_, line)| indent(line)).min().unwrap_or(0);
    let stripped: Vec<&str> = lines
        .iter()
        .map(|line| line.get(common..).unwrap_or_default().trim_end_matches(' '))
        .collect();
    stripped.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{text_block, unescape};

    #[test]
    fn escapes_are_read() {
        assert_eq!(unescape(r#"a\n\"\\\u0041\uD83D\uDC4D"#).expect("text"), "a\n\"\\A👍");
        assert_eq!(unescape("a\\\n  b").expect("text"), "a  b");
        assert!(unescape(r"\'").is_err());
        assert!(unescape(r"\u12").is_err());
        for lone in [r"\ud800", r"\ud800x", r"\udc4d\ud83d", r"\ud83d\u0041"] {
            assert!(unescape(lone).is_err(), "{lone}");
        }
    }

    #[test]
    fn the_last_line_of_a_text_block_counts_for_its_indent() {
        assert_eq!(text_block("\n    a\n      b\n    ").expect("text"), "a\n  b\n");
        assert_eq!(text_block("\n    a\n      b\n  ").expect("text"), "  a\n    b\n");
        assert_eq!(text_block("\n    a\n\n    b").expect("text"), "a\n\nb");
        assert!(text_block("").is_err());
        assert!(text_block("x\n").is_err());
    }
}
