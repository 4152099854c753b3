//! What a reader produces: one [`Model`] per file, in one raw form for all dialects.
//!
//! Names are as written: the IDL's relative names stay relative and are resolved by assembly with
//! the file's `namespace` and `uses`. Mixins, elided members and `apply` statements are still
//! there. Documentation comments are `smithy.api#documentation` traits, value assignments
//! (`A = "a"`, `count: Integer = 0`) are `smithy.api#enumValue` and `smithy.api#default` traits,
//! inline inputs and outputs are structures of their own.

use crate::kind;
use crate::map::HashSet;
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::{FileId, Span, Spanned};

/// The Smithy version of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 1.0; also a file that names no version.
    V1,
    /// 2.0.
    V2,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Model {
    /// The file.
    pub file: FileId,
    /// Its version.
    pub version: Version,
    /// Whether it must keep Smithy's rules for models: C2J has no such rules, so that there what
    /// Smithy forbids is only worth a warning.
    pub strict: bool,
    /// The IDL's `namespace`; `None` where every name is absolute (JSON AST, C2J).
    pub namespace: Option<String>,
    /// The IDL's `use` statements: absolute shape IDs.
    pub uses: Vec<Reference>,
    /// `metadata` statements, in order; keys may repeat.
    pub metadata: Vec<(Spanned<String>, Node)>,
    /// The shapes, in order.
    pub shapes: Vec<Shape>,
    /// The `apply` statements, in order.
    pub applies: Vec<Apply>,
    /// The shapes of which only a part could be read.
    pub incomplete: Vec<ShapeId>,
    /// The words of statements that could not be read: names of shapes may be among them.
    pub lost: HashSet<String>,
    /// Whether every shape of the file is known, if only in part, or its name is among the lost words.
    pub is_whole: bool,
}

impl Model {
    /// A file with nothing in it yet.
    pub(crate) fn new(file: FileId, version: Version) -> Self {
        Self {
            file,
            version,
            strict: true,
            namespace: None,
            uses: Vec::new(),
            metadata: Vec::new(),
            shapes: Vec::new(),
            applies: Vec::new(),
            incomplete: Vec::new(),
            lost: HashSet::default(),
            is_whole: true,
        }
    }
}

/// A name of a shape as written: absolute (`a.b#C`) or relative (`C`); with `$member` only in `apply`.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// The text.
    pub text: String,
    /// Where it was written.
    pub span: Span,
}

/// One shape statement.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its absolute ID.
    pub id: ShapeId,
    /// Where its name was written.
    pub span: Span,
    /// What it is.
    pub kind: ShapeKind,
    /// Its traits, in order; a trait may repeat (assembly merges or refuses).
    pub traits: Vec<Trait>,
    /// Its mixins, in order.
    pub mixins: Vec<Reference>,
    /// The resource of a structure's `for` clause.
    pub for_resource: Option<Reference>,
    /// Its members, in order: `member` of a list; `key` and `value` of a map.
    pub members: Vec<Member>,
}

/// What a shape is, with the properties that only this kind has.
pub type ShapeKind = kind::ShapeKind<Service, Resource, Operation>;

/// A member.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its name.
    pub name: Spanned<String>,
    /// Its target; `None` where the IDL elides it (`$name`) and on the members of an IDL enum,
    /// which target `smithy.api#Unit`.
    pub target: Option<Reference>,
    /// Whether the target was elided with `$`.
    pub elided: bool,
    /// Its traits, in order.
    pub traits: Vec<Trait>,
}

/// A trait as applied.
#[derive(Clone, Debug)]
pub struct Trait {
    /// The trait shape.
    pub id: Reference,
    /// Its value; `None` where it is omitted (`@required`), to be coerced by assembly.
    pub value: Option<Node>,
    /// Whether `null` stands for the omitted value, as in a JSON AST. A list has no such value.
    pub is_null: bool,
}

/// An `apply` statement.
#[derive(Clone, Debug)]
pub struct Apply {
    /// A shape or a member (`Shape$member`).
    pub target: Reference,
    /// The traits.
    pub traits: Vec<Trait>,
}

/// The properties of a service.
#[derive(Clone, Debug, Default)]
pub struct Service {
    /// `version`.
    pub version: Option<Spanned<String>>,
    /// `operations`.
    pub operations: Vec<Reference>,
    /// `resources`.
    pub resources: Vec<Reference>,
    /// `errors`.
    pub errors: Vec<Reference>,
    /// `rename`: shape and its name in this service.
    pub rename: Vec<(Reference, Spanned<String>)>,
}

/// The properties of a resource.
#[derive(Clone, Debug, Default)]
pub struct Resource {
    /// `identifiers`: name and target.
    pub identifiers: Vec<(Spanned<String>, Reference)>,
    /// `properties`: name and target.
    pub properties: Vec<(Spanned<String>, Reference)>,
    /// `create`.
    pub create: Option<Reference>,
    /// `put`.
    pub put: Option<Reference>,
    /// `read`.
    pub read: Option<Reference>,
    /// `update`.
    pub update: Option<Reference>,
    /// `delete`.
    pub delete: Option<Reference>,
    /// `list`.
    pub list: Option<Reference>,
    /// `operations`.
    pub operations: Vec<Reference>,
    /// `collectionOperations`.
    pub collection_operations: Vec<Reference>,
    /// `resources`.
    pub resources: Vec<Reference>,
}

impl Resource {
    /// The names of a resource's properties.
    pub(crate) const PROPERTIES: [&str; 11] = [
        "identifiers",
        "properties",
        "create",
        "put",
        "read",
        "update",
        "delete",
        "list",
        "operations",
        "collectionOperations",
        "resources",
    ];
}

/// The properties of an operation.
#[derive(Clone, Debug, Default)]
pub struct Operation {
    /// `input`; `None` is `smithy.api#Unit`.
    pub input: Option<Reference>,
    /// `output`; `None` is `smithy.api#Unit`.
    pub output: Option<Reference>,
    /// `errors`.
    pub errors: Vec<Reference>,
}
