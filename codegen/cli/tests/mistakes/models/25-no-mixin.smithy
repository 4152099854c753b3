$version: "2"

namespace example.pizza

structure Base {
    id: String
}

structure Order with [Base] {
    note: String
}
