//! Scalars of YAML's core schema as JSON.

use std::borrow::Cow;

use saphyr_parser::{ScalarStyle, Tag};

/// Why something is refused: the same message without and with what it quotes of the document.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) message: Cow<'static, str>,
    pub(super) quoting: Option<String>,
}

impl From<&'static str> for Refused {
    fn from(message: &'static str) -> Self {
        Self { message: message.into(), quoting: None }
    }
}

/// The JSON of a scalar.
///
/// # Errors
///
/// What is wrong with its tag.
pub(super) fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Result<String, Refused> {
    let quoted = || serde_json::Value::from(text).to_string();
    let is_plain = style == ScalarStyle::Plain;
    let Some(tag) = tag else {
        return Ok(if is_plain { plain(text).unwrap_or_else(quoted) } else { quoted() });
    };
    let json = match known(tag) {
        Some("" | "str") => Some(quoted()),
        Some("null") => plain(text).filter(|json| json == "null"),
        Some("bool") => plain(text).filter(|json| matches!(json.as_str(), "true" | "false")),
        Some("int") => number(text).filter(|json| !json.contains(['.', 'e', 'E', '"'])),
        Some("float") => number(text).map(with_fraction),
        Some("map" | "seq") => None,
        _ => return Err(foreign(tag)),
    };
    json.ok_or_else(|| unfit(tag))
}

/// That a value is not what its tag says.
fn unfit(tag: &Tag) -> Refused {
    let message = format!("the value does not fit its tag `{}`", known(tag).unwrap_or_default());
    Refused { message: message.into(), quoting: None }
}

/// A number that is none of an integer, whichever way it is written.
fn with_fraction(json: String) -> String {
    if json.contains(['.', 'e', 'E', '"']) { json } else { json + ".0" }
}

/// What is wrong with the tag of a sequence or mapping, if anything is.
pub(super) fn wrong_tag(tag: Option<&Tag>, expected: &str) -> Option<Refused> {
    let tag = tag?;
    match known(tag) {
        Some(known) if known.is_empty() || known == expected => None,
        Some("map" | "seq") => Some(unfit(tag)),
        Some(known) if SCALAR_TAGS.contains(&known) => Some(unfit(tag)),
        _ => Some(foreign(tag)),
    }
}

/// The name of a tag of the core schema; empty for the one that says nothing, `!`.
fn known(tag: &Tag) -> Option<&str> {
    match (&*tag.handle, &*tag.suffix) {
        ("", "!") => Some(""),
        // Written out: `!<tag:yaml.org,2002:str>`.
        ("", suffix) => suffix.strip_prefix("tag:yaml.org,2002:"),
        (_, suffix) => tag.is_yaml_core_schema().then_some(suffix),
    }
}

/// Tags of YAML 1.1 and 1.2 that JSON has nothing for; nobody means anything else by them.
const YAML_TAGS: [&str; 8] =
    ["binary", "merge", "omap", "pairs", "set", "timestamp", "value", "yaml"];

/// The tags of scalars.
const SCALAR_TAGS: [&str; 5] = ["bool", "float", "int", "null", "str"];

fn foreign(tag: &Tag) -> Refused {
    let of = |name: &str| format!("JSON has nothing for the tag `{name}`");
    match known(tag).filter(|name| YAML_TAGS.contains(name)) {
        Some(name) => Refused { message: of(name).into(), quoting: None },
        // A password that begins with `!` is a tag to YAML.
        None => Refused {
            message: "JSON has nothing for this tag".into(),
            quoting: Some(of(&tag.suffix)),
        },
    }
}

/// The JSON of a plain scalar that is no text.
fn plain(text: &str) -> Option<String> {
    let word = match text {
        "" | "~" | "null" | "Null" | "NULL" => "null",
        "true" | "True" | "TRUE" => "true",
        "false" | "False" | "FALSE" => "false",
        _ => return number(text),
    };
    Some(word.to_owned())
}

/// The number of YAML's core schema, as JSON spells it; infinities and NaN are the texts that Smithy
/// has for them.
fn number(text: &str) -> Option<String> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let sign = if text.starts_with('-') { "-" } else { "" };
    match unsigned {
        ".inf" | ".Inf" | ".INF" => return Some(format!("\"{sign}Infinity\"")),
        ".nan" | ".NaN" | ".NAN" if unsigned == text => return Some("\"NaN\"".to_owned()),
        _ => {}
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            return u128::from_str_radix(digits, radix).ok().map(|number| number.to_string());
        }
    }
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(place) => unsigned.split_at(place),
        None => (unsigned, ""),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let digits = exponent.trim_start_matches(['e', 'E']);
    let digits = digits.strip_prefix(['+', '-']).unwrap_or(digits);
    let is_number = are_digits(whole)
        && are_digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && are_digits(digits)
        && exponent.is_empty() == digits.is_empty();
    if !is_number {
        return None;
    }
    // JSON wants a digit before the point, none too many, and one after it.
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = match fraction {
        "" if mantissa.contains('.') => ".0".to_owned(),
        "" => String::new(),
        digits => format!(".{digits}"),
    };
    Some(format!("{sign}{whole}{fraction}{exponent}"))
}
