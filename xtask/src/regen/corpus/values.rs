//! Minimal values, and values at and just beyond a bound.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};
use shapewright_codegen::make::{Keys, Maker, Used};
use shapewright_pattern::{Anchoring, Compiled};
use shapewright_smithy::api::{Api, TimestampFormat, TypeKind};
use shapewright_smithy::node::Number;
use shapewright_validate::Code;

use super::Profile;
use super::rules::{KEY, Rule, STRANGER, Step};

/// The longest text where no bound is given.
const LONGEST: usize = 4096;

/// A date in a month that no year has.
const NO_DATE: &str = "2026-13-01T02:00:00Z";

/// How far from a bound values are looked for, where a pattern has not all lengths.
const REACH: usize = 8;

/// Why there is no value.
type Reason = String;

/// Documents about one rule.
#[derive(Debug, PartialEq)]
pub(super) struct Documents {
    /// They just keep it.
    pub(super) kept: Vec<Value>,
    /// They break it.
    pub(super) broken: Vec<Value>,
    /// What else those break: a value that is shorter than its pattern allows breaks both.
    pub(super) also: Option<Code>,
}

impl Documents {
    fn new(kept: Vec<Value>, broken: Vec<Value>) -> Self {
        Self { kept, broken, also: None }
    }
}

/// Makes values of one profile.
pub(super) struct Values<'a, 'm, 't> {
    api: &'a Api<'m>,
    maker: Maker<'a, 'm>,
    pub(super) profile: Profile,
    texts: &'t RefCell<Texts<'m>>,
}

impl<'a, 'm, 't> Values<'a, 'm, 't> {
    pub(super) fn new(api: &'a Api<'m>, profile: Profile, texts: &'t RefCell<Texts<'m>>) -> Self {
        let keys = if profile == Profile::Wire { Keys::WireNames } else { Keys::Names };
        Self { api, maker: Maker::new(api).keys(keys), profile, texts }
    }

    /// The documents for one rule: first those that break nothing else.
    pub(super) fn documents(
        &self,
        root: Used<'_, 'm>,
        rule: &Rule<'_, 'm>,
    ) -> Result<Vec<Documents>, Reason> {
        if rule.code == Code::Required {
            let whole = self.minimal(rule.used)?;
            let kept = self.placed(root, &rule.steps, Some(&whole))?;
            let broken = self.placed(root, &rule.steps, None)?;
            return Ok(vec![Documents::new(vec![kept], vec![broken])]);
        }
        let found = self.around(rule.used, rule.code)?;
        if found.kept.is_empty() || found.broken.is_empty() {
            return Err("no value is on both sides of it".to_owned());
        }
        let implied = (rule.code == Code::Length).then(|| self.beyond_both(rule.used)).flatten();
        let place = |values: Vec<Value>| -> Result<Vec<Value>, Reason> {
            values.iter().map(|value| self.placed(root, &rule.steps, Some(value))).collect()
        };
        let placed = [Some(found), implied].into_iter().flatten().map(|found| {
            let Documents { kept, broken, also } = found;
            Ok(Documents { kept: place(kept)?, broken: place(broken)?, also })
        });
        placed.collect()
    }

    /// A minimal document with that value at that place, or with nothing there.
    fn placed(
        &self,
        used: Used<'_, 'm>,
        steps: &[Step<'_, 'm>],
        value: Option<&Value>,
    ) -> Result<Value, Reason> {
        let Some((step, rest)) = steps.split_first() else {
            let missing = || "nothing can stand for the whole document".to_owned();
            return value.cloned().ok_or_else(missing);
        };
        match step {
            Step::Member(member) => {
                let name = self.maker.key(member).to_owned();
                let mut object = self.structure(used)?;
                object.remove(&name);
                if value.is_some() || !rest.is_empty() {
                    let inside = self.placed(Used::member(self.api, member), rest, value)?;
                    object.insert(name, inside);
                }
                Ok(Value::Object(object))
            }
            Step::Element(member) => {
                let inside = self.placed(Used::by(self.api, member), rest, value)?;
                let mut list = self.maker.list_of(used, used.lengths().0.max(1))?;
                list[0] = inside;
                Ok(Value::Array(list))
            }
            Step::Key => {
                let key = value.and_then(Value::as_str).ok_or("a key is a text")?;
                let mut entries = self.map(used, used.lengths().0.max(1))?;
                let first = entries.remove(KEY).ok_or("a map has an entry")?;
                entries.insert(key.to_owned(), first);
                Ok(Value::Object(entries))
            }
            Step::Value(member, _) => {
                let inside = self.placed(Used::by(self.api, member), rest, value)?;
                let mut entries = self.map(used, used.lengths().0.max(1))?;
                entries.insert(KEY.to_owned(), inside);
                Ok(Value::Object(entries))
            }
        }
    }

