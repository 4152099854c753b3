//! Values that break one rule, and no other.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use arbitrary::{Error, Result};

use super::maker::Maker;
use super::number;
use super::rule::Code;
use super::text;
use super::tree::Tree;
use crate::shape::{Kind, Length, Matcher, Member, Range, TimestampFormat};
use crate::walk::Profile;
use crate::walk::rules::Rules;

/// A string of more characters than this, a blob of more bytes, is not made only to be too long.
const MAX_CHARACTERS: u64 = 1 << 20;

/// How many values are tried before a rule counts as one that cannot be broken alone.
const ATTEMPTS: u64 = 64;

impl<'g> Maker<'g, '_, '_> {
    /// A value of that kind that breaks one rule.
    pub(super) fn broken(&mut self, kind: &Kind, rules: Rules<'g>, code: Code) -> Result<Tree> {
        match code {
            Code::Type => Ok(self.other_type(kind, rules)),
            Code::Enum => self.stranger(kind, rules),
            Code::Format => Ok(self.malformed(kind, rules)),
            Code::Length => self.of_wrong_length(kind, rules),
            Code::Pattern => self.unmatched(rules),
            Code::Range => self.out_of_range(kind, rules.range().ok_or(Error::IncorrectFormat)?),
            Code::Required | Code::UniqueItems | Code::Union => Err(Error::IncorrectFormat),
        }
    }

    /// A value of another type.
    fn other_type(&mut self, kind: &Kind, rules: Rules<'_>) -> Tree {
        let textual = match kind {
            Kind::String | Kind::Blob | Kind::Enum(_) => true,
            Kind::Timestamp => rules.timestamp_format() != TimestampFormat::EpochSeconds,
            _ => false,
        };
        let numeric = match kind {
            Kind::Timestamp => !textual,
            Kind::Float | Kind::Double | Kind::BigDecimal => true,
            _ => false,
        };
        let others = [
            (!matches!(kind, Kind::Boolean), Tree::Bool(true)),
            (!textual, Tree::text("1")),
            (!numeric, Tree::Raw("1.5".into())),
            (!matches!(kind, Kind::List { .. }), Tree::List(Vec::new())),
            (!is_object(kind), Tree::Object(Vec::new())),
        ];
        let others: Vec<Tree> =
            others.into_iter().filter(|(is_other, _)| *is_other).map(|(_, tree)| tree).collect();
        self.entropy.pick(&others).cloned().unwrap_or(Tree::Null)
    }

    /// A value that an enum does not have.
    fn stranger(&mut self, kind: &Kind, rules: Rules<'g>) -> Result<Tree> {
        for attempt in 0..ATTEMPTS {
            let before = self.entropy.raise_effort(attempt);
            let candidate = match kind {
                Kind::IntEnum(_) => number::integer(&mut self.entropy, kind, rules.range()),
                _ => text::text(&mut self.entropy, rules.length(), rules.pattern()).map(Tree::Text),
            };
            self.entropy.reset_effort(before);
            let candidate = candidate?;
            let known = match (kind, &candidate) {
                (Kind::Enum(values), Tree::Text(text)) => {
                    values.iter().any(|value| value.value == **text)
                }
                (Kind::IntEnum(values), Tree::Raw(number)) => {
                    values.iter().any(|value| format!("{}", value.value) == *number)
                }
                _ => true,
            };
            if !known {
                return Ok(candidate);
            }
        }
        Err(Error::IncorrectFormat)
    }

    /// Text or a number that is not in the form of its kind.
    fn malformed(&mut self, kind: &Kind, rules: Rules<'_>) -> Tree {
        const BLOBS: [&str; 5] = ["A", "YQ", "YQ=", "-_-_", "YR=="];
        const DATE_TIMES: [&str; 5] =
            ["", "2026-02-30T00:00:00Z", "2026-01-01", "2026-01-01 00:00:00Z", "1767225600"];
        const HTTP_DATES: [&str; 3] =
            ["", "Wed, 30 Feb 2026 00:00:00 GMT", "Mon, 29 Apr 2014 18:30:38 GMT"];
        const SECONDS: [&str; 3] = ["253402300801", "-62135596801", "1e300"];
        let texts: &[&str] = match (kind, rules.timestamp_format()) {
            (Kind::Blob, _) => &BLOBS,
            (_, TimestampFormat::DateTime) => &DATE_TIMES,
            (_, TimestampFormat::HttpDate) => &HTTP_DATES,
            (_, TimestampFormat::EpochSeconds) => &SECONDS,
        };
        let text = self.entropy.pick(texts).copied().unwrap_or_default();
        let number = texts == SECONDS;
        if number { Tree::Raw(text.into()) } else { Tree::text(text) }
    }

