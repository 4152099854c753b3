//! What generated operations and errors say of themselves.

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
    /// Whether it changes nothing (`readonly`).
    const READONLY: bool = false;
    /// Whether doing it twice is the same as doing it once (`idempotent`).
    const IDEMPOTENT: bool = false;
}

/// Who is at fault for an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Who sent the request.
    Client,
    /// The service.
    Server,
}

/// An error that a service returns.
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
