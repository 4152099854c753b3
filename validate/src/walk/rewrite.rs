//! Values that are written anew or left out, so that a type reads them.

#[cfg(feature = "json")]
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// Parts of a text and what stands for them.
#[derive(Debug, Default)]
pub(crate) struct Rewrites {
    list: Vec<(Range<usize>, String)>,
    /// Whether one of them stands for a required member that is missing.
    pub(crate) has_filled: bool,
}

impl Rewrites {
    pub(super) fn push(&mut self, span: Range<usize>, text: String) {
        self.list.push((span, text));
    }

    /// Writes what stands for required members that are missing.
    pub(super) fn fill(&mut self, span: Range<usize>, text: String) {
        self.has_filled = true;
        self.push(span, text);
    }

    /// Leaves elements or entries out, each of them with a comma.
    pub(super) fn leave_out(&mut self, parts: impl Iterator<Item = (Range<usize>, bool)>) {
        // Where the last part that stays ends, and whether one stays.
        let (mut kept, mut pending): (Option<usize>, Option<Range<usize>>) = (None, None);
        for (span, left_out) in parts {
            if left_out {
                let start = pending.map_or(kept.unwrap_or(span.start), |it| it.start);
                pending = Some(start..span.end);
            } else {
                if let Some(gap) = pending.take() {
                    // Before the first that stays its comma goes, later one comma remains.
                    let text = if kept.is_some() { "," } else { "" };
                    self.push(gap.start..span.start, text.into());
                }
                kept = Some(span.end);
            }
        }
        if let Some(gap) = pending {
            self.push(gap, String::new());
        }
    }

    /// The text with every part replaced. Parts do not overlap: they are scalars, what lies between
    /// those that stay, and the ends of objects.
    #[cfg(feature = "json")]
    pub(crate) fn apply(mut self, text: &[u8]) -> Cow<'_, str> {
        let text = String::from_utf8_lossy(text);
        if self.list.is_empty() {
            return text;
        }
        self.list.sort_by_key(|(span, _)| span.start);
        let mut rewritten = String::with_capacity(text.len());
        let mut offset = 0;
        for (span, replacement) in &self.list {
            rewritten.push_str(text.get(offset..span.start).unwrap_or_default());
            rewritten.push_str(replacement);
            offset = span.end;
        }
        rewritten.push_str(text.get(offset..).unwrap_or_default());
        Cow::Owned(rewritten)
    }
}
