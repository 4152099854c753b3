//! Emits JSON Schemas: one self-contained file per input, output and error of an operation.
//!
//! # The dialect
//!
//! Scalars, lists and maps stand inline where they are used; only structures, unions and enums are
//! definitions, each with `title` = its name and without a description. The description of a
//! member stands beside its `$ref`. References are `#/$defs/Name` and nothing else, and no keyword
//! is of one tool only. That form is what the common editors and code generators agree on.
//!
//! - **Requests are closed**: no unknown members, no unknown enum values. **Answers are open**.
//! - **Whole view**: the whole structure with its member names, as SDKs and the AWS CLI take it.
//!   **Body view**: what travels in a JSON body, with its wire names and wire formats.
//! - **The drafts** say the same; they differ in `$schema`, `$id` and the word for `$defs`, and
//!   draft 4 says by patterns what keys of maps must be.
//!
//! # The steps
//!
//! [`emit`] plans (which files there are and what they are called), builds each document as
//! JSON and prints it once per draft. [`JsonSchema`] builds the document of a single shape.
//!
//! # What it does not do
//!
//! Bodies in XML, CBOR or form encoding have no body view, and streams are left out with a note in
//! `$comment`. `ARCHITECTURE.md` lists what a JSON Schema cannot say.

mod blob;
mod builder;
mod catalog;
mod definition;
pub(crate) mod describe;
mod document;
pub(crate) mod draft;
pub(crate) mod example;
mod keys;
mod keywords;
pub(crate) mod names;
mod object;
mod pattern;
mod plan;
mod scalar;
mod settings;
pub(crate) mod side;
mod strict;
mod timestamp;
mod usage;
mod value;
mod yaml;

use std::collections::BTreeMap;

use shapewright_smithy::api::Api;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::shape_id::ShapeId;

pub use builder::{Builder, JsonSchema};
pub use draft::Draft;
pub use names::file_name;

pub use crate::emit::room::Room;

/// What to emit, and under which names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What `$id` starts with, without a slash at its end: the URL of the folder that the files go
    /// to. No reference uses it, so the files work offline and under any name. Schemas have no
    /// `$id` if it is empty.
    pub base: String,
    /// Names of the folders of services; the others are called after their `sdkId` or, without
    /// one, after their shape, in kebab case.
    pub directories: BTreeMap<ShapeId, String>,
    /// The drafts.
    pub drafts: Vec<Draft>,
    /// The views. Where both are wanted, a body has a file only if it is not what the whole is.
    pub views: Vec<View>,
    /// Whom they are for.
    pub target: Target,
    /// The form of unions.
    pub unions: Unions,
    /// Whether timestamps have the one format that the model gives them, instead of every spelling that
    /// tools take from people.
    pub one_timestamp_format: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            base: "https://example.com/schemas".to_owned(),
            directories: BTreeMap::new(),
            drafts: vec![Draft::Draft202012, Draft::Draft07],
            views: vec![View::Whole, View::Body],
            target: Target::Standard,
            unions: Unions::Object,
            one_timestamp_format: false,
        }
    }
}

/// Which members a schema has, and what they are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum View {
    /// All members under their own names, as SDKs and the AWS CLI take them.
    #[default]
    Whole,
    /// The members of the HTTP body under their wire names.
    Body,
}

/// Whether a schema admits what the model does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Openness {
    /// It does not: unknown members and enum values are wrong. For what people write.
    #[default]
    Closed,
    /// It does, as a reader of answers must, and takes timestamps in any of their forms.
    Open,
}

/// The form of unions. The strict target has one of its own: `anyOf`, a closed object for each member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unions {
    /// One object with one of its members: editors and validators then name what is wrong.
    #[default]
    Object,
    /// `oneOf`, an object for each member: many code generators make a union of it.
    OneOf,
}

/// Whom schemas are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// Editors, validators, code generators.
    #[default]
    Standard,
    /// Tools that take few keywords, such as tool definitions of language models and forms. Always
    /// closed; without `$schema`, `$id`, bounds and patterns; maps are lists of `key` and `value`,
    /// documents the text of their JSON, descriptions one sentence.
    Strict,
}

impl Target {
    /// The form of unions that a document is made with. The strict target makes a form of its own of
    /// objects.
    fn unions(self, unions: Unions) -> Unions {
        match self {
            Self::Standard => unions,
            Self::Strict => Unions::Object,
        }
    }
}

/// The files of all operations by path, such as
/// `2020-12/iot-wireless/2020-11-22/CreateFuotaTaskRequest.json`.
///
/// # Errors
/// Patterns that have no spelling in ECMA-262; lists and maps that contain nothing but one another.
pub fn emit(api: &Api<'_>, options: &Options) -> Result<BTreeMap<String, String>, Diagnostics> {
    document::print(api, &plan::plan(api, options), options, &mut Room::default())
}

/// Warnings of what the schemas of these options do not enforce and say in words.
pub fn unenforced(api: &Api<'_>, options: &Options) -> Diagnostics {
    keys::unenforced(api, options)
}

/// `catalog.json`: the schemas of all inputs, in the format of `SchemaStore`'s catalog, with
/// absolute draft-07 URLs under [`Options::base`].
pub fn catalog(api: &Api<'_>, options: &Options) -> String {
    catalog::print(&plan::plan(api, options), options)
}

/// Example documents by path: `examples/create-fuota-task.full.json` is the input of the first
/// `@examples` entry of an operation, `….min.json` its required members alone; `….yaml` twins say
/// in comments what each member is and name their schema.
pub fn examples(api: &Api<'_>, options: &Options) -> BTreeMap<String, String> {
    example::print(api, &plan::plan(api, options))
}

#[cfg(test)]
mod tests;
