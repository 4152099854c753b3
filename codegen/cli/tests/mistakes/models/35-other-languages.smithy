$version: "2"

namespace example

@pattern("^\d+$")
string Code

structure Hub {
    @documentation('The name.')
    name: str
    count: int
    tags: list<String>
    size: Integer = 1 }

use smithy.api#required
