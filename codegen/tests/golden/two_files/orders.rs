// @generated from codegen/tests/models/two_files/orders.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 918e69cb7b6ccf35

//! The shapes of `orders.smithy`.

use shapewright_validate::operation::{Operation, ServiceError};
use shapewright_validate::{Serde, Setters, Validate};

use super::{Arrival, Item};

/// Orders one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PlaceOrder;

impl Operation for PlaceOrder {
    type Input = PlaceOrderRequest;
    type Output = PlaceOrderResponse;

    const NAME: &'static str = "PlaceOrder";
    const HTTP_METHOD: &'static str = "POST";
    const URI: &'static str = "/orders";
    const ERRORS: &'static [&'static str] = &["SoldOut"];
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
