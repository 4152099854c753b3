//! The schema of a value: what stands for one use of a shape.

use std::mem;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use crate::emit::protocol::Protocol;
use indexmap::{IndexMap, IndexSet};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};
use shapewright_smithy::model::{Member, Model, Shape, ShapeKind};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;

use super::definition::{Definition, Definitions};
use super::draft::REFERENCE_PREFIX;
use super::facts::Use;
use super::names::Names;
use super::{Openness, View, blob, scalar, timestamp};

/// How many lists and maps may stand inside one another before a structure comes between.
pub(super) const MAX_NESTING: usize = 64;

/// What a document is for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) view: View,
    pub(super) openness: Openness,
    pub(super) protocol: Protocol,
}

/// Builds one document: values inline, and the definitions that they refer to.
pub(super) struct Generator<'m, 'd> {
    pub(super) model: &'m Model,
    pub(super) settings: Settings,
    pub(super) diagnostics: Diagnostics,
    /// Names of members that were left out because they are streams.
    pub(super) left_out: IndexSet<&'m str>,
    names: Names,
    shared: &'d Definitions<'m>,
    /// Shapes that are referred to and not yet built. A list rather than recursion: models nest
    /// and refer to themselves without bound.
    queue: Vec<&'m Shape>,
    referenced: IndexMap<&'m ShapeId, String>,
    /// What the definition that is being built refers to and leaves out.
    references: Vec<(&'m Shape, String)>,
    streams: Vec<&'m str>,
}

impl<'m, 'd> Generator<'m, 'd> {
    /// Nothing built yet. `root` has its own name.
    pub(super) fn new(
        model: &'m Model,
        settings: Settings,
        mut names: Names,
        shared: &'d Definitions<'m>,
        root: &ShapeId,
    ) -> Self {
        names.name(root);
        Self {
            model,
            settings,
            diagnostics: Diagnostics::new(),
            left_out: IndexSet::new(),
            names,
            shared,
            queue: Vec::new(),
            referenced: IndexMap::new(),
            references: Vec::new(),
            streams: Vec::new(),
        }
    }

    /// The schema of a member's value.
    pub(super) fn member(&mut self, member: &'m Member) -> Value {
        self.value(Use::by(self.model, member), 0)
    }

    /// The definitions of everything that was referred to, by name.
    pub(super) fn definitions(&mut self) -> Vec<Rc<Definition<'m>>> {
        let mut definitions = Vec::new();
        while let Some(shape) = self.queue.pop() {
            definitions.push(match self.shared_definition(shape) {
                Some(definition) => definition,
                None => self.new_definition(shape),
            });
        }
        definitions.sort_by(|left, right| left.name.cmp(&right.name));
        definitions
    }

