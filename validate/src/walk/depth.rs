//! Values that are nested too deeply: the path to them, although the text is not walked.

use super::Walker;
use super::site::Site;
use super::syntax::{Step, SyntaxError};
use crate::rules::nested::MAX_DEPTH;
use crate::shape::{Effective, Kind, Shape, TypeRef};
use crate::violation::ViolationKind;

impl<'g> Walker<'g> {
    /// Reports the value that the steps lead to from a value of a shape. What the shape does not
    /// know is named as the document does.
    pub(super) fn too_deep(
        &mut self,
        error: &SyntaxError,
        steps: &[Step],
        shape: Option<&'g Shape>,
        site: &Site<'_>,
    ) {
        let sensitive = shape.is_some_and(|shape| Effective::new(None, shape).sensitive());
        let site = &site.or_sensitive(sensitive);
        let Some((step, steps)) = steps.split_first() else {
            let span = error.offset..error.offset;
            return self.unreadable(site, span, || ViolationKind::Depth { max: MAX_DEPTH });
        };
        let (inner, used) = self.inside(step, shape, site);
        let sensitive = used.is_some_and(|it| self.context.graph.is_sensitive(it));
        let shape = used.and_then(|used| self.context.graph.resolve(&used.target));
        self.too_deep(error, steps, shape, &inner.or_sensitive(sensitive));
    }

    /// The place of a part of a value, and how the shape uses it.
    fn inside<'s>(
        &self,
        step: &'s Step,
        shape: Option<&'g Shape>,
        site: &'s Site<'_>,
    ) -> (Site<'s>, Option<&'g TypeRef>)
    where
        'g: 's,
    {
        let key = match step {
            Step::Index(index) => {
                let element = shape.and_then(|shape| match &shape.kind {
                    Kind::List { element, .. } => Some(element),
                    _ => None,
                });
                return (site.index(*index), element);
            }
            Step::Key(key) => key,
        };
        if let Some(Kind::Map { key: of_keys, value, .. }) = shape.map(|shape| &shape.kind) {
            return (site.key(key, self.context.graph.is_sensitive(of_keys)), Some(value));
        }
        let mut members = shape.map(Shape::members).unwrap_or_default().iter();
        match members.find(|member| self.context.is_key(member, key)) {
            Some(member) => (site.member(&member.name), Some(&member.value)),
            None => (site.key(key, false), None),
        }
    }
}
