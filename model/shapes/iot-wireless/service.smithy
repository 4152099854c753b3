$version: "2"

namespace com.amazonaws.iotwireless

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// The firmware update (FUOTA) operations of AWS IoT Wireless, for LoRaWAN devices.
///
/// A FUOTA task takes one firmware image from Amazon S3 to LoRaWAN devices, given one by one or as
/// multicast groups. Create the task, associate devices or groups with it, then start it. The image
/// is cut into fragments and sent with redundant ones, so that a device that misses some can still
/// put it together.
@title("AWS IoT Wireless")
@restJson1
@service(
    sdkId: "IoT Wireless"
    arnNamespace: "iotwireless"
    endpointPrefix: "api.iotwireless"
)
@sigv4(name: "iotwireless")
service IotWireless {
    version: "2020-11-22"
    resources: [
        FuotaTaskResource
    ]
}
