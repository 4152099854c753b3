$version: "2.0"

namespace example.shop

/// Something for sale.
structure Item {
    @required
    @length(min: 1, max: 20)
    @pattern("^[a-z]+$")
    name: String

    @range(min: 1)
    count: Integer

    wrapping: Wrapping
}

enum Wrapping {
    PAPER = "paper"
    BOX = "box"
}

/// When an order comes.
union Arrival {
    day: Timestamp
    @documentation("Nobody knows.")
    unknown: Unit
}
