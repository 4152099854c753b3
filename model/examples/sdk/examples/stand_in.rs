//! From a JSON document to a FUOTA task that exists, by the SDK, at the endpoint of a stand-in server.

use std::error::Error;

use aws_sdk_iotwireless::operation::create_fuota_task::builders::CreateFuotaTaskInputBuilder;
use aws_sdk_iotwireless::operation::get_fuota_task::GetFuotaTaskOutput;
use ota_model::iot_wireless::{CreateFuotaTaskRequest, GetFuotaTaskResponse};
use sdk::{retries, wireless};
use shapewright::Mock;
use shapewright_validate::json;

const DOCUMENT: &str = r#"{
    "Name": "spring",
    "FirmwareUpdateImage": "s3://firmware/spring.bin",
    "FirmwareUpdateRole": "arn:aws:iam::123456789012:role/FuotaFirmwareReader",
    "LoRaWAN": {"RfRegion": "EU868"}
}"#;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mock = Mock::start()?;
    let client = wireless(&mock.url(), retries(3));

    let request = json::from_str::<CreateFuotaTaskRequest>(DOCUMENT)?.into_inner();
    let made = CreateFuotaTaskInputBuilder::try_from(request)?.send_with(&client).await?;

    let task: GetFuotaTaskOutput = client.get_fuota_task().set_id(made.id).send().await?;
    let task = GetFuotaTaskResponse::try_from(task)?;
    println!("{}", serde_json::to_string_pretty(&task)?);
    assert_eq!(task.name.as_deref(), Some("spring"));
    Ok(())
}
