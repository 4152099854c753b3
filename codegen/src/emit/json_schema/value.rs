//! The schema of a value: what stands for one usage of a type.

use std::mem;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use indexmap::{IndexMap, IndexSet};
use shapewright_smithy::api::{Api, Member, Type, TypeKind, TypeRef};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;
use shapewright_smithy::source::Span;

use crate::emit::room::Room;
use crate::make;

use super::definition::{Definition, Definitions};
use super::draft::REFERENCE_PREFIX;
use super::names::Names;
use super::settings::Settings;
use super::usage::Usage;
use super::{Openness, blob, describe, keys, keywords, scalar, timestamp};

/// How many lists and maps may stand inside one another before a structure comes between.
pub(super) const MAX_NESTING: usize = 64;

/// Builds one document: values inline, and the definitions that they refer to.
pub(super) struct Generator<'m, 'd> {
    pub(super) api: &'m Api<'m>,
    pub(super) settings: Settings,
    pub(super) diagnostics: Diagnostics,
    /// Names of members that were left out because they are streams.
    pub(super) left_out: IndexSet<&'m str>,
    pub(super) names: Names<'m>,
    pub(super) shared: &'d Definitions<'m>,
    /// Types that are referred to and not yet built. A list rather than recursion: models nest
    /// and refer to themselves without bound.
    queue: Vec<&'m Type<'m>>,
    referenced: IndexMap<&'m ShapeId, String>,
    /// What the definition that is being built refers to and leaves out.
    references: Vec<(&'m Type<'m>, String)>,
    streams: Vec<&'m str>,
    /// What the schemas of members have room for: each has the documentation of its target.
    room: Room,
    is_full: bool,
}

impl<'m, 'd> Generator<'m, 'd> {
    /// Nothing built yet.
    pub(super) fn new(
        api: &'m Api<'m>,
        settings: Settings,
        names: Names<'m>,
        shared: &'d Definitions<'m>,
    ) -> Self {
        Self {
            api,
            settings,
            diagnostics: Diagnostics::new(),
            left_out: IndexSet::new(),
            names,
            shared,
            queue: Vec::new(),
            referenced: IndexMap::new(),
            references: Vec::new(),
            streams: Vec::new(),
            room: Room::default(),
            is_full: false,
        }
    }

    /// A schema of a member or value, for which there must be room. Without any left nothing more is
    /// made, and there is an error.
    pub(super) fn with_room(&mut self, span: Span, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if self.is_full {
            return Value::Bool(true);
        }
        let schema = make(self);
        if let Err(problem) = self.room.take_value(&schema, 0, Some(span)) {
            self.is_full = true;
            self.diagnostics.append(problem);
        }
        schema
    }

    /// Gives as much room again: what was made is not kept.
    pub(super) fn make_room(&mut self) {
        self.room = Room::default();
    }

    /// The schema of a member.
    pub(super) fn member(&mut self, member: &'m Member<'m>) -> Value {
        let usage = Usage::by(self.api, &member.value);
        let mut keywords = self.value(usage, 0);
        // Timestamps have no default: the model need not write them in their format.
        let is_timestamp = matches!(usage.ty.kind, TypeKind::Timestamp);
        if let Some(default) = member.presence.default.filter(|_| !is_timestamp) {
            keywords.insert("default".to_owned(), usage.to_json(default));
        }
        schema(keywords)
    }

