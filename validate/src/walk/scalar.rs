//! Strings, numbers, booleans, blobs and enums.

use alloc::borrow::ToOwned;
use core::cmp::Ordering;
use core::ops::Range;

use super::base64;
use super::decimal;
use super::free::fits_double;
use super::options::Profile;
use super::rules::Rules;
use super::site::Site;
use super::tape::{TokenKind, Value};
use super::{Walker, json_type, type_name};
use crate::shape::{Data, EnumValue, IntEnumValue, Kind, Length};
use crate::suggest;
use crate::violation::{ViolationKind, allowed_values};

/// Floating-point values that JSON's numbers lack, as Smithy's JSON protocols write them.
pub(super) const NOT_FINITE: [&str; 3] = ["NaN", "Infinity", "-Infinity"];

/// A number that its type cannot hold.
const OUT_OF_RANGE: &str = "number out of its range";

impl<'g> Walker<'g> {
    pub(super) fn string(&mut self, value: Value<'_>, rules: Rules<'g>, site: &Site<'_>) {
        if !value.is_string() {
            return self.wrong_type(value, "string", site);
        }
        self.text(value, &value.text(), rules, site);
    }

    /// The length and pattern of a string.
    fn text(&mut self, value: Value<'_>, text: &str, rules: Rules<'g>, site: &Site<'_>) {
        if rules.length().is_some() {
            self.length(value, text.chars().count(), rules, site);
        }
        if self.options.profile == Profile::Reading {
            return;
        }
        if let Some(pattern) = rules.pattern()
            && !pattern.is_match(text)
        {
            let pattern = || ViolationKind::Pattern { pattern: pattern.text().to_owned().into() };
            self.violation(site, value.span(), pattern);
        }
        self.advise_text(value, text, rules, site);
    }

    pub(super) fn boolean(&mut self, value: Value<'_>, site: &Site<'_>) {
        if !matches!(value.kind(), TokenKind::True | TokenKind::False) {
            self.wrong_type(value, "boolean", site);
        }
    }

    pub(super) fn blob(&mut self, value: Value<'_>, rules: Rules<'g>, site: &Site<'_>) {
        if !value.is_string() {
            return self.wrong_type(value, "base64 string", site);
        }
        match base64::decoded_length(&value.text()) {
            Some(length) => self.length(value, length, rules, site),
            None => {
                self.unreadable(site, value.span(), || ViolationKind::Format { format: "base64" })
            }
        }
    }

    pub(super) fn integer(
        &mut self,
        value: Value<'_>,
        kind: &'g Kind,
        rules: Rules<'g>,
        site: &Site<'_>,
    ) {
        if !is_integer_of(value, kind) {
            return self.wrong_integer(value, json_type(kind), site);
        }
        self.range(value, |bound| decimal::compare(value.raw(), bound), rules, site);
        self.advise_integer(value, rules, site);
    }

    pub(super) fn big_decimal(&mut self, value: Value<'_>, rules: Rules<'g>, site: &Site<'_>) {
        if value.kind() != TokenKind::Number {
            return self.wrong_type(value, "number", site);
        }
        self.range(value, |bound| decimal::compare(value.raw(), bound), rules, site);
    }

    /// A float or double; bounds are compared in its width.
    pub(super) fn floating(
        &mut self,
        value: Value<'_>,
        kind: &'g Kind,
        rules: Rules<'g>,
        site: &Site<'_>,
    ) {
        let words = self.options.profile != Profile::Authoring;
        let Some(number) = floating(value).filter(|_| words || !value.is_string()) else {
            return self.wrong_number(value, json_type(kind), site);
        };
        let single = matches!(kind, Kind::Float);
        let narrow = |number: f64| if single { to_single(number) } else { number };
        let number = narrow(number);
        self.range(
            value,
            |bound| {
                let bound = narrow(bound.parse().unwrap_or(f64::NAN));
                number.partial_cmp(&bound)
            },
            rules,
            site,
        );
    }

    pub(super) fn string_enum(
        &mut self,
        value: Value<'_>,
        values: &'g [EnumValue],
        rules: Rules<'g>,
        site: &Site<'_>,
    ) {
        if !value.is_string() {
            return self.wrong_type(value, "string", site);
        }
        let text = value.text();
        if !values.iter().any(|allowed| *text == *allowed.value) {
            let public =
                || values.iter().filter(|value| !value.internal).map(|value| &*value.value);
            let quotable = !site.sensitive;
            self.not_in_enum(value, site, || ViolationKind::Enum {
                allowed: allowed_values(public()),
                suggestion: quotable
                    .then(|| suggest::nearest(&text, public()))
                    .flatten()
                    .map(Into::into),
            });
        }
        self.text(value, &text, rules, site);
    }

