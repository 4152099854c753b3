// @generated from codegen/tests/models/two_files/orders.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 711cca0c0b413e2b

//! The shapes of `orders.smithy`.

use shapewright_validate::operation::{
    Operation, OperationError, Service, ServiceError, UnknownError,
};
use shapewright_validate::{Serde, Setters, Validate, shape};

use super::{Arrival, Item};

/// Sells what is in stock.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shop;

impl Service for Shop {
    const SHAPE: &'static shape::Service = &shape::Service::new("example.shop#Shop");
    const PROTOCOL: shape::Protocol = shape::Protocol::RestJson1;
    const VERSION: &'static str = "2026-11-28";
    const OPERATIONS: &'static [shape::Operation] = &[
        shape::Operation::of::<PlaceOrder>(),
    ];
}

/// Orders one item.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlaceOrder;

impl Operation for PlaceOrder {
    type Input = PlaceOrderRequest;
    type Output = PlaceOrderResponse;
    type Error = PlaceOrderError;
    type Service = Shop;

    const NAME: &'static str = "PlaceOrder";
    const HTTP_METHOD: &'static str = "POST";
    const URI: &'static str = "/orders";
}

/// What `PlaceOrder` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum PlaceOrderError {
    /// `SoldOut`.
    SoldOut(SoldOut),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// The structure `PlaceOrderRequest`.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct PlaceOrderRequest {
    /// What to buy.
    #[validate(nested)]
    pub item: Item,
    /// Makes it safe to order again.
    #[validate(idempotency_token)]
    pub token: Option<String>,
}

/// The structure `PlaceOrderResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct PlaceOrderResponse {
    /// When it comes.
    #[validate(nested)]
    pub arrival: Option<Arrival>,
}

/// Nothing is left of the item.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate, ServiceError)]
#[error(status = 410, fault = "client")]
#[non_exhaustive]
pub struct SoldOut {
    /// The member `message`.
    pub message: Option<String>,
}
