$version: "2"

namespace example

@documentation("The name.)
string Name

@pattern("'a'")
string Code
