namespace example.pizza

enum State {
    OPEN
}
