//! AWS IoT Wireless: the life of a FUOTA task.

use aws_sdk_iotwireless::Client;
use aws_sdk_iotwireless::operation::create_fuota_task::CreateFuotaTaskError;
use aws_sdk_iotwireless::operation::create_fuota_task::builders::CreateFuotaTaskFluentBuilder;
use aws_sdk_iotwireless::operation::get_fuota_task::GetFuotaTaskError;
use aws_sdk_iotwireless::operation::update_fuota_task::UpdateFuotaTaskError;
use aws_sdk_iotwireless::types::FuotaTaskStatus;
use ota_model::iot_wireless::CreateFuotaTaskRequest;
use sdk::retries;
use serde_json::json;
use shapewright::Mock;

use crate::control::control;
use crate::table::{Table, refusal};

/// All operations of the service.
pub async fn run(mock: &Mock, table: &mut Table) {
    let client = sdk::wireless(&mock.url(), retries(1));
    let id = create(&client, table).await;
    pages(&client, table).await;
    members(&client, table, &id).await;
    start(&client, table, mock, &id).await;
    end(&client, table, &id).await;
}

fn task(client: &Client, token: &str) -> CreateFuotaTaskFluentBuilder {
    client
        .create_fuota_task()
        .firmware_update_image("s3://bucket/key")
        .firmware_update_role("arn:aws:iam::123456789012:role/Reader")
        .client_request_token(token)
}

async fn create(client: &Client, table: &mut Table) -> String {
    let name = "CreateFuotaTask";
    let sent = task(client, "t").send().await;
    let made = table.works(name, sent, |it| it.id.is_some() && it.arn.is_some());
    let again = task(client, "t").send().await;
    table.works(name, again, |it| it.id == made.id);
    let other = task(client, "t").name("other").send().await;
    table.fails(name, other, "ConflictException", CreateFuotaTaskError::is_conflict_exception);
    let wrong = task(client, "u").redundancy_percent(101);
    let input = wrong.as_input().clone().build().expect("an input");
    let sentence = refusal(&CreateFuotaTaskRequest::try_from(input).expect("a request"));
    let wrong = wrong.send().await;
    table.fails(name, wrong, "ValidationException", |error| {
        error.is_validation_exception() && error.meta().message() == Some(sentence.as_str())
    });
    made.id.expect("an id")
}

async fn pages(client: &Client, table: &mut Table) {
    let name = "ListFuotaTasks";
    for token in ["v", "w"] {
        table.works("CreateFuotaTask", task(client, token).send().await, |_| true);
    }
    let mut pages = client.list_fuota_tasks().max_results(2).into_paginator().send();
    let mut counts = Vec::new();
    while let Some(page) = pages.next().await {
        let page = table.works(name, page, |_| true);
        counts.push(page.fuota_task_list().len());
    }
    assert_eq!(counts, [2, 1], "pages of {name}");
}

async fn members(client: &Client, table: &mut Table, id: &str) {
    let group = "AssociateMulticastGroupWithFuotaTask";
    let sent = client.associate_multicast_group_with_fuota_task().id(id).multicast_group_id("g");
    table.works(group, sent.send().await, |_| true);
    let mut pages = client.list_multicast_groups_by_fuota_task().id(id).into_paginator().send();
    let page = pages.next().await.expect("a page");
    let groups = table.works("ListMulticastGroupsByFuotaTask", page, |_| true);
    let groups: Vec<_> = groups.multicast_group_list().iter().map(|it| it.id()).collect();
    assert_eq!(groups, [Some("g")]);
    assert!(pages.next().await.is_none());
    let sent = client.disassociate_multicast_group_from_fuota_task().id(id).multicast_group_id("g");
    table.works("DisassociateMulticastGroupFromFuotaTask", sent.send().await, |_| true);
    let device = "AssociateWirelessDeviceWithFuotaTask";
    let sent = client.associate_wireless_device_with_fuota_task().id(id).wireless_device_id("d");
    table.works(device, sent.send().await, |_| true);
    let sent = client.disassociate_wireless_device_from_fuota_task().id(id).wireless_device_id("d");
    table.works("DisassociateWirelessDeviceFromFuotaTask", sent.send().await, |_| true);
}

async fn start(client: &Client, table: &mut Table, mock: &Mock, id: &str) {
    let is = |status: FuotaTaskStatus| move |it: &Option<FuotaTaskStatus>| *it == Some(status);
    let get = "GetFuotaTask";
    let sent = client.get_fuota_task().id(id).send().await;
    table
        .works(get, sent, |it| is(FuotaTaskStatus::Pending)(&it.status) && it.created_at.is_some());
    let update = || client.update_fuota_task().id(id).description("better");
    table.works("UpdateFuotaTask", update().send().await, |_| true);
    table.works("StartFuotaTask", client.start_fuota_task().id(id).send().await, |_| true);
    let late = update().send().await;
    let is_conflict = UpdateFuotaTaskError::is_conflict_exception;
    table.fails("UpdateFuotaTask", late, "ConflictException", is_conflict);
    control(mock, "PUT", "clock", &json!({"advance": 300}));
    let sent = client.get_fuota_task().id(id).send().await;
    table.works(get, sent, |it| is(FuotaTaskStatus::FuotaDone)(&it.status));
}

async fn end(client: &Client, table: &mut Table, id: &str) {
    table.works("DeleteFuotaTask", client.delete_fuota_task().id(id).send().await, |_| true);
    let missing = client.get_fuota_task().id(id).send().await;
    let is_missing = GetFuotaTaskError::is_resource_not_found_exception;
    table.fails("GetFuotaTask", missing, "ResourceNotFoundException", is_missing);
}
