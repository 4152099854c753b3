//! The places in a text of violations that were found in the value read from it.

use alloc::string::{String, ToString as _};
use core::ops::Range;

use super::options::Options;
use super::tape::{TokenKind, Value};
use super::{Context, lexer, position};
use crate::shape::{Effective, Kind, NO_GRAPH, Shape, TypeRef};
use crate::violation::{Span, Violation};

/// Gives violations of a value of the shape, which was read from the text by the wire names of
/// members, their places. A value lacks the nulls of a list that has no room for them, and has the
/// elements of a set in an order of its own: paths become those of the text.
pub(crate) fn locate(text: &[u8], shape: &'static Shape, violations: &mut [Violation]) {
    let Ok(tape) = lexer::read(text) else { return };
    let context = Context { graph: &NO_GRAPH, options: Options::new(), wire_names: true };
    for violation in &mut *violations {
        let (Range { start, end }, path) = context.place_of(tape.root(), shape, &violation.path);
        violation.span = Some(Span { start, end, line: 1, column: 1 });
        violation.path = path;
    }
    position::locate(text, violations);
}

impl<'g> Context<'g> {
    /// The place of the value at a JSON Pointer of member names, and its pointer in the text. An
    /// absent value is at the place of the one that lacks it, an element of a set at that of the set.
    fn place_of(self, root: Value<'_>, shape: &'g Shape, pointer: &str) -> (Range<usize>, String) {
        let (mut value, mut shape) = (root, Some(shape));
        let (mut path, mut is_found) = (String::with_capacity(pointer.len()), true);
        for segment in pointer.split('/').skip(1) {
            let holder = shape.filter(|_| is_found);
            if holder.is_some_and(|it| Effective::new(None, it).set()) {
                break;
            }
            let name = segment.replace("~1", "/").replace("~0", "~");
            let part = holder.and_then(|shape| self.part(value, shape, &name));
            path.push('/');
            match part.as_ref().and_then(|part| part.index) {
                Some(index) => path.push_str(&index.to_string()),
                None => path.push_str(segment),
            }
            match part {
                Some(part) => {
                    (value, shape) = (part.value, self.graph.resolve(&part.used.target));
                }
                None => is_found = false,
            }
        }
        (value.span(), path)
    }

    /// A member, element or entry of a value.
    fn part<'t>(self, value: Value<'t>, shape: &'g Shape, name: &str) -> Option<Part<'t, 'g>> {
        let named = |value, used| Part { value, used, index: None };
        match &shape.kind {
            Kind::List { element, sparse } => {
                let is_kept = |it: &Value<'_>| *sparse || !it.is_null();
                let elements = value.elements().enumerate();
                let mut kept = elements.filter(|(_, element)| is_kept(element));
                let (index, value) = kept.nth(name.parse().ok()?)?;
                Some(Part { value, used: element, index: Some(index) })
            }
            Kind::Map { value: used, .. } => Some(named(entry(value, |key| key == name)?, used)),
            _ => {
                let member = shape.members().iter().find(|member| *member.name == *name)?;
                Some(named(entry(value, |key| self.is_key(member, key))?, &member.value))
            }
        }
    }
}

/// A member, element or entry of a value, and how the shape uses it.
struct Part<'t, 'g> {
    value: Value<'t>,
    used: &'g TypeRef,
    /// Of an element, its index in the text.
    index: Option<usize>,
}

/// The value of the first key that is meant.
fn entry(object: Value<'_>, is_it: impl Fn(&str) -> bool) -> Option<Value<'_>> {
    let is_object = object.kind() == TokenKind::Object;
    let mut entries = is_object.then(|| object.entries())?;
    entries.find(|entry| is_it(&entry.key.text())).map(|entry| entry.value)
}
