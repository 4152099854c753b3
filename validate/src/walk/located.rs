//! The places in a text of what was found in the value read from it.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::iter;
use core::ops::Range;

use super::options::{Options, Profile, View};
use super::tape::{Entry, Tape, Value};
use super::{Context, lexer};
use crate::path::unescaped;
use crate::shape::{Binding, Effective, Kind, Member, NO_GRAPH, Role, Shape, Step};

/// How a text has a value in which something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It has the value, or lacks it and the type has a place for that.
    Said,
    /// Nobody said anything of it: it stands for what an answer lacks, for a token that a client fills
    /// later, or for what HTTP carries elsewhere.
    Unsaid,
    /// It has a set that holds the value: a set has its elements in an order of its own.
    InSet,
}

/// Where a finding stands in a text.
#[derive(Debug)]
pub(crate) struct Located {
    pub(crate) span: Range<usize>,
    pub(crate) presence: Presence,
    /// Its pointer in the text, if that is another one than in the value.
    pub(crate) path: Option<String>,
    /// Whether it comes before the finding that was located last, in the order of the model.
    pub(crate) is_before: bool,
}

/// The tokens of a text that a value was read from.
pub(crate) struct Text<'t> {
    length: usize,
    tape: Option<Tape<'t>>,
}

impl<'t> Text<'t> {
    /// A text that is no JSON, as a body may be, is one place.
    pub(crate) fn of(text: &'t [u8]) -> Self {
        Self { length: text.len(), tape: lexer::read(text).ok() }
    }

    /// The places of findings in a value of the shape, which was read by the wire names of members.
    pub(crate) fn places(&self, shape: &'static Shape, options: Options) -> Places<'_> {
        let root = self.tape.as_ref().map(|tape| Frame {
            segment: String::new(),
            step: Step::Member(0),
            index: None,
            value: tape.root(),
            shape: Some(shape),
        });
        Places {
            context: Context { graph: &NO_GRAPH, options, wire_names: true },
            length: self.length,
            frames: root.into_iter().collect(),
            missed: None,
            lists: BTreeMap::new(),
            are_sets_opaque: true,
        }
    }
}

/// The values from the root to the one that was looked for last: the next one is most often near it.
pub(crate) struct Places<'t> {
    context: Context<'static>,
    length: usize,
    frames: Vec<Frame<'t>>,
    /// The step behind them that the text did not have.
    missed: Option<Step>,
    /// What long values hold, listed once.
    lists: BTreeMap<usize, Parts<'t>>,
    are_sets_opaque: bool,
}

/// A value, and how it is reached from the one before.
struct Frame<'t> {
    /// The segment of the pointer in the value.
    segment: String,
    step: Step,
    /// Of an element, its index in the text.
    index: Option<usize>,
    value: Value<'t>,
    shape: Option<&'static Shape>,
}

/// What a value holds: of an element its index in the text, the value, its shape.
type Part<'t> = (Option<usize>, Value<'t>, Option<&'static Shape>);

