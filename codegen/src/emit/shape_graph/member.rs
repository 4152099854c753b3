//! Members, and how HTTP and JSON carry them.

use shapewright_validate::shape::{Binding, Constraints, Data, Member, TimestampFormat, Use};

use super::{Builder, documentation};
use shapewright_smithy::diagnostic::{Diagnostic, Severity};
use shapewright_smithy::model::{self, ShapeKind, Traits};

/// Where each HTTP trait puts a member.
const BINDINGS: [(&str, Binding); 7] = [
    ("smithy.api#httpLabel", Binding::Label),
    ("smithy.api#httpQuery", Binding::Query),
    ("smithy.api#httpQueryParams", Binding::Query),
    ("smithy.api#httpHeader", Binding::Header),
    ("smithy.api#httpPrefixHeaders", Binding::Header),
    ("smithy.api#httpPayload", Binding::Payload),
    ("smithy.api#httpResponseCode", Binding::ResponseCode),
];

impl<'m> Builder<'m> {
    /// A member of a structure or union; `None` for one that is not in the document.
    pub(super) fn member(&mut self, member: &'m model::Member) -> Option<Member> {
        let target = self.model.target(member);
        if target.traits.has("smithy.api#streaming") {
            let message = format!("`{}` streams, so it is not part of a JSON document", member.id);
            let note = Diagnostic::new("Streaming", Severity::Note, Some(member.span), message);
            self.diagnostics.push(note.with_shape(member.id.clone()));
            return None;
        }
        let doc = documentation(&member.traits);
        let json_name =
            member.traits.get("smithy.api#jsonName").filter(|_| self.protocol.json_names);
        Some(Member {
            name: Data::from(member.name()),
            wire_name: json_name.and_then(|name| name.as_str()).map(Data::from),
            value: self.used(member),
            required: member.traits.has("smithy.api#required"),
            has_default: member.traits.get("smithy.api#default").is_some_and(|it| !it.is_null()),
            idempotency_token: member.traits.has("smithy.api#idempotencyToken"),
            binding: self.binding(&member.traits),
            doc: if doc.is_empty() { documentation(&target.traits) } else { doc },
        })
    }

    /// What a member holds, with the constraints that are its own.
    pub(super) fn used(&mut self, member: &'m model::Member) -> Use {
        let mut constraints = self.constraints(&member.id, &member.traits, member.span);
        if let Some(format) = self.place_format(member) {
            let own = constraints.as_deref().cloned().unwrap_or_default();
            let all = Constraints { timestamp_format: Some(format), ..own };
            constraints = Some(Data::Shared(all.into()));
        }
        Use { target: self.target(&member.target), constraints }
    }

    /// The format of a timestamp that comes from its place, where no trait gives one.
    fn place_format(&self, member: &model::Member) -> Option<TimestampFormat> {
        let target = self.model.target(member);
        let stated = self.model.trait_of(member, "smithy.api#timestampFormat").is_some();
        if stated || target.kind != ShapeKind::Timestamp {
            return None;
        }
        match self.binding(&member.traits) {
            Binding::Header => Some(TimestampFormat::HttpDate),
            Binding::Query | Binding::Label => Some(TimestampFormat::DateTime),
            // Seconds are what a timestamp is of itself.
            _ => Some(self.protocol.body_timestamps)
                .filter(|format| *format != TimestampFormat::EpochSeconds),
        }
    }
}

impl Builder<'_> {
    /// Where the protocol carries a member.
    fn binding(&self, traits: &Traits) -> Binding {
        if !self.protocol.bindings {
            return Binding::Body;
        }
        let bound = BINDINGS.into_iter().find(|(id, _)| traits.has(id));
        bound.map_or(Binding::Body, |(_, binding)| binding)
    }
}
