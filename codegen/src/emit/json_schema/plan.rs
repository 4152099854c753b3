//! The plan: which files there are, what they are called and what they are about.

use std::collections::HashMap;

use indexmap::IndexMap;
use shapewright_smithy::api::{self, Api, Operation, Type};
use shapewright_smithy::shape_id::ShapeId;

use super::names::{file_name, kebab};
use super::{Draft, Options};
use crate::emit::taken::Taken;

/// All files, by service.
#[derive(Clone, Debug)]
pub(super) struct Plan<'m> {
    pub(super) services: Vec<Service<'m>>,
}

/// The files of a service.
#[derive(Clone, Debug)]
pub(super) struct Service<'m> {
    /// The service itself.
    pub(super) api: &'m api::Service<'m>,
    /// The name of its folder.
    pub(super) directory: String,
    /// The version of its model, as a part of a path.
    pub(super) version: String,
    pub(super) files: Vec<File<'m>>,
}

/// One file, in every draft, and its companion for the body.
#[derive(Clone, Debug)]
pub(super) struct File<'m> {
    pub(super) ty: &'m Type<'m>,
    pub(super) role: Role,
    /// The operations that use it.
    pub(super) operations: Vec<&'m Operation<'m>>,
    /// Its name without `.json`.
    pub(super) name: String,
    /// The name of the body view without `.json`.
    pub(super) body_name: String,
}

/// What a type is to an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Input,
    Output,
    Error,
}

impl Service<'_> {
    /// The path of a file of this service.
    pub(super) fn path(&self, draft: Draft, name: &str) -> String {
        format!("{}/{}/{}/{name}.json", draft.directory(), self.directory, self.version)
    }
}

/// Plans the files of all operations.
pub(super) fn plan<'m>(api: &'m Api<'m>, options: &Options) -> Plan<'m> {
    let operations = api.operations.iter().map(|operation| (operation.id, operation)).collect();
    let services = api.services.iter().filter(|service| !service.operations.is_empty());
    let mut services: Vec<_> =
        services.map(|service| plan_service(api, service, &operations, options)).collect();
    services.sort_by(|left, right| left.directory.cmp(&right.directory));
    Plan { services }
}

type Operations<'m> = HashMap<&'m ShapeId, &'m Operation<'m>>;

fn plan_service<'m>(
    api: &'m Api<'m>,
    service: &'m api::Service<'m>,
    operations: &Operations<'m>,
    options: &Options,
) -> Service<'m> {
    let directory = options.directories.get(service.id).cloned();
    let operations = service.operations.iter().filter_map(|id| operations.get(id).copied());
    Service {
        api: service,
        directory: directory.unwrap_or_else(|| default_directory(service)),
        version: path_segment(service.version),
        files: name_files(service, uses(api, service, operations)),
    }
}

/// The `sdkId` with hyphens, as AWS's own tools do; without one that has a letter or digit, the name of
/// the shape in kebab case.
fn default_directory(service: &api::Service<'_>) -> String {
    let is_word = |sdk_id: &&str| sdk_id.contains(|it: char| it.is_ascii_alphanumeric());
    match service.sdk_id.filter(is_word) {
        Some(sdk_id) => path_segment(&sdk_id.to_ascii_lowercase().replace(' ', "-")),
        None => file_name(&kebab(service.id.name())),
    }
}

/// A text as part of a path: other characters than letters, digits, `.`, `_` and `-` become
/// hyphens, and nothing at all becomes `unversioned`.
fn path_segment(text: &str) -> String {
    let allowed = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '_' | '-');
    let segment: String = text.chars().map(|it| if allowed(it) { it } else { '-' }).collect();
    if segment.trim_matches('.').is_empty() {
        "unversioned".to_owned()
    } else {
        file_name(&segment)
    }
}

/// Every type that an operation takes or returns, once per side, and who uses it.
fn uses<'m>(
    api: &'m Api<'m>,
    service: &'m api::Service<'m>,
    operations: impl Iterator<Item = &'m Operation<'m>>,
) -> Vec<File<'m>> {
    // An operation of several services has the errors of the first of them, not of this one.
    let common: Vec<_> = service.errors.iter().filter_map(|id| api.named(id.as_str())).collect();
    let mut files = Files::new();
    for operation in operations {
        let [input, output] =
            [operation.input, operation.output].map(|id| id.map(|id| api.get(id)));
        let errors = operation.errors.iter().map(|id| api.get(*id)).chain(common.iter().copied());
        let parts = input.map(|ty| (ty, Role::Input)).into_iter();
        let parts = parts.chain(output.map(|ty| (ty, Role::Output)));
        for (ty, role) in parts.chain(errors.map(|ty| (ty, Role::Error))) {
            note(&mut files, ty, role, operation);
        }
    }
    files.into_values().collect()
}

/// Files by type and by whether they are requests.
type Files<'m> = IndexMap<(&'m ShapeId, bool), File<'m>>;

fn note<'m>(files: &mut Files<'m>, ty: &'m Type<'m>, role: Role, operation: &'m Operation<'m>) {
    let file = files.entry((ty.id, role == Role::Input)).or_insert_with(|| File {
        ty,
        role,
        operations: Vec::new(),
        name: String::new(),
        body_name: String::new(),
    });
    if file.operations.last().is_none_or(|last| last.id != operation.id) {
        file.operations.push(operation);
    }
}

/// Gives every file a name that no other has, on file systems that ignore case as well: the name
/// of its shape; `…Output` for what is also an input; `…Body` for the body view.
fn name_files<'m>(service: &api::Service<'m>, mut files: Vec<File<'m>>) -> Vec<File<'m>> {
    let mut taken = Taken::new("_");
    files.sort_by_key(|file| file.role != Role::Input);
    for file in &mut files {
        let plain = file_name(service.name_of(file.ty.id));
        let shared = file.role != Role::Input && !taken.is_free(&plain.to_ascii_lowercase());
        file.name = take(&mut taken, if shared { format!("{plain}Output") } else { plain });
    }
    for file in &mut files {
        file.body_name = take(&mut taken, format!("{}Body", file.name));
    }
    files
}

fn take(taken: &mut Taken, name: String) -> String {
    let lower = taken.take(&name.to_ascii_lowercase());
    // What tells it apart from others stands behind it.
    let behind = lower.get(name.len()..).unwrap_or_default();
    name + behind
}
