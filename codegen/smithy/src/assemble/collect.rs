//! Collecting the shapes and the metadata of all files.

use crate::map::{HashMap, HashSet, Map};
use indexmap::map::Entry as Slot;

use super::draft::{Draft, DraftMember, DraftTrait, Drafts};
use super::names::{Names, Scope};
use crate::ast;
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Operation, Resource, Service};
use crate::node::{Entry, Node, Object, Value};
use crate::shape_id::ShapeId;
use crate::source::{FileId, Span, Spanned};

/// Every shape of every file as a draft; the built-in files are the last ones.
pub(super) fn shapes(
    files: Vec<ast::Model>,
    names: &Names,
    built_in: &[FileId],
    diagnostics: &mut Diagnostics,
) -> Drafts {
    let (mut drafts, mut again) = (Drafts::default(), Again::default());
    for mut file in files {
        let shapes = std::mem::take(&mut file.shapes);
        let version = file.version;
        let mut collector = Collector { scope: names.scope(&file), diagnostics };
        for shape in shapes {
            let draft = collector.draft(shape, version);
            add(&mut drafts, &mut again, draft, built_in, collector.diagnostics);
        }
    }
    for (id, more) in again {
        drafts.get_mut(&id).into_iter().for_each(|known| merge(known, &more));
    }
    drafts
}

/// The equivalent definitions of shapes that are defined already.
type Again = HashMap<ShapeId, Vec<Draft>>;

/// Reports two definitions that differ. The built-in one of a shape comes last, and is right.
fn conflict(first: &Draft, second: &Draft, built_in: &[FileId]) -> Option<Diagnostic> {
    let is_built_in = built_in.contains(&second.span.file);
    let (first, second) = if is_built_in { (second, first) } else { (first, second) };
    let (difference, place) = difference(first, second)?;
    let message = format!("Conflicting shape definition for `{}`: {difference}", second.id);
    let found = Diagnostic::error("Model", place.unwrap_or(second.span), message)
        .with_shape(second.id.clone());
    Some(if is_built_in {
        found.with_help("the prelude cannot change: define it in a namespace of your own")
    } else {
        found.with_related(first.span, "the first definition")
    })
}

/// Adds a draft. A second definition of a shape must be equivalent to the first: its traits count as
/// if an `apply` statement gave them (Smithy 2.0, "Merging model files").
fn add(
    drafts: &mut Drafts,
    again: &mut Again,
    draft: Draft,
    built_in: &[FileId],
    diagnostics: &mut Diagnostics,
) {
    match drafts.entry(draft.id.clone()) {
        Slot::Vacant(slot) => {
            slot.insert(draft);
        }
        Slot::Occupied(slot) => match conflict(slot.get(), &draft, built_in) {
            None => again.entry(draft.id.clone()).or_default().push(draft),
            Some(found) => diagnostics.push(found),
        },
    }
}

/// How a definition differs from the first one of its shape, and where.
fn difference(first: &Draft, second: &Draft) -> Option<(String, Option<Span>)> {
    let (kind, other) = (first.kind.name(), second.kind.name());
    if kind != other {
        return Some((format!("it was of type `{kind}`, and is of `{other}` here"), None));
    }
    if first.kind != second.kind {
        return Some((format!("this {kind} has other properties"), None));
    }
    let mixins = |draft: &Draft| -> Vec<ShapeId> {
        draft.mixins.iter().map(|mixin| mixin.value.clone()).collect()
    };
    if mixins(first) != mixins(second) {
        return Some(("it has other mixins".to_owned(), None));
    }
    for (known, member) in first.members.iter().zip(&second.members) {
        let target = |member: &DraftMember| member.target.as_ref().map(|it| it.value.clone());
        let (name, expected) = (&member.name.value, &known.name.value);
        let place = Some(member.name.span);
        if name != expected {
            return Some((format!("in place of `{expected}` it has the member `{name}`"), place));
        }
        if target(known) != target(member) {
            return Some((format!("its member `{name}` has another target"), place));
        }
    }
    let (known, found) = (first.members.len(), second.members.len());
    let noun = if found == 1 { "member" } else { "members" };
    (known != found).then(|| (format!("it has {found} {noun}, and {known} before"), None))
}

