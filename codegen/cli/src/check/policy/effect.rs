//! Rules of the command line that change nothing.

use shapewright_smithy::Model;
use shapewright_smithy::model::{Shape, ShapeKind};
use shapewright_validate::Code;
use shapewright_validate::walk::Profile;

use super::select::parts;
use crate::arguments::CheckArguments;
use crate::check::shapes::inner;
use crate::failure::Failure;

/// How some files are checked, as far as it is known before they are read.
#[derive(Clone, Copy)]
pub(in crate::check) struct Known<'m> {
    pub(in crate::check) model: &'m Model,
    pub(in crate::check) profile: Option<Profile>,
    pub(in crate::check) shape: Option<&'m Shape>,
}

/// What level an option asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Off,
    Warning,
    Error,
}

/// The rules of the command line that change nothing, however the files are checked, and why.
pub(in crate::check) fn without(arguments: &CheckArguments, all: &[Known<'_>]) -> Vec<Failure> {
    let options = [
        ("--allow", &arguments.allow, Asked::Off),
        ("--warn", &arguments.warn, Asked::Warning),
        ("--deny", &arguments.deny, Asked::Error),
    ];
    let mut found = Vec::new();
    for (name, texts, asked) in options {
        for text in texts {
            let reasons = all.iter().map(|known| reason(text, asked, *known));
            let reasons: Option<Vec<String>> = reasons.collect();
            if let Some(reason) = reasons.as_ref().and_then(|reasons| reasons.first()) {
                found.push(Failure::new(format!("`{name} {text}` has no effect: {reason}")));
            }
        }
    }
    found
}

/// Why a rule changes nothing; `None` if it may change something.
fn reason(text: &str, asked: Asked, known: Known<'_>) -> Option<String> {
    let (code, path) = parts(text).ok()?;
    if let Some(code) = code.filter(|code| asked != Asked::Error && is_fixed(*code)) {
        return Some(format!("what breaks `{code}` cannot be read, which stays an error"));
    }
    let is_asked = asked != Asked::Off;
    match (code, known.profile) {
        (Some(Code::UnknownMember), Some(Profile::Wire)) if is_asked => {
            return Some("the profile `wire` ignores unknown members".to_owned());
        }
        (Some(Code::Recommendation), Some(Profile::Reading)) if is_asked => {
            return Some("answers are not held to recommendations".to_owned());
        }
        _ => {}
    }
    let (shape, path) = (known.shape?, path?);
    let may_be_unknown = code.is_none_or(|code| code == Code::UnknownMember);
    let leads = leads(known.model, shape, path, may_be_unknown);
    (!leads).then(|| format!("`{}` has nothing at `{path}`", shape.id.name()))
}

/// Whether a rule is always of what cannot be read. Nulls of answers and times without an offset are
/// warnings, which a policy may change.
fn is_fixed(code: Code) -> bool {
    matches!(code, Code::Union | Code::DuplicateKey | Code::Depth | Code::Syntax)
}

/// Whether a document of a shape may have something at a path.
fn leads(model: &Model, shape: &Shape, path: &str, may_be_unknown: bool) -> bool {
    let mut shape = shape;
    for segment in path.split('/').skip(1) {
        let has_members = matches!(shape.kind, ShapeKind::Structure | ShapeKind::Union);
        if shape.kind == ShapeKind::Document || (has_members && segment == "*") {
            return true;
        }
        let Some(member) = inner(shape, segment) else { return has_members && may_be_unknown };
        shape = model.target(member);
    }
    true
}
