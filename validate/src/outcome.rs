//! What a check found, errors apart from warnings.

use crate::violation::Violations;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Outcome {
    /// What is wrong.
    pub violations: Option<Violations>,
    /// Recommendations that are not followed, violations that the reading profile lets pass, and
    /// those that a [`Policy`](crate::Policy) makes a warning.
    pub warnings: Option<Violations>,
}

impl Outcome {
    /// Whether nothing is wrong; there may be warnings.
    pub fn is_valid(&self) -> bool {
        self.violations.is_none()
    }

    /// The warnings, or what is wrong.
    ///
    /// # Errors
    /// What is wrong.
    pub fn into_result(self) -> Result<Option<Violations>, Violations> {
        self.violations.map_or(Ok(self.warnings), Err)
    }
}
