//! Assembly: raw models and the prelude → [`Model`].
//!
//! | pass | file | what it does |
//! |---|---|---|
//! | versions | `versions` | traits refused that the version of their file does not have |
//! | collect | `collect` | one draft per shape, its names resolved; duplicates merged or refused |
//! | apply | `apply` | traits of `apply` statements moved to their targets |
//! | elide | `elide` | targets of `$member`s taken from resources |
//! | mix in | `mixins` | members, traits and properties of mixins copied |
//! | upgrade | `upgrade` | what 1.0 says otherwise put as in 2.0 |
//! | build | `build` | trait values coerced and merged; drafts → shapes |
//! | validate | `validate`, `lenient` | the finished model checked as Smithy does |
//! | validate | `partial` | of a model with errors, its targets and traits |
//!
//! Each pass is a function over the drafts; problems go to the diagnostics and the pass goes on
//! with what is left, so that one run reports them all.

mod apply;
mod build;
mod collect;
mod draft;
mod elide;
mod lenient;
mod mixins;
mod names;
mod partial;
mod prelude;
mod references;
mod upgrade;
mod validate;
mod versions;

pub use validate::lints::{LINTS, Lint};
#[cfg(test)]
pub(crate) use validate::well_known;
pub use validate::{own_checks, unsuppressed};

use crate::ast;
use crate::budget::Memory;
use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::read::size;
use crate::source::{FileId, Sources};

/// Assembles the files of a model, the prelude included; `None` if anything is an error. Of the lints,
/// those count that are named.
pub fn assemble(
    mut sources: Sources,
    mut files: Vec<ast::Model>,
    lints: &[String],
    diagnostics: &mut Diagnostics,
) -> (Sources, Option<Model>) {
    let mut memory = Memory::of(sources.length());
    for file in &files {
        if size::take(file, &mut memory, diagnostics).is_err() {
            return (sources, None);
        }
    }
    let lenient: Vec<FileId> =
        files.iter().filter(|file| !file.strict).map(|file| file.file).collect();
    let built_in = prelude::read(&mut sources, &files, diagnostics);
    prelude::keep_apart(&files, &built_in, diagnostics);
    let built_in_files: Vec<FileId> = built_in.iter().map(|file| file.file).collect();
    files.extend(built_in);
    let names = names::Names::of(&files);
    versions::check(&files, &names, diagnostics);
    let metadata = collect::metadata(&files, &names, diagnostics);
    let applies = apply::collect(&files, &names, diagnostics);
    let places = references::Places::of(&files, &names);
    let mut drafts = collect::shapes(files, &names, &built_in_files, diagnostics);
    apply::add(&mut drafts, applies, diagnostics);
    elide::fill(&mut drafts, diagnostics);
    mixins::flatten(&mut drafts, &mut memory, diagnostics);
    upgrade::upgrade(&mut drafts);
    let shapes = build::shapes(drafts, &places, diagnostics);
    let mut model = Model { shapes, metadata, sources: sources.clone() };
    if diagnostics.has_errors() {
        validate::targets::check(&model, &places, diagnostics);
        partial::check_traits(&mut model, &lenient, diagnostics);
    } else {
        let found = validate::validate(&model, &places, lints);
        diagnostics.append(lenient::soften(found, &mut model, &lenient));
    }
    let usable = !diagnostics.has_errors();
    (sources, usable.then_some(model))
}
