// @generated from model/shapes/iot-managed-integrations/errors.smithy and 8 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 21cc91280e7461ed

//! The patterns of the strings, compiled.

use shapewright_validate::__private::pattern::{
    Cells, Class, Columns, Program, Run, Step, Table,
};
use shapewright_validate::pattern::{Anchoring, Pattern};

/// The pattern of `ClientToken`: `^[a-zA-Z0-9=_-]+$`.
pub static CLIENT_TOKEN: Pattern = Pattern::new(
    "^[a-zA-Z0-9=_-]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("-0-9=A-Z_a-z"), 1, u32::MAX)),
);

/// The pattern of `ManagedThingId`: `^[a-zA-Z0-9:_-]*$`.
pub static MANAGED_THING_ID: Pattern = Pattern::new(
    "^[a-zA-Z0-9:_-]*$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("-0-9:A-Z_a-z"), 0, u32::MAX)),
);

/// The pattern of `OtaDescription`: `^[0-9A-Za-z_\- ]+$`.
pub static OTA_DESCRIPTION: Pattern = Pattern::new(
    "^[0-9A-Za-z_\\- ]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of(" \\-0-9A-Z_a-z"), 1, u32::MAX)),
);

/// The pattern of `OtaNextToken`: `^[a-zA-Z0-9=_+/-]+$`.
pub static OTA_NEXT_TOKEN: Pattern = Pattern::new(
    "^[a-zA-Z0-9=_+/-]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("+\\-/0-9=A-Z_a-z"), 1, u32::MAX)),
);

/// The pattern of `OtaTaskArn`: `^arn:aws:iotmanagedintegrations:[0-9a-zA-Z-]+:[0-9]+:ota-task/[0-9a-zA-Z]+$`.
pub static OTA_TASK_ARN: Pattern = Pattern::new(
    "^arn:aws:iotmanagedintegrations:[0-9a-zA-Z-]+:[0-9]+:ota-task/[0-9a-zA-Z]+$",
    Anchoring::Search,
    Program::steps(
        &[Class::of("-0-9A-Za-z"), Class::of("0-9"), Class::of("0-9A-Za-z")],
        &[
            Step::Text("arn:aws:iotmanagedintegrations:"),
            Step::Run(0, 1, u32::MAX),
            Step::Text(":"),
            Step::Run(1, 1, u32::MAX),
            Step::Text(":ota-task/"),
            Step::Run(2, 1, u32::MAX),
            Step::End,
        ],
    ),
);

/// The pattern of `OtaTaskConfigurationId`: `^[a-zA-Z0-9]*$`.
pub static OTA_TASK_CONFIGURATION_ID: Pattern = Pattern::new(
    "^[a-zA-Z0-9]*$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("0-9A-Za-z"), 0, u32::MAX)),
);

/// The pattern of `OtaTaskConfigurationName`: `^[A-Za-z0-9-_ ]+$`.
pub static OTA_TASK_CONFIGURATION_NAME: Pattern = Pattern::new(
    "^[A-Za-z0-9-_ ]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of(" \\-0-9A-Z_a-z"), 1, u32::MAX)),
);

/// The pattern of `OtaTaskId`: `^[A-Za-z0-9]+$`.
pub static OTA_TASK_ID: Pattern = Pattern::new(
    "^[A-Za-z0-9]+$",
    Anchoring::Search,
    Program::Run(&Run::new(Class::of("0-9A-Za-z"), 1, u32::MAX)),
);

/// The pattern of `s3-url`: `^(s3://[^/]+/.+|https://([^/]+[.])?s3([.-][^/]+)?[.]amazonaws[.]com([.]cn)?/.+)`.
pub static S3_URL: Pattern = Pattern::new(
    "^(s3://[^/]+/.+|https://([^/]+[.])?s3([.-][^/]+)?[.]amazonaws[.]com([.]cn)?/.+)",
    Anchoring::Search,
    Program::Table(
        &Table::new(
            Columns::of(
                &[
                    "",
                    "\\n\\r",
                    "-",
                    ".",
                    "/",
                    "3",
                    ":",
                    "a",
                    "c",
                    "h",
                    "m",
                    "n",
                    "o",
                    "p",
                    "s",
                    "t",
                    "w",
                    "z",
                ],
                &[('\u{80}', 0), ('\u{2028}', 1), ('\u{202a}', 0)],
            ),
            Cells::Narrow(
                b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\0\0\0\0\0\0\0\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\0\t\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\n\0\0\0\0\0\0\0\x0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0C\0\0\0\0\0\0\0\0\0\0\0\r\r\r\r\0\r\r\r\r\r\r\r\r\r\r\r\r\r\0\0\0\0\x0E\0\0\0\0\0\0\0\0\0\0\0\0\0\r\r\r\r\x0F\r\r\r\r\r\r\r\r\r\r\r\r\r\0\0\0\0\x10\0\0\0\0\0\0\0\0\0\0\0\0\0)\0))))))))))))))))\x11\x11\x11\x11\0\x11\x11\x11\x11\x11\x11\x11\x11\x11\x12\x11\x11\x11\x11\x11\x11\x13\0\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x13\0\x14\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x13\0\x11\x11\x11\x11\x11\x11\x11\x11\x11\x12\x11\x11\x11\x11\x11\x15\x16\0\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x11\x17\x17\x17\x17\0\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\0\x17\x17\x18\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x1A\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x18\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x1B\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x1C\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17\x17\x1D\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17\x1E\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x1F\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17 \x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17\x17\x17\x17!\x17\x17\x17\x17\x17\x17\"\0\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x18#\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17\x17$\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17%\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17&\x0F\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x18'\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\0\x17\x17\x17\x17\x17\x17(\x17\x17\x17\x17\x17\x17\x17\x17\x17\x19\x0F\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17\x17))))))))))))))))))",
            ),
            1,
            41,
            41,
        ),
    ),
);
