$version: "2"

namespace example.pizza

structure Order {
    @range(max: 5)
    count: Integer = 6
}
