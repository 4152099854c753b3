//! A walk through JSON text along the plans of its shape, in one pass and without recursion.

use std::borrow::Cow;
use std::mem;
use std::ops::Range;

use memchr::memchr2;

use super::super::hidden::{Bytes, narrow};
use super::plan::{Plan, PlanId, Plans, SECRET, is_name};
use crate::budget::{self, MAX_DEPTH};

/// What of JSON text is hidden.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    /// Keys and values, ascending.
    pub(super) values: Vec<Bytes>,
    /// The arrays and objects that hold them, or might: what YAML has beside their brackets may be meant
    /// to be hidden.
    pub(super) containers: Vec<Bytes>,
}

/// What is hidden; `None` if the text is no JSON.
pub(super) fn hidden(text: &[u8], plans: &Plans<'_>) -> Option<Hidden> {
    let (open, found) = (Vec::new(), Hidden::default());
    let mut scanner = Scanner { text, place: 0, plans, open, is_after_hidden: false, found };
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
    /// Where it begins, if it holds what is hidden, or might.
    doubtful_from: Option<usize>,
    is_empty: bool,
}

struct Scanner<'a> {
    text: &'a [u8],
    place: usize,
    plans: &'a Plans<'a>,
    open: Vec<Container>,
    /// Whether the key of the next value is hidden.
    is_after_hidden: bool,
    found: Hidden,
}

impl Scanner<'_> {
    fn document(&mut self) -> Option<()> {
        self.value(Rule::Planned(self.plans.root))?;
        while let Some(container) = self.open.last_mut() {
            let (is_object, rule) = (container.is_object, container.rule);
            let is_first = mem::take(&mut container.is_empty);
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
                Plan::Members(plans) => {
                    let name = name(&self.text[key.clone()]).unwrap_or_default();
                    match plans.get(&*name) {
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
        self.is_after_hidden = is_hidden;
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
        let is_after_hidden = mem::take(&mut self.is_after_hidden);
        if matches!(byte, b'{' | b'[') {
            return self.begin(byte == b'{', rule, is_after_hidden);
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

    fn begin(&mut self, is_object: bool, rule: Rule, is_after_hidden: bool) -> Option<()> {
        // One more for the array of a file of several documents.
        if self.open.len() > MAX_DEPTH {
            return None;
        }
        let planned = match rule {
            Rule::Planned(id) => Some(&self.plans.list[id]),
            _ => None,
        };
        let (rule, is_covered) = match planned {
            None | Some(Plan::Any) => (rule, false),
            Some(Plan::Secret) => (Rule::Covered, true),
            // A list of scalars in the place of one is no more secret than the scalars.
            Some(Plan::List(_) | Plan::Scalar) if !is_object => (rule, false),
            Some(Plan::Map { .. } | Plan::Members(_)) if is_object => (rule, false),
            Some(_) => (Rule::Hidden, false),
        };
        let leads = matches!(rule, Rule::Planned(id) if self.plans.leads(id));
        let is_planned = matches!(rule, Rule::Planned(_));
        let is_doubtful = leads || !is_planned || is_after_hidden;
        let (covers_from, doubtful_from) =
            (is_covered.then_some(self.place), is_doubtful.then_some(self.place));
        self.place += 1;
        let container = Container { is_object, rule, covers_from, doubtful_from, is_empty: true };
        self.open.push(container);
        Some(())
    }

    fn close(&mut self) {
        let Some(Container { covers_from, doubtful_from, .. }) = self.open.pop() else { return };
        if let Some(start) = covers_from {
            self.hide(start..self.place, true);
        }
        let container = doubtful_from.map(|start| narrow(start)..narrow(self.place));
        self.found.containers.extend(container);
    }

    fn hide(&mut self, range: Range<usize>, is_hidden: bool) {
        self.found.values.extend(is_hidden.then(|| narrow(range.start)..narrow(range.end)));
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
