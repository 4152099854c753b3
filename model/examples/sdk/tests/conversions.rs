//! Messages and errors of all operations: to the SDK's types and back is the identity.

use std::fmt::Debug;

use arbitrary::Unstructured;
use ota_model::{iot_managed_integrations as integrations, iot_wireless as wireless};
use serde_json::json;
use shapewright_validate::arbitrary::value;
use shapewright_validate::aws_sdk::{ConversionError, ConversionErrorKind};
use shapewright_validate::operation::{Operation, OperationError as _, Service, UnknownError};
use shapewright_validate::{Shaped, Validate, json};

/// How many values of every message are converted.
const VALUES: u64 = if cfg!(debug_assertions) { 500 } else { 20_000 };

/// How many bytes decide about one value.
const BYTES: usize = 256;

trait Made: Validate + Shaped + serde::de::DeserializeOwned {}

impl<T: Validate + Shaped + serde::de::DeserializeOwned> Made for T {}

/// The same value for the same seed.
fn made<T: Made>(seed: u64) -> T {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let bytes: Vec<u8> = (0..BYTES).map(|_| next()).collect();
    value(&mut Unstructured::new(&bytes)).expect("a value")
}

/// What either side's conversion gives.
fn converted<S, T>(value: S) -> T
where
    S: Debug + Clone,
    T: TryFrom<S, Error: Into<ConversionError>>,
{
    let error = |error: T::Error| panic!("{}: {value:?}", Into::<ConversionError>::into(error));
    T::try_from(value.clone()).unwrap_or_else(error)
}

fn identity<Ours, Theirs>()
where
    Ours: Made + Debug + Clone + PartialEq + TryFrom<Theirs, Error: Into<ConversionError>>,
    Theirs: Debug + Clone + TryFrom<Ours, Error: Into<ConversionError>>,
{
    for seed in 0..VALUES {
        let ours: Ours = made(seed);
        let theirs: Theirs = converted(ours.clone());
        assert_eq!(converted::<_, Ours>(theirs), ours);
    }
}

/// Checks operations, and returns their names: `CreateOtaTask(create_ota_task: CreateOtaTaskInput,
/// CreateOtaTaskOutput)`, without an output if it has no members.
macro_rules! operations {
    ($ours:ident, $sdk:ident, $($name:ident($module:ident: $input:ident $(, $output:ident)?))*) => {{
        $(
            identity::<<$ours::$name as Operation>::Input, $sdk::operation::$module::$input>();
            $(identity::<<$ours::$name as Operation>::Output, $sdk::operation::$module::$output>();)?
        )*
        vec![$($ours::$name::NAME),*]
    }};
}

fn names<S: Service>() -> Vec<String> {
    let mut names: Vec<String> = S::OPERATIONS.iter().map(|it| it.name.to_string()).collect();
    names.sort();
    names
}

#[test]
fn every_message_of_iot_wireless_comes_back_as_it_was() {
    let converted = operations!(wireless, aws_sdk_iotwireless,
        AssociateMulticastGroupWithFuotaTask(associate_multicast_group_with_fuota_task:
            AssociateMulticastGroupWithFuotaTaskInput, AssociateMulticastGroupWithFuotaTaskOutput)
        AssociateWirelessDeviceWithFuotaTask(associate_wireless_device_with_fuota_task:
            AssociateWirelessDeviceWithFuotaTaskInput, AssociateWirelessDeviceWithFuotaTaskOutput)
        CreateFuotaTask(create_fuota_task: CreateFuotaTaskInput, CreateFuotaTaskOutput)
        DeleteFuotaTask(delete_fuota_task: DeleteFuotaTaskInput, DeleteFuotaTaskOutput)
        DisassociateMulticastGroupFromFuotaTask(disassociate_multicast_group_from_fuota_task:
            DisassociateMulticastGroupFromFuotaTaskInput,
            DisassociateMulticastGroupFromFuotaTaskOutput)
        DisassociateWirelessDeviceFromFuotaTask(disassociate_wireless_device_from_fuota_task:
            DisassociateWirelessDeviceFromFuotaTaskInput,
            DisassociateWirelessDeviceFromFuotaTaskOutput)
        GetFuotaTask(get_fuota_task: GetFuotaTaskInput, GetFuotaTaskOutput)
        ListFuotaTasks(list_fuota_tasks: ListFuotaTasksInput, ListFuotaTasksOutput)
        ListMulticastGroupsByFuotaTask(list_multicast_groups_by_fuota_task:
            ListMulticastGroupsByFuotaTaskInput, ListMulticastGroupsByFuotaTaskOutput)
        StartFuotaTask(start_fuota_task: StartFuotaTaskInput, StartFuotaTaskOutput)
        UpdateFuotaTask(update_fuota_task: UpdateFuotaTaskInput, UpdateFuotaTaskOutput)
    );
    assert_eq!(converted, names::<wireless::IoTWireless>());
}

