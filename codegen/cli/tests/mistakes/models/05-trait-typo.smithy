$version: "2"

namespace example.pizza

@lenght(max: 500)
string Note
