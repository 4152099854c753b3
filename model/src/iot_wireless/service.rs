// @generated from model/shapes/iot-wireless/service.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum d8803cf248faa88e

//! The shapes of `service.smithy`.

use shapewright_validate::operation::Service;
use shapewright_validate::shape;

use super::{
    AssociateMulticastGroupWithFuotaTask, AssociateWirelessDeviceWithFuotaTask,
    CreateFuotaTask, DeleteFuotaTask, DisassociateMulticastGroupFromFuotaTask,
    DisassociateWirelessDeviceFromFuotaTask, GetFuotaTask, ListFuotaTasks,
    ListMulticastGroupsByFuotaTask, StartFuotaTask, UpdateFuotaTask,
};

/// The firmware update (FUOTA) operations of AWS IoT Wireless, for LoRaWAN devices.
///
/// A FUOTA task takes one firmware image from Amazon S3 to LoRaWAN devices, given one by one or as
/// multicast groups. Create the task, associate devices or groups with it, then start it. The image
/// is cut into fragments and sent with redundant ones, so that a device that misses some can still
/// put it together.
#[derive(Clone, Copy, Debug, Default)]
pub struct IoTWireless;

impl Service for IoTWireless {
    const SHAPE: &'static shape::Service = &shape::Service::new(
        "com.amazonaws.iotwireless#IotWireless",
    );
    const PROTOCOL: shape::Protocol = shape::Protocol::RestJson1;
    const SDK_ID: &'static str = "IoT Wireless";
    const VERSION: &'static str = "2020-11-22";
    const ENDPOINT_PREFIX: &'static str = "api.iotwireless";
    const SIGNING_NAME: &'static str = "iotwireless";
    const OPERATIONS: &'static [shape::Operation] = &[
        shape::Operation::of::<AssociateWirelessDeviceWithFuotaTask>(),
        shape::Operation::of::<DisassociateWirelessDeviceFromFuotaTask>(),
        shape::Operation::of::<StartFuotaTask>(),
        shape::Operation::of::<CreateFuotaTask>(),
        shape::Operation::of::<DeleteFuotaTask>(),
        shape::Operation::of::<GetFuotaTask>(),
        shape::Operation::of::<ListFuotaTasks>(),
        shape::Operation::of::<UpdateFuotaTask>(),
        shape::Operation::of::<AssociateMulticastGroupWithFuotaTask>(),
        shape::Operation::of::<DisassociateMulticastGroupFromFuotaTask>(),
        shape::Operation::of::<ListMulticastGroupsByFuotaTask>(),
    ];
}
