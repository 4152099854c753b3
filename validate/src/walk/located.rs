//! The places in a text of what was found in the value read from it.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::ops::Range;
use core::{iter, mem};

use super::by_key::ByKey;
use super::nest::Nest;
use super::options::{Options, Profile, View};
use super::tape::{Tape, Value};
use super::{Context, lexer};
use crate::path::{ANY, as_cut, unescaped};
use crate::shape::{Binding, Effective, Kind, NO_GRAPH, Role, Shape, Step};

/// How a text has a value in which something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It has the value, or lacks it and the type has a place for that.
    Said,
    /// Nobody said anything of it: it stands for what an answer lacks, for a token that a client fills
    /// later, or for what HTTP carries elsewhere.
    Unsaid,
    /// It is an option, for a token that a client fills later.
    Later,
}

/// Where a finding stands in a text.
#[derive(Debug)]
pub(crate) struct Located {
    pub(crate) span: Range<usize>,
    pub(crate) presence: Presence,
    /// What is shown in place of its pointer in the value, if that is another one.
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
    /// The text of a value of the shape. One that is no JSON, as a body may be, is one place.
    pub(crate) fn of(text: &'t [u8], shape: &Shape, view: View) -> Self {
        let payload = if view == View::Body { shape.payload() } else { None };
        let value = payload.and_then(|member| NO_GRAPH.resolve(&member.value.target));
        let is_json =
            !value.is_some_and(|it| matches!(it.kind, Kind::Blob | Kind::String | Kind::Enum(_)));
        let tape = if is_json { lexer::read(text).ok() } else { None };
        Self { length: text.len(), tape }
    }

