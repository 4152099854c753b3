//! Classes in brackets.

use super::super::error::{PatternError, Reason};
use super::super::set::Set;
use super::Parser;
use super::escape::Escape;

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
        let mut set = Set::empty();
        loop {
            match self.cursor.peek() {
                None => return Err(PatternError::new(start, Reason::Unclosed('['))),
                Some(']') => break,
                Some('&') if self.cursor.rest().starts_with("&&[") => {
                    self.cursor.eat_text("&&");
                    let other = self.class()?;
                    set = self.folded(set).intersection(&other);
                }
                Some(_) => set.add(&self.items()?),
            }
        }
        self.cursor.bump();
        self.depth -= 1;
        let set = self.folded(set);
        Ok(if negated { set.complement() } else { set })
    }

    /// One item, or a range of two.
    fn items(&mut self) -> Result<Set, PatternError> {
        let offset = self.cursor.offset();
        let first = self.item()?;
        let rest = self.cursor.rest();
        if !rest.starts_with('-') || rest.starts_with("-]") || rest.starts_with("-&&[") {
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
