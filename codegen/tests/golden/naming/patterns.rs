// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum f17a109231a1df13

//! The patterns of the strings, compiled.

use shapewright_validate::__private::pattern::{Class, Program, Run};
use shapewright_validate::pattern::{Anchoring, Pattern};

/// The pattern of `Pattern.pattern`: `^[a-z]+$`.
pub static PATTERN_PATTERN: Pattern = Pattern::new(
    "^[a-z]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("a-z"), 1, u32::MAX)),
);
