//! Creates three tasks, lists all, and looks for one.

use fleet::Error;
use fleet::sign::Signer;
use fleet::ureq_client::Fleet;
use ota_model::iot_managed_integrations::{CreateOtaTaskRequest, OtaTaskId, OtaType};

fn main() -> Result<(), Error> {
    let fleet = Fleet::new(Signer::from_env()?);
    for number in 1..=3 {
        let image = format!("s3://firmware/hub-{number}.bin");
        let id = fleet.create(CreateOtaTaskRequest::new(image, OtaType::OneTime))?;
        let found = fleet.get(id.ok_or("a task without an ID")?)?.ok_or("no task")?;
        println!("{}", found.s3_url.unwrap_or_default());
    }
    println!("{} tasks", fleet.list()?.len());
    println!("missing: {}", fleet.get(OtaTaskId::new("nothing"))?.is_none());
    Ok(())
}
