//! What the passes share.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use crate::emit::room::Room;
use crate::emit::rust::plan::names::NamesInModel;
use crate::emit::rust::plan::pattern_table::PatternTable;
use crate::emit::rust::plan::words;
use shapewright_smithy::api::{Api, Member, TypeId};
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::shape_id::ShapeId;

/// What the passes share.
pub(super) struct Builder<'a, 'm> {
    pub(super) api: &'a Api<'m>,
    pub(super) in_model: NamesInModel<'m>,
    /// The Rust names of the types that become items.
    pub(super) names: HashMap<TypeId, String>,
    /// The Rust names of the operations, of their errors and of the services.
    pub(super) operations: HashMap<&'m ShapeId, String>,
    pub(super) errors: HashMap<&'m ShapeId, String>,
    pub(super) services: HashMap<&'m ShapeId, String>,
    /// The members that need a box.
    pub(super) boxed: BTreeSet<&'m ShapeId>,
    pub(super) patterns: PatternTable,
    pub(super) described: Described,
    pub(super) diagnostics: Diagnostics,
}

/// The documentation of members. Many may have that of one target.
#[derive(Debug)]
pub(super) struct Described {
    /// As rustdoc reads it, by what is modelled.
    known: HashMap<(*const u8, usize), Rc<str>>,
    room: Room,
    is_full: bool,
}

impl Default for Described {
    fn default() -> Self {
        Self { known: HashMap::new(), room: Room::of_rust(), is_full: false }
    }
}

impl<'m> Builder<'_, 'm> {
    /// The documentation of a member as rustdoc reads it, or `otherwise`. Without any room left there is
    /// none, and an error.
    pub(super) fn description(&mut self, member: &Member<'m>, otherwise: &str) -> String {
        let Described { known, room, is_full } = &mut self.described;
        if *is_full {
            return String::new();
        }
        let text = member.value.documentation.unwrap_or_default();
        let known = known
            .entry((text.as_ptr(), text.len()))
            .or_insert_with(|| words::documentation(Some(text), "").into());
        if let Err(problem) = room.take(known, Some(member.value.span)) {
            *is_full = true;
            self.diagnostics.append(problem);
        }
        if known.is_empty() { otherwise.to_owned() } else { known.to_string() }
    }
}