    /// The least valid value.
    fn minimal(&self, used: Used<'_, 'm>) -> Result<Value, Reason> {
        self.maker.value(used)
    }

    fn structure(&self, used: Used<'_, 'm>) -> Result<Map<String, Value>, Reason> {
        match self.minimal(used)? {
            Value::Object(object) => Ok(object),
            _ => Err("it is no structure".to_owned()),
        }
    }

    fn map(&self, used: Used<'_, 'm>, length: usize) -> Result<Map<String, Value>, Reason> {
        let TypeKind::Map { value, .. } = &used.ty.kind else {
            return Err("it is no map".to_owned());
        };
        let value = self.minimal(Used::by(self.api, value))?;
        let first = KEY.trim_end_matches('1');
        Ok((1..=length).map(|number| (format!("{first}{number}"), value.clone())).collect())
    }

    /// A text of a length in that range that matches its pattern.
    fn text(&self, used: Used<'_, 'm>, lengths: RangeInclusive<usize>) -> Result<String, Reason> {
        match used.constraints.pattern {
            None => Ok("x".repeat(*lengths.start())),
            Some(pattern) => self.texts.borrow_mut().matching(pattern.text, lengths),
        }
    }

    /// Values that just keep a constraint, and values that just break it.
    fn around(&self, used: Used<'_, 'm>, code: Code) -> Result<Documents, Reason> {
        match code {
            Code::Type => Ok(Documents::new(vec![self.minimal(used)?], other_types(used))),
            Code::Enum => {
                let values = used.enum_values().into_iter().map(Value::from).collect();
                Ok(Documents::new(values, vec!["NO_SUCH_VALUE".into()]))
            }
            Code::Length => Ok(self.around_length(used)),
            Code::Pattern => self.around_pattern(used),
            Code::Range => around_range(used),
            Code::Format => Ok(Documents::new(vec![self.minimal(used)?], vec![NO_DATE.into()])),
            Code::UnknownMember => {
                let kept = self.structure(used)?;
                let mut broken = kept.clone();
                broken.insert(STRANGER.to_owned(), true.into());
                Ok(Documents::new(vec![kept.into()], vec![broken.into()]))
            }
            _ if !used.constraints.allows_repeats() => {
                let kept = self.maker.list_of(used, used.lengths().0.max(2))?;
                let mut broken = kept.clone();
                broken[1] = broken[0].clone();
                Ok(Documents::new(vec![kept.into()], vec![broken.into()]))
            }
            _ => Err("no value breaks it".to_owned()),
        }
    }

    fn around_length(&self, used: Used<'_, 'm>) -> Documents {
        let (min, max) = used.lengths();
        let inside = min..=max.unwrap_or(min.saturating_add(REACH));
        let kept = [self.of_length(used, inside.clone()), self.of_length(used, inside.rev())];
        let broken = beyond(used).filter_map(|lengths| self.of_length(used, lengths.into_iter()));
        Documents::new(kept.into_iter().flatten().collect(), broken.collect())
    }

    /// Values beyond those bounds of a length that its pattern implies, so that they break both.
    fn beyond_both(&self, used: Used<'_, 'm>) -> Option<Documents> {
        used.constraints.pattern.as_ref()?;
        let implied =
            beyond(used).filter(|lengths| self.of_length(used, lengths.iter().copied()).is_none());
        let broken: Vec<Value> = implied.map(|lengths| "x".repeat(lengths[0]).into()).collect();
        let also = Some(Code::Pattern);
        (!broken.is_empty()).then_some(Documents { kept: Vec::new(), broken, also })
    }

    /// The first value of one of the lengths. Not every length need be one of its pattern.
    fn of_length(&self, used: Used<'_, 'm>, lengths: impl Iterator<Item = usize>) -> Option<Value> {
        lengths.take(REACH).find_map(|length| match used.ty.kind {
            TypeKind::String => self.text(used, length..=length).ok().map(Value::from),
            TypeKind::List { .. } => self.maker.list_of(used, length).ok().map(Value::Array),
            TypeKind::Map { .. } => self.map(used, length).ok().map(Value::Object),
            _ => None,
        })
    }

