//! One shape, and every way of checking documents of it.

use std::rc::Rc;

use jsonschema::Validator;
use serde_json::Value;
use shapewright_validate::arbitrary::{Rule, rules};
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::{self, Options, Outcome, Profile, View};
use shapewright_validate::{Code, Violation, Violations};

use crate::damage::Vocabulary;
use crate::differences::{DIFFERENCES, codes};
use crate::names::modelled;
use crate::node::Node;
use crate::typed::Document;

/// Codes of what a type cannot even hold.
const UNREADABLE: [&str; 8] =
    ["required", "type", "format", "union", "unknown_member", "duplicate_key", "depth", "syntax"];

/// The schemas of a shape in one profile and view: all of them give the walker's verdict.
#[derive(Clone, Debug)]
pub struct Schemas {
    /// The walker's options.
    pub options: Options,
    /// One for each draft.
    pub validators: Vec<Rc<Validator>>,
}

/// A shape with every way of checking it, and what documents of it are made from.
#[derive(Debug)]
pub struct Subject<'g> {
    /// Its name in messages.
    pub name: String,
    /// The graph that the shape is in: an empty one if it is static.
    pub graph: &'g ShapeGraph,
    /// The shape.
    pub shape: &'g Shape,
    /// Its type, if there is one.
    pub document: Option<Document>,
    /// Its schemas: at least one element.
    pub schemas: Vec<Schemas>,
    /// What its schemas speak of.
    pub vocabulary: Rc<Vocabulary>,
    /// Documents to begin with, beside those that are made.
    pub seeds: Vec<Node>,
    pub(crate) rules: Vec<Rule>,
}

impl<'g> Subject<'g> {
    /// A shape, without a type, schemas or documents to begin with.
    pub fn new(name: String, graph: &'g ShapeGraph, shape: &'g Shape) -> Self {
        Self {
            name,
            graph,
            shape,
            document: None,
            schemas: Vec::new(),
            vocabulary: Rc::default(),
            seeds: Vec::new(),
            rules: rules(shape, graph),
        }
    }

    fn walk(&self, text: &str, options: Options) -> Option<Violations> {
        self.without_stream(self.outcome(text, options)).violations
    }

    /// What a type has to find, too: it has no field for a stream, and cannot miss it.
    fn without_stream(&self, mut outcome: Outcome) -> Outcome {
        if let Some(stream) = &self.shape.stream
            && let Some(found) = outcome.violations.take()
        {
            let path = format!("/{}", stream.name);
            let is_missing = |it: &Violation| it.path == path && it.kind.code() == Code::Required;
            outcome.violations = if found.iter().any(is_missing) {
                Violations::from_vec(found.into_iter().filter(|it| !is_missing(it)).collect())
            } else {
                Some(found)
            };
        }
        outcome
    }

    fn outcome(&self, text: &str, options: Options) -> Outcome {
        walk::walk(text.as_bytes(), self.shape, self.graph, options)
    }

    /// How the ways of checking a text disagree, if they do and the text is not of a known kind.
    pub(crate) fn disagreement(
        &self,
        schemas: &Schemas,
        text: &str,
        judged: &mut Judged,
    ) -> Option<String> {
        let of_type = self.document.filter(|_| schemas.options.view == View::Whole);
        of_type
            .and_then(|document| self.types_and_walker(document, text))
            .or_else(|| self.shapes(of_type?, schemas.options, text))
            .or_else(|| self.reader_and_walker(of_type?, schemas.options, text))
            .or_else(|| self.walker_and_schemas(schemas, text, judged))
    }

    /// How a type and the walker disagree on a text.
    fn types_and_walker(&self, document: Document, text: &str) -> Option<String> {
        let options = Options::of_role(self.shape.role).profile(Profile::Wire);
        let walked = self.walk(text, options);
        let by_walker = report(walked.as_ref());
        let by_type = report((document.read)(text, Profile::Wire).err().as_ref());
        if by_type != by_walker {
            return Some(format!("the type finds {by_type:?}, the walker {by_walker:?}"));
        }
        // Clients accept date-times in every zone, which serde alone does not read.
        if walked != self.walk(text, Options::new()) {
            return None;
        }
        if by_type.is_empty() {
            return self.rewritten(document, text);
        }
        // What makes a text unreadable may stand behind the violations that are described.
        let all = self.walk(text, Options::new().max(0));
        let unreadable = all.iter().flatten().any(|it| UNREADABLE.contains(&it.code()));
        match (document.validate)(&without_negative_zeros(text)) {
            // Serde passes some of what the walker refuses, such as duplicates among what it ignores.
            _ if unreadable => None,
            None => Some(format!("serde cannot read it, the walker finds {by_walker:?}")),
            Some(found) => {
                let by_value = report(found.as_ref());
                let differ = by_value != by_walker;
                differ
                    .then(|| format!("the value has {by_value:?}, the walker finds {by_walker:?}"))
            }
        }
    }

