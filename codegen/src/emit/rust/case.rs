//! Casing: from the names of a model to the names that Rust expects.
//!
//! A name falls into words at separators, before a capital after a small letter or digit, and
//! before the last capital of a run (`HTTPServer` is `HTTP` and `Server`). A run of capitals with
//! a plural `s` is one word (`ClientIDs` is `Client` and `IDs`).

/// `FragmentIntervalMS` → `fragment_interval_ms`.
pub(crate) fn snake(name: &str) -> String {
    let words: Vec<_> = words(name).iter().map(|word| word.to_ascii_lowercase()).collect();
    not_starting_with_digit(words.join("_"), "v")
}

/// `ClientToken` → `CLIENT_TOKEN`.
pub(crate) fn screaming(name: &str) -> String {
    snake(name).to_ascii_uppercase()
}

/// `IN_PROGRESS` → `InProgress`, `TLS_1_2` → `Tls1_2`. Used for variants.
pub(crate) fn pascal(name: &str) -> String {
    let mut text = String::new();
    for word in words(name) {
        let digits_meet = text.ends_with(|last: char| last.is_ascii_digit())
            && word.starts_with(|first: char| first.is_ascii_digit());
        if digits_meet {
            text.push('_');
        }
        push_capitalized(&mut text, &word.to_ascii_lowercase());
    }
    not_starting_with_digit(text, "V")
}

/// The name of a type: as written where it is one already, so that acronyms stay
/// (`OTATask`), otherwise its parts joined (`foo_bar` → `FooBar`).
pub(crate) fn type_name(name: &str) -> String {
    let mut text = String::new();
    for part in name.split(|character: char| !character.is_ascii_alphanumeric()) {
        push_capitalized(&mut text, part);
    }
    not_starting_with_digit(text, "Shape")
}

fn push_capitalized(text: &mut String, word: &str) {
    let mut characters = word.chars();
    text.extend(characters.next().map(|first| first.to_ascii_uppercase()));
    text.push_str(characters.as_str());
}

fn not_starting_with_digit(text: String, prefix: &str) -> String {
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        prefix.to_owned() + &text
    } else {
        text
    }
}

/// The words of a name, as written: `LastUpdatedAt` is `Last`, `Updated` and `At`.
pub fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in name.split(|character: char| !character.is_ascii_alphanumeric()) {
        let mut start = 0;
        for index in 1..part.len() {
            if is_boundary(part.as_bytes(), index) {
                words.push(&part[start..index]);
                start = index;
            }
        }
        if start < part.len() {
            words.push(&part[start..]);
        }
    }
    words
}

/// Whether a word starts at `index`, which is at least 1.
fn is_boundary(part: &[u8], index: usize) -> bool {
    let (before, here) = (part[index - 1], part[index]);
    if !here.is_ascii_uppercase() {
        return false;
    }
    if !before.is_ascii_uppercase() {
        return true;
    }
    let next = part.get(index + 1).copied().unwrap_or(b'A');
    let after_next = part.get(index + 2).copied().unwrap_or(b'A');
    let plural = next == b's' && after_next.is_ascii_uppercase();
    next.is_ascii_lowercase() && !plural
}

#[cfg(test)]
mod tests {
    use super::{pascal, screaming, snake, type_name};

    #[test]
    fn members_become_snake_case() {
        let cases = [
            ("TaskId", "task_id"),
            ("FragmentIntervalMS", "fragment_interval_ms"),
            ("LoRaWAN", "lo_ra_wan"),
            ("S3Url", "s3_url"),
            ("ClientIDs", "client_ids"),
            ("HTTPServer", "http_server"),
            ("already_snake", "already_snake"),
            ("__type", "type"),
            ("_1st", "v1st"),
        ];
        for (name, expected) in cases {
            assert_eq!(snake(name), expected, "{name}");
        }
    }

    #[test]
    fn values_become_variants() {
        let cases = [
            ("IN_PROGRESS", "InProgress"),
            ("x86_64", "X86_64"),
            ("TLS_1_2", "Tls1_2"),
            ("us-east-1", "UsEast1"),
            ("3G", "V3G"),
            ("Error", "Error"),
            ("++", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(pascal(name), expected, "{name}");
        }
    }

    #[test]
    fn types_keep_their_spelling_where_rust_allows_it() {
        let cases = [
            ("OTATask", "OTATask"),
            ("foo_bar", "FooBar"),
            ("__listOf", "ListOf"),
            ("_2x", "Shape2x"),
        ];
        for (name, expected) in cases {
            assert_eq!(type_name(name), expected, "{name}");
        }
        assert_eq!(screaming("ClientToken"), "CLIENT_TOKEN");
    }
}
