//! The over-the-air (OTA) update operations of AWS services as plain Rust types.
//!
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

// Generated files are formatted by the generator, so that their bytes do not depend on a tool:
// rustfmt does not look into what is included.
include!("services.rs");

/// Operations as HTTP messages, without I/O: requests and answers of clients, inputs and outputs of
/// servers.
#[cfg(feature = "http")]
pub use shapewright_http as http;
