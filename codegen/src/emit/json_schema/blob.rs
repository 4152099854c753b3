//! Blobs: base64 with padding (RFC 4648, section 4), of as many bytes as the model allows.

use serde_json::{Map, Value};

use shapewright_smithy::api::Length;

/// A character of base64.
const ANY: &str = "[A-Za-z0-9+/]";
/// The last character before `==`: its four low bits are zero.
const LAST_OF_ONE: &str = "[AQgw]";
/// The last character before `=`: its two low bits are zero.
const LAST_OF_TWO: &str = "[AEIMQUYcgkosw048]";
/// The bytes that a quad of characters holds.
const QUAD: u64 = 3;
/// The most bytes for which a pattern counts quads exactly. Engines unroll counted repetitions, so
/// longer blobs have bounds on the number of characters, which are off by two bytes at most.
const MAX_COUNTED: u64 = 1_536;
/// Any number of bytes.
const UNBOUNDED: Length = Length { min: None, max: None };

/// The keywords of a blob.
pub(super) fn keywords(length: Option<Length>) -> Map<String, Value> {
    let length = length.unwrap_or(UNBOUNDED);
    let mut keywords = Map::new();
    keywords.insert("type".to_owned(), "string".into());
    keywords.insert("contentEncoding".to_owned(), "base64".into());
    let largest = length.max.or(length.min).unwrap_or(0);
    if largest <= MAX_COUNTED {
        keywords.insert("pattern".to_owned(), counted(length).into());
        return keywords;
    }
    let characters = |bytes: u64| bytes.div_ceil(QUAD).saturating_mul(4);
    if let Some(min) = length.min.filter(|min| *min > 0) {
        keywords.insert("minLength".to_owned(), characters(min).into());
    }
    if let Some(max) = length.max {
        keywords.insert("maxLength".to_owned(), characters(max).into());
    }
    keywords.insert("pattern".to_owned(), counted(UNBOUNDED).into());
    keywords
}

/// A pattern of exactly the base64 texts of so many bytes: one alternative per number of bytes in
/// the last, padded quad.
fn counted(length: Length) -> String {
    let min = length.min.unwrap_or(0);
    if min <= 1 && length.max.is_none() {
        return unbounded(min == 1);
    }
    let tails =
        [String::new(), format!("{ANY}{LAST_OF_ONE}=="), format!("{ANY}{{2}}{LAST_OF_TWO}=")];
    let mut alternatives = Vec::new();
    for (bytes, tail) in (0..).zip(tails) {
        let from = min.saturating_sub(bytes).div_ceil(QUAD);
        let to = length.max.map(|max| max.checked_sub(bytes).map(|room| room / QUAD));
        match to {
            None => alternatives.push(quads(from, None) + &tail),
            Some(Some(to)) if to >= from => alternatives.push(quads(from, Some(to)) + &tail),
            Some(_) => {}
        }
    }
    if alternatives.is_empty() {
        // No number of bytes is in the bounds, and no text in an empty class.
        return "^[^\\s\\S]$".to_owned();
    }
    format!("^(?:{})$", alternatives.join("|"))
}

/// So many quads, as short as it can be said.
fn quads(from: u64, to: Option<u64>) -> String {
    let times = match (from, to) {
        (0, Some(0)) => return String::new(),
        (0, None) => "*".to_owned(),
        (from, None) => format!("{{{from},}}"),
        (1, Some(1)) => String::new(),
        (from, Some(to)) if from == to => format!("{{{from}}}"),
        (from, Some(to)) => format!("{{{from},{to}}}"),
    };
    format!("(?:{ANY}{{4}}){times}")
}

fn unbounded(at_least_one: bool) -> String {
    let tail = format!("{ANY}{LAST_OF_ONE}==|{ANY}{{2}}{LAST_OF_TWO}=");
    if at_least_one {
        format!("^(?:{ANY}{{4}})*(?:{tail}|{ANY}{{4}})$")
    } else {
        format!("^(?:{ANY}{{4}})*(?:{tail})?$")
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, MAX_COUNTED, keywords};

    /// Base64 of so many zero bytes.
    fn text(bytes: usize) -> String {
        let tail = ["", "AA==", "AAA="][bytes % 3];
        format!("{}{tail}", "AAAA".repeat(bytes / 3))
    }

    fn accepts(min: Option<u64>, max: Option<u64>, text: &str) -> bool {
        let schema = serde_json::Value::Object(keywords(Some(Length { min, max })));
        let validator = jsonschema::options()
            .with_pattern_options(jsonschema::PatternOptions::regex())
            .build(&schema)
            .expect("a schema");
        validator.is_valid(&text.into())
    }

    #[test]
    fn exactly_the_allowed_numbers_of_bytes_are_accepted() {
        for (min, max) in [
            (None, None),
            (Some(1), None),
            (Some(4), None),
            (Some(2), Some(7)),
            (None, Some(1)),
            (Some(5), Some(5)),
            (Some(0), Some(0)),
        ] {
            for bytes in 0..12_u64 {
                let expected = bytes >= min.unwrap_or(0) && max.is_none_or(|max| bytes <= max);
                let text = text(usize::try_from(bytes).expect("small"));
                assert_eq!(accepts(min, max, &text), expected, "{bytes} of {min:?}..{max:?}");
            }
        }
    }

    #[test]
    fn bounds_that_contradict_each_other_accept_nothing() {
        for bytes in 0..6 {
            assert!(!accepts(Some(3), Some(2), &text(bytes)));
        }
    }

    #[test]
    fn what_is_no_canonical_base64_is_refused() {
        for text in ["A", "AA", "AAA", "AA=", "AAAA=", "AB==", "AAB=", "AA-_", " AAAA", "AAAA\n"] {
            assert!(!accepts(None, None, text), "{text:?}");
        }
    }

    #[test]
    fn large_blobs_are_bounded_by_their_characters() {
        let max = MAX_COUNTED + 1;
        let bytes = usize::try_from(max).expect("small");
        assert!(accepts(None, Some(max), &text(bytes)));
        assert!(!accepts(None, Some(max), &text(bytes + 3)));
    }
}
