//! The parser's place in the token stream: looking, expecting, skipping, complaining.

mod recover;

use shapewright_validate::Printable;

use super::lexer::Lexer;
use super::text;
use super::token::{Kind, Token, Wrong};
use crate::budget::{self, LIMIT, MAX_NAME, Memory, cost};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Span};

/// The stable id of syntax errors, as in Smithy.
pub(super) const SYNTAX: &str = "Model";

/// What a text block begins and ends with.
const TEXT_BLOCK: &str = "\"\"\"";

/// Something could not be read; why is in the diagnostics.
#[derive(Debug)]
pub(super) struct Failed {
    /// Whether what follows was found already: the cursor is at the next statement.
    pub(super) at_statement: bool,
}

pub(super) type Parse<T> = Result<T, Failed>;

/// A line of a documentation comment.
#[derive(Clone, Debug)]
pub(super) struct DocLine {
    pub(super) text: String,
    pub(super) span: Span,
}

pub(super) struct Cursor<'a> {
    file: FileId,
    text: &'a str,
    lexer: Lexer<'a>,
    current: Token,
    /// The braces, brackets and parentheses that are open, and where.
    open: Vec<(Kind, Span)>,
    /// The string before the current token, if it goes over several lines: perhaps one that is not
    /// closed where it should be.
    long_string: Option<Span>,
    /// Where reading went on after such a string.
    resumed_at: usize,
    docs: Vec<DocLine>,
    memory: Memory,
    pub(super) diagnostics: &'a mut Diagnostics,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(file: FileId, text: &'a str, diagnostics: &'a mut Diagnostics) -> Self {
        let mut lexer = Lexer::new(text);
        let current = lexer.next();
        let memory = Memory::of(budget::length(text));
        Self {
            file,
            text,
            lexer,
            current,
            open: Vec::new(),
            long_string: None,
            resumed_at: 0,
            docs: Vec::new(),
            memory,
            diagnostics,
        }
    }

    pub(super) fn file(&self) -> FileId {
        self.file
    }

    pub(super) fn kind(&self) -> Kind {
        self.current.kind
    }

    /// The text of the current token.
    pub(super) fn lexeme(&self) -> &'a str {
        &self.text[self.current.start..self.current.end]
    }

    /// Where the current token is.
    pub(super) fn span(&self) -> Span {
        self.span_of(self.current.start, self.current.end)
    }

    /// The text from a place to the current token.
    pub(super) fn text_since(&self, start: Span) -> &'a str {
        self.text.get(start.start as usize..self.current.start).unwrap_or_default()
    }

    fn span_of(&self, start: usize, end: usize) -> Span {
        let offset = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Span::new(self.file, offset(start), offset(end))
    }

    /// Goes to the next token. Documentation comments are kept until something else than white
    /// space is passed.
    pub(super) fn advance(&mut self) {
        match self.current.kind {
            Kind::DocComment => {
                let line = self.lexeme().trim_end_matches(['\n', '\r']);
                let line = line.strip_prefix("///").unwrap_or(line);
                let text = line.strip_prefix(' ').unwrap_or(line).to_owned();
                self.docs.push(DocLine { text, span: self.span() });
                if self.charge(cost::KEY).is_err() {
                    return;
                }
            }
            kind if kind.is_white_space() => {}
            kind => {
                self.docs.clear();
                match kind.nesting() {
                    1 => self.open.push((kind, self.span())),
                    -1 => drop(self.open.pop()),
                    _ => {}
                }
                let is_long = kind == Kind::String && self.lexeme().contains('\n');
                self.long_string = is_long.then(|| self.span());
            }
        }
        self.current = self.lexer.next();
        budget::step(1);
    }

    /// Counts what is read next by the memory that it takes beside its text. Without any left, the
    /// text ends here.
    pub(super) fn charge(&mut self, bytes: u64) -> Parse<()> {
        if self.memory.take(bytes).is_ok() {
            return Ok(());
        }
        if !self.at_end() {
            let message = self.memory.message();
            self.past_limit(self.span(), message);
            self.lexer.finish();
            self.current = self.lexer.next();
        }
        Err(Failed { at_statement: true })
    }

    /// The documentation comment that ends right here.
    pub(super) fn take_docs(&mut self) -> Vec<DocLine> {
        std::mem::take(&mut self.docs)
    }

    pub(super) fn at(&self, kind: Kind) -> bool {
        self.current.kind == kind
    }

    pub(super) fn at_word(&self, word: &str) -> bool {
        self.at(Kind::Identifier) && self.lexeme() == word
    }

    pub(super) fn at_end(&self) -> bool {
        self.at(Kind::End)
    }

    /// Skips spaces, not line breaks.
    pub(super) fn skip_spaces(&mut self) {
        while self.at(Kind::Space) {
            self.advance();
        }
    }

    /// Skips everything that only separates.
    pub(super) fn skip_white_space(&mut self) {
        while self.kind().is_white_space() {
            self.advance();
        }
    }

    pub(super) fn expect_spaces(&mut self) -> Parse<()> {
        self.expect(Kind::Space)?;
        self.skip_spaces();
        Ok(())
    }

    pub(super) fn expect_white_space(&mut self) -> Parse<()> {
        if !self.kind().is_white_space() {
            return Err(self.unexpected("white space"));
        }
        self.skip_white_space();
        Ok(())
    }

    /// Passes the line break that ends a statement, and what follows it that only separates.
    pub(super) fn expect_line_break(&mut self) -> Parse<()> {
        self.skip_spaces();
        match self.kind() {
            Kind::Newline | Kind::Comment | Kind::DocComment => {
                self.advance();
                // A documentation comment on the line of a statement documents nothing.
                self.docs.clear();
                self.skip_white_space();
                Ok(())
            }
            Kind::End => Ok(()),
            _ => Err(self.unexpected("a line break")),
        }
    }

    /// Refuses what goes on right behind a namespace, as part of its name.
    pub(super) fn expect_end_of_namespace(&mut self, name: &str, span: Span) -> Parse<()> {
        let here = self.span();
        if self.kind().is_white_space() || self.at_end() || here.start != span.end {
            return Ok(());
        }
        let help = "a namespace is names of letters, digits and `_`, joined by `.`";
        let ends = |it: char| it.is_whitespace() || it == ',';
        Err(self.invalid_name("namespace", (name, span), ends, help))
    }

    /// Refuses a `-` or `.` and what follows right behind the name of a member, as part of it.
    pub(super) fn expect_end_of_name(&mut self, name: &str, span: Span) -> Parse<()> {
        let is_next = self.span().start == span.end && self.lexeme().starts_with(['-', '.']);
        if !is_next {
            return Ok(());
        }
        let help = "a name is letters, digits and `_`";
        let ends = |it: char| !(it.is_alphanumeric() || "-._".contains(it));
        Err(self.invalid_name("name", (name, span), ends, help))
    }

    /// Says that a name and what follows it up to an end is no name.
    fn invalid_name(
        &mut self,
        what: &str,
        (name, span): (&str, Span),
        ends: impl FnMut(char) -> bool,
        help: &str,
    ) -> Failed {
        let rest = &self.text[self.current.start..];
        let length = rest.find(ends).unwrap_or(rest.len());
        let whole = span.to(self.span_of(self.current.start, self.current.start + length));
        let more: String = rest[..length].chars().take(MAX_NAME).collect();
        let message = format!("Invalid {what}: `{}`", Printable(&format!("{name}{more}")));
        self.error_with_help(whole, message, help)
    }

    /// Passes a token of that kind.
    pub(super) fn expect(&mut self, kind: Kind) -> Parse<Span> {
        if !self.at(kind) {
            return Err(self.unexpected(&kind.to_string()));
        }
        let span = self.span();
        self.advance();
        Ok(span)
    }

    /// Passes an identifier.
    pub(super) fn expect_identifier(&mut self) -> Parse<(&'a str, Span)> {
        let lexeme = self.lexeme();
        let span = self.expect(Kind::Identifier)?;
        if lexeme.len() > MAX_NAME {
            return Err(
                self.past_limit(span, format!("The name is longer than {MAX_NAME} characters"))
            );
        }
        Ok((lexeme, span))
    }

    /// Passes a string or text block and returns what it says.
    pub(super) fn quoted(&mut self) -> Parse<(String, Span)> {
        let (lexeme, span) = (self.lexeme(), self.span());
        let result = if self.at(Kind::TextBlock) {
            text::text_block(&lexeme[3..lexeme.len() - 3])
        } else {
            text::unescape(&lexeme[1..lexeme.len() - 1])
        };
        match result {
            Ok(text) => {
                self.advance();
                Ok((text, span))
            }
            Err((wrong, shown)) => {
                let span = text::escape_in(lexeme, &shown).map_or(span, |offset| {
                    let start = self.current.start + offset;
                    self.span_of(start, start + shown.len())
                });
                let failed = self.error(span, wrong.message(&shown));
                if wrong == Wrong::Escape && shown.starts_with("\\u") {
                    self.help("four hexadecimal digits follow `\\u`");
                } else if wrong == Wrong::Escape {
                    self.help(&format!("a backslash is written twice: `\\{}`", Printable(&shown)));
                }
                Err(failed)
            }
        }
    }

    /// Says that something else was expected here.
    pub(super) fn unexpected(&mut self, expected: &str) -> Failed {
        let span = self.span();
        let message = match self.kind() {
            Kind::Wrong(Wrong::UnclosedString) => {
                let end = self.span_of(self.text.len(), self.text.len());
                let quotes = if self.lexeme().starts_with(TEXT_BLOCK) { TEXT_BLOCK } else { "\"" };
                let message =
                    format!("Expected a closing `{quotes}` but found the end of the file");
                let found = Diagnostic::error(SYNTAX, end, message).with_related(
                    self.first_line(span),
                    "it should close the string that begins here",
                );
                self.diagnostics.push(found);
                return self.after_string(span);
            }
            Kind::Wrong(wrong @ Wrong::Underscores) => {
                let end = self.span_of(self.current.end, self.current.end);
                return self.error(end, wrong.message(self.lexeme()));
            }
            Kind::Wrong(wrong) => wrong.message(self.lexeme()),
            Kind::Identifier => format!("Expected {expected} but found `{}`", self.lexeme()),
            kind => format!("Expected {expected} but found {kind}"),
        };
        let is_wrong = matches!(self.kind(), Kind::Wrong(_));
        let mut found = Diagnostic::error(SYNTAX, span, message);
        if let Some(string) = self.long_string {
            let label = "the string that begins here goes on to that line: is its end missing?";
            self.diagnostics.push(found.with_related(self.first_line(string), label));
            return self.after_string(string);
        }
        if let Some((kind, opener)) = self.open.last().filter(|it| self.is_unclosed(it, expected)) {
            found = found.with_related(*opener, format!("this {kind} is not closed"));
        }
        if let Some(help) = Wrong::help(self.lexeme()).filter(|_| is_wrong) {
            found = found.with_help(help);
        }
        self.diagnostics.push(found);
        Failed { at_statement: false }
    }

    /// Says that something is wrong.
    pub(super) fn error(&mut self, span: Span, message: impl Into<String>) -> Failed {
        self.diagnostics.push(Diagnostic::error(SYNTAX, span, message));
        Failed { at_statement: false }
    }

    /// Says that something is more than a limit allows.
    pub(super) fn past_limit(&mut self, span: Span, message: String) -> Failed {
        self.diagnostics.push(Diagnostic::error(LIMIT, span, message));
        Failed { at_statement: false }
    }

    /// Says that something is wrong, and how to mend it.
    pub(super) fn error_with_help(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Failed {
        self.diagnostics.push(Diagnostic::error(SYNTAX, span, message).with_help(help));
        Failed { at_statement: false }
    }

    /// Says how to mend what was said last, if it does not say so itself.
    pub(super) fn help(&mut self, help: &str) {
        self.diagnostics.help_with_last(help);
    }

    /// How many braces, brackets and parentheses are open here.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }
}
