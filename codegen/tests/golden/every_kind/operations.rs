// @generated from codegen/tests/models/every_kind.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 5dde4a74769eac56

//! The operations.

use shapewright_validate::operation::{
    Operation, OperationError, Pagination, Service, UnknownError,
};
use shapewright_validate::{Unit, shape};

use super::{
    ConflictException, CreateParcelRequest, CreateParcelResponse, GetParcelInput,
    GetParcelOutput, ListParcelsInput, ListParcelsOutput, ThrottlingException,
    ValidationException,
};

/// Stores parcels: one shape of every kind, one constraint of every sort.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parcels;

impl Service for Parcels {
    const SHAPE: &'static shape::Service = &shape::Service::new("example.kinds#Parcels");
    const PROTOCOL: shape::Protocol = shape::Protocol::RestJson1;
    const VERSION: &'static str = "2026-01-01";
    const OPERATIONS: &'static [shape::Operation] = &[
        shape::Operation::of::<Ping>(),
        shape::Operation::of::<CreateParcel>(),
        shape::Operation::of::<GetParcel>(),
        shape::Operation::of::<ListParcels>(),
    ];
}

/// Answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ping;

impl Operation for Ping {
    type Input = Unit;
    type Output = Unit;
    type Error = PingError;
    type Service = Parcels;

    const NAME: &'static str = "Ping";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ping";
    const READONLY: bool = true;
}

/// What `Ping` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum PingError {
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Takes a parcel in.
#[derive(Clone, Copy, Debug, Default)]
pub struct CreateParcel;

impl Operation for CreateParcel {
    type Input = CreateParcelRequest;
    type Output = CreateParcelResponse;
    type Error = CreateParcelError;
    type Service = Parcels;

    const NAME: &'static str = "CreateParcel";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/parcels/{parcelId}";
    const HTTP_STATUS: u16 = 201;
    const IDEMPOTENT: bool = true;
}

/// What `CreateParcel` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum CreateParcelError {
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `ConflictException`.
    ConflictException(ConflictException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Looks a parcel up.
#[derive(Clone, Copy, Debug, Default)]
pub struct GetParcel;

impl Operation for GetParcel {
    type Input = GetParcelInput;
    type Output = GetParcelOutput;
    type Error = GetParcelError;
    type Service = Parcels;

    const NAME: &'static str = "GetParcel";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/parcels/{parcelId}";
    const READONLY: bool = true;
}

/// What `GetParcel` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum GetParcelError {
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Lists parcels.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListParcels;

impl Operation for ListParcels {
    type Input = ListParcelsInput;
    type Output = ListParcelsOutput;
    type Error = ListParcelsError;
    type Service = Parcels;

    const NAME: &'static str = "ListParcels";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/parcels";
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "nextToken",
        output_token: "nextToken",
        items: Some("parcels"),
        page_size: Some("maxResults"),
    });
}

/// What `ListParcels` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum ListParcelsError {
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}
