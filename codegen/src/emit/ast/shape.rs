//! Shapes and members.

use serde_json::{Map, Value, json};

use super::{entity, value};
use crate::model::{Member, Model, Shape, ShapeKind, Traits};
use crate::shape_id::ShapeId;

/// In which form shapes are written.
#[derive(Clone, Copy)]
pub(super) struct Form<'m> {
    pub(super) model: &'m Model,
    pub(super) flatten: bool,
}

impl Form<'_> {
    /// One entry of `shapes`.
    pub(super) fn shape(&self, shape: &Shape) -> Value {
        let mut object = Map::new();
        object.insert("type".to_owned(), Value::from(shape.kind.name()));
        if !self.flatten && !shape.mixins.is_empty() {
            object.insert("mixins".to_owned(), references(&shape.mixins));
        }
        self.members(shape, &mut object);
        self.properties(shape, &mut object);
        insert_traits(&mut object, self.traits(&shape.traits));
        Value::Object(object)
    }

    /// The properties that only services, resources and operations have.
    pub(super) fn properties(&self, shape: &Shape, object: &mut Map<String, Value>) {
        let mixins = self.inherited(shape);
        match &shape.kind {
            ShapeKind::Service(it) => entity::service(object, it, &mixins),
            ShapeKind::Resource(it) => entity::resource(object, it, &mixins),
            ShapeKind::Operation(it) => entity::operation(object, it, &mixins),
            _ => {}
        }
    }

    /// The traits that a shape gives to members of its mixins.
    pub(super) fn applies(&self, shape: &Shape, applies: &mut Map<String, Value>) {
        for member in shape.members.iter().filter(|member| self.is_inherited(member)) {
            let traits = self.traits(&member.traits);
            if !traits.is_empty() {
                applies.insert(member.id.to_string(), json!({"type": "apply", "traits": traits}));
            }
        }
    }

    fn members(&self, shape: &Shape, object: &mut Map<String, Value>) {
        let own = shape.members.iter().filter(|member| !self.is_inherited(member));
        let members: Map<String, Value> =
            own.map(|member| (member.name().to_owned(), self.member(member))).collect();
        match shape.kind {
            ShapeKind::List | ShapeKind::Map => object.extend(members),
            ShapeKind::Structure | ShapeKind::Union | ShapeKind::Enum | ShapeKind::IntEnum => {
                object.insert("members".to_owned(), Value::Object(members));
            }
            _ => {}
        }
    }

    fn member(&self, member: &Member) -> Value {
        let mut object = Map::new();
        object.insert("target".to_owned(), Value::from(member.target.as_str()));
        insert_traits(&mut object, self.traits(&member.traits));
        Value::Object(object)
    }

    fn is_inherited(&self, member: &Member) -> bool {
        !self.flatten && member.mixed_in_from.is_some()
    }

    fn traits(&self, traits: &Traits) -> Map<String, Value> {
        let own = traits.0.iter().filter(|(_, applied)| self.flatten || !applied.mixed_in);
        own.map(|(id, applied)| (id.to_string(), value::node(&applied.value))).collect()
    }

    /// What the mixins of a service, resource or operation bring, and it need not repeat.
    fn inherited(&self, shape: &Shape) -> Vec<&ShapeKind> {
        let mixins = shape.mixins.iter().filter(|_| !self.flatten);
        mixins.filter_map(|mixin| Some(&self.model.shape(mixin.as_str())?.kind)).collect()
    }
}

fn insert_traits(object: &mut Map<String, Value>, traits: Map<String, Value>) {
    if !traits.is_empty() {
        object.insert("traits".to_owned(), Value::Object(traits));
    }
}

/// `{"target": ID}`.
pub(super) fn reference(id: &ShapeId) -> Value {
    json!({"target": id.as_str()})
}

/// An array of references.
pub(super) fn references<'a>(ids: impl IntoIterator<Item = &'a ShapeId>) -> Value {
    ids.into_iter().map(reference).collect()
}