    fn around_pattern(&self, used: Used<'_, 'm>) -> Result<Documents, Reason> {
        /// What patterns of identifiers and texts leave out.
        const STRANGERS: [char; 4] = ['!', '\n', '\u{661}', ' '];
        let (min, max) = used.lengths();
        let kept = self.minimal(used)?;
        let pattern = used.constraints.pattern.ok_or("it has no pattern")?;
        let mut texts = self.texts.borrow_mut();
        let pattern = texts.compiled(pattern.text)?;
        let text = kept.as_str().unwrap_or_default();
        let lengths = min..=max.unwrap_or(LONGEST);
        let strange = STRANGERS.into_iter().flat_map(|stranger| {
            let replaced = text.char_indices().next_back().map(|(last, _)| &text[..last]);
            [format!("{text}{stranger}"), format!("{}{stranger}", replaced.unwrap_or_default())]
        });
        let broken = strange
            .filter(|text| lengths.contains(&text.chars().count()) && !pattern.is_match(text));
        let broken = broken.map(Value::from).take(STRANGERS.len()).collect();
        Ok(Documents::new(vec![kept], broken))
    }
}

/// Patterns that were compiled before, and texts that were made for them.
#[derive(Default)]
pub(super) struct Texts<'m> {
    patterns: BTreeMap<&'m str, Compiled>,
    texts: BTreeMap<(&'m str, usize, usize), Option<String>>,
}

impl<'m> Texts<'m> {
    fn compiled(&mut self, pattern: &'m str) -> Result<&Compiled, Reason> {
        if !self.patterns.contains_key(pattern) {
            let compiled = shapewright_pattern::compile(pattern, Anchoring::Search);
            self.patterns.insert(pattern, compiled.map_err(|error| error.to_string())?);
        }
        self.patterns.get(pattern).ok_or_else(|| "its pattern does not compile".to_owned())
    }

    fn matching(
        &mut self,
        pattern: &'m str,
        lengths: RangeInclusive<usize>,
    ) -> Result<String, Reason> {
        let key = (pattern, *lengths.start(), *lengths.end());
        if !self.texts.contains_key(&key) {
            let text = self.compiled(pattern)?.sample(lengths, &mut least());
            self.texts.insert(key, text);
        }
        self.texts.get(&key).cloned().flatten().ok_or_else(|| "nothing matches".to_owned())
    }
}

/// Chooses the least, unless that has led nowhere a hundred times.
fn least() -> impl FnMut(usize) -> usize {
    let mut count = 0_usize;
    move |below| {
        count += 1;
        (count / 100) % below
    }
}

/// Values of no type that the kind takes, its width included.
fn other_types(used: Used<'_, '_>) -> Vec<Value> {
    match used.ty.kind {
        TypeKind::Boolean => vec![json!(1)],
        TypeKind::Integer => {
            vec![json!(true), json!(i64::from(i32::MIN) - 1), json!(i64::from(i32::MAX) + 1)]
        }
        // Texts may be `NaN` and `Infinity`, and no other.
        TypeKind::Float | TypeKind::Double => vec![json!(true), json!("much")],
        TypeKind::Timestamp if !is_text(used) => vec![json!(true), json!(NO_DATE)],
        _ => vec![json!(true)],
    }
}

/// Whether a date is a text where it is used.
pub(super) fn is_text(used: Used<'_, '_>) -> bool {
    let format = used.constraints.timestamp_format;
    format.is_some_and(|format| format != TimestampFormat::EpochSeconds)
}

/// The lengths just below the least and just above the greatest, nearest first, where there are such
/// bounds.
fn beyond(used: Used<'_, '_>) -> impl Iterator<Item = Vec<usize>> {
    let (min, max) = used.lengths();
    let below = (0..min).rev().take(REACH).collect();
    let above = max.map(|max| (max + 1..=max.saturating_add(REACH)).collect());
    [below, above.unwrap_or_default()]
        .into_iter()
        .filter(|lengths: &Vec<usize>| !lengths.is_empty())
}

fn around_range(used: Used<'_, '_>) -> Result<Documents, Reason> {
    /// A step that every float of the bounds in use can take.
    const STEP: f64 = 0.5;
    let numbers = used.bounds();
    let kept = numbers.iter().flatten().map(|number| match number.as_i128() {
        Some(integer) => json!(i64::try_from(integer).unwrap_or_default()),
        None => json!(number.as_f64()),
    });
    let kept: Vec<Value> = kept.collect();
    let broken = match used.ty.kind {
        TypeKind::Integer | TypeKind::Long => {
            let [min, max] = numbers.map(|number| number.and_then(Number::as_i128));
            let sides = [min.map(|min| min - 1), max.map(|max| max + 1)];
            let sides = sides.into_iter().flatten().filter_map(|side| i64::try_from(side).ok());
            sides.map(Value::from).collect()
        }
        TypeKind::Float | TypeKind::Double => {
            let [min, max] = numbers.map(|number| number.map(Number::as_f64));
            let sides = [min.map(|min| min - STEP), max.map(|max| max + STEP)];
            sides.into_iter().flatten().map(Value::from).collect()
        }
        _ => return Err("its range has no known neighbours".to_owned()),
    };
    Ok(Documents::new(kept, broken))
}
