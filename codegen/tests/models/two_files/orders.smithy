$version: "2.0"

namespace example.shop

use aws.protocols#restJson1

/// Sells what is in stock.
@restJson1
service Shop {
    version: "2026-11-28"
    operations: [PlaceOrder]
}

/// Orders one item.
@http(method: "POST", uri: "/orders")
operation PlaceOrder {
    input: PlaceOrderRequest
    output: PlaceOrderResponse
    errors: [SoldOut]
}

structure PlaceOrderRequest {
    /// What to buy.
    @required
    item: Item

    /// Makes it safe to order again.
    @idempotencyToken
    token: String
}

structure PlaceOrderResponse {
    /// When it comes.
    arrival: Arrival
}

/// Nothing is left of the item.
@error("client")
@httpError(410)
structure SoldOut {
    message: String
}
