use shapewright_validate::{Report, Validate};

fn rule<T>(_: &T, _: &mut Report<'_>) {}

#[derive(Validate)]
#[validate(custom = rule, custom = rule)]
struct Forms {
    #[validate(custom = "rule")]
    text: String,
    #[validate(custom(rule))]
    list: String,
    #[validate(each(custom))]
    word: Vec<String>,
    #[validate(custom = rule, custom = rule)]
    twice: String,
    #[validate(skip, custom = rule)]
    skipped: String,
    #[validate(predicate = rule)]
    foreign: String,
}

#[derive(Validate)]
#[validate(union, custom = "rule")]
enum Union {
    #[validate(custom = rule)]
    OnVariant(String),
}

fn main() {}
