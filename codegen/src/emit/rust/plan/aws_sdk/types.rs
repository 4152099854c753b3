//! Which types of the SDK an item is.

use std::collections::{BTreeMap, BTreeSet};

use crate::emit::rust::plan::aws_sdk::cycles::is_in_cycle;
use crate::emit::rust::plan::aws_sdk::{
    Counterpart, CounterpartKind, Fallible, Making, SdkMember, names,
};
use crate::emit::rust::plan::builder::Builder;
use shapewright_smithy::api::{Api, Member, Operation, Type, TypeId, TypeKind};

/// The counterparts of every item, without what nested values make fallible.
pub(super) fn counterparts(builder: &Builder<'_, '_>) -> BTreeMap<String, Vec<Counterpart>> {
    let api = builder.api;
    let mut counterparts: BTreeMap<String, Vec<Counterpart>> = BTreeMap::new();
    let mut add = |name: Option<&String>, counterpart: Option<Counterpart>| {
        if let (Some(name), Some(counterpart)) = (name, counterpart) {
            counterparts.entry(name.clone()).or_default().push(counterpart);
        }
    };
    for id in nested(api) {
        add(builder.names.get(&id), counterpart(builder, id));
    }
    for operation in &api.operations {
        for (id, body) in [(operation.input, Body::Input), (operation.output, Body::Output)] {
            let Some(id) = id else { continue };
            add(builder.names.get(&id), Some(message(api, operation, id, body)));
        }
        add(builder.errors.get(operation.id), Some(errors(builder, operation)));
    }
    counterparts
}

/// The types that the SDK has among its types: all that an operation's messages hold, and errors.
fn nested(api: &Api<'_>) -> BTreeSet<TypeId> {
    let messages = api.operations.iter().flat_map(|it| it.input.into_iter().chain(it.output));
    let mut open: Vec<TypeId> = messages.collect();
    let mut nested: BTreeSet<TypeId> =
        api.operations.iter().flat_map(|it| it.errors.iter().copied()).collect();
    open.extend(&nested);
    while let Some(id) = open.pop() {
        let targets = api.get(id).references().into_iter().map(|reference| reference.target);
        open.extend(targets.filter(|target| nested.insert(*target)));
    }
    nested
}

fn counterpart(builder: &Builder<'_, '_>, id: TypeId) -> Option<Counterpart> {
    let api = builder.api;
    let ty = api.get(id);
    let name = names::type_name(builder.in_model.name(ty.id));
    let (module, kind) = match &ty.kind {
        TypeKind::Enum(_) => ("", CounterpartKind::StringEnum),
        TypeKind::Union(_) => {
            ("", CounterpartKind::Union(members(api, id, Body::Nested, names::variant)))
        }
        TypeKind::Structure(_) => {
            let members = members(api, id, Body::Nested, names::field);
            let making = match ty.error {
                Some(_) => Making::Error,
                None => Making::Builder { fallible: is_builder_fallible(api, ty) },
            };
            let module = if ty.error.is_some() { "error::" } else { "" };
            (module, CounterpartKind::Structure { making, members })
        }
        _ => return None,
    };
    Some(Counterpart {
        path: format!("{}{module}{name}", names::TYPES),
        kind,
        fallible: Fallible::default(),
    })
}

/// What a type is for the SDK, which makes types of its own for the messages of operations.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    Input,
    Output,
    Nested,
}

fn message(api: &Api<'_>, operation: &Operation<'_>, id: TypeId, body: Body) -> Counterpart {
    let name = names::pascal(operation.id.name());
    let module = module(operation);
    let (path, making) = if body == Body::Input {
        let builder = format!("{module}builders::{name}InputBuilder");
        (format!("{module}{name}Input"), Making::Input(builder))
    } else {
        let fallible = is_builder_fallible(api, api.get(id));
        (format!("{module}{name}Output"), Making::Builder { fallible })
    };
    let members = members(api, id, body, names::field);
    let kind = CounterpartKind::Structure { making, members };
    Counterpart { path, kind, fallible: Fallible::default() }
}

fn errors(builder: &Builder<'_, '_>, operation: &Operation<'_>) -> Counterpart {
    let ids = operation.errors.iter().map(|id| builder.api.get(*id).id);
    let variants = ids.map(|id| names::type_name(builder.in_model.name(id))).collect();
    let name = names::capitalized(operation.id.name());
    Counterpart {
        path: format!("{}{name}Error", module(operation)),
        kind: CounterpartKind::Errors(variants),
        fallible: Fallible::default(),
    }
}

/// The module of an operation, with `::` behind it.
fn module(operation: &Operation<'_>) -> String {
    format!("operation::{}::", names::field(operation.id.name()))
}

fn members(api: &Api<'_>, id: TypeId, body: Body, name: fn(&str) -> String) -> Vec<SdkMember> {
    let members = api.get(id).members().iter().filter(|member| !member.is_stream);
    let member = |member: &Member<'_>| SdkMember {
        name: name(member.name),
        setter: names::setter(member.name),
        optional: body == Body::Input || is_optional(api, member),
        in_cycle: is_in_cycle(api, id, member),
    };
    members.map(member).collect()
}

/// Whether a member of a structure that is no operation's input is an option.
fn is_optional(api: &Api<'_>, member: &Member<'_>) -> bool {
    let presence = member.presence;
    let holds_members =
        matches!(api.target(&member.value).kind, TypeKind::Structure(_) | TypeKind::Union(_));
    let is_there = presence.default.is_some() || presence.required;
    presence.client_optional || holds_members || !is_there
}

/// Whether the builder of a structure can refuse to build.
fn is_builder_fallible(api: &Api<'_>, ty: &Type<'_>) -> bool {
    let is_needed = |member: &Member<'_>| {
        member.presence.default.is_none() && !member.is_stream && !is_optional(api, member)
    };
    ty.members().iter().any(is_needed)
}
