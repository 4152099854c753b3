//! Makes a model of small texts without checks: names of one file, no mixins, no trait values to coerce.

use indexmap::IndexMap;

use crate::ast;
use crate::diagnostic::Diagnostics;
use crate::model::{self, AppliedTrait, Member, Model, Shape, ShapeKind, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::{FileId, Sources, Span};

const PRELUDE: &[(&str, ShapeKind)] = &[
    ("Blob", ShapeKind::Blob),
    ("Boolean", ShapeKind::Boolean),
    ("String", ShapeKind::String),
    ("Byte", ShapeKind::Byte),
    ("Short", ShapeKind::Short),
    ("Integer", ShapeKind::Integer),
    ("Long", ShapeKind::Long),
    ("Float", ShapeKind::Float),
    ("Double", ShapeKind::Double),
    ("BigInteger", ShapeKind::BigInteger),
    ("BigDecimal", ShapeKind::BigDecimal),
    ("Timestamp", ShapeKind::Timestamp),
    ("Document", ShapeKind::Document),
    ("Unit", ShapeKind::Structure),
];

pub(super) fn load(texts: &[(String, String)]) -> Model {
    let mut sources = Sources::new();
    let mut diagnostics = Diagnostics::new();
    let files: Vec<FileId> = texts.iter().map(|(name, text)| sources.add(name, text)).collect();
    let read: Vec<ast::Model> = files
        .iter()
        .map(|file| crate::read::smithy::idl::read(&sources, *file, &mut diagnostics))
        .collect();
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    let mut shapes = IndexMap::new();
    let names: Vec<ShapeId> =
        read.iter().flat_map(|it| it.shapes.iter().map(|shape| shape.id.clone())).collect();
    for file in &read {
        for shape in &file.shapes {
            let scope = Scope { file, names: &names };
            shapes.insert(shape.id.clone(), scope.shape(shape));
        }
    }
    for (name, kind) in PRELUDE {
        let id = ShapeId::new("smithy.api", name);
        let span = Span::new(files[0], 0, 0);
        let shape = Shape {
            id: id.clone(),
            kind: kind.clone(),
            traits: Traits::default(),
            mixins: vec![],
            members: vec![],
            span,
        };
        shapes.insert(id, shape);
    }
    Model { shapes, metadata: IndexMap::new(), sources }
}

struct Scope<'a> {
    file: &'a ast::Model,
    names: &'a [ShapeId],
}

impl Scope<'_> {
    fn id(&self, reference: &ast::Reference) -> ShapeId {
        let text = &reference.text;
        if let Some(id) = ShapeId::parse(text) {
            return id;
        }
        let used = self.file.uses.iter().find(|it| it.text.ends_with(&format!("#{text}")));
        if let Some(id) = used {
            return ShapeId::parse(&id.text).expect("an ID");
        }
        let own = ShapeId::new(self.file.namespace.as_deref().unwrap_or_default(), text);
        if self.names.contains(&own) { own } else { ShapeId::new("smithy.api", text) }
    }

    fn traits(&self, traits: &[ast::Trait]) -> Traits {
        let value =
            |it: &ast::Trait| it.value.clone().unwrap_or_else(|| Node::empty_object(it.id.span));
        let applied = |it: &ast::Trait| AppliedTrait { value: value(it), mixed_in: false };
        Traits(traits.iter().map(|it| (self.id(&it.id), applied(it))).collect())
    }

    fn ids(&self, list: &[ast::Reference]) -> Vec<ShapeId> {
        list.iter().map(|it| self.id(it)).collect()
    }

    fn some(&self, it: Option<&ast::Reference>) -> Option<ShapeId> {
        it.map(|it| self.id(it))
    }

    fn shape(&self, shape: &ast::Shape) -> Shape {
        let unit = || ShapeId::new("smithy.api", "Unit");
        let members = shape.members.iter().map(|member| Member {
            id: shape.id.with_member(&member.name.value),
            target: member.target.as_ref().map_or_else(unit, |it| self.id(it)),
            traits: self.traits(&member.traits),
            mixed_in_from: None,
            span: member.name.span,
        });
        let kind = match &shape.kind {
            ast::ShapeKind::Blob => ShapeKind::Blob,
            ast::ShapeKind::Boolean => ShapeKind::Boolean,
            ast::ShapeKind::String => ShapeKind::String,
            ast::ShapeKind::Byte => ShapeKind::Byte,
            ast::ShapeKind::Short => ShapeKind::Short,
            ast::ShapeKind::Integer => ShapeKind::Integer,
            ast::ShapeKind::Long => ShapeKind::Long,
            ast::ShapeKind::Float => ShapeKind::Float,
            ast::ShapeKind::Double => ShapeKind::Double,
            ast::ShapeKind::BigInteger => ShapeKind::BigInteger,
            ast::ShapeKind::BigDecimal => ShapeKind::BigDecimal,
            ast::ShapeKind::Timestamp => ShapeKind::Timestamp,
            ast::ShapeKind::Document => ShapeKind::Document,
            ast::ShapeKind::Enum => ShapeKind::Enum,
            ast::ShapeKind::IntEnum => ShapeKind::IntEnum,
            ast::ShapeKind::List | ast::ShapeKind::Set => ShapeKind::List,
            ast::ShapeKind::Map => ShapeKind::Map,
            ast::ShapeKind::Structure => ShapeKind::Structure,
            ast::ShapeKind::Union => ShapeKind::Union,
            ast::ShapeKind::Service(it) => ShapeKind::Service(Box::new(model::Service {
                version: it.version.as_ref().map(|it| it.value.clone()).unwrap_or_default(),
                operations: self.ids(&it.operations),
                resources: self.ids(&it.resources),
                errors: self.ids(&it.errors),
                rename: it
                    .rename
                    .iter()
                    .map(|(id, name)| (self.id(id), name.value.clone()))
                    .collect(),
            })),
            ast::ShapeKind::Resource(it) => ShapeKind::Resource(Box::new(model::Resource {
                create: self.some(it.create.as_ref()),
                put: self.some(it.put.as_ref()),
                read: self.some(it.read.as_ref()),
                update: self.some(it.update.as_ref()),
                delete: self.some(it.delete.as_ref()),
                list: self.some(it.list.as_ref()),
                operations: self.ids(&it.operations),
                collection_operations: self.ids(&it.collection_operations),
                resources: self.ids(&it.resources),
                ..model::Resource::default()
            })),
            ast::ShapeKind::Operation(it) => ShapeKind::Operation(Box::new(model::Operation {
                input: self.some(it.input.as_ref()).unwrap_or_else(unit),
                output: self.some(it.output.as_ref()).unwrap_or_else(unit),
                errors: self.ids(&it.errors),
            })),
        };
        Shape {
            id: shape.id.clone(),
            kind,
            traits: self.traits(&shape.traits),
            mixins: vec![],
            members: members.collect(),
            span: shape.span,
        }
    }
}
