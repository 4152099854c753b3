//! Bodies that are the value of one member (`httpPayload`).

use super::Walker;
use super::lexer::as_text;
use super::options::View;
use super::site::Site;
use super::tape::Tape;
use crate::rules;
use crate::shape::{Binding, Effective, Kind, Member, Shape};
use crate::violation::ViolationKind;

impl<'g> Walker<'g> {
    /// The member that is the whole body, if the document is a body and there is one.
    pub(super) fn payload(&self, shape: &'g Shape) -> Option<&'g Member> {
        shape.payload().filter(|_| self.context.options.view == View::Body)
    }

    /// Whether the document is a body to which no member belongs: it may be left out.
    pub(super) fn has_no_body(&self, shape: &Shape) -> bool {
        self.context.options.view == View::Body
            && matches!(&shape.kind, Kind::Structure(members)
                if members.iter().all(|member| member.binding != Binding::Body))
    }

    /// A body that is a member's value: no JSON if that is text or binary data. An empty body is
    /// an absent member, if that may be absent.
    pub(super) fn payload_text(&mut self, text: &[u8], member: &'g Member) {
        let site = &Site::ROOT.member(&member.name);
        let Some(shape) = self.context.graph.resolve(&member.value.target) else { return };
        if text.is_empty() && !self.context.graph.is_empty_body(member) {
            if member.required && !member.has_default {
                self.violation(site, 0..0, || ViolationKind::Required);
            }
            return;
        }
        let constraints = Effective::new(Some(&member.value), shape);
        match &shape.kind {
            Kind::Blob => {
                rules::count(text.len(), constraints, &mut self.at(0..text.len(), site));
            }
            Kind::String | Kind::Enum(_) => match as_text(text) {
                Ok(text) => self.shaped(Tape::raw(text).root(), shape, constraints, *site),
                Err(error) => self.syntax(&error),
            },
            _ => self.document_text(text, shape, constraints, *site),
        }
    }
}
