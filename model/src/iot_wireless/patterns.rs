// @generated from model/shapes/iot-wireless/errors.smithy and 6 other files
// by `cargo xtask regen`: change the shapes, not this file.

//! The patterns of the strings, compiled.
#![allow(clippy::unreadable_literal, reason = "the numbers are sets of characters")]

use shapewright_validate::pattern::{
    Anchoring, Cells, Columns, Pattern, Program, Run, Table,
};

/// The pattern of `ClientRequestToken`: `^[a-zA-Z0-9-_]+$`.
pub static CLIENT_REQUEST_TOKEN: Pattern = Pattern::new(
    "^[a-zA-Z0-9-_]+$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [287984085547089920, 576460745995190270],
            &[],
            1,
            ::core::primitive::u32::MAX,
        ),
    ),
);

/// The pattern of `FileDescriptor`: `^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`.
pub static FILE_DESCRIPTOR: Pattern = Pattern::new(
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    Anchoring::Search,
    Program::Table(
        Table::new(
            Columns::new(
                b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\x02\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\0\0\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\0\0\0\0\0",
                &[(128, 0)],
            ),
            3,
            Cells::narrow(b"\0\0\0\0\x02\0\0\x03\x04\0\x05\x06\0\0\x06\0\x01\0\0\0\0"),
            5,
            5,
            65535,
        ),
    ),
);
