//! Checks of style and of things that have no effect: off unless a user asks for them by their
//! identifier.
//!
//! | file | what it checks |
//! |---|---|
//! | `http` | bindings to HTTP without effect, methods that promise something else |
//! | `operations` | names of inputs and outputs, tokens without effect, defaults in updates |
//! | `resources` | members and operations that could belong to a resource |
//! | `shapes` | enums, unions, shapes that nothing refers to |
//! | `traits` | traits that are deprecated, unstable, private, unknown or without effect |
//!
//! Each is a row of [`LINTS`].

mod http;
mod operations;
mod resources;
mod shapes;
mod traits;

use super::graph::Graph;
use crate::diagnostic::{Diagnostic, Diagnostics, is_in};
pub(super) use shapes::beyond;

/// A check that models need not pass.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    /// The identifier of what it finds, or the first part of it: `EnumTrait` of `EnumTrait.size`.
    pub id: &'static str,
    /// What it finds.
    pub summary: &'static str,
    check: fn(&Graph<'_>, &mut Diagnostics),
}

/// All of them, sorted.
pub const LINTS: &[Lint] = &[
    lint(
        "DefaultValueInUpdate",
        "members of updates with a default: it hides whether they were given",
        operations::defaults_in_updates,
    ),
    lint("DeprecatedShape", "shapes that are deprecated and still used", traits::deprecated_shapes),
    lint("DeprecatedTrait", "traits that are deprecated and still applied", traits::deprecated),
    lint(
        "EnumNamesPresent",
        "values of an `@enum` trait without names",
        shapes::enum_names_present,
    ),
    lint("EnumShape", "members of enums that are not called LIKE_THIS", shapes::enum_names),
    lint("EnumTrait", "names in `@enum` traits that are not LIKE_THIS", shapes::old_enum_names),
    lint(
        "HttpBindingTraitIgnored",
        "bindings to HTTP where they have no effect",
        http::ignored_bindings,
    ),
    lint(
        "HttpMethodSemantics",
        "methods that promise what `@readonly` and `@idempotent` do not say",
        http::methods,
    ),
    lint(
        "HttpQueryParamsTrait",
        "`@httpQueryParams` beside members that are parameters by themselves",
        http::query_params,
    ),
    lint(
        "IdempotencyTokenIgnored",
        "idempotency tokens where they have no effect",
        operations::ignored_tokens,
    ),
    lint(
        "MemberShouldReferenceResource",
        "members that look like identifiers of a resource",
        resources::references,
    ),
    lint(
        "OperationInputOutputName",
        "inputs and outputs that are not called like their operation",
        operations::names,
    ),
    lint(
        "OperationNameAmbiguity",
        "shapes that are called like the input or output of an operation that has another one",
        operations::ambiguous_names,
    ),
    lint(
        "PaginatedTrait.DeeplyNested",
        "pages whose tokens or items lie deep in the output",
        operations::deep_pages,
    ),
    lint("PrivateAccess.Trait", "private traits of other namespaces", traits::private),
    lint("PrivateMixinMember", "members of mixins that are private", traits::private_mixin_members),
    lint(
        "ResourceIdentifierBinding",
        "identifiers of resources that two members of a structure are",
        resources::overridden_identifiers,
    ),
    lint(
        "ServiceAuthDefinitions",
        "services with several ways to authenticate, in no order",
        operations::auth_order,
    ),
    lint(
        "ServiceBoundResourceOperation",
        "operations of a service that could belong to one of its resources",
        resources::operations_of_services,
    ),
    lint("Union", "defaults in unions, where they have no effect", shapes::unions),
    lint("UnknownTrait", "traits that no given file defines", traits::unknown),
    lint("UnreferencedShape", "shapes that no service leads to", shapes::unreferenced),
    lint("UnstableTrait", "traits that are unstable", traits::unstable),
    lint(
        "XmlFlattenedTrait",
        "names of elements that flattened lists do not have",
        traits::flattened,
    ),
];

const fn lint(
    id: &'static str,
    summary: &'static str,
    check: fn(&Graph<'_>, &mut Diagnostics),
) -> Lint {
    Lint { id, summary, check }
}

impl Lint {
    /// Whether an identifier names it, what it belongs to, or a part of it.
    pub fn is_meant(&self, id: &str) -> bool {
        is_in(self.id, id) || is_in(id, self.id)
    }
}

/// What the lints find that somebody asked for.
pub(super) fn check(graph: &Graph<'_>, wanted: &[String], diagnostics: &mut Diagnostics) {
    for lint in LINTS {
        let wanted: Vec<&String> = wanted.iter().filter(|id| lint.is_meant(id)).collect();
        if wanted.is_empty() {
            continue;
        }
        let mut found = Diagnostics::new();
        (lint.check)(graph, &mut found);
        diagnostics.leave_out(found.left_out());
        let is_wanted = |it: &Diagnostic| wanted.iter().any(|id| it.is_of(id));
        diagnostics.extend(found.into_iter().filter(is_wanted));
    }
}
