//! What traits say of values.

use super::super::well_known;
use super::{Checker, ENUM_VALUE, Leniency, Owner};
use crate::constraint::{self, Applied, Breach};
use crate::model::{Member, Shape};
use crate::node::{Node, Number, Value};
use crate::shape_id::ShapeId;
use crate::suggest;
use shapewright_validate::datetime::{parse_date_time, parse_http_date};

impl<'m> Checker<'_, '_, 'm> {
    /// Checks the constraints that one shape or member puts on a value of a shape.
    pub(super) fn constraints(&mut self, node: &Node, shape: &Shape, owner: Owner<'m>) {
        for constraint in constraint::ALL {
            let applied = Applied::find(constraint, owner.id, owner.traits);
            let patterns = &self.values.graph.patterns;
            let breach = applied.and_then(|it| constraint.check(it, node, shape, patterns));
            if let Some(breach) = breach {
                self.breach(node, &breach);
            }
        }
        if let Value::String(text) = &node.value {
            self.reference(node, text, owner);
        }
    }

    /// Reports how a value breaks a constraint; zero may break its range if 1.0 implied it.
    fn breach(&mut self, node: &Node, breach: &Breach) {
        let is_lenient = match self.purpose.leniency {
            Leniency::None => false,
            Leniency::Zero => node.as_number().is_some_and(|number| number.as_f64() == 0.0),
            Leniency::Constraints => breach.may_be_shown,
        };
        if is_lenient {
            self.warning(breach.span, &breach.message);
        } else {
            self.error(breach.span, &breach.message);
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
            let fails = fails && !well_known::is_trait(text);
            return fails.then(|| format!("There is no shape `{text}` in the model"));
        };
        let selector = reference.get("selector").and_then(Node::as_str).unwrap_or("*");
        let selected = selector == "*" || self.values.selected(selector, &[found]).contains(found);
        (!selected).then(|| format!("The shape `{text}` is not selected by `{selector}`"))
    }

    pub(super) fn enum_value(&mut self, node: &Node, shape: &'m Shape, text: &str) {
        if !self.values.is_value_of(shape, text) {
            let value = |it: &'m Member| it.traits.get(ENUM_VALUE).and_then(Node::as_str);
            let values = shape.members.iter().map(|it| value(it).unwrap_or(it.name()));
            let may_suggest = self.values.may_suggest(shape.members.len());
            let closest = may_suggest.then(|| suggest::closest(text, values)).flatten();
            let hint = closest.map_or_else(String::new, suggestion);
            let message = format!("`{text}` is not a value of the enum `{}`{hint}", shape.id);
            self.error(node.span, &message);
        }
    }

    pub(super) fn int_enum_value(&mut self, node: &Node, shape: &'m Shape, number: &Number) {
        if !self.values.is_number_of(shape, number) {
            let text = number.as_str();
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

/// What is said in a message of a name that was perhaps meant.
pub(super) fn suggestion(closest: &str) -> String {
    format!(": did you mean `{closest}`?")
}
