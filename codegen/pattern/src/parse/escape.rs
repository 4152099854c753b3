//! What follows a backslash.

use super::super::error::{PatternError, Reason};
use super::super::set::Set;
use super::super::syntax::{Assert, Node};
use super::property::property;
use super::{Dialect, Parser};

/// What an escape means.
pub(super) enum Escape {
    /// A code point; single surrogates are among them.
    Point(u32),
    /// A set of characters.
    Set(Set),
    /// Something else; never in a class.
    Node(Node),
}

impl<'t> Parser<'t> {
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
        let is_java = self.dialect == Dialect::Java;
        self.deviates |= is_foreign(letter, in_class);
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
            '1'..='9' if is_java && !in_class => {
                return Err(PatternError::new(start, Reason::UnknownGroup(letter.into())));
            }
            '0'..='7' => self.octal(letter),
            other if "GNQRXkZEB".contains(other) => {
                let escape = self.text_between(start, self.cursor.offset());
                return Err(PatternError::new(start, Reason::Unsupported(escape)));
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
        let node = match letter {
            'b' if self.is_java() && self.cursor.rest().starts_with("{g}") => {
                return Err(PatternError::new(start, Reason::Unsupported("\\b{g}".into())));
            }
            'b' => Node::Assert(Assert::Boundary),
            'B' => Node::Assert(Assert::NotBoundary),
            'A' => self.foreign(Node::Assert(Assert::Start)),
            'z' => self.foreign(Node::Assert(Assert::End)),
            'Z' => self.foreign(before_last_terminator()),
            'k' => {
                let name = if self.cursor.eat('<') { self.cursor.until('>') } else { None };
                let name = name.ok_or_else(|| unknown("\\k"))?;
                let named = |it: &Option<String>| it.as_deref() == Some(name);
                let index = self.names.iter().position(named).ok_or_else(|| unknown(name))?;
                if self.names.iter().filter(|it| named(it)).count() > 1 {
                    let several = Reason::SeveralGroups(name.to_owned());
                    return Err(PatternError::new(start, several));
                }
                Node::Back(u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1))
            }
            '1'..='9' => match self.reference(letter) {
                Some(group) => Node::Back(group),
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        if matches!(node, Node::Back(_)) && self.flags.ignore_case {
            return Err(PatternError::new(start, Reason::FoldedReference));
        }
        Ok(Some(node))
    }

    fn is_java(&self) -> bool {
        self.dialect == Dialect::Java
    }

    /// What ECMA-262 with `u` does not have.
    fn foreign<T>(&mut self, what: T) -> T {
        self.deviates = true;
        what
    }

    fn all_groups(&self) -> u32 {
        u32::try_from(self.names.len()).unwrap_or(u32::MAX)
    }

    /// A number that a group of the pattern has; otherwise the digits are an octal escape. Java
    /// takes as many digits as make one, and knows the groups so far only.
    fn reference(&mut self, first: char) -> Option<u32> {
        let groups = if self.is_java() { self.groups } else { self.all_groups() };
        let start = self.cursor.offset();
        let mut number = first.to_digit(10)?;
        while let Some(digit) = self.cursor.peek().and_then(|it| it.to_digit(10)) {
            let longer = number.saturating_mul(10).saturating_add(digit);
            if self.is_java() && longer > groups {
                break;
            }
            number = longer;
            self.cursor.bump();
        }
        if number > groups {
            self.cursor.rewind(start);
        }
        (number <= groups).then_some(number)
    }

    /// A text as it is, after its `\Q`, and the `\E` that ends it.
    pub(super) fn quoted(&mut self) -> &'t str {
        let rest = self.cursor.rest();
        let (inside, skip) = rest.split_once("\\E").map_or((rest, 0), |(inside, _)| (inside, 2));
        self.cursor.rewind(self.cursor.offset() + inside.len() + skip);
        inside
    }

    fn named_set(&mut self, letter: char, start: usize) -> Result<Option<Set>, PatternError> {
        let set = match letter.to_ascii_lowercase() {
            'd' => Set::digit(),
            'w' => Set::word(),
            's' => Set::space(),
            // In Java; a vertical tab in ECMA-262.
            'v' if letter == 'V' || self.is_java() => {
                self.deviates = true;
                Set::ranges(&[(0x0a, 0x0d), (0x85, 0x85), (0x2028, 0x2029)])
            }
            'h' => self.foreign(Set::ranges(&[
                (0x09, 0x09),
                (0x20, 0x20),
                (0xa0, 0xa0),
                (0x1680, 0x1680),
                (0x180e, 0x180e),
                (0x2000, 0x200a),
                (0x202f, 0x202f),
                (0x205f, 0x205f),
                (0x3000, 0x3000),
            ])),
            'p' => self.property(start)?,
            _ => return Ok(None),
        };
        Ok(Some(if letter.is_ascii_uppercase() { set.complement() } else { set }))
    }

