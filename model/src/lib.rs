//! The over-the-air (OTA) update operations of AWS services as plain Rust types.
//!
//! Each module is a service, for example [`iot_managed_integrations`]: OTA tasks, their
//! configurations and executions.
//!
//! Every structure has public fields, `new(required…)` and a chaining setter per member; serde reads
//! and writes the JSON of the API; [`Validate`](shapewright_validate::Validate) reports everything
//! that is wrong at once. Enums have a variant `Unknown`, so that answers of a newer service are
//! kept. Operations are unit structs that tell their method, URI and errors.
//!
//! ```
//! use ota_model::iot_managed_integrations::{CreateOtaTaskRequest, OtaType};
//! use shapewright_validate::Validate;
//!
//! let request = CreateOtaTaskRequest::new("s3://firmware/hub-2.1.0.bin", OtaType::OneTime)
//!     .description("Hub firmware 2-1-0")
//!     .target(["arn:aws:iotmanagedintegrations:us-east-1:123456789012:managed-thing/hub"]);
//! assert!(request.is_valid());
//!
//! let violations = request.description("2.1.0!").validate().unwrap_err();
//! assert_eq!(violations.total(), 1);
//! assert_eq!(violations.iter().next().map(|it| it.path.as_str()), Some("/Description"));
//! ```
//!
//! From JSON, with the place of everything that is wrong (feature `json`):
//!
//! ```
//! use ota_model::iot_managed_integrations::CreateOtaTaskRequest;
//! use shapewright_validate::json;
//!
//! let text = r#"{ "S3Url": "s3://firmware/hub.bin", "OtaType": "ONCE" }"#;
//! let violations = json::from_str::<CreateOtaTaskRequest>(text).unwrap_err();
//! let place = violations.iter().next().and_then(|it| it.span).unwrap();
//! assert_eq!((place.line, place.column), (1, 48));
//! ```
//!
//! As HTTP messages, for any client or server (feature `http`):
//!
//! ```
//! # #[cfg(feature = "http")] {
//! use ota_model::http::{self, Failure};
//! use ota_model::iot_managed_integrations::{
//!     GetOtaTask, GetOtaTaskError, GetOtaTaskRequest, OtaTaskId,
//! };
//! use shapewright_validate::Validate;
//!
//! let input = GetOtaTaskRequest::new(OtaTaskId::new("task7")).validated()?;
//! let request = http::request::<GetOtaTask>(&input)?;
//! assert_eq!(request.uri(), "/ota-tasks/task7");
//!
//! // What a server makes of it, and what the client makes of the answer.
//! assert_eq!(http::input::<GetOtaTask>(&request)?, input);
//! let missing = GetOtaTaskError::ResourceNotFoundException(Default::default());
//! let answer = http::error::<GetOtaTask>(&missing)?;
//! assert_eq!(answer.status(), 404);
//! assert_eq!(http::response::<GetOtaTask>(&answer), Err(Failure::Service(missing)));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! There is no HTTP client in here and no runtime. The types are generated from Smithy shapes; the
//! sentences are our own.

// Generated files are formatted by the generator, so that their bytes do not depend on a tool:
// rustfmt does not look into what is included.
include!("services.rs");

/// Operations as HTTP messages, without I/O: requests and answers of clients, inputs and outputs of
/// servers.
#[cfg(feature = "http")]
pub use shapewright_http as http;

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
