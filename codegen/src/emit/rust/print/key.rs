//! What parts look like, but for their names: what their forms depend on.

use super::field::nameless;
use crate::emit::rust::plan::{ErrorFacts, Field, Rules, Type};

/// What the definition of a structure looks like before its fields, but for its names.
#[derive(PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct HeadKey {
    pub(super) hides_something: bool,
    pub(super) needs_nothing: bool,
    pub(super) sensitive: bool,
    pub(super) renamed: bool,
}

/// What a field looks like, but for its names and its documentation.
#[derive(PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct FieldKey<'a> {
    ty: Type,
    rules: &'a Rules,
    binding: Option<&'a str>,
    boxed: bool,
    required: bool,
    idempotency_token: bool,
    redacted: bool,
    renamed: bool,
}

impl<'a> FieldKey<'a> {
    pub(super) fn of(field: &'a Field) -> Self {
        Self {
            ty: nameless(&field.ty),
            rules: &field.rules,
            binding: field.binding,
            boxed: field.boxed,
            required: field.required,
            idempotency_token: field.idempotency_token,
            redacted: field.redacted,
            renamed: field.wire_name != field.name,
        }
    }
}

/// What a setter looks like, but for its names.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct SetterKey {
    ty: Type,
    boxed: bool,
    required: bool,
}

impl SetterKey {
    pub(super) fn of(field: &Field) -> Self {
        let ty = nameless(&field.ty);
        Self { ty, boxed: field.boxed, required: field.required }
    }
}

/// What the impls of an error look like, but for its names.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct ErrorKey {
    pub(super) facts: ErrorFacts,
    pub(super) sensitive: bool,
}

/// What the impl of an operation looks like, but for its names and its errors.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct OperationKey {
    /// The method, and the URI where that is too short for a name of a form: `/`.
    pub(super) texts: [String; 2],
    /// Whether the input and the output are empty.
    pub(super) units: [bool; 2],
    pub(super) http_status: u16,
    pub(super) readonly: bool,
    pub(super) idempotent: bool,
}
