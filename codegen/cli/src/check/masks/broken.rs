//! What to hide in text that is no JSON or YAML, where nobody can say which value is whose.

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memchr3;

use super::super::hidden::{Bytes, narrow};
use crate::budget;

/// The ranges of all but punctuation, white space, and keys that are names of members.
pub(super) fn hidden(text: &[u8], names: &BTreeSet<&str>) -> Vec<Bytes> {
    let (mut found, mut place) = (Vec::new(), 0);
    while let Some(byte) = text.get(place) {
        budget::step(1);
        let end = match byte {
            b'"' => {
                let inside = place + 1..end_of_string(text, place + 1);
                if !is_key(text, &inside, names) {
                    found.push(narrow(inside.start)..narrow(inside.end));
                }
                // Without its quote, it ends with its line.
                inside.end + usize::from(text.get(inside.end) == Some(&b'"'))
            }
            byte if is_punctuation(*byte) => place + 1,
            _ => {
                let rest = text[place..].iter();
                let length = rest.take_while(|byte| **byte != b'"' && !is_punctuation(**byte));
                let word = place..place + length.count();
                if !is_key(text, &word, names) {
                    found.push(narrow(word.start)..narrow(word.end));
                }
                word.end
            }
        };
        place = end;
    }
    found
}

fn is_punctuation(byte: u8) -> bool {
    matches!(byte, b'{' | b'}' | b'[' | b']' | b',' | b':') || byte.is_ascii_whitespace()
}

/// Where the quote is that ends a string, or the line that it is in.
fn end_of_string(text: &[u8], begin: usize) -> usize {
    let mut place = begin;
    while let Some(found) = memchr3(b'"', b'\\', b'\n', text.get(place..).unwrap_or_default()) {
        place += found;
        budget::step(found + 1);
        if text[place] != b'\\' {
            return place;
        }
        // A backslash takes the next byte with it, but not the end of its line.
        place += if text.get(place + 1) == Some(&b'\n') { 1 } else { 2 };
    }
    text.len()
}

/// Whether a string or word is the name of a member, with the colon of a key.
fn is_key(text: &[u8], inside: &Range<usize>, names: &BTreeSet<&str>) -> bool {
    let after = text.get(inside.end..).unwrap_or_default();
    let after = after.strip_prefix(b"\"").unwrap_or(after);
    let is_named = || {
        let name = std::str::from_utf8(&text[inside.clone()]);
        name.is_ok_and(|name| names.contains(name))
    };
    after.trim_ascii_start().starts_with(b":") && is_named()
}

#[cfg(test)]
mod tests {
    use super::hidden;

    fn shown(text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for range in hidden(text.as_bytes(), &["Name", "Key"].into()) {
            bytes[range.start as usize..range.end as usize].fill(b'*');
        }
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn only_punctuation_and_keys_are_seen() {
        let cases = [
            (r#"{"Name": "Name", "x": 12,}"#, r#"{"Name": "****", "*": **,}"#),
            (r#"{"Key" : [true, "a\"b", {]"#, r#"{"Key" : [****, "****", {]"#),
            ("{\"Name\": \"open, [\n\"Key\": 1", "{\"Name\": \"*******\n\"Key\": *"),
            ("\"\\", "\"*"),
            ("\"Key", "\"***"),
            ("'Name': é", "******: **"),
            ("Name: &a x\n\tKey : y", "Name: ** *\n\tKey : *"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected);
        }
    }
}
