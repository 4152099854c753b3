//! What decides whether text matches a `pattern`.

use alloc::borrow::{Cow, ToOwned};
use core::fmt;

/// A compiled `pattern`.
pub trait Matcher: Send + Sync {
    /// The pattern as modelled, for messages.
    fn text(&self) -> &str;

    /// The same, copied unless it is static.
    fn shared_text(&self) -> Cow<'static, str> {
        Cow::Owned(self.text().to_owned())
    }

    /// Whether `value` satisfies the pattern.
    fn is_match(&self, value: &str) -> bool;

    /// The same; `None` if it takes more steps to say than there are. Such a value is refused, and the
    /// message says why.
    fn verdict(&self, value: &str) -> Option<bool> {
        Some(self.is_match(value))
    }

    /// A string that satisfies the pattern, of `min` to `max` scalar values where that can be had;
    /// none where the pattern does not know how to make one.
    #[cfg(feature = "arbitrary")]
    fn generate(
        &self,
        _bytes: &mut ::arbitrary::Unstructured<'_>,
        _min: u64,
        _max: Option<u64>,
    ) -> Option<alloc::string::String> {
        None
    }
}

impl fmt::Debug for dyn Matcher {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(formatter)
    }
}
