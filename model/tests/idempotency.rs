//! Tokens that make it safe to repeat a request.

use ota_model::iot_managed_integrations::{CreateOtaTaskRequest, OtaType};
use ota_model::iot_wireless::{CreateFuotaTaskRequest, FirmwareUpdateRole};
use shapewright_validate::{IdempotencyTokens, Validate};

#[test]
fn a_request_gets_a_token_that_is_valid_and_keeps_its_own() {
    let mut request = CreateOtaTaskRequest::new("s3://bucket/key", OtaType::OneTime);
    request.fill_idempotency_tokens();
    let token = request.client_token.clone().expect("a token");
    assert_eq!(token.len(), 36);
    assert!(request.is_valid());
    request.fill_idempotency_tokens();
    assert_eq!(request.client_token, Some(token));
}

#[test]
fn tokens_of_requests_differ() {
    let token = || {
        let mut request =
            CreateFuotaTaskRequest::new("s3://bucket/key", FirmwareUpdateRole::new("role"));
        request.fill_idempotency_tokens();
        assert!(request.is_valid());
        request.client_request_token
    };
    assert_ne!(token(), token());
}
