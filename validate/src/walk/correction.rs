//! What stands for a required member that an answer lacks.
//!
//! A service may stop to send a member that an older model requires. As Smithy's clients do ("client
//! error correction"), the reader of an answer takes the zero of the member's type: the empty string,
//! list or map, 0, `false`, the first instant of 1970, a structure of such values, an enum or union
//! that is unknown. That is a warning.

use alloc::string::String;

use super::escape::push_string;
use super::tape::{Entry, Value};
use super::{Context, Walker};
use crate::datetime::instant;
use crate::shape::{Effective, Kind, Member, TypeRef};

/// How deep a zero is nested at most, so that the zero of a structure that holds itself ends.
const MAX_DEPTH: usize = 16;

/// How long the zeros of a document may be in all, beside twice the length of the document.
const MAX_BYTES: usize = 1 << 20;

/// The zeros that may still be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget(usize);

impl Budget {
    /// That of a document of so many bytes.
    pub(super) fn of(length: usize) -> Self {
        Self(length.saturating_mul(2).saturating_add(MAX_BYTES))
    }
}

/// The entries that stand for the absent members of an object, as JSON.
#[derive(Debug, Default)]
pub(super) struct Added(String);

impl Walker<'_> {
    /// Writes the zero of a required member that is missing or null; whether it has one.
    pub(super) fn correct(
        &mut self,
        member: &Member,
        found: Option<Entry<'_>>,
        added: &mut Added,
    ) -> bool {
        let mut entry = String::new();
        push_string(&mut entry, self.context.key(member));
        entry.push(':');
        let key = entry.len();
        let is_written = self.context.zero(&member.value, &mut entry, self.zeros.0, 0).is_some();
        // What is too long or has no end was written in part, which takes time as well.
        self.zeros.0 = self.zeros.0.saturating_sub(entry.len());
        if !is_written {
            return false;
        }
        match (found, &mut self.rewrites) {
            (_, None) => {}
            (Some(found), Some(rewrites)) => {
                rewrites.fill(found.value.span(), entry.split_off(key));
            }
            (None, Some(_)) => {
                if !added.0.is_empty() {
                    added.0.push(',');
                }
                added.0.push_str(&entry);
            }
        }
        true
    }

    /// Adds entries to an object in the text that a type reads. `is_empty` says whether that has no
    /// others.
    pub(super) fn add(&mut self, object: Value<'_>, Added(mut entries): Added, is_empty: bool) {
        let Some(rewrites) = self.rewrites.as_mut().filter(|_| !entries.is_empty()) else { return };
        if !is_empty {
            entries.insert(0, ',');
        }
        let end = object.span().end - 1;
        rewrites.fill(end..end, entries);
    }
}

impl Context<'_> {
    /// Writes the zero of a type as it is on the wire; `None` if it has none, or one of more than
    /// `max` bytes.
    fn zero(self, used: &TypeRef, json: &mut String, max: usize, depth: usize) -> Option<()> {
        let shape = self.graph.resolve(&used.target)?;
        let constraints = Effective::new(Some(used), shape);
        match &shape.kind {
            Kind::Boolean => json.push_str("false"),
            Kind::Blob | Kind::String => json.push_str(r#""""#),
            Kind::Enum(_) => json.push_str(shape.open.then_some(r#""""#)?),
            Kind::IntEnum(values) => {
                let is_known = values.iter().any(|it| it.value == 0);
                json.push((shape.open || is_known).then_some('0')?);
            }
            Kind::BigInteger | Kind::BigDecimal if constraints.textual() => json.push_str(r#""0""#),
            Kind::Byte | Kind::Short | Kind::Integer | Kind::Long | Kind::BigInteger => {
                json.push('0');
            }
            Kind::Float | Kind::Double | Kind::BigDecimal => json.push('0'),
            Kind::Timestamp => {
                let format = constraints.timestamp_format();
                json.push_str(&instant::write(jiff::Timestamp::UNIX_EPOCH, format));
            }
            Kind::Document => json.push_str("null"),
            Kind::List { .. } => json.push_str("[]"),
            Kind::Map { .. } => json.push_str("{}"),
            // A member without a name, which no model has.
            Kind::Union(_) => json.push_str(shape.open.then_some(r#"{"":{}}"#)?),
            Kind::Structure(members) => self.zero_members(members, json, max, depth)?,
        }
        (json.len() <= max).then_some(())
    }

    fn zero_members(
        self,
        members: &[Member],
        json: &mut String,
        max: usize,
        depth: usize,
    ) -> Option<()> {
        (depth < MAX_DEPTH).then_some(())?;
        json.push('{');
        let is_needed = |it: &&Member| it.required && !it.has_default && !it.nullable;
        let required = members.iter().filter(is_needed);
        for (index, member) in required.enumerate() {
            if index > 0 {
                json.push(',');
            }
            push_string(json, self.key(member));
            json.push(':');
            self.zero(&member.value, json, max, depth + 1)?;
        }
        json.push('}');
        Some(())
    }
}
