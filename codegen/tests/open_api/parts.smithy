$version: "2"

namespace parts

use aws.auth#sigv4
use aws.protocols#restJson1

/// Keeps parcels. They stay for a week.
@restJson1
@sigv4(name: "parcels")
@httpBearerAuth
@title("Parcels")
@paginated(inputToken: "token", outputToken: "next", items: "parcels")
service Parcels {
    version: "2026-01-01"
    resources: [Parcel]
    operations: [Upload, Find, FindOld, Ping]
    errors: [Busy]
}

/// A parcel.
resource Parcel {
    identifiers: { id: Id }
    put: CreateParcel
    read: GetParcel
    list: ListParcels
}

@idempotent
@http(method: "PUT", uri: "/parcels/{id}", code: 201)
@examples([
    {
        title: "A small one"
        input: { id: "p1", size: "SMALL", note: "Fragile", until: "2026-12-01T02:00:00Z", labels: { a: "1" } }
        output: { id: "p1", at: 1750000000 }
    }
    {
        title: "A wrong one"
        input: { id: "p0", size: "SMALL" }
        error: { shapeId: Invalid, content: { message: "no" } }
    }
])
operation CreateParcel {
    input := {
        @required
        @httpLabel
        id: Id

        @required
        size: Size

        @jsonName("remark")
        @length(max: 64)
        note: String

        until: Timestamp

        @idempotencyToken
        @httpHeader("X-Token")
        token: String

        @httpHeader("X-Meta")
        meta: Json

        labels: Labels

        content: Content
    }

    output := {
        @required
        id: Id

        @httpHeader("Last-Modified")
        at: Timestamp

        @httpPrefixHeaders("X-Extra-")
        extra: Texts

        content: Content
    }

    errors: [Invalid, Conflict, Full]
}

@readonly
@http(method: "GET", uri: "/parcels/{number}")
@deprecated(message: "Use ListParcels")
operation GetParcel {
    input := {
        @required
        @httpLabel
        @resourceIdentifier("id")
        number: Id

        @httpQuery("fields")
        fields: Fields

        @httpQueryParams
        others: Texts
    }

    output := {
        @httpPayload
        parcel: ParcelData
    }
}

@readonly
@paginated
@http(method: "GET", uri: "/parcels")
operation ListParcels {
    input := {
        @httpQuery("token")
        token: String

        @httpQuery("since")
        since: Timestamp
    }

    output := {
        next: String
        parcels: Parcels_
    }
}

@auth([httpBearerAuth])
@http(method: "POST", uri: "/files/{path+}")
operation Upload {
    input := {
        @required
        @httpLabel
        path: String

        @required
        @httpPayload
        bytes: Bytes
    }
}

@http(method: "POST", uri: "/find?version=2")
@optionalAuth
operation Find {
    input := {
        @required
        query: String
    }
    output := {}
}

@http(method: "POST", uri: "/find?version=1")
operation FindOld {
    input := {}
}

@http(method: "GET", uri: "/ping")
operation Ping {}

@length(min: 1, max: 8)
@pattern("^[a-z0-9]+$")
string Id

enum Size {
    SMALL
    LARGE
}

list Fields {
    member: String
}

@sparse
map Labels {
    key: Id
    value: String
}

map Texts {
    key: String
    value: String
}

list Parcels_ {
    member: ParcelData
}

/// What is known of a parcel.
structure ParcelData {
    id: Id
    size: Size
    inside: Parcels_
    seen: Seen
}

structure Seen {
    @timestampFormat("http-date")
    first: Timestamp
}

union Content {
    text: String
    parcel: ParcelData
    any: Document
}

@mediaType("application/json")
string Json

@mediaType("application/x-parcel")
@streaming
blob Bytes

/// The request is wrong.
@error("client")
structure Invalid {
    message: String
}

@error("client")
@httpError(409)
structure Conflict {
    message: String
}

/// There is no room.
@error("client")
@httpError(409)
structure Full {
    message: String

    @httpHeader("Retry-After")
    after: Integer
}

@error("server")
@httpError(503)
structure Busy {}
