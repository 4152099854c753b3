use std::net::IpAddr;

use shapewright_validate::Validate;

#[derive(Validate)]
struct WrongLength {
    #[validate(length(max = 3))]
    number: i32,
}

#[derive(Validate)]
struct WrongRange {
    #[validate(range(max = 3))]
    text: String,
}

#[derive(Validate)]
struct WrongEach {
    #[validate(each(length(max = 3)))]
    text: String,
}

struct Plain;

#[derive(Validate)]
struct NotNested {
    #[validate(nested)]
    plain: Plain,
}

#[derive(Validate)]
struct NoShape {
    address: IpAddr,
}

#[derive(Validate)]
struct NoToken {
    #[validate(idempotency_token)]
    token: i32,
}

#[derive(Validate)]
struct UniqueFloats {
    #[validate(each(unique_items))]
    lists: Option<Vec<Vec<f64>>>,
}

#[derive(Validate)]
struct TimedText {
    #[validate(format = "date-time")]
    created: Option<String>,
}

#[derive(Validate)]
struct SmallText {
    #[validate(textual)]
    number: i32,
}

#[derive(Validate)]
#[validate(union)]
enum HoldsOption {
    Number(Option<i32>),
    #[validate(name = "Number")]
    Other(i32),
}

#[derive(Validate)]
struct TwoBodies {
    #[validate(binding = "payload")]
    first: String,
    #[validate(binding = "payload")]
    second: String,
}

#[derive(Validate)]
struct HoldsUnit {
    nothing: (),
}

fn main() {}
