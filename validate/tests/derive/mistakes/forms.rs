use serde::Deserialize;
use shapewright_validate::{Report, Shaped, Validate, shape};

#[derive(Deserialize, Validate)]
#[serde(try_from = "String")]
struct Port(#[validate(range(max = 100))] u16);

impl TryFrom<String> for Port {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

#[derive(Deserialize, Validate)]
#[serde(from = "String")]
struct Same(#[validate(length(max = 100))] String);

impl From<String> for Same {
    fn from(text: String) -> Self {
        Self(text)
    }
}

#[derive(Deserialize, Validate)]
struct Read(#[serde(deserialize_with = "number")] u16);

#[derive(Deserialize, Validate)]
#[validate(union)]
enum Choice {
    #[serde(deserialize_with = "number")]
    Number(u16),
}

fn number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    u16::deserialize(deserializer)
}

struct ByHand;

impl Validate for ByHand {
    fn check(&self, _: &mut Report<'_>) {}
}

impl Shaped for ByHand {
    fn shape() -> &'static shape::Shape {
        shape::scalar::string()
    }
}

#[derive(Validate)]
struct Around {
    by_hand: ByHand,
}

fn main() {}
