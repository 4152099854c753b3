$version: "2"

namespace example.pizza

enum State {
    OPEN = "open"
    DONE = "done"
}

structure Order {
    state: State = "opne"
}
