$version: "2"

namespace example.pizza

/// An order.
@documentation("What was ordered)
structure Order {
    id: String
}

@length(max: 10)
string Note

@title("Pizza")
service Shop {
    version: "1"
}

structure Late {
    note: Notes
}
