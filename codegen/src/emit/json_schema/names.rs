//! Names of definitions and files: the name of the shape in its service.

use std::collections::HashMap;

use crate::emit::taken::Taken;
use crate::files::checksum;
use shapewright_smithy::api::Service;
use shapewright_smithy::shape_id::ShapeId;

/// Gives every shape one name that no other shape of the document has.
#[derive(Clone, Debug)]
pub(super) struct Names<'m> {
    service: Option<&'m Service<'m>>,
    given: HashMap<&'m ShapeId, String>,
    taken: Taken,
}

impl<'m> Names<'m> {
    /// The names in a service, which may rename shapes.
    pub(super) fn of_service(service: Option<&'m Service<'m>>) -> Self {
        Self { service, given: HashMap::new(), taken: Taken::new("_") }
    }

    /// The name of a shape. The first shape that asks for a name has it; another one of the same
    /// name is told apart by its namespace.
    pub(super) fn name(&mut self, id: &'m ShapeId) -> String {
        if let Some(name) = self.given.get(id) {
            return name.clone();
        }
        let plain = self.plain(id);
        let name = if self.taken.is_free(plain) {
            self.taken.take(plain)
        } else {
            self.taken.take(&format!("{}_{plain}", id.namespace().replace('.', "_")))
        };
        self.given.insert(id, name.clone());
        name
    }

    /// The name of what a JSON body has of a shape.
    pub(super) fn name_body(&mut self, id: &'m ShapeId) -> String {
        self.taken.take(&format!("{}Body", self.plain(id)))
    }

    /// The name of a shape in its service, whatever other shapes are called.
    pub(super) fn plain(&self, id: &'m ShapeId) -> &'m str {
        self.service.map_or_else(|| id.name(), |service| service.name_of(id))
    }
}

/// The longest name of a file without its ending, in bytes: file systems take 255.
const MAX_LENGTH: usize = 200;

/// A name as that of a file: as it is, unless it is too long. Then a checksum of the whole stands for
/// its end.
pub fn file_name(name: &str) -> String {
    if name.len() <= MAX_LENGTH {
        return name.to_owned();
    }
    let kept: String = name.chars().take(MAX_LENGTH / 2).collect();
    format!("{kept}-{:016x}", checksum(name, ""))
}

/// A name in kebab case: `CreateOtaTask` and `Create Ota_task` are both `create-ota-task`, and
/// `LoRaWANDevice` is `lo-ra-wan-device`.
pub(crate) fn kebab(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let mut kebab = String::with_capacity(name.len() + 4);
    for (index, character) in characters.iter().enumerate() {
        if !character.is_ascii_alphanumeric() {
            push_hyphen(&mut kebab);
            continue;
        }
        if character.is_ascii_uppercase() && starts_word(&characters, index) {
            push_hyphen(&mut kebab);
        }
        kebab.push(character.to_ascii_lowercase());
    }
    kebab.trim_end_matches('-').to_owned()
}

/// Whether an upper-case letter starts a word: it follows a small letter or digit, or a small
/// letter follows it (`OTATask` is `ota-task`).
fn starts_word(characters: &[char], index: usize) -> bool {
    let before = index.checked_sub(1).map(|index| characters[index]);
    let after = characters.get(index + 1);
    let after_small = before.is_some_and(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
    after_small || after.is_some_and(char::is_ascii_lowercase)
}

fn push_hyphen(kebab: &mut String) {
    if !kebab.is_empty() && !kebab.ends_with('-') {
        kebab.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, kebab};
    use shapewright_smithy::shape_id::ShapeId;

    #[test]
    fn names_become_kebab_case() {
        let cases = [
            ("CreateOtaTask", "create-ota-task"),
            ("IoT Wireless", "io-t-wireless"),
            ("OTATask", "ota-task"),
            ("S3", "s3"),
            ("a__b", "a-b"),
            ("_Leading", "leading"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(kebab(name), expected, "{name}");
        }
    }

    #[test]
    fn shapes_of_one_name_are_told_apart_by_their_namespaces() {
        let mut names = Names::of_service(None);
        let [first, second] = ["a#Thing", "b.c#Thing"].map(|id| ShapeId::parse(id).expect("an ID"));
        assert_eq!(names.name(&first), "Thing");
        assert_eq!(names.name(&second), "b_c_Thing");
        assert_eq!(names.name(&first), "Thing");
        let third = ShapeId::parse("a#b_c_Thing").expect("an ID");
        assert_eq!(names.name(&third), "a_b_c_Thing");
    }
}
