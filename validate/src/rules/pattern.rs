//! `pattern`: text must match.

use alloc::borrow::Cow;
use alloc::string::String;

use super::Reporter;
use crate::shape::Matcher;
use crate::violation::ViolationKind;

/// A value that is text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    note = "`pattern` applies to strings, and options and boxes of them"
)]
pub trait Text {
    /// The text, unless it is absent.
    fn text(&self) -> Option<&str>;
}

/// Reports text that does not match, or of which that cannot be said.
#[inline]
pub fn check<T: Text + ?Sized, M: Matcher + ?Sized>(
    value: &T,
    pattern: &M,
    report: &mut impl Reporter,
) {
    let verdict = value.text().map_or(Some(true), |text| pattern.verdict(text));
    if verdict != Some(true) {
        report.found(failure(pattern, verdict.is_none()));
    }
}

/// The same type of closure for every type of value.
fn failure<M: Matcher + ?Sized>(pattern: &M, undecided: bool) -> impl FnOnce() -> ViolationKind {
    move || ViolationKind::Pattern { pattern: pattern.shared_text(), undecided }
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
    use super::check;
    use crate::pattern::{Anchoring, Pattern, Program};
    use crate::rules::tests::found;

    #[test]
    fn absent_text_matches_every_pattern() {
        static NEVER: Pattern = Pattern::new("$a", Anchoring::Search, Program::Never);
        assert!(found(|report| check("a", &NEVER, report)).is_some());
        assert!(found(|report| check(&None::<&str>, &NEVER, report)).is_none());
    }
}
