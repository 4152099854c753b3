use shapewright_validate::{Report, Validate};

fn of_numbers(_: &i32, _: &mut Report<'_>) {}

fn without_report(_: &str) {}

fn answers(_: &str, _: &mut Report<'_>) -> bool {
    true
}

fn of_another_type(_: &String, _: &mut Report<'_>) {}

#[derive(Validate)]
struct OfAnotherType(#[validate(custom = of_numbers)] String);

#[derive(Validate)]
struct WithoutReport(#[validate(custom = without_report)] String);

#[derive(Validate)]
struct Answers(#[validate(custom = answers)] String);

#[derive(Validate)]
#[validate(custom = of_another_type)]
struct OnType {
    text: String,
}

fn main() {}
