$version: "2"

namespace example.pizza

list Orders {
    member: Orders
}
