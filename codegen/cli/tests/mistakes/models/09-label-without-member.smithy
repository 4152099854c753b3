$version: "2"

namespace example.pizza

@readonly
@http(method: "GET", uri: "/orders/{orderId}")
operation GetOrder {
    input := {
        @required
        @httpLabel
        orderID: String

        @required
        @httpLabel
        other: String
    }
}
