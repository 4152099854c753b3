//! Managed integrations: the life of an OTA task and of its configuration.

use aws_sdk_iotmanagedintegrations::Client;
use aws_sdk_iotmanagedintegrations::operation::create_ota_task::CreateOtaTaskError;
use aws_sdk_iotmanagedintegrations::operation::create_ota_task::builders::CreateOtaTaskFluentBuilder;
use aws_sdk_iotmanagedintegrations::operation::get_ota_task::GetOtaTaskError;
use aws_sdk_iotmanagedintegrations::operation::get_ota_task_configuration::GetOtaTaskConfigurationError;
use aws_sdk_iotmanagedintegrations::types::{
    OtaStatus, OtaTaskExecutionRolloutConfig, OtaTaskExecutionStatus, OtaType, PushConfig,
};
use ota_model::iot_managed_integrations::CreateOtaTaskRequest;
use sdk::retries;
use serde_json::json;
use shapewright::Mock;

use crate::control::control;
use crate::table::{Table, refusal};

/// All operations of the service.
pub async fn run(mock: &Mock, table: &mut Table) {
    let client = sdk::integrations(&mock.url(), retries(1));
    let configuration = configure(&client, table).await;
    let id = create(&client, table, &configuration).await;
    pages(&client, table, &configuration).await;
    roll_out(&client, table, mock, &id).await;
    end(&client, table, &id, &configuration).await;
}

async fn configure(client: &Client, table: &mut Table) -> String {
    let rollout = OtaTaskExecutionRolloutConfig::builder().maximum_per_minute(1).build();
    let push = PushConfig::builder().rollout_config(rollout).build();
    let configure = |name: &str| {
        client
            .create_ota_task_configuration()
            .name(name)
            .push_config(push.clone())
            .client_token(name)
    };
    let create = "CreateOtaTaskConfiguration";
    let made = table.works(create, configure("slow").send().await, |_| true);
    let again = configure("slow").send().await;
    table.works(create, again, |it| it.task_configuration_id == made.task_configuration_id);
    let other = configure("slow").description("other").send().await;
    table.fails(create, other, "ConflictException", |error| error.is_conflict_exception());
    let id = made.task_configuration_id.expect("an id");
    let read = client.get_ota_task_configuration().identifier(&id).send().await;
    table.works("GetOtaTaskConfiguration", read, |it| it.push_config.as_ref() == Some(&push));
    table.works(create, configure("slower").send().await, |_| true);
    let mut pages = client.list_ota_task_configurations().max_results(1).into_paginator().send();
    let mut names = Vec::new();
    while let Some(page) = pages.next().await {
        let page = table.works("ListOtaTaskConfigurations", page, |it| it.items().len() == 1);
        names.extend(page.items.into_iter().flatten().filter_map(|it| it.name));
    }
    names.sort();
    assert_eq!(names, ["slow", "slower"]);
    id
}

fn task(client: &Client, configuration: &str) -> CreateOtaTaskFluentBuilder {
    client
        .create_ota_task()
        .s3_url("s3://bucket/key")
        .ota_type(OtaType::OneTime)
        .target("a")
        .target("fails")
        .task_configuration_id(configuration)
}

async fn create(client: &Client, table: &mut Table, configuration: &str) -> String {
    let name = "CreateOtaTask";
    let sent = task(client, configuration).client_token("t").send().await;
    let made = table.works(name, sent, |it| it.task_arn.is_some());
    let again = task(client, configuration).client_token("t").send().await;
    table.works(name, again, |it| it.task_id == made.task_id);
    let other = task(client, configuration).client_token("t").description("other").send().await;
    table.fails(name, other, "ConflictException", CreateOtaTaskError::is_conflict_exception);
    let missing = task(client, "missing").send().await;
    let is_missing = CreateOtaTaskError::is_resource_not_found_exception;
    table.fails(name, missing, "ResourceNotFoundException", is_missing);
    let wrong = task(client, configuration).ota_type(OtaType::from("NEVER"));
    let input = wrong.as_input().clone().build().expect("an input");
    let sentence = refusal(&CreateOtaTaskRequest::try_from(input).expect("a request"));
    table.fails(name, wrong.send().await, "ValidationException", |error| {
        error.is_validation_exception() && error.meta().message() == Some(sentence.as_str())
    });
    made.task_id.expect("an id")
}

async fn pages(client: &Client, table: &mut Table, configuration: &str) {
    for _ in 0..2 {
        table.works("CreateOtaTask", task(client, configuration).send().await, |_| true);
    }
    let mut pages = client.list_ota_tasks().max_results(2).into_paginator().send();
    let mut counts = Vec::new();
    while let Some(page) = pages.next().await {
        counts.push(table.works("ListOtaTasks", page, |_| true).tasks().len());
    }
    assert_eq!(counts, [2, 1], "pages of ListOtaTasks");
}

async fn roll_out(client: &Client, table: &mut Table, mock: &Mock, id: &str) {
    let read = client.get_ota_task().identifier(id).send().await;
    table.works("GetOtaTask", read, |it| it.status == Some(OtaStatus::InProgress));
    let update = client.update_ota_task().identifier(id).description("better").send().await;
    table.works("UpdateOtaTask", update, |_| true);
    control(mock, "PUT", "clock", &json!({"advance": 120}));
    let mut pages =
        client.list_ota_task_executions().identifier(id).max_results(1).into_paginator().send();
    let mut statuses = Vec::new();
    while let Some(page) = pages.next().await {
        let page = table.works("ListOtaTaskExecutions", page, |_| true);
        let summaries = page.execution_summaries.into_iter().flatten();
        statuses.extend(summaries.filter_map(|it| it.task_execution_summary?.status));
    }
    let ended = [OtaTaskExecutionStatus::Succeeded, OtaTaskExecutionStatus::Failed];
    assert_eq!(statuses, ended);
    let read = client.get_ota_task().identifier(id).send().await;
    table.works("GetOtaTask", read, |it| it.status == Some(OtaStatus::Completed));
}

async fn end(client: &Client, table: &mut Table, id: &str, configuration: &str) {
    table.works("DeleteOtaTask", client.delete_ota_task().identifier(id).send().await, |_| true);
    let missing = client.get_ota_task().identifier(id).send().await;
    let is_missing = GetOtaTaskError::is_resource_not_found_exception;
    table.fails("GetOtaTask", missing, "ResourceNotFoundException", is_missing);
    let delete = client.delete_ota_task_configuration().identifier(configuration).send().await;
    table.works("DeleteOtaTaskConfiguration", delete, |_| true);
    let missing = client.get_ota_task_configuration().identifier(configuration).send().await;
    let is_missing = GetOtaTaskConfigurationError::is_resource_not_found_exception;
    table.fails("GetOtaTaskConfiguration", missing, "ResourceNotFoundException", is_missing);
}
