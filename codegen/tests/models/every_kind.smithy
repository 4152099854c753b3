$version: "2.0"

namespace example.kinds

use aws.protocols#restJson1
use shapewright.rust#name
use shapewright.rust#newtype

/// Stores parcels: one shape of every kind, one constraint of every sort.
@restJson1
@title("Parcel Service")
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults")
service Parcels {
    version: "2026-01-01"
    operations: [Ping]
    resources: [Parcel]
    errors: [ThrottlingException]
}

resource Parcel {
    identifiers: { parcelId: ParcelId }
    put: CreateParcel
    read: GetParcel
    list: ListParcels
}

/// Answers.
@readonly
@http(method: "GET", uri: "/ping")
operation Ping {}

/// Takes a parcel in.
@idempotent
@http(method: "PUT", uri: "/parcels/{parcelId}", code: 201)
operation CreateParcel {
    input: CreateParcelRequest
    output: CreateParcelResponse
    errors: [ValidationException, ConflictException]
}

/// Looks a parcel up.
@readonly
@http(method: "GET", uri: "/parcels/{parcelId}")
operation GetParcel {
    input := for Parcel {
        /// Which parcel.
        @required
        @httpLabel
        $parcelId

        /// Only if it changed after this moment.
        @httpHeader("If-Modified-Since")
        modifiedSince: Timestamp

        /// As it was then.
        @httpQuery("at")
        at: Timestamp
    }
    output := {
        /// What is in it.
        content: Content

        /// The scan, a stream of bytes.
        @httpHeader("X-Weight")
        weight: Float
    }
}

/// Lists parcels.
@readonly
@paginated(items: "parcels")
@http(method: "GET", uri: "/parcels")
operation ListParcels {
    input := {
        @httpQuery("nextToken")
        nextToken: String

        @httpQuery("maxResults")
        @range(min: 1, max: 100)
        maxResults: Integer
    }
    output := {
        nextToken: String

        @required
        parcels: ParcelSummaries
    }
}

/// Names a parcel: `p-` and sixteen digits.
@newtype
@length(min: 18, max: 18)
@pattern("^p-[0-9]{16}$")
string ParcelId

/// A key that opens a locker.
@newtype
@sensitive
@length(min: 4)
string LockerKey

/// A person's secret.
@sensitive
string Secret

@pattern("^p-[0-9]{16}$")
string AlsoParcelId

@length(min: 1, max: 128)
@pattern("^[a-z]")
string Label

/// What a parcel is made of.
structure CreateParcelRequest {
    /// Names the parcel, for example `p-0123456789012345`.
    @required
    @httpLabel
    parcelId: ParcelId

    /// Makes repeated requests one.
    @idempotencyToken
    @length(min: 1, max: 64)
    clientToken: String

    /// The measured weight, in grams.
    @required
    @range(min: 1, max: 1000000)
    weight: Integer

    /// Small numbers.
    @range(min: -1)
    tiny: Byte

    @range(max: 7)
    small: Short

    /// Large numbers.
    large: Long

    @range(min: 0.5, max: 2.5)
    ratio: Float

    precise: Double
    fragile: Boolean

    /// The label's picture.
    @length(max: 1024)
    picture: Blob

    /// Anything at all.
    notes: Document

    /// When it was packed, in the format of the body.
    packedAt: Timestamp

    @timestampFormat("date-time")
    promisedFor: Timestamp

    /// When, as text of HTTP.
    @timestampFormat("http-date")
    seenAt: Timestamp

    /// How fast.
    @required
    speed: Speed

    priority: Priority

    /// What is in it.
    @required
    content: Content

    labels: Labels
    weights: Weights
    sizes: Sizes
    history: History
    limits: Limits
    matrix: Matrix

    /// Who may open it.
    key: LockerKey

    secret: Secret
    secrets: Secrets

    @jsonName("also-known-as")
    alias: AlsoParcelId

    /// Once needed.
    @deprecated(message: "use `speed`", since: "2026-01-01")
    express: Boolean

    @name("lorawan")
    LoRaWAN: LoRaSettings

    huge: BigInteger
    exact: BigDecimal

    /// A label that is a parcel's name, more strictly.
    @pattern("^p-0")
    strictId: ParcelId
}

/// What comes back.
structure CreateParcelResponse {
    @required
    parcelId: ParcelId

    createdAt: Timestamp
}

/// A line of a list.
structure ParcelSummary {
    @required
    parcelId: ParcelId
}

list ParcelSummaries {
    member: ParcelSummary
}

/// Settings of the radio.
structure LoRaSettings {
    DlDr: Integer
    FragmentIntervalMS: Integer
}

/// How fast it goes.
enum Speed {
    /// On foot.
    SLOW

    FAST = "fast"

    /// By air.
    @deprecated
    BY_AIR = "by-air"

    @internal
    TELEPORT

    /// Nobody knows.
    UNKNOWN
}

intEnum Priority {
    LOW = 1

    /// At once.
    HIGH = 10
}

/// What is in a parcel.
union Content {
    text: Label
    parts: Contents
    /// A parcel in a parcel.
    inner: Nested
    bytes: Blob
    /// Nothing.
    nothing: Unit
    at: Timestamp
    share: Double
    secret: Secret
    by: ContentByLabel
}

list Contents {
    member: Content
}

map ContentByLabel {
    key: Label
    value: Content
}

/// A parcel, and maybe one inside.
structure Nested {
    @required
    content: Content

    next: Nested

    label: Label
}

@uniqueItems
@length(min: 1, max: 10)
list Labels {
    @length(max: 16)
    member: Label
}

@sparse
list Weights {
    member: Double
}

map Sizes {
    key: Speed
    value: Size
}

@range(min: 1, max: 300)
integer Size

@length(max: 50)
map History {
    key: Label
    value: Moments
}

list Moments {
    @timestampFormat("date-time")
    member: Timestamp
}

@sparse
map Limits {
    key: String
    value: Size
}

list Matrix {
    member: Row
}

@length(max: 3)
list Row {
    member: Integer
}

list Secrets {
    member: Secret
}

/// The input is wrong.
@error("client")
structure ValidationException {
    @required
    message: String

    /// What is wrong with it.
    fields: Labels
}

/// It is there already.
@error("client")
@httpError(409)
structure ConflictException {
    message: String
}

/// Slow down.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottlingException {}
