//! Groups: what follows a parenthesis.

use super::super::error::{PatternError, Reason};
use super::super::syntax::Node;
use super::{Dialect, Letters, Parser};

impl Parser<'_> {
    /// A group, from its parenthesis.
    pub(super) fn group(&mut self) -> Result<Node, PatternError> {
        let start = self.cursor.offset();
        self.cursor.bump();
        if !self.cursor.eat('?') {
            return self.capture(start);
        }
        let looks =
            [("=", true, true), ("!", true, false), ("<=", false, true), ("<!", false, false)];
        for (sign, ahead, expected) in looks {
            if self.cursor.eat_text(sign) {
                let node = Box::new(self.inside(start)?);
                return Ok(Node::Look { ahead, expected, node });
            }
        }
        self.deviates |= self.cursor.rest().starts_with("P<");
        if self.cursor.eat('<') || self.cursor.eat_text("P<") {
            let name = self.cursor.until('>').filter(|name| is_name(name));
            if name.is_none() {
                return Err(PatternError::new(start, Reason::Group("(?<".into())));
            }
            return self.capture(start);
        }
        if self.cursor.eat('>') {
            self.deviates = true;
            let node = self.inside(start)?;
            let is_atomic = super::repetition::has_one_length(&node);
            return if is_atomic {
                Ok(node)
            } else {
                Err(PatternError::new(start, Reason::Possessive))
            };
        }
        self.flagged(start)
    }

    fn capture(&mut self, start: usize) -> Result<Node, PatternError> {
        self.groups += 1;
        let number = self.groups;
        Ok(Node::Group(number, Box::new(self.inside(start)?)))
    }

    /// What is in a group, and its end.
    fn inside(&mut self, start: usize) -> Result<Node, PatternError> {
        let node = self.alternation()?;
        if self.cursor.eat(')') {
            Ok(node)
        } else {
            Err(PatternError::new(start, Reason::Unclosed('(')))
        }
    }

    /// `(?:…)`, `(?flags:…)` or `(?flags)`, after the question mark.
    fn flagged(&mut self, start: usize) -> Result<Node, PatternError> {
        let before = self.flags;
        let mut value = true;
        self.deviates |= self.cursor.peek() != Some(':');
        loop {
            let offset = self.cursor.offset();
            match self.cursor.bump() {
                Some('-') if value => value = false,
                Some('i') => self.flags.ignore_case = value,
                Some('s') => self.flags.dot_all = value,
                Some('m') => self.flags.multi_line = value,
                Some('u') => self.flags.folded = if value { Letters::All } else { Letters::Ascii },
                // Only ASCII is folded.
                Some(')' | ':') if self.flags.ignore_case && self.flags.folded == Letters::All => {
                    return Err(PatternError::new(start, Reason::Flag('u')));
                }
                Some(')') => return Ok(Node::Empty),
                Some(':') => {
                    let node = self.inside(start);
                    self.flags = before;
                    return node;
                }
                Some(flag) if flag.is_ascii_alphabetic() => {
                    return Err(PatternError::new(offset, Reason::Flag(flag)));
                }
                Some(other) => {
                    return Err(PatternError::new(start, Reason::Group(format!("(?{other}"))));
                }
                None => return Err(PatternError::new(start, Reason::Unclosed('('))),
            }
        }
    }
}

/// The capturing groups of a text by number from 1, with their names: a back-reference may come
/// before its group, and what is none is an octal escape.
pub(super) fn names(text: &str, dialect: Dialect) -> Vec<Option<String>> {
    let mut names = Vec::new();
    // How many classes are open around the place.
    let mut classes = 0_usize;
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        match character {
            '\\' if rest.starts_with('Q') => {
                rest = rest.split_once("\\E").map_or("", |(_, after)| after);
            }
            '\\' => {
                let skipped = rest.chars().next().map_or(0, char::len_utf8);
                rest = rest.get(skipped..).unwrap_or_default();
            }
            '[' if dialect == Dialect::Java => classes += 1,
            '[' => classes = 1,
            ']' => classes = classes.saturating_sub(1),
            '(' if classes == 0 => match rest.strip_prefix('?') {
                None => names.push(None),
                Some(inside) => names.extend(name(inside).map(Some)),
            },
            _ => {}
        }
    }
    names
}

fn name(inside: &str) -> Option<String> {
    let inside = inside.strip_prefix("P<").or_else(|| inside.strip_prefix('<'))?;
    let (name, _) = inside.split_once('>')?;
    is_name(name).then(|| name.to_owned())
}

/// Whether a group may have the name.
fn is_name(name: &str) -> bool {
    let is_start = |it: char| it.is_alphabetic() || matches!(it, '_' | '$');
    name.starts_with(is_start) && name.chars().all(|it| is_start(it) || it.is_alphanumeric())
}
