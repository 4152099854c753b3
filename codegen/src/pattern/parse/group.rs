//! Groups: what follows a parenthesis.

use super::super::error::{PatternError, Reason};
use super::super::syntax::Node;
use super::Parser;

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
        if self.cursor.eat('<') || self.cursor.eat_text("P<") {
            let unclosed = || PatternError::new(start, Reason::Group("(?<".into()));
            self.cursor.until('>').ok_or_else(unclosed)?;
            return self.capture(start);
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
        loop {
            let offset = self.cursor.offset();
            match self.cursor.bump() {
                Some('-') if value => value = false,
                Some('i') => self.flags.ignore_case = value,
                Some('s') => self.flags.dot_all = value,
                Some('m') => self.flags.multi_line = value,
                // Unicode is always on.
                Some('u') if value => {}
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
pub(super) fn names(text: &str) -> Vec<Option<String>> {
    let mut names = Vec::new();
    let mut in_class = false;
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        match character {
            '\\' => {
                let skipped = rest.chars().next().map_or(0, char::len_utf8);
                rest = rest.get(skipped..).unwrap_or_default();
            }
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => match rest.strip_prefix('?') {
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
    (!name.starts_with(['=', '!'])).then(|| name.to_owned())
}
