// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 75a599f8eb3daea3

//! The operations.

use shapewright_validate::operation::{Operation, Pagination};

use super::{
    CreateParcelRequest, CreateParcelResponse, GetParcelInput, GetParcelOutput,
    ListParcelsInput, ListParcelsOutput,
};

/// Answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ping;

impl Operation for Ping {
    type Input = ();
    type Output = ();

    const NAME: &'static str = "Ping";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ping";
    const ERRORS: &'static [&'static str] = &["ThrottlingException"];
    const READONLY: bool = true;
}

/// Takes a parcel in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CreateParcel;

impl Operation for CreateParcel {
    type Input = CreateParcelRequest;
    type Output = CreateParcelResponse;

    const NAME: &'static str = "CreateParcel";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/parcels/{parcelId}";
    const ERRORS: &'static [&'static str] = &[
        "ValidationException",
        "ConflictException",
        "ThrottlingException",
    ];
    const HTTP_STATUS: u16 = 201;
    const IDEMPOTENT: bool = true;
}

/// Looks a parcel up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct GetParcel;

impl Operation for GetParcel {
    type Input = GetParcelInput;
    type Output = GetParcelOutput;

    const NAME: &'static str = "GetParcel";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/parcels/{parcelId}";
    const ERRORS: &'static [&'static str] = &["ThrottlingException"];
    const READONLY: bool = true;
}

/// Lists parcels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListParcels;

impl Operation for ListParcels {
    type Input = ListParcelsInput;
    type Output = ListParcelsOutput;

    const NAME: &'static str = "ListParcels";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/parcels";
    const ERRORS: &'static [&'static str] = &["ThrottlingException"];
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "nextToken",
        output_token: "nextToken",
        items: Some("parcels"),
        page_size: Some("maxResults"),
    });
}
