//! `format`: text and numbers that are not in the form of their kind. The walker finds them where it
//! reads the kind.

use arbitrary::Result;

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::tree::Tree;
use crate::shape::{Effective, Kind, TimestampFormat};
use crate::violation::Code;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::Format, applies, broken };

fn applies(kind: &Kind, _constraints: Effective<'_>) -> bool {
    matches!(kind, Kind::Blob | Kind::Timestamp)
}

#[expect(clippy::unnecessary_wraps, reason = "all rules have one type")]
fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    kind: &'g Kind,
    constraints: Effective<'g>,
) -> Result<Tree> {
    const BLOBS: [&str; 5] = ["A", "YQ", "YQ=", "-_-_", "YR=="];
    const DATE_TIMES: [&str; 5] =
        ["", "2026-02-30T00:00:00Z", "2026-01-01", "2026-01-01 00:00:00Z", "1767225600"];
    const HTTP_DATES: [&str; 3] =
        ["", "Wed, 30 Feb 2026 00:00:00 GMT", "Mon, 29 Apr 2014 18:30:38 GMT"];
    const SECONDS: [&str; 3] = ["253402300801", "-62135596801", "1e300"];
    let texts: &[&str] = match (kind, constraints.timestamp_format()) {
        (Kind::Blob, _) => &BLOBS,
        (_, TimestampFormat::DateTime) => &DATE_TIMES,
        (_, TimestampFormat::HttpDate) => &HTTP_DATES,
        (_, TimestampFormat::EpochSeconds) => &SECONDS,
    };
    let text = maker.entropy.pick(texts).copied().unwrap_or_default();
    let is_number = texts == SECONDS;
    Ok(if is_number { Tree::Raw(text.into()) } else { Tree::text(text) })
}
