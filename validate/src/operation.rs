//! What generated operations, services and errors say of themselves.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::shape::{Data, Http, Protocol, Target};
use crate::validate::{Shaped, Validate};
use crate::violation::Violations;

/// A service.
pub trait Service {
    /// What messages of its operations need to know of it.
    const SHAPE: &'static crate::shape::Service;
    /// The protocol of its messages.
    const PROTOCOL: Protocol;
    /// The name that AWS's SDKs have for it: `IoT Wireless`; empty if it has none.
    const SDK_ID: &'static str = "";
    /// Its version; empty if it has none.
    const VERSION: &'static str = "";
    /// The first label of its host: `api.iotwireless`; empty if the model does not say.
    const ENDPOINT_PREFIX: &'static str = "";
    /// The name that requests are signed for; empty if they are not signed with `SigV4`.
    const SIGNING_NAME: &'static str = "";
    /// Its operations.
    const OPERATIONS: &'static [crate::shape::Operation];
}

/// An operation of a service.
pub trait Operation {
    /// The type of its input; [`Unit`](crate::Unit) if it has none.
    type Input: Shaped + Validate;
    /// The type of its output; [`Unit`](crate::Unit) if it has none.
    type Output: Shaped + Validate;
    /// What it may answer instead of its output.
    type Error: OperationError;
    /// Its service; [`NoService`] if it has none.
    type Service: Service;

    /// Its name: `CreateOtaTask`.
    const NAME: &'static str;
    /// The method of its HTTP binding: `POST`. Empty if it has none.
    const HTTP_METHOD: &'static str = "";
    /// The URI template of its HTTP binding: `/ota-tasks/{Identifier}`. Empty if it has none.
    const URI: &'static str = "";
    /// The HTTP status of success.
    const HTTP_STATUS: u16 = 200;
    /// What stands before the host of the endpoint, with labels.
    const HOST_PREFIX: Option<&'static str> = None;
    /// Whether a request needs a checksum of its body.
    const CHECKSUM_REQUIRED: bool = false;
    /// The encodings in which a request may be compressed, the preferred one first.
    const ENCODINGS: &'static [Data<str>] = &[];
    /// Whether it changes nothing (`readonly`).
    const READONLY: bool = false;
    /// Whether doing it twice is the same as doing it once (`idempotent`).
    const IDEMPOTENT: bool = false;
    /// Whether its messages have, at any depth, members that are optional for clients although the
    /// model has a default for them. Servers fill those in.
    const OPTIONAL_DEFAULTS: bool = false;
    /// How its results come in pages, if they do (`paginated`).
    const PAGINATION: Option<Pagination> = None;
}

impl crate::shape::Operation {
    /// What a generated operation says of itself, as data.
    pub const fn of<O: Operation>() -> Self {
        let service = <O::Service as Service>::SHAPE;
        let http = if O::HTTP_METHOD.is_empty() {
            None
        } else {
            let (method, uri) = (Data::Static(O::HTTP_METHOD), Data::Static(O::URI));
            Some(Http { method, uri, code: O::HTTP_STATUS })
        };
        let host_prefix = match O::HOST_PREFIX {
            Some(prefix) => Some(Data::Static(prefix)),
            None => None,
        };
        Self {
            name: Data::Static(O::NAME),
            service: Some(Data::Static(service)),
            protocol: <O::Service as Service>::PROTOCOL,
            http,
            input: Some(Target::Static(<O::Input as Shaped>::shape)),
            output: Some(Target::Static(<O::Output as Shaped>::shape)),
            errors: Data::Static(<O::Error as OperationError>::SHAPES),
            host_prefix,
            checksum_required: O::CHECKSUM_REQUIRED,
            encodings: Data::Static(O::ENCODINGS),
        }
    }
}

/// How the results of an operation come in pages. Members are named as modelled; a path through
/// structures is joined by dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// The member of the input that holds the token of the page.
    pub input_token: &'static str,
    /// The member of the output that holds the token of the next page; absent on the last one.
    pub output_token: &'static str,
    /// The member of the output that holds the results.
    pub items: Option<&'static str>,
    /// The member of the input that holds the greatest number of results.
    pub page_size: Option<&'static str>,
}

