//! Simple selectors in words, for messages.

/// What a selector means in words, if it is simple: "numbers and members that target numbers".
pub(in crate::assemble::validate) fn described(selector: &str) -> Option<String> {
    let text = selector.trim();
    if let Some(other) = text.strip_prefix(":not(").and_then(|text| text.strip_suffix(')')) {
        return described(other).map(|other| format!("shapes other than {other}"));
    }
    let inner = [":test(", ":is("].iter().find_map(|start| text.strip_prefix(start));
    let parts = match inner.and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => split(inner)?,
        None => vec![text],
    };
    let words: Option<Vec<String>> = parts.into_iter().map(part).collect();
    joined(&words?)
}

/// The parts between the commas that are in no parentheses; `None` if one closes too early.
fn split(text: &str) -> Option<Vec<&str>> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (place, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            ',' if depth == 0 => {
                parts.push(text[start..place].trim());
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    Some(parts)
}

fn part(text: &str) -> Option<String> {
    if let Some(target) = text.strip_prefix("member > ") {
        return Some(format!("members that target {}", described(target)?));
    }
    if let Some(container) = text.strip_suffix(" > member") {
        return Some(format!("members of {}", described(container)?));
    }
    match text.split_once("[trait|") {
        Some((kind, rest)) => {
            let name = rest.strip_suffix(']')?;
            let is_name = name.bytes().all(|it| it.is_ascii_alphanumeric());
            let noun = if kind.is_empty() { "shapes" } else { noun(kind)? };
            is_name.then(|| format!("{noun} with `@{name}`"))
        }
        None => noun(text).map(str::to_owned),
    }
}

fn noun(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "bigDecimal" => "bigDecimals",
        "bigInteger" => "bigIntegers",
        "blob" => "blobs",
        "boolean" => "booleans",
        "byte" => "bytes",
        "document" => "documents",
        "double" => "doubles",
        "enum" => "enums",
        "float" => "floats",
        "intEnum" => "intEnums",
        "integer" => "integers",
        "list" => "lists",
        "long" => "longs",
        "map" => "maps",
        "member" => "members",
        "number" => "numbers",
        "operation" => "operations",
        "resource" => "resources",
        "service" => "services",
        "short" => "shorts",
        "simpleType" => "simple types",
        "string" => "strings",
        "structure" => "structures",
        "timestamp" => "timestamps",
        "union" => "unions",
        _ => return None,
    })
}

/// `a`, `a and b`, `a, b and c`.
fn joined(words: &[String]) -> Option<String> {
    match words {
        [] => None,
        [only] => Some(only.clone()),
        [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::described;

    #[test]
    fn simple_selectors_have_words() {
        for (selector, words) in [
            ("operation", Some("operations")),
            (":test(number, member > number)", Some("numbers and members that target numbers")),
            (":is(service, operation)", Some("services and operations")),
            ("structure > member", Some("members of structures")),
            (":is(structure, union) > member", Some("members of structures and unions")),
            ("structure[trait|error]", Some("structures with `@error`")),
            (
                ":test(list, map, string, blob, member > :is(list, map, string, blob))",
                Some(
                    "lists, maps, strings, blobs and members that target lists, maps, strings and blobs",
                ),
            ),
            (":not(:test(service, member))", Some("shapes other than services and members")),
            (":not(string) :not(list)", None),
            ("string :not(enum)", None),
            ("resource:test(-[put]->)", None),
            ("[trait|trait]", Some("shapes with `@trait`")),
        ] {
            assert_eq!(described(selector).as_deref(), words, "{selector}");
        }
    }
}
