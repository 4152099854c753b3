$version: "2"

namespace example.pizza

service Shop {
    version: "1"
    operations: [
        PlaceOrder
}

operation PlaceOrder {}
