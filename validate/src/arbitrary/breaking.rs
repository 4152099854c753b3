//! How each rule is broken, one per file.

mod enumeration;
mod format;
mod length;
mod pattern;
mod range;
mod types;
mod union;
mod unique_items;

use super::maker::Breakable;

/// The rules of values, in the order in which those of one value are reported.
pub(super) static BREAKABLE: [Breakable; 8] = [
    types::BREAKABLE,
    enumeration::BREAKABLE,
    format::BREAKABLE,
    length::BREAKABLE,
    pattern::BREAKABLE,
    range::BREAKABLE,
    unique_items::BREAKABLE,
    union::BREAKABLE,
];
