//! What follows a backslash.

use super::super::error::{PatternError, Reason};
use super::super::set::Set;
use super::super::syntax::{Assert, Node};
use super::Parser;

/// What an escape means.
pub(super) enum Escape {
    /// A code point; single surrogates are among them.
    Point(u32),
    /// A set of characters.
    Set(Set),
    /// Something else; never in a class.
    Node(Node),
}

impl Parser<'_> {
    /// An escape outside of classes, from its backslash.
    pub(super) fn escape(&mut self) -> Result<Node, PatternError> {
        Ok(match self.escaped(false)? {
            Escape::Point(point) => Node::Class(self.folded(Set::range(point, point))),
            Escape::Set(set) => Node::Class(self.folded(set)),
            Escape::Node(node) => node,
        })
    }

    /// An escape, from its backslash.
    pub(super) fn escaped(&mut self, in_class: bool) -> Result<Escape, PatternError> {
        let start = self.cursor.offset();
        self.cursor.bump();
        let Some(letter) = self.cursor.bump() else {
            return Err(PatternError::new(start, Reason::Escape("\\".into())));
        };
        if !in_class && let Some(node) = self.place_or_reference(letter, start)? {
            return Ok(Escape::Node(node));
        }
        if let Some(set) = self.named_set(letter, start)? {
            return Ok(Escape::Set(set));
        }
        let broken = |parser: &Self| {
            let end = parser.cursor.offset();
            PatternError::new(start, Reason::Escape(parser.text_between(start, end)))
        };
        let point = match letter {
            't' => 0x09,
            'n' => 0x0a,
            'v' => 0x0b,
            'f' => 0x0c,
            'r' => 0x0d,
            'a' => 0x07,
            'e' => 0x1b,
            'b' if in_class => 0x08,
            'c' => self.control().ok_or_else(|| broken(self))?,
            'x' => self.hexadecimal(2).ok_or_else(|| broken(self))?,
            'u' => self.unicode().ok_or_else(|| broken(self))?,
            '0'..='7' => self.octal(letter),
            other if other.is_ascii_alphabetic() && "GNQRXkZEB".contains(other) => {
                return Err(broken(self));
            }
            other => other.into(),
        };
        Ok(Escape::Point(point))
    }

    fn text_between(&self, start: usize, end: usize) -> String {
        self.cursor.between(start, end).to_owned()
    }

    /// Escapes that are no characters: places, back-references.
    fn place_or_reference(
        &mut self,
        letter: char,
        start: usize,
    ) -> Result<Option<Node>, PatternError> {
        let unknown = |name: &str| PatternError::new(start, Reason::UnknownGroup(name.to_owned()));
        Ok(Some(match letter {
            'b' => Node::Assert(Assert::Boundary),
            'B' => Node::Assert(Assert::NotBoundary),
            'A' => Node::Assert(Assert::Start),
            'z' => Node::Assert(Assert::End),
            'Z' => before_last_terminator(),
            'Q' => self.quotation(),
            'k' => {
                let name = if self.cursor.eat('<') { self.cursor.until('>') } else { None };
                let name = name.ok_or_else(|| unknown("\\k"))?;
                let named = |it: &Option<String>| it.as_deref() == Some(name);
                let index = self.names.iter().position(named).ok_or_else(|| unknown(name))?;
                Node::Back(u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1))
            }
            '1'..='9' => match self.reference(letter) {
                Some(group) => Node::Back(group),
                None => return Ok(None),
            },
            _ => return Ok(None),
        }))
    }

    /// A number that a group of the pattern has; otherwise the digits are an octal escape.
    fn reference(&mut self, first: char) -> Option<u32> {
        let before = self.cursor.offset();
        let rest = self.cursor.number(10, 0, 4).filter(|_| self.cursor.offset() > before);
        let first = first.to_digit(10)?;
        let digits = u32::try_from(self.cursor.offset() - before).unwrap_or(0);
        let number = rest.map_or(first, |rest| first * 10_u32.saturating_pow(digits) + rest);
        let known = usize::try_from(number).is_ok_and(|number| number <= self.names.len());
        if !known {
            self.cursor.rewind(before);
        }
        known.then_some(number)
    }

    /// `\Q…\E`: a text as it is.
    fn quotation(&mut self) -> Node {
        let (inside, skip) = match self.cursor.rest().split_once("\\E") {
            Some((inside, _)) => (inside, 2),
            None => (self.cursor.rest(), 0),
        };
        self.cursor.rewind(self.cursor.offset() + inside.len() + skip);
        Node::concat(inside.chars().map(|it| Node::Class(self.folded(Set::single(it)))))
    }

    fn named_set(&mut self, letter: char, start: usize) -> Result<Option<Set>, PatternError> {
        let set = match letter.to_ascii_lowercase() {
            'd' => Set::digit(),
            'w' => Set::word(),
            's' => Set::space(),
            'h' => Set::ranges(&[
                (0x09, 0x09),
                (0x20, 0x20),
                (0xa0, 0xa0),
                (0x1680, 0x1680),
                (0x180e, 0x180e),
                (0x2000, 0x200a),
                (0x202f, 0x202f),
                (0x205f, 0x205f),
                (0x3000, 0x3000),
            ]),
            'p' => {
                let name = self.property_name();
                let unknown = || Reason::Property(name.unwrap_or_default().to_owned());
                name.and_then(property).ok_or_else(|| PatternError::new(start, unknown()))?
            }
            _ => return Ok(None),
        };
        Ok(Some(if letter.is_ascii_uppercase() { set.complement() } else { set }))
    }

    fn property_name(&mut self) -> Option<&str> {
        if self.cursor.eat('{') {
            return self.cursor.until('}');
        }
        let start = self.cursor.offset();
        self.cursor.bump()?;
        Some(self.cursor.between(start, self.cursor.offset()))
    }

    fn control(&mut self) -> Option<u32> {
        let letter = self.cursor.peek().filter(char::is_ascii_alphabetic)?;
        self.cursor.bump();
        Some(u32::from(letter) % 32)
    }

    /// `\xHH` with the digits asked for, or `\x{H…}`.
    fn hexadecimal(&mut self, digits: usize) -> Option<u32> {
        if !self.cursor.eat('{') {
            return self.cursor.number(16, digits, digits);
        }
        let point = self.cursor.number(16, 1, usize::MAX)?;
        (self.cursor.eat('}') && point <= 0x0010_ffff).then_some(point)
    }

    /// `\uHHHH` or `\u{H…}`; a pair of surrogates is one code point.
    fn unicode(&mut self) -> Option<u32> {
        let point = self.hexadecimal(4)?;
        let after = self.cursor.offset();
        if (0xd800..0xdc00).contains(&point) && self.cursor.eat_text("\\u") {
            match self.cursor.number(16, 4, 4) {
                Some(low @ 0xdc00..=0xdfff) => {
                    return Some(0x1_0000 + ((point - 0xd800) << 10) + (low - 0xdc00));
                }
                _ => self.cursor.rewind(after),
            }
        }
        Some(point)
    }

    /// `\0`, `\0n`, `\0nn`, `\nnn`: up to 0o377.
    fn octal(&mut self, first: char) -> u32 {
        let first = first.to_digit(8).unwrap_or_default();
        let most = if first <= 3 { 2 } else { 1 };
        let start = self.cursor.offset();
        let rest = self.cursor.number(8, 0, most).unwrap_or_default();
        let shift = 3 * (self.cursor.offset() - start);
        (first << shift) + rest
    }
}

