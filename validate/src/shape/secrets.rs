//! Whether anything in a shape is sensitive.

use alloc::vec;
use alloc::vec::Vec;

use super::{Kind, NO_GRAPH, Shape, TypeRef};

/// Whether a value of the shape may hold something sensitive, however deep.
pub(crate) fn holds_secrets(root: &'static Shape) -> bool {
    let mut seen: Vec<*const Shape> = Vec::new();
    let mut queue = vec![root];
    while let Some(shape) = queue.pop() {
        if shape.constraints.as_ref().is_some_and(|it| it.sensitive) {
            return true;
        }
        if seen.contains(&core::ptr::from_ref(shape)) {
            continue;
        }
        seen.push(shape);
        for used in uses(shape) {
            if used.constraints.as_ref().is_some_and(|it| it.sensitive) {
                return true;
            }
            queue.extend(NO_GRAPH.resolve(&used.target));
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
    use crate::shape::{Constraints, Member, Shape, TypeRef, scalar};

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
        assert!(!holds_secrets(node()));
        assert!(holds_secrets(secret()));
        assert!(holds_secrets(around()));
    }
}
