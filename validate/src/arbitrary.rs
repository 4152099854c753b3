//! Values that are valid by construction, and documents that break exactly one rule.
//!
//! Everything is made along the [`Shape`]: a JSON document, of which [`value`] reads a typed value.
//! Decisions come from the bytes of an [`Unstructured`], so that a fuzzer steers them; when the
//! bytes are used up, what need not be there is not, so that every document ends. Bounds, absent
//! members, empty lists, and characters that are often forgotten are common.
//!
//! ```
//! use arbitrary::Unstructured;
//! use shapewright_validate::arbitrary::{broken, rules, value};
//! use shapewright_validate::shape::ShapeGraph;
//! use shapewright_validate::walk::Profile;
//! use shapewright_validate::{Shaped, Validate};
//!
//! #[derive(Debug, serde::Deserialize, Validate)]
//! struct Window {
//!     #[validate(range(min = 1, max = 60))]
//!     minutes: i32,
//!     #[validate(length(max = 3))]
//!     days: Option<Vec<String>>,
//! }
//!
//! let mut bytes = Unstructured::new(&[7; 64]);
//! let window: Window = value(&mut bytes)?;
//! assert!(window.is_valid());
//!
//! let graph = ShapeGraph::new();
//! let rules = rules(Window::shape(), &graph);
//! let rule = rules.iter().find(|rule| rule.to_string() == "range at /minutes").expect("the rule");
//! let broken = broken(Window::shape(), &graph, Profile::Wire, rule, &mut bytes).expect("a document");
//! let window: Window = serde_json::from_str(&broken.document).expect("a window");
//! let violations = window.validate().expect_err("one violation");
//! let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
//! assert_eq!(found, [("/minutes", "range")]);
//! # Ok::<(), arbitrary::Error>(())
//! ```
//!
//! Patterns without a generator are matched by trial. A shape without values is an error.
//! Rules of one's own are not in the shape: a value may break them.

mod breaking;
mod collection;
mod entropy;
mod height;
mod maker;
mod number;
mod pattern;
mod rule;
mod step;
mod text;
mod tree;

use alloc::string::{String, ToString as _};

/// The crate whose trait generated types implement.
#[doc(hidden)]
pub use arbitrary as krate;
use arbitrary::{Error, Result, Unstructured};
use serde::de::DeserializeOwned;

use self::breaking::BREAKABLE;
use self::entropy::Entropy;
use self::maker::Maker;
pub use self::rule::{MAX_RULES, Rule, rules};
use crate::shape::{Shape, ShapeGraph};
use crate::validate::Shaped;
use crate::walk::Profile;

/// How many values are tried before a shape counts as one without such a value.
const ATTEMPTS: u64 = 64;

/// A document that breaks one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The JSON text.
    pub document: String,
    /// The JSON pointer of the one violation, names as modelled.
    pub path: String,
    /// Its code.
    pub code: &'static str,
}

/// A valid value of a type.
///
/// # Errors
/// The type has no values, or none that could be found.
pub fn value<T: Shaped + DeserializeOwned>(bytes: &mut Unstructured<'_>) -> Result<T> {
    let text = document(T::shape(), &ShapeGraph::new(), Profile::Wire, bytes)?;
    serde_json::from_str(&text).map_err(|_| Error::IncorrectFormat)
}

/// A valid document of a shape, as the profile wants it: on the wire with wire names, else with
/// names as modelled; for authoring with finite numbers only; for reading with timestamps in any
/// form.
///
/// # Errors
/// The shape has no values, or none that could be found.
pub fn document(
    shape: &Shape,
    graph: &ShapeGraph,
    profile: Profile,
    bytes: &mut Unstructured<'_>,
) -> Result<String> {
    let mut maker = Maker::new(shape, graph, profile, Entropy::new(bytes));
    maker.document(None).map(|tree| tree.to_string())
}

/// A document that breaks that rule of the shape and no other; none if that could not be done, as
/// where every string of a wrong length has a wrong form too.
pub fn broken(
    shape: &Shape,
    graph: &ShapeGraph,
    profile: Profile,
    rule: &Rule,
    bytes: &mut Unstructured<'_>,
) -> Option<Broken> {
    let mut maker = Maker::new(shape, graph, profile, Entropy::new(bytes));
    maker.breakable = BREAKABLE.iter().find(|breakable| breakable.code == rule.code);
    let tree = maker.document(Some(&rule.steps)).ok()?;
    let segments = maker.path.iter().rev();
    let path = segments.fold(String::new(), |path, segment| path + "/" + segment);
    Some(Broken { document: tree.to_string(), path, code: rule.code() })
}

/// Implements `arbitrary::Arbitrary` for types that are [`Shaped`] and can be read by serde.
#[doc(hidden)]
#[macro_export]
macro_rules! implement_arbitrary {
    ($($name:ident),* $(,)?) => {
        $(
            impl<'a> $crate::arbitrary::krate::Arbitrary<'a> for $name {
                fn arbitrary(
                    bytes: &mut $crate::arbitrary::krate::Unstructured<'a>,
                ) -> $crate::arbitrary::krate::Result<Self> {
                    $crate::arbitrary::value(bytes)
                }
            }
        )*
    };
}
