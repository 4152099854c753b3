//! Which shape a document is checked against, and how strictly.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use serde_json::value::RawValue;
use shapewright_smithy::Model;
use shapewright_smithy::model::{Member, Operation, Shape, ShapeKind};
use shapewright_smithy::resolve::Roles;
use shapewright_smithy::suggest::closest;
use shapewright_validate::__private::unescaped;
use shapewright_validate::shape::Role;
use shapewright_validate::walk::{Direction, Options, Profile, View};

use crate::budget;
use crate::builtin;
use crate::failure::Failure;

/// A shape of a model, and what its documents are.
#[derive(Clone, Debug)]
pub(crate) struct Subject<'m> {
    /// The shape.
    pub(crate) shape: &'m Shape,
    /// How strict, unless the command line says otherwise.
    pub(crate) profile: Profile,
    /// Which way documents go.
    pub(crate) direction: Direction,
    /// Which members, unless the command line says otherwise.
    pub(crate) view: View,
}

/// The shapes of a model by what people call them.
pub(crate) struct Shapes<'m> {
    model: &'m Model,
    roles: Roles<'m>,
}

impl<'m> Shapes<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        budget::step(model.shapes.len());
        Self { model, roles: Roles::of(model) }
    }

    /// The shape of a full ID or an unambiguous name; of an operation, its input.
    pub(crate) fn named(&self, name: &str) -> Result<Subject<'m>, Failure> {
        if let Some(shape) = self.model.shape(name) {
            return self.subject(shape);
        }
        let mut found: Vec<&'m Shape> =
            self.candidates().filter(|shape| shape.id.name() == name).collect();
        // A structure and an operation of one name cannot be in one namespace; services differ.
        found.sort_by_key(|shape| shape.id.to_string());
        match found.as_slice() {
            [shape] => self.subject(shape),
            [] => Err(self.without_documents(name).unwrap_or_else(|| self.unknown(name))),
            several => {
                let ids: Vec<String> = several.iter().map(|it| format!("`{}`", it.id)).collect();
                let help = format!("write one of {}", ids.join(", "));
                Err(Failure::with_help(format!("several shapes are called `{name}`"), help))
            }
        }
    }

    /// The operation of a full ID or an unambiguous name.
    pub(crate) fn operation(&self, name: &str) -> Result<(&'m Shape, &'m Operation), Failure> {
        let mut found = self
            .operations()
            .filter(|(shape, _)| shape.id.as_str() == name || shape.id.name() == name);
        match (found.next(), found.next()) {
            (Some(only), None) => Ok(only),
            (Some((one, _)), Some((other, _))) => {
                let message = format!("several operations are called `{name}`");
                let help = format!("write `{}` or `{}`", one.id, other.id);
                Err(Failure::with_help(message, help))
            }
            (None, _) => {
                let message = format!("there is no operation `{name}`");
                let names = self.operations().map(|(shape, _)| shape.id.name());
                Err(builtin::hint(Failure::unknown(message, closest(name, names)), self.model))
            }
        }
    }

    /// The input of the operation that a file is called after: `create-ota-task.json`,
    /// `create-ota-task.night.yaml`, `night.create-ota-task.yaml`, `CreateOtaTask.json`.
    pub(crate) fn called_after(&self, file: &Path) -> Option<Subject<'m>> {
        let name = file.file_name()?.to_string_lossy();
        let (first, last) = (name.split('.').next()?, name.rsplit('.').nth(1)?);
        self.called(first).or_else(|| self.called(last))
    }

    fn called(&self, name: &str) -> Option<Subject<'m>> {
        let mut operations = self.all_called(name);
        let shape = operations.next()?;
        operations.next().is_none().then(|| self.subject(shape).ok()).flatten()
    }

    /// The operations that are called so, or whose inputs are.
    fn all_called(&self, name: &str) -> impl Iterator<Item = &'m Shape> + use<'m> {
        let stem = letters(name);
        let operations = self.operations().filter(move |(shape, operation)| {
            let input = operation.input.name();
            letters(shape.id.name()) == stem || letters(input) == stem
        });
        operations.map(|(shape, _)| shape)
    }

    /// What a document without a shape probably names: several operations, or something that the model
    /// lacks. `None` if it names nothing like the shapes of the model.
    pub(crate) fn doubt(&self, file: &Path, schema: Option<&str>, yaml: &str) -> Option<Failure> {
        let stem = file.file_name()?.to_string_lossy();
        let stem = stem.split('.').next().unwrap_or_default();
        let several: Vec<String> =
            self.all_called(stem).map(|shape| format!("`{}`", shape.id)).collect();
        if several.len() > 1 {
            let message = format!("several operations are called like {}", file.display());
            let help = format!("name one of {} with `--shape`", several.join(", "));
            return Some(Failure::with_help(message, help));
        }
        let url = schema.or_else(|| schema_of_comment(yaml))?;
        let name = url.split(['#', '?']).next()?.rsplit(['/', '\\']).next()?;
        let name = name.strip_suffix(".json")?;
        let meant = closest(name, self.candidates().map(|shape| shape.id.name()))?;
        let message = format!("the `$schema` of {} is of no shape of the model", file.display());
        Some(Failure::unknown(message, Some(meant)))
    }

    /// The shape that the comment of a YAML document names, in the manner of editors:
    /// `# yaml-language-server: $schema=…`.
    pub(crate) fn of_comment(&self, document: &str) -> Option<Subject<'m>> {
        self.at(schema_of_comment(document)?)
    }

    /// The shape whose schema is at an address or path, if it is one of ours:
    /// `…/<service>/<date>/<ShapeName>.json`.
    pub(crate) fn at(&self, url: &str) -> Option<Subject<'m>> {
        // Without what stands after it, and as Windows writes it, too.
        let url = url.split(['#', '?']).next()?.replace('\\', "/");
        let name = url.rsplit('/').next()?.strip_suffix(".json")?;
        let by_name = |name: &str| {
            let mut shapes = self.candidates().filter(|shape| shape.id.name() == name);
            shapes.find(|shape| self.is_of_service(shape, &url))
        };
        let (shape, view) = match by_name(name) {
            Some(shape) => (shape, View::Whole),
            None => (by_name(name.strip_suffix("Body")?)?, View::Body),
        };
        Some(Subject { view, ..self.subject(shape).ok()? })
    }

    /// Whether the folder of a schema is that of the shape's service: `iot-wireless` for
    /// `com.amazonaws.iotwireless`.
    fn is_of_service(&self, shape: &Shape, url: &str) -> bool {
        let namespace = letters(shape.id.namespace().rsplit('.').next().unwrap_or_default());
        let unique = self.candidates().filter(|it| it.id.name() == shape.id.name()).count() == 1;
        unique || url.split('/').any(|part| letters(part) == namespace)
    }

    /// What may be named: data and operations, without the prelude.
    fn candidates(&self) -> impl Iterator<Item = &'m Shape> + use<'m> {
        self.model.shapes.values().filter(|shape| {
            let is_abstract = matches!(shape.kind, ShapeKind::Service(_) | ShapeKind::Resource(_));
            !is_abstract && !shape.id.is_built_in()
        })
    }

    fn operations(&self) -> impl Iterator<Item = (&'m Shape, &'m Operation)> + use<'m> {
        self.model.shapes.values().filter_map(|shape| match &shape.kind {
            ShapeKind::Operation(operation) => Some((shape, &**operation)),
            _ => None,
        })
    }

    fn subject(&self, shape: &'m Shape) -> Result<Subject<'m>, Failure> {
        let shape = match &shape.kind {
            ShapeKind::Operation(operation) => {
                self.model.shapes.get(&operation.input).unwrap_or(shape)
            }
            ShapeKind::Service(_) | ShapeKind::Resource(_) => return Err(no_documents(shape)),
            _ => shape,
        };
        let Options { profile, direction, view, .. } = match self.roles.of_structure(&shape.id) {
            // What people check is written by people, unless a service answered with it.
            Role::Data => Options::of_role(Role::Input),
            role => Options::of_role(role),
        };
        Ok(Subject { shape, profile, direction, view })
    }

    /// That a name is that of a service or resource.
    fn without_documents(&self, name: &str) -> Option<Failure> {
        let is_abstract = |shape: &&Shape| {
            matches!(shape.kind, ShapeKind::Service(_) | ShapeKind::Resource(_))
                && shape.id.name() == name
        };
        self.model.shapes.values().find(is_abstract).map(no_documents)
    }

    fn unknown(&self, name: &str) -> Failure {
        let bare = name.rsplit('#').next().unwrap_or(name);
        let names = self.candidates().map(|shape| shape.id.name());
        let message = format!("there is no shape `{name}`");
        builtin::hint(Failure::unknown(message, closest(bare, names)), self.model)
    }
}

