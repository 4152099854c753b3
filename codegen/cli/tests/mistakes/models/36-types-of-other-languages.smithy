$version: "2"

namespace example

structure Hub {
    count: int
    tags: List
    all: Map
    @length(mn: 1)
    name: String
}
