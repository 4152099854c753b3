// @generated from model/shapes/iot-managed-integrations/errors.smithy and 8 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum da9313adfdd6b8ea

//! Managed integrations for AWS IoT Device Management, version 2025-03-03.
//!
//! The over-the-air (OTA) update operations of managed integrations for AWS IoT Device Management.
//!
//! An OTA task delivers an object in Amazon S3, usually a firmware image, to a set of managed
//! things. How fast it is rolled out, when it gives up and how long a device may take is kept
//! apart from the task in an OTA task configuration, which many tasks can share. What happens on a
//! single device is an OTA task execution.
#![allow(
    clippy::disallowed_names,
    clippy::doc_link_with_quotes,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::fn_params_excessive_bools,
    clippy::large_enum_variant,
    clippy::many_single_char_names,
    clippy::missing_fields_in_debug,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::unicode_not_nfc,
    clippy::wrong_self_convention,
    reason = "names, sizes and documentation are those of the model"
)]

#[cfg(feature = "arbitrary")]
mod arbitrary;
#[cfg(feature = "aws-sdk")]
mod aws_sdk;
mod errors;
mod ota_task;
mod ota_task_configuration;
mod ota_task_details;
mod ota_task_execution;
mod ota_task_retry;
mod ota_task_scheduling;
mod push_config;
mod service;
pub mod patterns;

pub use self::errors::*;
pub use self::ota_task::*;
pub use self::ota_task_configuration::*;
pub use self::ota_task_details::*;
pub use self::ota_task_execution::*;
pub use self::ota_task_retry::*;
pub use self::ota_task_scheduling::*;
pub use self::push_config::*;
pub use self::service::*;
