use shapewright_validate::Validate;

#[derive(Validate)]
#[validate(sensitiv)]
struct Misspelled {
    #[validate(lenght(min = 1))]
    length: String,
    #[validate(regex = NAME)]
    foreign: String,
    #[validate(length(minimum = 1))]
    bound: String,
    #[validate(each(uniqe_items))]
    inner: Vec<Vec<String>>,
    #[validate(email)]
    stranger: String,
    #[validate(binding = "queri")]
    binding: Option<String>,
    #[validate(format = "datetime")]
    format: Option<String>,
}

#[derive(Validate)]
enum Status {
    #[validate(vaule = "DONE")]
    Done,
}

fn main() {}
