$version: "2"

namespace example.pizza

structure Order {
    count: Integer = "one"
}
