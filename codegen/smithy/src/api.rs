//! What every shape means: the plain data that [`resolve`](crate::resolve::resolve) makes of a
//! [`Model`], and that emitters work from.
//!
//! An [`Api`] names no trait. Whatever two emitters would both have to decide is decided here: the
//! protocol, where HTTP carries a member, its name on the wire, the format of a timestamp in its
//! place, presence, and which constraint counts where a member and its target both have one.
//!
//! ```
//! use shapewright_smithy::load::Loader;
//! use shapewright_smithy::resolve::resolve_all;
//!
//! let text = r#"
//! $version: "2"
//! namespace example
//! structure Hub { @required @length(max: 8) name: Name }
//! @length(max: 64)
//! string Name
//! "#;
//! let model = Loader::new().text("hub.smithy", text).load().model.expect("a model");
//! let api = resolve_all(&model).api;
//! let hub = api.named("example#Hub").expect("the shape");
//! let name = &hub.members()[0];
//! assert!(name.presence.required);
//! assert_eq!(name.value.constraints.length.and_then(|length| length.max), Some(8));
//! ```

mod constraints;
mod operation;
mod types;

use std::collections::HashMap;

use crate::budget;
use crate::model::Model;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;

pub use constraints::{
    Constraints, Held, Length, Pair, Pattern, Range, Recommendation, Test, TimestampFormat,
};
pub use operation::{
    ApiKeyPlace, AuthScheme, Example, Http, Operation, Pagination, Resource, Service, sdk_name,
};
pub use shapewright_validate::shape::Protocol;
pub use types::{
    Binding, Deprecated, EnumValue, ErrorFacts, Member, Presence, Property, Role, Type, TypeId,
    TypeKind, TypeRef,
};

/// The services, operations and types that were asked for.
#[derive(Clone, Debug)]
pub struct Api<'m> {
    /// The model that all of it comes from.
    pub model: &'m Model,
    /// The services that were asked for or, if only operations were, those that own them.
    pub services: Vec<Service<'m>>,
    /// The operations, by file and position.
    pub operations: Vec<Operation<'m>>,
    /// The shapes that were asked for and what they reach, by file and position. Types of the
    /// prelude are not listed.
    pub shapes: Vec<TypeId>,
    /// What the services have beside that, by file and position: it keeps its names, so that a name
    /// does not depend on how much is asked for.
    pub unselected: Vec<Unselected<'m>>,
    pub(crate) types: Vec<Type<'m>>,
    pub(crate) ids: HashMap<&'m str, TypeId>,
    /// Where services and operations stand, by their IDs.
    pub(crate) positions: HashMap<&'m str, usize>,
}

/// A shape of a service that was not asked for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Unselected<'m> {
    /// The shape.
    pub id: &'m ShapeId,
    /// What it would become.
    pub kind: UnselectedKind,
    /// The name in Rust that the model asks for.
    pub rust_name: Option<&'m Node>,
    /// Where it stands.
    pub span: Span,
}

/// What a shape that was not asked for would become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnselectedKind {
    /// A type.
    Type,
    /// An operation.
    Operation,
}

impl<'m> Api<'m> {
    /// The type of an ID of this API.
    ///
    /// # Panics
    /// If the ID comes from another API.
    pub fn get(&self, id: TypeId) -> &Type<'m> {
        &self.types[id.index()]
    }

    /// What a reference refers to.
    ///
    /// # Panics
    /// If the reference comes from another API.
    pub fn target(&self, reference: &TypeRef<'m>) -> &Type<'m> {
        self.get(reference.target)
    }

    /// The type of a shape, which may also be written `"a.b#C"`.
    pub fn named(&self, shape: &str) -> Option<&Type<'m>> {
        self.id(shape).map(|id| self.get(id))
    }

    /// The ID of the type of a shape.
    pub fn id(&self, shape: &str) -> Option<TypeId> {
        self.ids.get(shape).copied()
    }

    /// The operation of that shape ID.
    pub fn operation(&self, shape: &str) -> Option<&Operation<'m>> {
        budget::step(1);
        let operation = self.operations.get(*self.positions.get(shape)?)?;
        Some(operation).filter(|operation| *operation.id == *shape)
    }

    /// The service of that shape ID.
    pub fn service(&self, shape: &str) -> Option<&Service<'m>> {
        let service = self.services.get(*self.positions.get(shape)?)?;
        Some(service).filter(|service| *service.id == *shape)
    }

    /// Every type, those of the prelude and those that differ only by their place in a message
    /// included, in the order of their IDs.
    pub fn types(&self) -> impl ExactSizeIterator<Item = (TypeId, &Type<'m>)> {
        self.type_ids().zip(&self.types)
    }

    /// The IDs of every type.
    pub fn type_ids(&self) -> impl ExactSizeIterator<Item = TypeId> + use<> {
        (0..self.types.len()).map(TypeId::new)
    }

    /// Takes the members from a structure or union that nobody asks for them any more: they are most
    /// of what an API has in memory.
    ///
    /// # Panics
    /// If the ID comes from another API.
    pub fn forget_members(&mut self, id: TypeId) {
        if let TypeKind::Structure(members) | TypeKind::Union(members) =
            &mut self.types[id.index()].kind
        {
            *members = Vec::new();
        }
    }

    /// The name of the file that a shape comes from.
    pub fn source(&self, ty: &Type<'m>) -> &'m str {
        self.model.sources.file(ty.span.file).name()
    }
}
