//! JSON text → [`Node`] with positions, for the dialects that are written in JSON.
//!
//! RFC 8259 and nothing more: no comments, no trailing commas, no byte order mark. Duplicate keys
//! are errors, because two readers would otherwise see two models. Nesting is limited by
//! [`MAX_DEPTH`].

mod text;

use crate::budget::{self, LIMIT, Memory, cost};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::node::{Entry, Key, Node, Number, Object, Value};
use crate::source::{FileId, Sources, Span};

/// How deep arrays and objects may be nested.
pub use crate::budget::MAX_JSON_DEPTH as MAX_DEPTH;

/// The identifier of syntax errors.
const SYNTAX: &str = "Model";

/// Reads a whole text as one value. `None` after a syntax error, which is in the diagnostics;
/// duplicate keys are reported, all of them, and the first value is kept.
pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Option<Node> {
    let text = sources.file(file).text();
    let memory = Memory::of(budget::length(text));
    let (bytes, is_past_limit) = (text.as_bytes(), false);
    let mut parser = Parser { text, bytes, at: 0, file, memory, is_past_limit, diagnostics };
    match parser.document() {
        Ok(node) => Some(node),
        Err(Syntax { start, end, message }) => {
            let span = parser.span(start, end);
            let id = if parser.is_past_limit { LIMIT } else { SYNTAX };
            parser.diagnostics.push(Diagnostic::error(id, span, message));
            None
        }
    }
}

/// The one error that ends the reading.
struct Syntax {
    start: usize,
    end: usize,
    message: String,
}

type Parse<T> = Result<T, Syntax>;

struct Parser<'a, 'd> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    file: FileId,
    memory: Memory,
    is_past_limit: bool,
    diagnostics: &'d mut Diagnostics,
}

impl Parser<'_, '_> {
    fn document(&mut self) -> Parse<Node> {
        self.skip_space();
        let node = self.value(0)?;
        self.skip_space();
        if self.at < self.bytes.len() {
            return Err(self.unexpected("the end of the text"));
        }
        Ok(node)
    }

