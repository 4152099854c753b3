// @generated from codegen/tests/models/two_files/orders.smithy, codegen/tests/models/two_files/stock.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The patterns of the strings, compiled.
#![allow(clippy::unreadable_literal, reason = "the numbers are sets of characters")]

use shapewright_validate::pattern::{Anchoring, Pattern, Program, Run};

/// The pattern of `Item.name`: `^[a-z]+$`.
pub static ITEM_NAME: Pattern = Pattern::new(
    "^[a-z]+$",
    Anchoring::Search,
    Program::Run(Run::new([0, 576460743713488896], &[], 1, ::core::primitive::u32::MAX)),
);
