//! Strings, numbers, booleans, blobs and enums.

use alloc::string::ToString as _;
use core::ops::Range;

use super::base64;
use super::site::Site;
use super::tape::{TokenKind, Value};
use super::{Walker, json_type, type_name};
use crate::decimal;
use crate::float;
use crate::number;
use crate::rules::range::Written;
use crate::rules::{self, enumeration};
use crate::shape::{Effective, EnumValue, IntEnumValue, Kind};
use crate::violation::ViolationKind;

/// Floating-point values that JSON's numbers lack, as Smithy's JSON protocols write them.
const NOT_FINITE: [&str; 3] = ["NaN", "Infinity", "-Infinity"];

/// A number that its type cannot hold.
const OUT_OF_RANGE: &str = "number out of its range";

impl<'g> Walker<'g> {
    pub(super) fn string(&mut self, value: Value<'_>, constraints: Effective<'g>, site: &Site<'_>) {
        if !value.is_string() {
            return self.wrong_type(value, "string", site);
        }
        self.text(value, &value.text(), constraints, site);
    }

    /// The length and pattern of a string.
    fn text(&mut self, value: Value<'_>, text: &str, constraints: Effective<'g>, site: &Site<'_>) {
        rules::text(text, constraints, &mut self.at(value.span(), site));
        self.recommend_text(value, text, constraints, site);
    }

    pub(super) fn boolean(&mut self, value: Value<'_>, site: &Site<'_>) {
        if !matches!(value.kind(), TokenKind::True | TokenKind::False) {
            self.wrong_type(value, "boolean", site);
        }
    }

    pub(super) fn blob(&mut self, value: Value<'_>, constraints: Effective<'g>, site: &Site<'_>) {
        if !value.is_string() {
            return self.wrong_type(value, "base64 string", site);
        }
        match base64::decoded_length(&value.text()) {
            Some(length) => rules::count(length, constraints, &mut self.at(value.span(), site)),
            None => {
                self.unreadable(site, value.span(), || ViolationKind::Format { format: "base64" });
            }
        }
    }

