//! Whole documents: the root and its definitions, and the files of a plan.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Model, Shape, ShapeKind};
use crate::node::Node;

use super::describe::annotations;
use super::facts::Use;
use super::names::Names;
use super::plan::{File, Plan, Role, Service};
use super::value::{Generator, Settings, enumeration, is_enum};
use super::{Draft, Openness, Options, Target, View, example, strict};

/// What stands at the root of a document besides the shape itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Root<'a> {
    /// `$id`, if the document has one.
    pub(super) id: Option<String>,
    /// `title`.
    pub(super) title: &'a str,
    /// Documentation for a shape that has none.
    pub(super) fallback: Option<&'a str>,
    /// `examples`.
    pub(super) examples: Vec<Value>,
}

/// The document of a shape, in the words of 2020-12 and without `$schema`.
pub(super) fn build<'m>(
    model: &'m Model,
    shape: &'m Shape,
    settings: Settings,
    names: Names,
    root: Root<'_>,
) -> Result<Map<String, Value>, Diagnostics> {
    let mut generator = Generator::new(model, settings, names, &shape.id);
    let keywords = root_keywords(&mut generator, shape);
    let definitions = generator.definitions();
    if generator.diagnostics.has_errors() {
        return Err(generator.diagnostics);
    }
    let mut document = Map::new();
    if let Some(id) = root.id {
        document.insert("$id".to_owned(), id.into());
    }
    document.insert("title".to_owned(), root.title.into());
    document.extend(annotations(&Use::of(shape), root.fallback));
    note_streams(&mut document, &generator);
    document.extend(keywords);
    if !root.examples.is_empty() {
        document.insert("examples".to_owned(), root.examples.into());
    }
    if !definitions.is_empty() {
        document.insert("$defs".to_owned(), definitions.into());
    }
    Ok(document)
}

fn root_keywords<'m>(generator: &mut Generator<'m>, shape: &'m Shape) -> Map<String, Value> {
    match shape.kind {
        ShapeKind::Structure => generator.root_structure(shape),
        ShapeKind::Union => generator.union(shape),
        _ if is_enum(shape) && generator.settings.openness == Openness::Closed => {
            enumeration(shape)
        }
        _ => generator.keywords(Use::of(shape), 0),
    }
}

fn note_streams(document: &mut Map<String, Value>, generator: &Generator<'_>) {
    if generator.left_out.is_empty() {
        return;
    }
    let names: Vec<_> = generator.left_out.iter().map(|name| format!("`{name}`")).collect();
    let note = format!("left out, because they are streams: {}", names.join(", "));
    let comment = match document.get("$comment").and_then(Value::as_str) {
        Some(comment) => format!("{comment}; {note}"),
        None => note,
    };
    document.insert("$comment".to_owned(), comment.into());
}

/// The document with its `$schema`, in the words of a draft.
pub(super) fn with_schema(document: Map<String, Value>, draft: Draft) -> Value {
    let mut schema = Map::from_iter([("$schema".to_owned(), Value::from(draft.meta_schema()))]);
    schema.extend(document);
    draft.translate(schema.into())
}

/// The files of a plan by path.
pub(super) fn print(
    model: &Model,
    plan: &Plan,
    options: &Options,
) -> Result<BTreeMap<String, String>, Diagnostics> {
    let mut texts = BTreeMap::new();
    let mut diagnostics = Diagnostics::new();
    for service in &plan.services {
        for file in &service.files {
            match documents(model, service, file, options) {
                Ok(documents) => print_each(&mut texts, service, &documents, options),
                Err(problems) => diagnostics.append(problems),
            }
        }
    }
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(texts) }
}

/// A document and the name of its file without `.json`.
type Named = (String, Map<String, Value>);

fn print_each(
    texts: &mut BTreeMap<String, String>,
    service: &Service,
    documents: &[Named],
    options: &Options,
) {
    for (name, document) in documents {
        for draft in &options.drafts {
            let path = service.path(*draft, name);
            let schema = match options.target {
                Target::Standard => {
                    let mut named = identity(&options.base, &path);
                    named.extend(document.clone());
                    with_schema(named, *draft)
                }
                Target::Strict => draft.translate(strict::restrict(document).into()),
            };
            texts.insert(path, format!("{schema:#}\n"));
        }
    }
}

