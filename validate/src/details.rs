//! A violation as data for other programs: code, parameters and place beside the sentence.

use alloc::string::{String, ToString};

use serde::Serialize;

use crate::violation::{Origin, ViolationKind};
use crate::violation::{Span, Violation};

/// Everything that is known of a violation, to be serialized.
///
/// `path`, `code`, `origin` and `message` are always there, the parameters of the rule under their
/// names in [`ViolationKind`], and `start`, `end`, `line` and `column` where the place is known. See
/// [`Violation::details`].
#[derive(Clone, Debug, Serialize)]
pub struct Details<'v> {
    path: &'v str,
    #[serde(flatten)]
    kind: &'v ViolationKind,
    origin: Origin,
    message: String,
    #[serde(flatten)]
    span: Option<Span>,
}

impl Violation {
    /// Everything that is known of it, to be serialized. (Serialized by itself, it is an entry of
    /// the `fieldList` of Smithy's `ValidationException`: path and message.)
    ///
    /// ```
    /// # #[cfg(feature = "json")] {
    /// use shapewright_validate::{ViolationKind, Violation};
    ///
    /// let length = ViolationKind::Length { actual: 0, min: Some(1), max: None };
    /// assert_eq!(
    ///     serde_json::to_value(Violation::new("/Name", length).details()).unwrap(),
    ///     serde_json::json!({
    ///         "path": "/Name",
    ///         "code": "length",
    ///         "actual": 0,
    ///         "min": 1,
    ///         "origin": "model",
    ///         "message": "Value with length 0 at '/Name' failed to satisfy constraint: \
    ///                     Member must have length greater than or equal to 1"
    ///     })
    /// );
    /// # }
    /// ```
    pub fn details(&self) -> Details<'_> {
        Details {
            path: &self.path,
            kind: &self.kind,
            origin: self.kind.origin(),
            message: self.to_string(),
            span: self.span,
        }
    }
}
