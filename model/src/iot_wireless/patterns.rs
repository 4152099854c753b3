// @generated from model/shapes/iot-wireless/errors.smithy and 6 other files
// by `cargo xtask regen`: change the shapes, not this file.

//! The patterns of the strings, compiled.
#![allow(clippy::unreadable_literal, reason = "the numbers are sets of characters")]

use shapewright_validate::pattern::{
    Anchoring, Cells, Class, Columns, Pattern, Program, Run, Step, Steps, Table,
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

/// The pattern of `iam-role-arn`: `^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+`.
pub static IAM_ROLE_ARN: Pattern = Pattern::new(
    "^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+",
    Anchoring::Search,
    Program::Steps({
        static CLASSES: [Class; 3] = [
            Class::new([35184372088832, 576460743713488896], &[]),
            Class::new([287948901175001088, 0], &[]),
            Class::new(
                [18446744073709542399, 18446744073709551615],
                &[(128, 8231), (8234, 1114111)],
            ),
        ];
        Steps::new(
            &CLASSES,
            "arn:aws:iam:::role/",
            &[
                Step::Text { start: 0, end: 7 },
                Step::Run {
                    class: 0,
                    min: 0,
                    max: ::core::primitive::u32::MAX,
                },
                Step::Text { start: 7, end: 13 },
                Step::Run {
                    class: 1,
                    min: 12,
                    max: 12,
                },
                Step::Text { start: 13, end: 19 },
                Step::Run {
                    class: 2,
                    min: 1,
                    max: 1,
                },
                Step::Accept,
            ],
        )
    }),
);

/// The pattern of `s3-uri`: `^s3://[^/]+/.+`.
pub static S3_URI: Pattern = Pattern::new(
    "^s3://[^/]+/.+",
    Anchoring::Search,
    Program::Steps({
        static CLASSES: [Class; 2] = [
            Class::new([18446603336221196287, 18446744073709551615], &[(128, 1114111)]),
            Class::new(
                [18446744073709542399, 18446744073709551615],
                &[(128, 8231), (8234, 1114111)],
            ),
        ];
        Steps::new(
            &CLASSES,
            "s3:///",
            &[
                Step::Text { start: 0, end: 5 },
                Step::Run {
                    class: 0,
                    min: 1,
                    max: ::core::primitive::u32::MAX,
                },
                Step::Text { start: 5, end: 6 },
                Step::Run {
                    class: 1,
                    min: 1,
                    max: 1,
                },
                Step::Accept,
            ],
        )
    }),
);
