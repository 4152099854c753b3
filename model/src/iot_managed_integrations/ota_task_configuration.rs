// @generated from model/shapes/iot-managed-integrations/ota-task-configuration.smithy
// by `cargo xtask regen`: change the shapes, not this file.

//! The shapes of `ota-task-configuration.smithy`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use shapewright_validate::operation::{Operation, Pagination};
use shapewright_validate::{Redacted, Validate};

use super::{PushConfig, patterns};

/// Creates an over-the-air (OTA) task configuration.
///
/// There is no operation that changes a configuration: create another one, and let tasks follow it
/// with `UpdateOtaTask`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CreateOtaTaskConfiguration;

impl Operation for CreateOtaTaskConfiguration {
    type Input = CreateOtaTaskConfigurationRequest;
    type Output = CreateOtaTaskConfigurationResponse;

    const NAME: &'static str = "CreateOtaTaskConfiguration";
    const HTTP_METHOD: &'static str = "POST";
    const URI: &'static str = "/ota-task-configurations";
    const ERRORS: &'static [&'static str] = &[
        "AccessDeniedException",
        "ValidationException",
        "InternalServerException",
        "ConflictException",
        "ThrottlingException",
    ];
    const HTTP_STATUS: u16 = 201;
}

/// Deletes an over-the-air (OTA) task configuration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DeleteOtaTaskConfiguration;

impl Operation for DeleteOtaTaskConfiguration {
    type Input = DeleteOtaTaskConfigurationRequest;
    type Output = ();

    const NAME: &'static str = "DeleteOtaTaskConfiguration";
    const HTTP_METHOD: &'static str = "DELETE";
    const URI: &'static str = "/ota-task-configurations/{Identifier}";
    const ERRORS: &'static [&'static str] = &[
        "AccessDeniedException",
        "ValidationException",
        "InternalServerException",
        "ResourceNotFoundException",
        "ThrottlingException",
    ];
    const HTTP_STATUS: u16 = 204;
    const IDEMPOTENT: bool = true;
}

/// Tells everything about one over-the-air (OTA) task configuration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct GetOtaTaskConfiguration;

impl Operation for GetOtaTaskConfiguration {
    type Input = GetOtaTaskConfigurationRequest;
    type Output = GetOtaTaskConfigurationResponse;

    const NAME: &'static str = "GetOtaTaskConfiguration";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-task-configurations/{Identifier}";
    const ERRORS: &'static [&'static str] = &[
        "AccessDeniedException",
        "ValidationException",
        "InternalServerException",
        "ResourceNotFoundException",
        "ThrottlingException",
    ];
    const READONLY: bool = true;
}

/// Lists the over-the-air (OTA) task configurations of the account in this region, a page at a
/// time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListOtaTaskConfigurations;

impl Operation for ListOtaTaskConfigurations {
    type Input = ListOtaTaskConfigurationsRequest;
    type Output = ListOtaTaskConfigurationsResponse;

    const NAME: &'static str = "ListOtaTaskConfigurations";
    const HTTP_METHOD: &'static str = "GET";
    const URI: &'static str = "/ota-task-configurations";
    const ERRORS: &'static [&'static str] = &[
        "AccessDeniedException",
        "ValidationException",
        "InternalServerException",
        "ThrottlingException",
    ];
    const READONLY: bool = true;
    const PAGINATION: Option<Pagination> = Some(Pagination {
        input_token: "NextToken",
        output_token: "NextToken",
        items: Some("Items"),
        page_size: Some("MaxResults"),
    });
}

/// What `CreateOtaTaskConfiguration` needs to know. Nothing is required.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct CreateOtaTaskConfigurationRequest {
    /// A description for people, such as `Slow start - stops early`. Letters, digits, spaces, `_`
    /// and `-` only.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
    /// The name of the configuration, such as `careful-rollout`. Letters, digits, spaces, `_` and
    /// `-` only.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 128),
        pattern = patterns::OTA_TASK_CONFIGURATION_NAME,
        sensitive
    )]
    pub name: Option<String>,
    /// How tasks that push updates to devices go about it.
    #[serde(rename = "PushConfig", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub push_config: Option<PushConfig>,
    /// A token that makes it safe to repeat this request: with the same token and parameters, only
    /// one configuration is created. The AWS SDKs and the AWS CLI fill it in where it is left out.
    #[serde(rename = "ClientToken", skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 64),
        pattern = patterns::CLIENT_TOKEN,
        idempotency_token
    )]
    pub client_token: Option<String>,
}

