//! The reader of AWS C2J models: `service-2.json`, the form in which botocore carries every API.
//!
//! C2J is what AWS's own export makes of a Smithy model, and it loses things: namespaces, the names
//! of enum members, defaults, resources, some [constraints](crate::constraint). What is left is read as a 2.0 model:
//!
//! | file | what it reads |
//! |---|---|
//! | `check`, `rules` | what is of the wrong kind, missing or unknown |
//! | `names` | names that are valid and do not differ by case alone |
//! | `service` | metadata → the service and its protocols; operations |
//! | `auth` | how requests are signed |
//! | `discovery` | what endpoints depend on: their discovery and parameters |
//! | `shapes` | shapes and their constraints |
//! | `members` | members and where HTTP carries them |
//! | `twins` | streams and secrets, which C2J marks on members, too |
//! | `build` | making raw shapes, traits and nodes |
//!
//! - The namespace is `com.amazonaws.` and the service id in lower case without spaces, as in the
//!   models that AWS publishes. So is the name of the service: the last part of `targetPrefix`, which
//!   requests of AWS JSON protocols have in `X-Amz-Target`, or else the service id.
//! - `pattern` matches the whole string: the shape also gets `shapewright.c2j#fullPattern`.
//! - A missing `box` says nothing: members are optional unless `required` lists them.
//! - Of shapes that differ by case alone (or carry the name of an operation), the later ones get
//!   `_2`, `_3`… appended.
//!
//! - A service that speaks several protocols has the trait of each; names on the wire are those of
//!   `protocol`.
//!
//! What is left out on purpose is listed in `rules`: settings of HTTP/2, `resultWrapper` and `wrapper`,
//! which follow from the names of operations, `xmlOrder`. An `enum` that stands on a member instead of its
//! shape is left out with a warning. Older signatures than `SigV4` are read as it, because Smithy has no other. Endpoint rules
//! and waiters stand in files of their own and are not read; paginators stand in a file of their own ([`paginators`]).

mod auth;
mod build;
mod check;
mod discovery;
mod members;
mod names;
pub mod paginators;
mod rules;
mod service;
mod shapes;
mod twins;

use crate::ast::{Model, Version};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::Node;
use crate::read::json;
use crate::source::{FileId, Sources};

/// Whether a JSON value is a C2J model.
pub fn is_c2j(root: &Node) -> bool {
    root.get("metadata").is_some_and(|metadata| metadata.get("endpointPrefix").is_some())
        && root.get("shapes").is_some()
}

/// Reads a file; `None` if it is no JSON or no C2J model.
pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<Model> {
    let root = json::read(sources, file, diagnostics)?;
    from_node(file, &root, diagnostics)
}

/// Makes a raw model of a JSON value.
pub fn from_node(file: FileId, root: &Node, diagnostics: &mut Diagnostics) -> Option<Model> {
    if !is_c2j(root) {
        let message = "Not a C2J model: it needs `metadata` with `endpointPrefix`, and `shapes`";
        diagnostics.push(Diagnostic::error("Model", root.span, message));
        return None;
    }
    check::check(root, diagnostics);
    let reader = Reader::new(root);
    Some(Model {
        strict: false,
        shapes: reader.shapes(diagnostics),
        lost: reader.lost(),
        ..Model::new(file, Version::V2)
    })
}

/// A model that is being read.
struct Reader<'a> {
    root: &'a Node,
    names: names::Names<'a>,
    protocol: service::Protocol,
}

impl<'a> Reader<'a> {
    fn new(root: &'a Node) -> Self {
        Self { root, names: names::Names::of(root), protocol: service::Protocol::of(root) }
    }
}

#[cfg(test)]
mod tests;
