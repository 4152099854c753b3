//! "Did you mean": the closest of some names, and what other languages call otherwise.

use crate::budget::{MAX_COMPARISONS, MAX_SUGGESTIONS};

/// Names this alike, from 0 to 1, are worth suggesting.
const LEAST_SIMILARITY: f64 = 0.6;

/// The longest name that others are compared with, in bytes.
const MAX_COMPARED: usize = 64;

/// Whether one more problem may come with a suggestion, which looks at so many names.
pub(crate) fn is_affordable(problems: usize, names: usize) -> bool {
    problems < MAX_SUGGESTIONS && problems.saturating_mul(names) < MAX_COMPARISONS
}

/// The name that is most like `given`, if any is alike enough. Case does not count.
pub fn closest<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if given.len() > MAX_COMPARED {
        return None;
    }
    let given = given.to_lowercase();
    let similarity =
        |name: &str| strsim::normalized_damerau_levenshtein(&given, &name.to_lowercase());
    // Names of very different length are not alike, which is known without comparing them: 3 of 5
    // characters are the least similarity.
    let length = given.chars().count();
    let may_be_alike = |name: &&str| {
        let other = name.chars().count();
        5 * length.min(other) >= 3 * length.max(other)
    };
    names
        .into_iter()
        .filter(may_be_alike)
        .map(|name| (similarity(name), name))
        .filter(|(similarity, _)| *similarity >= LEAST_SIMILARITY)
        // Of names that are equally alike, one of the same length was rather meant: a letter is wrong
        // more often than missing.
        .max_by(|(left, first), (right, second)| {
            let is_as_long = |name: &str| name.chars().count() == length;
            left.total_cmp(right).then_with(|| is_as_long(first).cmp(&is_as_long(second)))
        })
        .map(|(_, name)| name)
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
