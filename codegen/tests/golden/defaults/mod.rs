// @generated from codegen/tests/models/defaults.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 56352df43e85eb73

//! Jobs, version 2026-01-01.
//!
//! Runs jobs: defaults of every kind, and who fills them in.
#![allow(
    clippy::disallowed_names,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::fn_params_excessive_bools,
    clippy::large_enum_variant,
    clippy::many_single_char_names,
    clippy::missing_fields_in_debug,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::unicode_not_nfc,
    clippy::wrong_self_convention,
    reason = "names, sizes and documentation are those of the model"
)]

mod arbitrary;
mod operations;
mod types;

pub use self::operations::*;
pub use self::types::*;