impl CreateOtaTaskConfigurationRequest {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `push_config`.
    #[must_use]
    pub fn push_config(mut self, push_config: impl Into<PushConfig>) -> Self {
        self.push_config = Some(push_config.into());
        self
    }

    /// Sets `client_token`.
    #[must_use]
    pub fn client_token(mut self, client_token: impl Into<String>) -> Self {
        self.client_token = Some(client_token.into());
        self
    }
}

impl fmt::Debug for CreateOtaTaskConfigurationRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CreateOtaTaskConfigurationRequest")
            .field("description", &self.description)
            .field("name", &Redacted)
            .field("push_config", &self.push_config)
            .field("client_token", &self.client_token)
            .finish()
    }
}

/// What `CreateOtaTaskConfiguration` returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct CreateOtaTaskConfigurationResponse {
    /// The id of the new configuration, by which tasks name it, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "TaskConfigurationId", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
}

impl CreateOtaTaskConfigurationResponse {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `task_configuration_id`.
    #[must_use]
    pub fn task_configuration_id(
        mut self,
        task_configuration_id: impl Into<OtaTaskConfigurationId>,
    ) -> Self {
        self.task_configuration_id = Some(task_configuration_id.into());
        self
    }
}

/// Which configuration `DeleteOtaTaskConfiguration` deletes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct DeleteOtaTaskConfigurationRequest {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "Identifier")]
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskConfigurationId,
}

impl DeleteOtaTaskConfigurationRequest {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(identifier: impl Into<OtaTaskConfigurationId>) -> Self {
        Self {
            identifier: identifier.into(),
        }
    }

    /// Sets `identifier`.
    #[must_use]
    pub fn identifier(mut self, identifier: impl Into<OtaTaskConfigurationId>) -> Self {
        self.identifier = identifier.into();
        self
    }
}

/// Which configuration `GetOtaTaskConfiguration` looks at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct GetOtaTaskConfigurationRequest {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "Identifier")]
    #[validate(nested, binding = "label")]
    pub identifier: OtaTaskConfigurationId,
}

impl GetOtaTaskConfigurationRequest {
    /// Creates a value from the required members.
    #[must_use]
    pub fn new(identifier: impl Into<OtaTaskConfigurationId>) -> Self {
        Self {
            identifier: identifier.into(),
        }
    }

    /// Sets `identifier`.
    #[must_use]
    pub fn identifier(mut self, identifier: impl Into<OtaTaskConfigurationId>) -> Self {
        self.identifier = identifier.into();
        self
    }
}

/// What `GetOtaTaskConfiguration` returns: the configuration as it was created.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct GetOtaTaskConfigurationResponse {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "TaskConfigurationId", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// The name of the configuration, if it has one.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 128),
        pattern = patterns::OTA_TASK_CONFIGURATION_NAME,
        sensitive
    )]
    pub name: Option<String>,
    /// How tasks that push updates to devices go about it.
    #[serde(rename = "PushConfig", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub push_config: Option<PushConfig>,
    /// The description of the configuration, if it has one.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 256), pattern = patterns::OTA_DESCRIPTION)]
    pub description: Option<String>,
    /// When the configuration was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(
        rename = "CreatedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
}

impl GetOtaTaskConfigurationResponse {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `task_configuration_id`.
    #[must_use]
    pub fn task_configuration_id(
        mut self,
        task_configuration_id: impl Into<OtaTaskConfigurationId>,
    ) -> Self {
        self.task_configuration_id = Some(task_configuration_id.into());
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `push_config`.
    #[must_use]
    pub fn push_config(mut self, push_config: impl Into<PushConfig>) -> Self {
        self.push_config = Some(push_config.into());
        self
    }

    /// Sets `description`.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `created_at`.
    #[must_use]
    pub fn created_at(mut self, created_at: Timestamp) -> Self {
        self.created_at = Some(created_at);
        self
    }
}

impl fmt::Debug for GetOtaTaskConfigurationResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("GetOtaTaskConfigurationResponse")
            .field("task_configuration_id", &self.task_configuration_id)
            .field("name", &Redacted)
            .field("push_config", &self.push_config)
            .field("description", &self.description)
            .field("created_at", &self.created_at)
            .finish()
    }
}

