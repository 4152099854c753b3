// @generated from model/shapes/iot-managed-integrations/service.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 9a9361fbba07f01d

//! The shapes of `service.smithy`.

use shapewright_validate::operation::Service;
use shapewright_validate::shape;

use super::{
    CreateOtaTask, CreateOtaTaskConfiguration, DeleteOtaTask, DeleteOtaTaskConfiguration,
    GetOtaTask, GetOtaTaskConfiguration, ListOtaTaskConfigurations,
    ListOtaTaskExecutions, ListOtaTasks, UpdateOtaTask,
};

/// The over-the-air (OTA) update operations of managed integrations for AWS IoT Device Management.
///
/// An OTA task delivers an object in Amazon S3, usually a firmware image, to a set of managed
/// things. How fast it is rolled out, when it gives up and how long a device may take is kept
/// apart from the task in an OTA task configuration, which many tasks can share. What happens on a
/// single device is an OTA task execution.
#[derive(Clone, Copy, Debug, Default)]
pub struct IoTManagedIntegrations;

impl Service for IoTManagedIntegrations {
    const SHAPE: &'static shape::Service = &shape::Service::new(
        "com.amazonaws.iotmanagedintegrations#IotManagedIntegrations",
    );
    const PROTOCOL: shape::Protocol = shape::Protocol::RestJson1;
    const SDK_ID: &'static str = "IoT Managed Integrations";
    const VERSION: &'static str = "2025-03-03";
    const ENDPOINT_PREFIX: &'static str = "api.iotmanagedintegrations";
    const SIGNING_NAME: &'static str = "iotmanagedintegrations";
    const OPERATIONS: &'static [shape::Operation] = &[
        shape::Operation::of::<CreateOtaTaskConfiguration>(),
        shape::Operation::of::<DeleteOtaTaskConfiguration>(),
        shape::Operation::of::<GetOtaTaskConfiguration>(),
        shape::Operation::of::<ListOtaTaskConfigurations>(),
        shape::Operation::of::<ListOtaTaskExecutions>(),
        shape::Operation::of::<CreateOtaTask>(),
        shape::Operation::of::<DeleteOtaTask>(),
        shape::Operation::of::<GetOtaTask>(),
        shape::Operation::of::<ListOtaTasks>(),
        shape::Operation::of::<UpdateOtaTask>(),
    ];
}
