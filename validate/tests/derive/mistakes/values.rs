use shapewright_validate::Validate;

#[derive(Validate)]
struct Values {
    #[validate(length = 3)]
    no_list: String,
    #[validate(length(min = -1))]
    negative: String,
    #[validate(length())]
    empty: String,
    #[validate(length(min = 5, max = 4))]
    reversed: String,
    #[validate(range(min = "1"))]
    text: i32,
    #[validate(range(min = 2.5, max = 2.25))]
    reversed_range: f64,
    #[validate(pattern = "^a$")]
    no_path: String,
    #[validate(unique_items = true)]
    no_word: Vec<String>,
    #[validate(each())]
    says_nothing: Vec<String>,
    #[validate(name = 3)]
    name: String,
    #[validate(nested, nested)]
    twice: Box<Values>,
}

#[derive(Validate)]
#[validate(int_enum)]
enum Level {
    #[validate(value = "1")]
    Low,
    High,
    #[validate(value = 2147483648)]
    TooHigh,
}

fn main() {}
