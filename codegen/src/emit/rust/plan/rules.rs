//! The constraints of a member, in the form of the derive's attributes.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::{Rules, Type};
use shapewright_smithy::api::{self, Api, Constraints, Length, Range, TypeKind, TypeRef};

impl<'m> Builder<'_, 'm> {
    /// What the values of a reference of that type must keep to.
    pub(super) fn rules_of(&mut self, reference: &TypeRef<'m>, ty: &Type) -> Rules {
        let api = self.api;
        let constraints = &reference.constraints;
        let rules = Rules { sensitive: constraints.sensitive, ..Rules::default() };
        match (ty, &api.target(reference).kind) {
            (Type::Named(_), _) => Rules { nested: true, ..Rules::default() },
            (Type::Timestamp(format), _) => Rules { format: Some(*format), ..rules },
            (Type::Bool | Type::Document | Type::Unit, _) => rules,
            (Type::String, _) => self.rules_of_text(constraints),
            (Type::Blob, _) => Rules { length: constraints.length.map(bounds), ..rules },
            (Type::List { element: ty, .. }, TypeKind::List { element, .. }) => Rules {
                length: constraints.length.map(bounds),
                unique_items: constraints.unique_items,
                each: self.rules_of_part(element, ty),
                ..rules
            },
            (
                Type::Map { key: key_type, value: value_type, .. },
                TypeKind::Map { key, value, .. },
            ) => Rules {
                length: constraints.length.map(bounds),
                keys: self.rules_of_part(key, key_type),
                values: self.rules_of_part(value, value_type),
                ..rules
            },
            _ => Rules {
                range: constraints.range.map(range),
                textual: constraints.textual,
                advice: self.recommendations(&constraints.recommendations),
                ..rules
            },
        }
    }

    fn rules_of_part(&mut self, part: &TypeRef<'m>, ty: &Type) -> Option<Box<Rules>> {
        let rules = self.rules_of(part, ty);
        (!rules.is_empty()).then(|| Box::new(rules))
    }

    /// What a string shape itself asks of its values.
    pub(super) fn rules_of_newtype(&mut self, ty: &api::Type<'m>) -> Rules {
        self.rules_of_text(&ty.constraints)
    }

    fn rules_of_text(&mut self, constraints: &Constraints<'m>) -> Rules {
        let pattern = |pattern| self.patterns.of(pattern, &mut self.diagnostics);
        Rules {
            length: constraints.length.map(bounds),
            pattern: constraints.pattern.and_then(pattern),
            advice: self.recommendations(&constraints.recommendations),
            sensitive: constraints.sensitive,
            ..Rules::default()
        }
    }
}

fn bounds(length: Length) -> (Option<u64>, Option<u64>) {
    (length.min, length.max)
}

fn range(range: Range<'_>) -> (Option<String>, Option<String>) {
    let bound = |number: &shapewright_smithy::node::Number| number.as_str().to_owned();
    (range.min.map(bound), range.max.map(bound))
}

/// Whether nothing of a value may be shown: its target is sensitive, or some element of its lists
/// and maps that has no type of its own to hide it.
pub(super) fn is_redacted(api: &Api<'_>, reference: &TypeRef<'_>) -> bool {
    let mut queue = vec![(reference, 0)];
    while let Some((reference, depth)) = queue.pop() {
        if reference.constraints.sensitive {
            return true;
        }
        let target = api.target(reference);
        let is_container = matches!(target.kind, TypeKind::List { .. } | TypeKind::Map { .. });
        if is_container && depth < 32 {
            queue.extend(target.references().into_iter().map(|part| (part, depth + 1)));
        }
    }
    false
}
