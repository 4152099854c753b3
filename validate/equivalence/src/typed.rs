//! A type behind function pointers.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shapewright_validate::shape::Shape;
use shapewright_validate::walk::Profile;
use shapewright_validate::{Shaped, Validate, Violations, json};

/// What a type that travels as a JSON document can do.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its static shape.
    pub shape: fn() -> &'static Shape,
    /// Reads a text into the type and checks it, as strictly as that.
    pub read: fn(&str, Profile) -> Result<(), Violations>,
    /// Reads a text into the type with serde alone, and checks the value; `None` if serde cannot.
    pub validate: fn(&str) -> Option<Option<Violations>>,
    /// Reads a text into the type and writes it again.
    pub round_trip: fn(&str) -> serde_json::Result<Value>,
    /// Reads a text into the type, and writes it as text.
    pub rewrite: fn(&str) -> serde_json::Result<String>,
}

impl Document {
    /// The functions of a type.
    pub const fn of<T>() -> Self
    where
        T: Shaped + Validate + Serialize + DeserializeOwned,
    {
        Self {
            shape: T::shape,
            read: |text, profile| {
                json::Reader::new().profile(profile).from_str::<T>(text).map(drop)
            },
            validate: |text| Some(serde_json::from_str::<T>(text).ok()?.validate().err()),
            round_trip: |text| serde_json::to_value(serde_json::from_str::<T>(text)?),
            rewrite: |text| serde_json::to_string(&serde_json::from_str::<T>(text)?),
        }
    }
}
