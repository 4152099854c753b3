//! Unions: exactly one member.

use alloc::vec::Vec;

use super::Walker;
use super::free::repeated;
use super::options::{Profile, View};
use super::site::Site;
use super::tape::{Entry, TokenKind, Value};
use crate::shape::Member;
use crate::violation::ViolationKind;

/// Names the member in some protocols; it is no member itself.
const TYPE_KEY: &str = "__type";

impl<'g> Walker<'g> {
    pub(super) fn union(
        &mut self,
        object: Value<'_>,
        (members, open): (&'g [Member], bool),
        site: &Site<'_>,
    ) {
        if object.kind() != TokenKind::Object {
            return self.wrong_type(object, "object", site);
        }
        self.duplicate_members(object, members, site);
        let authoring = self.context.options.profile == Profile::Authoring;
        for entry in object.entries().filter(|entry| !authoring && entry.key.is_text(TYPE_KEY)) {
            self.any(entry.value, &site.key(TYPE_KEY, false));
        }
        let entries: Vec<_> = object
            .entries()
            .filter(|entry| authoring || !entry.key.is_text(TYPE_KEY))
            .map(|entry| (entry, self.member_of(entry, members)))
            .collect();
        let set = entries.iter().filter(|(entry, _)| !entry.value.is_null()).count();
        let stranger =
            entries.iter().any(|(entry, member)| member.is_none() && !entry.value.is_null());
        let may_be_newer = open && self.context.options.profile == Profile::Reading;
        self.exactly_one(object, set, stranger && !may_be_newer, site);
        if self.rewrites.is_some() {
            let is_no_member =
                |entry: Entry<'_>| entry.value.is_null() || entry.key.is_text(TYPE_KEY);
            self.leave_out(object.entries().map(|it| (it.span(), is_no_member(it))));
        }
        // As in a structure, what is unknown comes last.
        for (entry, member) in &entries {
            if let Some(member) = member {
                self.union_member(*entry, member, site);
            }
        }
        for (entry, _) in entries.iter().filter(|(_, member)| member.is_none()) {
            self.unknown_union_member(*entry, (members, open), site);
        }
    }

    fn duplicate_members(&mut self, object: Value<'_>, members: &'g [Member], site: &Site<'_>) {
        for entry in repeated(object) {
            match self.member_of(entry, members) {
                Some(member) => self.duplicate(entry, &site.member(&member.name)),
                None => self.duplicate(entry, &site.key(&entry.key.text(), false)),
            }
        }
    }

    /// Reports a union of none or several members. One that is unknown is none, unless the
    /// document may be newer than the shape: then it is no stranger.
    fn exactly_one(&mut self, object: Value<'_>, set: usize, stranger: bool, site: &Site<'_>) {
        if set != 1 || stranger {
            let set = if set == 1 { 0 } else { set };
            self.unreadable(site, object.span(), || ViolationKind::Union { set });
        }
    }

    fn union_member(&mut self, entry: Entry<'_>, member: &'g Member, site: &Site<'_>) {
        let site = site.member(&member.name);
        if !entry.value.is_null() {
            self.value(entry.value, &member.value, &site);
        } else if self.context.options.profile == Profile::Authoring {
            let expected = self.type_name(&member.value);
            self.wrong_type(entry.value, expected, &site);
        }
    }

    fn unknown_union_member(
        &mut self,
        entry: Entry<'_>,
        (members, open): (&'g [Member], bool),
        site: &Site<'_>,
    ) {
        let name = entry.key.text();
        let site = site.key(&name, false);
        let unknown = self.unknown_member(&name, members, View::Whole);
        self.unknown(unknown, entry.key.span(), &site, open);
        if open && self.context.options.profile == Profile::Reading {
            // It is kept, so that it can be written again.
            self.document(entry.value, &site);
        } else {
            self.any(entry.value, &site);
        }
    }

    fn member_of(&self, entry: Entry<'_>, members: &'g [Member]) -> Option<&'g Member> {
        let key = entry.key.text();
        let index = self.context.member_called(members, &key, 0, View::Whole)?;
        members.get(index)
    }
}
