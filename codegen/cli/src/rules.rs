//! Which checks of a model count, and how much: `--warn`, `--deny`, `--allow`.

use shapewright_smithy::diagnostic::is_in;
use shapewright_smithy::load::{LINTS, Loader, own_checks};
use shapewright_smithy::source::Sources;
use shapewright_smithy::suggest::closest;
use shapewright_smithy::{Diagnostic, Diagnostics, Model, Severity};

use crate::arguments::RuleArguments;
use crate::budget::MAX_SHOWN;
use crate::failure::{Drawn, Failure};
use crate::output;
use crate::pages;

/// Every check.
const ALL: &str = "all";

/// How much what is found about a model counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules<'a> {
    arguments: &'a RuleArguments,
    quiet: bool,
}

impl<'a> Rules<'a> {
    /// What the options say.
    pub(crate) fn of(arguments: &'a RuleArguments, quiet: bool) -> Self {
        Self { arguments, quiet }
    }

    /// The same rules, of which only what is denied is shown.
    pub(crate) fn quietly(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// What is found but for what is allowed.
    pub(crate) fn wanted(&self, found: Diagnostics) -> Diagnostics {
        let mut wanted = found;
        wanted.retain(|it| self.severity(it).is_some());
        wanted
    }

    /// Refuses what is called like no check: neither one of ours nor one of the model.
    ///
    /// # Errors
    /// The first of them.
    pub(crate) fn refuse_unknown(&self, model: &Model) -> Result<(), Failure> {
        let RuleArguments { warn, deny, allow } = self.arguments;
        let is_known = |id: &str| {
            let is_meant = |known: &str| is_in(known, id) || is_in(id, known);
            id == ALL || is_known(id) || own_checks(model).any(|it| is_meant(&it))
        };
        let mut given = [warn, deny, allow].into_iter().flatten();
        given.find(|id| !is_known(id)).map_or(Ok(()), |id| Err(unknown(id)))
    }

    /// Asks for the checks that are off otherwise. What is denied is looked for.
    pub(crate) fn ask(&self, loader: Loader) -> Loader {
        let wanted = self.arguments.warn.iter().chain(&self.arguments.deny);
        wanted.fold(loader, |loader, id| match id.as_str() {
            ALL if self.arguments.warn.contains(id) => {
                LINTS.iter().fold(loader, |loader, lint| loader.lint(lint.id))
            }
            _ => loader.lint(id),
        })
    }

    /// Prints what is found beside errors.
    ///
    /// # Errors
    /// Some of it is denied.
    pub(crate) fn report(&self, found: &Diagnostics, sources: &Sources) -> Result<(), Failure> {
        let (mut denied, mut warnings) = (Vec::new(), Vec::new());
        for diagnostic in found {
            match self.severity(diagnostic) {
                Some(Severity::Error) => denied.push(diagnostic),
                Some(Severity::Warning) => warnings.push(diagnostic),
                _ => {}
            }
        }
        if !self.quiet {
            output::warn(warnings, found.left_out().others, sources);
        }
        if denied.is_empty() {
            return Ok(());
        }
        let errors = denied.into_iter().take(MAX_SHOWN).map(|it| {
            let severity = Severity::Error;
            Diagnostic { severity, ..it.clone() }
        });
        Err(Failure::InvalidModel(Drawn::of(&errors.collect::<Vec<_>>(), sources)))
    }

    /// How much a diagnostic counts; `None` if it is not wanted. What names it most exactly decides; of
    /// such, what denies counts most, then what warns.
    fn severity(&self, diagnostic: &Diagnostic) -> Option<Severity> {
        let exactness = |ids: &[String]| {
            let all = ids.iter().any(|id| id == ALL).then_some(0);
            let named = ids.iter().filter(|id| diagnostic.is_of(id)).map(String::len);
            named.max().or(all)
        };
        let RuleArguments { warn, deny, allow } = self.arguments;
        let [deny, warn, allow] = [deny, warn, allow].map(|ids| exactness(ids));
        match deny.max(warn).max(allow) {
            None => Some(diagnostic.severity),
            most if most == deny => Some(Severity::Error),
            most if most == warn => Some(Severity::Warning),
            _ => None,
        }
    }
}

/// Whether something that we find about models has that identifier, or is in a group of that name.
pub(crate) fn is_known(id: &str) -> bool {
    known().any(|it| is_in(it, id) || is_in(id, it))
}

/// The identifiers of what we find about models, or of groups of them.
pub(crate) fn known() -> impl Iterator<Item = &'static str> {
    pages::of_models().chain(LINTS.iter().map(|lint| lint.id))
}

fn unknown(id: &str) -> Failure {
    let message = format!("there is no check `{id}` of models");
    match closest(id, known()) {
        Some(meant) => Failure::with_help(message, format!("did you mean `{meant}`?")),
        None => Failure::with_help(
            message,
            format!("`shapewright explain` lists them; `{ALL}` is every one"),
        ),
    }
}
