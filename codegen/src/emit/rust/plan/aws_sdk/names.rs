//! The names that smithy-rs makes of those in a model.
//!
//! Pascal case has words at `_`, `-` and blanks, between a small letter or digit and a capital, and
//! before the last capital of a run if a small letter follows; each word gets one capital:
//! `LoRaWANFuotaTask` is `LoRaWanFuotaTask`, `OTATask` `OtaTask`, `S3URLs` `S3UrLs`.
//!
//! Snake case is newer and knows more. It does not cut a plural (`ARNs` is `arns`) or a version
//! (`DynamoDBv2` is `dynamo_dbv2`) off a run of capitals, nor the words of [`WORDS`] apart
//! (`IPv4Address` is `ipv4_address`), but a digit off a small letter in names without capitals
//! (`s3key` is `s3_key`).

use std::iter;

/// Where shapes are.
pub(crate) const TYPES: &str = "types::";

/// Words that are spelt with capitals inside.
const WORDS: [&str; 7] = ["ipv4", "ipv6", "sigv4", "mib", "gib", "kib", "ttl"];

/// The type of a shape, or the variant of a union.
pub(crate) fn pascal(name: &str) -> String {
    not_starting_with_digit(pascal_words(name))
}

fn pascal_words(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let mut text = String::with_capacity(name.len());
    let mut starts_word = true;
    for (index, &character) in characters.iter().enumerate() {
        if matches!(character, '_' | '-') || character.is_whitespace() {
            starts_word = true;
            continue;
        }
        let before = index.checked_sub(1).map(|before| characters[before]);
        let next = characters.get(index + 1);
        let is_capital = character.is_ascii_uppercase();
        let after_small = before.is_some_and(is_small_or_digit);
        let ends_run = before.is_some_and(|it| it.is_ascii_uppercase())
            && next.is_some_and(char::is_ascii_lowercase);
        starts_word |= is_capital && (after_small || ends_run);
        if starts_word {
            text.extend(character.to_uppercase());
        } else {
            text.extend(character.to_lowercase());
        }
        starts_word = false;
    }
    text
}

/// `_1` is a name in a model, of which words keep a number.
fn not_starting_with_digit(name: String) -> String {
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("_{name}") } else { name }
}