    pub(super) fn int_enum(
        &mut self,
        value: Value<'_>,
        values: &'g [IntEnumValue],
        rules: Rules<'g>,
        site: &Site<'_>,
    ) {
        if !is_integer_of(value, &Kind::Integer) {
            return self.wrong_integer(value, "32-bit integer", site);
        }
        let number = value.raw().parse::<i32>();
        if !values.iter().any(|allowed| number == Ok(allowed.value)) {
            self.not_in_enum(value, site, || ViolationKind::IntEnum {
                allowed: values.iter().filter(|it| !it.internal).map(|it| it.value).collect(),
            });
        }
        self.range(value, |bound| decimal::compare(value.raw(), bound), rules, site);
    }
}

impl Walker<'_> {
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

    fn not_in_enum(
        &mut self,
        value: Value<'_>,
        site: &Site<'_>,
        kind: impl FnOnce() -> ViolationKind,
    ) {
        if self.options.profile == Profile::Reading {
            self.warning(site, value.span(), kind);
        } else {
            self.violation(site, value.span(), kind);
        }
    }

    /// Reports a length that is out of bounds.
    pub(super) fn length(
        &mut self,
        value: Value<'_>,
        actual: usize,
        rules: Rules<'_>,
        site: &Site<'_>,
    ) {
        self.length_of(value.span(), actual, rules, site);
    }

    /// Reports a length that is out of bounds, of what stands at `span`.
    pub(super) fn length_of(
        &mut self,
        span: Range<usize>,
        actual: usize,
        rules: Rules<'_>,
        site: &Site<'_>,
    ) {
        let Some(Length { min, max }) = rules.length() else { return };
        let actual = u64::try_from(actual).unwrap_or(u64::MAX);
        let short = min.is_some_and(|min| actual < min);
        if short || max.is_some_and(|max| actual > max) {
            self.violation(site, span, || ViolationKind::Length { actual, min, max });
        }
    }

    /// Reports a number that is out of bounds. `compare` compares it with a bound; a number that
    /// compares with nothing (NaN) violates every range.
    fn range<O: Into<Option<Ordering>>>(
        &mut self,
        value: Value<'_>,
        compare: impl Fn(&str) -> O,
        rules: Rules<'_>,
        site: &Site<'_>,
    ) {
        let Some(range) = rules.range() else { return };
        let at_least = |min: &Data<str>| compare(min).into().is_some_and(Ordering::is_ge);
        let at_most = |max: &Data<str>| compare(max).into().is_some_and(Ordering::is_le);
        let inside =
            range.min.as_ref().is_none_or(at_least) && range.max.as_ref().is_none_or(at_most);
        if !inside {
            let bound = |bound: &Option<Data<str>>| bound.as_ref().map(Data::to_cow);
            self.violation(site, value.span(), || ViolationKind::Range {
                min: bound(&range.min),
                max: bound(&range.max),
            });
        }
    }
}

/// The integer's JSON text is one, and it fits its kind.
fn is_integer_of(value: Value<'_>, kind: &Kind) -> bool {
    let text = value.raw();
    let fits = match kind {
        Kind::Byte => text.parse::<i8>().is_ok(),
        Kind::Short => text.parse::<i16>().is_ok(),
        Kind::Long => text.parse::<i64>().is_ok(),
        Kind::BigInteger => true,
        _ => text.parse::<i32>().is_ok(),
    };
    value.kind() == TokenKind::Number && decimal::is_integer(text) && fits
}

/// The double that a value stands for, if it stands for one.
fn floating(value: Value<'_>) -> Option<f64> {
    if value.is_string() {
        let text = value.text();
        return NOT_FINITE.contains(&&*text).then(|| text.parse().ok()).flatten();
    }
    (value.kind() == TokenKind::Number && fits_double(value.raw()))
        .then(|| value.raw().parse().ok())
        .flatten()
}

/// A double in single precision, as a `float` keeps it.
fn to_single(number: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, reason = "rounding to the nearest is the purpose")]
    let single = number as f32;
    f64::from(single)
}
