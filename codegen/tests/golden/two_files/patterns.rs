// @generated from codegen/tests/models/two_files/orders.smithy, codegen/tests/models/two_files/stock.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 4c51d91b4f7e4b70

//! The patterns of the strings, compiled.

use shapewright_validate::__private::pattern::{Class, Program};
use shapewright_validate::pattern::{Anchoring, Pattern};

/// The pattern of `Item.name`: `^[a-z]+$`.
pub static ITEM_NAME: Pattern = Pattern::new(
    "^[a-z]+$",
    Anchoring::Search,
    Program::run(Class::of("a-z"), 1, u32::MAX),
);
