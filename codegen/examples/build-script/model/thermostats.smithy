$version: "2"

namespace example.thermostats

service Thermostats {
    version: "2026-01-01"
    operations: [
        SetTarget
    ]
}

/// Sets the temperature that a thermostat aims at.
@http(method: "PUT", uri: "/thermostats/{id}/target")
@idempotent
operation SetTarget {
    input := {
        /// Which thermostat, such as `kitchen-1`.
        @required
        @httpLabel
        @pattern("^[a-z]+-[0-9]+$")
        id: String

        /// The temperature in degrees Celsius, 5 to 30. For example `21.5`.
        @required
        @range(min: 5, max: 30)
        celsius: Double

        /// Until when; left out, until it is set again.
        until: Timestamp
    }

    output := {}
}
