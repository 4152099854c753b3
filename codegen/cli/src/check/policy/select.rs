//! Rules as people write them.

use shapewright_smithy::suggest::closest;
use shapewright_validate::{Code, Level, Policy, Select};

use crate::failure::Failure;
use crate::rules;

/// What counts unless told otherwise. A `$schema` tells editors and us about the document; it is no
/// part of it.
pub(in crate::check) fn usual() -> Policy {
    Policy::new().set(Select::path("/$schema").code(Code::UnknownMember), Level::Off)
}

/// A rule as people write it: `CODE`, `CODE:PATH` or `PATH`; `all` is every code.
pub(in crate::check) struct Rule {
    select: Select,
    level: Level,
    /// How exactly it says what it is about: how long its path is, how many names are in that, and
    /// whether it has a code.
    exactness: (usize, usize, bool),
}

impl Rule {
    pub(in crate::check) fn read(text: &str, level: Level) -> Result<Self, Failure> {
        let (code, path) = parts(text)?;
        let select = path.map_or_else(Select::any, |path| Select::path(path.to_owned()));
        let select = code.map_or(select.clone(), |code| select.code(code));
        let steps = || path.into_iter().flat_map(|path| path.split('/').skip(1));
        // `*` is any of the names that may stand there.
        let names = steps().filter(|it| *it != "*").count();
        Ok(Self { select, level, exactness: (steps().count(), names, code.is_some()) })
    }
}

/// Adds rules that stand in one place to a policy. Of those about the same finding, the most exact one
/// counts; of such, what denies counts most, then what warns.
pub(in crate::check) fn add(policy: Policy, mut rules: Vec<Rule>) -> Policy {
    rules.sort_by_key(|rule| (rule.exactness, rule.level));
    rules.into_iter().fold(policy, |policy, rule| policy.set(rule.select, rule.level))
}

/// The code and the path of a rule.
pub(super) fn parts(text: &str) -> Result<(Option<Code>, Option<&str>), Failure> {
    let (code, path) = match text.split_once(':') {
        _ if text.starts_with('/') => ("all", Some(text)),
        Some((code, path)) => (code, Some(path)),
        None => (text, None),
    };
    if let Some(path) = path.filter(|path| !path.is_empty() && !path.starts_with('/')) {
        let message = format!("the path `{path}` of the rule `{text}` must begin with `/`");
        return Err(Failure::with_help(message, format!("write `{code}:/{path}`")));
    }
    let mut escapes = path.into_iter().flat_map(|path| path.split('~').skip(1));
    if escapes.any(|rest| !rest.starts_with(['0', '1'])) {
        let message = format!("the path of the rule `{text}` is not a JSON Pointer");
        return Err(Failure::with_help(message, "write `~0` for `~` in a name, and `~1` for `/`"));
    }
    if code == "all" {
        return Ok((None, path));
    }
    let code = code.replace('-', "_");
    if let Ok(code) = code.parse() {
        return Ok((Some(code), path));
    }
    if rules::is_known(text) {
        let message = format!("`{text}` is about models, and rules of a file are about documents");
        return Err(Failure::with_help(
            message,
            format!("write `--deny {text}` on the command line"),
        ));
    }
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let message = format!("there is no rule `{code}`");
    Err(match closest(&code, codes.iter().copied()) {
        Some(name) => Failure::with_help(message, format!("did you mean `{name}`?")),
        None => Failure::with_help(message, format!("the rules are {} and all", codes.join(", "))),
    })
}
