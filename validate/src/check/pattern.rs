//! `pattern`: text must match.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::shape::Matcher;

/// A value that is text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no text",
    note = "`pattern` applies to strings, and options and boxes of them"
)]
pub trait Text {
    /// The text, unless it is absent.
    fn text(&self) -> Option<&str>;
}

/// Whether text is there and does not match.
#[inline]
pub fn mismatch<T: Text + ?Sized, M: Matcher + ?Sized>(value: &T, pattern: &M) -> bool {
    value.text().is_some_and(|text| !pattern.is_match(text))
}

impl Text for str {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for String {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for Cow<'_, str> {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: Text> Text for Option<T> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(Text::text)
    }
}

through_pointers! {
    Text: {
        #[inline]
        fn text(&self) -> Option<&str> {
            (**self).text()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mismatch;
    use crate::pattern::{Anchoring, Pattern, Program};

    #[test]
    fn absent_text_matches_every_pattern() {
        static NEVER: Pattern = Pattern::new("$a", Anchoring::Search, Program::Never);
        assert!(mismatch("a", &NEVER));
        assert!(!mismatch(&None::<&str>, &NEVER));
    }
}
