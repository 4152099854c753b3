//! What a C2J model must be made of, so that nothing that is written wrong is passed over. A property
//! that nobody knows is worth a warning: AWS adds some from time to time.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::HashSet;
use crate::node::{Entry, Key, Node, Value};
use crate::shape_id::is_identifier;
use crate::source::Span;
use crate::suggest;

use super::names::identifier;
use super::rules::{ERROR, HTTP, Kind, METADATA, OPERATION, REFERENCE, ROOT, Rules, SHAPE};
use super::service::Protocol;

/// Reports what is of the wrong kind or missing.
pub(super) fn check(root: &Node, diagnostics: &mut Diagnostics) {
    let has_json_names = Protocol::of(root).has_json_names();
    let mut checker = Checker { diagnostics, shapes: root.get("shapes"), has_json_names };
    checker.object("value", "the model", root, ROOT);
    if let Some(metadata) = root.get("metadata") {
        checker.object("metadata", "the model", metadata, METADATA);
    }
    for (name, entry) in checker.entries("operations", root) {
        let owner = Owner { what: "the operation", name };
        checker.object("value", owner, &entry.value, OPERATION);
        if let Some(http) = entry.value.get("http") {
            checker.object("http", owner, http, HTTP);
        }
    }
    for (name, entry) in checker.entries("shapes", root) {
        checker.shape(name, &entry.value);
    }
}

/// What has a property, in words.
#[derive(Clone, Copy)]
struct Owner<'n> {
    what: &'static str,
    name: &'n str,
}

impl std::fmt::Display for Owner<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} `{}`", self.what, self.name)
    }
}

/// An object in something that has properties itself, in words.
struct Part<'n> {
    key: &'n str,
    owner: &'n dyn std::fmt::Display,
}

impl std::fmt::Display for Part<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "`{}` of {}", self.key, self.owner)
    }
}

struct Checker<'d, 'm> {
    diagnostics: &'d mut Diagnostics,
    /// The shapes of the model, by their names.
    shapes: Option<&'m Node>,
    /// Whether names that are no identifiers can be kept in JSON.
    has_json_names: bool,
}

impl Checker<'_, '_> {
    fn error(&mut self, span: Span, message: String) {
        self.diagnostics.push(Diagnostic::error("Model", span, message));
    }

    fn warning(&mut self, span: Span, message: String) {
        self.diagnostics.push(Diagnostic::warning("Model", span, message));
    }

