//! Whole documents: the root and its definitions, and the files of a plan.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::rc::Rc;

use serde_json::{Map, Value};

use shapewright_smithy::api::{Api, Type, TypeKind};
use shapewright_smithy::diagnostic::Diagnostics;

use super::definition::{Definition, Definitions, pretty};
use super::describe::annotations;
use super::names::Names;
use super::plan::{File, Plan, Role, Service};
use super::settings::Settings;
use super::usage::Usage;
use super::value::{Generator, enumeration};
use super::{Draft, Openness, Options, Target, View, example, strict};
use crate::emit::room::Room;

/// What stands at the root of a document besides the type itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Root<'a> {
    /// `title`.
    pub(super) title: &'a str,
    /// Documentation for a type that has none.
    pub(super) fallback: Option<&'a str>,
    /// `examples`.
    pub(super) examples: Vec<Value>,
    /// Whether it is the body view beside the whole one, which has the title of the type.
    pub(super) is_body: bool,
}

/// A document, in the words of 2020-12 and without `$schema` and `$id`.
#[derive(Debug)]
pub(super) struct Document<'m> {
    root: Map<String, Value>,
    /// What stands under `$defs`, by name.
    definitions: Vec<Rc<Definition<'m>>>,
}

/// The document of a type.
pub(super) fn build<'m>(
    api: &'m Api<'m>,
    ty: &'m Type<'m>,
    settings: Settings,
    mut names: Names<'m>,
    shared: &Definitions<'m>,
    root: Root<'_>,
) -> Result<Document<'m>, Diagnostics> {
    names.name(ty.id);
    let mut generator = Generator::new(api, settings, names, shared);
    let keywords = root_keywords(&mut generator, ty);
    let definitions = generator.definitions();
    if generator.diagnostics.has_errors() {
        return Err(generator.diagnostics);
    }
    let mut document = Map::new();
    let title = ty.title.filter(|_| !root.is_body).unwrap_or(root.title);
    document.insert("title".to_owned(), title.into());
    document.extend(annotations(&Usage::of(ty), settings.openness, root.fallback));
    note_streams(&mut document, &generator);
    document.extend(keywords);
    if !root.examples.is_empty() {
        document.insert("examples".to_owned(), root.examples.into());
    }
    Ok(Document { root: document, definitions })
}

fn root_keywords<'m>(generator: &mut Generator<'m, '_>, ty: &'m Type<'m>) -> Map<String, Value> {
    match ty.kind {
        TypeKind::Structure(_) => generator.root_structure(ty),
        TypeKind::Union(_) => generator.union(ty),
        _ if ty.is_enum() && generator.settings.openness == Openness::Closed => enumeration(ty),
        _ => generator.keywords(Usage::of(ty), 0),
    }
}

fn note_streams(document: &mut Map<String, Value>, generator: &Generator<'_, '_>) {
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

impl Document<'_> {
    /// The schema with its `$schema` and, perhaps, its `$id`, in the words of a draft.
    pub(super) fn schema(&self, id: Option<String>, draft: Draft) -> Value {
        let mut schema = head(id, draft);
        schema.extend(self.whole());
        draft.translate(schema.into())
    }

    /// The text of [`Document::schema`].
    fn text(&self, id: Option<String>, draft: Draft) -> String {
        let mut text = draft.print(&[&head(id, draft), &self.root]);
        if !self.definitions.is_empty() {
            text.truncate(text.len() - "\n}".len());
            let _ = write!(text, ",\n  \"{}\": {{", draft.definitions());
            for (index, definition) in self.definitions.iter().enumerate() {
                let comma = if index == 0 { "" } else { "," };
                let (name, schema) = (Value::from(&*definition.name), definition.text(draft));
                let _ = write!(text, "{comma}\n    {name}: {schema}");
            }
            text.push_str("\n  }\n}");
        }
        text.push('\n');
        text
    }

    /// Root and definitions in one, in the words of 2020-12.
    pub(super) fn whole(&self) -> Map<String, Value> {
        let mut document = self.root.clone();
        if !self.definitions.is_empty() {
            let definitions = self.definitions.iter();
            let definitions: Map<String, Value> =
                definitions.map(|it| (it.name.clone(), it.keywords.clone().into())).collect();
            document.insert("$defs".to_owned(), definitions.into());
        }
        document
    }

    /// Whether there is anything to check: members, or a union.
    fn has_members(&self) -> bool {
        let properties = self.root.get("properties").and_then(Value::as_object);
        properties.is_none_or(|properties| !properties.is_empty())
    }

    /// Whether it differs from another one in more than its name and its examples.
    fn says_something_else(&self, other: &Self) -> bool {
        let is_essential =
            |(keyword, _): &(&String, &Value)| !matches!(keyword.as_str(), "title" | "examples");
        let count = |document: &'_ Self| document.root.iter().filter(is_essential).count();
        let mut essence = self.root.iter().filter(is_essential);
        let is_same = count(self) == count(other)
            && essence.all(|(keyword, value)| other.root.get(keyword) == Some(value))
            && self.definitions == other.definitions;
        !is_same
    }
}

