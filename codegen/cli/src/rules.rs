//! Which checks of a model count, and how much: `--warn`, `--deny`, `--allow`.

use shapewright_smithy::load::{LINTS, Loader};
use shapewright_smithy::source::Sources;
use shapewright_smithy::suggest::closest;
use shapewright_smithy::{Diagnostic, Diagnostics, Severity};

use crate::arguments::RuleArguments;
use crate::budget::MAX_SHOWN;
use crate::failure::Failure;
use crate::output;
use crate::snippet;
use crate::text::Text;

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
    ///
    /// # Errors
    /// `--warn` names no check.
    pub(crate) fn of(arguments: &'a RuleArguments, quiet: bool) -> Result<Self, Failure> {
        let is_known = |id: &&String| *id == ALL || LINTS.iter().any(|lint| lint.is_meant(id));
        match arguments.warn.iter().find(|id| !is_known(id)) {
            Some(id) => Err(unknown(id)),
            None => Ok(Self { arguments, quiet }),
        }
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
            warnings.iter().take(MAX_SHOWN).for_each(|it| output::warn(it, sources));
            let left = warnings.len() + found.left_out().others;
            if let Some(left) = left.checked_sub(MAX_SHOWN).filter(|left| *left > 0) {
                output::note(&format!("and {left} more warnings"));
            }
        }
        if denied.is_empty() {
            return Ok(());
        }
        let mut text = Text::default();
        for (index, diagnostic) in denied.iter().take(MAX_SHOWN).enumerate() {
            if index > 0 {
                text.end_line();
            }
            let error = Diagnostic { severity: Severity::Error, ..(*diagnostic).clone() };
            text.append(&snippet::of_model(&error, sources));
        }
        Err(Failure::InvalidModel(text))
    }

    /// How much a diagnostic counts; `None` if it is not wanted. Of notes, those count that were asked
    /// for.
    fn severity(&self, diagnostic: &Diagnostic) -> Option<Severity> {
        let RuleArguments { warn, deny, allow } = self.arguments;
        let names = |ids: &[String]| ids.iter().any(|id| id == ALL || diagnostic.is_of(id));
        match diagnostic.severity {
            _ if names(deny) => Some(Severity::Error),
            Severity::Note if names(warn) => Some(Severity::Warning),
            _ if names(allow) => None,
            severity => Some(severity),
        }
    }
}

fn unknown(id: &str) -> Failure {
    let ids = || LINTS.iter().map(|lint| lint.id);
    let message = format!("there is no check `{id}` that is off");
    match closest(id, ids()) {
        Some(meant) => Failure::with_help(message, format!("did you mean `{meant}`?")),
        None => Failure::with_help(
            message,
            format!("they are {}, or `{ALL}` of them", ids().collect::<Vec<_>>().join(", ")),
        ),
    }
}