/// Which page of the configurations `ListOtaTaskConfigurations` returns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ListOtaTaskConfigurationsRequest {
    /// Where to go on: the `NextToken` of the page before. Leave it out for the first page.
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 65_535),
        pattern = patterns::CLIENT_TOKEN,
        binding = "query"
    )]
    pub next_token: Option<String>,
    /// How many configurations the page may hold at most, 1 to 1000.
    #[serde(rename = "MaxResults", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 1000), binding = "query")]
    pub max_results: Option<i32>,
}

impl ListOtaTaskConfigurationsRequest {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `next_token`.
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }

    /// Sets `max_results`.
    #[must_use]
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.max_results = Some(max_results);
        self
    }
}

/// What `ListOtaTaskConfigurations` returns: one page of configurations.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct ListOtaTaskConfigurationsResponse {
    /// The configurations of this page, in short. `GetOtaTaskConfiguration` tells the rest.
    #[serde(rename = "Items", skip_serializing_if = "Option::is_none")]
    #[validate(each(nested))]
    pub items: Option<Vec<OtaTaskConfigurationSummary>>,
    /// Where the next page begins; missing on the last page.
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 65_535), pattern = patterns::CLIENT_TOKEN)]
    pub next_token: Option<String>,
}

impl ListOtaTaskConfigurationsResponse {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `items`.
    #[must_use]
    pub fn items(
        mut self,
        items: impl IntoIterator<Item = impl Into<OtaTaskConfigurationSummary>>,
    ) -> Self {
        self.items = Some(items.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `next_token`.
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }
}

/// The id of a configuration: 1 to 64 letters and digits, such as `b47d0e5c92fa41d8`. The service
/// chooses it.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Validate
)]
#[serde(transparent)]
pub struct OtaTaskConfigurationId(
    #[validate(length(min = 1, max = 64), pattern = patterns::OTA_TASK_CONFIGURATION_ID)]
    String,
);

impl OtaTaskConfigurationId {
    /// Wraps a text as it is; `validate()` checks it.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_inner(self) -> String {
        self.0
    }
}

impl From<&str> for OtaTaskConfigurationId {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl From<String> for OtaTaskConfigurationId {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<OtaTaskConfigurationId> for String {
    fn from(value: OtaTaskConfigurationId) -> Self {
        value.0
    }
}

impl FromStr for OtaTaskConfigurationId {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for OtaTaskConfigurationId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OtaTaskConfigurationId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A configuration in short, as lists show it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[non_exhaustive]
pub struct OtaTaskConfigurationSummary {
    /// The id of the configuration, such as `b47d0e5c92fa41d8`.
    #[serde(rename = "TaskConfigurationId", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub task_configuration_id: Option<OtaTaskConfigurationId>,
    /// The name of the configuration, if it has one.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    #[validate(
        length(min = 1, max = 128),
        pattern = patterns::OTA_TASK_CONFIGURATION_NAME,
        sensitive
    )]
    pub name: Option<String>,
    /// When the configuration was created, in seconds since 1970-01-01T00:00:00Z.
    #[serde(
        rename = "CreatedAt",
        skip_serializing_if = "Option::is_none",
        default,
        with = "shapewright_validate::datetime::epoch_seconds"
    )]
    #[validate(format = "epoch-seconds")]
    pub created_at: Option<Timestamp>,
}

impl OtaTaskConfigurationSummary {
    /// Creates a value without any member.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `task_configuration_id`.
    #[must_use]
    pub fn task_configuration_id(
        mut self,
        task_configuration_id: impl Into<OtaTaskConfigurationId>,
    ) -> Self {
        self.task_configuration_id = Some(task_configuration_id.into());
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `created_at`.
    #[must_use]
    pub fn created_at(mut self, created_at: Timestamp) -> Self {
        self.created_at = Some(created_at);
        self
    }
}

impl fmt::Debug for OtaTaskConfigurationSummary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OtaTaskConfigurationSummary")
            .field("task_configuration_id", &self.task_configuration_id)
            .field("name", &Redacted)
            .field("created_at", &self.created_at)
            .finish()
    }
}
