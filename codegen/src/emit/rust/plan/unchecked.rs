//! Notes in documentation on patterns that generated code does not check.

use crate::emit::rust::docs;
use crate::emit::rust::plan::{Rules, Type};
use shapewright_smithy::api::{Api, Pattern, TypeKind, TypeRef};

/// A note for each pattern of a member, or of what its lists and maps hold, that no rule checks. A
/// type of its own has its note at the type.
pub(super) fn notes(api: &Api<'_>, used: &TypeRef<'_>, ty: &Type, rules: &Rules) -> String {
    let mut notes = String::new();
    gather(api, (used, ty, Some(rules)), "", &mut notes);
    notes
}

/// The note for a string with a type of its own.
pub(super) fn note(pattern: Option<Pattern<'_>>, rules: &Rules) -> String {
    pattern.filter(|_| rules.pattern.is_none()).map(|it| sentence(it, "")).unwrap_or_default()
}

fn gather(
    api: &Api<'_>,
    (used, ty, rules): (&TypeRef<'_>, &Type, Option<&Rules>),
    of: &str,
    notes: &mut String,
) {
    let owner = |part: &str| match of {
        "" => format!(" of its {part}"),
        of => format!(" of the {part}{of}"),
    };
    match (ty, &api.target(used).kind) {
        (Type::String, _) => {
            let is_checked = rules.is_some_and(|rules| rules.pattern.is_some());
            if let Some(pattern) = used.constraints.pattern.filter(|_| !is_checked) {
                notes.push_str(&sentence(pattern, of));
            }
        }
        (Type::List { element: ty, .. }, TypeKind::List { element, .. }) => {
            let rules = rules.and_then(|rules| rules.each.as_deref());
            gather(api, (element, ty, rules), &owner("elements"), notes);
        }
        (Type::Map { key: key_type, value: value_type, .. }, TypeKind::Map { key, value, .. }) => {
            let of_keys = rules.and_then(|rules| rules.keys.as_deref());
            gather(api, (key, key_type, of_keys), &owner("keys"), notes);
            let of_values = rules.and_then(|rules| rules.values.as_deref());
            gather(api, (value, value_type, of_values), &owner("values"), notes);
        }
        _ => {}
    }
}

fn sentence(pattern: Pattern<'_>, of: &str) -> String {
    format!("\n\nNot checked: the pattern {}{of}.", docs::code(pattern.text))
}
