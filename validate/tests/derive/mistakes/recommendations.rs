use shapewright_validate::Validate;

#[derive(Validate)]
#[validate(recommendation(rule = "order", message = "In order.", member = "Endd", after = "start"))]
#[validate(recommendation(rule = "order", message = "In order.", member = "end"))]
#[validate(recommendation(rule = "order", message = "In order.", needs = "end", after = "start"))]
struct Schedule {
    start: Option<String>,
    #[serde(rename = "End")]
    end: Option<String>,
    #[validate(recommendation)]
    nothing: String,
    #[validate(recommendation(rule = "r", message = "g"))]
    no_test: String,
    #[validate(recommendation(pattern = A, reserved_prefix = "b"))]
    two_tests: String,
    #[validate(recommendation(rule = "r", message = "g", multipleof = 3))]
    misspelled: i32,
    #[validate(recommendation(rule = "r", message = "g", multiple_of = 0))]
    zero: i32,
}

#[derive(Validate)]
#[validate(recommendation(rule = "order", message = "In order.", member = "End", after = "Start"))]
struct Newtype(String);

fn main() {}
