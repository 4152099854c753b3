//! The types that are tried: those of the OTA model and one for every kind of shape.

use ota_model::{iot_managed_integrations as managed, iot_wireless as wireless};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::shape::Shape;
use shapewright_validate::walk::{self, Options};
use shapewright_validate::{Shaped, Validate, Violations, json};

use crate::every_kind;

/// What is wrong, as far as every way of checking has to agree: paths and codes, in order.
pub type Found = Vec<(String, &'static str)>;

/// A type, without its type.
#[derive(Clone, Copy)]
pub struct Case {
    /// Its shape.
    pub shape: fn() -> &'static Shape,
    /// What reading with every violation finds; nothing for a valid value.
    pub read: fn(&str) -> Found,
    /// What the check of the value finds, if serde alone can read one.
    pub check: fn(&str) -> Option<Found>,
    /// The value written again, if serde alone can read one.
    pub rewrite: fn(&str) -> Option<String>,
}

impl Case {
    const fn of<T: Validate + Shaped + Serialize + DeserializeOwned>() -> Self {
        Self {
            shape: T::shape,
            read: |text| json::from_str::<T>(text).err().map(found).unwrap_or_default(),
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

macro_rules! cases {
    ($($module:ident: $($name:ident)*;)*) => {
        &[$($(Case::of::<$module::$name>()),*),*]
    };
}

/// The inputs of the OTA operations.
pub const INPUTS: &[Case] = cases! {
    managed:
        CreateOtaTaskRequest DeleteOtaTaskRequest GetOtaTaskRequest ListOtaTasksRequest
        UpdateOtaTaskRequest CreateOtaTaskConfigurationRequest DeleteOtaTaskConfigurationRequest
        GetOtaTaskConfigurationRequest ListOtaTaskConfigurationsRequest
        ListOtaTaskExecutionsRequest;
    wireless:
        AssociateMulticastGroupWithFuotaTaskRequest AssociateWirelessDeviceWithFuotaTaskRequest
        CreateFuotaTaskRequest DeleteFuotaTaskRequest
        DisassociateMulticastGroupFromFuotaTaskRequest
        DisassociateWirelessDeviceFromFuotaTaskRequest GetFuotaTaskRequest ListFuotaTasksRequest
        ListMulticastGroupsByFuotaTaskRequest StartFuotaTaskRequest UpdateFuotaTaskRequest;
};

/// The outputs of the OTA operations.
pub const OUTPUTS: &[Case] = cases! {
    managed:
        CreateOtaTaskResponse GetOtaTaskResponse ListOtaTasksResponse
        CreateOtaTaskConfigurationResponse GetOtaTaskConfigurationResponse
        ListOtaTaskConfigurationsResponse ListOtaTaskExecutionsResponse;
    wireless:
        CreateFuotaTaskResponse GetFuotaTaskResponse ListFuotaTasksResponse
        ListMulticastGroupsByFuotaTaskResponse;
};

/// Types with every kind of member.
pub const KINDS: &[Case] = cases! {
    every_kind: CreateParcelRequest CreateParcelResponse Content ListParcelsOutput;
};
