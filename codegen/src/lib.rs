//! Emits what is derived from a Smithy or AWS model: Rust types, JSON Schemas, OpenAPI, shape graphs.
//!
//! # The phases
//!
//! | phase | where | from | to |
//! |---|---|---|---|
//! | read, assemble | [`shapewright_smithy`] | texts | [`Model`](shapewright_smithy::Model) |
//! | resolve | [`shapewright_smithy::resolve`] | `Model` and a selection | [`Api`](shapewright_smithy::Api) |
//! | emit | [`emit`] | `&Api` | texts by path, or data |
//! | make | [`make`] | a type of an `Api` | a document that keeps every constraint |
//!
//! [`Builder`] does it all in a build script.
//!
//! ```
//! use shapewright_codegen::emit::rust;
//! use shapewright_smithy::load::Loader;
//! use shapewright_smithy::resolve::resolve_all;
//!
//! let text = "$version: \"2\"\nnamespace example\nstructure Hub { @length(max: 8) name: String }";
//! let model = Loader::new().text("hub.smithy", text).load().model.expect("a model");
//! let files = rust::emit(&resolve_all(&model).api, &rust::Options::default()).expect("names");
//! assert!(files["types.rs"].contains("pub struct Hub"));
//! ```
//!
//! # To add
//!
//! - **a constraint**: its trait in the prelude or a namespace of ours; a file of its name, and a row
//!   in the list beside it, in `codegen/smithy/src/constraint`, `validate/src/rules`,
//!   `validate/src/arbitrary/breaking` and `validate/derive/src/rules`; its field of
//!   `api::Constraints` and of `shape::Constraints`, its code in `validate/src/violation/kind.rs`,
//!   and its keyword in `json_schema/keywords.rs`: eight files beside those of its name. One with
//!   parameters also has a row in `rust::plan::rules`, and [`make`] must know how values keep it.
//!   The readers, assembly, `diff`, the run-time graph, the command, the corpus and `drift` go
//!   through the list.
//! - **a protocol**: its trait and its place in the order in `codegen/smithy/src/resolve/protocol.rs`,
//!   and what it decides in `api::Protocol`.
//! - **an emitter**: a folder of [`emit`] with a function from `&Api`, and a command that calls it.
//! - **a dialect**: a folder of `codegen/smithy/src/read` that yields `ast::Model`, and a row in
//!   `codegen/smithy/src/load.rs` that knows its files.
//! - **a service of our own model**: its folder under `model/shapes`, then `cargo xtask regen`. Modules,
//!   schemas, built-in models, tests, fuzzers and `drift` list the folders; nothing else names a
//!   service.
//!
//! Architecture invariant: an emitter sees only `&Api`. It names no trait and decides nothing that
//! another emitter would have to decide, too.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod budget;
pub mod builder;
pub mod documentation;
pub mod emit;
pub mod files;
pub mod make;

pub use builder::{BuildError, Builder};
pub use shapewright_smithy as smithy;
