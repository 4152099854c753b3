//! Classes in brackets.

use super::super::error::{PatternError, Reason};
use super::super::set::Set;
use super::escape::Escape;
use super::{Dialect, Parser};

/// What stands between the brackets.
enum Item {
    /// A code point, which may start or end a range. Single surrogates are among them.
    Point(u32),
    /// A set, which may not: the `-` beside it is a plain character.
    Set(Set),
}

impl Parser<'_> {
    /// A class, from its bracket.
    pub(super) fn class(&mut self) -> Result<Set, PatternError> {
        let start = self.cursor.offset();
        self.depth += 1;
        if self.depth > super::MAX_DEPTH {
            return Err(self.cursor.error(Reason::TooDeep));
        }
        self.cursor.bump();
        let negated = self.cursor.eat('^');
        let mut set = self.union(start, true)?;
        while self.dialect == Dialect::Java && self.cursor.eat_text("&&") {
            set = set.intersection(&self.union(start, false)?);
        }
        self.cursor.bump();
        self.depth -= 1;
        Ok(if negated { set.complement() } else { set })
    }

    /// Items up to the end of the class or, in Java, to a set operator. A bracket at the start of a
    /// class of Java's is a character.
    fn union(&mut self, start: usize, is_first: bool) -> Result<Set, PatternError> {
        let is_java = self.dialect == Dialect::Java;
        let mut set = Set::empty();
        let mut is_start = is_first && is_java;
        loop {
            match self.cursor.peek() {
                None => return Err(PatternError::new(start, Reason::Unclosed('['))),
                Some(']') if !is_start => return Ok(self.folded(set)),
                Some('[') if is_java => set.add(&self.class()?),
                Some('\\') if self.cursor.eat_text("\\Q") => {
                    self.deviates = true;
                    self.quoted().chars().for_each(|it| set.add(&Set::single(it)));
                }
                Some('&') if is_java && self.cursor.rest().starts_with("&&") => {
                    return Ok(self.folded(set));
                }
                Some(_) => set.add(&self.items()?),
            }
            is_start = false;
        }
    }

    /// One item, or a range of two.
    fn items(&mut self) -> Result<Set, PatternError> {
        let offset = self.cursor.offset();
        let first = self.item()?;
        let rest = self.cursor.rest();
        let is_java = self.dialect == Dialect::Java;
        let stands_alone = |next: &str| rest.starts_with(&format!("-{next}"));
        if !rest.starts_with('-')
            || stands_alone("]")
            || is_java && (stands_alone("&&") || stands_alone("["))
        {
            return Ok(first.into_set());
        }
        self.cursor.bump();
        if self.cursor.peek().is_none() {
            return Ok(first.into_set());
        }
        match (first, self.item()?) {
            (Item::Point(first), Item::Point(last)) if first <= last => Ok(Set::range(first, last)),
            (Item::Point(_), Item::Point(_)) => {
                Err(PatternError::new(offset, Reason::RangeOutOfOrder))
            }
            (first, last) => {
                self.deviates = true;
                let mut set = Set::single('-');
                set.add(&first.into_set());
                set.add(&last.into_set());
                Ok(set)
            }
        }
    }

    fn item(&mut self) -> Result<Item, PatternError> {
        if self.cursor.peek() != Some('\\') {
            let character = self.cursor.bump().unwrap_or_default();
            return Ok(Item::Point(character.into()));
        }
        Ok(match self.escaped(true)? {
            Escape::Point(point) => Item::Point(point),
            Escape::Set(set) => Item::Set(set),
            Escape::Node(_) => Item::Set(Set::empty()),
        })
    }
}

impl Item {
    fn into_set(self) -> Set {
        match self {
            Self::Point(point) => Set::range(point, point),
            Self::Set(set) => set,
        }
    }
}
