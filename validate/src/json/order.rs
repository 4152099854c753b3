//! The order of findings: members as modelled, a container before what it holds, keys before values.
//! Keys that are not shown are in the order of the text: another one would tell something of them.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::path::SENSITIVE_KEY;
use crate::shape::{Effective, Kind, NO_GRAPH, Shape, Step, TypeRef};
use crate::violation::{Violation, ViolationKind};
use crate::walk::{Nest, View};

/// What findings are put in order by: the shape of the value, and the text that it was read from.
#[derive(Clone, Copy)]
pub(super) struct Order<'t> {
    pub(super) shape: &'static Shape,
    pub(super) text: &'t [u8],
    pub(super) nest: &'t Nest<'t>,
    pub(super) view: View,
}

/// The rank of a finding: its place; at a map, the key that it is in; if a set may hold that in any order,
/// what it says.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(Vec<Step>, Option<Step>, Option<String>);

impl Order<'_> {
    /// Findings in order. Of several with one rank, the first comes first.
    pub(super) fn sorted(self, mut list: Vec<Violation>) -> Vec<Violation> {
        list.sort_by_cached_key(|it| self.rank(it));
        list
    }

    pub(super) fn rank(self, violation: &Violation) -> Rank {
        let (path, reached) = self.steps(violation);
        let key = reached.keys().and_then(|keys| self.key(violation, keys, reached.hides(keys)));
        let is_in_set = violation.path.contains("/*");
        Rank(path, key, is_in_set.then(|| format!("{:?}", violation.kind)))
    }

    /// Two lists of findings that are in order as one. Of two findings about one value, that of the
    /// first list comes first.
    pub(super) fn merged(self, first: Vec<Violation>, second: Vec<Violation>) -> Vec<Violation> {
        let keyed = |list: Vec<Violation>| -> Vec<(Vec<Step>, Violation)> {
            list.into_iter().map(|it| (self.steps(&it).0, it)).collect()
        };
        let mut list = Vec::with_capacity(first.len() + second.len());
        let mut first = keyed(first).into_iter().peekable();
        for (place, violation) in keyed(second) {
            while let Some((_, earlier)) = first.next_if(|(other, _)| *other <= place) {
                list.push(earlier);
            }
            list.push(violation);
        }
        list.extend(first.map(|(_, violation)| violation));
        list
    }

    /// The key of a map that a finding is in, if its place is that of a key.
    fn key(self, violation: &Violation, keys: &TypeRef, is_hidden: bool) -> Option<Step> {
        let span = violation.span?;
        let token = self.text.get(span.start..span.end).filter(|it| it.starts_with(b"\""))?;
        if is_hidden {
            return Some(Step::Index(span.start));
        }
        let key: String = serde_json::from_slice(token).ok()?;
        Some(Step::of_key(key.into(), keys, &NO_GRAPH))
    }

    /// The steps to a value, and what is known of it.
    fn steps(self, violation: &Violation) -> (Vec<Step>, Reached) {
        let (mut steps, mut reached) = (Vec::new(), Reached::root(self.shape));
        for segment in violation.path.split('/').skip(1) {
            let (step, used) = match reached.shape {
                Some(shape) => Step::of(segment, shape, &NO_GRAPH),
                None => (Step::Key(segment.into()), None),
            };
            let hidden = reached.keys().filter(|keys| reached.hides(keys));
            let hidden = hidden.filter(|_| segment == SENSITIVE_KEY);
            let hidden = hidden.and_then(|_| self.hidden_key(violation, steps.len()));
            steps.push(hidden.unwrap_or(step));
            reached = reached.part(used);
        }
        // In a body, a member that it does not have may be one of the shape.
        if let (ViolationKind::UnknownMember { .. }, Some(last)) =
            (&violation.kind, steps.last_mut())
        {
            *last = Step::Member(usize::MAX);
        }
        (steps, reached)
    }

    /// The place of the key in the text where a path has so many steps before one that it hides.
    fn hidden_key(self, violation: &Violation, before: usize) -> Option<Step> {
        let is_payload = self.view == View::Body && self.shape.payload().is_some();
        let level = before + usize::from(!is_payload);
        self.nest.key(level, violation.span?.start).map(Step::Index)
    }
}

/// What is known of a value that a path leads to.
#[derive(Clone, Copy)]
struct Reached {
    shape: Option<&'static Shape>,
    /// Whether the value or something around it is sensitive.
    is_sensitive: bool,
}

impl Reached {
    fn root(shape: &'static Shape) -> Self {
        Self { shape: Some(shape), is_sensitive: Effective::new(None, shape).sensitive() }
    }

    fn part(self, used: Option<&'static TypeRef>) -> Self {
        let shape = used.and_then(|used| NO_GRAPH.resolve(&used.target));
        let is_sensitive = self.is_sensitive || used.is_some_and(|it| NO_GRAPH.is_sensitive(it));
        Self { shape, is_sensitive }
    }

    /// How a map uses its keys.
    fn keys(self) -> Option<&'static TypeRef> {
        match &self.shape?.kind {
            Kind::Map { key, .. } => Some(key),
            _ => None,
        }
    }

    /// Whether paths do not show the keys of a map.
    fn hides(self, keys: &TypeRef) -> bool {
        self.is_sensitive || NO_GRAPH.is_sensitive(keys)
    }
}
