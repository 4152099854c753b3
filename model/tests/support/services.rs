// @generated from model/shapes/*
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 3f88af2f5dddd6c0

//! The services of the model, for tests and fuzzers.

/// Gives a macro every service: its module, its folders below `schemas`, its operations with their
/// inputs and outputs, what travels as a document, and all its types.
macro_rules! services {
    ($callback:ident) => {
        $callback! {
            iot_managed_integrations "iot-managed-integrations" "2025-03-03" {
                operations {
                    CreateOtaTask(CreateOtaTaskRequest) -> (CreateOtaTaskResponse)
                    CreateOtaTaskConfiguration(CreateOtaTaskConfigurationRequest) -> (CreateOtaTaskConfigurationResponse)
                    DeleteOtaTask(DeleteOtaTaskRequest) -> ()
                    DeleteOtaTaskConfiguration(DeleteOtaTaskConfigurationRequest) -> ()
                    GetOtaTask(GetOtaTaskRequest) -> (GetOtaTaskResponse)
                    GetOtaTaskConfiguration(GetOtaTaskConfigurationRequest) -> (GetOtaTaskConfigurationResponse)
                    ListOtaTaskConfigurations(ListOtaTaskConfigurationsRequest) -> (ListOtaTaskConfigurationsResponse)
                    ListOtaTaskExecutions(ListOtaTaskExecutionsRequest) -> (ListOtaTaskExecutionsResponse)
                    ListOtaTasks(ListOtaTasksRequest) -> (ListOtaTasksResponse)
                    UpdateOtaTask(UpdateOtaTaskRequest) -> ()
                }
                documents {
                    AccessDeniedException
                    ConflictException
                    CreateOtaTaskConfigurationRequest
                    CreateOtaTaskConfigurationResponse
                    CreateOtaTaskRequest
                    CreateOtaTaskResponse
                    DeleteOtaTaskConfigurationRequest
                    DeleteOtaTaskRequest
                    GetOtaTaskConfigurationRequest
                    GetOtaTaskConfigurationResponse
                    GetOtaTaskRequest
                    GetOtaTaskResponse
                    InternalServerException
                    LimitExceededException
                    ListOtaTaskConfigurationsRequest
                    ListOtaTaskConfigurationsResponse
                    ListOtaTaskExecutionsRequest
                    ListOtaTaskExecutionsResponse
                    ListOtaTasksRequest
                    ListOtaTasksResponse
                    ResourceNotFoundException
                    ThrottlingException
                    UnauthorizedException
                    UpdateOtaTaskRequest
                    ValidationException
                }
                types {
                    AbortConfigCriteria
                    AbortCriteriaAction
                    AbortCriteriaFailureType
                    AccessDeniedException
                    ConflictException
                    CreateOtaTaskConfigurationRequest
                    CreateOtaTaskConfigurationResponse
                    CreateOtaTaskRequest
                    CreateOtaTaskResponse
                    DeleteOtaTaskConfigurationRequest
                    DeleteOtaTaskRequest
                    ExponentialRolloutRate
                    GetOtaTaskConfigurationRequest
                    GetOtaTaskConfigurationResponse
                    GetOtaTaskRequest
                    GetOtaTaskResponse
                    InternalServerException
                    LimitExceededException
                    ListOtaTaskConfigurationsRequest
                    ListOtaTaskConfigurationsResponse
                    ListOtaTaskExecutionsRequest
                    ListOtaTaskExecutionsResponse
                    ListOtaTasksRequest
                    ListOtaTasksResponse
                    ManagedThingId
                    OtaMechanism
                    OtaProtocol
                    OtaStatus
                    OtaTaskAbortConfig
                    OtaTaskArn
                    OtaTaskConfigurationId
                    OtaTaskConfigurationSummary
                    OtaTaskExecutionRetryConfig
                    OtaTaskExecutionRolloutConfig
                    OtaTaskExecutionStatus
                    OtaTaskExecutionSummaries
                    OtaTaskExecutionSummary
                    OtaTaskId
                    OtaTaskSchedulingConfig
                    OtaTaskSummary
                    OtaTaskTimeoutConfig
                    OtaType
                    PushConfig
                    ResourceNotFoundException
                    RetryConfigCriteria
                    RetryCriteriaFailureType
                    RolloutRateIncreaseCriteria
                    ScheduleMaintenanceWindow
                    SchedulingConfigEndBehavior
                    TaskProcessingDetails
                    ThrottlingException
                    UnauthorizedException
                    UpdateOtaTaskRequest
                    ValidationException
                }
            }
            iot_wireless "iot-wireless" "2020-11-22" {
                operations {
                    AssociateMulticastGroupWithFuotaTask(AssociateMulticastGroupWithFuotaTaskRequest) -> (AssociateMulticastGroupWithFuotaTaskResponse)
                    AssociateWirelessDeviceWithFuotaTask(AssociateWirelessDeviceWithFuotaTaskRequest) -> (AssociateWirelessDeviceWithFuotaTaskResponse)
                    CreateFuotaTask(CreateFuotaTaskRequest) -> (CreateFuotaTaskResponse)
                    DeleteFuotaTask(DeleteFuotaTaskRequest) -> (DeleteFuotaTaskResponse)
                    DisassociateMulticastGroupFromFuotaTask(DisassociateMulticastGroupFromFuotaTaskRequest) -> (DisassociateMulticastGroupFromFuotaTaskResponse)
                    DisassociateWirelessDeviceFromFuotaTask(DisassociateWirelessDeviceFromFuotaTaskRequest) -> (DisassociateWirelessDeviceFromFuotaTaskResponse)
                    GetFuotaTask(GetFuotaTaskRequest) -> (GetFuotaTaskResponse)
                    ListFuotaTasks(ListFuotaTasksRequest) -> (ListFuotaTasksResponse)
                    ListMulticastGroupsByFuotaTask(ListMulticastGroupsByFuotaTaskRequest) -> (ListMulticastGroupsByFuotaTaskResponse)
                    StartFuotaTask(StartFuotaTaskRequest) -> (StartFuotaTaskResponse)
                    UpdateFuotaTask(UpdateFuotaTaskRequest) -> (UpdateFuotaTaskResponse)
                }
                documents {
                    AccessDeniedException
                    AssociateMulticastGroupWithFuotaTaskRequest
                    AssociateMulticastGroupWithFuotaTaskResponse
                    AssociateWirelessDeviceWithFuotaTaskRequest
                    AssociateWirelessDeviceWithFuotaTaskResponse
                    ConflictException
                    CreateFuotaTaskRequest
                    CreateFuotaTaskResponse
                    DeleteFuotaTaskRequest
                    DeleteFuotaTaskResponse
                    DisassociateMulticastGroupFromFuotaTaskRequest
                    DisassociateMulticastGroupFromFuotaTaskResponse
                    DisassociateWirelessDeviceFromFuotaTaskRequest
                    DisassociateWirelessDeviceFromFuotaTaskResponse
                    GetFuotaTaskRequest
                    GetFuotaTaskResponse
                    InternalServerException
                    ListFuotaTasksRequest
                    ListFuotaTasksResponse
                    ListMulticastGroupsByFuotaTaskRequest
                    ListMulticastGroupsByFuotaTaskResponse
                    ResourceNotFoundException
                    StartFuotaTaskRequest
                    StartFuotaTaskResponse
                    ThrottlingException
                    UpdateFuotaTaskRequest
                    UpdateFuotaTaskResponse
                    ValidationException
                }
                types {
                    AccessDeniedException
                    AssociateMulticastGroupWithFuotaTaskRequest
                    AssociateMulticastGroupWithFuotaTaskResponse
                    AssociateWirelessDeviceWithFuotaTaskRequest
                    AssociateWirelessDeviceWithFuotaTaskResponse
                    ConflictException
                    CreateFuotaTaskRequest
                    CreateFuotaTaskResponse
                    DeleteFuotaTaskRequest
                    DeleteFuotaTaskResponse
                    DisassociateMulticastGroupFromFuotaTaskRequest
                    DisassociateMulticastGroupFromFuotaTaskResponse
                    DisassociateWirelessDeviceFromFuotaTaskRequest
                    DisassociateWirelessDeviceFromFuotaTaskResponse
                    FirmwareUpdateRole
                    FuotaTask
                    FuotaTaskArn
                    FuotaTaskId
                    FuotaTaskStatus
                    GetFuotaTaskRequest
                    GetFuotaTaskResponse
                    InternalServerException
                    ListFuotaTasksRequest
                    ListFuotaTasksResponse
                    ListMulticastGroupsByFuotaTaskRequest
                    ListMulticastGroupsByFuotaTaskResponse
                    LoRaWANFuotaTask
                    LoRaWANFuotaTaskGetInfo
                    LoRaWANStartFuotaTask
                    MulticastGroupByFuotaTask
                    MulticastGroupId
                    ResourceNotFoundException
                    StartFuotaTaskRequest
                    StartFuotaTaskResponse
                    SupportedRfRegion
                    Tag
                    ThrottlingException
                    UpdateFuotaTaskRequest
                    UpdateFuotaTaskResponse
                    ValidationException
                    WirelessDeviceId
                }
            }
        }
    };
}
