//! Lists and maps.

use super::Walker;
use super::items::Items;
use super::site::Site;
use super::tape::{TokenKind, Value};
use crate::rules;
use crate::shape::{Effective, TypeRef};

impl<'g> Walker<'g> {
    pub(super) fn list(
        &mut self,
        array: Value<'_>,
        (element, sparse): (&'g TypeRef, bool),
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if array.kind() != TokenKind::Array {
            return self.wrong_type(array, "array", site);
        }
        let items = Items { context: self.context, array, element };
        let length = array.elements().count();
        rules::list(length, &items, constraints, &mut self.at(array.span(), site));
        for (index, value) in array.elements().enumerate() {
            self.item(value, (element, sparse), &site.index(index));
        }
    }

    pub(super) fn map(
        &mut self,
        object: Value<'_>,
        key: &'g TypeRef,
        value: (&'g TypeRef, bool),
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if object.kind() != TokenKind::Object {
            return self.wrong_type(object, "object", site);
        }
        let entries = object.entries_by_key();
        let repeats = |index: usize| index > 0 && entries[index - 1].0 == entries[index].0;
        let distinct = (0..entries.len()).filter(|index| !repeats(*index)).count();
        rules::count(distinct, constraints, &mut self.at(object.span(), site));
        let secret = self.is_sensitive(key);
        for (index, (name, entry)) in entries.iter().enumerate() {
            let site_of_value = site.key(name, secret);
            if repeats(index) {
                self.duplicate(*entry, &site_of_value);
                continue;
            }
            self.value(entry.key, key, site);
            self.item(entry.value, value, &site_of_value);
        }
    }

    /// An element of a list or a value of a map.
    fn item(&mut self, value: Value<'_>, (used, sparse): (&'g TypeRef, bool), site: &Site<'_>) {
        if !value.is_null() {
            self.value(value, used, site);
        } else if !sparse && !self.may_be_null(used) {
            let expected = self.type_name(used);
            self.wrong_type(value, expected, site);
        }
    }
}
