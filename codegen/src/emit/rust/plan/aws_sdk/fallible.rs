//! Which conversions can fail: those that have to make, or hold, what may be missing or has no
//! counterpart.

use std::collections::HashMap;

use crate::emit::rust::plan::aws_sdk::{
    Conversions, Counterpart, CounterpartKind, Fallible, Making, SdkMember,
};
use crate::emit::rust::plan::{Field, Item, ItemKind, Type};

/// Marks what can fail, until nothing more does: a type fails if one that it holds fails.
pub(super) fn propagate(conversions: &mut Conversions, items: &[(String, Item)]) {
    let items: HashMap<&str, &Item> =
        items.iter().map(|(_, item)| (item.name.as_str(), item)).collect();
    loop {
        let found = changes(conversions, &items);
        if found.is_empty() {
            return;
        }
        for (name, index, fallible) in found {
            if let Some(counterparts) = conversions.counterparts.get_mut(&name) {
                counterparts[index].fallible = fallible;
            }
        }
    }
}

/// The counterparts, by name and index, of which more is known now.
fn changes(
    conversions: &Conversions,
    items: &HashMap<&str, &Item>,
) -> Vec<(String, usize, Fallible)> {
    let mut changes = Vec::new();
    for (name, counterparts) in &conversions.counterparts {
        let Some(item) = items.get(name.as_str()) else { continue };
        for (index, counterpart) in counterparts.iter().enumerate() {
            let fallible = of_counterpart(conversions, item, counterpart);
            if fallible != counterpart.fallible {
                changes.push((name.clone(), index, fallible));
            }
        }
    }
    changes
}

fn of_counterpart(known: &Conversions, item: &Item, counterpart: &Counterpart) -> Fallible {
    match (&item.kind, &counterpart.kind) {
        (ItemKind::Structure(structure), CounterpartKind::Structure { making, members }) => {
            let pairs = || structure.fields.iter().zip(members);
            let lacks = |(field, member): (&Field, &SdkMember)| is_demanded(field, member);
            Fallible {
                to_sdk: *making == Making::Builder { fallible: true }
                    || structure.fields.iter().any(|field| of_type(known, &field.ty).to_sdk),
                from_sdk: pairs().any(lacks)
                    || structure.fields.iter().any(|field| of_type(known, &field.ty).from_sdk),
            }
        }
        // Either side may hold a member that the other one does not know.
        (ItemKind::Union(_), _) => Fallible { to_sdk: true, from_sdk: true },
        (ItemKind::Errors(variants), _) => {
            let all = variants.iter().map(|variant| known.nested(&variant.ty));
            all.fold(Fallible::default(), either)
        }
        _ => Fallible::default(),
    }
}

/// Whether the SDK may lack a value that the field must have.
pub(crate) fn is_demanded(field: &Field, member: &SdkMember) -> bool {
    member.optional && !field.is_optional() && field.default.is_none()
}

/// Which directions can fail for a value of the type.
pub(crate) fn of_type(known: &Conversions, ty: &Type) -> Fallible {
    match ty {
        Type::Timestamp(_) => Fallible { to_sdk: false, from_sdk: true },
        Type::Document | Type::BigInteger { .. } | Type::BigDecimal { .. } => {
            Fallible { to_sdk: true, from_sdk: true }
        }
        Type::Named(name) => known.nested(name),
        Type::List { element, .. } => of_type(known, element),
        Type::Map { value, .. } => of_type(known, value),
        _ => Fallible::default(),
    }
}

fn either(one: Fallible, other: Fallible) -> Fallible {
    Fallible { to_sdk: one.to_sdk || other.to_sdk, from_sdk: one.from_sdk || other.from_sdk }
}