/// Adds the traits of equivalent definitions; what several say alike counts once.
fn merge(known: &mut Draft, more: &[Draft]) {
    add_traits(&mut known.traits, more.iter().map(|draft| &*draft.traits));
    for (place, member) in known.members.iter_mut().enumerate() {
        add_traits(&mut member.traits, more.iter().map(|draft| &*draft.members[place].traits));
    }
}

fn add_traits<'d>(known: &mut Vec<DraftTrait>, more: impl Iterator<Item = &'d [DraftTrait]>) {
    let content = |it: &DraftTrait| {
        budget::step(1);
        (it.id.clone(), it.value.as_ref().map(Node::canonical))
    };
    let mut all: Option<HashSet<_>> = None;
    for traits in more.filter(|traits| !traits.is_empty()) {
        let all = all.get_or_insert_with(|| known.iter().map(content).collect());
        let new = traits.iter().map(|it| (content(it), it));
        let (contents, new): (Vec<_>, Vec<_>) = new.filter(|(it, _)| !all.contains(it)).unzip();
        known.extend(new.into_iter().cloned());
        all.extend(contents);
    }
}

/// The metadata of all files: arrays of one key are joined, other values must be equal.
pub(super) fn metadata(
    files: &[ast::Model],
    names: &Names,
    diagnostics: &mut Diagnostics,
) -> Object {
    let mut metadata = Object::default();
    for file in files {
        let scope = names.scope(file);
        for (key, node) in &file.metadata {
            let mut node = node.clone();
            scope.resolve_node(&mut node, diagnostics);
            let Some(entry) = metadata.get_mut(&key.value) else {
                metadata
                    .insert(key.value.as_str().into(), Entry { key_span: key.span, value: node });
                continue;
            };
            match (&mut entry.value.value, node.value) {
                (Value::Array(known), Value::Array(more)) => known.extend(more),
                (known, more) if *known == more => {}
                _ => {
                    let message = format!("Metadata conflict for key `{}`", key.value);
                    diagnostics.push(Diagnostic::error("Model", key.span, message));
                }
            }
        }
    }
    metadata
}

/// Turns raw shapes of one file into drafts.
struct Collector<'a, 'd> {
    scope: Scope<'a>,
    diagnostics: &'d mut Diagnostics,
}

impl Collector<'_, '_> {
    fn draft(&mut self, shape: ast::Shape, version: ast::Version) -> Draft {
        let ast::Shape { id, span, kind, traits, mixins, for_resource, members } = shape;
        let names_are_values = matches!(kind, ast::ShapeKind::Enum);
        let is_enum = names_are_values || matches!(kind, ast::ShapeKind::IntEnum);
        Draft {
            id,
            span,
            version,
            kind: kind.map(self, Self::service, Self::resource, Self::operation),
            traits: self.traits(traits),
            mixins: mixins.iter().filter_map(|mixin| self.reference(mixin)).collect(),
            for_resource: for_resource.and_then(|resource| self.reference(&resource)),
            members: members
                .into_iter()
                .map(|member| self.member(member, is_enum, names_are_values))
                .collect(),
            applied_to_mixed_in: Vec::new(),
        }
    }

    fn member(
        &mut self,
        member: ast::Member,
        is_enum: bool,
        names_are_values: bool,
    ) -> DraftMember {
        let ast::Member { name, target, elided, traits } = member;
        let target = match target {
            Some(target) => self.reference(&target),
            None if is_enum && !elided => {
                Some(Spanned::new(ShapeId::new("smithy.api", "Unit"), name.span))
            }
            None => None,
        };
        let mut traits = self.traits(traits);
        if names_are_values && !traits.iter().any(|applied| applied.id == "smithy.api#enumValue") {
            traits.push(DraftTrait {
                id: ShapeId::new("smithy.api", "enumValue"),
                value: Some(Node::string(name.value.clone(), name.span)),
                is_null: false,
                span: name.span,
                mixed_in: false,
            });
        }
        DraftMember { name, target, traits, mixed_in_from: None }
    }

