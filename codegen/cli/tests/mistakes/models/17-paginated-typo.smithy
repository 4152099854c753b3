$version: "2"

namespace example.pizza

@paginated(inputToken: "token", outputToken: "token", items: "order")
operation ListOrders {
    input := {
        token: String
    }
    output := {
        token: String
        orders: Orders
    }
}

list Orders {
    member: String
}
