// @generated from model/shapes/iot-wireless/errors.smithy and 7 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 2676b0cd8c6c170b

//! The patterns of the strings, compiled.

use shapewright_validate::__private::pattern::{
    Cells, Class, Columns, Program, Run, Step, Table,
};
use shapewright_validate::pattern::{Anchoring, Pattern};

/// The pattern of `ClientRequestToken`: `^[a-zA-Z0-9-_]+$`.
pub static CLIENT_REQUEST_TOKEN: Pattern = Pattern::new(
    "^[a-zA-Z0-9-_]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("-0-9A-Z_a-z"), 1, u32::MAX)),
);

/// The pattern of `FileDescriptor`: `^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`.
pub static FILE_DESCRIPTOR: Pattern = Pattern::new(
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    Anchoring::Search,
    Program::Table(
        &Table::new(
            Columns::of(&["", "+/0-9A-Za-z", "="], &[('\u{80}', 0)]),
            Cells::Narrow(b"\0\0\0\0\x02\0\0\x03\x04\0\x05\x06\0\0\x06\0\x01\0\0\0\0"),
            5,
            5,
            u16::MAX,
        ),
    ),
);

/// The pattern of `iam-role-arn`: `^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+`.
pub static IAM_ROLE_ARN: Pattern = Pattern::new(
    "^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+",
    Anchoring::Search,
    Program::steps(
        &[
            Class::of("-a-z"),
            Class::of("0-9"),
            Class::not("\\n\\r").and(&[('\u{80}', '‧'), ('\u{202a}', '\u{10ffff}')]),
        ],
        &[
            Step::Text("arn:aws"),
            Step::Run(0, 0, u32::MAX),
            Step::Text(":iam::"),
            Step::Run(1, 12, 12),
            Step::Text(":role/"),
            Step::Run(2, 1, 1),
            Step::Accept,
        ],
    ),
);

/// The pattern of `s3-uri`: `^s3://[^/]+/.+`.
pub static S3_URI: Pattern = Pattern::new(
    "^s3://[^/]+/.+",
    Anchoring::Search,
    Program::steps(
        &[
            Class::not("/"),
            Class::not("\\n\\r").and(&[('\u{80}', '‧'), ('\u{202a}', '\u{10ffff}')]),
        ],
        &[
            Step::Text("s3://"),
            Step::Run(0, 1, u32::MAX),
            Step::Text("/"),
            Step::Run(1, 1, 1),
            Step::Accept,
        ],
    ),
);
