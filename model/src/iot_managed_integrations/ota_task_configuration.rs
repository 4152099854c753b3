// @generated from model/shapes/iot-managed-integrations/ota-task-configuration.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum dd14d53a0e3cb2c6

//! The shapes of `ota-task-configuration.smithy`.

use jiff::Timestamp;
use shapewright_validate::operation::{
    Operation, OperationError, Pagination, UnknownError,
};
use shapewright_validate::{Newtype, RedactedDebug, Serde, Setters, Unit, Validate};

use super::{
    AccessDeniedException, ConflictException, InternalServerException,
    IoTManagedIntegrations, PushConfig, ResourceNotFoundException, ThrottlingException,
    ValidationException, patterns,
};

/// Creates an over-the-air (OTA) task configuration.
///
/// There is no operation that changes a configuration: create another one, and let tasks follow it
/// with `UpdateOtaTask`.
#[derive(Clone, Copy, Debug, Default)]
pub struct CreateOtaTaskConfiguration;

impl Operation for CreateOtaTaskConfiguration {
    type Input = CreateOtaTaskConfigurationRequest;
    type Output = CreateOtaTaskConfigurationResponse;
    type Error = CreateOtaTaskConfigurationError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "CreateOtaTaskConfiguration";
    const HTTP_METHOD: &'static str = "POST";
    const URI: &'static str = "/ota-task-configurations";
    const HTTP_STATUS: u16 = 201;
}

/// What `CreateOtaTaskConfiguration` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum CreateOtaTaskConfigurationError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ConflictException`.
    ConflictException(ConflictException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Deletes an over-the-air (OTA) task configuration.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeleteOtaTaskConfiguration;

impl Operation for DeleteOtaTaskConfiguration {
    type Input = DeleteOtaTaskConfigurationRequest;
    type Output = Unit;
    type Error = DeleteOtaTaskConfigurationError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "DeleteOtaTaskConfiguration";
    const HTTP_METHOD: &'static str = "DELETE";
    const URI: &'static str = "/ota-task-configurations/{Identifier}";
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// What `DeleteOtaTaskConfiguration` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum DeleteOtaTaskConfigurationError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Tells everything about one over-the-air (OTA) task configuration.
#[derive(Clone, Copy, Debug, Default)]
pub struct GetOtaTaskConfiguration;

impl Operation for GetOtaTaskConfiguration {
    type Input = GetOtaTaskConfigurationRequest;
    type Output = GetOtaTaskConfigurationResponse;
    type Error = GetOtaTaskConfigurationError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "GetOtaTaskConfiguration";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-task-configurations/{Identifier}";
    const READONLY: bool = true;
}

/// What `GetOtaTaskConfiguration` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum GetOtaTaskConfigurationError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ResourceNotFoundException`.
    ResourceNotFoundException(ResourceNotFoundException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// Lists the over-the-air (OTA) task configurations of the account in this region, a page at a
/// time.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListOtaTaskConfigurations;

impl Operation for ListOtaTaskConfigurations {
    type Input = ListOtaTaskConfigurationsRequest;
    type Output = ListOtaTaskConfigurationsResponse;
    type Error = ListOtaTaskConfigurationsError;
    type Service = IoTManagedIntegrations;

    const NAME: &'static str = "ListOtaTaskConfigurations";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-task-configurations";
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "NextToken",
        output_token: "NextToken",
        items: Some("Items"),
        page_size: Some("MaxResults"),
    });
}

/// What `ListOtaTaskConfigurations` may answer instead of its output.
#[derive(Clone, Debug, PartialEq, OperationError)]
#[non_exhaustive]
pub enum ListOtaTaskConfigurationsError {
    /// `AccessDeniedException`.
    AccessDeniedException(AccessDeniedException),
    /// `ValidationException`.
    ValidationException(ValidationException),
    /// `InternalServerException`.
    InternalServerException(InternalServerException),
    /// `ThrottlingException`.
    ThrottlingException(ThrottlingException),
    /// An error that the model does not name.
    Unknown(UnknownError),
}

/// What `CreateOtaTaskConfiguration` needs to know. Nothing is required.
#[derive(Clone, RedactedDebug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct CreateOtaTaskConfigurationRequest {
    /// A description for people, such as `Slow start - stops early`. Letters, digits, spaces, `_`
    /// and `-` only.
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
    /// The name of the configuration, such as `careful-rollout`. Letters, digits, spaces, `_` and
    /// `-` only.
    #[validate(
        length(min = 1, max = 128),
        pattern = patterns::OTA_TASK_CONFIGURATION_NAME,
        sensitive
    )]
    pub name: Option<String>,
    /// How tasks that push updates to devices go about it.
    #[validate(nested)]
    pub push_config: Option<PushConfig>,
    /// A token that makes it safe to repeat this request: with the same token and parameters, only
    /// one configuration is created. The AWS SDKs and the AWS CLI fill it in where it is left out.
    #[validate(
        length(min = 1, max = 64),
        pattern = patterns::CLIENT_TOKEN,
        idempotency_token
    )]
    pub client_token: Option<String>,
}

