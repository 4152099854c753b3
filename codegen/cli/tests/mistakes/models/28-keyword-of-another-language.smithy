$version: "2"

namespace example.pizza

struct Order {
    id: String
}
