$version: "2.0"

namespace example.defaults

use aws.protocols#restJson1

/// Runs jobs: defaults of every kind, and who fills them in.
@restJson1
service Jobs {
    version: "2026-01-01"
    operations: [StartJob]
}

@http(method: "POST", uri: "/jobs")
operation StartJob {
    input := {
        /// Optional for clients, as every member of an input is.
        @httpQuery("retries")
        retries: Integer = 3

        settings: Settings
    }
    output := {
        /// A plain field.
        state: State = "queued"

        @clientOptional
        position: Integer = 0
    }
}

/// Defaults of every kind.
structure Settings {
    enabled: Boolean = true
    paused: Boolean = false
    tiny: Byte = 1
    small: Short = -2
    count: Integer = 0
    total: Long = 9223372036854775807
    ratio: Float = 1
    exact: Double = -1.5e3
    zero: Double = 0
    name: String = "a \"name\""
    empty: String = ""
    data: Blob = "Ymxv"
    labels: Labels = []
    tags: Tags = {}
    state: State = "running"
    level: Level = 5
    at: Timestamp = 1577836800

    @timestampFormat("date-time")
    since: Timestamp = "2020-01-01T00:00:00Z"

    big: BigInteger = 123456789012345678901234567890
    price: BigDecimal = 1.10
    extra: Document = {}
    note: Document = "free"

    /// A requirement with a default is a default.
    @required
    mode: String = "fast"

    @clientOptional
    limit: Integer = 10

    @clientOptional
    groups: Labels = []

    nothing: Integer = null
}

enum State {
    QUEUED = "queued"
    RUNNING = "running"
}

intEnum Level {
    LOW = 1
    HIGH = 5
}

list Labels {
    member: String
}

map Tags {
    key: String
    value: String
}
