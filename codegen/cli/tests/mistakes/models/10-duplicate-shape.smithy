$version: "2"

namespace example.pizza

structure Order {
    id: String
}

string Order
