// @generated from codegen/tests/models/two_files/orders.smithy, codegen/tests/models/two_files/stock.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum a1cc40716758d318

//! `Arbitrary` for every type: random values, all of them valid.

use shapewright_validate::implement_arbitrary;

use super::{Arrival, Item, PlaceOrderRequest, PlaceOrderResponse, SoldOut, Wrapping};

implement_arbitrary!(Arrival);
implement_arbitrary!(Item);
implement_arbitrary!(PlaceOrderRequest);
implement_arbitrary!(PlaceOrderResponse);
implement_arbitrary!(SoldOut);
implement_arbitrary!(Wrapping);
