$version: "2"

namespace com.example.parcellockers

/// Lists the sites; takes no input.
@readonly
@http(method: "GET", uri: "/sites")
operation ListSites {
    output: ListSitesOutput
}

/// Opens a locker; answers nothing.
@http(method: "POST", uri: "/lockers/{Locker}/open")
@examples([
    {
        title: "Open a locker"
        input: { Locker: "A-17", Code: 4711 }
    }
])
operation OpenLocker {
    input: OpenLockerInput
    errors: [
        ValidationException
    ]
}

/// Reserves a locker for parcels.
@http(method: "POST", uri: "/lockers")
@examples([
    {
        title: "Reserve a large locker"
        input: {
            Size: "LARGE"
            Parcels: ["8a41"]
            ClientToken: "c0ffee"
        }
        output: { Locker: "A-17" }
    }
])
operation ReserveLocker {
    input: ReserveLockerInput
    output: ReserveLockerOutput
    errors: [
        ValidationException
    ]
}

@output
structure ListSitesOutput {
    /// Names of sites.
    @required
    Sites: SiteNames
}

@input
structure OpenLockerInput {
    /// The locker.
    @required
    @httpLabel
    Locker: LockerName

    /// The digits of the parcel.
    @required
    @range(min: 0, max: 9999)
    Code: Integer
}

@input
structure ReserveLockerInput {
    /// How large the locker is.
    @required
    Size: LockerSize

    /// The parcels that go into it.
    Parcels: Parcels

    /// A token that makes the call idempotent.
    @idempotencyToken
    ClientToken: String
}

@output
structure ReserveLockerOutput {
    /// The locker.
    @required
    Locker: LockerName
}

/// The name of a locker.
@length(min: 1, max: 16)
@pattern("^[A-Z]-[0-9]+$")
string LockerName

/// How large a locker is.
enum LockerSize {
    /// For letters.
    SMALL

    /// For parcels.
    LARGE
}

@length(max: 8)
@uniqueItems
list Parcels {
    member: String
}

@uniqueItems
list SiteNames {
    member: String
}

/// The request breaks a rule of the model.
@error("client")
@httpError(400)
structure ValidationException {
    Message: String
}
