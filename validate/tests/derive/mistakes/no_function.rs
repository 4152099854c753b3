use shapewright_validate::Validate;

#[derive(Validate)]
#[validate(custom = end_after_begin)]
struct NoFunction {
    #[validate(custom = rules::evn)]
    size: u32,
}

mod rules {
    pub fn even(_: &u32, _: &mut shapewright_validate::Report<'_>) {}
}

fn main() {}