/// What `CreateOtaTaskConfiguration` returns.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[validate(output)]
#[non_exhaustive]
pub struct CreateOtaTaskConfigurationResponse {
    /// The id of the new configuration, by which tasks name it, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "TaskConfigurationId")]
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
}

/// Which configuration `DeleteOtaTaskConfiguration` deletes.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct DeleteOtaTaskConfigurationRequest {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "Identifier")]
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskConfigurationId,
}

/// Which configuration `GetOtaTaskConfiguration` looks at.
#[derive(Clone, Debug, PartialEq, Serde, Setters, Validate)]
#[validate(input)]
#[non_exhaustive]
pub struct GetOtaTaskConfigurationRequest {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "Identifier")]
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskConfigurationId,
}

/// What `GetOtaTaskConfiguration` returns: the configuration as it was created.
#[derive(Clone, RedactedDebug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct GetOtaTaskConfigurationResponse {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// The name of the configuration, if it has one.
    #[validate(
        length(min = 1, max = 128),
        pattern = patterns::OTA_TASK_CONFIGURATION_NAME,
        sensitive
    )]
    pub name: Option<String>,
    /// How tasks that push updates to devices go about it.
    #[validate(nested)]
    pub push_config: Option<PushConfig>,
    /// The description of the configuration, if it has one.
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
    /// When the configuration was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
}

/// Which page of the configurations `ListOtaTaskConfigurations` returns.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(input)]
#[non_exhaustive]
pub struct ListOtaTaskConfigurationsRequest {
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    #[validate(
        length(min = 1, max = 65_535),
        pattern = patterns::CLIENT_TOKEN,
        binding = "query"
    )]
    pub next_token: Option<String>,
    /// How many configurations the page may hold at most, 1 to 1000.
    #[validate(range(min = 1, max = 1000), binding = "query")]
    pub max_results: Option<i32>,
}

/// What `ListOtaTaskConfigurations` returns: one page of configurations.
#[derive(Clone, Debug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[validate(output)]
#[non_exhaustive]
pub struct ListOtaTaskConfigurationsResponse {
    /// The configurations of this page, in short. `GetOtaTaskConfiguration` tells the rest.
    #[validate(each(nested))]
    pub items: Option<Vec<OtaTaskConfigurationSummary>>,
    /// Where the next page begins; missing on the last page.
    #[validate(length(min = 1, max = 65_535), pattern = patterns::CLIENT_TOKEN)]
    pub next_token: Option<String>,
}

/// The id of a configuration: 1 to 64 letters and digits, such as `b47d0e5c92fa41d8`. The service
/// chooses it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Newtype, Validate)]
pub struct OtaTaskConfigurationId(
    #[validate(length(min = 1, max = 64), pattern = patterns::OTA_TASK_CONFIGURATION_ID)]
    String,
);

/// A configuration in short, as lists show it.
#[derive(Clone, RedactedDebug, Default, PartialEq, Serde, Setters, Validate)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OtaTaskConfigurationSummary {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// The name of the configuration, if it has one.
    #[validate(
        length(min = 1, max = 128),
        pattern = patterns::OTA_TASK_CONFIGURATION_NAME,
        sensitive
    )]
    pub name: Option<String>,
    /// When the configuration was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(with = "shapewright_validate::datetime::epoch_seconds")]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
}
