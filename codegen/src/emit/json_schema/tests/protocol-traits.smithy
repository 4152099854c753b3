$version: "2"

namespace a

service Service {
    version: "1"
    operations: [Put]
    errors: [Refused]
}

@http(method: "POST", uri: "/put/{label}")
operation Put {
    input := {
        @required
        @httpLabel
        label: Timestamp

        @httpHeader("x-at")
        inHeader: Timestamp

        @httpHeader("x-times")
        listInHeader: Times

        @httpHeader("x-seconds")
        @timestampFormat("epoch-seconds")
        formattedInHeader: Timestamp

        @httpQuery("at")
        inQuery: Timestamp

        @httpQuery("times")
        listInQuery: Times

        inBody: Timestamp

        listInBody: Times

        @timestampFormat("http-date")
        formatted: Timestamp

        formattedByTarget: DateTime

        @jsonName("nick")
        named: String

        media: Page

        integer: BigInteger = 0

        @range(min: 0)
        decimal: BigDecimal

        bigInMap: Sums

        @required
        @idempotencyToken
        token: String

        nested: Nested
    }

    output := {
        @httpHeader("x-at")
        inHeader: Timestamp

        @httpResponseCode
        status: Integer

        inBody: Timestamp

        @jsonName("sum")
        decimal: BigDecimal
    }
}

/// Neither its headers nor its token count: it is no part of a message by itself.
structure Nested {
    @jsonName("nick")
    named: String

    @httpHeader("x-at")
    inHeader: Timestamp

    @required
    @idempotencyToken
    token: String
}

@error("client")
structure Refused {
    @httpHeader("x-at")
    inHeader: Timestamp

    @jsonName("why")
    message: String
}

list Times {
    member: Timestamp
}

map Sums {
    key: String
    value: BigDecimal
}

@timestampFormat("date-time")
timestamp DateTime

@mediaType("text/html")
string Page