    /// The entries of an object of the model.
    fn entries<'n>(&mut self, key: &str, root: &'n Node) -> Vec<(&'n Key, &'n Entry)> {
        let Some(node) = root.get(key) else { return Vec::new() };
        let Some(object) = node.as_object() else {
            self.wrong(key, "the model", node, "an object");
            return Vec::new();
        };
        object.iter().collect()
    }

    fn wrong(&mut self, key: &str, owner: impl std::fmt::Display, node: &Node, expected: &str) {
        let message =
            format!("`{key}` of {owner} must be {expected}; this is {}", node.described());
        self.error(node.span, message);
    }

    /// An object whose properties are of the kinds that the rules say.
    fn object(
        &mut self,
        key: &str,
        owner: impl std::fmt::Display + Copy,
        node: &Node,
        rules: &Rules,
    ) {
        let Some(object) = node.as_object() else {
            return self.wrong(key, owner, node, "an object");
        };
        for (key, entry) in object {
            match rules.iter().find(|(known, _)| key == *known) {
                Some((_, kind)) => self.property(key, owner, &entry.value, *kind),
                None => {
                    let message = format!("Unknown property `{key}` of {owner}");
                    let closest = suggest::closest(key, rules.iter().map(|(known, _)| *known));
                    self.unknown(entry.key_span, message, closest);
                }
            }
        }
    }

    /// Warns of a word that says nothing to the reader.
    fn word(&mut self, key: &str, owner: impl std::fmt::Display, node: &Node, known: &[&str]) {
        let Some(word) = node.as_str().filter(|word| !known.contains(word)) else { return };
        let message = format!("Unknown value `{word}` of `{key}` of {owner}");
        self.unknown(node.span, message, suggest::closest(word, known.iter().copied()));
    }

    /// Warns of what nobody knows, and says what may be meant.
    fn unknown(&mut self, span: Span, message: String, closest: Option<&str>) {
        let mut found = Diagnostic::warning("Model", span, message);
        found.help = closest.map(suggest::help);
        self.diagnostics.push(found);
    }

    fn property(
        &mut self,
        key: &str,
        owner: impl std::fmt::Display + Copy,
        node: &Node,
        kind: Kind,
    ) {
        let is_right = |right: bool, expected: &'static str| (!right).then_some(expected);
        let expected = match kind {
            Kind::Text => is_right(node.as_str().is_some(), "a string"),
            Kind::Word(known) => {
                self.word(key, owner, node, known);
                is_right(node.as_str().is_some(), "a string")
            }
            Kind::Words(known) => {
                for word in node.as_array().unwrap_or_default() {
                    self.word(key, owner, word, known);
                }
                return self.property(key, owner, node, Kind::Texts);
            }
            Kind::Number => is_right(node.as_number().is_some(), "a number"),
            Kind::Flag => is_right(node.as_bool().is_some(), "true or false"),
            Kind::Any | Kind::Unused => None,
            Kind::Object => is_right(node.as_object().is_some(), "an object"),
            Kind::Texts => match &node.value {
                Value::Array(elements) => {
                    let wrong = elements.iter().filter(|it| it.as_str().is_none());
                    return wrong.for_each(|it| self.wrong(key, owner, it, "an array of strings"));
                }
                _ => Some("an array of strings"),
            },
            Kind::Known(rules) if node.as_object().is_some() => {
                return self.object(key, &Part { key, owner: &owner }, node, rules);
            }
            Kind::Each(rules) if node.as_object().is_some() => {
                return self.each(&Part { key, owner: &owner }, node, rules);
            }
            Kind::Known(_) | Kind::Each(_) => Some("an object"),
            Kind::Reference => return self.reference(key, owner, node),
            Kind::References => match &node.value {
                Value::Array(elements) => {
                    return elements.iter().for_each(|it| self.reference(key, owner, it));
                }
                _ => Some("an array"),
            },
            Kind::Members => match &node.value {
                Value::Object(members) => {
                    return members
                        .iter()
                        .for_each(|(name, it)| self.reference(name, owner, &it.value));
                }
                _ => Some("an object"),
            },
        };
        if let Some(expected) = expected {
            self.wrong(key, owner, node, expected);
        }
    }

    /// An object of objects whose properties are of the kinds that the rules say.
    fn each(&mut self, part: &Part<'_>, node: &Node, rules: &Rules) {
        for (name, entry) in node.as_object().into_iter().flatten() {
            self.object(name, &Part { key: name, owner: part }, &entry.value, rules);
        }
    }

    fn reference(&mut self, key: &str, owner: impl std::fmt::Display + Copy, node: &Node) {
        self.object(key, owner, node, REFERENCE);
        if node.as_object().is_some() && node.get("shape").is_none() {
            self.error(node.span, format!("`{key}` of {owner} needs a `shape`"));
        }
        let name = node.get("shape").and_then(Node::as_str);
        let target = name.and_then(|name| self.shapes?.get(name));
        self.unfit(&Part { key, owner: &owner }, node, target);
        let is_listed = target.is_some_and(|target| target.get("enum").is_some());
        if let Some(values) = node.get("enum").filter(|_| !is_listed) {
            let message =
                format!("`enum` of `{key}` of {owner} has no effect: it counts on a shape");
            self.warning(values.span, message);
        }
    }

    /// Warns of constraints that a type does not take.
    fn unfit(&mut self, owner: &dyn std::fmt::Display, node: &Node, shape: Option<&Node>) {
        let Some(ty) = shape.and_then(|it| it.get("type")).and_then(Node::as_str) else { return };
        let is_text = matches!(ty, "string" | "character");
        let has_bounds = is_text || !matches!(ty, "structure" | "boolean" | "timestamp");
        for (key, fits) in [("min", has_bounds), ("max", has_bounds), ("pattern", is_text)] {
            if let Some(value) = node.get(key).filter(|_| !fits) {
                let message = format!("`{key}` of {owner} has no effect: its type is {ty}");
                self.warning(value.span, message);
            }
        }
    }

    fn shape(&mut self, name: &str, node: &Node) {
        let owner = Owner { what: "the shape", name };
        self.object("value", owner, node, SHAPE);
        self.unfit(&owner, node, Some(node));
        let is_text =
            matches!(node.get("type").and_then(Node::as_str), Some("string" | "character"));
        if let Some(values) = node.get("enum").filter(|_| !is_text) {
            self.warning(values.span, format!("`enum` of {owner} has no effect: it is no string"));
        }
        if let Some(error) = node.get("error") {
            self.object("error", owner, error, ERROR);
        }
        let needed: &[&str] = match node.get("type").and_then(Node::as_str) {
            Some("list") => &["member"],
            Some("map") => &["key", "value"],
            _ => &[],
        };
        for key in needed.iter().filter(|key| node.get(key).is_none()) {
            self.error(node.span, format!("{owner} needs a `{key}`"));
        }
        self.members(owner, node);
    }

    /// Names that name no member, and names that are one when they are made identifiers.
    fn members(&mut self, owner: Owner<'_>, node: &Node) {
        let Some(members) = node.get("members").and_then(Node::as_object) else { return };
        let required = node.get("required").and_then(Node::as_array).unwrap_or_default();
        for named in required.iter().chain(node.get("payload")) {
            if let Some(name) = named.as_str().filter(|name| !members.contains_key(*name)) {
                self.warning(named.span, format!("{owner} has no member `{name}`"));
            }
        }
        let mut made = HashSet::default();
        for (name, entry) in members.iter().filter(|(name, _)| !is_identifier(name)) {
            let other = identifier(name);
            if members.contains_key(&*other) || !made.insert(other.clone()) {
                let message =
                    format!("`{name}` of {owner} is `{other}` as an identifier, which is taken");
                self.error(entry.key_span, message);
            } else if !self.has_json_names && entry.value.get("location").is_none() {
                self.unheeded(entry.key_span, format_args!("`{name}` of {owner}"), &other);
            }
        }
    }

    /// A name that only a trait keeps, at which the protocol does not look.
    fn unheeded(&mut self, span: Span, member: impl std::fmt::Display, name: &str) {
        let message = format!("{member} is called `{name}` in documents: it is no identifier");
        let warning = Diagnostic::warning("JsonName.Unheeded", span, message);
        let help = "the protocol of the service does not heed `@jsonName`, which has the name";
        self.diagnostics.push(warning.with_help(help));
    }
}
