$version: "2"

namespace example.pizza

@range(min: 10, max: 1)
integer Count
