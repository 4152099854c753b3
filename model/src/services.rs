// @generated from model/shapes/*
// by `cargo xtask regen`: change the shapes, not this file.

pub mod iot_managed_integrations;
pub mod iot_wireless;