    /// A definition that another document has too, if it calls all shapes as this one does.
    fn shared_definition(&mut self, shape: &'m Shape) -> Option<Rc<Definition<'m>>> {
        let Settings { view, openness, .. } = self.settings;
        let definition = self.shared.get((&shape.id, view, openness))?;
        if definition.name != self.referenced[&shape.id] {
            return None;
        }
        for (referenced, name) in &definition.references {
            self.refer_to(referenced);
            if self.referenced[&referenced.id] != *name {
                return None;
            }
        }
        self.left_out.extend(&definition.left_out);
        Some(definition)
    }

    fn new_definition(&mut self, shape: &'m Shape) -> Rc<Definition<'m>> {
        let Settings { view, openness, .. } = self.settings;
        self.references.clear();
        self.streams.clear();
        let name = self.referenced[&shape.id].clone();
        let mut keywords = Map::from_iter([("title".to_owned(), Value::from(name.as_str()))]);
        keywords.extend(self.definition(shape));
        let references = mem::take(&mut self.references);
        let left_out = mem::take(&mut self.streams);
        let definition = Rc::new(Definition::new(name, keywords, references, left_out));
        // What has problems is built again, so that each document names them.
        if self.diagnostics.is_empty() {
            self.shared.insert((&shape.id, view, openness), Rc::clone(&definition));
        }
        definition
    }

    /// The keywords of a structure, union or enum.
    fn definition(&mut self, shape: &'m Shape) -> Map<String, Value> {
        match shape.kind {
            ShapeKind::Structure => self.structure(shape),
            ShapeKind::Union => self.union(shape),
            _ => enumeration(shape),
        }
    }

    /// The schema of a use, `depth` lists and maps deep.
    fn value(&mut self, usage: Use<'m>, depth: usize) -> Value {
        let mut schema = self.shared.annotations(&usage);
        schema.extend(self.keywords(usage, depth));
        if let Some(media_type) = usage.text("smithy.api#mediaType") {
            schema.insert("contentMediaType".to_owned(), media_type.into());
        }
        if let Some(default) = default(&usage) {
            schema.insert("default".to_owned(), default);
        }
        if schema.is_empty() { Value::Bool(true) } else { schema.into() }
    }

    /// The keywords that say which values a use takes.
    pub(super) fn keywords(&mut self, usage: Use<'m>, depth: usize) -> Map<String, Value> {
        let Settings { view, openness, .. } = self.settings;
        match usage.shape.kind {
            _ if is_enum(usage.shape) => self.choice(usage.shape),
            ShapeKind::Blob => blob::keywords(usage.length()),
            ShapeKind::Boolean => scalar::typed("boolean"),
            ShapeKind::String => scalar::string(&usage, openness, &mut self.diagnostics),
            ShapeKind::Byte
            | ShapeKind::Short
            | ShapeKind::Integer
            | ShapeKind::Long
            | ShapeKind::BigInteger => scalar::integer(&usage),
            ShapeKind::Float | ShapeKind::Double | ShapeKind::BigDecimal => {
                scalar::number(&usage, openness)
            }
            ShapeKind::Timestamp => {
                let format = timestamp::format(&usage, self.settings.protocol);
                timestamp::keywords(format, view, openness)
            }
            ShapeKind::List | ShapeKind::Map if depth >= MAX_NESTING => self.too_deep(&usage),
            ShapeKind::List => self.list(usage, depth),
            ShapeKind::Map => self.map(usage, depth),
            ShapeKind::Structure if usage.shape.id == "smithy.api#Unit" => {
                self.structure(usage.shape)
            }
            ShapeKind::Structure | ShapeKind::Union => self.reference(usage.shape),
            // Documents hold any value; the shapes of services are no data.
            _ => Map::new(),
        }
    }

    fn too_deep(&mut self, usage: &Use<'m>) -> Map<String, Value> {
        let message = format!(
            "`{}` is nested in more than {MAX_NESTING} lists and maps, or contains itself without a structure between",
            usage.shape.id
        );
        let diagnostic = Diagnostic::error("JsonSchema", usage.shape.span, message);
        self.diagnostics.push(diagnostic.with_shape(usage.id().clone()));
        Map::new()
    }

    fn list(&mut self, usage: Use<'m>, depth: usize) -> Map<String, Value> {
        let mut keywords = scalar::typed("array");
        if let Some(member) = usage.shape.member("member") {
            let items = self.element(member, usage, depth);
            keywords.insert("items".to_owned(), items);
        }
        scalar::insert_length(&mut keywords, usage.length(), "minItems", "maxItems");
        if usage.has("smithy.api#uniqueItems") {
            keywords.insert("uniqueItems".to_owned(), true.into());
        }
        keywords
    }

    fn map(&mut self, usage: Use<'m>, depth: usize) -> Map<String, Value> {
        let mut keywords = scalar::typed("object");
        if let Some(names) = usage.shape.member("key").and_then(|key| self.key_names(key)) {
            keywords.insert("propertyNames".to_owned(), names);
        }
        if let Some(member) = usage.shape.member("value") {
            let values = self.element(member, usage, depth);
            keywords.insert("additionalProperties".to_owned(), values);
        }
        scalar::insert_length(&mut keywords, usage.length(), "minProperties", "maxProperties");
        keywords
    }

    /// What the keys of a map must be, where that is more than a string.
    fn key_names(&mut self, key: &'m Member) -> Option<Value> {
        let usage = Use::by(self.model, key);
        if is_enum(usage.shape) && self.settings.openness == Openness::Open {
            return None;
        }
        let keywords = self.keywords(usage, 0);
        (keywords != scalar::typed("string")).then(|| keywords.into())
    }

    /// A value in a list or map, which may be null where that is sparse.
    fn element(&mut self, member: &'m Member, container: Use<'m>, depth: usize) -> Value {
        let value = self.value(Use::by(self.model, member), depth + 1);
        if container.has("smithy.api#sparse") {
            json!({"anyOf": [value, {"type": "null"}]})
        } else {
            value
        }
    }

    /// One value of an enum; any at all where the schema is open.
    fn choice(&mut self, shape: &'m Shape) -> Map<String, Value> {
        let reference = self.reference(shape);
        match self.settings.openness {
            Openness::Closed => reference,
            Openness::Open => {
                let any = match shape.kind {
                    ShapeKind::IntEnum => scalar::integer(&Use::of(shape)),
                    _ => scalar::typed("string"),
                };
                Map::from_iter([("anyOf".to_owned(), json!([reference, any]))])
            }
        }
    }

    fn reference(&mut self, shape: &'m Shape) -> Map<String, Value> {
        self.refer_to(shape);
        let name = &self.referenced[&shape.id];
        self.references.push((shape, name.clone()));
        Map::from_iter([("$ref".to_owned(), format!("{REFERENCE_PREFIX}{name}").into())])
    }

    /// Sees to a definition of a shape and to its name.
    fn refer_to(&mut self, shape: &'m Shape) {
        if !self.referenced.contains_key(&shape.id) {
            let name = self.names.name(&shape.id);
            self.referenced.insert(&shape.id, name);
            self.queue.push(shape);
        }
    }

    /// Notes a member that is not described.
    pub(super) fn leave_out(&mut self, name: &'m str) {
        self.left_out.insert(name);
        self.streams.push(name);
    }
}

/// Whether a shape is a set of named values; also a string with the `enum` trait of Smithy 1.0.
pub(super) fn is_enum(shape: &Shape) -> bool {
    match shape.kind {
        ShapeKind::Enum | ShapeKind::IntEnum => true,
        ShapeKind::String => shape.traits.has("smithy.api#enum"),
        _ => false,
    }
}

/// The keywords of an enum: all its values in model order.
pub(super) fn enumeration(shape: &Shape) -> Map<String, Value> {
    let name = if shape.kind == ShapeKind::IntEnum { "integer" } else { "string" };
    let mut keywords = scalar::typed(name);
    let values: Value = match shape.traits.get("smithy.api#enum").and_then(Node::as_array) {
        Some(entries) => {
            entries.iter().filter_map(|entry| entry.get("value")).map(Node::to_json).collect()
        }
        None => shape.members.iter().map(enum_value).collect(),
    };
    keywords.insert("enum".to_owned(), values);
    keywords
}

fn enum_value(member: &Member) -> Value {
    member.traits.get("smithy.api#enumValue").map_or_else(|| member.name().into(), Node::to_json)
}

/// The default of a use. Timestamps have none: the model need not write them in their format.
fn default(usage: &Use<'_>) -> Option<Value> {
    usage.default().filter(|_| usage.shape.kind != ShapeKind::Timestamp).map(Node::to_json)
}
