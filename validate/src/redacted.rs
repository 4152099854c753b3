//! What `Debug` shows in place of sensitive values.

use core::fmt;

/// Shown as `** redacted **`, whatever is hidden.
///
/// ```
/// assert_eq!(format!("{:?}", shapewright_validate::Redacted), "** redacted **");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("** redacted **")
    }
}
