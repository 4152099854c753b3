//! Keys of maps in draft 4, which has no `propertyNames`: `patternProperties` say the same.

use serde_json::{Map, Value, json};

use shapewright_smithy::api::{Api, Type, TypeKind};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};

use super::usage::Usage;
use super::{Draft, Options, Target, scalar};

/// The longest key that a pattern counts. Some engines repeat nothing more often.
const MAX_COUNTED: u64 = 1_000;

/// Any character.
const ANY: &str = "[\\s\\S]";

/// The stable ID of the warning.
const CODE: &str = "SchemaKeyLength";

/// What a map says of its keys and values: `names` are the keywords of its keys, in the words of
/// other drafts. A pattern beside a length stands for itself, and the keys of another length are
/// refused.
pub(super) fn by_pattern(names: &Map<String, Value>, values: Value) -> Map<String, Value> {
    let [min, max] = ["minLength", "maxLength"].map(|it| names.get(it).and_then(Value::as_u64));
    let mut patterns = Map::new();
    let listed = names.get("enum").and_then(Value::as_array).map(|values| one_of(values));
    let pattern = names.get("pattern").and_then(Value::as_str).map(str::to_owned);
    match listed.or(pattern) {
        Some(pattern) => {
            patterns.insert(pattern, values);
            let too_short = min.filter(|min| (1..=MAX_COUNTED).contains(min));
            let too_short = too_short.map(|min| format!("^{ANY}{{0,{}}}$", min - 1));
            let too_long = max.filter(|max| *max < MAX_COUNTED);
            let too_long = too_long.map(|max| format!("^{ANY}{{{}}}", max + 1));
            let refused = too_short.into_iter().chain(too_long);
            patterns.extend(refused.map(|pattern| (pattern, json!({"not": {}}))));
        }
        None => {
            let min = min.filter(|min| *min <= MAX_COUNTED).unwrap_or_default();
            let pattern = match max.filter(|max| *max <= MAX_COUNTED) {
                Some(max) => format!("^{ANY}{{{min},{max}}}$"),
                None => format!("^{ANY}{{{min},}}"),
            };
            patterns.insert(pattern, values);
        }
    }
    let mut keywords = scalar::typed("object");
    keywords.insert("patternProperties".to_owned(), patterns.into());
    keywords.insert("additionalProperties".to_owned(), false.into());
    keywords
}

/// A pattern of texts and nothing else.
fn one_of(texts: &[Value]) -> String {
    let texts: Vec<_> = texts.iter().filter_map(Value::as_str).map(escape).collect();
    format!("^(?:{})$", texts.join("|"))
}

fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        // A hyphen has a meaning in brackets alone, and no escape with the `u` flag.
        if "\\^$.|?*+()[]{}".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// In words, how long keys are that no pattern counts.
pub(super) fn words(usage: &Usage<'_>) -> Option<String> {
    let length = usage.constraints.length?;
    let min = length.min.filter(|min| *min > MAX_COUNTED);
    let max = length.max.filter(|max| *max > MAX_COUNTED);
    Some(match (min, max) {
        (Some(min), Some(max)) => format!("Keys have {min} to {max} characters."),
        (Some(min), None) => format!("Keys have at least {min} characters."),
        (None, Some(max)) => format!("Keys have at most {max} characters."),
        (None, None) => return None,
    })
}

/// The rules of maps that schemas of these options say in words alone.
pub(super) fn unenforced(api: &Api<'_>, options: &Options) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    if !options.drafts.contains(&Draft::Draft04) || options.target == Target::Strict {
        return diagnostics;
    }
    let warnings = api.types().filter_map(|(_, ty)| warning(api, ty));
    warnings.for_each(|warning| diagnostics.push(warning));
    diagnostics
}

fn warning(api: &Api<'_>, ty: &Type<'_>) -> Option<Diagnostic> {
    let TypeKind::Map { key, .. } = &ty.kind else { return None };
    let words = words(&Usage::by(api, key))?;
    let message = format!(
        "Schemas of draft 4 do not enforce the length of the keys of `{}`, and say it in words: no pattern counts more than {MAX_COUNTED} characters",
        ty.id.name()
    );
    let warning = Diagnostic::warning(CODE, ty.span, message).with_shape(ty.id.clone());
    Some(warning.with_help(format!("another draft has `propertyNames`: {words}")))
}
