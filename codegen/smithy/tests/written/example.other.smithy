$version: "2.0"

metadata authors = ["somebody"]
metadata "with spaces" = { a: 1, "b c": [true, null, 1.50] }

namespace example.other

structure Shared {}
