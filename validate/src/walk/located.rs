//! The places in a text of violations that were found in the value read from it.

use alloc::string::{String, ToString as _};
use core::ops::Range;

use super::options::Options;
use super::tape::{TokenKind, Value};
use super::{Context, lexer, position};
use crate::report::SENSITIVE_KEY;
use crate::shape::{Kind, Shape, ShapeGraph, TypeRef};
use crate::violation::{Span, Violation};

/// Gives violations of a value of the shape, which was read from the text by the wire names of
/// members, their places.
pub(crate) fn locate(text: &[u8], shape: &'static Shape, violations: &mut [Violation]) {
    let Ok(tape) = lexer::read(text) else { return };
    let graph = ShapeGraph::new();
    let context = Context { graph: &graph, options: Options::new(), wire_names: true };
    for violation in &mut *violations {
        let Range { start, end } = context.span_at(tape.root(), shape, &violation.path);
        violation.span = Some(Span { start, end, line: 1, column: 1 });
    }
    position::locate(text, violations.iter_mut().filter_map(|it| it.span.as_mut()));
}

/// The path of the innermost value that ends at a line and column of a text, or has them inside:
/// where a type refused to read on. The text has the wire names of members.
pub(crate) fn path_at(text: &str, shape: &'static Shape, line: usize, column: usize) -> String {
    let Ok(tape) = lexer::read(text.as_bytes()) else { return String::new() };
    let graph = ShapeGraph::new();
    let context = Context { graph: &graph, options: Options::new(), wire_names: true };
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let offset = (start + column).saturating_sub(1);
    let (mut path, mut value, mut shape) = (String::new(), tape.root(), Some(shape));
    while let Some((segment, inner, used)) = context.part_at(value, shape, offset) {
        path.push('/');
        path.push_str(&segment.replace('~', "~0").replace('/', "~1"));
        (value, shape) = (inner, used.and_then(|used| graph.resolve(&used.target)));
    }
    path
}

impl<'g> Context<'g> {
    /// The part of a value that an offset lies in.
    fn part_at<'t>(
        self,
        value: Value<'t>,
        shape: Option<&'g Shape>,
        offset: usize,
    ) -> Option<(String, Value<'t>, Option<&'g TypeRef>)> {
        match value.kind() {
            TokenKind::Array => {
                let mut elements = value.elements().enumerate();
                let (index, element) = elements.find(|(_, it)| it.span().contains(&offset))?;
                let used = match shape.map(|shape| &shape.kind) {
                    Some(Kind::List { element, .. }) => Some(element),
                    _ => None,
                };
                Some((index.to_string(), element, used))
            }
            TokenKind::Object => {
                let entry = value.entries().find(|it| it.span().contains(&offset))?;
                let key = entry.key.text();
                let member = shape.into_iter().flat_map(Shape::members);
                let member = member.into_iter().find(|it| *self.key(it) == *key);
                Some(match (member, shape.map(|shape| &shape.kind)) {
                    (Some(member), _) => {
                        (member.name.to_string(), entry.value, Some(&member.value))
                    }
                    (None, Some(Kind::Map { key: used, value, .. })) => {
                        let name = if self.is_sensitive(used) { SENSITIVE_KEY } else { &*key };
                        (name.to_string(), entry.value, Some(value))
                    }
                    (None, _) => (key.into_owned(), entry.value, None),
                })
            }
            _ => None,
        }
    }

    /// The place of the value at a JSON Pointer of member names; of an absent one, that of the value
    /// which lacks it.
    fn span_at(self, root: Value<'_>, shape: &'g Shape, pointer: &str) -> Range<usize> {
        let (mut value, mut shape) = (root, Some(shape));
        for segment in pointer.split('/').skip(1) {
            let name = segment.replace("~1", "/").replace("~0", "~");
            let part = shape.and_then(|shape| self.part(value, shape, &name));
            let Some((inner, used)) = part else { break };
            (value, shape) = (inner, self.graph.resolve(&used.target));
        }
        value.span()
    }

    /// A member, element or entry of a value, and how the shape uses it.
    fn part<'t>(
        self,
        value: Value<'t>,
        shape: &'g Shape,
        name: &str,
    ) -> Option<(Value<'t>, &'g TypeRef)> {
        match &shape.kind {
            Kind::List { element, .. } => {
                Some((value.elements().nth(name.parse().ok()?)?, element))
            }
            Kind::Map { value: used, .. } => Some((entry(value, name)?, used)),
            _ => {
                let member = shape.members().iter().find(|member| *member.name == *name)?;
                Some((entry(value, self.key(member))?, &member.value))
            }
        }
    }
}

/// The value of a key.
fn entry<'t>(object: Value<'t>, key: &str) -> Option<Value<'t>> {
    let is_object = object.kind() == TokenKind::Object;
    let mut entries = is_object.then(|| object.entries())?;
    entries.find(|entry| entry.key.text() == key).map(|entry| entry.value)
}
