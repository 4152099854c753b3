//! What generated operations and errors say of themselves.

use core::fmt;

/// An operation of a service.
pub trait Operation {
    /// The type of its input; `()` if it has none.
    type Input;
    /// The type of its output; `()` if it has none.
    type Output;

    /// Its name: `CreateOtaTask`.
    const NAME: &'static str;
    /// The method of its HTTP binding: `POST`. Empty if it has none.
    const HTTP_METHOD: &'static str;
    /// The URI template of its HTTP binding: `/ota-tasks/{Identifier}`. Empty if it has none.
    const URI: &'static str;
    /// The names of the errors that it can return, its service's included.
    const ERRORS: &'static [&'static str];
    /// The HTTP status of success.
    const HTTP_STATUS: u16 = 200;
    /// Whether it changes nothing (`readonly`).
    const READONLY: bool = false;
    /// Whether doing it twice is the same as doing it once (`idempotent`).
    const IDEMPOTENT: bool = false;
    /// How its results come in pages, if they do (`paginated`).
    const PAGINATION: Option<Pagination> = None;
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

/// Who is at fault for an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Who sent the request.
    Client,
    /// The service.
    Server,
}

/// `#[derive(ServiceError)]`: implements [`ServiceError`], `Display` and `Error`.
#[cfg(feature = "derive")]
pub use shapewright_validate_derive::ServiceError;

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
