//! Equality of elements by value, in near-linear time.
//!
//! Every element is written in a canonical form, in which equal values have equal bytes: members
//! in model order, map entries by key, numbers and instants normalised. Elements that are not of
//! their shape have no such form and take no part.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::Context;
use super::tape::{TokenKind, Value};
use crate::decimal;
use crate::rules::Distinct;
use crate::shape::{Effective, Kind, Member, TypeRef};

/// An element's canonical form; `None` if the element is not of its shape.
type Canonical = Option<()>;

/// The elements of an array, as values of a shape.
pub(super) struct Items<'t, 'g> {
    pub(super) context: Context<'g>,
    pub(super) array: Value<'t>,
    pub(super) element: &'g TypeRef,
}

impl Items<'_, '_> {
    /// How many values there are, equal ones counted once.
    pub(super) fn distinct(&self) -> usize {
        let mut seen = BTreeSet::new();
        let is_new = |value: &Value<'_>| {
            let mut form = Vec::new();
            let is_of_shape = self.context.write(*value, self.element, &mut form).is_some();
            !is_of_shape || seen.insert(form)
        };
        self.array.elements().filter(is_new).count()
    }
}

impl Distinct for Items<'_, '_> {
    fn repeats(&self) -> bool {
        let mut seen = BTreeSet::new();
        let has_several = self.array.elements().nth(1).is_some();
        has_several
            && self.array.elements().any(|value| {
                let mut form = Vec::new();
                let is_of_shape = self.context.write(value, self.element, &mut form).is_some();
                is_of_shape && !seen.insert(form)
            })
    }
}

impl<'g> Context<'g> {
    fn write(self, value: Value<'_>, used: &'g TypeRef, form: &mut Vec<u8>) -> Canonical {
        if value.is_null() {
            form.push(b'n');
            return Some(());
        }
        let shape = self.graph.resolve(&used.target)?;
        match &shape.kind {
            Kind::List { element, .. } => self.write_list(value, element, form),
            Kind::Map { value: used, .. } => self.write_map(value, used, form),
            Kind::Structure(members) | Kind::Union(members) => {
                self.write_structure(value, members, form)
            }
            Kind::Timestamp => {
                let instant = self.instant(value, Effective::new(Some(used), shape))?;
                form.extend(instant.as_nanosecond().to_be_bytes());
                Some(())
            }
            _ => write_scalar(value, form),
        }
    }

    fn write_list(self, value: Value<'_>, element: &'g TypeRef, form: &mut Vec<u8>) -> Canonical {
        (value.kind() == TokenKind::Array).then_some(())?;
        form.push(b'[');
        for item in value.elements() {
            self.write(item, element, form)?;
        }
        form.push(b']');
        Some(())
    }

    fn write_map(self, value: Value<'_>, used: &'g TypeRef, form: &mut Vec<u8>) -> Canonical {
        (value.kind() == TokenKind::Object).then_some(())?;
        form.push(b'{');
        for (key, entry) in value.entries_by_key() {
            write_text(&key, form);
            self.write(entry.value, used, form)?;
        }
        form.push(b'}');
        Some(())
    }

    fn write_structure(
        self,
        value: Value<'_>,
        members: &'g [Member],
        form: &mut Vec<u8>,
    ) -> Canonical {
        (value.kind() == TokenKind::Object).then_some(())?;
        form.push(b'(');
        for member in members {
            let mut entries = value.entries();
            let found = entries.find(|entry| self.is_key(member, &entry.key.text()));
            if let Some(entry) = found.filter(|entry| !entry.value.is_null()) {
                write_text(&member.name, form);
                self.write(entry.value, &member.value, form)?;
            }
        }
        form.push(b')');
        Some(())
    }
}

/// A string, boolean or number. Smithy has no unique floats or documents.
fn write_scalar(value: Value<'_>, form: &mut Vec<u8>) -> Canonical {
    match value.kind() {
        TokenKind::Array | TokenKind::Object => None,
        TokenKind::String | TokenKind::EscapedString | TokenKind::Raw => {
            form.push(b'"');
            write_text(&value.text(), form);
            Some(())
        }
        TokenKind::Number => {
            form.push(b'#');
            decimal::write_canonical(value.raw(), form);
            Some(())
        }
        kind => {
            form.push(if kind == TokenKind::True { b't' } else { b'f' });
            Some(())
        }
    }
}

/// A text, after its length, so that no text is the beginning of another form.
fn write_text(text: &str, form: &mut Vec<u8>) {
    form.extend(text.len().to_be_bytes());
    form.extend(text.as_bytes());
}
