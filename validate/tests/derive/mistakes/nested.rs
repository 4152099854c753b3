use std::collections::BTreeMap;

use shapewright_validate::Validate;

#[derive(Validate)]
struct Inner {
    #[validate(range(max = 3))]
    number: i32,
}

#[derive(Validate)]
struct Forgotten {
    inner: Option<Inner>,
}

#[derive(Validate)]
struct InLists {
    #[validate(length(max = 3))]
    inner: Vec<Inner>,
}

#[derive(Validate)]
struct InMaps {
    #[validate(keys(length(max = 3)))]
    inner: BTreeMap<String, Inner>,
}

#[derive(Validate)]
struct Left {
    #[validate(skip)]
    inner: Inner,
}

fn main() {}
