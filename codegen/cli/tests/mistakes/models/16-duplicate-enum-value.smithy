$version: "2"

namespace example.pizza

enum State {
    OPEN = "open"
    OPENED = "open"
}
