// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 0ae97859053b544b

//! The operations.

use shapewright_validate::operation::Operation;

use super::{
    Box, Default, FooBar, Foo_Bar, Formatter, FoundTwice, Keywords, Methods, Odd, Option,
    Result, Runtime, Self_, Send, Spelled, String_, Traits, Vec,
};

/// The operation `Clone`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Clone;

impl Operation for Clone {
    type Input = Option;
    type Output = Result;

    const NAME: &'static str = "Clone";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &["Error"];
}

/// The operation `Validate`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Validate;

impl Operation for Validate {
    type Input = String_;
    type Output = Self_;

    const NAME: &'static str = "Validate";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}

/// The operation `Into`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Into;

impl Operation for Into {
    type Input = Keywords;
    type Output = Vec;

    const NAME: &'static str = "Into";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}

/// The operation `Copy`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Copy;

impl Operation for Copy {
    type Input = Box;
    type Output = Default;

    const NAME: &'static str = "Copy";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}

/// The operation `None`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct None;

impl Operation for None {
    type Input = Send;
    type Output = FooBar;

    const NAME: &'static str = "None";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}

/// The operation `Some`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Some;

impl Operation for Some {
    type Input = Foo_Bar;
    type Output = Odd;

    const NAME: &'static str = "Some";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}

/// The operation `Ok`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Ok;

impl Operation for Ok {
    type Input = Methods;
    type Output = Formatter;

    const NAME: &'static str = "Ok";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}

/// The operation `Err`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Err;

impl Operation for Err {
    type Input = Runtime;
    type Output = Spelled;

    const NAME: &'static str = "Err";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}

/// The operation `Drop`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    Debug,
    ::core::default::Default,
    PartialEq,
    Eq,
    Hash
)]
pub struct Drop;

impl Operation for Drop {
    type Input = FoundTwice;
    type Output = Traits;

    const NAME: &'static str = "Drop";
    const HTTP_METHOD: &'static str = "";
    const URI: &'static str = "";
    const ERRORS: &'static [&'static str] = &[];
}