    fn property(&mut self, start: usize) -> Result<Set, PatternError> {
        let name = self.property_name().unwrap_or_default();
        let unknown = || PatternError::new(start, Reason::Property(name.to_owned()));
        let (set, is_foreign) = property(name, self.is_java()).ok_or_else(unknown)?;
        self.deviates |= is_foreign;
        Ok(if self.flags.ignore_case { with_other_cases(set) } else { set })
    }

    fn property_name(&mut self) -> Option<&'t str> {
        if self.cursor.eat('{') {
            return self.cursor.until('}');
        }
        self.deviates = true;
        let start = self.cursor.offset();
        self.cursor.bump()?;
        Some(self.cursor.between(start, self.cursor.offset()))
    }

    /// The control character of a letter; Java takes any character of ASCII, and its case counts.
    fn control(&mut self) -> Option<u32> {
        let letter = self.cursor.peek()?;
        let is_java = self.is_java();
        let fits = if is_java { letter.is_ascii() } else { letter.is_ascii_alphabetic() };
        self.cursor.bump();
        fits.then(|| if is_java { u32::from(letter) ^ 64 } else { u32::from(letter) % 32 })
    }

    /// `\xHH` with the digits asked for, or `\x{H…}`.
    fn hexadecimal(&mut self, digits: usize) -> Option<u32> {
        if !self.cursor.eat('{') {
            return self.cursor.number(16, digits, digits);
        }
        // `\u{…}` is ECMA-262's, `\x{…}` Java's.
        self.deviates |= digits == 2;
        let point = self.cursor.number(16, 1, usize::MAX)?;
        (self.cursor.eat('}') && point <= 0x0010_ffff).then_some(point)
    }

    /// `\uHHHH` or `\u{H…}`; a pair of surrogates is one code point.
    fn unicode(&mut self) -> Option<u32> {
        let is_braced = self.cursor.peek() == Some('{');
        let point = self.hexadecimal(4)?;
        let after = self.cursor.offset();
        let is_high = !is_braced && (0xd800..0xdc00).contains(&point);
        if is_high && self.cursor.eat_text("\\u") {
            match self.cursor.number(16, 4, 4) {
                Some(low @ 0xdc00..=0xdfff) => {
                    return Some(0x1_0000 + ((point - 0xd800) << 10) + (low - 0xdc00));
                }
                _ => self.cursor.rewind(after),
            }
        }
        Some(point)
    }

    /// `\0`, `\0n`, `\0nn`, `\nnn`: up to 0o377; in Java, these digits follow a 0.
    fn octal(&mut self, first: char) -> u32 {
        let is_java = first == '0' && self.is_java();
        let first = if is_java {
            self.cursor.number(8, 1, 1).unwrap_or_default()
        } else {
            first.to_digit(8).unwrap_or_default()
        };
        let most = if first <= 3 { 2 } else { 1 };
        let start = self.cursor.offset();
        let rest = self.cursor.number(8, 0, most).unwrap_or_default();
        let digits = self.cursor.offset() - start;
        self.deviates |= first != 0 || digits > 0;
        (first << (3 * digits)) + rest
    }
}

/// Whether ECMA-262 with `u` has no such escape of one letter, or of a sign.
fn is_foreign(letter: char, in_class: bool) -> bool {
    let is_known = "tnvfrcxu0".contains(letter)
        || r"^$\.*+?()[]{}|/".contains(letter)
        || in_class && matches!(letter, 'b' | '-');
    !is_known
}

/// Java finds the other cases of a property where case is ignored, too.
fn with_other_cases(mut set: Set) -> Set {
    for names in [["Lu", "Ll", "Lt"], ["Uppercase", "Lowercase", "Lt"]] {
        let sets: Vec<Set> = names.iter().filter_map(|name| Set::property(name)).collect();
        if sets.contains(&set) {
            for other in &sets {
                set.add(other);
            }
        }
    }
    set
}

/// Java's `\Z`: the end of the value, or before a line terminator that ends it.
fn before_last_terminator() -> Node {
    let mut single = Set::line_terminator();
    single.add(&Set::single('\u{85}'));
    let terminator = Node::alternate([Node::literal("\r\n"), Node::Class(single), Node::Empty]);
    let node = Node::concat([terminator, Node::Assert(Assert::End)]);
    Node::Look { ahead: true, expected: true, node: Box::new(node) }
}