    pub(super) fn integer(
        &mut self,
        value: Value<'_>,
        kind: &'g Kind,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if constraints.textual() {
            return self.textual(
                value,
                "string of an integer",
                number::is_integer,
                constraints,
                site,
            );
        }
        if !is_integer_of(value, kind) {
            return self.wrong_integer(value, json_type(kind), site);
        }
        if !self.is_held(value.raw(), constraints, value.span(), site) {
            return;
        }
        let number = Written::Decimal(value.raw());
        rules::number(&number, constraints, &mut self.at(value.span(), site));
        self.recommend_integer(value, constraints, site);
    }

    pub(super) fn big_decimal(
        &mut self,
        value: Value<'_>,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if constraints.textual() {
            return self.textual(value, "string of a number", number::is_number, constraints, site);
        }
        if value.kind() != TokenKind::Number {
            return self.wrong_type(value, "number", site);
        }
        let number = Written::Decimal(value.raw());
        rules::number(&number, constraints, &mut self.at(value.span(), site));
    }

    /// A big number that is a string of its digits.
    fn textual(
        &mut self,
        value: Value<'_>,
        expected: &'static str,
        is_one: fn(&str) -> bool,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if !value.is_string() {
            return self.wrong_type(value, expected, site);
        }
        let text = value.text();
        if !is_one(&text) {
            let found = "string of something else";
            return self.unreadable(site, value.span(), || ViolationKind::Type { expected, found });
        }
        let number = Written::Decimal(&text);
        rules::number(&number, constraints, &mut self.at(value.span(), site));
    }

    /// A float or double; bounds are compared in its width.
    pub(super) fn floating(
        &mut self,
        value: Value<'_>,
        kind: &'g Kind,
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        let is_single = matches!(kind, Kind::Float);
        let Some(number) = floating(value, is_single) else {
            return self.wrong_number(value, json_type(kind), site);
        };
        let number = Written::of_float(number, is_single);
        rules::number(&number, constraints, &mut self.at(value.span(), site));
    }

    pub(super) fn string_enum(
        &mut self,
        value: Value<'_>,
        (values, open): (&'g [EnumValue], bool),
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if !value.is_string() {
            return self.wrong_type(value, "string", site);
        }
        let text = value.text();
        let (mut comparisons, graph) = (self.comparisons, self.context.graph);
        let may_suggest = !site.sensitive && self.has_room();
        let suggest = may_suggest.then_some(&mut comparisons);
        let report = &mut self.at_unknown(value.span(), site, open);
        enumeration::check(&text, values, suggest, graph, report);
        self.comparisons = comparisons;
        self.text(value, &text, constraints, site);
    }

    pub(super) fn int_enum(
        &mut self,
        value: Value<'_>,
        (values, open): (&'g [IntEnumValue], bool),
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if !is_integer_of(value, &Kind::Integer) {
            return self.wrong_integer(value, "32-bit integer", site);
        }
        let (number, graph) = (value.raw().parse().ok(), self.context.graph);
        let report = &mut self.at_unknown(value.span(), site, open);
        enumeration::check_integer(number, values, graph, report);
        let number = Written::Decimal(value.raw());
        rules::number(&number, constraints, &mut self.at(value.span(), site));
    }
}

impl Walker<'_> {
    /// Whether an unsigned type has room for an integer; reports it if not.
    pub(super) fn is_held(
        &mut self,
        text: &str,
        constraints: Effective<'_>,
        span: Range<usize>,
        site: &Site<'_>,
    ) -> bool {
        let Some(max) = constraints.unsigned() else { return true };
        if text.trim_start_matches("-0").is_empty()
            || text.parse::<u64>().is_ok_and(|number| number <= max)
        {
            return true;
        }
        self.unreadable(site, span, || ViolationKind::Range {
            min: Some("0".into()),
            max: Some(max.to_string().into()),
        });
        false
    }

    /// Reports what is no integer of a width; of a number, why it is none.
    fn wrong_integer(&mut self, value: Value<'_>, expected: &'static str, site: &Site<'_>) {
        let found = match (value.kind(), value.raw()) {
            (TokenKind::Number, raw) if raw.contains(['e', 'E']) => "number with an exponent",
            (TokenKind::Number, raw) if raw.contains('.') => "number with a fraction",
            (TokenKind::Number, _) => OUT_OF_RANGE,
            (kind, _) => type_name(kind),
        };
        self.unreadable(site, value.span(), || ViolationKind::Type { expected, found });
    }

    /// Reports what is no number, or none that a float can hold.
    pub(super) fn wrong_number(
        &mut self,
        value: Value<'_>,
        expected: &'static str,
        site: &Site<'_>,
    ) {
        let found = match value.kind() {
            TokenKind::Number => OUT_OF_RANGE,
            kind => type_name(kind),
        };
        self.unreadable(site, value.span(), || ViolationKind::Type { expected, found });
    }
}

/// The integer's JSON text is one, and it fits its kind.
fn is_integer_of(value: Value<'_>, kind: &Kind) -> bool {
    let text = value.raw();
    value.kind() == TokenKind::Number && decimal::is_integer(text) && fits(text, kind)
}

/// Whether a kind of integer has room for an integer.
pub(super) fn fits(text: &str, kind: &Kind) -> bool {
    match kind {
        Kind::Byte => text.parse::<i8>().is_ok(),
        Kind::Short => text.parse::<i16>().is_ok(),
        Kind::Long => text.parse::<i64>().is_ok(),
        Kind::BigInteger => true,
        _ => text.parse::<i32>().is_ok(),
    }
}

/// The double that a value stands for, if it stands for one, and a float has room for it where one is
/// wanted.
fn floating(value: Value<'_>, is_single: bool) -> Option<f64> {
    if value.is_string() {
        let text = value.text();
        return NOT_FINITE.contains(&&*text).then(|| text.parse().ok()).flatten();
    }
    let number: f64 = value.raw().parse().ok().filter(|_| value.kind() == TokenKind::Number)?;
    (number.is_finite() && (!is_single || float::fits(number))).then_some(number)
}
