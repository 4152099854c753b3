//! Structures: members in model order, whatever order the document has.

use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::ops::Range;

use super::correction::Added;
use super::options::{Options, Profile, View};
use super::site::Site;
use super::tape::{Entry, Key, Tape, TokenKind, Value};
use super::{Context, Purpose, Walker};
use crate::policy::Level;
use crate::report::Found as _;
use crate::shape::{Effective, FEW, Kind, Member, Stream, TypeRef};
use crate::suggest;
use crate::violation::ViolationKind;

/// Per member of a structure, its first entry.
struct Known<'t> {
    object: Value<'t>,
    few: [Option<Key>; FEW],
    /// Those of the members after the first few, which need memory of the heap.
    more: BTreeMap<usize, Key>,
}

impl<'t> Known<'t> {
    fn none_yet(object: Value<'t>) -> Self {
        Self { object, few: [None; FEW], more: BTreeMap::new() }
    }

    fn get(&self, member: usize) -> Option<Entry<'t>> {
        let key = match self.few.get(member) {
            Some(key) => *key,
            None => self.more.get(&member).copied(),
        };
        key.map(|key| self.object.entry(key))
    }

    /// Keeps an entry, if it is the first of its member; whether it is.
    fn keep(&mut self, member: usize, entry: Entry<'t>) -> bool {
        let Some(key) = entry.key.as_key() else { return true };
        let Some(place) = self.few.get_mut(member) else {
            let before = self.more.len();
            self.more.entry(member).or_insert(key);
            return self.more.len() > before;
        };
        let is_first = place.is_none();
        *place = place.or(Some(key));
        is_first
    }

    /// The members that have an entry, in the order of the model.
    fn members(&self) -> impl Iterator<Item = usize> {
        let few = self.few.iter().enumerate().filter(|(_, key)| key.is_some());
        few.map(|(index, _)| index).chain(self.more.keys().copied())
    }
}

/// The entries of an object, sorted out by the members of its shape.
struct Sorted<'t> {
    known: Known<'t>,
    /// Further entries of members, with the member's index, in the order of these.
    repeated: Vec<(usize, Entry<'t>)>,
    /// Entries that no member has, in the document's order.
    unknown: Vec<(Cow<'t, str>, Entry<'t>)>,
}

impl<'g> Walker<'g> {
    pub(super) fn structure(
        &mut self,
        object: Value<'_>,
        (members, open, stream): (&'g [Member], bool, Option<&'g Stream>),
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if object.kind() != TokenKind::Object {
            return self.wrong_type(object, "object", site);
        }
        let (view, is_root) = (self.view_at(site), site.root);
        let mut sorted = self.sort(object, members, view);
        let find =
            |index| sorted.known.get(index).map(|entry| entry.value).filter(|it| !it.is_null());
        self.recommend_members(members, find, constraints, site);
        let mut added = Added::default();
        let visited = self.visited(members, &sorted.known);
        for nth in 0..visited.as_ref().map_or(members.len(), Vec::len) {
            let index = visited.as_ref().map_or(nth, |visited| visited[nth]);
            #[cfg(test)]
            crate::counting::look();
            let member = &members[index];
            if !is_visible(member, view) {
                continue;
            }
            let site = site.member(&member.name);
            self.repeated(&sorted.repeated, index, &site);
            match sorted.known.get(index) {
                Some(entry) if self.is_json(member, entry.value) => {
                    // The text on the wire is that of the JSON.
                    self.value(Tape::raw_part(entry.value).root(), &member.value, &site);
                    let is_sensitive = self.context.graph.is_sensitive(&member.value);
                    self.any(entry.value, &site.or_sensitive(is_sensitive));
                }
                Some(entry) if !entry.value.is_null() || member.opaque => {
                    self.value(entry.value, &member.value, &site);
                }
                found if member.required && !self.is_filled(member, is_root) => {
                    self.lacking(object, member, found, &mut added, &site);
                }
                found => {
                    self.absent(member, found, &site);
                    self.fill_token(member, found, &mut added);
                }
            }
        }
        if let Some(stream) = stream.filter(|_| is_root) {
            self.stream(object, stream, &mut sorted.unknown, site);
        }
        self.unknown_members(&sorted.unknown, (members, open), site);
        if self.rewrites.is_some() {
            let kept = self.leave_out_unread(object, members, view);
            self.add(object, added, kept == 0);
        }
    }

