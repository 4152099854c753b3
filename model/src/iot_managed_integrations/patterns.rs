// @generated from model/shapes/iot-managed-integrations/errors.smithy and 7 other files
// by `cargo xtask regen`: change the shapes, not this file.

//! The patterns of the strings, compiled.
#![allow(clippy::unreadable_literal, reason = "the numbers are sets of characters")]

use shapewright_validate::pattern::{
    Anchoring, Class, Pattern, Program, Run, Step, Steps,
};

/// The pattern of `ClientToken`: `^[a-zA-Z0-9=_-]+$`.
pub static CLIENT_TOKEN: Pattern = Pattern::new(
    "^[a-zA-Z0-9=_-]+$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [2593827094760783872, 576460745995190270],
            &[],
            1,
            ::core::primitive::u32::MAX,
        ),
    ),
);

/// The pattern of `ManagedThingId`: `^[a-zA-Z0-9:_-]*$`.
pub static MANAGED_THING_ID: Pattern = Pattern::new(
    "^[a-zA-Z0-9:_-]*$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [576214461698801664, 576460745995190270],
            &[],
            0,
            ::core::primitive::u32::MAX,
        ),
    ),
);

/// The pattern of `OtaDescription`: `^[0-9A-Za-z_\- ]+$`.
pub static OTA_DESCRIPTION: Pattern = Pattern::new(
    "^[0-9A-Za-z_\\- ]+$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [287984089842057216, 576460745995190270],
            &[],
            1,
            ::core::primitive::u32::MAX,
        ),
    ),
);

/// The pattern of `OtaNextToken`: `^[a-zA-Z0-9=_+/-]+$`.
pub static OTA_NEXT_TOKEN: Pattern = Pattern::new(
    "^[a-zA-Z0-9=_+/-]+$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [2593976628342161408, 576460745995190270],
            &[],
            1,
            ::core::primitive::u32::MAX,
        ),
    ),
);

/// The pattern of `OtaTaskArn`: `^arn:aws:iotmanagedintegrations:[0-9a-zA-Z-]+:[0-9]+:ota-task/[0-9a-zA-Z]+$`.
pub static OTA_TASK_ARN: Pattern = Pattern::new(
    "^arn:aws:iotmanagedintegrations:[0-9a-zA-Z-]+:[0-9]+:ota-task/[0-9a-zA-Z]+$",
    Anchoring::Search,
    Program::Steps({
        static CLASSES: [Class; 3] = [
            Class::new([287984085547089920, 576460743847706622], &[]),
            Class::new([287948901175001088, 0], &[]),
            Class::new([287948901175001088, 576460743847706622], &[]),
        ];
        Steps::new(
            &CLASSES,
            "arn:aws:iotmanagedintegrations:::ota-task/",
            &[
                Step::Text { start: 0, end: 31 },
                Step::Run {
                    class: 0,
                    min: 1,
                    max: ::core::primitive::u32::MAX,
                },
                Step::Text { start: 31, end: 32 },
                Step::Run {
                    class: 1,
                    min: 1,
                    max: ::core::primitive::u32::MAX,
                },
                Step::Text { start: 32, end: 42 },
                Step::Run {
                    class: 2,
                    min: 1,
                    max: ::core::primitive::u32::MAX,
                },
                Step::End,
            ],
        )
    }),
);

/// The pattern of `OtaTaskConfigurationId`: `^[a-zA-Z0-9]*$`.
pub static OTA_TASK_CONFIGURATION_ID: Pattern = Pattern::new(
    "^[a-zA-Z0-9]*$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [287948901175001088, 576460743847706622],
            &[],
            0,
            ::core::primitive::u32::MAX,
        ),
    ),
);

/// The pattern of `OtaTaskConfigurationName`: `^[A-Za-z0-9-_ ]+$`.
pub static OTA_TASK_CONFIGURATION_NAME: Pattern = Pattern::new(
    "^[A-Za-z0-9-_ ]+$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [287984089842057216, 576460745995190270],
            &[],
            1,
            ::core::primitive::u32::MAX,
        ),
    ),
);

/// The pattern of `OtaTaskId`: `^[A-Za-z0-9]+$`.
pub static OTA_TASK_ID: Pattern = Pattern::new(
    "^[A-Za-z0-9]+$",
    Anchoring::Search,
    Program::Run(
        Run::new(
            [287948901175001088, 576460743847706622],
            &[],
            1,
            ::core::primitive::u32::MAX,
        ),
    ),
);
