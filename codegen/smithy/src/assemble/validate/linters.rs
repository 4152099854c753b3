//! The metadata `validators`: rules that a model declares for itself (Smithy 2.0, section
//! "Model validation").
//!
//! `EmitEachSelector`, `EmitNoneSelector` and `UnreferencedShape` are run. Any other validator is one
//! that is written in Java: that it is not run is worth a warning.

use super::graph::{Graph, NodeId, NodeSet};
use super::lints::beyond;
use super::own;
use super::selector::{Selector, parse, select, template};
use super::validators::severity_of;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, shown};
use crate::map::HashSet;
use crate::model::Model;
use crate::node::Node;

/// The validator that reports what no root leads to: no service, unless its configuration selects others.
const UNREFERENCED: &str = "UnreferencedShape";

/// Reports what the validators of the model find, and validators that are wrong.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let Some(entry) = graph.model.metadata.get("validators") else { return };
    for node in entry.value.as_array().unwrap_or_default() {
        let Some(name) = node.get("name").and_then(Node::as_str) else { continue };
        match Linter::read(graph, node, name) {
            Ok(linter) => linter.run(diagnostics),
            Err(problem) => {
                let message = format!("The validator `{name}` is wrong: {problem}");
                diagnostics.push(Diagnostic::error("Model", node.span, message));
            }
        }
    }
}

/// The identifiers of what the validators of the model find.
pub(super) fn ids(model: &Model) -> impl Iterator<Item = String> {
    let validators = model.metadata.get("validators").and_then(|it| it.value.as_array());
    validators.unwrap_or_default().iter().flat_map(|validator| {
        let text = |key: &str| validator.get(key).and_then(Node::as_str);
        let name = text("name");
        [text("id").or(name).map(str::to_owned), name.map(unknown)].into_iter().flatten()
    })
}

/// The identifier that says of a validator that it is not run.
fn unknown(name: &str) -> String {
    format!("UnknownValidator_{name}")
}

/// How much of the text of a message is read in a step, in bytes.
const TEXT_OF_A_STEP: usize = 64;

/// One validator.
struct Linter<'a, 'm> {
    graph: &'a Graph<'m>,
    node: &'a Node,
    name: &'a str,
    /// The selector of its configuration.
    selector: Option<Selector>,
    /// The shapes that may be reported, if not all may.
    candidates: Option<NodeSet>,
    /// The namespaces whose shapes may be reported; all, if there are none.
    namespaces: HashSet<&'a str>,
}

impl<'a, 'm> Linter<'a, 'm> {
    fn read(graph: &'a Graph<'m>, node: &'a Node, name: &'a str) -> Result<Self, String> {
        let severity = node.get("severity");
        let is_severity = |it: &Node| matches!(it.as_str(), Some("DANGER" | "WARNING" | "NOTE"));
        if severity.is_some_and(|it| !is_severity(it)) {
            return Err("`severity` must be `DANGER`, `WARNING` or `NOTE`".to_owned());
        }
        let candidates = node.get("selector").and_then(Node::as_str).map(parse).transpose()?;
        let configuration = node.get("configuration");
        let key = if name == UNREFERENCED { "rootShapeSelector" } else { "selector" };
        let selector = configuration.and_then(|it| it.get(key)).map(|it| {
            it.as_str().ok_or_else(|| format!("`{key}` must be a string")).and_then(parse)
        });
        let selector = selector.transpose()?;
        if matches!(name, "EmitEachSelector" | "EmitNoneSelector") && selector.is_none() {
            return Err("its `configuration` needs a `selector`".to_owned());
        }
        let candidates = candidates.map(|selector| select(graph, &selector));
        let namespaces = node.get("namespaces").and_then(Node::as_array).unwrap_or_default();
        let namespaces = namespaces.iter().filter_map(Node::as_str).collect();
        Ok(Self { graph, node, name, selector, candidates, namespaces })
    }

    fn text(&self, key: &str) -> Option<&'a str> {
        self.node.get(key).and_then(Node::as_str)
    }

    fn run(&self, diagnostics: &mut Diagnostics) {
        match (self.name, &self.selector) {
            ("EmitEachSelector", Some(selector)) => self.each(selector, diagnostics),
            ("EmitNoneSelector", Some(selector)) => self.none(selector, diagnostics),
            (UNREFERENCED, selector) => self.unreferenced(selector.as_ref(), diagnostics),
            _ => {
                let message = format!("The validator `{}` is not run: it is unknown", self.name);
                diagnostics.push(Diagnostic::warning(unknown(self.name), self.node.span, message));
            }
        }
    }

    /// What it finds: its own identifier, severity and message, if it has them.
    fn event(&self, message: String) -> Diagnostic {
        let message = match self.text("message") {
            Some(own) => shown(own).replace("{super}", &message),
            None => message,
        };
        let id = self.text("id").unwrap_or(self.name).to_owned();
        let usual = if self.name == UNREFERENCED { Severity::Note } else { Severity::Warning };
        let severity = severity_of(self.node, usual);
        Diagnostic::new(id, severity, Some(self.node.span), message)
    }

    fn each(&self, selector: &Selector, diagnostics: &mut Diagnostics) {
        let configuration = |key: &str| self.node.get("configuration")?.get(key)?.as_str();
        let bound = configuration("bindToTrait");
        for node in select(self.graph, selector).iter() {
            let item = self.graph.item(node);
            let span = match bound {
                Some(id) => item.traits().get(id).map(|value| value.span),
                None => Some(item.span()),
            };
            let Some(span) = span.filter(|_| self.may_report(node)) else { continue };
            let message = match configuration("messageTemplate") {
                // Long texts are read once for each shape.
                Some(text) if !self.graph.step(text.len() / TEXT_OF_A_STEP, node) => return,
                Some(text) => template(self.graph, node, text),
                None => format!("`{}` is one of those that are not wanted", item.id()),
            };
            let found = Diagnostic { span: Some(span), ..self.event(message) };
            diagnostics.push(found.with_shape(item.id().clone()));
        }
    }

    fn unreferenced(&self, roots: Option<&Selector>, diagnostics: &mut Diagnostics) {
        let services = || parse("service").ok();
        let Some(roots) = roots.cloned().or_else(services) else { return };
        let roots = select(self.graph, &roots).iter().collect();
        for shape in beyond(self.graph, roots) {
            let may_report = |node| self.may_report(node);
            if self.graph.node(shape.id.as_str()).is_some_and(may_report) {
                let message = format!("No root leads to the {} `{}`", shape.kind.name(), shape.id);
                let found = Diagnostic { span: Some(shape.span), ..self.event(message) };
                diagnostics.push(found.with_shape(shape.id.clone()));
            }
        }
    }

    fn may_report(&self, node: NodeId) -> bool {
        let id = self.graph.item(node).id();
        let namespace = id.namespace();
        !id.is_built_in()
            && (self.namespaces.is_empty() || self.namespaces.contains(namespace))
            && self.candidates.as_ref().is_none_or(|candidates| candidates.contains(node))
    }

    fn none(&self, selector: &Selector, diagnostics: &mut Diagnostics) {
        let found = select(self.graph, selector);
        let is_own = |node: NodeId| !self.graph.item(node).id().is_built_in();
        if own(self.graph.model).next().is_some() && !found.iter().any(is_own) {
            diagnostics.push(self.event("No shape is one of those that are wanted".to_owned()));
        }
    }
}
