use shapewright_validate::Validate;

#[derive(Validate)]
struct Plain {
    #[validate(required)]
    number: i32,
}

#[derive(Validate)]
struct Closure {
    #[validate(custom = |number, report| {})]
    number: i32,
}

// What is wrong in one type is not reported again for those that use it.
#[derive(Validate)]
struct Around {
    #[validate(nested)]
    plain: Plain,
    #[validate(nested)]
    closure: Closure,
}

fn main() {}
