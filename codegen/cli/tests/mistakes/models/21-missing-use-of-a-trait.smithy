$version: "2"

namespace example.pizza

@restJson1
service Shop {
    version: "1"
}
