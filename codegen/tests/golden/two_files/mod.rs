// @generated from codegen/tests/models/two_files/orders.smithy, codegen/tests/models/two_files/stock.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum f380229fe1b8915c

//! Shop, version 2026-11-28.
//!
//! Sells what is in stock.
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
mod orders;
mod stock;
pub mod patterns;

pub use self::orders::*;
pub use self::stock::*;