    fn of_wrong_length(&mut self, kind: &Kind, rules: Rules<'g>) -> Result<Tree> {
        let (min, max) = text::bounds(rules.length());
        let (min, max) = self.outside(min, max, MAX_CHARACTERS)?;
        let length = Some(Length { min: Some(min), max });
        match kind {
            Kind::Blob => Ok(text::blob(&mut self.entropy, length)),
            Kind::String => text::text(&mut self.entropy, length, rules.pattern()).map(Tree::Text),
            _ => Err(Error::IncorrectFormat),
        }
    }

    /// A string of an allowed length that does not match.
    fn unmatched(&mut self, rules: Rules<'g>) -> Result<Tree> {
        let pattern = rules.pattern().ok_or(Error::IncorrectFormat)?;
        for attempt in 0..ATTEMPTS {
            let before = self.entropy.raise_effort(attempt);
            let candidate = self.nearly_matched(rules, pattern, attempt);
            self.entropy.reset_effort(before);
            let candidate = candidate?;
            if !pattern.is_match(&candidate) && text::fits(rules.length(), &candidate) {
                return Ok(Tree::Text(candidate));
            }
        }
        Err(Error::IncorrectFormat)
    }

    /// A string that matched before one character was changed, or any string.
    fn nearly_matched(
        &mut self,
        rules: Rules<'g>,
        pattern: &dyn Matcher,
        attempt: u64,
    ) -> Result<String> {
        let entropy = &mut self.entropy;
        let matched = text::text(entropy, rules.length(), Some(pattern)).ok();
        let Some(matched) = matched.filter(|_| attempt % 3 != 2) else {
            return text::text(entropy, rules.length(), None);
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

    fn out_of_range(&mut self, kind: &Kind, range: &Range) -> Result<Tree> {
        match kind {
            Kind::Float | Kind::Double => self.float_out_of_range(kind, range),
            Kind::BigDecimal => {
                let bounds = [&range.min, &range.max].into_iter().flatten();
                let near = bounds.flat_map(|bound| [format!("{bound}1"), format!("-{bound}1")]);
                let outside = near.filter(|number| {
                    number::is_number(number) && !number::decimal_is_inside(number, range)
                });
                let outside: Vec<String> = outside.collect();
                let number = self.entropy.pick(&outside).ok_or(Error::IncorrectFormat)?;
                Ok(Tree::Raw(number.clone()))
            }
            _ => self.integer_out_of_range(kind, range),
        }
    }

    fn integer_out_of_range(&mut self, kind: &Kind, range: &Range) -> Result<Tree> {
        let (least, greatest) = number::width(kind);
        let (min, max) = number::integer_bounds(kind, Some(range));
        let below = (min > least).then(|| (least, min - 1));
        let above = (max < greatest).then(|| (max + 1, greatest));
        let sides: Vec<_> = [below, above].into_iter().flatten().collect();
        let (min, max) = *self.entropy.pick(&sides).ok_or(Error::IncorrectFormat)?;
        Ok(Tree::Raw(format!("{}", self.entropy.integer(min, max))))
    }

    fn float_out_of_range(&mut self, kind: &Kind, range: &Range) -> Result<Tree> {
        let single = matches!(kind, Kind::Float);
        let bounds = [&range.min, &range.max].into_iter().flatten();
        let near = bounds.filter_map(|bound| bound.parse::<f64>().ok()).flat_map(|bound| {
            let step = bound.abs().max(1.0) / 1024.0;
            [bound - step, bound + step, bound - 1e6, bound + 1e6]
        });
        let near = near.map(|number| if single { number::narrow(number) } else { number });
        let words = self.profile == Profile::Wire;
        let outside: Vec<f64> = near
            .chain([f64::NAN])
            .filter(|number| words || number.is_finite())
            .filter(|number| !number::float_is_inside(*number, single, range))
            .collect();
        let number = self.entropy.pick(&outside).ok_or(Error::IncorrectFormat)?;
        Ok(number::float_tree(*number, single))
    }

    /// An object with no member of a union, or with two.
    pub(super) fn broken_union(&mut self, members: &'g [Member]) -> Result<Tree> {
        let count = u64::try_from(members.len()).unwrap_or(u64::MAX);
        if count < 2 || self.entropy.content(2) == 0 {
            return Ok(Tree::Object(Vec::new()));
        }
        let first = self.entropy.content(count);
        let second = (first + 1 + self.entropy.content(count - 1)) % count;
        let mut entries = Vec::new();
        for index in [first, second] {
            let member = usize::try_from(index).ok().and_then(|index| members.get(index));
            entries.push(self.member(member.ok_or(Error::IncorrectFormat)?, None)?);
        }
        Ok(Tree::Object(entries))
    }
}

fn is_object(kind: &Kind) -> bool {
    matches!(kind, Kind::Map { .. } | Kind::Structure(_) | Kind::Union(_))
}
