//! `model/tests/corpus`: for every constraint of every document of the model, minimal documents
//! that just keep it, and minimal documents that break it and nothing else.
//!
//! They are made from the shapes alone, so that every implementation, in any language, can be held
//! to them: a constraint that gets lost in it accepts a document that should be refused.

pub(super) mod rules;
mod values;

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::{Value, json};
use shapewright_codegen::make::Used;
use shapewright_smithy::api::{Api, Type};
use shapewright_smithy::constraint;
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::Code;

use self::rules::Rule;
use self::values::{Documents, Texts, Values};
use super::outputs::Outputs;
use super::services::Loaded;
use crate::failure::Failure;

/// Where the corpus goes: `<service>/<ShapeName>.json`.
const DIRECTORY: &str = "model/tests/corpus";

/// How strict the documents are read; see the profiles of `shapewright-validate`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Profile {
    /// What the protocol accepts.
    Wire,
    /// What a person should write as a request.
    Authoring,
    /// Answers, as they may come from a newer service.
    Reading,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Authoring => "authoring",
            Self::Reading => "reading",
        }
    }

    /// Whether the profile refuses what breaks the rule with that code. Answers may have values and forms
    /// that came after the model, and lack what it requires; only people are told of members that no
    /// shape has. If a date is a number of seconds on the wire, any text is of another type. Advice never
    /// refuses anything.
    fn enforces(self, rule: &Rule<'_, '_>) -> bool {
        match rule.code {
            Code::Enum | Code::Required => self != Self::Reading,
            code if constraint::of_code(code).is_some() => self != Self::Reading,
            Code::UnknownMember => self == Self::Authoring,
            Code::Format => values::is_text(rule.used),
            Code::Recommendation => false,
            _ => true,
        }
    }
}

/// Adds the corpus of every service.
pub(super) fn add(outputs: &mut Outputs, services: &[Loaded]) -> Result<(), Failure> {
    for service in services {
        let texts = RefCell::new(Texts::default());
        let api = resolve_all(&service.model).api;
        let (requests, answers) = documents(&api);
        let requests = requests.into_iter().map(|id| (id, Profile::Authoring));
        let answers = answers.into_iter().map(|id| (id, Profile::Reading));
        for (id, profile) in requests.chain(answers) {
            let Some(ty) = api.named(&id) else { continue };
            let path = format!("{DIRECTORY}/{}/{}.json", service.folder.name, ty.id.name());
            outputs.files.insert(path, file(&api, ty, profile, &texts)?);
        }
    }
    Ok(())
}

/// The shapes of requests, and those of answers and errors.
fn documents(api: &Api<'_>) -> (BTreeSet<String>, BTreeSet<String>) {
    let id = |id| api.get(id).id.to_string();
    let requests = api.operations.iter().filter_map(|operation| operation.input.map(id));
    let answers = api.operations.iter().flat_map(|operation| {
        operation.output.into_iter().chain(operation.errors.iter().copied()).map(id)
    });
    (requests.collect(), answers.collect())
}

/// The file of one shape, for the wire and another profile.
fn file<'m>(
    api: &Api<'m>,
    ty: &Type<'m>,
    profile: Profile,
    texts: &RefCell<Texts<'m>>,
) -> Result<String, Failure> {
    let root = Used::of(ty);
    let makers = [Profile::Wire, profile].map(|profile| Values::new(api, profile, texts));
    let mut entries = Vec::new();
    for rule in rules::of(api, root) {
        let mut found: Vec<(Vec<Profile>, Documents)> = Vec::new();
        for maker in makers.iter().filter(|maker| maker.profile.enforces(&rule)) {
            let documents = maker.documents(root, &rule);
            let documents = documents.map_err(|reason| unsupported(ty, &rule, &reason))?;
            let broken: usize = documents.iter().map(|documents| documents.broken.len()).sum();
            if rule.bounds().is_some_and(|bounds| bounds != broken) {
                return Err(unsupported(ty, &rule, "not every bound is broken by one of them"));
            }
            for documents in documents {
                match found.iter_mut().find(|(_, known)| *known == documents) {
                    Some((profiles, _)) => profiles.push(maker.profile),
                    None => found.push((vec![maker.profile], documents)),
                }
            }
        }
        entries.extend(found.iter().map(|(profiles, found)| entry(&rule, profiles, found)));
    }
    let id = ty.id.to_string();
    Ok(format!("{{\n  \"shape\": {},\n  \"rules\": [{}\n  ]\n}}\n", json!(id), entries.join(",")))
}

/// A rule and its documents, one to a line.
fn entry(rule: &Rule<'_, '_>, profiles: &[Profile], documents: &Documents) -> String {
    let lines = |documents: &[Value]| {
        let lines: Vec<_> = documents.iter().map(|it| format!("\n        {it}")).collect();
        lines.join(",")
    };
    let profiles: Vec<_> =
        profiles.iter().map(|profile| json!(profile.name()).to_string()).collect();
    let also = documents.also.map(|code| format!("      \"also\": {},\n", json!(code.as_str())));
    format!(
        "\n    {{\n      \"code\": {},\n      \"path\": {},\n{}      \"profiles\": [{}],\n      \
         \"keeps\": [{}\n      ],\n      \"breaks\": [{}\n      ]\n    }}",
        json!(rule.code.as_str()),
        json!(rule.path()),
        also.unwrap_or_default(),
        profiles.join(", "),
        lines(&documents.kept),
        lines(&documents.broken)
    )
}

fn unsupported(ty: &Type<'_>, rule: &Rule<'_, '_>, reason: &str) -> Failure {
    let (code, path) = (rule.code.as_str(), rule.path());
    Failure::Model(format!(
        "error: {}: there are no minimal documents for `{code}` at `{path}`: {reason}",
        ty.id
    ))
}
