$version: "2"

namespace example.pizza

service Shop {
    version: "1"
    operations: [A, B]
}

@readonly
@http(method: "GET", uri: "/orders")
operation A {}

@readonly
@http(method: "GET", uri: "/orders")
operation B {}
