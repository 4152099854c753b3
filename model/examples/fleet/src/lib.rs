//! OTA tasks over HTTP, with the types of `ota-model`:
//!
//! | module | what it shows |
//! |---|---|
//! | [`sign`] | a request signed with `aws-sigv4`, with credentials from the environment |
//! | [`reqwest_client`], [`ureq_client`] | three operations sent: signatures, errors, pages |
//! | [`axum_server`] | an extractor and a response for any operation, and a server of three |
//! | [`lambda`] | the same operations as a Lambda function |
//! | [`tasks`] | what the servers do: tasks in memory |
//!
//! The programs in `src/bin` run them; the tests run the clients against the server.

pub mod axum_server;
pub mod lambda;
pub mod reqwest_client;
pub mod sign;
pub mod tasks;
pub mod ureq_client;

/// Why an example ends.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// The guides of `ota-model` are tests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
