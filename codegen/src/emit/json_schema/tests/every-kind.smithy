$version: "2"

namespace example.kinds

use aws.protocols#restJson1

/// A service that has a bit of everything.
@restJson1
@title("Every Kind")
service EveryKind {
    version: "2026-01-02"
    operations: [Send, Fetch, Grow, Nothing]
    errors: [Broken]
    rename: { "example.kinds#RenamedHere": "Renamed" }
}

/// Sends everything.
@http(method: "POST", uri: "/send/{Label}")
@examples([
    {
        title: "Some of it"
        input: { Token: "t", Label: "a", Count: 3, When: "2026-12-01T02:00:00Z", Since: 1650000000.5, Choice: { Text: "x" } }
        output: { Count: 3 }
    }
    {
        title: "Nothing"
        input: { Token: "u", Label: "b", Choice: { Empty: {} } }
        error: { shapeId: Broken, content: { message: "no" } }
    }
])
operation Send {
    input: SendInput
    output: SendOutput
}

@http(method: "GET", uri: "/fetch")
operation Fetch {
    input: SendOutput
    output: SendOutput
}

@http(method: "POST", uri: "/grow")
operation Grow {
    input: Tree
}

@http(method: "POST", uri: "/nothing")
operation Nothing {}

/// It broke.
@error("client")
structure Broken {
    message: String
}

/// Everything that can be sent.
structure SendInput {
    /// In the path.
    @required
    @httpLabel
    Label: Name

    /// In the query.
    @httpQuery("since")
    Since: Timestamp

    @required
    @idempotencyToken
    Token: Name

    /// How many.
    Count: Small

    Tiny: Byte

    Short: Short

    @range(min: -9007199254740993, max: 5)
    Long: Long

    /// Its range is wider than it is.
    @range(min: -1, max: 9999999999)
    Wide: Integer

    Big: BigInteger

    Decimal: BigDecimal

    @range(min: 0.5)
    Single: Float

    Ratio: Double

    @range(min: 0, max: 1.5)
    Bounded: Double

    Flag: Boolean = false

    When: DateTime

    @timestampFormat("http-date")
    Then: Timestamp

    Now: Timestamp

    /// Its own words.
    Color: Color

    Level: Level

    Bytes: ShortBytes

    Json: JsonText

    @jsonName("wireName")
    MemberName: String

    Anything: Document

    /// Any document.
    Described: Document

    Choice: Choice

    Names: Names

    Sparse: SparseNames

    ByColor: ByColor

    Named: NamedThings

    Secret: Secret

    @deprecated(since: "2.0", message: "Use Count.")
    Old: Integer

    Defaulted: Name = "abc"

    Deep: Deep

    Renamed: RenamedHere

    Body: Stream = ""
}

structure SendOutput {
    @required
    Count: Integer

    @httpHeader("x-when")
    When: Timestamp

    Color: Color

    Level: Level

    Pattern: Name

    Choice: Choice

    Ratio: Double

    @range(min: 0.5)
    AtLeast: Float

    @range(min: 0, max: 1)
    Bounded: Double

    @httpResponseCode
    Status: Integer
}

/// A name.
@length(min: 1, max: 8)
@pattern("^[a-z\\-]+$")
string Name

@range(min: 1, max: 10)
integer Small

@timestampFormat("date-time")
timestamp DateTime

/// A colour.
enum Color {
    /// Like fire.
    RED = "red"

    /// Like grass.
    /// And frogs.
    GREEN = "green"

    @internal
    GREY = "grey"
}

intEnum Level {
    LOW = 1
    HIGH = 9
}

@length(min: 2, max: 4)
blob ShortBytes

/// One of these.
union Choice {
    /// A text.
    Text: Name
    Number: Integer
    Empty: Unit
    Self: Choices
}

list Choices {
    member: Choice
}

@length(min: 1, max: 3)
@uniqueItems
list Names {
    member: Name
}

@sparse
list SparseNames {
    member: Name
}

map ByColor {
    key: Color
    value: Color
}

@length(max: 2)
map NamedThings {
    key: Name
    value: Names
}

/// A password.
@sensitive
string Secret

/// Words that are keywords elsewhere.
structure Deep {
    properties: Deep
    items: Deeps
    required: String
    definitions: Choice
    type: String
}

@mediaType("application/json")
string JsonText

list Deeps {
    member: Deep
}

structure RenamedHere {}

@streaming
blob Stream

/// A tree.
structure Tree {
    left: Tree
    right: Tree
    leaves: Leaves
}

map Leaves {
    key: String
    value: Tree
}
