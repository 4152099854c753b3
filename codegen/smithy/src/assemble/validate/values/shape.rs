//! The form of values.

use super::constraint::suggestion;
use super::{Checker, Owner, is_required};
use crate::budget;
use crate::model::{Member, Shape, ShapeKind, Traits};
use crate::node::{Key, Node, Object, Value};
use crate::source::Span;
use crate::suggest;

/// The form of a timestamp: of a member or, if it has none, of its target.
const FORMAT: &str = "smithy.api#timestampFormat";

impl<'m> Checker<'_, '_, 'm> {
    pub(super) fn member(&mut self, node: &Node, member: &'m Member) {
        let target = self.values.graph.model.target(member);
        self.shape(node, target, Some(member));
    }

    /// Checks a value against a shape, and, where a member led to it, against that member.
    pub(super) fn shape(&mut self, node: &Node, shape: &'m Shape, member: Option<&'m Member>) {
        if !self.is_right_type(node, shape) {
            let message = format!(
                "Expected {} for {} `{}`, but found {}",
                expected_type(&shape.kind),
                shape.kind.name(),
                shape.id,
                node.described()
            );
            return self.error(node.span, &message);
        }
        if let Some(member) = member {
            let owner = Owner { id: &member.id, traits: &member.traits };
            self.constraints(node, shape, owner);
        }
        self.constraints(node, shape, Owner { id: &shape.id, traits: &shape.traits });
        match (&shape.kind, &node.value) {
            (ShapeKind::Timestamp, _) => {
                let format = |traits: &'m Traits| traits.get(FORMAT).and_then(Node::as_str);
                let of_member = member.and_then(|it| format(&it.traits));
                self.timestamp(node, of_member.or_else(|| format(&shape.traits)));
            }
            (ShapeKind::Enum, Value::String(text)) => self.enum_value(node, shape, text),
            (ShapeKind::IntEnum, Value::Number(number)) => self.int_enum_value(node, shape, number),
            (ShapeKind::List, Value::Array(elements)) => self.elements(elements, shape),
            (ShapeKind::Map, Value::Object(object)) => self.entries(object, shape),
            (ShapeKind::Structure, Value::Object(object)) => self.structure(node, object, shape),
            (ShapeKind::Union, Value::Object(object)) => self.union(node, object, shape),
            _ => {}
        }
    }

    fn is_right_type(&mut self, node: &Node, shape: &Shape) -> bool {
        match (&shape.kind, &node.value) {
            (ShapeKind::Document | ShapeKind::Timestamp, _)
            | (ShapeKind::Blob | ShapeKind::String | ShapeKind::Enum, Value::String(_))
            | (ShapeKind::Boolean, Value::Bool(_))
            | (ShapeKind::Float | ShapeKind::Double | ShapeKind::BigDecimal, Value::Number(_))
            | (ShapeKind::List, Value::Array(_))
            | (ShapeKind::Map | ShapeKind::Structure | ShapeKind::Union, Value::Object(_)) => true,
            (ShapeKind::Float | ShapeKind::Double, Value::String(text)) => {
                matches!(text.as_str(), "NaN" | "Infinity" | "-Infinity")
            }
            // Numbers that JSON readers would cut off are written as strings.
            (ShapeKind::BigDecimal | ShapeKind::BigInteger, Value::String(text)) => {
                text.parse::<f64>().is_ok()
            }
            (kind, Value::Number(_)) => {
                let is_integer = bits(kind).is_some();
                if is_integer {
                    self.integer(node, shape);
                }
                is_integer
            }
            _ => false,
        }
    }

    fn integer(&mut self, node: &Node, shape: &Shape) {
        let (Some(number), Some(bits)) = (node.as_number(), bits(&shape.kind)) else { return };
        if !number.is_integer_literal() {
            let message =
                format!("`{}` takes whole numbers, but found `{}`", shape.id, number.as_str());
            return self.error(node.span, &message);
        }
        let limit = 1_i128 << (bits - 1);
        let fits = bits > MAX_BITS
            || number.as_i128().is_some_and(|value| (-limit..limit).contains(&value));
        if !fits {
            let message =
                format!("`{}` does not fit the {bits} bits of `{}`", number.as_str(), shape.id);
            self.error(node.span, &message);
        }
    }

    fn elements(&mut self, elements: &[Node], shape: &'m Shape) {
        let Some(member) = shape.members.first() else { return };
        for element in elements {
            self.item(element, shape, member);
        }
    }

    fn entries(&mut self, object: &Object, shape: &'m Shape) {
        let (Some(key), Some(value)) = (shape.member("key"), shape.member("value")) else { return };
        for (text, entry) in object {
            self.member(&Node::string(text.as_str(), entry.key_span), key);
            self.item(&entry.value, shape, value);
        }
    }

