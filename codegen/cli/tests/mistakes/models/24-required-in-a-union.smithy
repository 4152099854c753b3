$version: "2"

namespace example.pizza

union Choice {
    @required
    a: String
}
