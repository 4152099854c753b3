// @generated from codegen/tests/models/two_files/orders.smithy, codegen/tests/models/two_files/stock.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum b631a308e964a80b

//! The patterns of the strings, compiled.

use shapewright_validate::__private::pattern::{Class, Program, Run};
use shapewright_validate::pattern::{Anchoring, Pattern};

/// The pattern of `Item.name`: `^[a-z]+$`.
pub static ITEM_NAME: Pattern = Pattern::new(
    "^[a-z]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("a-z"), 1, u32::MAX)),
);
