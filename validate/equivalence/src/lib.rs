//! Ways of checking a document, compared on random documents: generated types, the walker over a
//! static shape and over one that was built at run time, and JSON Schemas.
//!
//! A [`Subject`] is one shape with every way of checking it. [`compare`] makes documents of its
//! subjects, valid ones and ones that break a rule, damages them, and gives a [`Tally`].
//! [`DIFFERENCES`] lists what JSON Schema cannot say: the only documents on which it may differ.
//!
//! Tests of `ota-model` and of `shapewright-protocols` use it, each with subjects of its own.

mod damage;
mod differences;
mod document;
mod names;
mod node;
mod random;
mod subject;
mod tally;
mod typed;

pub use damage::{KINDS, Vocabulary};
pub use differences::{DIFFERENCES, Difference};
pub use document::{Damaged, broken_documents, damaged};
pub use node::Node;
pub use random::Random;
pub use subject::{Schemas, Subject};
pub use tally::{Tally, compare, documents};
pub use typed::Document;
