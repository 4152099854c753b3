// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The patterns of the strings, compiled.
#![allow(clippy::unreadable_literal, reason = "the numbers are sets of characters")]

use shapewright_validate::pattern::{Anchoring, Class, Pattern, Program, Step, Steps};

/// The pattern of `CreateParcelRequest.strictId`: `^p-0`.
pub static CREATE_PARCEL_REQUEST_STRICT_ID: Pattern = Pattern::new(
    "^p-0",
    Anchoring::Search,
    Program::Steps({
        static CLASSES: [Class; 0] = [];
        Steps::new(&CLASSES, "p-0", &[Step::Text { start: 0, end: 3 }, Step::Accept])
    }),
);

/// The pattern of `Label`: `^[a-z]`.
pub static LABEL: Pattern = Pattern::new(
    "^[a-z]",
    Anchoring::Search,
    Program::Steps({
        static CLASSES: [Class; 1] = [Class::new([0, 576460743713488896], &[])];
        Steps::new(
            &CLASSES,
            "",
            &[
                Step::Run {
                    class: 0,
                    min: 1,
                    max: 1,
                },
                Step::Accept,
            ],
        )
    }),
);

/// The pattern of `ParcelId`: `^p-[0-9]{16}$`.
pub static PARCEL_ID: Pattern = Pattern::new(
    "^p-[0-9]{16}$",
    Anchoring::Search,
    Program::Steps({
        static CLASSES: [Class; 1] = [Class::new([287948901175001088, 0], &[])];
        Steps::new(
            &CLASSES,
            "p-",
            &[
                Step::Text { start: 0, end: 2 },
                Step::Run {
                    class: 0,
                    min: 16,
                    max: 16,
                },
                Step::End,
            ],
        )
    }),
);
