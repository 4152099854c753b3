//! "Did you mean": the closest of some names, and what other languages call otherwise.

use shapewright_validate::__private::{MAX_EDITS, MAX_NAME, edits};

use crate::budget::{MAX_COMPARISONS, MAX_SUGGESTIONS};

/// Whether one more problem may come with a suggestion, which looks at so many names.
pub(crate) fn is_affordable(problems: usize, names: usize) -> bool {
    problems < MAX_SUGGESTIONS && problems.saturating_mul(names) < MAX_COMPARISONS
}

/// The name that is most like `given`, if any is alike enough: three of five characters stay as they
/// are. Case does not count.
pub fn closest<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer names are compared with none.
    let lower = |name: &str| name.chars().flat_map(char::to_lowercase).take(MAX_NAME + 1).collect();
    let given: Vec<char> = lower(given);
    let mut best: Option<(Likeness, &str)> = None;
    for name in names {
        let other: Vec<char> = lower(name);
        let length = given.len().max(other.len());
        let most = u8::try_from(2 * length / 5).unwrap_or(MAX_EDITS);
        let Some(edits) = edits(&given, &other, most) else { continue };
        let likeness = Likeness { edits, length, is_as_long: given.len() == other.len() };
        if best.as_ref().is_none_or(|(best, _)| likeness.is_at_least(best)) {
            best = Some((likeness, name));
        }
    }
    best.map(|(_, name)| name)
}

/// How alike two names are.
struct Likeness {
    edits: u8,
    /// The length of the longer one.
    length: usize,
    is_as_long: bool,
}

impl Likeness {
    /// Of names that are equally alike, one of the same length was rather meant: a letter is wrong more
    /// often than missing.
    fn is_at_least(&self, other: &Self) -> bool {
        let (own, others) =
            (usize::from(self.edits) * other.length, usize::from(other.edits) * self.length);
        own < others || (own == others && self.is_as_long >= other.is_as_long)
    }
}

/// What is said of a name that was perhaps meant.
pub(crate) fn help(closest: &str) -> String {
    format!("did you mean `{closest}`?")
}

/// What stands in Smithy for a list of other languages.
pub(crate) const A_LIST: &str = "a list is a shape of its own: `list Names { member: String }`";

/// What stands in Smithy for a type that other languages have.
pub(crate) fn of_other_languages(name: &str) -> Option<&'static str> {
    Some(match name {
        "int" | "int32" | "i32" => "use `Integer`",
        "int64" | "i64" | "bigint" => "use `Long`",
        "bool" => "use `Boolean`",
        "str" | "text" => "use `String`",
        "number" | "float64" | "f64" => "use `Double`",
        "bytes" | "binary" => "use `Blob`",
        "date" | "datetime" | "DateTime" => "use `Timestamp`",
        "any" | "object" | "json" => "use `Document`",
        "list" | "List" | "array" | "Array" | "vec" | "Vec" => A_LIST,
        "map" | "Map" | "dict" => {
            "a map is a shape of its own: `map Tags { key: String, value: String }`"
        }
        _ => return None,
    })
}

/// What stands in Smithy for a keyword that other languages define types with.
pub(crate) fn keyword_of_other_languages(word: &str) -> Option<&'static str> {
    Some(match word {
        "class" | "record" | "message" | "object" | "type" => {
            "a type with members is a `structure`"
        }
        "interface" => "a type with members is a `structure`, an interface is a `service`",
        "array" => A_LIST,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn the_closest_name_is_suggested() {
        assert_eq!(closest("S3url", ["S3Uri", "S3Url", "Target"]), Some("S3Url"));
        assert_eq!(closest("Zebra", ["S3Uri", "Target"]), None);
        assert_eq!(closest("OrderItemz", ["OrderItems", "OrderItem"]), Some("OrderItems"));
    }
}
