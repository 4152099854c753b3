//! `--deny`, `--warn`, `--allow`, and the same in files.

pub(super) mod effect;
mod file;
pub(super) mod select;

use shapewright_validate::{Level, Policy};

use crate::arguments::{CheckArguments, RuleArguments};
use crate::failure::Failure;
use crate::rules;
use select::{Rule, usual};

/// The policy of a run: that of the configuration, then the file of the command line, then what
/// stands on the line itself, which counts most.
pub(super) fn of(
    arguments: &CheckArguments,
    configured: Option<&Policy>,
) -> Result<Policy, Failure> {
    let mut policy = configured.cloned().unwrap_or_else(usual);
    if let Some(path) = &arguments.policy {
        policy = file::add(policy, path)?;
    }
    let given = [
        (&arguments.allow, Level::Off),
        (&arguments.warn, Level::Warning),
        (&arguments.deny, Level::Error),
    ];
    let rules = given.into_iter().flat_map(|(texts, level)| {
        texts.iter().filter(|it| !is_of_model(it)).map(move |text| Rule::read(text, level))
    });
    Ok(select::add(policy, rules.collect::<Result<_, _>>()?))
}

/// What the command line says about warnings of the model.
pub(super) fn of_model(arguments: &CheckArguments) -> RuleArguments {
    let of_model = |texts: &[String]| texts.iter().filter(|it| is_of_model(it)).cloned().collect();
    let CheckArguments { warn, deny, allow, .. } = arguments;
    RuleArguments { warn: of_model(warn), deny: of_model(deny), allow: of_model(allow) }
}

/// Whether a rule is about the model, not about documents.
fn is_of_model(text: &str) -> bool {
    select::parts(text).is_err() && rules::is_known(text)
}

/// What is said if rules are given for HTTP messages.
pub(super) const NO_EFFECT_ON_HTTP: &str = "`--policy`, `--allow`, `--warn` and `--deny` have no \
    effect with `--http`: messages are held to what the service itself says";

/// Whether the command line has rules.
pub(super) fn is_given(arguments: &CheckArguments) -> bool {
    let CheckArguments { policy, allow, warn, deny, .. } = arguments;
    policy.is_some() || [allow, warn, deny].into_iter().flatten().any(|it| !is_of_model(it))
}