/// The service of operations that no service has: their messages are not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoService;

impl Service for NoService {
    const SHAPE: &'static crate::shape::Service = &crate::shape::Service::new("");
    const PROTOCOL: Protocol = Protocol::Unknown;
    const OPERATIONS: &'static [crate::shape::Operation] = &[];
}

/// Who is at fault for an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Who sent the request.
    Client,
    /// The service.
    Server,
}

/// `#[derive(ServiceError)]`: implements [`ServiceError`], `Display` and `Error`.
/// `#[derive(OperationError)]`: implements [`OperationError`], `Display`, `Error`, and `From` each
/// error.
#[cfg(feature = "derive")]
pub use shapewright_validate_derive::{OperationError, ServiceError};

/// Writes the name of an error, and its message if there is one.
#[doc(hidden)]
pub fn write_error(
    formatter: &mut fmt::Formatter<'_>,
    name: &str,
    message: Option<&str>,
) -> fmt::Result {
    match message {
        Some(message) => write!(formatter, "{name}: {message}"),
        None => formatter.write_str(name),
    }
}

/// Writes the error that an operation answered with.
#[doc(hidden)]
pub fn write_any_error<E: OperationError>(
    error: &E,
    formatter: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match error.visit(Shown(&mut *formatter)) {
        Ok(written) => written,
        Err(unknown) => fmt::Display::fmt(unknown, formatter),
    }
}

/// An error that a service returns.
///
/// Implemented by `#[derive(ServiceError)]`.
pub trait ServiceError: core::error::Error {
    /// Its name: `ThrottlingException`.
    const NAME: &'static str;
    /// Its HTTP status.
    const HTTP_STATUS: u16;
    /// Who is at fault.
    const FAULT: Fault;
    /// Whether the same request may succeed later.
    const RETRYABLE: bool = false;
    /// Whether it says that requests come too fast.
    const THROTTLING: bool = false;
}

/// What an operation may answer instead of its output: one of its errors, or one that the model does
/// not name.
///
/// Implemented by `#[derive(OperationError)]` for an enum with a variant for each error, and
/// `Unknown(UnknownError)`.
pub trait OperationError: core::error::Error + Sized {
    /// The shapes of its errors.
    const SHAPES: &'static [Target];

    /// The error of a name, read by a reader; `None` if there is no such error.
    fn read<R: ReadError>(name: &str, reader: R) -> Option<Result<Self, R::Failure>>;

    /// An error that the model does not name, or whose answer is not of its type.
    fn unknown(error: UnknownError) -> Self;

    /// Hands the error that it holds to a visitor; what the model does not name is the failure.
    ///
    /// # Errors
    /// The error, if the model does not name it.
    fn visit<V: VisitError>(&self, visitor: V) -> Result<V::Output, &UnknownError>;

    /// Its name: `ThrottlingException`; empty if the answer had none.
    fn name(&self) -> &str {
        self.visit(NameOf).unwrap_or_else(UnknownError::name)
    }

    /// Whether the same request may succeed later.
    fn is_retryable(&self) -> bool {
        self.visit(IsRetryable)
            .unwrap_or_else(|error| error.retryable || error.status >= 500 || error.status == 429)
    }

    /// Whether it says that requests come too fast.
    fn is_throttling(&self) -> bool {
        self.visit(IsThrottling).unwrap_or_else(|error| error.throttling || error.status == 429)
    }
}

/// Reads one error of an operation: what [`OperationError::read`] is given.
pub trait ReadError {
    /// Why an error cannot be read.
    type Failure;

    /// The error.
    ///
    /// # Errors
    /// The answer is not of the error's shape.
    fn read<T: DeserializeOwned + Validate + Shaped>(self) -> Result<T, Self::Failure>;
}

/// Looks at one error of an operation: what [`OperationError::visit`] is given.
pub trait VisitError {
    /// What it finds.
    type Output;

