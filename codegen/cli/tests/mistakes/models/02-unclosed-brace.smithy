$version: "2"

namespace example.pizza

structure Order {
    id: String

structure OnTheWay {
    id: String
}
