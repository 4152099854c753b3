$version: "2"

namespace example.pizza

use aws.protocols#restJson2

@restJson2
service Shop {
    version: "1"
    operations: [O, Q]
}

operation O {}
