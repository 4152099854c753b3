use shapewright_validate::Validate;

#[derive(Validate)]
#[validate(advice(rule = "order", gist = "In order.", member = "Endd", after = "start"))]
#[validate(advice(rule = "order", gist = "In order.", member = "end"))]
#[validate(advice(rule = "order", gist = "In order.", needs = "end", after = "start"))]
struct Schedule {
    start: Option<String>,
    #[serde(rename = "End")]
    end: Option<String>,
    #[validate(advice)]
    nothing: String,
    #[validate(advice(rule = "r", gist = "g"))]
    no_test: String,
    #[validate(advice(pattern = A, reserved_prefix = "b"))]
    two_tests: String,
    #[validate(advice(rule = "r", gist = "g", multipleof = 3))]
    misspelled: i32,
    #[validate(advice(rule = "r", gist = "g", multiple_of = 0))]
    zero: i32,
}

#[derive(Validate)]
#[validate(advice(rule = "order", gist = "In order.", member = "End", after = "Start"))]
struct Newtype(String);

fn main() {}
