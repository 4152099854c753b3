//! Shapes, their members and traits.

use super::super::kind_of;
use super::reader::{MODEL, Reader};
use crate::ast::{Apply, Member, Model, Reference, Shape, ShapeKind, Trait, Version};
use crate::constraint::INSTEAD_OF_SETS;
use crate::diagnostic::{Diagnostic, Severity};
use crate::kind::NAMES;
use crate::node::{Node, Object};
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};
use crate::suggest;

impl Reader<'_> {
    /// One entry of `shapes`, added to the model. The name of one that cannot be read is kept.
    pub(super) fn shape(&mut self, model: &mut Model, id: Spanned<String>, node: Node) {
        let count = |model: &Model| model.shapes.len() + model.applies.len();
        let (known, name) = (count(model), id.value.clone());
        self.entry(model, id, node);
        if count(model) == known {
            model.lost.extend(name.rsplit('#').next().map(str::to_owned));
        }
    }

    fn entry(&mut self, model: &mut Model, id: Spanned<String>, node: Node) {
        let span = node.span;
        let Some(mut object) = self.object(node) else { return };
        let Some(ty) = object.remove("type") else {
            self.error(span, format!("The shape `{}` needs a `type`", id.value));
            return;
        };
        let Some(ty) = self.string(ty.value) else { return };
        if ty.value == "apply" {
            self.apply(model, id, object);
            return;
        }
        let Some((kind, implied)) = self.kind(&ty) else { return };
        self.check_version(model.version, &ty, &object);
        let parsed = ShapeId::parse(&id.value).filter(|id| id.member().is_none());
        let Some(shape_id) = parsed else {
            self.error(id.span, format!("Expected an absolute shape ID, but found `{}`", id.value));
            return;
        };
        let mut shape = Shape {
            id: shape_id,
            span: id.span,
            kind,
            traits: Vec::new(),
            mixins: Vec::new(),
            for_resource: None,
            members: Vec::new(),
        };
        let known = self.diagnostics.len();
        self.check_members(&shape, &object);
        for (key, entry) in object {
            match key.as_str() {
                "traits" => shape.traits = self.traits(entry.value),
                "mixins" => shape.mixins = self.references(entry.value),
                _ => self.property(&mut shape, &key, entry.key_span, entry.value),
            }
        }
        shape.traits.extend(implied);
        if self.diagnostics.iter().skip(known).any(|found| found.severity == Severity::Error) {
            // What it lacks then, it may lack because of that mistake.
            model.incomplete.push(shape.id.clone());
        }
        model.shapes.push(shape);
    }

    fn kind(&mut self, ty: &Spanned<String>) -> Option<(ShapeKind, Option<Trait>)> {
        let kind = kind_of(&ty.value, ty.span);
        if kind.is_none() {
            let known = NAMES.into_iter().chain(["set", "apply"]);
            let mut found =
                Diagnostic::error(MODEL, ty.span, format!("Unknown shape type: `{}`", ty.value));
            let closest = suggest::closest(&ty.value, known);
            found.help = closest.map(suggest::help);
            self.diagnostics.push(found);
        }
        kind
    }

    fn check_version(&mut self, version: Version, ty: &Spanned<String>, object: &Object) {
        let message = match (version, ty.value.as_str()) {
            (Version::V1, "enum" | "intEnum") => "1.0".to_owned(),
            (Version::V2, "set") => format!("2.0: {INSTEAD_OF_SETS}"),
            _ => String::new(),
        };
        if !message.is_empty() {
            let message = format!("{} shapes cannot be used in Smithy version {message}", ty.value);
            self.error(ty.span, message);
        }
        if version == Version::V1 {
            for key in ["mixins", "properties"] {
                if let Some(entry) = object.get(key) {
                    let message =
                        format!("`{key}` can only be used with Smithy version 2 or later");
                    self.error(entry.key_span, message);
                }
            }
        }
    }

    fn property(&mut self, shape: &mut Shape, key: &str, span: Span, value: Node) {
        match (&mut shape.kind, key) {
            (ShapeKind::List, "member") | (ShapeKind::Map, "key" | "value") => {
                shape.members.extend(self.member(Spanned::new(key.into(), span), value));
            }
            (
                ShapeKind::Structure | ShapeKind::Union | ShapeKind::Enum | ShapeKind::IntEnum,
                "members",
            ) => {
                for (name, entry) in self.object(value).unwrap_or_default() {
                    let name = name.at(entry.key_span);
                    shape.members.extend(self.member(name, entry.value));
                }
            }
            (ShapeKind::Service(service), _) => self.service_property(service, key, span, value),
            (ShapeKind::Resource(it), _) => self.resource_property(it, key, span, value),
            (ShapeKind::Operation(it), _) => self.operation_property(it, key, span, value),
            _ => self.unknown(
                key,
                span,
                &format!("`{}`", shape.id),
                &["traits", "mixins", "members"],
            ),
        }
    }

    fn member(&mut self, name: Spanned<String>, node: Node) -> Option<Member> {
        let span = node.span;
        let mut target = None;
        let mut traits = Vec::new();
        for (key, entry) in self.object(node)? {
            match key.as_str() {
                "target" => {
                    let text = self.string(entry.value)?;
                    target = Some(self.id(text.value, text.span)?);
                }
                "traits" => traits = self.traits(entry.value),
                _ => self.unknown(&key, entry.key_span, "a member", &["target", "traits"]),
            }
        }
        if target.is_none() {
            self.error(span, format!("The member `{}` needs a `target`", name.value));
            return None;
        }
        if !crate::shape_id::is_identifier(&name.value) {
            self.error(name.span, format!("`{}` is not a name of a member", name.value));
            return None;
        }
        Some(Member { name, target, elided: false, traits })
    }

    /// Lists and maps have fixed members, unless mixins bring them.
    fn check_members(&mut self, shape: &Shape, object: &Object) {
        let required: &[&str] = match shape.kind {
            ShapeKind::List => &["member"],
            ShapeKind::Map => &["key", "value"],
            _ => return,
        };
        let is_missing = |name: &&&str| !object.contains_key(**name);
        let mixins = object.get("mixins").and_then(|entry| entry.value.as_array());
        let has_mixins = mixins.is_some_and(|mixins| !mixins.is_empty());
        for name in required.iter().filter(is_missing).filter(|_| !has_mixins) {
            self.error(shape.span, format!("Missing required member of `{}`: {name}", shape.id));
        }
    }

    fn traits(&mut self, node: Node) -> Vec<Trait> {
        let object = self.object(node).unwrap_or_default();
        let traits = object.into_iter().filter_map(|(id, entry)| {
            let id = self.id(id, entry.key_span)?;
            // A null is a value that is left out.
            let value = Some(entry.value).filter(|value| !value.is_null());
            Some(Trait { id, is_null: value.is_none(), value })
        });
        traits.collect()
    }

    fn apply(&mut self, model: &mut Model, target: Spanned<String>, object: Object) {
        let Some(target) = self.id(target.value, target.span) else { return };
        let mut traits = Vec::new();
        for (key, entry) in object {
            match key.as_str() {
                "traits" => traits = self.traits(entry.value),
                _ => self.unknown(&key, entry.key_span, "an apply statement", &["traits"]),
            }
        }
        let target = Reference { text: target.text, span: target.span };
        model.applies.push(Apply { target, traits });
    }
}
