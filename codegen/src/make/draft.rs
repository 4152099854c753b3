//! One document in the making, and what it may cost.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use shapewright_smithy::api::{EnumValue, Member, Type, TypeKind, TypeRef};

use super::choice::Choice;
use super::number::{is_within, number};
use super::text::base64;
use super::timestamp::timestamp;
use super::tools::Tools;
use super::unmade::{MAX_BYTES, MAX_VALUES, Made, Unmade, too_few, too_few_numbers};
use super::{Used, default};

/// A document that nests deeper than this is not made: no reader takes it.
pub const MAX_DEPTH: usize = 128;

/// How many values are tried in vain until another unlike one is found.
const MAX_MISSES: usize = 256;

/// One document in the making.
pub(super) struct Draft<'w, 'a, 'm> {
    pub(super) tools: &'w Tools<'a, 'm>,
    /// How many levels of structures have members that may be absent.
    levels: usize,
    /// How many values were made.
    values: usize,
    /// How many bytes they take when they are printed.
    bytes: usize,
    /// The containers that the value is in.
    around: Vec<&'m str>,
    /// Whether it is what a service answers.
    is_answer: bool,
    /// Whether members that an example has are there although they may be absent.
    pub(super) keeps_given: bool,
}

impl<'w, 'a, 'm> Draft<'w, 'a, 'm> {
    pub(super) fn new(tools: &'w Tools<'a, 'm>, levels: usize) -> Self {
        let (around, is_answer, keeps_given) = (Vec::new(), false, false);
        Self { tools, levels, values: 0, bytes: 0, around, is_answer, keeps_given }
    }

    /// The same for what a service answers.
    pub(super) fn of_answer(mut self, is_answer: bool) -> Self {
        self.is_answer = is_answer;
        self
    }

    /// The first value of a type.
    pub(super) fn first(&mut self, used: Used<'_, 'm>) -> Made {
        self.nth(used, 0)
    }

    /// The value of a type with a number. Not every number has one.
    pub(super) fn nth(&mut self, used: Used<'_, 'm>, number: usize) -> Made {
        let mut choice = Choice::new(number);
        let value = self.value(used, &mut choice)?;
        if choice.is_spent() { Ok(value) } else { Err(too_few(used.ty)) }
    }

    /// Counts what something costs before it is made.
    fn spend(&mut self, values: usize, bytes: usize) -> Result<(), Unmade> {
        self.values = self.values.saturating_add(values);
        self.bytes = self.bytes.saturating_add(bytes);
        if self.values > MAX_VALUES || self.bytes > MAX_BYTES {
            return Err(Unmade::TooLong);
        }
        Ok(())
    }

    fn value(&mut self, used: Used<'_, 'm>, choice: &mut Choice) -> Made {
        self.spend(1, 2 * self.around.len() + used.name().len() + 6)?;
        if choice.is_spent()
            && let Some(default) = default::of(used, self.tools)
        {
            return Ok(default);
        }
        Ok(match &used.ty.kind {
            TypeKind::Blob => {
                let length = used.lengths().0;
                self.spend(0, length.saturating_add(length / 3))?;
                base64(used, choice.rest()).ok_or_else(|| too_few(used.ty))?.into()
            }
            TypeKind::Boolean => (choice.among(2) == 1).into(),
            TypeKind::String => self.tools.text(&self.text(used, choice)?).into(),
            TypeKind::Byte
            | TypeKind::Short
            | TypeKind::Integer
            | TypeKind::Long
            | TypeKind::BigInteger
            | TypeKind::Float
            | TypeKind::Double
            | TypeKind::BigDecimal => {
                let is_first = choice.is_spent();
                number(used, choice, self.tools.big_numbers)
                    .ok_or_else(|| too_few_numbers(used.ty, is_first))?
            }
            TypeKind::Timestamp => {
                timestamp(used, choice.rest()).ok_or_else(|| too_few(used.ty))?
            }
            TypeKind::Document => match choice.rest() {
                0 if self.around.len() < MAX_DEPTH => json!({}),
                number => number.into(),
            },
            TypeKind::Enum(values) => {
                let keeps = |it: &&str| self.tools.texts.keeps(used, it);
                self.tools.text(self.chosen(values, keeps, choice, used)?).into()
            }
            TypeKind::IntEnum(values) => {
                let keeps = |it: &i32| is_within(used, &it.to_string());
                self.chosen(values, keeps, choice, used)?.into()
            }
            _ => return self.container(used, choice),
        })
    }