    fn value(&mut self, depth: usize) -> Parse<Node> {
        if depth > MAX_DEPTH {
            self.is_past_limit = true;
            let message = format!("Values are nested deeper than {MAX_DEPTH}");
            return Err(Syntax { start: self.at, end: self.at + 1, message });
        }
        let start = self.at;
        self.charge(start, cost::NODE)?;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return Err(self.unexpected("a value")),
        };
        Ok(Node::new(value, self.span(start, self.at)))
    }

    fn object(&mut self, depth: usize) -> Parse<Value> {
        let mut object = Object::default();
        self.at += 1;
        self.skip_space();
        if self.take(b'}') {
            return Ok(Value::Object(object));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("a key in double quotes"));
            }
            let start = self.at;
            self.charge(start, cost::KEY)?;
            let key = self.string()?;
            let key_span = self.span(start, self.at);
            self.skip_space();
            if !self.take(b':') {
                return Err(self.unexpected("`:`"));
            }
            self.skip_space();
            let value = self.value(depth + 1)?;
            self.insert(&mut object, key, Entry { key_span, value });
            self.skip_space();
            if self.take(b'}') {
                object.shrink_to_fit();
                return Ok(Value::Object(object));
            }
            if !self.take(b',') {
                return Err(self.unexpected("`,` or `}`"));
            }
            self.skip_space();
        }
    }

    /// Counts what a value takes in memory beside its text.
    fn charge(&mut self, start: usize, bytes: u64) -> Parse<()> {
        budget::step(1);
        let taken = self.memory.take(bytes);
        self.is_past_limit = taken.is_err();
        taken.map_err(|_| Syntax { start, end: start + 1, message: self.memory.message() })
    }

    fn insert(&mut self, object: &mut Object, key: Key, entry: Entry) {
        if let Err((key, entry)) = object.try_insert(key, entry) {
            let message = format!("Duplicate key: `{key}`");
            self.diagnostics.push(Diagnostic::error(SYNTAX, entry.key_span, message));
        }
    }

    fn array(&mut self, depth: usize) -> Parse<Value> {
        let mut elements = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.take(b']') {
            return Ok(Value::Array(elements));
        }
        loop {
            elements.push(self.value(depth + 1)?);
            self.skip_space();
            if self.take(b']') {
                elements.shrink_to_fit();
                return Ok(Value::Array(elements));
            }
            if !self.take(b',') {
                return Err(self.unexpected("`,` or `]`"));
            }
            self.skip_space();
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Parse<Value> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err(self.unexpected("a value"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn number(&mut self) -> Parse<Number> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        } else if matches!(self.peek(), Some(b'0'..=b'9')) {
            let message = "Numbers have no leading zeros".to_owned();
            return Err(Syntax { start, end: self.at + 1, message });
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Number::from_text(&self.text[start..self.at]))
    }

    fn digits(&mut self) -> Parse<()> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.unexpected("a digit")) } else { Ok(()) }
    }

    fn skip_space(&mut self) {
        let is_space = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| !is_space(byte)).unwrap_or(rest.len());
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn unexpected(&self, expected: &str) -> Syntax {
        let found = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        let message = match found {
            Some('\u{feff}') if self.at == 0 => {
                "The text begins with a byte order mark: save it without".to_owned()
            }
            Some(found) => format!("Expected {expected}, but found `{}`", found.escape_debug()),
            None => format!("Expected {expected}, but the text ends here"),
        };
        Syntax { start: self.at, end: self.at + found.map_or(0, char::len_utf8), message }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let offset = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Span::new(self.file, offset(start), offset(end))
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, read};
    use crate::diagnostic::Diagnostics;
    use crate::node::Node;
    use crate::source::Sources;

    fn parse(text: &str) -> (Option<Node>, Vec<String>) {
        let mut sources = Sources::new();
        let file = sources.add("a.json", text);
        let mut diagnostics = Diagnostics::new();
        let node = read(&sources, file, &mut diagnostics);
        let place = |span| sources.position(span).to_string();
        let problems = diagnostics
            .iter()
            .map(|problem| {
                format!("{} {}", problem.span.map_or(String::new(), place), problem.message)
            })
            .collect();
        (node, problems)
    }

    #[test]
    fn values_keep_their_text_and_order() {
        let (node, problems) =
            parse(r#" {"b": [1.50, true, null], "a": "é\n\u00e9\ud83d\ude00"} "#);
        let node = node.expect("a value");
        assert!(problems.is_empty());
        let object = node.as_object().expect("an object");
        assert_eq!(object.keys().collect::<Vec<_>>(), ["b", "a"]);
        let elements = object["b"].value.as_array().expect("an array");
        assert_eq!(elements[0].as_number().expect("a number").as_str(), "1.50");
        assert_eq!(object["a"].value.as_str(), Some("é\né😀"));
        assert_eq!((object["b"].key_span.start, object["b"].value.span.start), (2, 7));
    }

    #[test]
    fn what_is_not_json_is_refused_where_it_is() {
        for (text, place) in [
            ("", "1:1"),
            ("{", "1:2"),
            ("{a: 1}", "1:2"),
            ("[1,]", "1:4"),
            ("[1 2]", "1:4"),
            ("{\"a\" 1}", "1:6"),
            ("01", "1:1"),
            ("-", "1:2"),
            ("1.", "1:3"),
            ("1e+", "1:4"),
            ("\"a", "1:1"),
            ("\"\\x\"", "1:2"),
            ("\"\\ud800\"", "1:2"),
            ("\"\n\"", "1:2"),
            ("tru", "1:1"),
            ("1 2", "1:3"),
            ("// a\n1", "1:1"),
            ("\u{c}1", "1:1"),
            ("'a'", "1:1"),
        ] {
            let (node, problems) = parse(text);
            assert!(node.is_none(), "{text}");
            assert_eq!(problems.len(), 1, "{text}");
            assert!(problems[0].starts_with(&format!("{place} ")), "{text}: {problems:?}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_named() {
        let (_, problems) = parse("\u{feff}{}");
        assert_eq!(problems, ["1:1 The text begins with a byte order mark: save it without"]);
    }

    #[test]
    fn every_duplicate_key_is_reported() {
        let (_, problems) = parse("{\"a\": 1, \"a\": 2,\n \"a\": 3}");
        assert_eq!(problems, ["1:10 Duplicate key: `a`", "2:2 Duplicate key: `a`"]);
    }

    #[test]
    fn deep_nesting_is_refused() {
        let (node, problems) = parse(&"[".repeat(100_000));
        assert!(node.is_none());
        assert_eq!(
            problems,
            [format!("1:{} Values are nested deeper than {MAX_DEPTH}", MAX_DEPTH + 2)]
        );
    }
}
