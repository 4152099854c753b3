$version: "2"

namespace example.pizza

operation PlaceOrder {
    inputs: Order
}

structure Order {}