    /// A value of an enum: one that keeps its constraints, and that may be named if there is any such.
    /// Nobody holds answers to them.
    fn chosen<T: Copy>(
        &self,
        values: &[EnumValue<'_, T>],
        keeps: impl Fn(&T) -> bool,
        choice: &mut Choice,
        used: Used<'_, 'm>,
    ) -> Result<T, Unmade> {
        let all = |is_named: bool, is_kept: bool| -> Vec<usize> {
            let is_it = |it: &EnumValue<'_, T>| {
                !(is_named && it.internal) && (!is_kept || keeps(&it.value))
            };
            (0..values.len()).filter(|index| is_it(&values[*index])).collect()
        };
        let places = self.tools.chosen(used, self.is_answer, || {
            let kept = [(true, true), (false, true)];
            let any = [(true, false), (false, false)].into_iter().filter(|_| self.is_answer);
            let mut lists = kept.into_iter().chain(any).map(|(named, kept)| all(named, kept));
            lists.find(|list| !list.is_empty()).unwrap_or_default()
        });
        match places.get(choice.among(places.len())) {
            Some(place) => Ok(values[*place].value),
            None => {
                Err(format!("no value of `{}` keeps the constraints on it", used.owner()).into())
            }
        }
    }

    fn text(&mut self, used: Used<'_, 'm>, choice: &mut Choice) -> Result<String, Unmade> {
        self.spend(0, used.lengths().0)?;
        let tools = self.tools;
        let made =
            tools.texts.text(used, choice.rest(), self.is_answer, |note| tools.note(note))?;
        self.spend(0, made.len().saturating_sub(used.lengths().0))?;
        Ok(made)
    }

    /// Goes into a value, which may not be within one of its type, nor too deep.
    pub(super) fn enter(&mut self, used: Used<'_, 'm>) -> Result<(), Unmade> {
        let id = used.ty.id.as_str();
        if self.around.contains(&id) {
            return Err(format!("`{id}` has to contain itself").into());
        }
        if self.around.len() >= MAX_DEPTH {
            return Err(format!("it nests deeper than {MAX_DEPTH} levels").into());
        }
        self.around.push(id);
        Ok(())
    }

    /// Goes out of it again.
    pub(super) fn leave(&mut self) {
        self.around.pop();
    }

    fn container(&mut self, used: Used<'_, 'm>, choice: &mut Choice) -> Made {
        self.enter(used)?;
        let id = used.ty.id;
        let made = match &used.ty.kind {
            TypeKind::List { element, sparse } => self.list(used, (element, *sparse), choice),
            TypeKind::Map { key, value, sparse } => self.map(used, (key, value, *sparse), choice),
            TypeKind::Structure(members) => self.structure(members, choice),
            TypeKind::Union(members) => self.union(used.ty, members, choice),
            _ => Err(format!("`{id}` has no documents").into()),
        };
        self.leave();
        made
    }

