//! The constraints of a document, each with its place.

use shapewright_smithy::advice;
use shapewright_smithy::model::{Member, Model, Shape, ShapeKind};
use shapewright_smithy::node::Node;

/// A shape as a member, or nothing, uses it.
#[derive(Clone, Copy, Debug)]
pub(in crate::regen) struct Use<'m> {
    pub(in crate::regen) shape: &'m Shape,
    pub(in crate::regen) member: Option<&'m Member>,
}

impl<'m> Use<'m> {
    pub(in crate::regen) fn of(model: &'m Model, member: &'m Member) -> Self {
        Self { shape: model.target(member), member: Some(member) }
    }

    /// The value of a trait; one on the member replaces the same on its target.
    pub(in crate::regen) fn get(self, id: &str) -> Option<&'m Node> {
        let on_member = self.member.and_then(|member| member.traits.get(id));
        on_member.or_else(|| self.shape.traits.get(id))
    }

    pub(in crate::regen) fn has(self, id: &str) -> bool {
        self.get(id).is_some()
    }
}

/// What is constrained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::regen) enum Code {
    Required,
    Type,
    Enum,
    Length,
    Pattern,
    Range,
    Format,
    UnknownMember,
    Advice,
}

/// A member that no structure has.
pub(super) const STRANGER: &str = "NoSuchMember";

impl Code {
    /// The code of the violation.
    pub(in crate::regen) fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Type => "type",
            Self::Enum => "enum",
            Self::Length => "length",
            Self::Pattern => "pattern",
            Self::Range => "range",
            Self::Format => "format",
            Self::UnknownMember => "unknown_member",
            Self::Advice => "recommendation",
        }
    }
}

/// A step from a value into what it holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::regen) enum Step<'m> {
    Member(&'m Member),
    /// The first element of a list.
    Element(&'m Member),
    /// The first key of a map.
    Key,
    /// The value of the first key of a map; whether the key may be told.
    Value(&'m Member, bool),
}

/// One constraint at one place.
#[derive(Clone, Debug)]
pub(in crate::regen) struct Rule<'m> {
    pub(in crate::regen) code: Code,
    pub(in crate::regen) steps: Vec<Step<'m>>,
    pub(in crate::regen) used: Use<'m>,
}

impl Rule<'_> {
    /// The JSON Pointer of its violation: keys are violations of their map.
    pub(in crate::regen) fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                Step::Member(member) => path = path + "/" + member.name(),
                Step::Element(_) => path += "/0",
                Step::Key => {}
                Step::Value(_, true) => path = path + "/" + super::values::KEY,
                Step::Value(_, false) => path += "/(sensitive)",
            }
        }
        if self.code == Code::UnknownMember {
            path = path + "/" + STRANGER;
        }
        path
    }

    /// How many constraints it is: of a length or range the bounds, a least length of zero being
    /// none; of advice the rules.
    pub(in crate::regen) fn count(&self) -> usize {
        let bounds = |id: &str| {
            let bounds = ["min", "max"].map(|key| self.used.get(id).and_then(|it| it.get(key)));
            bounds.into_iter().flatten().filter_map(Node::as_number)
        };
        match self.code {
            Code::Length => bounds("smithy.api#length").filter(|it| it.as_f64() > 0.0).count(),
            Code::Range => bounds("smithy.api#range").count(),
            Code::Advice => self.used.get(advice::TRAIT).map_or(0, |it| advice::of_node(it).len()),
            _ => 1,
        }
    }
}

/// Every constraint of a document, containers before what they hold, in the model's order.
pub(in crate::regen) fn of<'m>(model: &'m Model, root: Use<'m>) -> Vec<Rule<'m>> {
    let mut rules = Vec::new();
    collect(model, root, &mut Vec::new(), &mut Vec::new(), &mut rules);
    rules
}

fn collect<'m>(
    model: &'m Model,
    used: Use<'m>,
    steps: &mut Vec<Step<'m>>,
    around: &mut Vec<&'m Shape>,
    rules: &mut Vec<Rule<'m>>,
) {
    if around.iter().any(|shape| shape.id == used.shape.id) {
        return;
    }
    let is_key = matches!(steps.last(), Some(Step::Key));
    rules.extend(codes(used, is_key).into_iter().map(|code| Rule {
        code,
        steps: steps.clone(),
        used,
    }));
    around.push(used.shape);
    for member in parts(used.shape) {
        let step = step(used, member);
        let part = Use::of(model, member);
        steps.push(step);
        if matches!(step, Step::Member(_)) && part.has("smithy.api#required") {
            rules.push(Rule { code: Code::Required, steps: steps.clone(), used: part });
        }
        collect(model, part, steps, around, rules);
        steps.pop();
    }
    around.pop();
}

/// The members that stand for values inside.
fn parts(shape: &Shape) -> &[Member] {
    match shape.kind {
        ShapeKind::Structure | ShapeKind::Union | ShapeKind::List | ShapeKind::Map => {
            &shape.members
        }
        _ => &[],
    }
}

fn step<'m>(used: Use<'m>, member: &'m Member) -> Step<'m> {
    match (&used.shape.kind, member.name()) {
        (ShapeKind::List, _) => Step::Element(member),
        (ShapeKind::Map, "key") => Step::Key,
        (ShapeKind::Map, _) => Step::Value(member, !used.has("smithy.api#sensitive")),
        _ => Step::Member(member),
    }
}

/// The constraints of a value itself. A key is a string in any JSON: its type is no constraint.
fn codes(used: Use<'_>, is_key: bool) -> Vec<Code> {
    let by_trait = [
        ("smithy.api#length", Code::Length),
        ("smithy.api#pattern", Code::Pattern),
        ("smithy.api#range", Code::Range),
    ];
    let mut codes = Vec::new();
    codes.extend((!is_key).then_some(Code::Type));
    codes.extend(matches!(used.shape.kind, ShapeKind::Enum).then_some(Code::Enum));
    let constrained = by_trait.into_iter().filter(|(id, _)| used.has(id));
    codes.extend(constrained.map(|(_, code)| code));
    codes.extend(matches!(used.shape.kind, ShapeKind::Timestamp).then_some(Code::Format));
    codes.extend(used.has(advice::TRAIT).then_some(Code::Advice));
    codes.extend(matches!(used.shape.kind, ShapeKind::Structure).then_some(Code::UnknownMember));
    codes
}
