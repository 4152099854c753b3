//! Texts that people would write, by the name of a member: an ARN for an ARN, a URL for a URL.

use super::Used;

/// Texts by how the name of a member or shape ends, in lower case. `#` stands for a number, of which
/// the first is left out, and `%` for the last part of the namespace.
const BY_NAME: &[(&str, &[&str])] = &[
    ("rolearn", &["arn:aws:iam::123456789012:role/Example#"]),
    ("keyarn", &["arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"]),
    ("topicarn", &["arn:aws:sns:us-east-1:123456789012:example#"]),
    ("arn", &["arn:aws:%:us-east-1:123456789012:example/example#", ARN]),
    ("s3uri", &["s3://example-bucket#/example"]),
    ("s3url", &["s3://example-bucket#/example"]),
    ("uri", &["https://example.com/example#", "https://example.com"]),
    ("url", &["https://example.com/example#", "https://example.com"]),
    ("endpoint", &["https://example.com#", "example.com"]),
    ("email", &["user#@example.com"]),
    ("emailaddress", &["user#@example.com"]),
    ("accountid", &["12345678901#2", "123456789012"]),
    ("region", &["us-east-1"]),
    ("bucket", &["example-bucket#"]),
    ("bucketname", &["example-bucket#"]),
    ("cidr", &["192.0.2.#0/24"]),
    ("cidrblock", &["192.0.2.#0/24"]),
    ("ipaddress", &["192.0.2.#1"]),
    ("domain", &["example#.com"]),
    ("domainname", &["example#.com"]),
    ("hostname", &["host#.example.com"]),
    ("uuid", &[UUID]),
    ("token", &[UUID]),
    ("requestid", &[UUID]),
    ("phonenumber", &["+1206555010#0"]),
    ("timezone", &["UTC", "Europe/Berlin"]),
    ("languagecode", &["en", "en-US"]),
    ("locale", &["en_US", "en-US"]),
    ("countrycode", &["US"]),
    ("currencycode", &["USD"]),
    ("contenttype", &["application/json"]),
    ("mimetype", &["application/json"]),
    ("version", &["1.0.#0", "1#"]),
    ("date", &["2030-12-01"]),
    ("time", &["2030-12-01T02:00:00Z"]),
    ("cron", &["cron(0 12 * * ? *)"]),
    ("scheduleexpression", &["rate(1 day)"]),
    ("path", &["/example#"]),
];

/// Texts for patterns of which the name says nothing.
const OTHERS: &[&str] = &[
    "example#",
    "Example#",
    "EXAMPLE#",
    "/example#",
    "1#",
    "a1#",
    "1.0#",
    "1.0.#0",
    "true",
    "12345678901#2",
    UUID,
    "us-east-1",
    "us-east-1#a",
    "2030-12-01",
    "2030-12-01T02:00:00Z",
    "2030-12-01T02:00:00.000Z",
    "https://example.com/example#",
    "example#.com",
    "user#@example.com",
    "192.0.2.1#",
    "192.0.2.#0/24",
    "s3://example-bucket#/example",
    "example-bucket#/example",
    "$LATEST",
    "*",
    "arn:aws:iam::123456789012:role/Example#",
    ARN,
];

const UUID: &str = "1b4e28ba-2fa1-41d2-883f-0016d3cca42#7";
const ARN: &str = "arn:aws:%:us-east-1:123456789012:example#";

/// Texts that the name of a member or its shape suggests, the best first.
pub(super) fn suggested(used: Used<'_, '_>, number: usize) -> Vec<String> {
    let names = [used.name(), used.ty.id.name()].map(str::to_ascii_lowercase);
    let mut texts = Vec::new();
    if used.media_type() == Some("application/json") {
        texts.push(format!(
            "{{{}}}",
            if number == 0 { String::new() } else { format!("\"example\":{number}") }
        ));
    }
    for name in &names {
        let found = BY_NAME.iter().filter(|(ending, _)| name.ends_with(ending)).take(2);
        texts.extend(
            found.flat_map(|(_, texts)| *texts).filter_map(|text| filled(text, used, number)),
        );
    }
    texts
}

/// Texts that a pattern may allow.
pub(super) fn others(used: Used<'_, '_>, number: usize) -> impl Iterator<Item = String> {
    let name = used.name();
    let names =
        [name.to_owned(), kebab(name), name.to_ascii_lowercase(), name.to_ascii_uppercase()];
    let names = names.into_iter().map(move |name| name + &digits(number));
    names.chain(OTHERS.iter().filter_map(move |text| filled(text, used, number)))
}

/// The digits of a number of which the first is left out.
pub(super) fn digits(number: usize) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

/// A text with a number and the name of the service; `None` if it has no place for the number.
fn filled(text: &str, used: Used<'_, '_>, number: usize) -> Option<String> {
    let service = used.ty.id.namespace().rsplit('.').next().unwrap_or_default();
    let text = (number == 0 || text.contains('#')).then_some(text)?;
    Some(text.replacen('#', &digits(number), 1).replacen('%', service, 1))
}

/// `ThingName` as `thing-name`.
fn kebab(name: &str) -> String {
    let mut text = String::new();
    let mut before = None;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && before.is_some_and(|it: char| it.is_ascii_lowercase()) {
            text.push('-');
        }
        text.push(letter.to_ascii_lowercase());
        before = Some(letter);
    }
    text
}
