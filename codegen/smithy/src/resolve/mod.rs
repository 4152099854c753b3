//! From a [`Model`] to an [`Api`]: what every shape means.
//!
//! Architecture invariant: after assembly, this is the only stage that names a trait. Emitters,
//! skeletons and comparisons work from the [`Api`] that it makes.
//!
//! | file | what it decides |
//! |---|---|
//! | `select` | which services, operations and shapes are asked for |
//! | `owners` | which service an operation and a shape belong to |
//! | `roles` | which structures are inputs, outputs and errors |
//! | `protocol` | the protocol of a service |
//! | `binding` | where HTTP carries a member |
//! | `effects` | whether a protocol looks at a trait where it stands |
//! | `written` | what is written as XML or as the keys of a query |
//! | `place` | the form of timestamps and big numbers in their place |
//! | `constraints` | what a value must keep to |
//! | `types` | which types there are |
//! | `shape`, `member`, `enums` | the types that shapes become |
//! | `operation`, `service`, `resource` | operations, services and their resources |
//! | `unselected` | what the services have beside what is asked for |
//! | `auth` | how requests are authenticated |
//! | `traits` | one file for each trait with a rule of its own: how it is read |
//!
//! A trait on a member replaces the same trait on its target ("Constraint traits" of Smithy 2.0);
//! [`TypeRef`](crate::api::TypeRef) has what counts.
//!
//! # What it does not do
//!
//! It gives no names in a language and makes no texts: that is for emitters.

mod auth;
mod binding;
mod constraints;
mod effects;
pub mod enums;
mod member;
mod operation;
mod owners;
mod place;
mod protocol;
mod resource;
mod roles;
mod select;
mod service;
mod shape;
pub mod traits;
mod types;
mod unselected;
mod written;

use crate::api::{Api, Service, TimestampFormat};
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Shape};

pub use auth::is_optional;
pub use effects::Effects;
pub use roles::Roles;
pub use select::Selection;

use owners::Owners;
use select::Closure;
use types::Types;

/// What [`resolve`] gives.
#[derive(Clone, Debug)]
pub struct Resolved<'m> {
    /// The API.
    pub api: Api<'m>,
    /// Warnings: what the model says and nobody can keep to.
    pub warnings: Diagnostics,
}

/// Decides what the selected part of a model means.
///
/// # Errors
/// A name that no shape has, that several have, or that is of another kind, with a suggestion.
///
/// # Examples
/// See [`api`](crate::api).
pub fn resolve<'m>(model: &'m Model, selection: &Selection) -> Result<Resolved<'m>, Diagnostics> {
    resolve_with_timestamps(model, selection, None)
}

/// The same, where a timestamp has that format if neither the model nor a protocol gives it one.
///
/// # Errors
/// Those of [`resolve`].
pub fn resolve_with_timestamps<'m>(
    model: &'m Model,
    selection: &Selection,
    format: Option<TimestampFormat>,
) -> Result<Resolved<'m>, Diagnostics> {
    let owners = Owners::of(model);
    let chosen = select::select(model, selection, &owners)?;
    Ok(decide(model, &owners, &chosen, format))
}

/// The same for every service or, if the model has none, for every shape: an empty selection.
pub fn resolve_all(model: &Model) -> Resolved<'_> {
    let owners = Owners::of(model);
    let chosen = select::all(model, &owners);
    decide(model, &owners, &chosen, None)
}

/// The services of a model and the operations that it offers, without deciding what its shapes mean.
pub(crate) fn offered(model: &Model) -> (Vec<Service<'_>>, Vec<&Shape>) {
    let owners = Owners::of(model);
    let chosen = select::all(model, &owners);
    let services = service::services(model, &owners, &chosen);
    (services, chosen.operations)
}

fn decide<'m>(
    model: &'m Model,
    owners: &Owners<'m>,
    chosen: &Closure<'m>,
    timestamps: Option<TimestampFormat>,
) -> Resolved<'m> {
    let mut types = Types::new(model, owners, timestamps);
    let operations = types.operations(&chosen.operations);
    let services = service::services(model, owners, chosen);
    let shapes = chosen.shapes.iter().map(|shape| types.id_of(shape)).collect();
    let (types, ids, warnings) = types.finish(Types::of_shape);
    let unselected = unselected::unselected(model, owners, chosen);
    let of_services = services.iter().map(|it| it.id).enumerate();
    let of_operations = operations.iter().map(|it| it.id).enumerate();
    let positions = of_services.chain(of_operations).map(|(index, id)| (id.as_str(), index));
    let positions = positions.collect();
    let api = Api { model, services, operations, shapes, unselected, types, ids, positions };
    Resolved { api, warnings }
}

#[cfg(test)]
mod tests;
