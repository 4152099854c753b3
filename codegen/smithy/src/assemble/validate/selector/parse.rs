//! Reading selectors.

use super::attribute::{Assertion, Comparator, Operand, Test};
use super::{Selector, Step, Type};
use crate::budget::MAX_SELECTOR_DEPTH as MAX_DEPTH;
use crate::kind::NAMES;

/// Reads a selector; an error says what is wrong with it, and at which character.
pub(in crate::assemble::validate) fn parse(text: &str) -> Result<Selector, String> {
    let mut parser = Parser { rest: text, length: text.len(), depth: 0 };
    let selector = parser.selector()?;
    if parser.rest.is_empty() { Ok(selector) } else { Err(parser.unexpected()) }
}

/// Reads `@{path}` at the beginning of a text, and says what follows.
pub(super) fn reference(text: &str) -> Option<(Vec<String>, &str)> {
    let mut parser = Parser { rest: text, length: text.len(), depth: 0 };
    match parser.operand() {
        Ok(Operand::Path(path)) => Some((path, parser.rest)),
        _ => None,
    }
}

struct Parser<'a> {
    rest: &'a str,
    length: usize,
    depth: usize,
}

type Parsed<T> = Result<T, String>;

impl<'a> Parser<'a> {
    fn unexpected(&self) -> String {
        let position = self.length - self.rest.len() + 1;
        match self.peek() {
            Some(character) => format!("unexpected `{character}` at character {position}"),
            None => "unexpected end".to_owned(),
        }
    }

    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
    }

    /// Passes a text, with white space before it.
    fn take(&mut self, text: &str) -> bool {
        self.skip_space();
        let found = self.rest.strip_prefix(text);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    fn expect(&mut self, text: &str) -> Parsed<()> {
        if self.take(text) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn take_while(&mut self, accept: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|character| !accept(character)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn identifier(&mut self) -> Parsed<&'a str> {
        self.skip_space();
        if !self.peek().is_some_and(|first| first.is_ascii_alphabetic() || first == '_') {
            return Err(self.unexpected());
        }
        Ok(self.take_while(|character| character.is_ascii_alphanumeric() || character == '_'))
    }

    fn selector(&mut self) -> Parsed<Selector> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(format!("it is nested deeper than {MAX_DEPTH}"));
        }
        let mut steps = Vec::new();
        loop {
            steps.extend(self.step()?);
            self.skip_space();
            if matches!(self.peek(), None | Some(',' | ')' | ']')) {
                break;
            }
        }
        self.depth -= 1;
        Ok(Selector(steps))
    }

    /// One step; none for `*` and unknown functions, which let everything through.
    fn step(&mut self) -> Parsed<Option<Step>> {
        self.skip_space();
        let step = match self.peek() {
            Some('*') => {
                self.expect("*")?;
                return Ok(None);
            }
            Some(':') => {
                self.expect(":")?;
                return self.function();
            }
            Some('[') => self.attribute()?,
            Some('>') => {
                self.expect(">")?;
                Step::Neighbors { forward: true, relations: Vec::new() }
            }
            Some('<') => self.reverse_neighbors()?,
            Some('~') => {
                self.expect("~>")?;
                Step::Reachable
            }
            Some('-') => {
                self.expect("-[")?;
                let relations = self.relations()?;
                self.expect("->")?;
                Step::Neighbors { forward: true, relations }
            }
            Some('$') => self.variable()?,
            _ => Step::Type(self.shape_type()?),
        };
        Ok(Some(step))
    }

    fn shape_type(&mut self) -> Parsed<Type> {
        let word = self.identifier()?;
        Ok(match word {
            "number" => Type::Number,
            "simpleType" => Type::Simple,
            "aggregateType" => Type::Aggregate,
            "collection" => Type::Collection,
            "serviceType" => Type::Service,
            "dataType" => Type::Data,
            _ => match NAMES.iter().chain(&["member", "set"]).find(|known| **known == word) {
                Some(known) => Type::One(known),
                None => return Err(format!("unknown shape type `{word}`")),
            },
        })
    }

    fn reverse_neighbors(&mut self) -> Parsed<Step> {
        self.expect("<")?;
        let mut relations = Vec::new();
        if self.rest.starts_with("-[") {
            self.expect("-[")?;
            relations = self.relations()?;
            self.expect("-")?;
        }
        Ok(Step::Neighbors { forward: false, relations })
    }

    fn relations(&mut self) -> Parsed<Vec<String>> {
        let mut relations = vec![self.identifier()?.to_owned()];
        while self.take(",") {
            relations.push(self.identifier()?.to_owned());
        }
        self.expect("]")?;
        Ok(relations)
    }

    fn variable(&mut self) -> Parsed<Step> {
        self.expect("$")?;
        if self.take("{") {
            let name = self.identifier()?.to_owned();
            self.expect("}")?;
            return Ok(Step::Load(name));
        }
        let name = self.identifier()?.to_owned();
        self.expect("(")?;
        let selector = self.selector()?;
        self.expect(")")?;
        Ok(Step::Store(name, selector))
    }

    fn function(&mut self) -> Parsed<Option<Step>> {
        let name = self.identifier()?;
        self.expect("(")?;
        let mut arguments = vec![self.selector()?];
        while self.take(",") {
            arguments.push(self.selector()?);
        }
        self.expect(")")?;
        let step = match (name, arguments.len()) {
            ("is" | "each", _) => Step::Is(arguments),
            ("test", _) => Step::Test(arguments),
            ("not", 1) => Step::Not(arguments.remove(0)),
            ("in", 1) => Step::In(arguments.remove(0)),
            ("root", 1) => Step::Root(arguments.remove(0)),
            ("recursive", 1) => Step::Recursive(arguments.remove(0)),
            ("topdown", 1 | 2) => {
                let disqualifier = (arguments.len() == 2).then(|| arguments.remove(1));
                Step::TopDown(arguments.remove(0), disqualifier)
            }
            ("not" | "in" | "root" | "recursive" | "topdown", count) => {
                return Err(format!("`:{name}` does not take {count} selectors"));
            }
            _ => return Ok(None),
        };
        Ok(Some(step))
    }

    fn attribute(&mut self) -> Parsed<Step> {
        self.expect("[")?;
        if self.take("@") {
            return self.scoped();
        }
        let path = self.path()?;
        if self.take("]") {
            return Ok(Step::Attribute(Test { path, comparison: None }));
        }
        let comparator = self.comparator()?;
        let mut values = vec![self.value()?];
        while self.take(",") {
            values.push(self.value()?);
        }
        let insensitive = self.take("i");
        self.expect("]")?;
        Ok(Step::Attribute(Test { path, comparison: Some((comparator, values, insensitive)) }))
    }

    fn scoped(&mut self) -> Parsed<Step> {
        self.skip_space();
        let path = if self.peek() == Some(':') { Vec::new() } else { self.path()? };
        self.expect(":")?;
        let mut assertions = vec![self.assertion()?];
        while self.take("&&") {
            assertions.push(self.assertion()?);
        }
        self.expect("]")?;
        Ok(Step::Scoped(path, assertions))
    }

    fn assertion(&mut self) -> Parsed<Assertion> {
        let left = self.operand()?;
        let comparator = self.comparator()?;
        let mut right = vec![self.operand()?];
        while self.take(",") {
            right.push(self.operand()?);
        }
        Ok(Assertion { left, comparator, right, insensitive: self.take("i") })
    }

    fn operand(&mut self) -> Parsed<Operand> {
        if !self.take("@{") {
            return self.value().map(Operand::Text);
        }
        let mut path = vec![self.segment()?];
        while self.take("|") {
            path.push(self.segment()?);
        }
        self.expect("}")?;
        Ok(Operand::Path(path))
    }

    fn path(&mut self) -> Parsed<Vec<String>> {
        let mut path = vec![self.identifier()?.to_owned()];
        while self.take("|") {
            path.push(self.segment()?);
        }
        Ok(path)
    }

    /// A part of a path: a key, or a property in parentheses.
    fn segment(&mut self) -> Parsed<String> {
        if !self.take("(") {
            return self.value();
        }
        let name = format!("({})", self.identifier()?);
        self.expect(")")?;
        Ok(name)
    }

    /// A string in quotes, a number, or a shape ID.
    fn value(&mut self) -> Parsed<String> {
        self.skip_space();
        let quote = self.peek().filter(|first| matches!(first, '"' | '\''));
        if let Some(quote) = quote {
            let inner = &self.rest[1..];
            let Some(end) = inner.find(quote) else { return Err("a string is not closed".into()) };
            self.rest = &inner[end + 1..];
            return Ok(inner[..end].to_owned());
        }
        let accept =
            |character: char| character.is_ascii_alphanumeric() || "_-.#$+".contains(character);
        let before = self.rest;
        let mut text = self.take_while(accept);
        // `name$=end` is a comparison of `name`, not of a member.
        if self.rest.starts_with('=')
            && let Some(name) = text.strip_suffix('$')
        {
            (text, self.rest) = (name, &before[name.len()..]);
        }
        if text.is_empty() { Err(self.unexpected()) } else { Ok(text.to_owned()) }
    }

    fn comparator(&mut self) -> Parsed<Comparator> {
        let known = Comparator::SPELLINGS.iter().find(|(spelling, _)| self.take(spelling));
        known.map(|(_, comparator)| *comparator).ok_or_else(|| self.unexpected())
    }
}
