//! Assembly: raw models and the prelude → [`Model`].
//!
//! | pass | file | what it does |
//! |---|---|---|
//! | collect | `collect` | one draft per shape, its names resolved; duplicates merged or refused |
//! | apply | `apply` | traits of `apply` statements moved to their targets |
//! | elide | `elide` | targets of `$member`s taken from resources |
//! | mix in | `mixins` | members, traits and properties of mixins copied |
//! | upgrade | `upgrade` | what 1.0 says otherwise put as in 2.0 |
//! | build | `build` | trait values coerced and merged; drafts → shapes |
//!
//! Each pass is a function over the drafts; problems go to the diagnostics and the pass goes on
//! with what is left, so that one run reports them all.

mod apply;
mod build;
mod collect;
mod draft;
mod elide;
mod mixins;
mod names;
mod prelude;
mod upgrade;

pub use prelude::is_built_in;

use crate::ast;
use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::source::Sources;

/// Assembles the files of a model, the prelude included; `None` if anything is an error.
pub fn assemble(
    mut sources: Sources,
    mut files: Vec<ast::Model>,
    diagnostics: &mut Diagnostics,
) -> (Sources, Option<Model>) {
    files.extend(prelude::read(&mut sources, diagnostics));
    let names = names::Names::of(&files);
    let metadata = collect::metadata(&files, &names, diagnostics);
    let applies = apply::collect(&files, &names, diagnostics);
    let mut drafts = collect::shapes(files, &names, diagnostics);
    apply::add(&mut drafts, applies, diagnostics);
    elide::fill(&mut drafts, diagnostics);
    mixins::flatten(&mut drafts, diagnostics);
    upgrade::upgrade(&mut drafts, diagnostics);
    let shapes = build::shapes(drafts, diagnostics);
    let model = Model { shapes, metadata, sources: sources.clone() };
    let usable = !diagnostics.has_errors();
    (sources, usable.then_some(model))
}