    /// Leaves out of the text that a type reads what its members do not read: those that a body does
    /// not carry, and null if something else stands for it; how many entries stay.
    fn leave_out_unread(&mut self, object: Value<'_>, members: &'g [Member], view: View) -> usize {
        if view == View::Whole && !object.entries().any(|it| it.value.is_null()) {
            return object.entries().count();
        }
        let is_read = |entry: Entry<'_>| {
            let key = entry.key.text();
            let member = self.context.member_called(members, &key, 0, View::Whole);
            member.is_none_or(|index| {
                let member = &members[index];
                is_visible(member, view)
                    && (!entry.value.is_null()
                        || member.nullable
                        || member.opaque
                        || member.required
                        || self.may_be_null(&member.value))
            })
        };
        let parts = object.entries().map(|it| (it.span(), !is_read(it)));
        let parts = parts.collect::<Vec<_>>();
        let kept = parts.iter().filter(|(_, left_out)| !left_out).count();
        self.leave_out(parts.into_iter());
        kept
    }

    /// Whether a value is the JSON that people write for a member that is a text of it on the wire.
    fn is_json(&self, member: &Member, value: Value<'_>) -> bool {
        let is_meant = member.http.json_value && !value.is_null() && !value.is_string();
        is_meant && self.context.options.profile == Profile::Authoring
    }

    /// The member that is the body as a stream: text that names a file, or base64. On the wire, no
    /// document has it; a stream of events is in none.
    fn stream<'t>(
        &mut self,
        object: Value<'t>,
        stream: &'g Stream,
        unknown: &mut Vec<(Cow<'t, str>, Entry<'t>)>,
        site: &Site<'_>,
    ) {
        let Options { profile, view, .. } = self.context.options;
        if view != View::Whole || profile == Profile::Wire {
            return;
        }
        let site = site.member(&stream.name);
        let mut entries = unknown.extract_if(.., |(name, _)| **name == *stream.name);
        let entry = entries.next().map(|(_, entry)| entry);
        entries.for_each(|(_, repeated)| self.duplicate(repeated, &site));
        match entry.map(|entry| entry.value).filter(|value| !value.is_null()) {
            Some(value) if stream.is_events && profile == Profile::Authoring => {
                self.wrong_type(value, "stream of events, which no document holds", &site);
            }
            Some(value) if stream.is_events => self.any(value, &site),
            Some(value) if !value.is_string() => {
                self.wrong_type(value, "string", &site);
            }
            None if stream.required && profile == Profile::Authoring => {
                let span = entry.map_or(object.span(), |entry| entry.value.span());
                self.violation(&site, span, || ViolationKind::Required);
            }
            Some(_) | None => {}
        }
    }

    /// Which members count in a structure at this place: HTTP binds only those of the outermost.
    fn view_at(&self, site: &Site<'_>) -> View {
        if site.root { self.context.options.view } else { View::Whole }
    }

    /// Whether something fills a member that is absent. Clients fill tokens at the root of an input
    /// alone.
    fn is_filled(&self, member: &Member, is_root: bool) -> bool {
        let is_authoring = self.context.options.profile == Profile::Authoring;
        member.has_default || (member.idempotency_token && is_root && is_authoring)
    }

    /// A required member that is missing or null.
    fn lacking(
        &mut self,
        object: Value<'_>,
        member: &'g Member,
        found: Option<Entry<'_>>,
        added: &mut Added,
        site: &Site<'_>,
    ) {
        // An option says itself that it is absent.
        if self.purpose != Purpose::Whole && member.nullable {
            return;
        }
        let span = found.map_or(object.span(), |entry| entry.value.span());
        let is_reading = self.context.options.profile == Profile::Reading;
        if let Purpose::Lacking(view) = self.purpose {
            let usual = if is_reading { Level::Warning } else { Level::Error };
            let may_lack = self.level(usual, site, &ViolationKind::Required) != Level::Error;
            if may_lack || !is_visible(member, view) {
                self.violations.push(site, span, || ViolationKind::Required);
            }
            return;
        }
        let is_held = is_reading && member.nullable;
        if is_held || (is_reading && self.correct(member, found, added)) {
            self.warning(site, span, || ViolationKind::Required);
        } else {
            self.violation(site, span, || ViolationKind::Required);
        }
    }

    /// Writes an empty text for a required token, which the type has to hold until a client fills it.
    fn fill_token(&mut self, member: &Member, found: Option<Entry<'_>>, added: &mut Added) {
        let is_held = member.required && !member.has_default;
        if self.rewrites.is_some() && member.idempotency_token && is_held {
            self.correct(member, found, added);
        }
    }

    /// A member that is missing or null and may be.
    fn absent(&mut self, member: &'g Member, found: Option<Entry<'_>>, site: &Site<'_>) {
        let is_authoring = self.context.options.profile == Profile::Authoring;
        if let Some(entry) = found.filter(|_| is_authoring && !self.may_be_null(&member.value)) {
            let expected = self.type_name(&member.value);
            self.violation(site, entry.value.span(), || ViolationKind::Type {
                expected,
                found: "null",
            });
        }
    }

    fn repeated(&mut self, repeated: &[(usize, Entry<'_>)], member: usize, site: &Site<'_>) {
        let start = repeated.partition_point(|(index, _)| *index < member);
        for (_, entry) in repeated[start..].iter().take_while(|(index, _)| *index == member) {
            self.duplicate(*entry, site);
        }
    }

    fn unknown_members(
        &mut self,
        unknown: &[(Cow<'_, str>, Entry<'_>)],
        (members, open): (&'g [Member], bool),
        site: &Site<'_>,
    ) {
        let mut seen = BTreeSet::new();
        let view = self.view_at(site);
        for (name, entry) in unknown {
            let site = site.key(name, false);
            let span = entry.key.span();
            if !seen.insert(name) {
                self.duplicate(*entry, &site);
                continue;
            }
            if !open || self.context.options.profile != Profile::Wire {
                let unknown = self.unknown_member(name, members, view);
                self.unknown(unknown, span, &site, open);
            }
            self.any(entry.value, &site);
        }
    }

    /// Reports a key that no member has. If the shape is closed, its type refuses the key.
    pub(super) fn unknown(
        &mut self,
        unknown: ViolationKind,
        span: Range<usize>,
        site: &Site<'_>,
        open: bool,
    ) {
        if open {
            self.at(span, site).found(|| unknown);
        } else {
            self.unreadable(site, span, || unknown);
        }
    }

    /// The violation for a key that no member has. Beyond the limit, where violations are only
    /// counted, nothing is suggested.
    pub(super) fn unknown_member(
        &mut self,
        written: &str,
        members: &'g [Member],
        view: View,
    ) -> ViolationKind {
        if !self.has_room() || !self.comparisons.afford(members.len()) {
            return ViolationKind::UnknownMember { suggestion: None };
        }
        let visible = members.iter().filter(|member| is_visible(member, view));
        let suggestion = suggest::member(written, visible, |member| self.context.key(member));
        ViolationKind::UnknownMember { suggestion: suggestion.map(Into::into) }
    }

    /// Which members are looked at if a structure has many: those that it has and those that it needs,
    /// in the order of the model.
    fn visited(&self, members: &[Member], known: &Known<'_>) -> Option<Vec<usize>> {
        let wide = self.context.graph.index_of_members(members)?;
        let mut visited: Vec<_> = wide.required().iter().copied().chain(known.members()).collect();
        visited.sort_unstable();
        visited.dedup();
        Some(visited)
    }

    fn sort<'t>(&self, object: Value<'t>, members: &[Member], view: View) -> Sorted<'t> {
        let (mut known, mut repeated, mut unknown) =
            (Known::none_yet(object), Vec::new(), Vec::new());
        // Most documents have their members in the order of the model.
        let mut next = 0;
        for entry in object.entries() {
            let key = entry.key.text();
            match self.context.member_called(members, &key, next, view) {
                Some(index) if known.keep(index, entry) => next = index + 1,
                Some(index) => repeated.push((index, entry)),
                None => unknown.push((key, entry)),
            }
        }
        repeated.sort_by_key(|(index, _)| *index);
        Sorted { known, repeated, unknown }
    }
}