    /// An element or value, which may be null if there may be gaps.
    fn item(&mut self, node: &Node, shape: &'m Shape, member: &'m Member) {
        if !node.is_null() {
            self.member(node, member);
        } else if !shape.traits.has("smithy.api#sparse") {
            let message = format!("The {} `{}` cannot contain nulls", shape.kind.name(), shape.id);
            self.error(node.span, &message);
        }
    }

    fn structure(&mut self, node: &Node, object: &Object, shape: &'m Shape) {
        let (mut unknown, mut present) = (Vec::new(), 0);
        for (name, entry) in object {
            match shape.member(name) {
                Some(member) => {
                    present += usize::from(is_required(member));
                    self.member(&entry.value, member);
                }
                None => unknown.push((name, entry.key_span)),
            }
        }
        let required = self.values.required_of(shape);
        let missing = required.len() - present;
        let severity = self.severity_of_forbidden();
        if missing > 1 && self.values.diagnostics.is_full(severity) {
            // Each value may lack as many members: those that nobody reads of are only counted.
            self.leave_out(severity, missing);
            let given = object.keys().filter_map(|name| shape.member(name));
            given.filter(|it| is_required(it)).for_each(|it| self.required(object, shape, it));
        } else {
            let missing = Missing { node, shape, is_only: missing == 1 };
            for member in &*required {
                budget::step(1);
                if object.get(member.name()).is_some() {
                    self.required(object, shape, member);
                } else {
                    self.missing(&missing, member.name(), &mut unknown);
                }
            }
        }
        for (name, span) in unknown {
            let message = self.unknown_member(name, shape);
            self.warning(span, &message);
        }
    }

    /// A required member that is given: of other types than documents, null is no value at all.
    fn required(&mut self, object: &Object, shape: &Shape, member: &Member) {
        let name = member.name();
        let Some(value) = object.get(name).map(|entry| &entry.value) else { return };
        if value.is_null() && self.is_document(member) {
            let message = format!("The required member `{name}` of `{}` cannot be null", shape.id);
            self.forbidden(value.span, &message);
        }
    }

    /// A required member that is missing: what stands there under another name is the mistake, and is
    /// told once.
    fn missing(&mut self, missing: &Missing<'_>, name: &str, unknown: &mut Vec<(&Key, Span)>) {
        let message = format!("Missing required member `{name}` of `{}`", missing.shape.id);
        let may_compare = self.values.may_suggest(unknown.len());
        let is_near = |(key, _): &(&Key, Span)| suggest::closest(key, [name]).is_some();
        let near = may_compare.then(|| unknown.iter().position(is_near)).flatten();
        let near = near.or((missing.is_only && unknown.len() == 1).then_some(0));
        match near.map(|index| unknown.remove(index)) {
            Some((key, span)) => {
                let message =
                    format!("{message}, which has no member `{key}`: did you mean `{name}`?");
                self.forbidden(span, &message);
            }
            None => self.forbidden(missing.node.span, &message),
        }
    }

    fn unknown_member(&self, name: &str, shape: &Shape) -> String {
        let names = shape.members.iter().map(Member::name);
        let may_suggest = self.values.may_suggest(shape.members.len());
        let closest = may_suggest.then(|| suggest::closest(name, names)).flatten();
        let hint = closest.map_or_else(String::new, suggestion);
        format!("`{name}` is not a member of `{}`{hint}", shape.id)
    }

    fn is_document(&self, member: &Member) -> bool {
        self.values.graph.model.target(member).kind == ShapeKind::Document
    }

    fn union(&mut self, node: &Node, object: &Object, shape: &'m Shape) {
        if object.len() > 1 {
            let message = format!("The union `{}` takes one member only", shape.id);
            return self.error(node.span, &message);
        }
        for (name, entry) in object {
            match shape.member(name) {
                Some(member) => self.member(&entry.value, member),
                None => {
                    let message = self.unknown_member(name, shape);
                    self.error(entry.key_span, &message);
                }
            }
        }
    }
}

/// The value whose members are missing.
struct Missing<'a> {
    node: &'a Node,
    shape: &'a Shape,
    /// Whether it lacks one only.
    is_only: bool,
}

/// Above this, any integer fits.
const MAX_BITS: u32 = 64;

/// The bits of an integer shape.
fn bits(kind: &ShapeKind) -> Option<u32> {
    Some(match kind {
        ShapeKind::Byte => 8,
        ShapeKind::Short => 16,
        ShapeKind::Integer | ShapeKind::IntEnum => 32,
        ShapeKind::Long => MAX_BITS,
        ShapeKind::BigInteger => 127,
        _ => return None,
    })
}

/// The type of node that a shape takes.
fn expected_type(kind: &ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Boolean => "a boolean",
        ShapeKind::List => "an array",
        ShapeKind::Map | ShapeKind::Structure | ShapeKind::Union => "an object",
        ShapeKind::Blob | ShapeKind::String | ShapeKind::Enum => "a string",
        _ => "a number",
    }
}
