//! What counts of the findings in a value beside what was found in the text that it was read from.

use crate::path::{Path, pointer};
use crate::shape::{Binding, NO_GRAPH, Place, Shape};
use crate::violation::ViolationKind;
use crate::walk::View;

/// Tells the findings in a value of a shape apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside {
    shape: &'static Shape,
    view: View,
    /// Whether only those count that the shape as data does not have.
    own_only: bool,
    /// Whether there was one of those.
    pub(crate) has_own: bool,
}

impl Beside {
    /// All findings in a value that was read from a document with those members.
    pub(crate) fn of(shape: &'static Shape, view: View) -> Self {
        Self { shape, view, own_only: false, has_own: false }
    }

    /// Only those of rules that the shape as data does not have.
    pub(crate) fn own_only(self) -> Self {
        Self { own_only: true, ..self }
    }

    /// Whether a broken rule of the shape as data counts.
    pub(crate) fn takes_modelled(&self, path: &Path<'_>) -> bool {
        !self.own_only && self.is_read(path)
    }

    /// Whether a broken rule counts that is one of a hand-written check: such a check may ask for rules
    /// that its shape has as well.
    pub(crate) fn takes(&mut self, path: &Path<'_>, rule: &ViolationKind) -> bool {
        let place = Place::at(&pointer(path), self.shape, &NO_GRAPH);
        let is_own = !place.is_some_and(|place| place.has_rule(rule));
        let counts = (is_own || !self.own_only) && self.is_read(path);
        self.has_own |= is_own && counts;
        counts
    }

    /// Whether the document may have what is there: a body lacks what HTTP carries elsewhere.
    fn is_read(&self, path: &Path<'_>) -> bool {
        let is_elsewhere = |name: &str| {
            let mut members = self.shape.members().iter();
            members.any(|it| {
                *it.name == *name && !matches!(it.binding, Binding::Body | Binding::Payload)
            })
        };
        self.view == View::Whole || !path.first_member().is_some_and(is_elsewhere)
    }
}
