// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum e91310bdc2ddd2ed

//! `Arbitrary` for every type: random values, all of them valid.

use shapewright_validate::implement_arbitrary;

use super::{
    ConflictException, Content, CreateParcelRequest, CreateParcelResponse,
    GetParcelInput, GetParcelOutput, ListParcelsInput, ListParcelsOutput, LoRaSettings,
    LockerKey, Nested, ParcelId, ParcelSummary, Priority, Speed, ThrottlingException,
    ValidationException,
};

implement_arbitrary!(ConflictException);
implement_arbitrary!(Content);
implement_arbitrary!(CreateParcelRequest);
implement_arbitrary!(CreateParcelResponse);
implement_arbitrary!(GetParcelInput);
implement_arbitrary!(GetParcelOutput);
implement_arbitrary!(ListParcelsInput);
implement_arbitrary!(ListParcelsOutput);
implement_arbitrary!(LoRaSettings);
implement_arbitrary!(LockerKey);
implement_arbitrary!(Nested);
implement_arbitrary!(ParcelId);
implement_arbitrary!(ParcelSummary);
implement_arbitrary!(Priority);
implement_arbitrary!(Speed);
implement_arbitrary!(ThrottlingException);
implement_arbitrary!(ValidationException);
