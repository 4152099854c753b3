//! The constraints of a member, in the form of the derive's attributes.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::{Bounds, Rules, Type};
use shapewright_smithy::api::{self, Api, Constraints, Length, Range, TypeKind, TypeRef};
use shapewright_smithy::constraint;

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
            (Type::Blob, _) => Rules { bounds: constraints.length.map(length), ..rules },
            (Type::List { element: ty, .. }, TypeKind::List { element, .. }) => Rules {
                bounds: constraints.length.map(length),
                words: flags(constraints),
                each: self.rules_of_part(element, ty),
                ..rules
            },
            (
                Type::Map { key: key_type, value: value_type, .. },
                TypeKind::Map { key, value, .. },
            ) => Rules {
                bounds: constraints.length.map(length),
                keys: self.rules_of_part(key, key_type),
                values: self.rules_of_part(value, value_type),
                ..rules
            },
            _ => Rules {
                bounds: constraints.range.map(range),
                words: constraints.textual.then_some("textual").into_iter().collect(),
                recommendations: self.recommendations(&constraints.recommendations),
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
            bounds: constraints.length.map(length),
            pattern: constraints.pattern.and_then(pattern),
            recommendations: self.recommendations(&constraints.recommendations),
            sensitive: constraints.sensitive,
            ..Rules::default()
        }
    }
}

fn length(length: Length) -> Bounds {
    let [min, max] = [length.min, length.max].map(|bound| bound.map(|bound| bound.to_string()));
    Bounds { name: "length", min, max }
}

fn range(range: Range<'_>) -> Bounds {
    let [min, max] = [range.min, range.max].map(|bound| bound.map(|it| it.as_str().to_owned()));
    Bounds { name: "range", min, max }
}

/// The constraints without parameters.
fn flags(constraints: &Constraints<'_>) -> Vec<&'static str> {
    let flags = constraint::ALL.into_iter().filter(|it| it.is_flag() && it.is_among(constraints));
    flags.map(|it| it.code().as_str()).collect()
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
