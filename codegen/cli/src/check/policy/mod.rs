//! `--deny`, `--warn`, `--allow`, and the same in a file.

mod file;

use shapewright_smithy::suggest::closest;
use shapewright_validate::{Code, Level, Policy, Select};

use crate::arguments::CheckArguments;
use crate::failure::Failure;

/// What counts unless told otherwise. A `$schema` tells editors and us about the document; it is no
/// part of it.
fn usual() -> Policy {
    Policy::new().set(Select::path("/$schema").code(Code::UnknownMember), Level::Off)
}

/// The policy of a command line: its file first, so that what stands on the line itself counts more.
/// Of each, what denies counts most, then what warns.
pub(super) fn of(arguments: &CheckArguments) -> Result<Policy, Failure> {
    let mut policy = match &arguments.policy {
        Some(path) => file::add(usual(), path)?,
        None => usual(),
    };
    let given = [
        (&arguments.allow, Level::Off),
        (&arguments.warn, Level::Warning),
        (&arguments.deny, Level::Error),
    ];
    for (texts, level) in given {
        for text in texts {
            policy = policy.set(select(text)?, level);
        }
    }
    Ok(policy)
}

/// `CODE`, `CODE:PATH` or `PATH`; `all` is every code.
fn select(text: &str) -> Result<Select, Failure> {
    let (code, path) = match text.split_once(':') {
        _ if text.starts_with('/') => ("all", Some(text)),
        Some((code, path)) => (code, Some(path)),
        None => (text, None),
    };
    let select = path.map_or_else(Select::any, |path| Select::path(path.to_owned()));
    if code == "all" {
        return Ok(select);
    }
    let code = code.replace('-', "_");
    if let Ok(code) = code.parse() {
        return Ok(select.code(code));
    }
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let message = format!("there is no rule `{code}`");
    Err(match closest(&code, codes.iter().copied()) {
        Some(name) => Failure::with_help(message, format!("did you mean `{name}`?")),
        None => Failure::with_help(message, format!("the rules are {}", codes.join(", "))),
    })
}
