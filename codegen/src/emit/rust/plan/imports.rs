//! Which types of sibling modules a module uses.

use std::collections::BTreeSet;

use crate::emit::rust::plan::{Field, Item, ItemKind, Type};

/// The named types that the items use, except those that they define.
pub(super) fn imports(items: &[Item]) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for item in items {
        match &item.kind {
            ItemKind::Structure(structure) => add_fields(&mut used, &structure.fields),
            ItemKind::Union(variants) => add_fields(&mut used, variants),
            ItemKind::Operation(operation) => {
                add(&mut used, &operation.input);
                add(&mut used, &operation.output);
                used.insert(operation.error.clone());
                used.extend(operation.service.clone());
            }
            ItemKind::Errors(variants) => {
                used.extend(variants.iter().map(|variant| variant.ty.clone()));
            }
            ItemKind::Service(service) => used.extend(service.operations.iter().cloned()),
            ItemKind::StringEnum(_) | ItemKind::IntEnum(_) | ItemKind::Newtype(_) => {}
        }
    }
    for item in items {
        used.remove(&item.name);
    }
    used
}

fn add_fields(used: &mut BTreeSet<String>, fields: &[Field]) {
    for field in fields {
        add(used, &field.ty);
    }
}

fn add(used: &mut BTreeSet<String>, ty: &Type) {
    match ty {
        Type::Named(name) => {
            used.insert(name.clone());
        }
        Type::List { element, .. } => add(used, element),
        Type::Map { key, value, .. } => {
            add(used, key);
            add(used, value);
        }
        _ => {}
    }
}
