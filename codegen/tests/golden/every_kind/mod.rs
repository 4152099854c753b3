// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 201f26ce76326558

//! Parcel Service, version 2026-01-01.
//!
//! Stores parcels: one shape of every kind, one constraint of every sort.
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
#![allow(deprecated, reason = "items that the model deprecates are used here")]

mod arbitrary;
mod errors;
mod operations;
mod types;
pub mod patterns;

pub use self::errors::*;
pub use self::operations::*;
pub use self::types::*;
