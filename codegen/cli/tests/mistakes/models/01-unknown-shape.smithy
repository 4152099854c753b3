$version: "2"

namespace example.pizza

structure Order {
    items: OrderItemz
}

list OrderItems {
    member: OrderItem
}

string OrderItem
