$version: "2"

namespace example.pizza

@range(min: 1)
string Note
