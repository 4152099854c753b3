$version: "2"

// Members in every part of a message, with the traits that only some protocols look at.
namespace example.protocols

use aws.protocols#ec2QueryName
use shapewright.rust#newtype

structure BoundInput {
    @required
    @httpLabel
    text: Word

    @required
    @httpLabel
    number: Ra

    @required
    @httpLabel
    at: Timestamp

    @required
    @httpLabel
    path: String

    @required
    @httpLabel
    yes: Boolean

    @required
    @httpLabel
    real: Double

    @required
    @httpLabel
    color: Color

    @httpQuery("q-text")
    queryText: Word

    @httpQuery("q-at")
    queryAt: Timestamp

    @httpQuery("q-seconds")
    @timestampFormat("epoch-seconds")
    querySeconds: Timestamp

    @httpQuery("q-times")
    queryTimes: Times

    @httpQuery("q-levels")
    queryLevels: Levels

    @httpQuery("q-big")
    queryBig: BigInteger

    @httpQueryParams
    queryRest: Params

    @httpHeader("x-text")
    headerText: Word

    @httpHeader("x-media")
    headerMedia: Page

    @httpHeader("x-byte")
    headerByte: Byte

    @httpHeader("x-long")
    headerLong: LongR

    @httpHeader("x-float")
    headerFloat: FlR

    @httpHeader("x-at")
    headerAt: Timestamp

    @httpHeader("x-date-time")
    @timestampFormat("date-time")
    headerDateTime: TE

    @httpHeader("x-http")
    headerOfTarget: TH

    @httpHeader("x-times")
    headerTimes: Times

    @httpHeader("x-words")
    headerWords: Words

    @httpPrefixHeaders("x-meta-")
    headerRest: Metadata

    @jsonName("nick")
    @xmlName("nom")
    @ec2QueryName("Nom")
    named: Word

    @xmlAttribute
    attribute: String

    @xmlFlattened
    flat: Words

    bodyAt: Timestamp
    bodyTimes: Times
    timesByName: TimesByName

    @timestampFormat("http-date")
    bodyHttp: TE

    media: Page
    picture: Picture
    integer: BigInteger = 0

    @range(min: -1, max: 1000000000000000000000)
    ranged: BigInteger

    @range(min: 0.5)
    decimal: BigDecimal

    totals: Totals
    sums: Sums
    amounts: Amounts
    secret: Secret
    secrets: Secrets

    @required
    @idempotencyToken
    token: Word

    @required
    @hostLabel
    host: String

    travelling: Travelling
    travel: Travel
}

structure BoundOutput {
    @httpHeader("x-at")
    headerAt: Timestamp

    @httpHeader("x-times")
    headerTimes: Times

    @httpHeader("x-big")
    headerBig: BigDecimal

    @httpPrefixHeaders("x-meta-")
    headerRest: Metadata

    @httpResponseCode
    status: Integer

    @jsonName("sum")
    decimal: BigDecimal

    @required
    bodyAt: Timestamp

    bodyTimes: Times
    media: Page
    secret: Secret
    travelling: Travelling
    travel: Travel
}

/// Its bindings do not count: it is no part of a message by itself.
@xmlNamespace(uri: "https://example.com", prefix: "t")
structure Travelling {
    @jsonName("nick")
    named: Word

    @httpHeader("x-at")
    at: Timestamp

    @httpQuery("level")
    level: Level = 1

    @timestampFormat("date-time")
    formatted: Timestamp

    @required
    @idempotencyToken
    token: String

    times: TimesByName
    next: Travel
}

union Travel {
    @jsonName("moment")
    at: Timestamp

    @timestampFormat("http-date")
    @xmlName("date")
    http: Timestamp

    big: BigInteger
    times: Times
    travelling: Travelling
    word: Word
    secret: Secret
}

structure Totals {
    @range(min: -1, max: 1000000000000000000000)
    ranged: BigInteger
}

@error("client")
@httpError(409)
structure Conflict {
    @jsonName("why")
    message: String

    @httpHeader("x-at")
    at: Timestamp

    @required
    color: Color

    inner: Travelling
}

@error("server")
@retryable
structure Refused {
    @httpHeader("retry-after")
    after: Integer

    Message: String
}

structure StructurePayload {
    @httpPayload
    @required
    body: Travelling

    @httpHeader("x-at")
    at: Timestamp
}

structure UnionPayload {
    @httpPayload
    body: Travel

    @httpQuery("at")
    at: Timestamp
}

structure MapPayload {
    @httpPayload
    body: TimesByName
}

structure DocumentPayload {
    @httpPayload
    body: Document
}

structure TextPayload {
    @httpPayload
    body: Page
}

structure BlobPayload {
    @httpPayload
    @required
    body: B17
}

structure StreamPayload {
    @httpPayload
    @required
    body: Stream

    @httpHeader("x-at")
    at: Timestamp

    @httpQuery("color")
    color: Color
}

structure EventsPayload {
    @httpPayload
    events: Events

    @httpHeader("x-level")
    level: Level
}

@streaming
blob Stream

@streaming
union Events {
    happened: Happened
}

structure Happened {
    at: Timestamp
}

@newtype
@length(min: 1, max: 12)
@pattern("^[a-zé]+$")
string Word

@mediaType("text/html")
string Page

@mediaType("image/png")
@length(min: 2, max: 9)
blob Picture

@sensitive
@length(min: 3)
string Secret

list Secrets {
    member: Secret
}

list Times {
    member: Timestamp
}

@uniqueItems
list Words {
    member: Word
}

list Levels {
    member: Level
}

map TimesByName {
    key: Word
    value: Times
}

map Params {
    key: String
    value: Few
}

map Metadata {
    key: String
    value: Word
}

map Sums {
    key: String
    value: BigDecimal
}

@length(max: 3)
list Amounts {
    member: BigInteger
}
