//! What documents are made with.

use std::cell::RefCell;
use std::collections::BTreeSet;

use shapewright_smithy::api::{Api, Member};

use super::text::Texts;

/// What the members of structures are called in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// By their names as modelled.
    #[default]
    Names,
    /// By their names on the wire.
    WireNames,
}

/// What documents are made with, and how.
#[derive(Debug)]
pub(super) struct Tools<'a, 'm> {
    pub(super) api: &'a Api<'m>,
    pub(super) texts: Texts,
    /// Whether members that may be absent are there.
    pub(super) full: bool,
    pub(super) keys: Keys,
    pub(super) notes: RefCell<BTreeSet<String>>,
}

impl<'m> Tools<'_, 'm> {
    /// Whether documents have the streams of bytes: those of the whole view.
    pub(super) fn has_streams(&self) -> bool {
        matches!(self.keys, Keys::Names)
    }

    /// What a member is called.
    pub(super) fn key(&self, member: &Member<'m>) -> &'m str {
        match self.keys {
            Keys::Names => member.name,
            Keys::WireNames => member.wire_name,
        }
    }

    /// Keeps what people have to look at themselves.
    pub(super) fn note(&self, note: String) {
        self.notes.borrow_mut().insert(note);
    }
}
