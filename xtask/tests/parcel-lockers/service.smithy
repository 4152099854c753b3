$version: "2"

namespace com.example.parcellockers

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1

/// A service of few shapes, to see that its folder is all that a service needs.
@title("Parcel Lockers")
@restJson1
@service(sdkId: "Parcel Lockers", arnNamespace: "parcellockers")
@sigv4(name: "parcellockers")
service ParcelLockers {
    version: "2026-01-15"
    operations: [
        ListSites
        OpenLocker
        ReserveLocker
    ]
}
