//! Walks for the readers of typed values, by the keys that a type reads.

use super::findings::Focus;
use super::options::{Options, View};
use super::rewrite::Rewrites;
use super::{Outcome, Purpose, Walker};
use crate::policy::Policy;
use crate::shape::{NO_GRAPH, Shape, ShapeGraph};
use crate::violation::Violations;

/// Checks JSON text against the shape of a type, and says what has to be written anew so that the type
/// reads it, such as a timestamp in another form. Without a policy recommendations are not checked.
pub(crate) fn normalized(
    text: &[u8],
    shape: &Shape,
    graph: &ShapeGraph,
    options: Options,
    policy: Option<&Policy>,
) -> (Outcome, Rewrites) {
    let mut walker = Walker::new(graph, options);
    walker.recommends &= policy.is_some();
    walker.obey(policy, shape);
    walker.rewrites = Some(Rewrites::default());
    let outcome = walker.run(text, shape);
    (outcome, walker.rewrites.unwrap_or_default())
}

/// What a document says that the value which a type read from it does not know: unknown and repeated
/// members, nulls, members that an answer lacks.
pub(crate) fn beside_value(
    text: &[u8],
    shape: &'static Shape,
    options: Options,
    policy: Option<&Policy>,
) -> Outcome {
    let mut walker = Walker::new(&NO_GRAPH, options);
    walker.obey(policy, shape);
    walker.purpose = Purpose::BesideValue;
    walker.run(text, shape)
}

/// Everything that is wrong with a document, then the errors and the warnings that explain why its type
/// refuses a value.
pub(crate) fn explaining(
    text: &[u8],
    shape: &'static Shape,
    options: Options,
    policy: Option<&Policy>,
    focus: &Focus,
) -> (Outcome, [Option<Violations>; 2]) {
    let mut walker = Walker::new(&NO_GRAPH, options);
    walker.recommends &= policy.is_some();
    walker.obey(policy, shape);
    walker.rewrites = Some(Rewrites::default());
    for findings in [&mut walker.violations, &mut walker.warnings] {
        findings.focus_on(focus.clone());
    }
    let outcome = walker.run(text, shape);
    (outcome, [walker.violations.focused(text), walker.warnings.focused(text)])
}

/// The required members that a document lacks although the profile or the policy lets them pass, and
/// those of them that explain why its type refuses it.
pub(crate) fn lacking(
    text: &[u8],
    shape: &'static Shape,
    options: Options,
    policy: Option<&Policy>,
    focus: &Focus,
) -> [Option<Violations>; 2] {
    // A type also reads what a body has elsewhere.
    let mut walker = Walker::new(&NO_GRAPH, options.view(View::Whole));
    walker.obey(policy, shape);
    walker.purpose = Purpose::Lacking(options.view);
    walker.violations.focus_on(focus.clone());
    let found = walker.run(text, shape).violations;
    [found, walker.violations.focused(text)]
}

impl<'g> Walker<'g> {
    /// Reads by the names on the wire, and judges by a policy.
    fn obey(&mut self, policy: Option<&'g Policy>, shape: &'g Shape) {
        self.context.wire_names = true;
        self.policy = policy.filter(|policy| !policy.is_usual()).map(|policy| (policy, shape));
    }
}
