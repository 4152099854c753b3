//! The rules themselves, one per file: when a value keeps a rule, and what is reported if it does
//! not.
//!
//! Every rule is called in one way: `check(value, bounds, report)`. It decides, reports, and
//! allocates nothing if the value keeps the rule. Derived code calls it with a value in memory, the
//! walker with one in a JSON text, and a hand-written [`Validate::check`](crate::Validate::check)
//! may call it, too. Options, and pointers (`Box`, `Rc`, `Arc`, references), are transparent: an
//! absent value keeps every rule but [`required`].
//!
//! ```
//! use shapewright_validate::{Report, Validate, rules};
//!
//! struct Page {
//!     tags: Option<Vec<String>>,
//! }
//!
//! impl Validate for Page {
//!     fn check(&self, report: &mut Report<'_>) {
//!         let report = &mut report.member("Tags");
//!         rules::length::check(&self.tags, 1..=50, report);
//!         rules::unique_items::check(&self.tags, report);
//!     }
//! }
//!
//! let page = Page { tags: Some(vec!["a".to_owned(), "a".to_owned()]) };
//! let violations = page.validate().unwrap_err();
//! assert_eq!(violations.iter().map(|it| it.code()).collect::<Vec<_>>(), ["unique_items"]);
//! ```
//!
//! A rule of one's own is a function, which `#[validate(custom = path)]` names; it reports
//! [`ViolationKind::Custom`](crate::ViolationKind::Custom).
//!
//! To add a constraint: a file here with the trait of the values that it applies to, and `check`; a
//! line in this file for each kind of value that it applies to; a case of
//! [`ViolationKind`](crate::ViolationKind); a field of
//! [`Constraints`](crate::shape::Constraints); a file of the same name in `arbitrary/breaking`; and
//! one in the derive.

use crate::shape::Effective;

/// Implements a trait of rules for pointers: rules are those of the value.
macro_rules! through_pointers {
    ($interface:ident: $body:tt) => {
        $crate::rules::through_pointers! { @of ::alloc::boxed::Box<T>, $interface: $body }
        $crate::rules::through_pointers! { @of ::alloc::rc::Rc<T>, $interface: $body }
        $crate::rules::through_pointers! { @of ::alloc::sync::Arc<T>, $interface: $body }
        $crate::rules::through_pointers! { @of &T, $interface: $body }
    };
    (@of $pointer:ty, $interface:ident: { $($body:tt)* }) => {
        impl<T: $interface + ?Sized> $interface for $pointer {
            $($body)*
        }
    };
}
pub(crate) use through_pointers;

pub mod each;
pub mod entries;
pub mod enumeration;
pub mod length;
pub mod nested;
pub mod pattern;
pub mod range;
pub mod recommendation;
pub mod required;
pub mod union;
pub mod unique_items;

pub use crate::report::Reporter;
pub(crate) use unique_items::Distinct;

/// The rules of a string, in the order in which they are reported.
pub(crate) fn text(text: &str, constraints: Effective<'_>, report: &mut impl Reporter) {
    if let Some(length) = constraints.length() {
        length::check(text, length, report);
    }
    if let Some(pattern) = constraints.pattern() {
        pattern::check(text, pattern, report);
    }
}

/// The rules of what is counted: the bytes of a blob, the entries of a map.
pub(crate) fn count(count: usize, constraints: Effective<'_>, report: &mut impl Reporter) {
    if let Some(length) = constraints.length() {
        length::check(&length::Count(count), length, report);
    }
}

/// The rules of a number.
pub(crate) fn number(
    number: &impl range::Ranged<crate::shape::Range>,
    constraints: Effective<'_>,
    report: &mut impl Reporter,
) {
    if let Some(range) = constraints.range() {
        range::check(number, range, report);
    }
}

/// The rules of a list.
pub(crate) fn list(
    length: usize,
    items: &impl Distinct,
    constraints: Effective<'_>,
    report: &mut impl Reporter,
) {
    count(length, constraints, report);
    if constraints.unique() {
        unique_items::check(items, report);
    }
}

#[cfg(test)]
mod tests {
    use crate::report;
    use crate::violation::ViolationKind;

    /// What a check reports.
    #[derive(Default)]
    pub(super) struct Found(Option<ViolationKind>);

    impl report::Found for Found {
        fn found(&mut self, kind: impl FnOnce() -> ViolationKind) {
            assert!(self.0.replace(kind()).is_none(), "a check reports one violation at most");
        }

        fn wants_recommendations(&self) -> bool {
            true
        }
    }

    pub(super) fn found(check: impl FnOnce(&mut Found)) -> Option<ViolationKind> {
        let mut found = Found::default();
        check(&mut found);
        found.0
    }
}
