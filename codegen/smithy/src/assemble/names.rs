//! Resolving names: `use`, then the namespace, then the prelude (Smithy 2.0, "Relative shape ID
//! resolution").

use crate::ast;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::{HashMap, HashSet};
use crate::node::{Node, Value};
use crate::shape_id::ShapeId;
use crate::source::Span;

const PRELUDE: &str = "smithy.api";
const PRIVATE: &str = "smithy.api#private";

/// Namespaces whose shapes everybody knows: models use them without their definitions.
const KNOWN: [&str; 9] = [
    "aws.api",
    "aws.auth",
    "aws.cloudformation",
    "aws.iam",
    "aws.protocols",
    "smithy.protocols",
    "smithy.rules",
    "smithy.test",
    "smithy.waiters",
];

/// Every shape that is defined anywhere.
pub(super) struct Names {
    defined: HashSet<ShapeId>,
    private: HashSet<ShapeId>,
}

/// How the names in one file are meant.
pub(super) struct Scope<'a> {
    names: &'a Names,
    namespace: Option<&'a str>,
    uses: HashMap<&'a str, &'a str>,
}

impl Names {
    pub(super) fn of(files: &[ast::Model]) -> Self {
        let shapes = || files.iter().flat_map(|file| &file.shapes);
        let is_private = |shape: &&ast::Shape| {
            let mut traits = shape.traits.iter();
            traits.any(|it| it.id.text == "private" || it.id.text == PRIVATE)
        };
        Self {
            defined: shapes().map(|shape| shape.id.clone()).collect(),
            private: shapes().filter(is_private).map(|shape| shape.id.clone()).collect(),
        }
    }

    /// The ID that a text is, if it is one: that of the shape, if there is one, so that all who
    /// refer to a shape share its ID.
    fn id(&self, text: &str) -> Option<ShapeId> {
        self.defined.get(text).cloned().or_else(|| ShapeId::parse(text))
    }

    /// Whether there is such a shape, here or where everybody knows it.
    fn is_known(&self, id: &ShapeId) -> bool {
        self.defined.contains(&id.container()) || KNOWN.contains(&id.namespace())
    }

    pub(super) fn scope<'a>(&'a self, file: &'a ast::Model) -> Scope<'a> {
        let uses = file.uses.iter().filter_map(|used| {
            let (_, name) = used.text.split_once('#')?;
            Some((name, used.text.as_str()))
        });
        Scope { names: self, namespace: file.namespace.as_deref(), uses: uses.collect() }
    }
}

impl Scope<'_> {
    /// The absolute ID that a name means; an ID of the current namespace where nothing of that
    /// name is defined. `None` if the text is no shape ID at all.
    pub(super) fn resolve(&self, text: &str) -> Option<ShapeId> {
        if text.contains('#') {
            return self.names.id(text);
        }
        let (name, member) = match text.split_once('$') {
            Some((name, member)) => (name, Some(member)),
            None => (text, None),
        };
        let id = self.absolute(name)?;
        Some(match member {
            Some(member) => id.with_member(member),
            None => id,
        })
    }

    fn absolute(&self, name: &str) -> Option<ShapeId> {
        if let Some(used) = self.uses.get(name) {
            return self.names.id(used);
        }
        let local = [self.namespace.unwrap_or(PRELUDE), "#", name].concat();
        if let Some(id) = self.names.defined.get(local.as_str()) {
            return Some(id.clone());
        }
        let prelude = [PRELUDE, "#", name].concat();
        let public = self.names.defined.get(prelude.as_str());
        let public = public.filter(|id| !self.names.private.contains(*id));
        public.cloned().or_else(|| ShapeId::parse(&local))
    }

    /// Turns every unquoted name in a node value into the absolute ID that it means. The shape
    /// must exist, or be of a namespace that everybody knows: otherwise a quoted string was meant.
    pub(super) fn resolve_node(&self, node: &mut Node, diagnostics: &mut Diagnostics) {
        match &mut node.value {
            Value::ShapeId(text) => {
                let id = self.resolve(text);
                if !id.as_ref().is_some_and(|id| self.names.is_known(id)) {
                    diagnostics.push(unresolved(text, node.span));
                }
                let id = id.map(|id| id.as_str().into());
                node.value = Value::String(id.unwrap_or_else(|| std::mem::take(text)));
            }
            Value::Array(elements) => {
                for element in elements {
                    self.resolve_node(element, diagnostics);
                }
            }
            Value::Object(object) => {
                for entry in object.values_mut() {
                    self.resolve_node(&mut entry.value, diagnostics);
                }
            }
            _ => {}
        }
    }
}

fn unresolved(text: &str, span: Span) -> Diagnostic {
    let message = format!("The shape ID `{text}` does not resolve to a shape");
    Diagnostic::error("SyntacticShapeIdTarget", span, message)
        .with_help("put it in quotes if a string is meant")
}