    /// Looks at the error.
    fn visit<T: ServiceError + Serialize + Shaped>(self, error: &T) -> Self::Output;
}

struct Shown<'f, 'a>(&'f mut fmt::Formatter<'a>);

impl VisitError for Shown<'_, '_> {
    type Output = fmt::Result;

    fn visit<T: ServiceError + Serialize + Shaped>(self, error: &T) -> fmt::Result {
        fmt::Display::fmt(error, self.0)
    }
}

struct NameOf;

impl VisitError for NameOf {
    type Output = &'static str;

    fn visit<T: ServiceError + Serialize + Shaped>(self, _: &T) -> &'static str {
        T::NAME
    }
}

struct IsRetryable;

impl VisitError for IsRetryable {
    type Output = bool;

    fn visit<T: ServiceError + Serialize + Shaped>(self, _: &T) -> bool {
        T::RETRYABLE
    }
}

struct IsThrottling;

impl VisitError for IsThrottling {
    type Output = bool;

    fn visit<T: ServiceError + Serialize + Shaped>(self, _: &T) -> bool {
        T::THROTTLING
    }
}

/// An error that the model does not name, or whose answer is not of its type, as far as the answer can
/// be read. `Debug` writes the length of the body, which may hold what is sensitive.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownError {
    /// The HTTP status.
    pub status: u16,
    /// The name of the error, if the answer has one that looks like a name, and if no error of the
    /// operation has something sensitive there.
    pub code: Option<String>,
    /// Its message, if it has one that is not sensitive.
    pub message: Option<String>,
    /// The body as it came.
    pub body: Vec<u8>,
    /// Why the answer is not of the error's type, if the model names the error.
    pub violations: Option<Box<Violations>>,
    /// Whether the model says of the error that the same request may succeed later.
    pub retryable: bool,
    /// Whether the model says of the error that requests come too fast.
    pub throttling: bool,
}

impl UnknownError {
    /// An error of a status, of which nothing else is known.
    pub fn of_status(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    fn name(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }
}

impl fmt::Display for UnknownError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "status {}", self.status)?;
        if let Some(code) = &self.code {
            write!(formatter, ", {code}")?;
        }
        self.message.iter().try_for_each(|message| write!(formatter, ": {message}"))?;
        let mut violations = self.violations.iter();
        violations.try_for_each(|it| write!(formatter, "; the answer is unreadable: {it}"))
    }
}

impl fmt::Debug for UnknownError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("UnknownError")
            .field("status", &self.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("violations", &self.violations)
            .field("retryable", &self.retryable)
            .field("throttling", &self.throttling)
            .finish()
    }
}

impl core::error::Error for UnknownError {}

/// What an operation may answer instead of its output if the model names no errors of it: an enum, as
/// that of any other operation, so that errors may be added.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnmodeledError {
    /// An error that the model does not name.
    Unknown(UnknownError),
}

impl fmt::Display for UnmodeledError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_any_error(self, formatter)
    }
}

impl core::error::Error for UnmodeledError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        let Self::Unknown(error) = self;
        Some(error)
    }
}

impl OperationError for UnmodeledError {
    const SHAPES: &'static [Target] = &[];

    fn read<R: ReadError>(_: &str, _: R) -> Option<Result<Self, R::Failure>> {
        None
    }

    fn unknown(error: UnknownError) -> Self {
        Self::Unknown(error)
    }

    fn visit<V: VisitError>(&self, _: V) -> Result<V::Output, &UnknownError> {
        let Self::Unknown(error) = self;
        Err(error)
    }
}

/// The error of an operation of which the model names none.
impl OperationError for UnknownError {
    const SHAPES: &'static [Target] = &[];

    fn read<R: ReadError>(_: &str, _: R) -> Option<Result<Self, R::Failure>> {
        None
    }

    fn unknown(error: Self) -> Self {
        error
    }

    fn visit<V: VisitError>(&self, _: V) -> Result<V::Output, &Self> {
        Err(self)
    }
}