/// What an operation is called where its own spelling is kept: in the name of its errors.
pub(crate) fn capitalized(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

/// The words of a member's field, or of the module of an operation, not yet a name of Rust.
pub(crate) fn snake(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let has_capitals = name.chars().any(char::is_uppercase);
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for (index, &character) in characters.iter().enumerate() {
        if !character.is_alphanumeric() {
            words.push(std::mem::take(&mut word));
            continue;
        }
        if starts_word(&word, &characters[index..], has_capitals) {
            words.push(std::mem::take(&mut word));
        }
        word.push(character);
    }
    words.extend(iter::once(word));
    let words = words.iter().filter(|word| !word.is_empty()).map(|word| word.to_lowercase());
    words.collect::<Vec<_>>().join("_")
}

/// Whether the rest of a name begins with a new word.
fn starts_word(word: &str, rest: &[char], has_capitals: bool) -> bool {
    let (Some(last), [first, ..]) = (word.chars().last(), rest) else { return false };
    if ends_run(last, rest) {
        return true;
    }
    let after_small = first.is_uppercase() && is_small_or_digit(last);
    let after_digit = !has_capitals && last.is_ascii_digit() && first.is_lowercase();
    (after_small || after_digit) && !is_in_known_word(word, rest)
}

/// Whether a capital is the first letter of a word behind a run of capitals.
fn ends_run(last: char, rest: &[char]) -> bool {
    let [first, next, behind @ ..] = rest else { return false };
    let behind = behind.first();
    let is_plural = *next == 's' && !behind.is_some_and(|it| it.is_lowercase());
    let is_version = *next == 'v' && behind.is_some_and(char::is_ascii_digit);
    let in_run = last.is_uppercase() && first.is_uppercase() && next.is_lowercase();
    in_run && !is_plural && !is_version
}

/// Whether the letters so far and the next ones make one of the known words, which is not yet
/// complete.
fn is_in_known_word(word: &str, rest: &[char]) -> bool {
    let begun = word.to_lowercase();
    let all: String = begun.chars().chain(rest.iter().flat_map(|it| it.to_lowercase())).collect();
    WORDS.iter().any(|known| all.starts_with(known)) && !WORDS.contains(&begun.as_str())
}

fn is_small_or_digit(character: char) -> bool {
    character.is_lowercase() || character.is_ascii_digit()
}

/// The type of a shape.
pub(crate) fn type_name(shape: &str) -> String {
    match pascal(shape).as_str() {
        "Self" => "SelfValue".to_owned(),
        "SelfValue" => "SelfValue_".to_owned(),
        name => name.to_owned(),
    }
}

/// The field of a member, to be written raw if it is a keyword.
pub(crate) fn field(member: &str) -> String {
    let name = not_starting_with_digit(snake(member));
    match name.as_str() {
        "crate" | "super" | "self" => name + "_",
        "build" | "builder" | "default" | "send" | "make_operation" | "presigned" | "customize"
        | "meta" => name + "_value",
        _ => name,
    }
}

/// The method of a builder that sets a member.
pub(crate) fn setter(member: &str) -> String {
    format!("set_{}", snake(member))
}

/// The variant of a union's member.
pub(crate) fn variant(member: &str) -> String {
    match type_name(member).as_str() {
        "Unknown" => "UnknownValue".to_owned(),
        "UnknownValue" => "UnknownValue_".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{capitalized, field, setter, snake, type_name, variant};

    #[test]
    fn types_are_called_as_the_sdk_calls_them() {
        let cases = [
            ("LoRaWANFuotaTask", "LoRaWanFuotaTask"),
            ("LoRaWANFuotaTaskGetInfo", "LoRaWanFuotaTaskGetInfo"),
            ("OTATask", "OtaTask"),
            ("OAuthConfig", "OAuthConfig"),
            ("WiFiSimpleSetupConfiguration", "WiFiSimpleSetupConfiguration"),
            ("DynamoDBv2Action", "DynamoDBv2Action"),
            ("snake_case-kebab", "SnakeCaseKebab"),
            ("FPorts", "FPorts"),
            ("Self", "SelfValue"),
        ];
        for (shape, expected) in cases {
            assert_eq!(type_name(shape), expected, "{shape}");
        }
        assert_eq!(capitalized("createWebACL"), "CreateWebACL");
    }

    #[test]
    fn members_are_called_as_the_sdk_calls_them() {
        let cases = [
            ("s3Url", "s3_url"),
            ("LoRaWAN", "lo_ra_wan"),
            ("FragmentIntervalMS", "fragment_interval_ms"),
            ("FirmwareUpdateImage", "firmware_update_image"),
            ("targetARNs", "target_arns"),
            ("IPv4Address", "ipv4_address"),
            ("dynamoDBv2", "dynamo_dbv2"),
            ("IAMUser", "iam_user"),
            ("s3key", "s3_key"),
            ("sizeInMiB", "size_in_mib"),
            ("__type", "type"),
            ("DevEUI_list", "dev_eui_list"),
        ];
        for (member, expected) in cases {
            assert_eq!(snake(member), expected, "{member}");
        }
    }

    #[test]
    fn names_that_the_sdk_needs_itself_are_others() {
        assert_eq!(field("self"), "self_");
        assert_eq!(field("Default"), "default_value");
        assert_eq!(setter("Default"), "set_default");
        assert_eq!(field("type"), "type");
        assert_eq!(variant("Unknown"), "UnknownValue");
        assert_eq!(variant("unknownValue"), "UnknownValue_");
        assert_eq!(variant("fPorts"), "FPorts");
    }

    #[test]
    fn names_of_numbers_are_identifiers() {
        assert_eq!((field("_1").as_str(), setter("_1").as_str()), ("_1", "set_1"));
        assert_eq!((field("__2nd").as_str(), type_name("__2nd").as_str()), ("_2_nd", "_2nd"));
        assert_eq!((variant("_1").as_str(), capitalized("_1").as_str()), ("_1", "_1"));
    }
}