/// What a schema begins with.
fn head(id: Option<String>, draft: Draft) -> Map<String, Value> {
    let mut head = Map::from_iter([("$schema".to_owned(), Value::from(draft.meta_schema()))]);
    head.extend(id.map(|id| ("$id".to_owned(), id.into())));
    head
}

/// The files of a plan by path.
pub(super) fn print<'m>(
    api: &'m Api<'m>,
    plan: &Plan<'m>,
    options: &Options,
    room: &mut Room,
) -> Result<BTreeMap<String, String>, Diagnostics> {
    let mut texts = BTreeMap::new();
    // Draft 4 has documents of its own.
    let (older, newer): (Vec<Draft>, Vec<Draft>) =
        options.drafts.iter().partition(|draft| **draft == Draft::Draft04);
    for drafts in [newer, older].into_iter().filter(|drafts| !drafts.is_empty()) {
        let options = Options { drafts, ..options.clone() };
        let mut diagnostics = Diagnostics::new();
        for service in &plan.services {
            let shared = Definitions::default();
            for file in &service.files {
                match documents(api, service, file, &shared, &options) {
                    Ok(documents) => {
                        for printed in print_each(service, &documents, &options) {
                            let (path, text) = printed?;
                            room.take(&text, Some(file.ty.span))?;
                            texts.insert(path, text);
                        }
                    }
                    Err(problems) => diagnostics.append(problems),
                }
            }
        }
        if diagnostics.has_errors() {
            return Err(diagnostics);
        }
    }
    Ok(texts)
}

/// A document and the name of its file without `.json`.
type Named<'m> = (String, Document<'m>);

/// The texts of documents by path, each made when it is wanted.
fn print_each<'a>(
    service: &'a Service<'_>,
    documents: &'a [Named<'_>],
    options: &'a Options,
) -> impl Iterator<Item = Result<(String, String), Diagnostics>> + 'a {
    let all = documents.iter().flat_map(|it| options.drafts.iter().map(move |draft| (it, *draft)));
    all.map(|((name, document), draft)| {
        let path = service.path(draft, name);
        let text = match options.target {
            Target::Standard => {
                let base = Some(&options.base).filter(|base| !base.is_empty());
                document.text(base.map(|base| format!("{base}/{path}")), draft)
            }
            Target::Strict => {
                let schema = draft.translate(strict::restrict(&document.whole())?.into());
                pretty(&schema) + "\n"
            }
        };
        Ok((path, text))
    })
}

/// The documents of a planned file by name: the whole view and, where it says something else, the
/// body view.
fn documents<'m>(
    api: &'m Api<'m>,
    service: &Service<'m>,
    file: &File<'m>,
    shared: &Definitions<'m>,
    options: &Options,
) -> Result<Vec<Named<'m>>, Diagnostics> {
    let mut documents = Vec::new();
    if options.views.contains(&View::Whole) {
        let whole = view(api, service, file, shared, (file.ty, View::Whole), options)?;
        documents.push((file.name.clone(), whole));
    }
    let body = body(api, file.ty).filter(|_| options.views.contains(&View::Body));
    if let Some(ty) = body {
        let body = view(api, service, file, shared, (ty, View::Body), options)?;
        let is_new = documents.first().is_none_or(|(_, whole)| body.says_something_else(whole));
        if body.has_members() && is_new {
            documents.push((file.body_name.clone(), body));
        }
    }
    Ok(documents)
}

/// The type whose JSON is the body, if there is one.
fn body<'m>(api: &'m Api<'m>, ty: &'m Type<'m>) -> Option<&'m Type<'m>> {
    let payload = ty.payload();
    let is_stream = payload.is_some_and(|member| member.is_stream);
    let body = payload.map_or(ty, |member| api.target(&member.value));
    let is_object = matches!(body.kind, TypeKind::Structure(_) | TypeKind::Union(_));
    (is_object && !is_stream && ty.protocol.has_json_bodies()).then_some(body)
}

fn view<'m>(
    api: &'m Api<'m>,
    service: &Service<'m>,
    file: &File<'m>,
    shared: &Definitions<'m>,
    (ty, view): (&'m Type<'m>, View),
    options: &Options,
) -> Result<Document<'m>, Diagnostics> {
    let &Options { target, unions, one_timestamp_format, .. } = options;
    let is_closed = file.role == Role::Input || target == Target::Strict;
    let openness = if is_closed { Openness::Closed } else { Openness::Open };
    let (title, examples) = match view {
        View::Whole => (file.name.as_str(), example::of_file(api, file)),
        View::Body => (file.body_name.as_str(), Vec::new()),
    };
    let operation = file.operations.first().filter(|_| file.role == Role::Input);
    let fallback = operation.and_then(|operation| operation.documentation);
    let root = Root { title, fallback, examples, is_body: view == View::Body };
    let names = Names::of_service(Some(service.api));
    let keys_by_pattern = options.drafts == [Draft::Draft04] && target == Target::Standard;
    let settings = Settings {
        view,
        openness,
        of_messages: false,
        unions: target.unions(unions),
        one_timestamp_format,
        keys_by_pattern,
    };
    build(api, ty, settings, names, shared, root)
}
