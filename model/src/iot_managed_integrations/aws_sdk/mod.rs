// @generated from model/shapes/iot-managed-integrations/errors.smithy and 8 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 4d6a9b5addeb6f49

//! Conversions to and from the types of `aws-sdk-iotmanagedintegrations`.
#![allow(deprecated, reason = "what the model or the SDK deprecates is converted, too")]

mod errors;
mod ota_task;
mod ota_task_configuration;
mod ota_task_details;
mod ota_task_execution;
mod ota_task_retry;
mod ota_task_scheduling;
mod push_config;
