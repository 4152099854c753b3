$version: "2"

namespace example.pizza

/// What is ordered.
structure Order {
    /// Which one.
    @required
    @length(min: 1, max: 8)
    @pattern("^[a-z0-9-]+$")
    id: String

    /// How many.
    @range(min: 1, max: 20)
    count: Integer

    state: State

    at: Timestamp

    toppings: Toppings

    delivery: Delivery

    gift: Boolean

    secret: Secret
}

enum State {
    OPEN = "open"
    DONE = "done"
}

@uniqueItems
@length(max: 3)
list Toppings {
    member: String
}

union Delivery {
    pickUp: Shop
    bring: Address
}

structure Shop {
    name: String
}

structure Address {
    @required
    street: String
}

@sensitive
@length(min: 12)
string Secret
