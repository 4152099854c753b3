//! Made values: documents that keep every constraint of a type.
//!
//! [`Maker`] makes one valid document, as small as it can be or with every member. Skeletons and the
//! corpus of constraints come from it. Random values are made by `shapewright-validate`, along the
//! shapes of types that exist at run time.
//!
//! A document is made by a `Draft`, which counts what it costs: values, bytes and levels are limited,
//! so that no model makes it long. Every type has a first value, a second, and so on, as far as it
//! has several (`Choice`): lists of unlike values and the keys of maps take one after the other.

mod big;
mod choice;
mod default;
mod draft;
mod example;
mod maker;
mod number;
mod sample;
mod text;
mod timestamp;
mod tools;
mod unmade;
mod used;
mod words;
pub mod yaml;

pub(crate) use big::{as_written, plain};
pub use big::{compact_json, json, literal, marked, marked_token, number, of_node, text, unmarked};
pub use draft::MAX_DEPTH;
pub use maker::Maker;
pub use tools::Keys;
pub use unmade::{MAX_BYTES, MAX_VALUES};
pub use used::Used;