    /// What holds the places in it.
    pub(crate) fn nest(&self) -> Nest<'_> {
        Nest::of(self.tape.as_ref())
    }

    /// The places of findings in a value of the shape, which was read by the wire names of members.
    pub(crate) fn places(&self, shape: &'static Shape, options: Options) -> Places<'_> {
        let root = self.tape.as_ref().map(|tape| Frame {
            end: 0,
            step: Step::Member(0),
            moved: None,
            value: tape.root(),
            shape: Some(shape),
        });
        let mut frames = Vec::with_capacity(DEPTH);
        frames.extend(root);
        Places {
            context: Context { graph: &NO_GRAPH, options, wire_names: true },
            length: self.length,
            shape,
            frames,
            last: String::new(),
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
    /// The shape of the whole value.
    shape: &'static Shape,
    frames: Vec<Frame<'t>>,
    /// The pointer of the value that was looked for last, if that is deep enough to be near others.
    last: String,
    /// The step behind them that the text did not have.
    missed: Option<Step>,
    /// What long values hold, listed once.
    lists: BTreeMap<usize, Parts<'t>>,
    are_sets_opaque: bool,
}

/// A value, and how it is reached from the one before.
struct Frame<'t> {
    /// Where its segment ends in the pointer.
    end: usize,
    step: Step,
    /// Of an element, its index in the text if that is another one.
    moved: Option<usize>,
    value: Value<'t>,
    shape: Option<&'static Shape>,
}

/// What a value holds: of an element its index in the text if that is another one, the value, its
/// shape.
type Part<'t> = (Option<usize>, Value<'t>, Option<&'static Shape>);

/// What a long value holds.
enum Parts<'t> {
    /// The elements that the value has, with their indices in the text.
    Elements(Vec<(usize, Value<'t>)>),
    Entries(ByKey<'t>),
}

/// A step that a text does not have.
struct Missing {
    presence: Presence,
    /// The null that stands there, if one does.
    null: Option<Range<usize>>,
}

/// How many entries are looked at one by one.
const FEW: usize = 16;

/// How deep most values are.
const DEPTH: usize = 8;

/// How many values lead to one that is found as fast from the root.
const NEAR: usize = 2;

impl<'t> Places<'t> {
    /// The same, of findings in the text: sets have their elements in its order.
    pub(crate) fn of_text(self) -> Self {
        Self { are_sets_opaque: false, ..self }
    }

    /// The place of the value at a JSON Pointer of member names, which is shown as `shown`.
    pub(crate) fn of(&mut self, pointer: &str, shown: &str) -> Located {
        if self.frames.is_empty() {
            let is_elsewhere = self.is_elsewhere(pointer);
            let presence = if is_elsewhere { Presence::Unsaid } else { Presence::Said };
            let span = 0..self.length;
            return Located { span, presence, path: None, is_before: false };
        }
        let shared = self.shared(pointer);
        let left = self.frames.get_mut(1 + shared).map(|frame| &mut frame.step);
        let before = left.map(|step| mem::replace(step, Step::Member(0))).or(self.missed.take());
        self.frames.truncate(1 + shared);
        let mut is_before = before.is_some();
        let mut missing = None;
        let mut end = self.frames[shared].end;
        while let Some(rest) = pointer.get(end + 1..) {
            // Names are short: looking at one byte after the other is faster here.
            let length = rest.bytes().position(|byte| byte == b'/');
            let segment = &rest[..length.unwrap_or(rest.len())];
            let (step, found) = self.step(segment);
            if self.frames.len() == 1 + shared {
                is_before = before.as_ref().is_some_and(|before| step < *before);
            }
            match found {
                Ok((moved, value, shape)) => {
                    end += 1 + segment.len();
                    self.frames.push(Frame { end, step, moved, value, shape });
                }
                Err(none) => {
                    self.missed = Some(step);
                    missing = Some(none);
                    break;
                }
            }
        }
        self.last.clear();
        if self.frames.len() + usize::from(self.missed.is_some()) > NEAR {
            self.last.push_str(pointer);
        }
        let path = self.path(shown);
        let last = self.frames.last().map_or(0..self.length, |frame| frame.value.span());
        let presence = missing.as_ref().map_or(Presence::Said, |it| it.presence);
        let span = missing.and_then(|it| it.null).unwrap_or(last);
        Located { span, presence, path, is_before }
    }

    /// The key of the value that was looked for last, if that is in a map.
    pub(crate) fn key(&self) -> Option<Range<usize>> {
        let [.., holder, last] = &*self.frames else { return None };
        let is_map = holder.shape.is_some_and(|shape| matches!(shape.kind, Kind::Map { .. }));
        is_map.then(|| last.value.key().span())
    }

    /// Whether the path begins at a member that HTTP does not carry in the body.
    fn is_elsewhere(&self, pointer: &str) -> bool {
        let Some(segment) = pointer.split('/').nth(1) else { return false };
        let (Step::Member(place), Some(_)) = Step::of(segment, self.shape, &NO_GRAPH) else {
            return false;
        };
        self.context.options.view == View::Body && !self.shape.members()[place].binding.is_in_body()
    }

    /// How many steps are those to the value that was looked for last.
    fn shared(&self, pointer: &str) -> usize {
        let is_known = |frame: &&Frame<'_>| {
            let known = self.last.get(..frame.end);
            let is_same = known.is_some() && known == pointer.get(..frame.end);
            is_same && matches!(pointer.as_bytes().get(frame.end), None | Some(b'/'))
        };
        self.frames.iter().skip(1).take_while(is_known).count()
    }

    /// What is shown of a pointer, if it is something else: the text has the nulls that a value lacks,
    /// and a set has its elements in an order of its own.
    fn path(&self, shown: &str) -> Option<String> {
        let is_set =
            |shape: Option<&'static Shape>| shape.is_some_and(|it| Effective::new(None, it).set());
        let may_have_set = |frame: &Frame<'_>| frame.moved.is_some() || is_set(frame.shape);
        if !self.frames.iter().any(may_have_set) && self.missed.is_none() {
            return None;
        }
        let (mut path, mut is_other) = (String::new(), false);
        let mut shape = self.frames.first().and_then(|frame| frame.shape);
        for (depth, segment) in shown.split('/').skip(1).enumerate() {
            let frame = self.frames.get(depth + 1);
            path.push('/');
            match frame.and_then(|frame| frame.moved) {
                _ if is_set(shape) => path.push_str(ANY),
                Some(index) => path.push_str(&index.to_string()),
                None => path.push_str(segment),
            }
            is_other |= is_set(shape) || frame.is_some_and(|frame| frame.moved.is_some());
            let used = shape.and_then(|shape| Step::of(segment, shape, &NO_GRAPH).1);
            shape = used.and_then(|used| NO_GRAPH.resolve(&used.target));
        }
        is_other.then_some(path)
    }

    /// Whether the union at or around the place that was looked for last has, in the text, a member
    /// that it does not know.
    pub(crate) fn has_unknown_member(&self) -> bool {
        let Some(Frame { value, shape: Some(shape), .. }) = self.frames.last() else {
            return false;
        };
        let Kind::Union(members) = &shape.kind else { return false };
        let is_known = |key: Value<'_>| {
            let key = key.text();
            self.context.member_called(members, &key, 0, View::Whole).is_some()
        };
        value.entries().any(|entry| !is_known(entry.key))
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
            return (Step::Index(0), none(Presence::Said));
        }
        let found = match (&step, &shape.kind) {
            (Step::Index(index), Kind::List { sparse, .. }) => {
                let sparse = &(*sparse || self.context.may_be_null(used));
                let found = self.element(holder, *index, *sparse);
                found.map(|(place, value)| (Some(place).filter(|place| place != index), value))
            }
            (Step::Member(place), _) => match self.member(holder, shape, *place) {
                Ok(value) => Some((None, value)),
                Err(missing) => return (step, Err(missing)),
            },
            _ => {
                let name = unescaped(segment);
                self.entry(holder, &name, &[]).map(|value| (None, value))
            }
        };
        let part = |(moved, value)| (moved, value, NO_GRAPH.resolve(&used.target));
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
        let found = self.entry(holder, context.key(member), member.aliases);
        let is_value =
            |it: &Value<'_>| !it.is_null() || member.opaque || context.may_be_null(&member.value);
        if let Some(value) = found.filter(|it| is_value(it) && !is_elsewhere) {
            return Ok(value);
        }
        let is_needed = member.required && !member.has_default;
        let is_filled = match context.options.profile {
            Profile::Authoring => is_root && shape.role == Role::Input && member.idempotency_token,
            Profile::Reading => !member.nullable,
            Profile::Wire => false,
        };
        let presence = if is_elsewhere || (is_needed && is_filled && !member.nullable) {
            Presence::Unsaid
        } else if is_needed && is_filled {
            Presence::Later
        } else {
            Presence::Said
        };
        let null = found.filter(|it| it.is_null() && !is_elsewhere);
        Err(Missing { presence, null: null.map(Value::span) })
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

    /// The value of a key or of another name of it.
    fn entry(&mut self, object: Value<'t>, key: &str, aliases: &[&str]) -> Option<Value<'t>> {
        if let Some(shown) = as_cut(key) {
            let cut = self.by_key(object).and_then(|entries| entries.get_cut(shown));
            return cut.or_else(|| self.whole_entry(object, key, aliases));
        }
        self.whole_entry(object, key, aliases)
    }

    fn by_key(&mut self, object: Value<'t>) -> Option<&ByKey<'t>> {
        let parts = self.lists.entry(object.span().start);
        match parts.or_insert_with(|| Parts::Entries(ByKey::of(object))) {
            Parts::Entries(entries) => Some(entries),
            Parts::Elements(_) => None,
        }
    }

    fn whole_entry(&mut self, object: Value<'t>, key: &str, aliases: &[&str]) -> Option<Value<'t>> {
        let is_it = |it: Value<'_>| it.is_text(key) || aliases.iter().any(|key| it.is_text(key));
        let mut entries = object.entries();
        if let Some(found) = entries.by_ref().take(FEW).find(|it| is_it(it.key)) {
            return Some(found.value);
        }
        entries.next()?;
        let entries = self.by_key(object)?;
        iter::once(&key).chain(aliases).find_map(|key| entries.get(key))
    }
}
