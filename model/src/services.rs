// @generated from model/shapes/*
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 826e50e5aafa119b

pub mod iot_managed_integrations;
pub mod iot_wireless;
