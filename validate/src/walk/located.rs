//! The places in a text of violations that were found in the value read from it.

use core::ops::Range;

use super::options::Options;
use super::tape::{TokenKind, Value};
use super::{Context, lexer, position};
use crate::shape::{Kind, NO_GRAPH, Shape, TypeRef};
use crate::violation::{Span, Violation};

/// Gives violations of a value of the shape, which was read from the text by the wire names of
/// members, their places.
pub(crate) fn locate(text: &[u8], shape: &'static Shape, violations: &mut [Violation]) {
    let Ok(tape) = lexer::read(text) else { return };
    let context = Context { graph: &NO_GRAPH, options: Options::new(), wire_names: true };
    for violation in &mut *violations {
        let Range { start, end } = context.span_at(tape.root(), shape, &violation.path);
        violation.span = Some(Span { start, end, line: 1, column: 1 });
    }
    position::locate(text, violations);
}

impl<'g> Context<'g> {
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
