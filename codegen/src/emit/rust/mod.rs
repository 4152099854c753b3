//! Emits Rust: types with serde and validation, one module tree per selection.
//!
//! Two steps: [`plan::plan`] decides everything (names, modules, boxes for recursion, shared
//! patterns) and yields plain data; the printer spells it (`quote`, `syn`, `prettyplease`).
//! [`emit`] does both.
//!
//! Texts depend on the model and the options alone, not on the order in which files were read.

pub mod case;
mod crate_name;
mod docs;
mod krate;
pub mod plan;
mod print;

use std::collections::BTreeMap;

pub use self::krate::{Crate, emit_crate, print_crate};
pub use self::print::print;
use shapewright_smithy::api::Api;
use shapewright_smithy::diagnostic::Diagnostics;

/// What to emit, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How shapes are distributed over modules.
    pub layout: Layout,
    /// The command that regenerates the files, for their headers.
    pub command: String,
    /// Whether the types make random values of themselves.
    pub arbitrary: Arbitrary,
    /// The crate of the AWS SDK for Rust whose types the types are converted to and from, if any.
    pub aws_sdk: Option<AwsSdk>,
    /// The folder that the paths start with: `src/iot_wireless`; may be empty.
    pub root: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            layout: Layout::default(),
            command: "shapewright rust".to_owned(),
            arbitrary: Arbitrary::default(),
            aws_sdk: None,
            root: String::new(),
        }
    }
}

/// How shapes are distributed over modules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// `operations`, `types`, `errors`.
    #[default]
    Standard,
    /// One module per file of the model, called after it.
    ByFile,
}

/// Whether the types implement `arbitrary::Arbitrary`, by the runtime's feature `arbitrary`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arbitrary {
    /// They do not.
    #[default]
    Never,
    /// They do where the crate's feature `arbitrary` is on.
    Feature,
    /// They do.
    Always,
}

/// A crate of the AWS SDK for Rust, for conversions to and from its types. The crate needs it among its
/// dependencies, and the runtime's feature `aws-sdk`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwsSdk {
    /// The name of the package: `aws-sdk-iotwireless`.
    pub krate: String,
    /// The feature that the conversions need; without, they are always there.
    pub feature: Option<String>,
}

/// The files of a module tree, by path: `mod.rs`, one file per module, `patterns.rs`.
///
/// # Errors
/// Names that the model does not have, with a suggestion; shapes or members whose Rust names
/// collide. Warnings, such as of a pattern that cannot be checked, are in [`plan::Plan::warnings`].
pub fn emit(api: &Api<'_>, options: &Options) -> Result<BTreeMap<String, String>, Diagnostics> {
    print(&plan::plan(api, options)?, options)
}
