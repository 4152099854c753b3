$version: "2"

namespace example.pizza

structure Order {
    id String
    count: Intger
}

list Orders {
    member: Ordre
}

string Note @length(max: 1)
