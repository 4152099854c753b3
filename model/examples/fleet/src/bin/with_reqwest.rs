//! Creates three tasks, lists all, and looks for one.

use fleet::Error;
use fleet::reqwest_client::Fleet;
use fleet::sign::Signer;
use ota_model::iot_managed_integrations::{CreateOtaTaskRequest, OtaTaskId, OtaType};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fleet = Fleet { signer: Signer::from_env()?, client: reqwest::Client::new() };
    for number in 1..=3 {
        let image = format!("s3://firmware/hub-{number}.bin");
        let id = fleet.create(CreateOtaTaskRequest::new(image, OtaType::OneTime)).await?;
        let found = fleet.get(id.ok_or("a task without an ID")?).await?.ok_or("no task")?;
        println!("{}", found.s3_url.unwrap_or_default());
    }
    println!("{} tasks", fleet.list().await?.len());
    println!("missing: {}", fleet.get(OtaTaskId::new("nothing")).await?.is_none());
    Ok(())
}
