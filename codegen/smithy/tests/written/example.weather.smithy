$version: "2.0"
$operationInputSuffix: "Request"

namespace example.weather

use aws.protocols#restJson1
use example.other#Shared

/// A trait of our own.
@trait(
    selector: "structure"
    breakingChanges: [
        {
            change: "presence"
            severity: "WARNING"
            message: "Somebody might rely on it, so think twice before it is removed"
        }
    ]
)
structure about {
    /// Who is to be asked.
    @required
    who: String

    shapes: ShapeNames
}

@restJson1
@title("Weather")
service Weather {
    version: "2024-01-01"
    operations: [
        GetForecast
        Ping
    ]
    resources: [
        City
    ]
    errors: [
        Failure
    ]
    rename: {
        "example.other#Shared": "RenamedShared"
    }
}

resource City {
    identifiers: {
        cityId: CityId
    }
    properties: {
        name: String
        at: Timestamp
    }
    read: GetCity
}

/// Tells about a city.
@readonly
@http(method: "GET", uri: "/cities/{cityId}", code: 200)
@examples([
    {
        title: "A city"
        documentation: """
            A long explanation of what is asked and what is answered, so that it is wrapped."""
        input: { cityId: "x1" }
        output: {
            name: """
                line one
                line two, which makes this text too long for a single line of the file, and so
                a block
                """
            at: 1
        }
    }
])
operation GetCity {
    input :=
        @about(who: "me", shapes: [City, Shared])
        {
            @required
            @httpLabel
            cityId: CityId
        }
    output := with [Named, Dated] {
        @length(max: 200)
        $name

        @notProperty
        shared: Shared
    }
    errors: [
        NotFound
    ]
}

@examples([])
operation GetForecast {
    input: GetForecastRequest
    output: Shared
}

operation Ping {}

@mixin
structure AnotherMixinWithAVeryLongName {}

document Any

@mixin
enum Base {
    A = "a"
}

union Choice {
    a: Unit
    b: Recursive
}

@uniqueItems
@length(min: 0)
list Cities {
    member: CityId
}

@pattern("^[a-z]+\\d$")
string CityId

blob Data

@mixin
structure Dated {
    @required
    at: Timestamp
}

/// How many days.
@range(min: 1, max: 10)
integer Days

enum Derived with [Base] {
    B = "b"
}

apply Derived$A @documentation("The first.")

@error("server")
@retryable(throttling: true)
structure Failure {
    message: String
}

structure GetForecastRequest {
    days: Days = 3
    kind: Kind
    sky: Sky = "clear"
    unset: Days = null
}

intEnum Kind {
    RAIN = 1
    SUN = 2
}

@mixin
structure Named {
    name: String
}

@error("client")
structure NotFound {}

map Recursive {
    key: CityId
    value: Choice
}

@private
list ShapeNames {
    @idRef(failWhenMissing: true, selector: "*")
    member: String
}

enum Sky {
    /// Nothing.
    CLEAR = "clear"

    @deprecated
    CLOUDY
}

structure String2 with [
    Named
    Dated
    AnotherMixinWithAVeryLongName
    YetAnotherMixinWithAnEvenLongerName
] {}

@mixin
structure YetAnotherMixinWithAnEvenLongerName {}
