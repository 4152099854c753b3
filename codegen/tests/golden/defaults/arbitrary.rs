// @generated from codegen/tests/models/defaults.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 1ec62164c469a4f1

//! `Arbitrary` for every type: random values, all of them valid.

use shapewright_validate::implement_arbitrary;

use super::{Level, Settings, StartJobInput, StartJobOutput, State};

implement_arbitrary!(Level);
implement_arbitrary!(Settings);
implement_arbitrary!(StartJobInput);
implement_arbitrary!(StartJobOutput);
implement_arbitrary!(State);
