//! What the passes share.

use std::collections::{BTreeSet, HashMap};

use crate::emit::rust::plan::names::NamesInModel;
use crate::emit::rust::plan::pattern_table::PatternTable;
use shapewright_smithy::api::{Api, TypeId};
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
    pub(super) diagnostics: Diagnostics,
}
