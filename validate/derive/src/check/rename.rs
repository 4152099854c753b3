//! Names on the wire, by serde's attributes.

use syn::Path;

use crate::raw::{Item, Value};
use crate::read;

/// The name that `rename` gives for reading.
pub(super) fn renamed(serde: &[Item]) -> Option<String> {
    for_reading(serde, "rename")
}

/// The module of `with`, which has functions `serialize` and `deserialize`.
pub(super) fn module(serde: &[Item]) -> Option<Path> {
    let item = serde.iter().rfind(|item| item.name == "with")?;
    syn::parse_str(&read::as_text(item)?).ok()
}

/// `name = "text"` or `name(deserialize = "text")`.
fn for_reading(serde: &[Item], name: &str) -> Option<String> {
    let item = serde.iter().rfind(|item| item.name == name)?;
    match &item.value {
        Value::List(items) => for_reading(items, "deserialize"),
        _ => read::as_text(item),
    }
}

/// serde's `rename_all`.
#[derive(Clone, Copy)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    /// The case that a type's attributes ask for. What serde does not know is serde's to refuse.
    pub(crate) fn of(serde: &[Item]) -> Option<Self> {
        Some(match for_reading(serde, "rename_all")?.as_str() {
            "lowercase" => Self::Lower,
            "UPPERCASE" => Self::Upper,
            "PascalCase" => Self::Pascal,
            "camelCase" => Self::Camel,
            "snake_case" => Self::Snake,
            "SCREAMING_SNAKE_CASE" => Self::ScreamingSnake,
            "kebab-case" => Self::Kebab,
            "SCREAMING-KEBAB-CASE" => Self::ScreamingKebab,
            _ => return None,
        })
    }

    /// The name of a field, whose Rust name is in snake case.
    pub(super) fn field(self, name: &str) -> String {
        match self {
            Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_ascii_uppercase(),
            Self::Pascal => pascal(name),
            Self::Camel => first_lower(&pascal(name)),
            Self::Kebab => name.replace('_', "-"),
            Self::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// The name of a variant, whose Rust name is in Pascal case.
    pub(super) fn variant(self, name: &str) -> String {
        match self {
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Pascal => name.to_owned(),
            Self::Camel => first_lower(name),
            Self::Snake => snake(name),
            Self::ScreamingSnake => snake(name).to_ascii_uppercase(),
            Self::Kebab => snake(name).replace('_', "-"),
            Self::ScreamingKebab => snake(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(name: &str) -> String {
    name.split('_').map(first_upper).collect()
}

fn first_upper(word: &str) -> String {
    let mut rest = word.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + rest.as_str())
}

fn first_lower(word: &str) -> String {
    let mut rest = word.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + rest.as_str())
}

fn snake(name: &str) -> String {
    let mut words = String::new();
    for (index, character) in name.char_indices() {
        if index > 0 && character.is_uppercase() {
            words.push('_');
        }
        words.push(character.to_ascii_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::Case;

    const ALL: [Case; 8] = [
        Case::Lower,
        Case::Upper,
        Case::Pascal,
        Case::Camel,
        Case::Snake,
        Case::ScreamingSnake,
        Case::Kebab,
        Case::ScreamingKebab,
    ];

    #[test]
    fn names_are_cased_as_serde_cases_them() {
        assert_eq!(
            ALL.map(|case| case.field("very_tasty")),
            [
                "very_tasty",
                "VERY_TASTY",
                "VeryTasty",
                "veryTasty",
                "very_tasty",
                "VERY_TASTY",
                "very-tasty",
                "VERY-TASTY",
            ]
        );
        assert_eq!(
            ALL.map(|case| case.variant("VeryTasty")),
            [
                "verytasty",
                "VERYTASTY",
                "VeryTasty",
                "veryTasty",
                "very_tasty",
                "VERY_TASTY",
                "very-tasty",
                "VERY-TASTY",
            ]
        );
    }
}
