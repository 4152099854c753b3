//! The names of a field, and the same field under other names.

use super::form::{HOLES, Names, names};
use crate::emit::rust::plan::{Field, Rules, Type};

/// The numbers of the names of types.
const TYPES: std::ops::Range<usize> = 2..4;

/// The names of a field at which lines break: its key in JSON.
pub(super) const BREAKING_IN_FIELD: &[usize] = &[1];

/// The names of a setter at which lines break: the method, and the field that is assigned.
pub(super) const BREAKING_IN_SETTER: &[usize] = &[1, 4];

/// The field's name, another one, the names in its type, and the field's name again; nothing where
/// it depends on its names, or on texts beside them, in other ways.
pub(super) fn field_names<'a>(field: &'a Field, second: &'a str) -> Option<Names<'a>> {
    let mut names = names([field.name.as_str(), second, "", "", &field.name]);
    let types = &mut names[TYPES];
    let mut count = 0;
    visit(&field.ty, &mut |name| {
        if let Some(place) = types.get_mut(count) {
            *place = name;
        }
        count += 1;
    });
    let alike = count <= types.len()
        && field.member == field.wire_name
        && field.deprecated.is_none()
        && has_no_text(&field.rules);
    alike.then_some(names)
}

/// Whether nothing in it could be taken for a hole.
fn has_no_text(rules: &Rules) -> bool {
    let inner = [&rules.each, &rules.keys, &rules.values];
    rules.advice.is_empty()
        && rules.pattern.as_ref().is_none_or(|name| name.is_ascii())
        && inner.into_iter().flatten().all(|rules| has_no_text(rules))
}

fn visit<'a>(ty: &'a Type, found: &mut impl FnMut(&'a str)) {
    match ty {
        Type::Named(name) => found(name),
        Type::List { element, .. } => visit(element, found),
        Type::Map { key, value, .. } => {
            visit(key, found);
            visit(value, found);
        }
        _ => {}
    }
}

/// The type with other names of types in it.
pub(super) fn nameless(ty: &Type) -> Type {
    named(ty, &mut HOLES[TYPES].iter())
}

/// The type with other names of types in it, in the order of [`field_names`].
fn named<'a>(ty: &Type, names: &mut impl Iterator<Item = &'a &'a str>) -> Type {
    match ty {
        Type::Named(name) => Type::Named(names.next().map_or(name.as_str(), |it| *it).to_owned()),
        Type::List { element, sparse } => {
            Type::List { element: Box::new(named(element, names)), sparse: *sparse }
        }
        Type::Map { key, value, sparse } => Type::Map {
            key: Box::new(named(key, names)),
            value: Box::new(named(value, names)),
            sparse: *sparse,
        },
        simple => simple.clone(),
    }
}

/// A field that differs from another one in its names alone. The second name is that of its setter
/// and, unless that is the field's own, its key in JSON.
pub(super) fn with_names(field: &Field, names: Names<'_>) -> Field {
    let [name, second, ..] = names;
    let wire_name = if field.wire_name == field.name { name } else { second };
    Field {
        member: wire_name.to_owned(),
        wire_name: wire_name.to_owned(),
        name: name.to_owned(),
        setter: second.to_owned(),
        documentation: String::new(),
        ty: named(&field.ty, &mut names[TYPES].iter()),
        rules: field.rules.clone(),
        deprecated: None,
        ..*field
    }
}
