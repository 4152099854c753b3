//! Operations and services as data: what a message of an operation needs beyond its shapes.

use super::data::put;
use super::{Data, Protocol, Target};

/// An operation: its shapes, and how its protocol carries them.
///
/// Generated operations are described by one, and so is each operation of a
/// [`ShapeGraph`](super::ShapeGraph).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Operation {
    /// Its name as modelled, without namespace: `CreateOtaTask`.
    pub name: Data<str>,
    /// Its service; `None` if no service has it.
    pub service: Option<Data<Service>>,
    /// The protocol of its service.
    pub protocol: Protocol,
    /// How HTTP carries it; `None` if the protocol has no HTTP bindings or the model none for it.
    pub http: Option<Http>,
    /// Its input; `None` for `smithy.api#Unit`.
    pub input: Option<Target>,
    /// Its output; `None` for `smithy.api#Unit`.
    pub output: Option<Target>,
    /// Its errors, then those of its service.
    pub errors: Data<[Target]>,
    /// What stands before the host of the endpoint, with labels: `{AccountId}.` (`endpoint`).
    pub host_prefix: Option<Data<str>>,
    /// Whether a request needs a checksum of its body (`httpChecksumRequired`).
    pub checksum_required: bool,
    /// The encodings in which a request may be compressed, the preferred one first
    /// (`requestCompression`).
    pub encodings: Data<[Data<str>]>,
}

impl Operation {
    /// An operation of no service, without input, output and errors.
    pub const fn new(name: &'static str, protocol: Protocol) -> Self {
        Self {
            name: Data::Static(name),
            service: None,
            protocol,
            http: None,
            input: None,
            output: None,
            errors: Data::Static(&[]),
            host_prefix: None,
            checksum_required: false,
            encodings: Data::Static(&[]),
        }
    }
}

/// How HTTP carries an operation (`http`).
#[derive(Clone, Debug, PartialEq)]
pub struct Http {
    /// The method.
    pub method: Data<str>,
    /// The URI pattern: `/ota-tasks/{Identifier}`.
    pub uri: Data<str>,
    /// The status of success.
    pub code: u16,
}

/// What the messages of a service's operations have in common.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Service {
    /// Its shape ID: `com.amazonaws.iotwireless#iotwireless`.
    pub id: Data<str>,
    /// The name that requests are signed for (`aws.auth#sigv4`); `None` if they are signed otherwise.
    pub signing_name: Option<Data<str>>,
    /// Whether errors also have the code that the query protocol gave them, and requests say that they
    /// want it (`awsQueryCompatible`).
    pub query_compatible: bool,
}

impl Service {
    /// A service with a shape ID.
    pub const fn new(id: &'static str) -> Self {
        Self { id: Data::Static(id), signing_name: None, query_compatible: false }
    }

    /// The same service, whose errors also have the code that the query protocol gave them.
    #[must_use]
    pub const fn query_compatible(mut self) -> Self {
        self.query_compatible = true;
        self
    }

    /// Its name, without namespace.
    pub fn name(&self) -> &str {
        self.id.split_once('#').map_or(&*self.id, |(_, name)| name)
    }

    /// Its namespace; empty if the ID has none.
    pub fn namespace(&self) -> &str {
        self.id.split_once('#').map_or("", |(namespace, _)| namespace)
    }
}

/// What is known of a structure as an error.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ErrorFacts {
    /// Its namespace; empty if it is that of its service.
    pub namespace: Data<str>,
    /// Its HTTP status.
    pub status: u16,
    /// Whether the client is to blame, rather than the server.
    pub client_fault: bool,
    /// Whether the request may be tried again.
    pub retryable: bool,
    /// Whether it may be tried again after slowing down.
    pub throttling: bool,
    /// The code that the query protocol gives it (`awsQueryError`), if that is not its name.
    pub query_code: Option<Data<str>>,
}

impl ErrorFacts {
    /// An error with a status.
    pub const fn new(status: u16, client_fault: bool) -> Self {
        Self {
            namespace: Data::Static(""),
            status,
            client_fault,
            retryable: false,
            throttling: false,
            query_code: None,
        }
    }

    /// The same error, after which the request may be tried again; `throttling` if not at once.
    #[must_use]
    pub const fn retryable(mut self, throttling: bool) -> Self {
        self.retryable = true;
        self.throttling = throttling;
        self
    }

    /// The same error, with the code that the query protocol gives it.
    #[must_use]
    pub const fn query_code(mut self, code: &'static str) -> Self {
        put(&mut self.query_code, Some(Data::Static(code)));
        self
    }
}

/// A member that is the body as a stream, and no part of the document.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Stream {
    /// Its name as modelled.
    pub name: Data<str>,
    /// The media type of its bytes, if the model gives one.
    pub media_type: Option<Data<str>>,
    /// Whether it is a stream of events, rather than of bytes.
    pub is_events: bool,
    /// Whether a document of the whole view must have it: text that names a file, or base64. Generated
    /// types have no field for it.
    pub required: bool,
    /// Whether nothing of it may be shown.
    pub sensitive: bool,
}

impl Stream {
    /// A stream of bytes.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name: Data::Static(name),
            media_type: None,
            is_events: false,
            required: false,
            sensitive: false,
        }
    }

    /// The same stream, of events.
    #[must_use]
    pub const fn of_events(mut self) -> Self {
        self.is_events = true;
        self
    }

    /// The same stream, with the media type of its bytes.
    #[must_use]
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        put(&mut self.media_type, Some(Data::Static(media_type)));
        self
    }
}
