//! What traits say of values.

use super::{Checker, Leniency, Owner};
use crate::map::HashSet;
use crate::model::{Shape, ShapeKind};
use crate::node::{Entry, Node, Number, Value};
use crate::pattern;
use crate::shape_id::ShapeId;
use shapewright_validate::datetime::{parse_date_time, parse_http_date};

impl<'m> Checker<'_, '_, 'm> {
    /// Checks the constraints that one shape or member puts on a value of a shape.
    pub(super) fn constraints(&mut self, node: &Node, shape: &Shape, owner: Owner<'m>) {
        match &node.value {
            Value::String(text) if shape.kind == ShapeKind::Blob => {
                self.length(node, text.len(), "bytes", owner);
            }
            Value::String(text) => {
                self.length(node, text.chars().count(), "characters", owner);
                self.pattern(node, text, owner);
                self.reference(node, text, owner);
            }
            Value::Array(elements) => {
                self.length(node, elements.len(), "elements", owner);
                self.unique(elements, owner);
            }
            Value::Object(object) if shape.kind == ShapeKind::Map => {
                self.length(node, object.len(), "entries", owner);
            }
            Value::Number(number) => self.range(node, number, owner),
            _ => {}
        }
        let format = owner.traits.get("smithy.api#timestampFormat").and_then(Node::as_str);
        if let Some(format) = format.filter(|_| shape.kind == ShapeKind::Timestamp) {
            self.timestamp(node, Some(format));
        }
    }

    fn length(&mut self, node: &Node, length: usize, unit: &str, owner: Owner<'m>) {
        let Some(bounds) = owner.traits.get("smithy.api#length") else { return };
        let length = i128::try_from(length).unwrap_or(i128::MAX);
        let bound = |key| bounds.get(key).and_then(Node::as_number).and_then(Number::as_i128);
        let (min, max) = (bound("min"), bound("max"));
        if min.is_some_and(|min| length < min) || max.is_some_and(|max| length > max) {
            let message =
                format!("A value of {length} {unit} is out of the length of `{}`", owner.id);
            self.forbidden(node.span, &message);
        }
    }

    fn range(&mut self, node: &Node, number: &Number, owner: Owner<'m>) {
        let Some(bounds) = owner.traits.get("smithy.api#range") else { return };
        let bound = |key| bounds.get(key).and_then(Node::as_number);
        let is_below = bound("min").is_some_and(|min| is_less(number, min));
        let is_above = bound("max").is_some_and(|max| is_less(max, number));
        if !is_below && !is_above {
            return;
        }
        let message =
            format!("The value {} is out of the range of `{}`", number.as_str(), owner.id);
        if self.purpose.leniency == Leniency::Zero && number.as_f64() == 0.0 {
            self.warning(node.span, &message);
        } else {
            self.forbidden(node.span, &message);
        }
    }

    fn pattern(&mut self, node: &Node, text: &str, owner: Owner<'m>) {
        let Some((_, pattern, anchoring)) = pattern::read(owner.traits) else { return };
        // One that cannot be enforced allows everything here.
        let compiled = self.values.graph.patterns.compile(pattern, anchoring);
        if compiled.is_ok_and(|compiled| !compiled.is_match(text)) {
            let message =
                format!("The value does not match the pattern of `{}`: {pattern}", owner.id);
            self.forbidden(node.span, &message);
        }
    }

    fn unique(&mut self, elements: &[Node], owner: Owner<'m>) {
        if !owner.traits.has("smithy.api#uniqueItems") {
            return;
        }
        let mut seen = HashSet::default();
        if let Some(twice) = elements.iter().find(|it| !seen.insert(canonical(it))) {
            let message = format!("The elements of `{}` must be unique", owner.id);
            self.error(twice.span, &message);
        }
    }

    /// A shape ID in a string.
    fn reference(&mut self, node: &Node, text: &str, owner: Owner<'m>) {
        let Some(reference) = owner.traits.get("smithy.api#idRef") else { return };
        if ShapeId::parse(text).is_none() {
            let message = format!("`{text}` is not a shape ID");
            return self.error(node.span, &message);
        }
        let problem = self.reference_problem(text, reference);
        if let Some(problem) = problem {
            let own = reference.get("errorMessage").and_then(Node::as_str);
            self.error(node.span, own.unwrap_or(&problem));
        }
    }

    fn reference_problem(&mut self, text: &str, reference: &Node) -> Option<String> {
        let Some(found) = self.values.graph.node(text) else {
            let fails = reference.get("failWhenMissing").and_then(Node::as_bool) == Some(true);
            return fails.then(|| format!("There is no shape `{text}` in the model"));
        };
        let selector = reference.get("selector").and_then(Node::as_str).unwrap_or("*");
        let selected = selector == "*" || self.values.selected(selector, &[found]).contains(found);
        (!selected).then(|| format!("The shape `{text}` is not selected by `{selector}`"))
    }

    pub(super) fn enum_value(&mut self, node: &Node, shape: &'m Shape, text: &str) {
        if !self.values.is_value_of(shape, text) {
            let message = format!("`{text}` is not a value of the enum `{}`", shape.id);
            self.error(node.span, &message);
        }
    }

    pub(super) fn int_enum_value(&mut self, node: &Node, shape: &Shape) {
        let is_value =
            |member: &crate::model::Member| member.traits.get("smithy.api#enumValue") == Some(node);
        if !shape.members.iter().any(is_value) {
            let text = node.as_number().map(Number::as_str).unwrap_or_default();
            let message = format!("{text} is not a value of the intEnum `{}`", shape.id);
            self.error(node.span, &message);
        }
    }

    /// Without a format, a number and a `date-time` are both right.
    pub(super) fn timestamp(&mut self, node: &Node, format: Option<&str>) {
        let is_date_time = || node.as_str().is_some_and(|text| parse_date_time(text).is_ok());
        let is_http_date = || node.as_str().is_some_and(|text| parse_http_date(text).is_ok());
        let is_number = node.as_number().is_some();
        let (is_right, expected) = match format {
            None => (is_number || is_date_time(), "a number or a date-time"),
            Some("date-time") => (is_date_time(), "a date-time"),
            Some("http-date") => (is_http_date(), "an http-date"),
            Some("epoch-seconds") => (is_number, "a number"),
            Some(_) => return,
        };
        if !is_right {
            self.error(node.span, &format!("A timestamp must be {expected}"));
        }
    }
}

fn is_less(left: &Number, right: &Number) -> bool {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left < right,
        _ => left.as_f64() < right.as_f64(),
    }
}

/// The same text for equal nodes.
fn canonical(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => {
            number.as_i128().map_or_else(|| number.as_f64().to_string(), |it| it.to_string())
        }
        Value::String(text) | Value::ShapeId(text) => format!("{text:?}"),
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(canonical).collect();
            format!("[{}]", elements.join(","))
        }
        Value::Object(object) => {
            let entry =
                |(key, entry): (&String, &Entry)| format!("{key:?}:{}", canonical(&entry.value));
            let mut entries: Vec<String> = object.iter().map(entry).collect();
            entries.sort();
            format!("{{{}}}", entries.join(","))
        }
    }
}