    /// A list; of nulls if it may have them and there is nothing else.
    fn list(
        &mut self,
        used: Used<'_, 'm>,
        (element, sparse): (&TypeRef<'m>, bool),
        choice: &mut Choice,
    ) -> Made {
        let (wanted, from) = self.wanted(used, choice);
        let may_be_null = sparse && (wanted <= 1 || used.constraints.allows_repeats());
        let element = Used::by(self.tools.api, element);
        match self.elements(used, element, (wanted, from)) {
            Ok(elements) => Ok(elements.into()),
            Err(Unmade::Impossible(_)) if used.lengths().0 == 0 && from == 0 => Ok(json!([])),
            Err(Unmade::Impossible(_)) if may_be_null && from == 0 => {
                self.spend(wanted, wanted.saturating_mul("null,".len()))?;
                Ok(vec![Value::Null; wanted].into())
            }
            Err(reason) => Err(reason),
        }
    }

    /// So many elements of a list, unlike each other if they must be. Lists from other numbers on are
    /// other lists.
    pub(super) fn elements(
        &mut self,
        used: Used<'_, 'm>,
        element: Used<'_, 'm>,
        (length, from): (usize, usize),
    ) -> Result<Vec<Value>, Unmade> {
        if !used.constraints.allows_repeats() {
            return self.unlike(element, length, from);
        }
        let numbers = std::iter::once(from).chain(std::iter::repeat(0));
        numbers.take(length).map(|number| self.nth(element, number)).collect()
    }

    /// So many values that are unlike each other. Members that may be absent are so if there are not
    /// enough values with all of them.
    fn unlike(
        &mut self,
        used: Used<'_, 'm>,
        count: usize,
        from: usize,
    ) -> Result<Vec<Value>, Unmade> {
        match self.unlike_at_these_levels(used, count, from) {
            Err(Unmade::Impossible(_)) if self.has_absent_members() => {
                let levels = std::mem::take(&mut self.levels);
                let made = self.unlike_at_these_levels(used, count, from);
                self.levels = levels;
                made
            }
            made => made,
        }
    }

    fn unlike_at_these_levels(
        &mut self,
        used: Used<'_, 'm>,
        count: usize,
        from: usize,
    ) -> Result<Vec<Value>, Unmade> {
        let (mut made, mut seen) = (Vec::new(), HashSet::new());
        let (mut number, mut misses) = (from, 0);
        while made.len() < count {
            match self.nth(used, number) {
                Ok(value) if seen.insert(value.to_string()) => {
                    made.push(value);
                    misses = 0;
                }
                Err(Unmade::TooLong) => return Err(Unmade::TooLong),
                Err(reason) if number == 0 => return Err(reason),
                _ if misses == MAX_MISSES => return Err(too_few(used.ty)),
                _ => misses += 1,
            }
            number += 1;
        }
        Ok(made)
    }

    fn map(
        &mut self,
        used: Used<'_, 'm>,
        parts: (&TypeRef<'m>, &TypeRef<'m>, bool),
        choice: &mut Choice,
    ) -> Made {
        let (wanted, from) = self.wanted(used, choice);
        match self.entries(parts, wanted, from) {
            Ok(entries) => Ok(entries.into()),
            Err(Unmade::Impossible(_)) if used.lengths().0 == 0 && from == 0 => Ok(json!({})),
            Err(reason) => Err(reason),
        }
    }

    fn entries(
        &mut self,
        (key, value, sparse): (&TypeRef<'m>, &TypeRef<'m>, bool),
        count: usize,
        from: usize,
    ) -> Result<Map<String, Value>, Unmade> {
        let mut entries = Map::new();
        for key in self.unlike(Used::by(self.tools.api, key), count, from)? {
            let value = match self.first(Used::by(self.tools.api, value)) {
                Err(Unmade::Impossible(_)) if sparse => Value::Null,
                made => made?,
            };
            entries.extend(key.as_str().map(|key| (key.to_owned(), value)));
        }
        Ok(entries)
    }

    /// How many elements, and from which number on: as few as may be, but one to see what they look
    /// like, and one to tell the list from an empty one.
    fn wanted(&self, used: Used<'_, 'm>, choice: &mut Choice) -> (usize, usize) {
        let (min, max) = used.lengths();
        let seen = if min > 0 || used.is_lost_if_empty || self.has_absent_members() {
            min.max(1)
        } else {
            usize::from(choice.presence())
        };
        (seen.min(max.unwrap_or(usize::MAX)), choice.rest())
    }

    /// Whether members that may be absent are there.
    pub(super) fn has_absent_members(&self) -> bool {
        self.tools.full && self.around.len() <= self.levels
    }

    /// Whether documents have a member: of streams, requests of the whole view have those of bytes.
    pub(super) fn is_made(&self, member: &Member<'m>) -> bool {
        let target = self.tools.api.target(&member.value);
        !member.is_stream
            || (!self.is_answer && !target.is_event_stream && self.tools.has_streams())
    }

    fn structure(&mut self, members: &[Member<'m>], choice: &mut Choice) -> Made {
        let is_full = self.has_absent_members();
        let mut object = Map::new();
        let made: Vec<&Member<'m>> = members.iter().filter(|it| self.is_made(it)).collect();
        for member in made.iter().copied() {
            let required = member.presence.required;
            if !(required || is_full) {
                continue;
            }
            match self.value(Used::member(self.tools.api, member), choice) {
                Ok(value) => drop(object.insert(self.tools.key(member).to_owned(), value)),
                Err(Unmade::Impossible(_)) if !required => {}
                Err(reason) => return Err(reason),
            }
        }
        for member in made {
            let key = self.tools.key(member);
            if !object.contains_key(key)
                && choice.presence()
                && let Ok(value) = self.value(Used::member(self.tools.api, member), choice)
            {
                object.insert(key.to_owned(), value);
            }
        }
        Ok(Value::Object(object))
    }

    fn union(&mut self, ty: &Type<'m>, members: &[Member<'m>], choice: &mut Choice) -> Made {
        let is_first = choice.is_spent();
        let members: Vec<_> = members.iter().filter(|member| !member.is_stream).collect();
        let chosen = choice.among(members.len());
        let mut reason = Unmade::Impossible(format!("`{}` has no members", ty.id));
        for member in members.into_iter().skip(chosen) {
            match self.value(Used::member(self.tools.api, member), choice) {
                Ok(value) => return Ok(json!({ self.tools.key(member): value })),
                Err(other) => reason = other,
            }
            if !is_first {
                break;
            }
        }
        Err(reason)
    }
}
