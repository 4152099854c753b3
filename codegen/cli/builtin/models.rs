// @generated from model/shapes/*
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 064180ec33c8f37e

&[
    ("iot-managed-integrations.smithy", include_str!("iot-managed-integrations.smithy")),
    ("iot-wireless.smithy", include_str!("iot-wireless.smithy")),
]
