$version: "2"

namespace example.pizza

string Name

@documentation("What was ordered)
string Note
