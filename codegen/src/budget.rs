//! Every limit of the emitters, in one place. Those of models are [`shapewright_smithy::budget`]'s.

/// The deepest list of documentation in HTML. Deeper ones are items of that.
pub(crate) const MAX_LISTS: usize = 16;

/// How long the schemas of a model are in all, in bytes, or an OpenAPI document, or the documentation of
/// members in Rust. Each schema has everything that it reaches, each operation all its parameters, and each
/// member the documentation of its target, so they may be longer than the model by far.
pub(crate) const MAX_OUTPUT: usize = 256 << 20;

/// The longest text of a link that is searched for the address of the link, in bytes.
pub(crate) const MAX_LINK_TEXT: usize = 2_048;

shapewright_smithy::count_steps!(1_000);
