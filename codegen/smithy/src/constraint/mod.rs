//! The traits that say which values are allowed: a file for each.
//!
//! [`ALL`] lists them, and whoever deals with constraints goes through the list: the upgrade of
//! Smithy 1.0, the validation of values in a model, [`resolve`](crate::resolve), the comparison of
//! two models. Only the file of a trait knows what it means.
//!
//! ```
//! use shapewright_smithy::constraint;
//!
//! let names: Vec<_> = constraint::ALL.iter().map(|it| it.name()).collect();
//! assert!(names.contains(&"length"));
//! assert!(constraint::named("required").is_none());
//! ```

mod bounds;
pub mod length;
pub mod pattern;
pub mod range;
mod unique_items;

use std::fmt;

use shapewright_pattern::Patterns;
use shapewright_validate::Code;

pub(crate) use self::unique_items::{INSTEAD_OF_SETS, OF_SETS};
use crate::api::Constraints;
use crate::model::{Shape, ShapeKind, Traits};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;

/// Every constraint, in the order in which a value is held to them.
pub const ALL: [&dyn Constraint; 4] =
    [&length::Rule, &range::Rule, &pattern::Rule, &unique_items::Rule];

/// The constraint with a trait of that name, without its namespace.
pub fn named(name: &str) -> Option<&'static dyn Constraint> {
    ALL.into_iter().find(|constraint| constraint.name() == name)
}

/// The constraint with violations of that code.
pub fn of_code(code: Code) -> Option<&'static dyn Constraint> {
    ALL.into_iter().find(|constraint| constraint.code() == code)
}

/// The constraint with a trait of that shape ID.
pub fn of_trait(id: &ShapeId) -> Option<&'static dyn Constraint> {
    ALL.into_iter().find(|constraint| constraint.id() == id.as_str())
}

/// A trait that says which values are allowed.
pub trait Constraint: Sync {
    /// The trait's shape ID.
    fn id(&self) -> &'static str;

    /// The trait's name.
    fn name(&self) -> &'static str {
        self.id().rsplit('#').next().unwrap_or_default()
    }

    /// The keys of its bounds, each of which is a constraint by itself.
    fn bounds(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether it has no parameters: a value either has to keep it, or not.
    fn is_flag(&self) -> bool {
        false
    }

    /// The code of its violations, which is also its name in the derives.
    fn code(&self) -> Code;

    /// Whether it is among the constraints of a value.
    fn is_among(&self, constraints: &Constraints<'_>) -> bool;

    /// Whether AWS's `service-2.json` has a place for it.
    fn is_in_c2j(&self) -> bool {
        true
    }

    /// Puts what the trait says among the constraints of a value.
    fn read<'m>(&self, applied: Applied<'m>, constraints: &mut Constraints<'m>);

    /// How a value in a model breaks it, if it does; the value has the form of the shape.
    fn check(
        &self,
        applied: Applied<'_>,
        value: &Node,
        shape: &Shape,
        patterns: &Patterns,
    ) -> Option<Breach>;

    /// How two applications of it to values of a kind differ in what they allow, if they do. One
    /// that allows everything is like no application.
    fn compare(
        &self,
        old: Option<Applied<'_>>,
        new: Option<Applied<'_>>,
        kind: &ShapeKind,
        patterns: &Patterns,
    ) -> Option<Difference>;
}

impl fmt::Debug for dyn Constraint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// A trait where it is applied.
#[derive(Clone, Copy, Debug)]
pub struct Applied<'m> {
    /// The shape or member that has it.
    pub owner: &'m ShapeId,
    /// All the traits of that.
    pub traits: &'m Traits,
    /// Its value.
    pub node: &'m Node,
}

impl<'m> Applied<'m> {
    /// The application of a constraint to a shape or member, if there is one.
    pub fn find(
        constraint: &dyn Constraint,
        owner: &'m ShapeId,
        traits: &'m Traits,
    ) -> Option<Self> {
        let node = traits.get(constraint.id())?;
        Some(Self { owner, traits, node })
    }
}

/// How a value in a model breaks a constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// Whether an example may show it.
    pub may_be_shown: bool,
}

/// How two applications of a constraint differ, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which of them allows more values.
    pub effect: Effect,
    /// What it was: `1..=64`, a pattern, `none`.
    pub old: String,
    /// What it is.
    pub new: String,
}

/// What a change does to the set of allowed values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Fewer values are allowed.
    Tightened,
    /// More values are allowed.
    Loosened,
    /// Other values are allowed: neither set contains the other, or that cannot be decided.
    Changed,
}