    fn traits(&mut self, traits: Vec<ast::Trait>) -> Vec<DraftTrait> {
        traits
            .into_iter()
            .filter_map(|applied| resolve_trait(&self.scope, applied, self.diagnostics))
            .collect()
    }

    fn reference(&mut self, reference: &ast::Reference) -> Option<Spanned<ShapeId>> {
        let id = self.scope.resolve(&reference.text);
        if id.is_none() {
            let message = format!("Invalid shape ID: `{}`", reference.text);
            self.diagnostics.push(Diagnostic::error("Model", reference.span, message));
        }
        id.map(|id| Spanned::new(id, reference.span))
    }

    fn id(&mut self, reference: &ast::Reference) -> Option<ShapeId> {
        self.reference(reference).map(|id| id.value)
    }

    /// The IDs, each once.
    fn ids(&mut self, references: &[ast::Reference]) -> Vec<ShapeId> {
        let mut seen = HashSet::default();
        let ids = references.iter().filter_map(|reference| self.id(reference));
        ids.filter(|id| seen.insert(id.clone())).collect()
    }

    fn named(&mut self, references: &[(Spanned<String>, ast::Reference)]) -> Map<String, ShapeId> {
        references
            .iter()
            .filter_map(|(name, target)| Some((name.value.clone(), self.id(target)?)))
            .collect()
    }

    fn service(&mut self, service: &ast::Service) -> Service {
        Service {
            version: service.version.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
            operations: self.ids(&service.operations),
            resources: self.ids(&service.resources),
            errors: self.ids(&service.errors),
            rename: service
                .rename
                .iter()
                .filter_map(|(shape, name)| Some((self.id(shape)?, name.value.clone())))
                .collect(),
        }
    }

    fn resource(&mut self, resource: &ast::Resource) -> Resource {
        let one = |this: &mut Self, it: &Option<ast::Reference>| {
            it.as_ref().and_then(|reference| this.id(reference))
        };
        Resource {
            identifiers: self.named(&resource.identifiers),
            properties: self.named(&resource.properties),
            create: one(self, &resource.create),
            put: one(self, &resource.put),
            read: one(self, &resource.read),
            update: one(self, &resource.update),
            delete: one(self, &resource.delete),
            list: one(self, &resource.list),
            operations: self.ids(&resource.operations),
            collection_operations: self.ids(&resource.collection_operations),
            resources: self.ids(&resource.resources),
        }
    }

    fn operation(&mut self, operation: &ast::Operation) -> Operation {
        let unit = || ShapeId::new("smithy.api", "Unit");
        let one = |this: &mut Self, it: &Option<ast::Reference>| {
            it.as_ref().and_then(|reference| this.id(reference)).unwrap_or_else(unit)
        };
        Operation {
            input: one(self, &operation.input),
            output: one(self, &operation.output),
            errors: self.ids(&operation.errors),
        }
    }
}

/// A trait with the absolute ID that its name means; `None` if that is no ID.
pub(super) fn resolve_trait(
    scope: &Scope<'_>,
    applied: ast::Trait,
    diagnostics: &mut Diagnostics,
) -> Option<DraftTrait> {
    let Some(id) = scope.resolve(&applied.id.text) else {
        let message = format!("Invalid trait name: `{}`", applied.id.text);
        diagnostics.push(Diagnostic::error("Model", applied.id.span, message));
        return None;
    };
    let value = applied.value.map(|mut node| {
        scope.resolve_node(&mut node, diagnostics);
        node
    });
    let (is_null, span) = (applied.is_null, applied.id.span);
    Some(DraftTrait { id, value, is_null, span, mixed_in: false })
}
