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

/// Conversions to and from the types of the AWS SDK for Rust: why one fails, and what they are made of.
///
/// Every input, output, error and part of them implements `From` or, if the conversion can fail,
/// `TryFrom`, in both directions. Inputs are also converted to the SDK's builders, which send them.
#[cfg(feature = "aws-sdk")]
pub use shapewright_validate::aws_sdk;
