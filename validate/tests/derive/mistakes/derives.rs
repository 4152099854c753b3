use shapewright_validate::operation::ServiceError;
use shapewright_validate::{
    IntEnum, Newtype, RedactedDebug, Serde, Setters, StringEnum, Validate,
};

#[derive(StringEnum)]
enum NothingUnknown {
    #[validate(value = "A")]
    A,
}

#[derive(StringEnum)]
struct NoEnum {
    a: String,
}

#[derive(IntEnum)]
enum Text {
    A,
}

#[derive(Newtype)]
struct Number(i32);

#[derive(Setters)]
enum NoStructure {
    A,
}

#[derive(RedactedDebug)]
enum NoParts {
    A,
}

#[derive(Serde)]
#[serde(deny_unknown_fields)]
struct Unsupported<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    text: &'a str,
    #[serde(rename(serialize = "a", deserialize = "b"))]
    two: String,
    #[serde(rename = 1 + 1)]
    three: String,
    #[serde(rename = 1)]
    four: String,
    #[serde(with = "not a path")]
    five: String,
    #[serde(default = "six")]
    six: String,
}

#[derive(Serde)]
#[serde(rename_all = "sPoNgE")]
struct NoCase {
    text: String,
}

#[derive(Serde)]
enum NoUnion {
    A,
}

#[derive(Serde)]
struct Wrapped(String);

#[derive(Debug, ServiceError)]
#[error(status = 4, fault = "user", retriable)]
struct WrongFacts {
    message: String,
}

#[derive(Debug, ServiceError)]
struct NoFault {}

#[derive(Debug, ServiceError)]
#[error(fault = "client", message = code)]
struct NoMessage {
    code: i32,
}

#[derive(ServiceError, Validate)]
enum NoError {
    A,
}

fn main() {}
