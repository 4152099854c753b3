//! The plan: which files there are, what they are called and what they are about.

use indexmap::{IndexMap, IndexSet};

use crate::emit::protocol::Protocol;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::model::{Model, Shape, ShapeKind};
use shapewright_smithy::node::Node;
use shapewright_smithy::select::{Selection, select};
use shapewright_smithy::shape_id::ShapeId;

use super::names::{Names, kebab};
use super::{Draft, Options};

/// The shape that stands for no input or no output.
const UNIT: &str = "smithy.api#Unit";

/// All files, by service.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) services: Vec<Service>,
}

/// The files of a service.
#[derive(Clone, Debug)]
pub(super) struct Service {
    /// Its name for people.
    pub(super) title: String,
    /// The name of its folder.
    pub(super) directory: String,
    /// The version of its model.
    pub(super) version: String,
    pub(super) protocol: Protocol,
    /// How shapes are called in it.
    pub(super) names: Names,
    pub(super) operations: Vec<ShapeId>,
    pub(super) files: Vec<File>,
}

/// One file, in every draft, and its companion for the body.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) shape: ShapeId,
    pub(super) role: Role,
    /// The operations that use it.
    pub(super) operations: Vec<ShapeId>,
    /// Its name without `.json`.
    pub(super) name: String,
    /// The name of the body view without `.json`.
    pub(super) body_name: String,
}

/// What a shape is to an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Input,
    Output,
    Error,
}

impl Service {
    /// The path of a file of this service.
    pub(super) fn path(&self, draft: Draft, name: &str) -> String {
        format!("{}/{}/{}/{name}.json", draft.directory(), self.directory, self.version)
    }
}

/// Plans the files of what is selected.
pub(super) fn plan(model: &Model, options: &Options) -> Result<Plan, Diagnostics> {
    let chosen = select(model, &options.selection)?;
    let is_chosen = |shape: &&Shape| {
        let is_service = matches!(shape.kind, ShapeKind::Service(_));
        is_service && (options.selection.services.is_empty() || chosen.services.contains(&shape.id))
    };
    let mut services = Vec::new();
    for shape in model.shapes.values().filter(is_chosen) {
        let selection =
            Selection { services: vec![shape.id.as_str().to_owned()], ..Selection::default() };
        let mut operations = select(model, &selection)?.operations;
        operations.retain(|operation| chosen.operations.contains(operation));
        if !operations.is_empty() {
            services.push(plan_service(model, shape, operations, options));
        }
    }
    services.sort_by(|left, right| left.directory.cmp(&right.directory));
    Ok(Plan { services })
}

fn plan_service(
    model: &Model,
    shape: &Shape,
    operations: Vec<ShapeId>,
    options: &Options,
) -> Service {
    let text = |id: &str| shape.traits.get(id).and_then(Node::as_str);
    let (version, errors) = match &shape.kind {
        ShapeKind::Service(service) => (service.version.as_str(), service.errors.as_slice()),
        _ => ("", [].as_slice()),
    };
    let directory = options.directories.get(&shape.id).cloned();
    let names = Names::of_service(model, Some(&shape.id));
    let mut service = Service {
        title: text("smithy.api#title").unwrap_or(shape.id.name()).to_owned(),
        directory: directory.unwrap_or_else(|| default_directory(shape)),
        version: path_segment(version),
        protocol: Protocol::of(model, Some(&shape.id)),
        names,
        operations,
        files: Vec::new(),
    };
    let uses = uses(model, &service.operations, errors);
    service.files = name_files(&service.names, uses);
    service
}

/// The `sdkId` with hyphens, as AWS's own tools do; else the name of the shape in kebab case.
fn default_directory(shape: &Shape) -> String {
    let sdk_id = shape.traits.get("aws.api#service").and_then(|value| value.get("sdkId"));
    match sdk_id.and_then(Node::as_str) {
        Some(sdk_id) => path_segment(&sdk_id.to_ascii_lowercase().replace(' ', "-")),
        None => kebab(shape.id.name()),
    }
}

/// A text as part of a path: other characters than letters, digits, `.`, `_` and `-` become
/// hyphens, and nothing at all becomes `unversioned`.
fn path_segment(text: &str) -> String {
    let allowed = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '_' | '-');
    let segment: String = text.chars().map(|it| if allowed(it) { it } else { '-' }).collect();
    if segment.trim_matches('.').is_empty() { "unversioned".to_owned() } else { segment }
}

/// Every shape that an operation takes or returns, once per side, and who uses it.
fn uses(model: &Model, operations: &[ShapeId], service_errors: &[ShapeId]) -> Vec<File> {
    let mut files = IndexMap::new();
    for id in operations {
        let Some(ShapeKind::Operation(operation)) = model.shape(id.as_str()).map(|it| &it.kind)
        else {
            continue;
        };
        note(&mut files, &operation.input, Role::Input, id);
        note(&mut files, &operation.output, Role::Output, id);
        for error in operation.errors.iter().chain(service_errors) {
            note(&mut files, error, Role::Error, id);
        }
    }
    files.into_values().collect()
}

/// Files by shape and by whether they are requests.
type Files<'a> = IndexMap<(&'a ShapeId, bool), File>;

fn note<'a>(files: &mut Files<'a>, shape: &'a ShapeId, role: Role, operation: &ShapeId) {
    if *shape == UNIT {
        return;
    }
    let file = files.entry((shape, role == Role::Input)).or_insert_with(|| File {
        shape: shape.clone(),
        role,
        operations: Vec::new(),
        name: String::new(),
        body_name: String::new(),
    });
    if file.operations.last() != Some(operation) {
        file.operations.push(operation.clone());
    }
}

/// Gives every file a name that no other has, on file systems that ignore case as well: the name
/// of its shape; `…Output` for what is also an input; `…Body` for the body view.
fn name_files(names: &Names, mut files: Vec<File>) -> Vec<File> {
    let mut taken = IndexSet::new();
    files.sort_by_key(|file| file.role != Role::Input);
    for file in &mut files {
        let plain = names.plain(&file.shape).to_owned();
        let shared = file.role != Role::Input && taken.contains(&plain.to_ascii_lowercase());
        file.name = take(&mut taken, if shared { format!("{plain}Output") } else { plain });
    }
    for file in &mut files {
        file.body_name = take(&mut taken, format!("{}Body", file.name));
    }
    files
}

fn take(taken: &mut IndexSet<String>, mut name: String) -> String {
    while !taken.insert(name.to_ascii_lowercase()) {
        name.push('_');
    }
    name
}
