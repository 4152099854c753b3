use serde::Deserialize;
use shapewright_validate::Validate;

#[derive(Deserialize, Validate)]
#[serde(transparent)]
struct Transparent {
    name: String,
}

#[derive(Deserialize, Validate)]
#[serde(try_from = "String")]
struct Converted {
    name: String,
}

impl TryFrom<String> for Converted {
    type Error = std::fmt::Error;

    fn try_from(name: String) -> Result<Self, std::fmt::Error> {
        Ok(Self { name })
    }
}

#[derive(Deserialize, Validate)]
#[serde(tag = "kind")]
struct Tagged {
    name: String,
}

#[derive(Deserialize, Validate)]
enum Open {
    A,
    #[serde(alias = "bee")]
    B,
    #[serde(other)]
    Other,
}

#[derive(Deserialize, Validate)]
struct Nothing;

#[derive(Deserialize, Validate)]
struct Twice {
    #[validate(name = "x")]
    a: String,
    #[validate(name = "x")]
    b: String,
}

#[derive(Validate)]
struct Timed {
    #[serde(with = "shapewright_validate::datetime::date_time")]
    unsaid: jiff::Timestamp,
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "date-time")]
    other: jiff::Timestamp,
    #[serde(with = "shapewright_validate::datetime::http_date")]
    #[validate(each(format = "http-date"))]
    list: Vec<jiff::Timestamp>,
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    usual: jiff::Timestamp,
}

#[derive(serde::Deserialize, Validate)]
#[serde(tag = "t")]
enum ByTag {
    One,
}

#[derive(serde::Deserialize, Validate)]
#[serde(untagged)]
enum Untagged {
    One,
}

#[derive(serde::Deserialize, Validate)]
struct LeftOut {
    #[serde(skip)]
    #[validate(range(min = 1))]
    a: i32,
    #[serde(skip_deserializing)]
    #[validate(skip, lenght(min = 1))]
    b: String,
    #[serde(rename = "c")]
    one: i32,
    #[serde(alias = "c")]
    two: i32,
}

fn main() {}
