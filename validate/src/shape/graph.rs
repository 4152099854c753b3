//! Shapes that were built at run time.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::index::{Indices, Members, Values};
use super::{
    Binding, Data, Effective, EnumValue, IntEnumValue, Kind, Member, Operation, Shape, Target,
    TypeRef,
};

/// Shapes that refer to each other by index, and the names of those to begin with.
#[derive(Clone, Debug, Default)]
pub struct ShapeGraph {
    shapes: Vec<Shape>,
    roots: BTreeMap<String, u32>,
    operations: BTreeMap<String, Operation>,
    indices: Indices,
}

/// The graph of static shapes, which refer to each other without one.
pub static NO_GRAPH: ShapeGraph = ShapeGraph::new();

impl ShapeGraph {
    /// No shapes yet.
    pub const fn new() -> Self {
        Self {
            shapes: Vec::new(),
            roots: BTreeMap::new(),
            operations: BTreeMap::new(),
            indices: Indices::new(),
        }
    }

    /// Adds a shape; the result is for [`Target::Index`]. Its own targets may be added later.
    pub fn add(&mut self, shape: Shape) -> u32 {
        self.indices.add(&shape.kind);
        self.shapes.push(shape);
        u32::try_from(self.shapes.len() - 1).unwrap_or(u32::MAX)
    }

    /// Names a shape that checking may begin with: a shape ID, or whatever it is to be found by.
    pub fn name(&mut self, name: impl Into<String>, index: u32) {
        self.roots.insert(name.into(), index);
    }

    /// The shape of that name.
    pub fn root(&self, name: &str) -> Option<&Shape> {
        self.shape(*self.roots.get(name)?)
    }

    /// Every name, in order, with its shape.
    pub fn roots(&self) -> impl Iterator<Item = (&str, &Shape)> {
        self.roots.iter().filter_map(|(name, index)| Some((name.as_str(), self.shape(*index)?)))
    }

    /// Adds an operation under its shape ID.
    pub fn add_operation(&mut self, name: impl Into<String>, operation: Operation) {
        self.operations.insert(name.into(), operation);
    }

    /// The operation of that ID.
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        self.operations.get(name)
    }

    /// Every operation, in the order of their IDs.
    pub fn operations(&self) -> impl Iterator<Item = (&str, &Operation)> {
        self.operations.iter().map(|(name, operation)| (name.as_str(), operation))
    }

    /// The shape that [`add`](Self::add) returned `index` for.
    pub fn shape(&self, index: u32) -> Option<&Shape> {
        self.shapes.get(index as usize)
    }

    /// The shape that a target refers to; `None` for an index that this graph has not.
    pub fn resolve<'g>(&'g self, target: &'g Target) -> Option<&'g Shape> {
        match target {
            Target::Static(shape) => Some(shape()),
            Target::Inline(shape) => Some(shape),
            Target::Index(index) => self.shape(*index),
        }
    }

    /// What finds the members of a shape of the graph, if it has many.
    pub(crate) fn index_of_members(&self, members: &[Member]) -> Option<&Members> {
        self.indices.members(members)
    }

    /// What finds the values of an enum of the graph, if it has many.
    pub(crate) fn index_of_values(&self, values: &[EnumValue]) -> Option<&Values<Data<str>>> {
        self.indices.values(values)
    }

    /// What finds the values of an enum of integers of the graph, if it has many.
    pub(crate) fn index_of_integers(&self, values: &[IntEnumValue]) -> Option<&Values<i32>> {
        self.indices.integers(values)
    }

    /// Whether an empty body is the value of a member and not its absence: the member is the whole body,
    /// must be there, and is text or bytes.
    pub fn is_empty_body(&self, member: &Member) -> bool {
        let kind = self.resolve(&member.value.target).map(|shape| &shape.kind);
        let is_needed = member.required && !member.has_default;
        let is_body = member.binding == Binding::Payload;
        is_needed && is_body && matches!(kind, Some(Kind::Blob | Kind::String))
    }

    /// Whether values that are used so may not be shown.
    pub fn is_sensitive<'g>(&'g self, used: &'g TypeRef) -> bool {
        let shape = self.resolve(&used.target);
        shape.is_some_and(|shape| Effective::new(Some(used), shape).sensitive())
    }
}

#[cfg(test)]
mod tests {
    use super::ShapeGraph;
    use crate::shape::{Data, Kind, Member, Shape, Target, TypeRef, scalar};

    #[test]
    fn a_graph_built_at_run_time_may_be_recursive() {
        let mut graph = ShapeGraph::new();
        let next = TypeRef { target: Target::Index(0), constraints: None };
        let members =
            [Member::new("value", TypeRef::of(scalar::string)), Member::new("next", next)];
        let node = Shape::new("Node", Kind::Structure(members.into_iter().collect()));
        let index = graph.add(Shape { name: Data::from("Node"), ..node });
        graph.name("example#Node", index);

        let root = graph.root("example#Node").expect("the root");
        let next = graph.resolve(&root.members()[1].value.target).expect("the target");
        assert_eq!(next.name, *"Node");
        assert!(graph.resolve(&Target::Index(1)).is_none());
    }
}