/// The address of a schema in a comment of a YAML document.
fn schema_of_comment(document: &str) -> Option<&str> {
    let mut comments = document.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
    let named = comments.find_map(|comment| {
        comment.trim_start().strip_prefix("yaml-language-server:")?.split_once("$schema=")
    });
    named?.1.split_whitespace().next()
}

/// That a service or resource has no documents itself.
fn no_documents(shape: &Shape) -> Failure {
    let message = format!("`{}` is a {}, which has no documents", shape.id, shape.kind.name());
    let help = "name one of its operations, whose input is then meant, or a structure";
    Failure::with_help(message, help)
}

/// The `$schema` of a document.
pub(crate) fn schema_of(document: &[u8]) -> Option<String> {
    // Most documents have none, and need not be read twice.
    const KEY: &[u8] = b"\"$schema\"";
    document.windows(KEY.len()).find(|window| *window == KEY)?;
    let document: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_slice(document).ok()?;
    serde_json::from_str(document.get("$schema")?.get()).ok()
}

/// Whether a `$schema` is a draft of JSON Schema: its document is then itself a schema.
pub(crate) fn is_json_schema(schema: &str) -> bool {
    let address = schema.split_once("://");
    address.is_some_and(|(_, address)| address.starts_with("json-schema.org/"))
}

/// What a segment of a JSON Pointer leads to from a shape: a member, or what every element of a list
/// or value of a map is.
pub(super) fn inner<'m>(shape: &'m Shape, segment: &str) -> Option<&'m Member> {
    match shape.kind {
        ShapeKind::List => shape.member("member"),
        ShapeKind::Map => shape.member("value"),
        ShapeKind::Structure | ShapeKind::Union => shape.member(&unescaped(segment)),
        _ => None,
    }
}

/// A name without case and separators.
fn letters(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
