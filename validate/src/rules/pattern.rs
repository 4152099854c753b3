//! `pattern`: text must match.

use alloc::borrow::{Cow, ToOwned};
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

/// Reports text that does not match.
#[inline]
pub fn check<T: Text + ?Sized, M: Matcher + ?Sized>(
    value: &T,
    pattern: &M,
    report: &mut impl Reporter,
) {
    if value.text().is_some_and(|text| !pattern.is_match(text)) {
        report.found(failure(pattern));
    }
}

/// The same type of closure for every type of value.
fn failure<M: Matcher + ?Sized>(pattern: &M) -> impl FnOnce() -> ViolationKind {
    || ViolationKind::Pattern { pattern: pattern.text().to_owned().into() }
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

#[cfg(feature = "arbitrary")]
pub(crate) use breaking::BREAKABLE;

#[cfg(feature = "arbitrary")]
mod breaking {
    use alloc::string::String;
    use alloc::vec::Vec;

    use arbitrary::{Error, Result};

    use crate::arbitrary::{ATTEMPTS, Breakable, Maker, Tree, text};
    use crate::shape::{Effective, Kind, Matcher};
    use crate::violation::Code;

    pub(crate) const BREAKABLE: Breakable = Breakable { code: Code::Pattern, applies, broken };

    fn applies(kind: &Kind, constraints: Effective<'_>) -> bool {
        matches!(kind, Kind::String | Kind::Enum(_)) && constraints.pattern().is_some()
    }

    /// A string of an allowed length that does not match.
    fn broken<'g>(
        maker: &mut Maker<'g, '_, '_>,
        _kind: &'g Kind,
        constraints: Effective<'g>,
    ) -> Result<Tree> {
        let pattern = constraints.pattern().ok_or(Error::IncorrectFormat)?;
        for attempt in 0..ATTEMPTS {
            let before = maker.entropy.raise_effort(attempt);
            let candidate = nearly_matched(maker, constraints, pattern, attempt);
            maker.entropy.reset_effort(before);
            let candidate = candidate?;
            if !pattern.is_match(&candidate) && text::fits(constraints.length(), &candidate) {
                return Ok(Tree::Text(candidate));
            }
        }
        Err(Error::IncorrectFormat)
    }

    /// A string that matched before one character was changed, or any string.
    fn nearly_matched(
        maker: &mut Maker<'_, '_, '_>,
        constraints: Effective<'_>,
        pattern: &dyn Matcher,
        attempt: u64,
    ) -> Result<String> {
        let entropy = &mut maker.entropy;
        let matched = text::text(entropy, constraints.length(), Some(pattern)).ok();
        let Some(matched) = matched.filter(|_| attempt % 3 != 2) else {
            return text::text(entropy, constraints.length(), None);
        };
        let count = u64::try_from(matched.chars().count()).unwrap_or_default();
        let place = usize::try_from(entropy.content(count + 1)).unwrap_or_default();
        let stranger = text::character(entropy);
        let skipped = if attempt % 3 == 1 { place } else { usize::MAX };
        let kept = |(index, _): &(usize, char)| *index != skipped;
        let mut characters: Vec<char> =
            matched.chars().enumerate().filter(kept).map(|(_, character)| character).collect();
        characters.insert(place.min(characters.len()), stranger);
        Ok(characters.into_iter().collect())
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
