//! The schemas of one side of a conversation, for documents of other kinds that hold them: all that
//! is sent or all that is answered, with common definitions.

use std::rc::Rc;

use indexmap::IndexMap;
use serde_json::{Map, Value};
use shapewright_smithy::api::{Api, Binding, Member, Service, Type, TypeKind, TypeRef};
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::shape_id::ShapeId;

use super::definition::{Definition, Definitions};
use super::describe::external_docs;
use super::draft::{REFERENCE_PREFIX, map_references};
use super::names::Names;
use super::settings::Settings;
use super::usage::Usage;
use super::value::{Generator, schema};
use super::{Openness, Unions, View};

/// Builds the schemas of one side.
pub(crate) struct Side<'m, 'd> {
    generator: Generator<'m, 'd>,
    /// Bodies that are not whole structures: their names and keywords.
    bodies: IndexMap<&'m ShapeId, (String, Map<String, Value>)>,
}

/// What is defined: a schema by its name, and the names that it refers to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Component {
    pub(crate) schema: Map<String, Value>,
    pub(crate) references: Vec<String>,
}

/// What a side defines, and the names that it gave.
pub(crate) struct Defined<'m> {
    pub(crate) components: IndexMap<String, Component>,
    names: Names<'m>,
}

/// What definitions are kept in while they are built.
#[derive(Default)]
pub(crate) struct Store<'m>(Definitions<'m>);

impl<'m, 'd> Side<'m, 'd> {
    /// The side of what is sent.
    pub(crate) fn requests(
        api: &'m Api<'m>,
        service: &'m Service<'m>,
        store: &'d Store<'m>,
    ) -> Self {
        Self::new(api, Openness::Closed, Names::of_service(Some(service)), store)
    }

    /// The side of what is answered, where shapes have the names that they have in requests.
    pub(crate) fn answers(api: &'m Api<'m>, requests: &Defined<'m>, store: &'d Store<'m>) -> Self {
        Self::new(api, Openness::Open, requests.names.clone(), store)
    }

    fn new(api: &'m Api<'m>, openness: Openness, names: Names<'m>, store: &'d Store<'m>) -> Self {
        let settings = Settings {
            view: View::Body,
            openness,
            of_messages: true,
            unions: Unions::Object,
            one_timestamp_format: true,
            keys_by_pattern: false,
        };
        let generator = Generator::new(api, settings, names, &store.0);
        Self { generator, bodies: IndexMap::new() }
    }

    /// The schema of a member, with its documentation and default.
    pub(crate) fn member(&mut self, member: &'m Member<'m>) -> Value {
        self.generator.with_room(member.value.span, |generator| generator.member(member))
    }

    /// The schema of a value as a member uses it.
    pub(crate) fn value(&mut self, reference: &'m TypeRef<'m>) -> Value {
        let usage = Usage::by(self.generator.api, reference);
        self.generator.with_room(usage.ty.span, |generator| schema(generator.value(usage, 0)))
    }

    /// The schema of the members of a structure that are in a JSON body.
    pub(crate) fn body(&mut self, ty: &'m Type<'m>) -> Value {
        let is_in_body = |member: &Member<'_>| member.binding == Binding::Body && !member.is_stream;
        if matches!(ty.kind, TypeKind::Union(_)) || ty.members().iter().all(is_in_body) {
            return self.generator.reference(ty).into();
        }
        if !self.bodies.contains_key(ty.id) {
            let name = self.generator.names.name_body(ty.id);
            let title = ("title".to_owned(), Value::from(name.as_str()));
            let mut keywords = Map::from_iter([title]);
            keywords.extend(self.generator.root_structure(ty));
            keywords.extend(external_docs(ty.external_documentation));
            self.bodies.insert(ty.id, (name, keywords));
        }
        let name = &self.bodies[ty.id].0;
        Map::from_iter([("$ref".to_owned(), format!("{REFERENCE_PREFIX}{name}").into())]).into()
    }

    /// Everything that was referred to.
    ///
    /// # Errors
    /// Patterns that have no spelling in ECMA-262; lists and maps that contain nothing but one
    /// another.
    pub(crate) fn define(&mut self) -> Result<Defined<'m>, Diagnostics> {
        let definitions = self.generator.definitions();
        if self.generator.diagnostics.has_errors() {
            return Err(std::mem::take(&mut self.generator.diagnostics));
        }
        self.generator.make_room();
        let bodies = self.bodies.values().map(|(name, schema)| {
            let references = references(schema);
            (name.clone(), Component { schema: schema.clone(), references })
        });
        let mut components: IndexMap<_, _> =
            definitions.iter().map(component).chain(bodies).collect();
        components.sort_unstable_keys();
        Ok(Defined { components, names: self.generator.names.clone() })
    }
}

fn component(definition: &Rc<Definition<'_>>) -> (String, Component) {
    let references = definition.references.iter().map(|(_, name)| name.clone()).collect();
    (definition.name.clone(), Component { schema: definition.keywords.clone(), references })
}

fn references(schema: &Map<String, Value>) -> Vec<String> {
    let found = std::cell::RefCell::new(Vec::new());
    map_references(schema.clone().into(), &|name| {
        found.borrow_mut().push(name.to_owned());
        name.to_owned()
    });
    found.into_inner()
}
