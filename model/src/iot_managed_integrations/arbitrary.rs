// @generated from model/shapes/iot-managed-integrations/errors.smithy and 8 other files
// by `cargo xtask regen`: change the shapes, not this file.
// checksum e19de78583b22dc2

//! `Arbitrary` for every type: random values, all of them valid.

use shapewright_validate::implement_arbitrary;

use super::{
    AbortConfigCriteria, AbortCriteriaAction, AbortCriteriaFailureType,
    AccessDeniedException, ConflictException, CreateOtaTaskConfigurationRequest,
    CreateOtaTaskConfigurationResponse, CreateOtaTaskRequest, CreateOtaTaskResponse,
    DeleteOtaTaskConfigurationRequest, DeleteOtaTaskRequest, ExponentialRolloutRate,
    GetOtaTaskConfigurationRequest, GetOtaTaskConfigurationResponse, GetOtaTaskRequest,
    GetOtaTaskResponse, InternalServerException, LimitExceededException,
    ListOtaTaskConfigurationsRequest, ListOtaTaskConfigurationsResponse,
    ListOtaTaskExecutionsRequest, ListOtaTaskExecutionsResponse, ListOtaTasksRequest,
    ListOtaTasksResponse, ManagedThingId, OtaMechanism, OtaProtocol, OtaStatus,
    OtaTaskAbortConfig, OtaTaskArn, OtaTaskConfigurationId, OtaTaskConfigurationSummary,
    OtaTaskExecutionRetryConfig, OtaTaskExecutionRolloutConfig, OtaTaskExecutionStatus,
    OtaTaskExecutionSummaries, OtaTaskExecutionSummary, OtaTaskId,
    OtaTaskSchedulingConfig, OtaTaskSummary, OtaTaskTimeoutConfig, OtaType, PushConfig,
    ResourceNotFoundException, RetryConfigCriteria, RetryCriteriaFailureType,
    RolloutRateIncreaseCriteria, ScheduleMaintenanceWindow, SchedulingConfigEndBehavior,
    TaskProcessingDetails, ThrottlingException, UnauthorizedException,
    UpdateOtaTaskRequest, ValidationException,
};

implement_arbitrary!(AbortConfigCriteria);
implement_arbitrary!(AbortCriteriaAction);
implement_arbitrary!(AbortCriteriaFailureType);
implement_arbitrary!(AccessDeniedException);
implement_arbitrary!(ConflictException);
implement_arbitrary!(CreateOtaTaskConfigurationRequest);
implement_arbitrary!(CreateOtaTaskConfigurationResponse);
implement_arbitrary!(CreateOtaTaskRequest);
implement_arbitrary!(CreateOtaTaskResponse);
implement_arbitrary!(DeleteOtaTaskConfigurationRequest);
implement_arbitrary!(DeleteOtaTaskRequest);
implement_arbitrary!(ExponentialRolloutRate);
implement_arbitrary!(GetOtaTaskConfigurationRequest);
implement_arbitrary!(GetOtaTaskConfigurationResponse);
implement_arbitrary!(GetOtaTaskRequest);
implement_arbitrary!(GetOtaTaskResponse);
implement_arbitrary!(InternalServerException);
implement_arbitrary!(LimitExceededException);
implement_arbitrary!(ListOtaTaskConfigurationsRequest);
implement_arbitrary!(ListOtaTaskConfigurationsResponse);
implement_arbitrary!(ListOtaTaskExecutionsRequest);
implement_arbitrary!(ListOtaTaskExecutionsResponse);
implement_arbitrary!(ListOtaTasksRequest);
implement_arbitrary!(ListOtaTasksResponse);
implement_arbitrary!(ManagedThingId);
implement_arbitrary!(OtaMechanism);
implement_arbitrary!(OtaProtocol);
implement_arbitrary!(OtaStatus);
implement_arbitrary!(OtaTaskAbortConfig);
implement_arbitrary!(OtaTaskArn);
implement_arbitrary!(OtaTaskConfigurationId);
implement_arbitrary!(OtaTaskConfigurationSummary);
implement_arbitrary!(OtaTaskExecutionRetryConfig);
implement_arbitrary!(OtaTaskExecutionRolloutConfig);
implement_arbitrary!(OtaTaskExecutionStatus);
implement_arbitrary!(OtaTaskExecutionSummaries);
implement_arbitrary!(OtaTaskExecutionSummary);
implement_arbitrary!(OtaTaskId);
implement_arbitrary!(OtaTaskSchedulingConfig);
implement_arbitrary!(OtaTaskSummary);
implement_arbitrary!(OtaTaskTimeoutConfig);
implement_arbitrary!(OtaType);
implement_arbitrary!(PushConfig);
implement_arbitrary!(ResourceNotFoundException);
implement_arbitrary!(RetryConfigCriteria);
implement_arbitrary!(RetryCriteriaFailureType);
implement_arbitrary!(RolloutRateIncreaseCriteria);
implement_arbitrary!(ScheduleMaintenanceWindow);
implement_arbitrary!(SchedulingConfigEndBehavior);
implement_arbitrary!(TaskProcessingDetails);
implement_arbitrary!(ThrottlingException);
implement_arbitrary!(UnauthorizedException);
implement_arbitrary!(UpdateOtaTaskRequest);
implement_arbitrary!(ValidationException);