/// Java's `\Z`: the end of the value, or before a line terminator that ends it.
fn before_last_terminator() -> Node {
    let mut single = Set::line_terminator();
    single.add(&Set::single('\u{85}'));
    let terminator = Node::alternate([Node::literal("\r\n"), Node::Class(single), Node::Empty]);
    let node = Node::concat([terminator, Node::Assert(Assert::End)]);
    Node::Look { ahead: true, expected: true, node: Box::new(node) }
}

/// The set that a property name stands for: Java's ASCII classes, then Unicode, then Java's
/// spellings of Unicode.
fn property(name: &str) -> Option<Set> {
    let ascii = |ranges: &[(u32, u32)]| Some(Set::ranges(ranges));
    match name {
        "Lower" => ascii(&[(0x61, 0x7a)]),
        "Upper" => ascii(&[(0x41, 0x5a)]),
        "Alpha" => ascii(&[(0x41, 0x5a), (0x61, 0x7a)]),
        "Digit" => ascii(&[(0x30, 0x39)]),
        "Alnum" => ascii(&[(0x30, 0x39), (0x41, 0x5a), (0x61, 0x7a)]),
        "Punct" => ascii(&[(0x21, 0x2f), (0x3a, 0x40), (0x5b, 0x60), (0x7b, 0x7e)]),
        "Graph" => ascii(&[(0x21, 0x7e)]),
        "Print" => ascii(&[(0x20, 0x7e)]),
        "Blank" => ascii(&[(0x09, 0x09), (0x20, 0x20)]),
        "Cntrl" => ascii(&[(0x00, 0x1f), (0x7f, 0x7f)]),
        "XDigit" => ascii(&[(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)]),
        "Space" => ascii(&[(0x09, 0x0d), (0x20, 0x20)]),
        "all" | "ALL" => Some(Set::all()),
        "L1" => ascii(&[(0x00, 0xff)]),
        "LD" => {
            let mut set = Set::property("L")?;
            set.add(&Set::property("Nd")?);
            Some(set)
        }
        "IsWhitespace" => Set::property("White_Space"),
        name => {
            let script = |it: &str| Set::property(&it.replace("scx=", "Script_Extensions="));
            script(name).or_else(|| name.strip_prefix("Is").and_then(Set::property))
        }
    }
}
