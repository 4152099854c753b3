//! Texts, blobs and instants.

use serde_json::Value;
use shapewright_pattern::{PatternError, Patterns};
use shapewright_smithy::api::{Pattern, TimestampFormat};

use super::Used;

/// A text that keeps the length and the pattern. If the pattern cannot be enforced, the text is the
/// name of the member, and a note says so.
pub(super) fn text(
    used: Used<'_, '_>,
    patterns: &Patterns,
    note: impl FnOnce(String),
) -> Result<String, String> {
    let (min, max) = used.lengths();
    let max = max.unwrap_or(usize::MAX);
    if let Some(pattern) = used.constraints.pattern {
        match sample(patterns, pattern, min, max) {
            Ok(sample) => {
                return sample.ok_or_else(|| format!("nothing matches `{}`", pattern.text));
            }
            Err(error) => {
                note(format!("note: look at values of `{}` yourself: {error}", used.ty.id));
            }
        }
    }
    let word = used.name();
    let padded = word.chars().cycle().take(min.max(word.chars().count()));
    Ok(padded.take(max).collect())
}

/// A text that matches a pattern; `None` if no length does.
fn sample(
    patterns: &Patterns,
    pattern: Pattern<'_>,
    min: usize,
    max: usize,
) -> Result<Option<String>, PatternError> {
    let mut state = 1_usize;
    let mut choose = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_041);
        (state >> 33) % below
    };
    // One character says more than none.
    for lengths in [min.max(1)..=max, min..=max] {
        let sample = patterns.sample(pattern.text, pattern.anchoring, &lengths, &mut choose)?;
        if sample.is_some() {
            return Ok(sample);
        }
    }
    Ok(None)
}

/// An instant, in the format of its place.
pub(super) fn timestamp(used: Used<'_, '_>) -> Value {
    match used.constraints.timestamp_format {
        Some(TimestampFormat::DateTime) => "2026-12-01T02:00:00Z".into(),
        Some(TimestampFormat::HttpDate) => "Tue, 01 Dec 2026 02:00:00 GMT".into(),
        _ => 1_796_090_400.into(),
    }
}

/// The base64 of that many zero bytes.
pub(super) fn base64(length: usize) -> String {
    let bits = "A".repeat(length.div_ceil(3) * 4);
    let padding = (3 - length % 3) % 3;
    let kept = bits.len().saturating_sub(padding);
    format!("{}{}", &bits[..kept], "=".repeat(bits.len() - kept))
}
