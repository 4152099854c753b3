$version: "2"

namespace com.amazonaws.iotmanagedintegrations

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// The over-the-air (OTA) update operations of managed integrations for AWS IoT Device Management.
///
/// An OTA task delivers an object in Amazon S3, usually a firmware image, to a set of managed
/// things. How fast it is rolled out, when it gives up and how long a device may take is kept
/// apart from the task in an OTA task configuration, which many tasks can share. What happens on a
/// single device is an OTA task execution.
@title("Managed integrations for AWS IoT Device Management")
@restJson1
@service(
    sdkId: "IoT Managed Integrations"
    arnNamespace: "iotmanagedintegrations"
    endpointPrefix: "api.iotmanagedintegrations"
)
@sigv4(name: "iotmanagedintegrations")
service IotManagedIntegrations {
    version: "2025-03-03"
    resources: [
        OtaTask
        OtaTaskConfiguration
    ]
}