impl Context<'_> {
    /// Whether null is a value of what is used: only of documents.
    pub(super) fn may_be_null(self, used: &TypeRef) -> bool {
        let shape = self.graph.resolve(&used.target);
        shape.is_some_and(|shape| matches!(shape.kind, Kind::Document))
    }

    /// The key of a member: on the wire, and in what tools for people take.
    pub(super) fn key(self, member: &Member) -> &str {
        if self.wire_names { member.key() } else { &member.name }
    }

    /// The member that is read under a key in this view: the first one from `next` on, or else from the
    /// beginning.
    pub(super) fn member_called(
        self,
        members: &[Member],
        key: &str,
        next: usize,
        view: View,
    ) -> Option<usize> {
        let is_it = |index: &usize| {
            let member = &members[*index];
            self.is_key(member, key) && is_visible(member, view)
        };
        let Some(wide) = self.graph.index_of_members(members) else {
            return (next..members.len()).chain(0..next).find(is_it);
        };
        if next < members.len() && is_it(&next) {
            return Some(next);
        }
        let called = wide.called(key).filter(is_it);
        called.clone().find(|index| *index >= next).or_else(|| called.clone().next())
    }

    /// Whether a member is read under a key.
    pub(super) fn is_key(self, member: &Member, key: &str) -> bool {
        #[cfg(test)]
        crate::counting::look();
        *key == *self.key(member) || member.aliases.contains(&key)
    }
}

/// Whether the document may have a member in this view.
fn is_visible(member: &Member, view: View) -> bool {
    view == View::Whole || member.binding.is_in_body()
}
