// @generated from model/shapes/iot-wireless/errors.smithy and 7 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum e051add96ccb857a

//! AWS IoT Wireless, version 2020-11-22.
//!
//! The firmware update (FUOTA) operations of AWS IoT Wireless, for LoRaWAN devices.
//!
//! A FUOTA task takes one firmware image from Amazon S3 to LoRaWAN devices, given one by one or as
//! multicast groups. Create the task, associate devices or groups with it, then start it. The image
//! is cut into fragments and sent with redundant ones, so that a device that misses some can still
//! put it together.
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
mod fuota_task;
mod fuota_task_details;
mod fuota_task_devices;
mod fuota_task_session;
mod multicast_groups;
mod service;
mod tags;
pub mod patterns;

pub use self::errors::*;
pub use self::fuota_task::*;
pub use self::fuota_task_details::*;
pub use self::fuota_task_devices::*;
pub use self::fuota_task_session::*;
pub use self::multicast_groups::*;
pub use self::service::*;
pub use self::tags::*;
