//! Rules of the command line, of its policy and of configurations that change nothing.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use shapewright_smithy::Model;
use shapewright_smithy::model::{Shape, ShapeKind};
use shapewright_validate::walk::Profile;
use shapewright_validate::{Code, Level};

use super::file;
use super::select::parts;
use crate::arguments::CheckArguments;
use crate::check::config::{Placed, Rule};
use crate::check::shapes::inner;
use crate::failure::Failure;

/// How some files are checked, as far as it is known before they are read.
#[derive(Clone, Copy)]
pub(in crate::check) struct Known<'m> {
    pub(in crate::check) model: &'m Model,
    pub(in crate::check) profile: Option<Profile>,
    pub(in crate::check) shape: Option<&'m Shape>,
}

/// The rules of the command line and its policy that change nothing, however the files are checked, and
/// why.
pub(in crate::check) fn without(arguments: &CheckArguments, all: &[Known<'_>]) -> Vec<Failure> {
    let by_all = |text: &str, asked| {
        let reasons = all.iter().map(|known| reason_of(text, asked, *known));
        reasons.collect::<Option<Vec<String>>>()?.into_iter().next()
    };
    let options = [
        ("--allow", &arguments.allow, Level::Off),
        ("--warn", &arguments.warn, Level::Warning),
        ("--deny", &arguments.deny, Level::Error),
    ];
    let mut given = Vec::new();
    for (name, texts, asked) in options {
        given.extend(texts.iter().map(|text| (name, &**text, asked)));
    }
    let strictest = Strictest::of(given.iter().map(|&(_, text, asked)| (text, asked)));
    let mut found = Vec::new();
    for (name, text, asked) in given {
        let reason = strictest.over(text, asked).or_else(|| by_all(text, asked));
        let said = reason.map(|reason| format!("`{name} {text}` has no effect: {reason}"));
        found.extend(said.map(Failure::new));
    }
    // What is wrong with the policy stopped everything before; a pipe was read before, and has no more.
    let policy = arguments.policy.as_deref().filter(|path| path.is_file());
    let policy = policy.map(file::written).and_then(Result::ok);
    let rules = policy.as_deref().unwrap_or_default();
    let strictest = Strictest::of_file(rules);
    for rule in rules {
        let Rule { written, level } = rule;
        let reason = strictest.over(&written.text, *level);
        let reason = reason.or_else(|| by_all(&written.text, *level));
        found.extend(reason.map(|reason| of_file(rule, &reason)));
    }
    found
}

/// That a rule of a file changes nothing.
fn of_file(rule: &Rule, reason: &str) -> Failure {
    let Placed { text, place } = &rule.written;
    let name = match rule.level {
        Level::Off => "allow",
        Level::Warning => "warn",
        Level::Error => "deny",
    };
    Failure::new(format!("`{text}` in `{name}` has no effect: {reason}")).at(place.clone())
}

/// The rules of configurations that change nothing, each once at its place: of those of a check by what
/// is known of its files, of those of every check by themselves, since other files may be meant.
pub(in crate::check) fn configured<'r>(
    rules: impl Iterator<Item = (&'r [Rc<[Rule]>; 2], Known<'r>)>,
) -> Vec<Failure> {
    let (mut found, mut places) = (Vec::new(), BTreeSet::new());
    for ([own, common], known) in rules {
        let by_itself = Known { profile: None, shape: None, ..known };
        for (rules, known) in [(common, by_itself), (own, known)] {
            let strictest = Strictest::of_file(rules);
            for rule in rules.iter() {
                let Rule { written, level } = rule;
                let reason = strictest.over(&written.text, *level);
                let reason = reason.or_else(|| reason_of(&written.text, *level, known));
                if let Some(reason) = reason
                    && places.insert(&written.place)
                {
                    found.push(of_file(rule, &reason));
                }
            }
        }
    }
    found
}

/// Of the rules that stand in one place, how much counts what each of them is about.
struct Strictest<'r>(HashMap<(Option<Code>, Option<&'r str>), Level>);

impl<'r> Strictest<'r> {
    fn of(rules: impl Iterator<Item = (&'r str, Level)>) -> Self {
        let mut levels = HashMap::new();
        for (text, asked) in rules {
            if let Ok(parts) = parts(text) {
                levels.entry(parts).and_modify(|level| *level = asked.max(*level)).or_insert(asked);
            }
        }
        Self(levels)
    }

    fn of_file(rules: &'r [Rule]) -> Self {
        Self::of(rules.iter().map(|rule| (&*rule.written.text, rule.level)))
    }

    /// That another rule about the same is stricter.
    fn over(&self, text: &str, asked: Level) -> Option<String> {
        let level = *self.0.get(&parts(text).ok()?)?;
        let does = if level == Level::Error { "denies it" } else { "warns of it" };
        (level > asked).then(|| format!("another rule {does}"))
    }
}

/// Why a rule changes nothing; `None` if it may change something.
fn reason_of(text: &str, asked: Level, known: Known<'_>) -> Option<String> {
    let (code, path) = parts(text).ok()?;
    if let Some(code) = code.filter(|code| asked != Level::Error && is_fixed(*code, known.profile))
    {
        return Some(format!("what breaks `{code}` cannot be read, which stays an error"));
    }
    let is_asked = asked != Level::Off;
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

/// Whether a rule is always of what cannot be read. Warnings, which a policy may change, are nulls of
/// answers, and times without an offset in what people write.
fn is_fixed(code: Code, profile: Option<Profile>) -> bool {
    match code {
        Code::Union | Code::DuplicateKey | Code::Depth | Code::Syntax => true,
        Code::Type => profile.is_some_and(|profile| profile != Profile::Reading),
        Code::Format => profile.is_some_and(|profile| profile != Profile::Authoring),
        _ => false,
    }
}

/// Whether a document of a shape may have something at a path.
fn leads(model: &Model, shape: &Shape, path: &str, may_be_unknown: bool) -> bool {
    let mut shape = shape;
    for segment in path.split('/').skip(1) {
        let has_members = matches!(shape.kind, ShapeKind::Structure | ShapeKind::Union);
        if shape.kind == ShapeKind::Document || (has_members && segment == "*") {
            return true;
        }
        if shape.kind == ShapeKind::List && segment != "*" && !is_index(segment) {
            return false;
        }
        let Some(member) = inner(shape, segment) else { return has_members && may_be_unknown };
        shape = model.target(member);
    }
    true
}

/// Whether a segment of a JSON Pointer is the index of an element.
fn is_index(segment: &str) -> bool {
    let is_number = !segment.is_empty() && segment.bytes().all(|it| it.is_ascii_digit());
    is_number && (segment == "0" || !segment.starts_with('0'))
}
