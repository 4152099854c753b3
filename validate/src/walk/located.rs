//! The places in a text of violations that were found in the value read from it.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::{String, ToString as _};
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::options::{Options, View};
use super::tape::{Entry, TokenKind, Value};
use super::{Context, lexer, position};
use crate::path::unescaped;
use crate::shape::{Binding, Effective, Kind, NO_GRAPH, Shape};
use crate::violation::{Span, Violation};

/// Where a violation of a value stands in the text that the value was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// At its value.
    There,
    /// The text lacks the value: the place is that of the one that lacks it.
    Absent,
    /// At the set that has the value: a set has its elements in an order of its own.
    InSet,
}

/// Gives violations of a value of the shape, which was read from the text by the wire names of
/// members, their places, and says what stands there. A text that is no JSON is one place. A value lacks the nulls of a list that has no
/// room for them: paths become those of the text.
pub(crate) fn locate(
    text: &[u8],
    shape: &'static Shape,
    view: View,
    violations: &mut [Violation],
) -> Vec<Found> {
    let Ok(tape) = lexer::read(text) else {
        let span = Span { start: 0, end: text.len(), line: 1, column: 1 };
        for violation in violations.iter_mut() {
            violation.span = Some(span);
        }
        return vec![Found::There; violations.len()];
    };
    let options = Options::new().view(view);
    let context = Context { graph: &NO_GRAPH, options, wire_names: true };
    let mut places = Places { context, frames: vec![Frame::new(tape.root(), shape)] };
    let mut found = Vec::with_capacity(violations.len());
    for violation in &mut *violations {
        let (Range { start, end }, path, what) = places.of(&violation.path);
        violation.span = Some(Span { start, end, line: 1, column: 1 });
        violation.path = path;
        found.push(what);
    }
    position::locate(text, violations);
    found
}

/// The values from the root to the one that was looked for last: the next one is most often near it,
/// and what a value holds is listed once.
struct Places<'t, 'g> {
    context: Context<'g>,
    frames: Vec<Frame<'t, 'g>>,
}

/// A value, and how it is reached from the one before.
struct Frame<'t, 'g> {
    segment: String,
    value: Value<'t>,
    shape: Option<&'g Shape>,
    /// Of an element, its index in the text.
    index: Option<usize>,
    /// What it holds, once that was asked for.
    parts: Option<Parts<'t>>,
}

enum Parts<'t> {
    /// The elements that the value has, with their indices in the text.
    Elements(Vec<(usize, Value<'t>)>),
    Entries(Vec<(Cow<'t, str>, Entry<'t>)>),
}

impl<'t, 'g> Frame<'t, 'g> {
    fn new(value: Value<'t>, shape: &'g Shape) -> Self {
        Self { segment: String::new(), value, shape: Some(shape), index: None, parts: None }
    }

    fn parts(&mut self, sparse: bool) -> &Parts<'t> {
        let value = self.value;
        self.parts.get_or_insert_with(|| {
            if value.kind() == TokenKind::Array {
                let elements = value.elements().enumerate();
                Parts::Elements(elements.filter(|(_, it)| sparse || !it.is_null()).collect())
            } else {
                Parts::Entries(value.entries_by_key())
            }
        })
    }

    /// The value of the first key among some.
    fn entry<'k>(&mut self, mut keys: impl Iterator<Item = &'k str>) -> Option<Value<'t>> {
        let Parts::Entries(entries) = self.parts(true) else { return None };
        keys.find_map(|key| {
            let at = entries.partition_point(|(known, _)| **known < *key);
            entries.get(at).filter(|(known, _)| *known == key).map(|(_, entry)| entry.value)
        })
    }
}

impl Places<'_, '_> {
    /// The place of the value at a JSON Pointer of member names, and its pointer in the text.
    fn of(&mut self, pointer: &str) -> (Range<usize>, String, Found) {
        let segments: Vec<&str> = pointer.split('/').skip(1).collect();
        let known = self.frames.iter().skip(1).zip(&segments);
        let shared = known.take_while(|(frame, segment)| frame.segment == **segment).count();
        self.frames.truncate(1 + shared);
        let mut found = Found::There;
        for segment in &segments[shared..] {
            let holder = self.frames.last().and_then(|it| it.shape);
            if holder.is_some_and(|it| Effective::new(None, it).set()) {
                found = Found::InSet;
                break;
            }
            let is_root = self.frames.len() == 1;
            let options = self.context.options;
            let view = if is_root { options.view } else { View::Whole };
            let context = Context { options: options.view(view), ..self.context };
            let Some(frame) = self.frames.last_mut().and_then(|it| part(context, it, segment))
            else {
                found = Found::Absent;
                break;
            };
            self.frames.push(frame);
        }
        let reached = self.frames.iter().skip(1).map(|frame| match frame.index {
            Some(index) => index.to_string(),
            None => frame.segment.clone(),
        });
        let mut path: String = reached.flat_map(|segment| ["/".to_owned(), segment]).collect();
        if found == Found::Absent {
            for segment in &segments[self.frames.len() - 1..] {
                path.extend(["/", segment]);
            }
        }
        let span = self.frames.last().map_or(0..0, |frame| frame.value.span());
        (span, path, found)
    }
}

/// A member, element or entry of a value.
fn part<'t, 'g>(
    context: Context<'g>,
    holder: &mut Frame<'t, 'g>,
    segment: &str,
) -> Option<Frame<'t, 'g>> {
    let name = unescaped(segment);
    let (index, value, used) = match &holder.shape?.kind {
        Kind::List { element, sparse } => {
            let Parts::Elements(elements) = holder.parts(*sparse) else { return None };
            let (index, value) = *elements.get(name.parse::<usize>().ok()?)?;
            (Some(index), value, element)
        }
        Kind::Map { value: used, .. } => {
            (None, holder.entry(core::iter::once(name.as_str()))?, used)
        }
        _ => {
            let member = holder.shape?.members().iter().find(|member| *member.name == *name)?;
            let keys = core::iter::once(context.key(member)).chain(member.aliases.iter().copied());
            let is_body = context.options.view == View::Body && member.binding == Binding::Payload;
            let value = if is_body { holder.value } else { holder.entry(keys)? };
            (None, value, &member.value)
        }
    };
    let shape = context.graph.resolve(&used.target);
    Some(Frame { segment: segment.to_owned(), value, shape, index, parts: None })
}
