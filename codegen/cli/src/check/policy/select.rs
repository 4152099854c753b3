//! Rules as people write them.

use shapewright_smithy::suggest::closest;
use shapewright_validate::{Code, Level, Policy, Select};

use crate::failure::Failure;

/// What counts unless told otherwise. A `$schema` tells editors and us about the document; it is no
/// part of it.
pub(in crate::check) fn usual() -> Policy {
    Policy::new().set(Select::path("/$schema").code(Code::UnknownMember), Level::Off)
}

/// Adds rules that stand in one place to a policy, each as people write it: `CODE`, `CODE:PATH` or
/// `PATH`; `all` is every code.
///
/// Of rules about the same finding, the one that says most exactly what it is about counts: one with a
/// longer path, then one with a code. Of such, what denies counts most, then what warns.
pub(in crate::check) fn add<T: AsRef<str>>(
    policy: Policy,
    rules: impl IntoIterator<Item = (T, Level)>,
    fails: impl Fn(&T, Failure) -> Failure,
) -> Result<Policy, Failure> {
    let rules = rules.into_iter().map(|(text, level)| {
        let (code, path) = parts(text.as_ref()).map_err(|failure| fails(&text, failure))?;
        let select = path.map_or_else(Select::any, |path| Select::path(path.to_owned()));
        let select = code.map_or(select.clone(), |code| select.code(code));
        let steps = path.map_or(0, |path| path.matches('/').count());
        // `*` is any of the names that may stand there.
        let names = path.map_or(0, |path| path.split('/').skip(1).filter(|it| *it != "*").count());
        Ok(((steps, names, code.is_some(), level), select))
    });
    let mut rules = rules.collect::<Result<Vec<_>, Failure>>()?;
    rules.sort_by_key(|(exactness, _)| *exactness);
    let rules = rules.into_iter();
    Ok(rules.fold(policy, |policy, ((.., level), select)| policy.set(select, level)))
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
    if code == "all" {
        return Ok((None, path));
    }
    let code = code.replace('-', "_");
    if let Ok(code) = code.parse() {
        return Ok((Some(code), path));
    }
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let message = format!("there is no rule `{code}`");
    Err(match closest(&code, codes.iter().copied()) {
        Some(name) => Failure::with_help(message, format!("did you mean `{name}`?")),
        None => Failure::with_help(message, format!("the rules are {} and all", codes.join(", "))),
    })
}
