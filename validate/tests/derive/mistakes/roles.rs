use shapewright_validate::{UnknownValue, Validate};

#[derive(Validate)]
#[validate(input, output)]
struct Both {
    text: String,
}

#[derive(Validate)]
#[validate(input, input)]
struct Twice {
    text: String,
}

#[derive(Validate)]
#[validate(input)]
struct Newtype(String);

#[derive(Validate)]
#[validate(output)]
enum Choice {
    A,
}

#[derive(Validate)]
#[validate(inptu)]
struct Misspelled {
    text: String,
}

#[derive(Validate)]
#[validate(output = "Answer")]
struct Valued {
    text: String,
}

#[derive(Validate)]
struct OnField {
    #[validate(input)]
    text: String,
}

#[derive(Validate)]
#[validate(union)]
enum WithoutValue {
    Text(String),
    #[validate(unknown)]
    Unknown,
}

#[derive(Validate)]
#[validate(union)]
enum WithoutName {
    Text(String),
    #[validate(unknown)]
    Unknown(UnknownValue),
}

#[derive(Validate)]
#[validate(union)]
enum TwoUnknown {
    Text(String),
    #[validate(unknown)]
    Unknown { name: Box<str>, value: UnknownValue },
    #[validate(unknown)]
    Newer { name: Box<str>, value: UnknownValue },
}

#[derive(Validate)]
struct Structure {
    #[validate(unknown)]
    text: String,
}

fn main() {}
