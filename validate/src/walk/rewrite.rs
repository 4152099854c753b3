//! Values that are written anew, so that a type reads them.

#[cfg(feature = "json")]
use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// Parts of a text and what stands for them.
#[derive(Debug, Default)]
pub(super) struct Rewrites {
    list: Vec<(Range<usize>, String)>,
}

impl Rewrites {
    pub(super) fn push(&mut self, span: Range<usize>, text: String) {
        self.list.push((span, text));
    }

    /// The text with every part replaced. Parts do not overlap: they are scalars.
    #[cfg(feature = "json")]
    pub(super) fn apply(mut self, text: &[u8]) -> Cow<'_, str> {
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
