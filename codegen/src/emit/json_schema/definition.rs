//! Definitions: built once for all the documents of a service that contain them, and printed once
//! per draft.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use serde_json::{Map, Value};

use shapewright_smithy::api::Type;
use shapewright_smithy::shape_id::ShapeId;
use std::collections::HashMap;

use super::describe::annotations;
use super::usage::Usage;
use super::{Draft, Openness, View};
use crate::make;

/// The definition of a type, in the words of 2020-12.
#[derive(Debug)]
pub(super) struct Definition<'m> {
    pub(super) name: String,
    pub(super) keywords: Map<String, Value>,
    /// The types that it refers to, in order, and what it calls them.
    pub(super) references: Vec<(&'m Type<'m>, String)>,
    /// Names of members that were left out.
    pub(super) left_out: Vec<&'m str>,
    /// Its text in each draft.
    texts: [OnceCell<String>; 3],
}

impl PartialEq for Definition<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || (self.name == other.name && self.keywords == other.keywords)
    }
}

impl<'m> Definition<'m> {
    pub(super) fn new(
        name: String,
        keywords: Map<String, Value>,
        references: Vec<(&'m Type<'m>, String)>,
        left_out: Vec<&'m str>,
    ) -> Self {
        Self { name, keywords, references, left_out, texts: Default::default() }
    }

    /// Its schema, indented as it is among the definitions of a document.
    pub(super) fn text(&self, draft: Draft) -> &str {
        self.texts[draft as usize]
            .get_or_init(|| draft.print(&[&self.keywords]).replace('\n', "\n    "))
    }
}

/// What definitions depend on beside the names of other types.
pub(super) type Key<'m> = (&'m ShapeId, View, Openness);

/// The annotations of usages, which openness decides too: in open schemas they have bounds in words.
type Annotations<'m> = HashMap<(&'m ShapeId, Openness), Map<String, Value>>;

/// The definitions that are known.
#[derive(Default)]
pub(super) struct Definitions<'m> {
    annotations: RefCell<Annotations<'m>>,
    known: RefCell<HashMap<Key<'m>, Rc<Definition<'m>>>>,
}

impl<'m> Definitions<'m> {
    /// The [`annotations`] of a usage, which every document makes of its type or member alike.
    pub(super) fn annotations(&self, usage: &Usage<'m>, openness: Openness) -> Map<String, Value> {
        let mut known = self.annotations.borrow_mut();
        let key = (usage.id, openness);
        if let Some(known) = known.get(&key) {
            return known.clone();
        }
        let made = annotations(usage, openness, None);
        if !made.is_empty() {
            known.insert(key, made.clone());
        }
        made
    }

    pub(super) fn get(&self, key: Key<'m>) -> Option<Rc<Definition<'m>>> {
        self.known.borrow().get(&key).cloned()
    }

    pub(super) fn insert(&self, key: Key<'m>, definition: Rc<Definition<'m>>) {
        self.known.borrow_mut().insert(key, definition);
    }
}

/// JSON as it is written to files, without a line end; the same as [`make::json`], but without a
/// formatter between.
pub(super) fn pretty(value: &Value) -> String {
    // Values have no keys but strings, and memory takes whatever is written to it.
    make::unmarked(&serde_json::to_string_pretty(value).unwrap_or_default())
}
