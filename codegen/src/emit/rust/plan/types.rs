//! The Rust type of a member.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::{TimestampFormat, Type};
use shapewright_smithy::api::{self, TypeId, TypeKind, TypeRef};
use shapewright_smithy::diagnostic::Diagnostic;

/// How deep lists and maps may be nested in each other. Recursion without a structure or union
/// in between, which Smithy forbids, would otherwise never end.
const MAX_NESTING: usize = 32;

impl<'m> Builder<'_, 'm> {
    /// The type of a member of a structure or union, without box and option.
    pub(super) fn type_of(&mut self, reference: &TypeRef<'m>) -> Type {
        self.nested_type(reference, 0)
    }

    /// The type of a reference that lies in so many lists and maps.
    fn nested_type(&mut self, reference: &TypeRef<'m>, depth: usize) -> Type {
        let api = self.api;
        let target = api.target(reference);
        if depth > MAX_NESTING {
            self.refuse_nesting(target);
            return Type::Document;
        }
        match &target.kind {
            TypeKind::List { element, sparse } => {
                let element = Box::new(self.nested_type(element, depth + 1));
                Type::List { element, sparse: *sparse }
            }
            TypeKind::Map { key, value, sparse } => Type::Map {
                key: Box::new(self.nested_type(key, depth + 1)),
                value: Box::new(self.nested_type(value, depth + 1)),
                sparse: *sparse,
            },
            _ => self.simple_type(reference, target),
        }
    }

    fn refuse_nesting(&mut self, target: &api::Type<'m>) {
        let message = format!("`{}` nests lists or maps too deeply", target.id);
        self.diagnostics.push(
            Diagnostic::error("RustType", target.span, message)
                .with_help(format!("at most {MAX_NESTING} levels, or a structure in between"))
                .with_shape(target.id.clone()),
        );
    }

    fn simple_type(&self, reference: &TypeRef<'m>, target: &api::Type<'m>) -> Type {
        match target.kind {
            TypeKind::Blob => Type::Blob,
            TypeKind::Boolean => Type::Bool,
            TypeKind::Byte => Type::I8,
            TypeKind::Short => Type::I16,
            TypeKind::Integer => Type::I32,
            TypeKind::Long => Type::I64,
            TypeKind::Float => Type::F32,
            TypeKind::Double => Type::F64,
            TypeKind::BigInteger => Type::BigInteger { textual: reference.constraints.textual },
            TypeKind::BigDecimal => Type::BigDecimal { textual: reference.constraints.textual },
            TypeKind::Timestamp => Type::Timestamp(
                reference.constraints.timestamp_format.unwrap_or(TimestampFormat::EpochSeconds),
            ),
            // A newtype checks itself, so that a member with constraints of its own is a plain
            // string instead.
            TypeKind::String if is_newtype(target) && !reference.has_own_constraints => {
                self.named(reference.target)
            }
            TypeKind::String => Type::String,
            TypeKind::Structure(_) if target.is_unit() => Type::Unit,
            TypeKind::Enum(_)
            | TypeKind::IntEnum(_)
            | TypeKind::Union(_)
            | TypeKind::Structure(_) => self.named(reference.target),
            TypeKind::Document | TypeKind::List { .. } | TypeKind::Map { .. } => Type::Document,
        }
    }

    /// The type of an item of the plan; a type without a name is a document.
    pub(super) fn named(&self, id: TypeId) -> Type {
        self.names.get(&id).map_or(Type::Document, |name| Type::Named(name.clone()))
    }
}

/// Whether a string has a type of its own.
pub(super) fn is_newtype(ty: &api::Type<'_>) -> bool {
    ty.newtype.is_some() && matches!(ty.kind, TypeKind::String)
}
