//! Made values: documents that keep every constraint of a type.
//!
//! [`Maker`] makes one valid document, as small as it can be or with every member once. Skeletons,
//! the corpus of constraints and examples come from it. Random values are made by
//! `shapewright-validate`, along the shapes of types that exist at run time.

mod maker;
mod number;
mod text;
mod used;

pub use maker::{Keys, MAX_DEPTH, MAX_VALUES, Maker};
pub use used::Used;
