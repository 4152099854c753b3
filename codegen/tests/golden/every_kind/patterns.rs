// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 52fcab3d54891d12

//! The patterns of the strings, compiled.

use shapewright_validate::__private::pattern::{Class, Program, Step};
use shapewright_validate::pattern::{Anchoring, Pattern};

/// The pattern of `CreateParcelRequest.strictId`: `^p-0`.
pub static CREATE_PARCEL_REQUEST_STRICT_ID: Pattern = Pattern::new(
    "^p-0",
    Anchoring::Search,
    Program::steps(&[], &[Step::Text("p-0"), Step::Accept]),
);

/// The pattern of `Label`: `^[a-z]`.
pub static LABEL: Pattern = Pattern::new(
    "^[a-z]",
    Anchoring::Search,
    Program::steps(&[Class::of("a-z")], &[Step::Run(0, 1, 1), Step::Accept]),
);

/// The pattern of `ParcelId`: `^p-[0-9]{16}$`.
pub static PARCEL_ID: Pattern = Pattern::new(
    "^p-[0-9]{16}$",
    Anchoring::Search,
    Program::steps(
        &[Class::of("0-9")],
        &[Step::Text("p-"), Step::Run(0, 16, 16), Step::End],
    ),
);
