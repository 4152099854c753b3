//! The SDK against the stand-in server: every operation is done, and every mistake is a typed error.
//!
//! Prints a table of what was called: `cargo test --test stand_in -- --nocapture`.

mod control;
mod integrations;
mod table;
mod throttling;
mod wireless;

use shapewright::Mock;
use table::Table;

#[tokio::test]
async fn the_sdk_does_all_operations_and_understands_all_errors() {
    let mock = Mock::start().expect("a server");
    let mut table = Table::default();
    wireless::run(&mock, &mut table).await;
    integrations::run(&mock, &mut table).await;
    println!("{table}");
    assert_eq!(table.problems(), Vec::<String>::new());
    assert_eq!(table.operations(), table::every_operation());
}
