//! The models that documents are held to, and how.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use shapewright_smithy::{Diagnostics, Model, ShapeId};
use shapewright_validate::shape::ShapeGraph;

use super::Checker;
use super::config::Rule;
use super::policy::{self, effect::Known};
use super::report::Report;
use super::shapes::{Shapes, Subject};
use super::targets::{Settings, Targets};
use crate::arguments::{CheckArguments, Format};
use crate::failure::Failure;
use crate::models::{self, ModelFiles};
use crate::output;
use crate::rules::Rules;

/// A model, and what is derived from it.
pub(crate) struct Loaded {
    pub(crate) model: Model,
    pub(crate) graph: ShapeGraph,
    /// The patterns that cannot be enforced.
    pub(super) unenforced: Diagnostics,
}

impl Loaded {
    /// The model in some files. Its warnings are printed; a pattern that cannot be enforced is one only
    /// if a document is held to it, unless the rules deny such patterns.
    pub(super) fn read(files: &ModelFiles, rules: &Rules<'_>) -> Result<Self, Failure> {
        let mut loaded = Self::new(models::needed_of(files, rules)?);
        let denied = rules.quietly().report(&loaded.unenforced, &loaded.model.sources);
        denied.map_err(Failure::into_unusable)?;
        loaded.unenforced = rules.wanted(loaded.unenforced);
        Ok(loaded)
    }

    pub(crate) fn new(model: Model) -> Self {
        let (graph, unenforced) = models::graph_of(&model);
        Self { model, graph, unenforced }
    }
}

/// How some files are checked.
pub(super) struct Setup<'m> {
    pub(super) checker: Checker<'m>,
    pub(super) shapes: Shapes<'m>,
    /// The shape that the command line or the configuration names.
    pub(super) named: Option<Subject<'m>>,
    /// The rules of the configuration: those of the check, and those of every check.
    pub(super) rules: [Rc<[Rule]>; 2],
    /// The patterns that cannot be enforced, and the shapes whose patterns were warned about.
    unenforced: &'m Diagnostics,
    warned: RefCell<BTreeSet<&'m ShapeId>>,
}

impl<'m> Setup<'m> {
    pub(super) fn new(loaded: &'m Loaded, settings: Settings) -> Result<Self, Failure> {
        let Loaded { model, graph, unenforced } = loaded;
        let shapes = Shapes::new(model);
        let named = settings.shape.as_deref().map(|name| shapes.named(name)).transpose();
        let named = named.map_err(|failure| failure.maybe_at(settings.shape_place.as_ref()))?;
        let checker = Checker::new(model, graph, settings.policy, settings.strictness);
        let rules = [settings.rules, settings.common_rules];
        Ok(Self { checker, shapes, named, rules, unenforced, warned: RefCell::default() })
    }

    /// What of it decides which rules can have an effect.
    pub(super) fn known(&self) -> Known<'m> {
        let named = self.named.as_ref();
        Known {
            model: self.checker.model,
            profile: self.checker.strictness.profile.or_else(|| Some(named?.profile)),
            shape: named.map(|subject| subject.shape),
        }
    }

    /// Warns of the patterns below a shape that cannot be enforced, of each once.
    pub(super) fn warn(&self, subject: &Subject<'m>) {
        let mut warned = self.warned.borrow_mut();
        if self.unenforced.is_empty() || warned.contains(&subject.shape.id) {
            return;
        }
        // Nobody knows of which shapes those are that were only counted.
        let left_out = if warned.is_empty() { self.unenforced.left_out().others } else { 0 };
        let (model, mut pending) = (self.checker.model, vec![subject.shape]);
        let mut reached = BTreeSet::new();
        while let Some(shape) = pending.pop() {
            if warned.insert(&shape.id) {
                reached.insert(shape.id.clone());
                pending.extend(shape.members.iter().map(|member| model.target(member)));
            }
        }
        let is_reached = |id: &ShapeId| reached.contains(&id.container());
        let found = self.unenforced.iter().filter(|it| it.shape.as_ref().is_some_and(is_reached));
        output::warn(found, left_out, &model.sources);
    }
}

/// The models that could be read, with a report of those that could not.
pub(super) fn models(
    arguments: &CheckArguments,
    targets: &Targets,
    quiet: bool,
    report: &mut Report,
) -> Result<Vec<Option<Loaded>>, Failure> {
    let rules = policy::of_model(arguments);
    let rules = Rules::of(&rules, quiet);
    let models = targets.models.iter().map(|files| Some(Loaded::read(files, &rules)));
    usable(models, targets.says_more(), report)
}

/// What can be used, with a report of what is wrong; for people, a failure if that is all there is to
/// say. What is `None` was reported before.
pub(super) fn usable<T>(
    made: impl ExactSizeIterator<Item = Option<Result<T, Failure>>>,
    says_more: bool,
    report: &mut Report,
) -> Result<Vec<Option<T>>, Failure> {
    let is_all = made.len() == 1 && !says_more && report.form().format == Format::Human;
    let keep = |made: Option<Result<T, Failure>>| match made.transpose() {
        Err(failure) if !is_all => report.failed(None, failure).map(|()| None),
        made => made,
    };
    made.map(keep).collect()
}

/// That a file is not checked because what it needs could not be read.
pub(super) fn unusable(name: &str) -> Failure {
    let help = "mend what its model or its configuration is refused for";
    Failure::with_help(format!("{name} is not checked"), help)
}
