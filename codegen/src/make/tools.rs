//! What documents are made with.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use serde_json::Value;
use shapewright_smithy::api::{Api, Member};
use shapewright_smithy::{Node, ShapeId};

use super::Used;
use super::big;
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
    /// Whether numbers are there that 64 bits do not hold.
    pub(super) big_numbers: bool,
    pub(super) keys: Keys,
    pub(super) notes: RefCell<BTreeSet<String>>,
    /// Which values of enums may be taken, by the type, what refers to it, and whether it is an answer's.
    pub(super) chosen: RefCell<HashMap<Place<'m>, Arc<[usize]>>>,
}

type Place<'m> = (&'m ShapeId, Option<&'m ShapeId>, bool);

impl<'m> Tools<'_, 'm> {
    /// Whether documents have the streams of bytes: those of the whole view.
    pub(super) fn has_streams(&self) -> bool {
        matches!(self.keys, Keys::Names)
    }

    /// The value of a node of the model; with the digits of its numbers, if they may be big.
    pub(super) fn of_node(&self, node: &Node) -> Value {
        if self.big_numbers { big::of_node(node) } else { node.to_json() }
    }

    /// The same of a node whose numbers have 64 bits.
    pub(super) fn of_document(&self, node: &Node) -> Value {
        if self.big_numbers { big::rounded(node) } else { node.to_json() }
    }

    /// A text; marked if it begins like a big number and there may be such.
    pub(super) fn text(&self, text: &str) -> String {
        if self.big_numbers { big::text(text).into_owned() } else { text.to_owned() }
    }

    /// What a member is called.
    pub(super) fn key(&self, member: &Member<'m>) -> &'m str {
        match self.keys {
            Keys::Names => member.name,
            Keys::WireNames => member.wire_name,
        }
    }

    /// The values of an enum that may be taken, by their places; `choose` finds them once.
    pub(super) fn chosen(
        &self,
        used: Used<'_, 'm>,
        is_answer: bool,
        choose: impl FnOnce() -> Vec<usize>,
    ) -> Arc<[usize]> {
        let place = (used.ty.id, used.reference.map(|it| it.member), is_answer);
        let mut chosen = self.chosen.borrow_mut();
        Arc::clone(chosen.entry(place).or_insert_with(|| choose().into()))
    }

    /// Keeps what people have to look at themselves.
    pub(super) fn note(&self, note: String) {
        self.notes.borrow_mut().insert(note);
    }
}
