$version: "2"

namespace example.pizza

@length(min: "1")
string Note
