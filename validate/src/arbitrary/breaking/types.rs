//! `type`: values of another JSON type. The walker finds them where it reads the kind.

use alloc::vec::Vec;

use arbitrary::Result;

use crate::arbitrary::maker::{Breakable, Maker};
use crate::arbitrary::tree::Tree;
use crate::shape::{Effective, Kind, TimestampFormat};
use crate::violation::Code;

pub(super) const BREAKABLE: Breakable = Breakable { code: Code::Type, applies, broken };

fn applies(kind: &Kind, _constraints: Effective<'_>) -> bool {
    !matches!(kind, Kind::Document)
}

#[expect(clippy::unnecessary_wraps, reason = "all rules have one type")]
fn broken<'g>(
    maker: &mut Maker<'g, '_, '_>,
    kind: &'g Kind,
    constraints: Effective<'g>,
) -> Result<Tree> {
    let is_text = match kind {
        Kind::String | Kind::Blob | Kind::Enum(_) => true,
        Kind::Timestamp => constraints.timestamp_format() != TimestampFormat::EpochSeconds,
        _ => constraints.textual(),
    };
    let is_number = match kind {
        Kind::Timestamp | Kind::BigDecimal => !is_text,
        Kind::Float | Kind::Double => true,
        _ => false,
    };
    let is_object = matches!(kind, Kind::Map { .. } | Kind::Structure(_) | Kind::Union(_));
    let others = [
        (!matches!(kind, Kind::Boolean), Tree::Bool(true)),
        (!is_text, Tree::text("1")),
        (!is_number, Tree::Raw("1.5".into())),
        (!matches!(kind, Kind::List { .. }), Tree::List(Vec::new())),
        (!is_object, Tree::Object(Vec::new())),
    ];
    let others: Vec<Tree> =
        others.into_iter().filter(|(is_other, _)| *is_other).map(|(_, tree)| tree).collect();
    Ok(maker.entropy.pick(&others).cloned().unwrap_or(Tree::Null))
}
