//! Going on after a mistake: what was opened and is not closed, and where the next thing begins.

use super::{Cursor, Failed, Parse, SYNTAX};
use crate::diagnostic::Diagnostic;
use crate::kind::NAMES;
use crate::read::smithy::idl::token::Kind;
use crate::source::Span;

/// What a statement or a member can begin with.
const BEGINNINGS: [Kind; 4] = [Kind::Identifier, Kind::At, Kind::DocComment, Kind::Dollar];

impl Cursor<'_> {
    /// Says that a body ends before a statement.
    pub(in super::super) fn unclosed(&mut self) -> Failed {
        let (span, word) = (self.span(), self.lexeme());
        let closer = self.open.last().map_or(Kind::RightBrace, |(opener, _)| opener.closer());
        let message = format!("Expected {closer} before the next statement, `{word}`");
        let mut found = Diagnostic::error(SYNTAX, span, message);
        if let Some((kind, opener)) = self.open.last() {
            found = found.with_related(*opener, format!("this {kind} is not closed"));
        }
        self.diagnostics.push(found);
        self.open.clear();
        Failed { at_statement: true }
    }

    /// Fails where a statement begins in something that is open.
    pub(in super::super) fn refuse_statement(&mut self) -> Parse<()> {
        if self.at_statement() { Err(self.unclosed()) } else { Ok(()) }
    }

    /// Whether what was opened last should be closed before the current token.
    pub(super) fn is_unclosed(&self, (opener, span): &(Kind, Span), expected: &str) -> bool {
        let closer = opener.closer();
        let ends = self.at_end() || self.kind().nesting() < 0 && !self.at(closer);
        let is_of_trait = *opener == Kind::LeftParenthesis;
        // What is read again after a string may lie before what was opened.
        let between = || self.text.get(span.end as usize..self.current.start);
        ends || is_of_trait
            && (self.at(Kind::At) || expected == closer.to_string())
            && between().is_some_and(|it| it.contains(['\n', '\r']))
    }

    /// Whether a statement begins here: in the first column, with a word and a name; or anywhere,
    /// with the type of a shape and its body.
    pub(in super::super) fn at_statement(&self) -> bool {
        if !self.at(Kind::Identifier) {
            return false;
        }
        let is_first =
            self.current.start == 0 || self.text[..self.current.start].ends_with(['\n', '\r']);
        let is_keyword = NAMES.contains(&self.lexeme());
        if !is_first && !is_keyword {
            return false;
        }
        let mut lexer = self.lexer.clone();
        let mut next = || lexer.next().kind;
        next() == Kind::Space
            && match next() {
                Kind::Identifier => is_first || next() == Kind::Space && next() == Kind::LeftBrace,
                after => is_keyword && after == Kind::LeftBrace,
            }
    }

    /// The part of a place in its first line.
    pub(super) fn first_line(&self, span: Span) -> Span {
        let start = span.start as usize;
        let length = self.text[start..].find(['\n', '\r']).unwrap_or(self.text.len() - start);
        self.span_of(start, start + length)
    }

    /// Reads on at the end of the line on which a string begins that is perhaps not closed.
    pub(super) fn after_string(&mut self, string: Span) -> Failed {
        let end = self.first_line(string).end as usize;
        // What is before the place would be read again and again otherwise.
        if end > self.resumed_at {
            self.resumed_at = end;
            self.lexer.resume(end);
            self.long_string = None;
            self.current = self.lexer.next();
        }
        Failed { at_statement: false }
    }

    /// Goes on to what looks like the next statement: a token in the first column that a statement
    /// begins with.
    pub(in super::super) fn skip_statement(&mut self) {
        while !self.at_end() {
            let before = self.kind();
            self.advance();
            if before.ends_line() && BEGINNINGS.contains(&self.kind()) {
                self.open.clear();
                return;
            }
        }
    }

    /// Goes on to what looks like the next member of a body whose members are at `depth`, or to
    /// the end of the body. Fails if a statement begins before.
    pub(in super::super) fn skip_member(&mut self, depth: usize) -> Parse<()> {
        let mut new_line = false;
        while !(self.at_end() || self.at(Kind::RightBrace) && self.depth() <= depth) {
            let before = self.kind();
            self.advance();
            let begins = BEGINNINGS.contains(&self.kind());
            // Members may begin in the first column, too.
            let is_word = self.at(Kind::Identifier);
            if before.ends_line() && begins && (!is_word || self.at_statement()) {
                self.open.clear();
                return Err(Failed { at_statement: true });
            }
            new_line = before.ends_line() || new_line && before == Kind::Space;
            if new_line && begins && self.depth() <= depth {
                return Ok(());
            }
        }
        Ok(())
    }
}