#[test]
fn every_message_of_iot_managed_integrations_comes_back_as_it_was() {
    let converted = operations!(integrations, aws_sdk_iotmanagedintegrations,
        CreateOtaTask(create_ota_task: CreateOtaTaskInput, CreateOtaTaskOutput)
        CreateOtaTaskConfiguration(create_ota_task_configuration:
            CreateOtaTaskConfigurationInput, CreateOtaTaskConfigurationOutput)
        DeleteOtaTask(delete_ota_task: DeleteOtaTaskInput)
        DeleteOtaTaskConfiguration(delete_ota_task_configuration: DeleteOtaTaskConfigurationInput)
        GetOtaTask(get_ota_task: GetOtaTaskInput, GetOtaTaskOutput)
        GetOtaTaskConfiguration(get_ota_task_configuration:
            GetOtaTaskConfigurationInput, GetOtaTaskConfigurationOutput)
        ListOtaTaskConfigurations(list_ota_task_configurations:
            ListOtaTaskConfigurationsInput, ListOtaTaskConfigurationsOutput)
        ListOtaTaskExecutions(list_ota_task_executions:
            ListOtaTaskExecutionsInput, ListOtaTaskExecutionsOutput)
        ListOtaTasks(list_ota_tasks: ListOtaTasksInput, ListOtaTasksOutput)
        UpdateOtaTask(update_ota_task: UpdateOtaTaskInput)
    );
    assert_eq!(converted, names::<integrations::IoTManagedIntegrations>());
}

#[test]
fn errors_come_back_as_they_were() {
    use aws_sdk_iotmanagedintegrations::types::error as of_integrations;
    use aws_sdk_iotwireless::types::error as of_wireless;

    macro_rules! errors {
        ($ours:ident, $sdk:ident, $($name:ident)*) => {
            $(identity::<$ours::$name, $sdk::$name>();)*
        };
    }
    errors!(wireless, of_wireless, AccessDeniedException ConflictException InternalServerException
        ResourceNotFoundException ThrottlingException ValidationException);
    errors!(integrations, of_integrations, AccessDeniedException ConflictException
        InternalServerException LimitExceededException ResourceNotFoundException
        ThrottlingException UnauthorizedException ValidationException);
}

#[test]
fn an_error_of_an_operation_keeps_its_name_and_message() {
    use aws_sdk_iotwireless::operation::get_fuota_task::GetFuotaTaskError as Theirs;
    use wireless::GetFuotaTaskError as Ours;

    let mut throttled = wireless::ThrottlingException::default();
    throttled.message = Some("slow down".to_owned());
    let mut unknown = UnknownError::default();
    unknown.code = Some("TeapotException".to_owned());
    unknown.message = Some("short and stout".to_owned());
    for ours in [Ours::ThrottlingException(throttled), Ours::Unknown(unknown)] {
        let theirs = Theirs::from(ours.clone());
        assert_eq!(theirs.meta().code(), Some(ours.name()));
        assert!(theirs.meta().message().is_some());
        assert_eq!(Ours::from(theirs), ours);
    }
}

#[test]
fn values_of_enums_that_neither_side_knows_are_kept() {
    let theirs = aws_sdk_iotwireless::types::FuotaTaskStatus::from("Paused");
    let ours = wireless::FuotaTaskStatus::from(theirs.clone());
    assert_eq!(ours.as_str(), "Paused");
    assert_eq!(aws_sdk_iotwireless::types::FuotaTaskStatus::from(ours), theirs);
}

#[test]
fn what_cannot_be_converted_is_named() {
    use aws_sdk_iotmanagedintegrations::operation::create_ota_task::CreateOtaTaskInput;
    use aws_sdk_iotmanagedintegrations::operation::list_ota_tasks::ListOtaTasksOutput;
    use aws_sdk_iotmanagedintegrations::primitives::DateTime;
    use aws_sdk_iotmanagedintegrations::types::OtaTaskSummary;

    let input = CreateOtaTaskInput::builder().s3_url("s3://bucket/key").build().expect("an input");
    let error = integrations::CreateOtaTaskRequest::try_from(input).expect_err("no type");
    assert_eq!((error.path(), error.kind()), ("/OtaType", &ConversionErrorKind::Missing));

    let early = OtaTaskSummary::builder().created_at(DateTime::from_secs(0)).build();
    let far = OtaTaskSummary::builder().created_at(DateTime::from_secs(i64::MAX)).build();
    let output = ListOtaTasksOutput::builder().tasks(early).tasks(far).build();
    let error = integrations::ListOtaTasksResponse::try_from(output).expect_err("too late");
    assert_eq!(error.path(), "/Tasks/1/CreatedAt");
    assert_eq!(*error.kind(), ConversionErrorKind::Timestamp { seconds: i64::MAX });
}

#[test]
fn a_document_is_sent_by_the_builder_of_the_sdk() {
    use aws_sdk_iotwireless::operation::start_fuota_task::StartFuotaTaskInput;
    use aws_sdk_iotwireless::operation::start_fuota_task::builders::StartFuotaTaskInputBuilder;

    let document = json!({"Id": "task", "LoRaWAN": {"StartTime": "2026-12-01T02:00:00.25Z"}});
    let request = json::from_str::<wireless::StartFuotaTaskRequest>(&document.to_string());
    let request = request.expect("a request").into_inner();
    let builder = StartFuotaTaskInputBuilder::from(request.clone());
    let input = StartFuotaTaskInput::try_from(request).expect("an input");
    assert_eq!(builder.build().expect("an input"), input);
    let start = input.lo_ra_wan().and_then(|it| it.start_time()).expect("a time");
    assert_eq!(start.as_nanos(), 1_796_090_400_250_000_000);
}
