// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum e32f202d85ed6171

//! The operations.

use shapewright_validate::operation::{
    Operation, OperationError, Service, UnknownError, UnmodeledError,
};
use shapewright_validate::shape;

use super::{
    Box, Default, Error, FooBar, Foo_Bar, Formatter, FoundTwice, Keywords, Methods, Odd,
    Option, Result, Runtime, Self_, Send, Spelled, String_, Traits, Vec,
};

/// An obstacle course: every name here means something else to Rust.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Obstacles;

impl Service for Obstacles {
    const SHAPE: &'static shape::Service = &shape::Service::new(
        "example.naming#Obstacles",
    );
    const PROTOCOL: shape::Protocol = shape::Protocol::Unknown;
    const VERSION: &'static str = "1";
    const OPERATIONS: &'static [shape::Operation] = &[
        shape::Operation::of::<Clone>(),
        shape::Operation::of::<Validate>(),
        shape::Operation::of::<Into>(),
        shape::Operation::of::<Copy>(),
        shape::Operation::of::<None>(),
        shape::Operation::of::<Some>(),
        shape::Operation::of::<Ok>(),
        shape::Operation::of::<Err>(),
        shape::Operation::of::<Drop>(),
    ];
}

/// The operation `Clone`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Clone;

impl Operation for Clone {
    type Input = Option;
    type Output = Result;
    type Error = CloneError;
    type Service = Obstacles;

    const NAME: &'static str = "Clone";
}

/// What `Clone` may answer instead of its output.
#[derive(::core::clone::Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum CloneError {
    /// `Error`.
    Error(Error),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// The operation `Validate`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Validate;

impl Operation for Validate {
    type Input = String_;
    type Output = Self_;
    type Error = ValidateError;
    type Service = Obstacles;

    const NAME: &'static str = "Validate";
}

/// What `Validate` may answer instead of its output.
pub type ValidateError = UnmodeledError;

/// The operation `Into`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Into;

impl Operation for Into {
    type Input = Keywords;
    type Output = Vec;
    type Error = IntoError;
    type Service = Obstacles;

    const NAME: &'static str = "Into";
}

/// What `Into` may answer instead of its output.
pub type IntoError = UnmodeledError;

/// The operation `Copy`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Copy;

impl Operation for Copy {
    type Input = Box;
    type Output = Default;
    type Error = CopyError;
    type Service = Obstacles;

    const NAME: &'static str = "Copy";
}

/// What `Copy` may answer instead of its output.
pub type CopyError = UnmodeledError;

/// The operation `None`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct None;

impl Operation for None {
    type Input = Send;
    type Output = FooBar;
    type Error = NoneError;
    type Service = Obstacles;

    const NAME: &'static str = "None";
}

/// What `None` may answer instead of its output.
pub type NoneError = UnmodeledError;

/// The operation `Some`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Some;

impl Operation for Some {
    type Input = Foo_Bar;
    type Output = Odd;
    type Error = SomeError;
    type Service = Obstacles;

    const NAME: &'static str = "Some";
}

/// What `Some` may answer instead of its output.
pub type SomeError = UnmodeledError;

/// The operation `Ok`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Ok;

impl Operation for Ok {
    type Input = Methods;
    type Output = Formatter;
    type Error = OkError;
    type Service = Obstacles;

    const NAME: &'static str = "Ok";
}

/// What `Ok` may answer instead of its output.
pub type OkError = UnmodeledError;

/// The operation `Err`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Err;

impl Operation for Err {
    type Input = Runtime;
    type Output = Spelled;
    type Error = ErrError;
    type Service = Obstacles;

    const NAME: &'static str = "Err";
}

/// What `Err` may answer instead of its output.
pub type ErrError = UnmodeledError;

/// The operation `Drop`.
#[derive(::core::clone::Clone, ::core::marker::Copy, Debug, ::core::default::Default)]
pub struct Drop;

impl Operation for Drop {
    type Input = FoundTwice;
    type Output = Traits;
    type Error = DropError;
    type Service = Obstacles;

    const NAME: &'static str = "Drop";
}

/// What `Drop` may answer instead of its output.
pub type DropError = UnmodeledError;
