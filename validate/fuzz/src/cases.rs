//! The types that are tried: those of the OTA model and one for every kind of shape.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::shape::Shape;
use shapewright_validate::walk::{self, Options, Profile};
use shapewright_validate::{Shaped, Validate, Violations, json};

use crate::every_kind;

/// What is wrong, as far as every way of checking has to agree: paths and codes, in order.
pub type Found = Vec<(String, &'static str)>;

/// A type, without its type.
#[derive(Clone, Copy)]
pub struct Case {
    /// The folder of its schema below those of a draft; empty if it has none.
    pub folder: &'static str,
    /// Its shape.
    pub shape: fn() -> &'static Shape,
    /// What reading as the protocol does finds; nothing for a valid value.
    pub read: fn(&str) -> Found,
    /// Reads bytes as configured: the value written again, and the warnings, or what is wrong.
    pub open: fn(&[u8], &json::Reader<'_>) -> Result<(String, Option<Violations>), Violations>,
    /// What the check of the value finds, if serde alone can read one.
    pub check: fn(&str) -> Option<Found>,
    /// The value written again, if serde alone can read one.
    pub rewrite: fn(&str) -> Option<String>,
}

impl Case {
    const fn of<T: Validate + Shaped + Serialize + DeserializeOwned>(
        folder: &'static str,
    ) -> Self {
        Self {
            folder,
            shape: T::shape,
            read: |text| {
                let wire = json::Reader::new().profile(Profile::Wire);
                wire.from_str::<T>(text).err().map(found).unwrap_or_default()
            },
            open: |bytes, reader| {
                let read = reader.from_slice::<T>(bytes)?;
                let written = serde_json::to_string(&read.value).expect("every value is written");
                Ok((written, read.warnings))
            },
            check: |text| {
                let value: T = serde_json::from_str(text).ok()?;
                Some(value.validate().err().map(found).unwrap_or_default())
            },
            rewrite: |text| {
                let value: T = serde_json::from_str(text).ok()?;
                Some(serde_json::to_string(&value).expect("every value is written"))
            },
        }
    }

    /// What the walker finds.
    pub fn walk(&self, text: &str, options: Options) -> Found {
        let outcome = walk::check(text.as_bytes(), (self.shape)(), options);
        outcome.violations.map(found).unwrap_or_default()
    }
}

fn found(violations: Violations) -> Found {
    violations.iter().map(|it| (it.path.to_string(), it.code())).collect()
}

macro_rules! inputs {
    ($($module:ident $service:literal $version:literal {
        operations { $($operation:ident($($input:ident)?) -> ($($output:ident)?))* }
        documents { $($document:ident)* }
        types { $($ty:ident)* }
    })*) => {
        &[$($($(
            Case::of::<ota_model::$module::$input>(concat!($service, "/", $version)),
        )?)*)*]
    };
}

macro_rules! outputs {
    ($($module:ident $service:literal $version:literal {
        operations { $($operation:ident($($input:ident)?) -> ($($output:ident)?))* }
        documents { $($document:ident)* }
        types { $($ty:ident)* }
    })*) => {
        &[$($($(
            Case::of::<ota_model::$module::$output>(concat!($service, "/", $version)),
        )?)*)*]
    };
}

/// The inputs of the OTA operations.
pub const INPUTS: &[Case] = services!(inputs);

/// The outputs of the OTA operations.
pub const OUTPUTS: &[Case] = services!(outputs);

/// Types with every kind of member.
pub const KINDS: &[Case] = &[
    Case::of::<every_kind::CreateParcelRequest>(""),
    Case::of::<every_kind::CreateParcelResponse>(""),
    Case::of::<every_kind::Content>(""),
    Case::of::<every_kind::ListParcelsOutput>(""),
];
