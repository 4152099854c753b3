$version: "2"

namespace example.pizza

@pattern("^[a-z+$")
string Name
