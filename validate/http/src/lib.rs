//! Operations of Smithy models as HTTP messages, for clients and servers, without I/O.
//!
//! # The parts
//!
//! ```text
//! typed value ─► wire form ─┐                      ┌─► wire form ─► typed value
//!                           ├─► parts ═► message ═►┤
//! document ─► (translate) ──┘  split        join   └─► (translate) ─► document
//! ```
//!
//! The wire form is the one document in between: JSON with the keys and formats of the protocol, in
//! which every member stands, wherever HTTP carries it. `split` takes it apart into labels, query,
//! headers and body; `join` puts it together, so that one reader and one walker check all parts of a
//! message at once, and places in the body stay places in the body. `translate` leads from documents
//! with names as modelled to the wire form and back.
//!
//! | part | what it is |
//! |---|---|
//! | [`request`], [`response`], [`Pages`] | what clients with generated types send and receive |
//! | [`input`], [`output`], [`error`](fn@error), [`reject`] | what servers do |
//! | [`Call`] | the same for documents and operations as data |
//! | [`Router`] | which operation a request is for |
//! | [`Rejection`], [`Failure`], [`Unsendable`] | what may go wrong at a server, in an answer, before sending |
//! | [`Place`] | the part of a message that a violation is in |
//! | [`sent_to`] | a request with the endpoint of its service |
//!
//! # Documents of a model at run time
//!
//! ```
//! use shapewright_http::{Call, Place, Rejection, Sending, sent_to};
//! use shapewright_validate::shape::{
//!     Binding, Constraints, Data, Http, Member, Operation, Protocol, Shape, ShapeGraph, Target,
//!     TypeRef, scalar,
//! };
//!
//! static BOUNDS: Constraints = Constraints::new().range(Some("1"), Some("100"));
//! const MEMBERS: &[Member] = &[
//!     Member::new("id", TypeRef::of(scalar::string)).required().bound(Binding::Label),
//!     Member::new("limit", TypeRef::of(scalar::integer).constrained(&BOUNDS))
//!         .bound(Binding::Query)
//!         .bound_as("max"),
//! ];
//! fn input() -> &'static Shape {
//!     static SHAPE: Shape = Shape::structure("ListInput", MEMBERS);
//!     &SHAPE
//! }
//!
//! let mut list = Operation::new("List", Protocol::RestJson1);
//! let (method, uri) = (Data::Static("GET"), Data::Static("/things/{id}"));
//! list.http = Some(Http { method, uri, code: 200 });
//! list.input = Some(Target::Static(input));
//! let graph = ShapeGraph::new();
//! let call = Call::new(&list, &graph)?;
//!
//! // A client.
//! let request = call.request(br#"{"id": "a b", "limit": 20}"#, Sending::new())?;
//! assert_eq!(request.uri(), "/things/a%20b?max=20");
//! let request = sent_to(request, &"https://example.com".parse()?)?;
//!
//! // A server.
//! assert_eq!(call.input(&request)?.text, r#"{"id":"a b","limit":20}"#);
//! let request = http::Request::get("/things/a?max=200").body(Vec::new())?;
//! let rejection = call.input(&request).unwrap_err();
//! let Rejection::Refused(refused) = &rejection else { panic!("{rejection}") };
//! assert_eq!(refused.places, [Place::Query("max".into())]);
//! assert_eq!(rejection.response(&call).headers()["x-amzn-errortype"], "ValidationException");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it does not do
//!
//! It sends nothing and signs nothing, and it does not know where a service is: [`sent_to`] takes the
//! endpoint. Streams of bytes are the bodies of their messages and no part of documents; streams of events
//! are refused.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod answer;
mod body;
mod call;
mod checksum;
mod client;
mod compression;
mod document;
mod endpoint;
mod error;
mod error_name;
mod failure;
mod header;
mod headers;
mod join;
mod media_type;
mod pages;
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
mod tree;
mod typed;

pub use call::{Call, Unsupported};
pub use client::Sending;
#[cfg(feature = "uuid")]
pub use client::uuid_token;
pub use document::{Document, ErrorDocument};
pub use endpoint::{HostPrefix, sent_to};
pub use error::{MAX_HEADERS, MAX_URI, Unsendable};
pub use failure::{Failure, Unreadable};
pub use headers::has_its_length;
pub use pages::{Pages, RepeatedToken};
pub use place::Place;
pub use rejection::{Refused, Rejection};
pub use router::{Router, stand_in};
pub use text::base64;
pub use typed::{error, input, output, output_with, reject, request, request_with, response};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
