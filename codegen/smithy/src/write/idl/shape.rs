//! Shapes and their members.

use super::file::Writer;
use super::node::Type;
use super::page::Page;
use crate::model::{Member, Shape, ShapeKind};

const DEFAULT: &str = "smithy.api#default";
const ENUM_VALUE: &str = "smithy.api#enumValue";

impl Writer<'_> {
    /// The statement of a shape, its traits before it, and the traits that it gives to members of
    /// its mixins after it.
    pub(super) fn shape(&self, page: &mut Page, shape: &Shape) {
        self.traits(page, &shape.traits, &[]);
        let head = format!("{} {}", shape.kind.name(), shape.id.name());
        match &shape.kind {
            ShapeKind::Service(_) | ShapeKind::Resource(_) | ShapeKind::Operation(_) => {
                self.entity(page, &head, shape);
            }
            kind if has_members(kind) => {
                let head = self.with_mixins(head, shape, page.room());
                self.body(page, &format!("{head} {{"), shape);
            }
            _ => page.block(&self.with_mixins(head, shape, page.room())),
        }
        self.applies(page, shape);
    }

    /// `head with [A, B]`.
    pub(super) fn with_mixins(&self, head: String, shape: &Shape, room: usize) -> String {
        if shape.mixins.is_empty() {
            return head;
        }
        let names: Vec<String> = shape.mixins.iter().map(|mixin| self.names.of(mixin)).collect();
        let line = format!("{head} with [{}]", names.join(", ")).trim_start().to_owned();
        if line.len() + " {".len() <= room {
            return line;
        }
        format!("{head} with [\n    {}\n]", names.join("\n    ")).trim_start().to_owned()
    }

    /// `head`, the members, and the closing brace.
    pub(super) fn body(&self, page: &mut Page, head: &str, shape: &Shape) {
        let members: Vec<&Member> =
            shape.members.iter().filter(|member| stands_in_body(shape, member)).collect();
        if members.is_empty() {
            page.block(&format!("{head}}}"));
            return;
        }
        page.block(head);
        let said = assigned(&shape.kind);
        let is_spaced = members.iter().any(|member| Self::has_traits(&member.traits, said));
        page.indented(|page| {
            for (index, member) in members.iter().enumerate() {
                if index > 0 && is_spaced {
                    page.blank();
                }
                self.member(page, shape, member);
            }
        });
        page.line("}");
    }

    fn member(&self, page: &mut Page, shape: &Shape, member: &Member) {
        self.traits(page, &member.traits, assigned(&shape.kind));
        let mut line = member.name().to_owned();
        match shape.kind {
            ShapeKind::Enum | ShapeKind::IntEnum => {}
            _ if member.mixed_in_from.is_some() => line.insert(0, '$'),
            _ => line = format!("{line}: {}", self.names.of(&member.target)),
        }
        let own = |id: &str| member.traits.0.get(id).filter(|applied| !applied.mixed_in);
        let assigned = assigned(&shape.kind).iter().find_map(|id| own(id));
        let is_name = |value: &crate::node::Node| {
            shape.kind == ShapeKind::Enum && value.as_str() == Some(member.name())
        };
        if let Some(applied) = assigned.filter(|applied| !is_name(&applied.value)) {
            line.push_str(" = ");
            let (ty, before) = (Type::default(), line.len());
            line.push_str(&self.nodes().node(&applied.value, ty, page.room(), before));
        }
        page.block(&line);
    }

    /// The `apply` statements for traits on mixed-in members that cannot be said in the body.
    fn applies(&self, page: &mut Page, shape: &Shape) {
        let mixed_in = shape.members.iter().filter(|member| member.mixed_in_from.is_some());
        for member in mixed_in.filter(|member| !stands_in_body(shape, member)) {
            for (id, applied) in member.traits.0.iter().filter(|(_, applied)| !applied.mixed_in) {
                page.blank();
                let head = format!("apply {} ", self.names.of(&member.id));
                let applied = self.applied(id, &applied.value, page.room(), head.len());
                page.block(&(head + &applied));
            }
        }
    }
}

/// Whether a member is written between the braces: those of mixins only where they get traits,
/// and where their name without a target is not taken for a new value.
fn stands_in_body(shape: &Shape, member: &Member) -> bool {
    if member.mixed_in_from.is_none() {
        return true;
    }
    let can_be_elided = matches!(shape.kind, ShapeKind::Structure | ShapeKind::Union);
    can_be_elided && Writer::has_traits(&member.traits, &[])
}

/// The trait that an assignment after a member stands for.
fn assigned(kind: &ShapeKind) -> &'static [&'static str] {
    match kind {
        ShapeKind::Enum | ShapeKind::IntEnum => &[ENUM_VALUE],
        ShapeKind::Structure => &[DEFAULT],
        _ => &[],
    }
}

fn has_members(kind: &ShapeKind) -> bool {
    use crate::kind::ShapeKind::{Enum, IntEnum, List, Map, Structure, Union};
    matches!(kind, Enum | IntEnum | List | Map | Structure | Union)
}
