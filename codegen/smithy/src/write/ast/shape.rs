//! Shapes and members.

use super::{Fields, Tree, entity};
use crate::model::{Member, Model, Shape, ShapeKind, Traits};

/// In which form shapes are written.
#[derive(Clone, Copy)]
pub(super) struct Form<'m> {
    pub(super) model: &'m Model,
    pub(super) flatten: bool,
}

impl<'m> Form<'m> {
    /// One entry of `shapes`.
    pub(super) fn shape(&self, shape: &'m Shape) -> Tree<'m> {
        let mut object = vec![("type", Tree::Text(shape.kind.name()))];
        if !self.flatten && !shape.mixins.is_empty() {
            object.push(("mixins", Tree::references(&shape.mixins)));
        }
        self.members(shape, &mut object);
        self.properties(shape, &mut object);
        add_traits(&mut object, self.traits(&shape.traits));
        Tree::Object(object)
    }

    /// The properties that only services, resources and operations have.
    pub(super) fn properties(&self, shape: &'m Shape, object: &mut Fields<'m>) {
        let mixins = self.inherited(shape);
        match &shape.kind {
            ShapeKind::Service(it) => entity::service(object, it, &mixins),
            ShapeKind::Resource(it) => entity::resource(object, it, &mixins),
            ShapeKind::Operation(it) => entity::operation(object, it, &mixins),
            _ => {}
        }
    }

    /// The traits that a shape gives to members of its mixins.
    pub(super) fn applies(self, shape: &'m Shape) -> impl Iterator<Item = (&'m str, Tree<'m>)> {
        let inherited = shape.members.iter().filter(move |member| self.is_inherited(member));
        inherited.filter_map(move |member| {
            let traits = self.traits(&member.traits);
            let mut apply = vec![("type", Tree::Text("apply"))];
            add_traits(&mut apply, traits);
            (apply.len() > 1).then(|| (member.id.as_str(), Tree::Object(apply)))
        })
    }

    fn members(&self, shape: &'m Shape, object: &mut Fields<'m>) {
        let own = shape.members.iter().filter(|member| !self.is_inherited(member));
        let members = own.map(|member| (member.name(), self.member(member)));
        match shape.kind {
            ShapeKind::List | ShapeKind::Map => object.extend(members),
            ShapeKind::Structure | ShapeKind::Union | ShapeKind::Enum | ShapeKind::IntEnum => {
                object.push(("members", Tree::Object(members.collect())));
            }
            _ => {}
        }
    }

    fn member(&self, member: &'m Member) -> Tree<'m> {
        let mut object = vec![("target", Tree::Text(member.target.as_str()))];
        add_traits(&mut object, self.traits(&member.traits));
        Tree::Object(object)
    }

    fn is_inherited(&self, member: &Member) -> bool {
        !self.flatten && member.mixed_in_from.is_some()
    }

    fn traits(&self, traits: &'m Traits) -> Fields<'m> {
        let own = traits.0.iter().filter(|(_, applied)| self.flatten || !applied.mixed_in);
        own.map(|(id, applied)| (id.as_str(), Tree::Node(&applied.value))).collect()
    }

    /// What the mixins of a service, resource or operation bring, and it need not repeat.
    fn inherited(&self, shape: &Shape) -> Vec<&'m ShapeKind> {
        let mixins = shape.mixins.iter().filter(|_| !self.flatten);
        mixins.filter_map(|mixin| Some(&self.model.shape(mixin.as_str())?.kind)).collect()
    }
}

fn add_traits<'m>(object: &mut Fields<'m>, traits: Fields<'m>) {
    if !traits.is_empty() {
        object.push(("traits", Tree::Object(traits)));
    }
}