    /// The definitions of everything that was referred to, by name.
    pub(super) fn definitions(&mut self) -> Vec<Rc<Definition<'m>>> {
        let mut definitions = Vec::new();
        while let Some(ty) = self.queue.pop() {
            definitions.push(match self.shared_definition(ty) {
                Some(definition) => definition,
                None => self.new_definition(ty),
            });
        }
        definitions.sort_by(|left, right| left.name.cmp(&right.name));
        definitions
    }

    /// A definition that another document has too, if it calls all types as this one does.
    fn shared_definition(&mut self, ty: &'m Type<'m>) -> Option<Rc<Definition<'m>>> {
        let Settings { view, openness, .. } = self.settings;
        let definition = self.shared.get((ty.id, view, openness))?;
        if definition.name != self.referenced[ty.id] {
            return None;
        }
        for (referenced, name) in &definition.references {
            self.refer_to(referenced);
            if self.referenced[referenced.id] != *name {
                return None;
            }
        }
        self.left_out.extend(&definition.left_out);
        Some(definition)
    }

    fn new_definition(&mut self, ty: &'m Type<'m>) -> Rc<Definition<'m>> {
        let Settings { view, openness, .. } = self.settings;
        self.references.clear();
        self.streams.clear();
        let name = self.referenced[ty.id].clone();
        let title = ty.title.unwrap_or(name.as_str());
        let mut keywords = Map::from_iter([("title".to_owned(), Value::from(title))]);
        keywords.extend(self.definition(ty));
        keywords.extend(self.external_docs(ty.external_documentation));
        let references = mem::take(&mut self.references);
        let left_out = mem::take(&mut self.streams);
        let definition = Rc::new(Definition::new(name, keywords, references, left_out));
        // What has problems is built again, so that each document names them.
        if self.diagnostics.is_empty() {
            self.shared.insert((ty.id, view, openness), Rc::clone(&definition));
        }
        definition
    }

    /// The keywords of a structure, union or enum.
    fn definition(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        match ty.kind {
            TypeKind::Structure(_) => self.structure(ty),
            TypeKind::Union(_) => self.union(ty),
            _ => enumeration(ty),
        }
    }

    /// The schema of a value, `depth` lists and maps deep.
    pub(super) fn value(&mut self, usage: Usage<'m>, depth: usize) -> Map<String, Value> {
        let mut keywords = self.shared.annotations(&usage, self.settings.openness);
        keywords.extend(self.keywords(usage, depth));
        keywords.extend(self.external_docs(usage.external_documentation));
        if let Some(media_type) = usage.media_type {
            keywords.insert("contentMediaType".to_owned(), media_type.into());
        }
        keywords
    }

    fn external_docs(&self, links: Option<&Node>) -> Map<String, Value> {
        describe::external_docs(links.filter(|_| self.settings.of_messages))
    }

    /// The keywords that say which values a usage takes.
    pub(super) fn keywords(&mut self, usage: Usage<'m>, depth: usize) -> Map<String, Value> {
        let openness = self.settings.openness;
        let Usage { ty, constraints, .. } = usage;
        let usage = usage.bounded(openness);
        match &ty.kind {
            TypeKind::Enum(_) | TypeKind::IntEnum(_) => self.choice(ty),
            TypeKind::Blob => blob::keywords(usage.constraints.length),
            TypeKind::Boolean => scalar::typed("boolean"),
            TypeKind::String => scalar::string(&usage, &mut self.diagnostics),
            TypeKind::BigInteger | TypeKind::BigDecimal if constraints.textual => {
                scalar::digits(&ty.kind)
            }
            TypeKind::Byte
            | TypeKind::Short
            | TypeKind::Integer
            | TypeKind::Long
            | TypeKind::BigInteger => scalar::integer(&usage),
            TypeKind::Float | TypeKind::Double | TypeKind::BigDecimal => {
                let has_words = openness == Openness::Open && constraints.range.is_none();
                scalar::number(&usage, has_words)
            }
            TypeKind::Timestamp => {
                let format = constraints.timestamp_format;
                format.map(|it| timestamp::keywords(it, self.settings)).unwrap_or_default()
            }
            TypeKind::List { .. } | TypeKind::Map { .. } if depth >= MAX_NESTING => {
                self.too_deep(&usage)
            }
            TypeKind::List { element, sparse } => {
                let items = self.element(element, *sparse, depth);
                list(&usage, items)
            }
            TypeKind::Map { key, value, sparse } => {
                let names = self.key_names(key);
                let values = self.element(value, *sparse, depth);
                let mut keywords = match names {
                    Some(names) if self.settings.keys_by_pattern => {
                        keys::by_pattern(&names, values)
                    }
                    names => map(names, values),
                };
                let length = usage.constraints.length;
                keywords::insert_length(&mut keywords, length, "minProperties", "maxProperties");
                keywords.extend(self.key_words(&usage, key));
                keywords
            }
            TypeKind::Structure(_) if ty.is_unit() => self.structure(ty),
            TypeKind::Structure(_) | TypeKind::Union(_) => self.reference(ty),
            TypeKind::Document => Map::new(),
        }
    }

    fn too_deep(&mut self, usage: &Usage<'m>) -> Map<String, Value> {
        let message = format!(
            "`{}` is nested in more than {MAX_NESTING} lists and maps, or contains itself without a structure between",
            usage.ty.id
        );
        let diagnostic = Diagnostic::error("JsonSchema", usage.ty.span, message);
        self.diagnostics.push(diagnostic.with_shape(usage.id.clone()));
        Map::new()
    }

    /// What the keys of a map must be, where that is more than a string.
    fn key_names(&mut self, key: &'m TypeRef<'m>) -> Option<Map<String, Value>> {
        let usage = Usage::by(self.api, key);
        if usage.ty.is_enum() && self.settings.openness == Openness::Open {
            return None;
        }
        let is_listed = usage.ty.is_enum() && self.settings.keys_by_pattern;
        let keywords = if is_listed { enumeration(usage.ty) } else { self.keywords(usage, 0) };
        (keywords != scalar::typed("string")).then_some(keywords)
    }

    /// The description of a map with what no pattern says of its keys.
    fn key_words(&self, usage: &Usage<'m>, key: &'m TypeRef<'m>) -> Option<(String, Value)> {
        let key = Usage::by(self.api, key);
        let words = keys::words(&key.bounded(self.settings.openness));
        let words = words.filter(|_| self.settings.keys_by_pattern)?;
        let said = self.shared.annotations(usage, self.settings.openness);
        let said = said.get("description").and_then(Value::as_str);
        let words: Vec<_> = said.into_iter().chain([&*words]).collect();
        Some(("description".to_owned(), words.join("\n\n").into()))
    }

    /// The schema of a value in a list or map, which may be null if that is sparse.
    fn element(&mut self, element: &'m TypeRef<'m>, is_sparse: bool, depth: usize) -> Value {
        let value = schema(self.value(Usage::by(self.api, element), depth + 1));
        if is_sparse { json!({"anyOf": [value, {"type": "null"}]}) } else { value }
    }

    /// One value of an enum; any at all where the schema is open.
    fn choice(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        let reference = self.reference(ty);
        match self.settings.openness {
            Openness::Closed => reference,
            Openness::Open => {
                let any = match ty.kind {
                    TypeKind::IntEnum(_) => scalar::integer(&Usage::of(ty).bounded(Openness::Open)),
                    _ => scalar::typed("string"),
                };
                Map::from_iter([("anyOf".to_owned(), json!([reference, any]))])
            }
        }
    }

    pub(super) fn reference(&mut self, ty: &'m Type<'m>) -> Map<String, Value> {
        self.refer_to(ty);
        let name = &self.referenced[ty.id];
        self.references.push((ty, name.clone()));
        Map::from_iter([("$ref".to_owned(), format!("{REFERENCE_PREFIX}{name}").into())])
    }

    /// Sees to a definition of a type and to its name.
    fn refer_to(&mut self, ty: &'m Type<'m>) {
        if !self.referenced.contains_key(ty.id) {
            let name = self.names.name(ty.id);
            self.referenced.insert(ty.id, name);
            self.queue.push(ty);
        }
    }

    /// Notes a member that is not described.
    pub(super) fn leave_out(&mut self, name: &'m str) {
        self.left_out.insert(name);
        self.streams.push(name);
    }
}

pub(super) fn schema(keywords: Map<String, Value>) -> Value {
    if keywords.is_empty() { Value::Bool(true) } else { keywords.into() }
}

fn list(usage: &Usage<'_>, items: Value) -> Map<String, Value> {
    let mut keywords = scalar::typed("array");
    keywords.insert("items".to_owned(), items);
    keywords::of_list(&mut keywords, usage.constraints);
    keywords
}

fn map(names: Option<Map<String, Value>>, values: Value) -> Map<String, Value> {
    let mut keywords = scalar::typed("object");
    keywords.extend(names.map(|names| ("propertyNames".to_owned(), names.into())));
    keywords.insert("additionalProperties".to_owned(), values);
    keywords
}

/// The keywords of an enum: all its values in model order.
pub(super) fn enumeration(ty: &Type<'_>) -> Map<String, Value> {
    let (name, values): (_, Value) = match &ty.kind {
        TypeKind::IntEnum(values) => ("integer", values.iter().map(|it| it.value).collect()),
        TypeKind::Enum(values) => {
            ("string", values.iter().map(|it| make::text(it.value)).collect())
        }
        _ => return Map::new(),
    };
    let mut keywords = scalar::typed(name);
    keywords.insert("enum".to_owned(), values);
    keywords
}
