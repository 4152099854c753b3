//! Operations of Smithy models as HTTP messages, for clients and servers, without I/O.
mod answer;
mod body;
mod call;
mod client;
mod compression;
mod document;
mod endpoint;
mod error;
mod failure;
mod header;
mod headers;
mod join;
mod media_type;
mod place;
mod rejection;
mod request;
mod response;
mod router;
mod server;
mod split;
mod template;
mod text;
mod translate;
mod typed;

pub use call::{Call, Unsupported};
pub use client::Sending;
#[cfg(feature = "uuid")]
pub use client::uuid_token;
pub use document::{Document, ErrorDocument};
pub use endpoint::{HostPrefix, sent_to};
pub use error::Unsendable;
pub use failure::{Failure, Unreadable};
pub use place::Place;
pub use rejection::{Refused, Rejection};
pub use router::Router;
pub use text::base64;
pub use typed::{error, input, output, reject, request, request_with, response};
