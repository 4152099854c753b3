//! A walk through JSON text along the plans of its shape, in one pass and without recursion.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr2;

use super::super::hidden::{Bytes, narrow};
use super::plan::{Plan, PlanId, Plans, SECRET, is_name};
use crate::budget::{self, MAX_DEPTH};

/// The ranges of keys and values to hide, ascending; `None` if the text is no JSON.
pub(super) fn hidden(text: &[u8], plans: &Plans<'_>) -> Option<Vec<Bytes>> {
    let mut scanner = Scanner { text, place: 0, plans, open: Vec::new(), found: Vec::new() };
    scanner.document()?;
    Some(scanner.found)
}

/// What of a value is hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// What the plan says.
    Planned(PlanId),
    /// Every key and scalar: it is not what its shape expects.
    Hidden,
    /// All of it, which is done already.
    Covered,
}

/// An array or object that is open.
struct Container {
    is_object: bool,
    rule: Rule,
    /// Where it begins, if all of it is to be hidden.
    covers_from: Option<usize>,
    is_empty: bool,
}

struct Scanner<'a> {
    text: &'a [u8],
    place: usize,
    plans: &'a Plans<'a>,
    open: Vec<Container>,
    found: Vec<Bytes>,
}

impl Scanner<'_> {
    fn document(&mut self) -> Option<()> {
        self.value(Rule::Planned(self.plans.root))?;
        while let Some(container) = self.open.last_mut() {
            let (is_object, rule) = (container.is_object, container.rule);
            let is_first = std::mem::take(&mut container.is_empty);
            let next = self.next()?;
            if next == if is_object { b'}' } else { b']' } {
                self.place += 1;
                self.close();
                continue;
            }
            if !is_first {
                self.expect(b',')?;
            }
            let rule = if is_object { self.key(rule)? } else { self.element(rule) };
            self.value(rule)?;
        }
        self.next().is_none().then_some(())
    }

    /// A key and its colon; the rule of its value.
    fn key(&mut self, rule: Rule) -> Option<Rule> {
        self.next().filter(|byte| *byte == b'"')?;
        let key = self.string()?;
        self.expect(b':')?;
        self.next();
        let is_doubtful = |it: &Self| {
            let name = name(&it.text[key.clone()]);
            !name.is_some_and(|name| is_name(&name)) || it.text[it.place..].starts_with(b"null")
        };
        let (rule, is_hidden) = match rule {
            Rule::Planned(id) => match &self.plans.list[id] {
                Plan::Map { secret_keys, value } => {
                    let is_hidden = *secret_keys || (*value == SECRET && is_doubtful(self));
                    (Rule::Planned(*value), is_hidden)
                }
                Plan::Members(members) => {
                    let name = name(&self.text[key.clone()]).unwrap_or_default();
                    match members.get(&*name) {
                        Some(id) => (Rule::Planned(*id), false),
                        None => (Rule::Hidden, is_doubtful(self)),
                    }
                }
                _ => (rule, false),
            },
            Rule::Hidden => (rule, true),
            Rule::Covered => (rule, false),
        };
        self.hide(key, is_hidden);
        Some(rule)
    }

    /// The rule of an element.
    fn element(&self, rule: Rule) -> Rule {
        match rule {
            Rule::Planned(id) => match self.plans.list[id] {
                Plan::List(element) => Rule::Planned(element),
                _ => rule,
            },
            _ => rule,
        }
    }

    fn value(&mut self, rule: Rule) -> Option<()> {
        budget::step(1);
        let byte = self.next()?;
        if matches!(byte, b'{' | b'[') {
            return self.begin(byte == b'{', rule);
        }
        let range = match byte {
            b'"' => self.string()?,
            _ => self.word()?,
        };
        let is_hidden = match rule {
            Rule::Hidden => true,
            Rule::Covered => false,
            Rule::Planned(id) => match self.plans.list[id] {
                Plan::Scalar | Plan::Any => false,
                // A scalar does not have the form of a container. Nor has null, which is what YAML
                // reads if it takes a value for a comment.
                Plan::Secret | Plan::List(_) | Plan::Map { .. } | Plan::Members(_) => true,
            },
        };
        self.hide(range, is_hidden);
        Some(())
    }

    fn begin(&mut self, is_object: bool, rule: Rule) -> Option<()> {
        // One more for the array of a file of several documents.
        if self.open.len() > MAX_DEPTH {
            return None;
        }
        let planned = match rule {
            Rule::Planned(id) => Some(&self.plans.list[id]),
            _ => None,
        };
        let (rule, covers_from) = match planned {
            None | Some(Plan::Any) => (rule, None),
            Some(Plan::Secret) => (Rule::Covered, Some(self.place)),
            // A list of scalars in the place of one is no more secret than the scalars.
            Some(Plan::List(_) | Plan::Scalar) if !is_object => (rule, None),
            Some(Plan::Map { .. } | Plan::Members(_)) if is_object => (rule, None),
            Some(_) => (Rule::Hidden, None),
        };
        self.place += 1;
        self.open.push(Container { is_object, rule, covers_from, is_empty: true });
        Some(())
    }

    fn close(&mut self) {
        if let Some(start) = self.open.pop().and_then(|container| container.covers_from) {
            self.hide(start..self.place, true);
        }
    }

    fn hide(&mut self, range: Range<usize>, is_hidden: bool) {
        self.found.extend(is_hidden.then(|| narrow(range.start)..narrow(range.end)));
    }

    /// The next byte that is no white space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.text.get(self.place) {
            self.place += 1;
        }
        self.text.get(self.place).copied()
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.next().filter(|next| *next == byte)?;
        self.place += 1;
        Some(())
    }

    /// A string with its quotes.
    fn string(&mut self) -> Option<Range<usize>> {
        let start = self.place;
        self.place += 1;
        loop {
            let rest = self.text.get(self.place..)?;
            let found = memchr2(b'"', b'\\', rest)?;
            // A backslash takes the next byte with it.
            budget::step(found + 1);
            self.place += found + if rest[found] == b'"' { 1 } else { 2 };
            if rest[found] == b'"' {
                return Some(start..self.place);
            }
        }
    }

    /// A number or literal.
    fn word(&mut self) -> Option<Range<usize>> {
        let start = self.place;
        let is_part =
            |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'-' | b'+' | b'.');
        self.place += self.text[start..].iter().take_while(is_part).count();
        let word = &self.text[start..self.place];
        let is_number = matches!(word, [b'-' | b'0'..=b'9', ..])
            && word.iter().all(|it| matches!(it, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'));
        (is_number || matches!(word, b"true" | b"false" | b"null")).then_some(start..self.place)
    }
}

/// The text of a key.
fn name(quoted: &[u8]) -> Option<Cow<'_, str>> {
    let inside = std::str::from_utf8(quoted.get(1..quoted.len() - 1)?).ok()?;
    if inside.contains('\\') {
        return serde_json::from_slice(quoted).ok().map(Cow::Owned);
    }
    Some(inside.into())
}
