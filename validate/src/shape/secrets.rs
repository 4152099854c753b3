//! Whether anything in a shape is sensitive.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::{Kind, Shape, ShapeGraph, TypeRef};

impl ShapeGraph {
    /// Whether values that are used so may not be shown, or hold something that may not, however deep.
    pub fn reaches_sensitive<'g>(&'g self, used: &'g TypeRef) -> bool {
        let shape = self.resolve(&used.target);
        self.is_sensitive(used) || shape.is_some_and(|shape| holds_secrets(shape, self))
    }
}

/// Whether a value of the shape may hold something sensitive, however deep.
pub(crate) fn holds_secrets(root: &Shape, graph: &ShapeGraph) -> bool {
    let mut seen: BTreeSet<*const Shape> = BTreeSet::new();
    let mut queue = vec![root];
    while let Some(shape) = queue.pop() {
        if shape.constraints.as_ref().is_some_and(|it| it.sensitive) {
            return true;
        }
        if !seen.insert(core::ptr::from_ref(shape)) {
            continue;
        }
        for used in uses(shape) {
            if used.constraints.as_ref().is_some_and(|it| it.sensitive) {
                return true;
            }
            queue.extend(graph.resolve(&used.target));
        }
    }
    false
}

/// What a shape is made of.
fn uses(shape: &Shape) -> Vec<&TypeRef> {
    match &shape.kind {
        Kind::List { element, .. } => vec![element],
        Kind::Map { key, value, .. } => vec![key, value],
        _ => shape.members().iter().map(|member| &member.value).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::holds_secrets;
    use crate::shape::{Constraints, Member, NO_GRAPH, Shape, TypeRef, scalar};

    fn node() -> &'static Shape {
        static SHAPE: Shape = Shape::structure(
            "Node",
            const { &[Member::new("next", TypeRef::of(node)), Member::new("a", TypeRef::of(leaf))] },
        );
        &SHAPE
    }

    fn leaf() -> &'static Shape {
        static SHAPE: Shape = Shape::list("Leaf", TypeRef::of(scalar::string), false);
        &SHAPE
    }

    fn secret() -> &'static Shape {
        static SECRET: Constraints = Constraints::new().sensitive();
        static SHAPE: Shape = Shape::structure(
            "Secret",
            const {
                &[
                    Member::new("node", TypeRef::of(node)),
                    Member::new("key", TypeRef::of(scalar::string).constrained(&SECRET)),
                ]
            },
        );
        &SHAPE
    }

    fn around() -> &'static Shape {
        static SHAPE: Shape =
            Shape::map("Around", TypeRef::of(scalar::string), TypeRef::of(secret), false);
        &SHAPE
    }

    #[test]
    fn secrets_are_found_however_deep_and_recursion_ends() {
        assert!(!holds_secrets(node(), &NO_GRAPH));
        assert!(holds_secrets(secret(), &NO_GRAPH));
        assert!(holds_secrets(around(), &NO_GRAPH));
    }
}
