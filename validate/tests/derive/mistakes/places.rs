use shapewright_validate::Validate;

#[derive(Validate)]
#[validate(union)]
struct NoEnum {
    #[validate(each(required))]
    elements: Vec<String>,
    #[validate(each(length(max = 1)), values(length(max = 1)))]
    both: Vec<String>,
    #[validate(skip, length(max = 1))]
    skipped: String,
    #[serde(flatten)]
    flattened: Option<String>,
}

#[derive(Validate)]
struct Newtype(#[validate(required)] Option<String>);

#[derive(Validate)]
struct Pair(String, String);

#[derive(Validate)]
enum Undecided {
    Text(String),
}

#[derive(Validate)]
#[validate(union)]
enum Union {
    #[validate(length(max = 1))]
    OnVariant(String),
    Nothing,
    Named { text: String },
}

#[derive(Validate)]
#[validate(union)]
#[serde(tag = "kind")]
enum Tagged {
    Text(String),
}

#[derive(Validate)]
#[validate(union, int_enum)]
enum Both {
    Text(String),
}

#[derive(Validate)]
enum Enum {
    #[validate(value = "A")]
    First,
    #[validate(value = "A")]
    Again,
    #[validate(unknown)]
    Unknown,
}

#[derive(Validate)]
union Untagged {
    number: i32,
}

fn main() {}
