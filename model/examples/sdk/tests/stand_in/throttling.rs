//! Throttling: the client tries again, and succeeds.

use aws_sdk_iotwireless::operation::list_fuota_tasks::ListFuotaTasksError;
use sdk::retries;
use serde_json::Value;
use shapewright::Mock;

use crate::control::control;
use crate::table::Table;

/// How many requests are sent, of which two thirds are throttled.
const CALLS: usize = 20;

#[tokio::test]
async fn a_throttled_request_is_sent_again() {
    let faults =
        ["ListFuotaTasks=ThrottlingException:0.66", "ListOtaTasks=ThrottlingException:0.66"];
    let mock = faults.iter().fold(Mock::builder().seed(7), |mock, fault| mock.fail(*fault));
    let mock = mock.start().expect("a server");
    let wireless = sdk::wireless(&mock.url(), retries(50));
    let integrations = sdk::integrations(&mock.url(), retries(50));
    for _ in 0..CALLS {
        wireless.list_fuota_tasks().send().await.expect("an answer in the end");
        integrations.list_ota_tasks().send().await.expect("an answer in the end");
    }
    let requests = control(&mock, "GET", "requests", &Value::Null);
    let requests = requests.as_array().or_else(|| requests["requests"].as_array());
    let sent = requests.expect("a list").len();
    assert!(sent > 3 * CALLS, "{sent} requests");
}

#[tokio::test]
async fn without_another_attempt_throttling_is_a_typed_error() {
    let mock =
        Mock::builder().fail("ListFuotaTasks=ThrottlingException").start().expect("a server");
    let answer = sdk::wireless(&mock.url(), retries(1)).list_fuota_tasks().send().await;
    let mut table = Table::default();
    let is_throttled = ListFuotaTasksError::is_throttling_exception;
    table.fails("ListFuotaTasks", answer, "ThrottlingException", is_throttled);
    assert_eq!(table.problems(), Vec::<String>::new());
}