/// What a long value holds.
enum Parts<'t> {
    /// The elements that the value has, with their indices in the text.
    Elements(Vec<(usize, Value<'t>)>),
    Entries(Vec<(Cow<'t, str>, Entry<'t>)>),
}

/// A step that a text does not have.
struct Missing {
    presence: Presence,
    /// The null that stands there, if one does.
    null: Option<Range<usize>>,
}

/// How many entries are looked at one by one.
const FEW: usize = 16;

impl<'t> Places<'t> {
    /// The same, of findings in the text: sets have their elements in its order.
    pub(crate) fn of_text(self) -> Self {
        Self { are_sets_opaque: false, ..self }
    }

    /// The place of the value at a JSON Pointer of member names.
    pub(crate) fn of(&mut self, pointer: &str) -> Located {
        if self.frames.is_empty() {
            let (span, presence) = (0..self.length, Presence::Said);
            return Located { span, presence, path: None, is_before: false };
        }
        let mut segments = pointer.split('/').skip(1).peekable();
        let shared = self.shared(&mut segments);
        let before = self.frames.drain(1 + shared..).next().map(|frame| frame.step);
        let before = before.or(self.missed.take());
        let mut is_before = before.is_some();
        let mut missing = None;
        while let Some(segment) = segments.peek() {
            let (step, found) = self.step(segment);
            if self.frames.len() == 1 + shared {
                is_before = before.as_ref().is_some_and(|before| step < *before);
            }
            match found {
                Ok((index, value, shape)) => {
                    let segment = (*segment).to_owned();
                    self.frames.push(Frame { segment, step, index, value, shape });
                }
                Err(none) => {
                    self.missed = Some(step);
                    missing = Some(none);
                    break;
                }
            }
            segments.next();
        }
        let path = self.path(missing.as_ref(), segments);
        let last = self.frames.last().map_or(0..self.length, |frame| frame.value.span());
        let presence = missing.as_ref().map_or(Presence::Said, |it| it.presence);
        let span = missing.and_then(|it| it.null).unwrap_or(last);
        Located { span, presence, path, is_before }
    }

    /// How many steps are those to the value that was looked for last.
    fn shared<'p>(
        &self,
        segments: &mut core::iter::Peekable<impl Iterator<Item = &'p str>>,
    ) -> usize {
        let known = self.frames.iter().skip(1);
        known.take_while(|frame| segments.next_if(|it| **it == *frame.segment).is_some()).count()
    }

    /// The pointer in the text, if it is another one: the text has the nulls that a value lacks, and its
    /// sets have another order.
    fn path<'p>(
        &self,
        missing: Option<&Missing>,
        rest: impl Iterator<Item = &'p str>,
    ) -> Option<String> {
        let in_set = missing.is_some_and(|it| it.presence == Presence::InSet);
        let reached = self.frames.iter().skip(1).map(|frame| {
            let index = frame.index.map(|index| index.to_string());
            index.filter(|it| *it != frame.segment).map_or(Ok(&*frame.segment), Err)
        });
        if !in_set && reached.clone().all(|it| it.is_ok()) {
            return None;
        }
        let mut path = String::new();
        for segment in reached {
            path.push('/');
            path.push_str(&segment.map_or_else(Cow::Owned, Cow::Borrowed));
        }
        if !in_set {
            rest.for_each(|segment| path.extend(["/", segment]));
        }
        Some(path)
    }

    /// A member, element or entry of the last value.
    fn step(&mut self, segment: &str) -> (Step, Result<Part<'t>, Missing>) {
        let none = |presence| Err(Missing { presence, null: None });
        let Some(Frame { value: holder, shape: Some(shape), .. }) = self.frames.last() else {
            return (Step::Member(0), none(Presence::Said));
        };
        let (holder, shape) = (*holder, *shape);
        let (step, used) = Step::of(segment, shape, &NO_GRAPH);
        let Some(used) = used else { return (step, none(Presence::Said)) };
        if self.are_sets_opaque && Effective::new(None, shape).set() {
            return (step, none(Presence::InSet));
        }
        let found = match (&step, &shape.kind) {
            (Step::Index(index), Kind::List { sparse, .. }) => {
                self.element(holder, *index, *sparse).map(|(index, value)| (Some(index), value))
            }
            (Step::Member(place), _) => match self.member(holder, shape, *place) {
                Ok(value) => Some((None, value)),
                Err(missing) => return (step, Err(missing)),
            },
            _ => {
                let name = unescaped(segment);
                self.entry(holder, iter::once(&*name)).map(|value| (None, value))
            }
        };
        let part = |(index, value)| (index, value, NO_GRAPH.resolve(&used.target));
        (step, found.map(part).map_or_else(|| none(Presence::Said), Ok))
    }

    fn member(
        &mut self,
        holder: Value<'t>,
        shape: &'static Shape,
        place: usize,
    ) -> Result<Value<'t>, Missing> {
        let member = &shape.members()[place];
        let (context, is_root) = (self.context, self.frames.len() == 1);
        let is_body = is_root && context.options.view == View::Body;
        if is_body && member.binding == Binding::Payload {
            return Ok(holder);
        }
        let is_elsewhere = is_body && member.binding != Binding::Body;
        let keys = iter::once(context.key(member)).chain(member.aliases.iter().copied());
        let found = self.entry(holder, keys);
        let is_value = |it: &Value<'_>| !it.is_null() || member.opaque || is_document(member);
        if let Some(value) = found.filter(|it| is_value(it) && !is_elsewhere) {
            return Ok(value);
        }
        let is_token = is_root && shape.role == Role::Input && member.idempotency_token;
        let is_filled = is_token || context.options.profile == Profile::Reading;
        let is_made = member.required && !member.has_default && (is_token || !member.nullable);
        let is_unsaid = is_elsewhere || (is_filled && is_made);
        let presence = if is_unsaid { Presence::Unsaid } else { Presence::Said };
        Err(Missing { presence, null: found.map(Value::span) })
    }

    /// An element of a list, which lacks nulls unless it is sparse, with its index in the text.
    fn element(
        &mut self,
        array: Value<'t>,
        index: usize,
        sparse: bool,
    ) -> Option<(usize, Value<'t>)> {
        let mut held = array.elements().enumerate().filter(|(_, it)| sparse || !it.is_null());
        if index < FEW {
            return held.nth(index);
        }
        let parts = self.lists.entry(array.span().start);
        match parts.or_insert_with(|| Parts::Elements(held.collect())) {
            Parts::Elements(elements) => elements.get(index).copied(),
            Parts::Entries(_) => None,
        }
    }

    /// The value of the first key among some.
    fn entry<'k>(
        &mut self,
        object: Value<'t>,
        mut keys: impl Iterator<Item = &'k str>,
    ) -> Option<Value<'t>> {
        if object.entries().nth(FEW).is_none() {
            return keys.find_map(|key| {
                object.entries().find(|it| it.key.text() == key).map(|it| it.value)
            });
        }
        let parts = self.lists.entry(object.span().start);
        let parts = parts.or_insert_with(|| Parts::Entries(object.entries_by_key()));
        let Parts::Entries(entries) = parts else { return None };
        keys.find_map(|key| {
            let at = entries.partition_point(|(known, _)| **known < *key);
            entries.get(at).filter(|(known, _)| *known == key).map(|(_, entry)| entry.value)
        })
    }
}

fn is_document(member: &Member) -> bool {
    let shape = NO_GRAPH.resolve(&member.value.target);
    shape.is_some_and(|shape| matches!(shape.kind, Kind::Document))
}