/// `$id`, where there is a base.
fn identity(base: &str, path: &str) -> Map<String, Value> {
    let id = (!base.is_empty()).then(|| ("$id".to_owned(), format!("{base}/{path}").into()));
    id.into_iter().collect()
}

/// The documents of a planned file by name: the whole view and, where it says something else, the
/// body view.
fn documents(
    model: &Model,
    service: &Service,
    file: &File,
    options: &Options,
) -> Result<Vec<Named>, Diagnostics> {
    let Some(shape) = model.shape(file.shape.as_str()) else { return Ok(Vec::new()) };
    let mut documents = Vec::new();
    if options.views.contains(&View::Whole) {
        let whole = view(model, service, file, (shape, View::Whole, options.target))?;
        documents.push((file.name.clone(), whole));
    }
    let in_body = body_shape(model, service, shape).filter(|_| options.views.contains(&View::Body));
    if let Some(in_body) = in_body {
        let body = view(model, service, file, (in_body, View::Body, options.target))?;
        let is_new = documents.first().is_none_or(|(_, whole)| says_something_else(&body, whole));
        if has_members(&body) && is_new {
            documents.push((file.body_name.clone(), body));
        }
    }
    Ok(documents)
}

/// The shape whose JSON is the body, if there is one.
fn body_shape<'m>(model: &'m Model, service: &Service, shape: &'m Shape) -> Option<&'m Shape> {
    let payload = service.protocol.payload(model, &shape.id);
    let shape = payload.map_or(shape, |member| model.target(member));
    let is_object = matches!(shape.kind, ShapeKind::Structure | ShapeKind::Union);
    let is_json = service.protocol.json && !shape.traits.has("smithy.api#streaming");
    (is_object && is_json).then_some(shape)
}

fn view(
    model: &Model,
    service: &Service,
    file: &File,
    (shape, view, target): (&Shape, View, Target),
) -> Result<Map<String, Value>, Diagnostics> {
    let is_closed = file.role == Role::Input || target == Target::Strict;
    let openness = if is_closed { Openness::Closed } else { Openness::Open };
    let settings = Settings { view, openness, protocol: service.protocol };
    let (title, examples) = match view {
        View::Whole => (file.name.as_str(), example::of_file(model, service.protocol, file)),
        View::Body => (file.body_name.as_str(), Vec::new()),
    };
    let operation = file.operations.first().and_then(|id| model.shape(id.as_str()));
    let documentation = |it: &'_ Shape| {
        it.traits.get("smithy.api#documentation").and_then(Node::as_str).map(str::to_owned)
    };
    let fallback = (file.role == Role::Input).then(|| operation.and_then(documentation)).flatten();
    let root = Root { id: None, title, fallback: fallback.as_deref(), examples };
    build(model, shape, settings, service.names.clone(), root)
}

/// Whether there is anything to check: members, or a union.
fn has_members(document: &Map<String, Value>) -> bool {
    let properties = document.get("properties").and_then(Value::as_object);
    properties.is_none_or(|properties| !properties.is_empty())
}

/// Whether two documents differ in more than their names and examples.
fn says_something_else(body: &Map<String, Value>, whole: &Map<String, Value>) -> bool {
    let essence = |document: &Map<String, Value>| {
        let mut document = document.clone();
        document.shift_remove("title");
        document.shift_remove("examples");
        document
    };
    essence(body) != essence(whole)
}

/// A diagnostic about a shape that no schema can describe.
pub(super) fn no_data(shape: &Shape) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let message =
        format!("`{}` is no data: a schema describes structures, values and enums", shape.id);
    diagnostics.push(
        Diagnostic::new("JsonSchema", Severity::Error, Some(shape.span), message)
            .with_shape(shape.id.clone()),
    );
    diagnostics
}