    /// What is wrong with what a type writes of a valid text.
    fn rewritten(&self, document: Document, text: &str) -> Option<String> {
        let written = match (document.rewrite)(&without_negative_zeros(text)) {
            Ok(written) => written,
            Err(error) => return Some(format!("serde cannot read a valid document: {error}")),
        };
        let found = self.walk(&written, Options::new())?;
        Some(format!("the type writes {written}, in which the walker finds {found}"))
    }

    /// How the type's own shape and that of the graph disagree on a text.
    fn shapes(&self, document: Document, options: Options, text: &str) -> Option<String> {
        let of_graph = self.without_stream(self.outcome(text, options));
        let of_type = walk::check(text.as_bytes(), (document.shape)(), options);
        let all = |outcome: &Outcome| {
            [&outcome.violations, &outcome.warnings].map(|found| report(found.as_ref()))
        };
        let differ = match self.shape.stream {
            Some(_) => all(&of_graph) != all(&of_type),
            None => of_graph != of_type,
        };
        differ.then(|| format!("the graph finds {of_graph:?}, the type's shape {of_type:?}"))
    }

    /// How the lenient reader and the walker disagree on a text. The reader takes the wire's names of
    /// members.
    fn reader_and_walker(
        &self,
        document: Document,
        options: Options,
        text: &str,
    ) -> Option<String> {
        let read = (document.read)(text, options.profile).err();
        // Names are only told apart in a text that is JSON.
        let node = Node::parse(text).ok()?;
        let renamed = modelled(&node, self.shape, self.graph)?.to_string();
        let by_reader = report(read.as_ref());
        let by_walker = report(self.walk(&renamed, options).as_ref());
        (by_reader != by_walker)
            .then(|| format!("the reader finds {by_reader:?}, the walker {by_walker:?}"))
    }

    /// How walker and schemas disagree on a text, if the text is not of a known kind.
    fn walker_and_schemas(
        &self,
        schemas: &Schemas,
        text: &str,
        judged: &mut Judged,
    ) -> Option<String> {
        let Outcome { violations: walked, warnings, .. } = self.outcome(text, schemas.options);
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            // A number beyond the range of a double is JSON, but no value that a schema can check.
            let is_json = Node::parse(text).is_ok();
            let differ = walked.is_none() && !is_json;
            return differ.then(|| "no JSON to serde, valid to the walker".to_owned());
        };
        let mut verdicts = schemas.validators.iter().map(|it| it.is_valid(&value));
        let by_schema = verdicts.next()?;
        if verdicts.any(|other| other != by_schema) {
            return Some("the drafts differ".to_owned());
        }
        judged.is_valid = by_schema;
        if by_schema == walked.is_none() {
            return None;
        }
        let profile = schemas.options.profile;
        let (found, warned) = (codes(walked.as_ref()), codes(warnings.as_ref()));
        judged.difference = DIFFERENCES.iter().position(|difference| {
            difference.by_schema == by_schema
                && (difference.is_it)(profile, &value, &found, &warned)
        });
        if judged.difference.is_some() {
            return None;
        }
        let error = schemas.validators[0].iter_errors(&value).next().map(|it| it.to_string());
        Some(format!("schema {error:?}, walker {:?}", report(walked.as_ref())))
    }
}

/// What the schemas made of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Judged {
    pub(crate) is_valid: bool,
    /// The index of the known difference that the text is of.
    pub(crate) difference: Option<usize>,
}

/// What is wrong, as far as all ways have to agree on it.
fn report(violations: Option<&Violations>) -> Vec<String> {
    let line = |it: &Violation| format!("{}: {it}", it.code());
    violations.into_iter().flatten().map(line).collect()
}

/// The text with `0` for each integer `-0`, which `serde_json` alone takes for a floating-point
/// number.
fn without_negative_zeros(text: &str) -> String {
    let mut text = text.to_owned();
    for (before, after) in [(":-0", ','), (":-0", '}'), ("[-0", ','), (",-0", ','), ("[-0", ']')] {
        text = text.replace(&format!("{before}{after}"), &format!("{}0{after}", &before[..1]));
    }
    text
}
