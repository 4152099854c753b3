//! The Lambda function.

use fleet::Error;
use fleet::lambda::handle;
use fleet::tasks::Tasks;
use lambda_http::{Request, service_fn};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let tasks = &Tasks::default();
    lambda_http::run(service_fn(move |event: Request| handle(tasks, event))).await
}
