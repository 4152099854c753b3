//! The constraints of a document, each with its place.

use shapewright_codegen::make::Used;
use shapewright_smithy::api::{Api, Member, TypeKind, TypeRef};
use shapewright_smithy::constraint;
use shapewright_validate::Code;

/// The first key of a map, where its length does not matter.
pub(super) const KEY: &str = "key1";

/// A member that no structure has.
pub(super) const STRANGER: &str = "NoSuchMember";

/// A step from a value into what it holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::regen) enum Step<'a, 'm> {
    Member(&'a Member<'m>),
    /// The first element of a list.
    Element(&'a TypeRef<'m>),
    /// The first key of a map.
    Key,
    /// The value of the first key of a map; whether the key may be told.
    Value(&'a TypeRef<'m>, bool),
}

/// One constraint at one place.
#[derive(Clone, Debug)]
pub(in crate::regen) struct Rule<'a, 'm> {
    pub(in crate::regen) code: Code,
    pub(in crate::regen) steps: Vec<Step<'a, 'm>>,
    pub(in crate::regen) used: Used<'a, 'm>,
}

impl Rule<'_, '_> {
    /// The JSON Pointer of its violation: keys are violations of their map.
    pub(in crate::regen) fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                Step::Member(member) => path = path + "/" + member.name,
                Step::Element(_) => path += "/0",
                Step::Key => {}
                Step::Value(_, true) => path = path + "/" + KEY,
                Step::Value(_, false) => path += "/(sensitive)",
            }
        }
        if self.code == Code::UnknownMember {
            path = path + "/" + STRANGER;
        }
        path
    }

    /// How many bounds a length or range has that a value can break: no value is shorter than
    /// zero. `None` for other rules.
    pub(in crate::regen) fn bounds(&self) -> Option<usize> {
        match self.code {
            Code::Length => {
                let length = self.used.constraints.length?;
                Some(usize::from(length.min > Some(0)) + usize::from(length.max.is_some()))
            }
            Code::Range => Some(self.used.bounds().into_iter().flatten().count()),
            _ => None,
        }
    }
}

/// Every constraint of a document, containers before what they hold, in the model's order.
pub(in crate::regen) fn of<'a, 'm>(api: &'a Api<'m>, root: Used<'a, 'm>) -> Vec<Rule<'a, 'm>> {
    let mut rules = Vec::new();
    collect(api, root, &mut Vec::new(), &mut Vec::new(), &mut rules);
    rules
}

fn collect<'a, 'm>(
    api: &'a Api<'m>,
    used: Used<'a, 'm>,
    steps: &mut Vec<Step<'a, 'm>>,
    around: &mut Vec<&'m str>,
    rules: &mut Vec<Rule<'a, 'm>>,
) {
    let id = used.ty.id.as_str();
    if around.contains(&id) {
        return;
    }
    let is_key = matches!(steps.last(), Some(Step::Key));
    rules.extend(codes(used, is_key).into_iter().map(|code| Rule {
        code,
        steps: steps.clone(),
        used,
    }));
    around.push(id);
    for (step, part) in parts(api, used) {
        steps.push(step);
        if part.required {
            rules.push(Rule { code: Code::Required, steps: steps.clone(), used: part });
        }
        collect(api, part, steps, around, rules);
        steps.pop();
    }
    around.pop();
}

/// The values inside a value.
fn parts<'a, 'm>(api: &'a Api<'m>, used: Used<'a, 'm>) -> Vec<(Step<'a, 'm>, Used<'a, 'm>)> {
    match &used.ty.kind {
        TypeKind::List { element, .. } => vec![(Step::Element(element), Used::by(api, element))],
        TypeKind::Map { key, value, .. } => vec![
            (Step::Key, Used::by(api, key)),
            (Step::Value(value, !used.constraints.sensitive), Used::by(api, value)),
        ],
        _ => {
            let members = used.ty.members().iter().filter(|member| !member.is_stream);
            members.map(|member| (Step::Member(member), Used::member(api, member))).collect()
        }
    }
}

/// The constraints of a value itself. A key is a string in any JSON: its type is no constraint.
fn codes(used: Used<'_, '_>, is_key: bool) -> Vec<Code> {
    let constraints = used.constraints;
    let is_structure = matches!(used.ty.kind, TypeKind::Structure(_));
    let of_kind = [(!is_key, Code::Type), (matches!(used.ty.kind, TypeKind::Enum(_)), Code::Enum)];
    let of_traits = constraint::ALL.map(|it| (it.is_among(constraints), it.code()));
    let others = [
        (constraints.timestamp_format.is_some(), Code::Format),
        (!constraints.recommendations.is_empty(), Code::Recommendation),
        (is_structure, Code::UnknownMember),
    ];
    let all = of_kind.into_iter().chain(of_traits).chain(others);
    all.filter_map(|(applies, code)| applies.then_some(code)).collect()
}
