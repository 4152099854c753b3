// @generated from model/shapes/iot-wireless/errors.smithy and 7 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum d9b2ad62e8928d28

//! Conversions to and from the types of `aws-sdk-iotwireless`.
#![allow(deprecated, reason = "what the model or the SDK deprecates is converted, too")]

mod errors;
mod fuota_task;
mod fuota_task_details;
mod fuota_task_devices;
mod fuota_task_session;
mod multicast_groups;
mod tags;
