//! The Rust type of a member.

use crate::emit::rust::plan::Type;
use crate::emit::rust::plan::build::Builder;
use crate::emit::rust::plan::facts::{is_newtype, is_string_enum, timestamp_format};
use crate::emit::rust::plan::rules::replaces_rules_of_target;
use shapewright_smithy::diagnostic::Diagnostic;
use shapewright_smithy::model::{Member, Shape, ShapeKind};

/// How deep lists and maps may be nested in each other. Recursion without a structure or union
/// in between, which Smithy forbids, would otherwise never end.
const MAX_NESTING: usize = 32;

impl Builder<'_> {
    /// The type of a member of a structure or union, without box and option.
    pub(super) fn type_of(&mut self, member: &Member) -> Type {
        self.nested_type(member, member, 0)
    }

    /// The type of `member`, which is `outer` or lies in its lists and maps.
    fn nested_type(&mut self, outer: &Member, member: &Member, depth: usize) -> Type {
        let model = self.model;
        let target = model.target(member);
        if depth > MAX_NESTING {
            let message = format!("`{}` nests lists or maps too deeply", outer.id);
            self.diagnostics.push(
                Diagnostic::error("RustType", target.span, message)
                    .with_help(format!("at most {MAX_NESTING} levels, or a structure in between"))
                    .with_shape(target.id.clone()),
            );
            return Type::Document;
        }
        match target.kind {
            ShapeKind::List => Type::List {
                element: Box::new(self.part(outer, target, "member", depth)),
                sparse: target.traits.has("smithy.api#sparse"),
            },
            ShapeKind::Map => Type::Map {
                key: Box::new(self.part(outer, target, "key", depth)),
                value: Box::new(self.part(outer, target, "value", depth)),
                sparse: target.traits.has("smithy.api#sparse"),
            },
            ShapeKind::Timestamp => {
                Type::Timestamp(timestamp_format(model, self.protocol, outer, member))
            }
            _ => self.simple_type(member, target),
        }
    }

    fn part(&mut self, outer: &Member, container: &Shape, name: &str, depth: usize) -> Type {
        match container.member(name) {
            Some(member) => self.nested_type(outer, member, depth + 1),
            None => Type::Document,
        }
    }

    fn simple_type(&self, member: &Member, target: &Shape) -> Type {
        match target.kind {
            ShapeKind::Blob => Type::Blob,
            ShapeKind::Boolean => Type::Bool,
            ShapeKind::Byte => Type::I8,
            ShapeKind::Short => Type::I16,
            ShapeKind::Integer => Type::I32,
            ShapeKind::Long => Type::I64,
            ShapeKind::Float => Type::F32,
            ShapeKind::Double => Type::F64,
            ShapeKind::BigInteger => Type::BigInteger,
            ShapeKind::BigDecimal => Type::BigDecimal,
            ShapeKind::String if is_string_enum(target) => self.named(target),
            ShapeKind::String if is_newtype(target) && !replaces_rules_of_target(member) => {
                self.named(target)
            }
            ShapeKind::String => Type::String,
            ShapeKind::Structure if target.id == *"smithy.api#Unit" => Type::Unit,
            ShapeKind::Enum | ShapeKind::IntEnum | ShapeKind::Union | ShapeKind::Structure => {
                self.named(target)
            }
            _ => Type::Document,
        }
    }

    /// The type of a shape of the plan; a prelude shape without a name is a document.
    pub(super) fn named(&self, shape: &Shape) -> Type {
        self.names.get(&shape.id).map_or(Type::Document, |name| Type::Named(name.clone()))
    }
}
