//! Files of HTTP messages, as editors' REST clients write them: requests and responses, separated by
//! lines that begin with `###`, with comments that begin with `#` or `//` before the first line and
//! among the headers. The URI and the values of headers go on in lines that are indented, the query
//! string also in lines that begin with `?` or `&`.
//!
//! What such clients fill in or run is refused: variables, scripts, the contents of other files, and
//! what is done with answers.

#[cfg(test)]
mod tests;

use std::str;

use http::{HeaderMap, HeaderName, HeaderValue};
use shapewright_http::{MAX_HEADERS, MAX_URI};

/// A message, with the places of its parts.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) start: Start,
    /// The number of the line that it begins with, from 1.
    pub(crate) line: usize,
    pub(crate) headers: HeaderMap,
    /// Where the values of each header are, in their order.
    places: HeaderMap<Vec<HeaderPlace>>,
    pub(crate) body: Vec<u8>,
    /// The number of the first line of the body.
    pub(crate) body_line: usize,
}

/// The first line of a message.
#[derive(Debug)]
pub(crate) enum Start {
    Request { method: String, target: String },
    Response { status: u16 },
}

/// Why a part of a file is no message.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) line: usize,
    /// A phrase after "Member".
    pub(crate) problem: &'static str,
}

impl Message {
    /// The line and column of the header of a name that has an element, counted from 0.
    pub(crate) fn header_element(&self, name: &str, element: usize) -> Option<(usize, usize)> {
        let places = self.places.get(name)?;
        let index = places.partition_point(|place| place.elements <= element);
        places.get(index).or(places.last()).map(HeaderPlace::start)
    }

    /// Those of the first header of a name that says a text.
    pub(crate) fn header_that_says(&self, name: &str, text: &str) -> Option<(usize, usize)> {
        let index = self.headers.get_all(name).iter().position(|value| says(value, text))?;
        self.places.get(name)?.get(index).map(HeaderPlace::start)
    }

    /// Those of the second header of a name, which is one too many.
    pub(crate) fn second_header(&self, name: &str) -> Option<(usize, usize)> {
        let places = self.places.get(name)?;
        places.get(1).or(places.last()).map(HeaderPlace::start)
    }
}

/// Whether a header says a text, alone or in a list.
fn says(value: &HeaderValue, text: &str) -> bool {
    let value = String::from_utf8_lossy(value.as_bytes());
    value == text || value.split(',').any(|element| element.trim() == text)
}

/// Where the value of a header is.
#[derive(Debug)]
struct HeaderPlace {
    line: usize,
    column: usize,
    /// How many elements there are up to its end, in all headers of the name.
    elements: usize,
}

impl HeaderPlace {
    fn start(&self) -> (usize, usize) {
        (self.line, self.column)
    }
}

/// How many elements a header's value has: texts between commas that are not in quotes.
fn elements(value: &[u8]) -> usize {
    let mut is_quoted = false;
    let is_comma = |byte: &&u8| {
        is_quoted ^= **byte == b'"';
        **byte == b',' && !is_quoted
    };
    1 + value.iter().filter(is_comma).count()
}

/// The messages of a file; of each that is none, why.
pub(crate) fn read(file: &[u8]) -> Vec<Result<Message, Problem>> {
    let mut parts: Vec<Vec<Line<'_>>> = vec![Vec::new()];
    for line in lines(file) {
        if line.text.starts_with(b"###") {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(line);
        }
    }
    parts.iter().filter_map(|part| message(file, part)).collect()
}

/// A line without its end.
#[derive(Clone, Copy, Debug)]
struct Line<'f> {
    text: &'f [u8],
    /// From 1.
    number: usize,
    /// Where it begins in the file.
    start: usize,
}

fn lines(file: &[u8]) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    file.split_inclusive(|byte| *byte == b'\n').enumerate().map(move |(index, whole)| {
        let text = whole.strip_suffix(b"\n").unwrap_or(whole);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let line = Line { text, number: index + 1, start };
        start += whole.len();
        line
    })
}

/// The message in some lines; `None` if there are only comments.
fn message(file: &[u8], lines: &[Line<'_>]) -> Option<Result<Message, Problem>> {
    let begin = lines.iter().position(|line| {
        let text = line.text.trim_ascii();
        !text.is_empty() && !is_comment(text)
    })?;
    Some(parsed(file, &lines[begin..]))
}

fn is_comment(text: &[u8]) -> bool {
    text.starts_with(b"#") || text.starts_with(b"//")
}

const VARIABLE: &str =
    "must not have variables such as `{{name}}`: write the values, for they are not filled in";
const DEFINITION: &str = "must not define variables with `@`: write the values where they are used";
const SCRIPT: &str = "must not have scripts: they are not run";
const OTHER_FILE: &str = "must hold the body itself, not the name of a file with it";
const SAVED: &str = "must not say where answers are saved: there are none";
const MARK: &str = "must not begin with a byte order mark: save the file without it";
const TOO_MANY: &str = "must be one of at most 16,384 headers";
const LONG_URI: &str = "must have a URI of at most 65,534 bytes";
const NO_START: &str = "must begin with a method and a URI, or with a version and a status";
const NO_HEADER: &str = "must be a header: a name, a colon and a value";
const NOT_TEXT: &str = "must be UTF-8";

fn parsed(file: &[u8], lines: &[Line<'_>]) -> Result<Message, Problem> {
    let (first, mut rest) = lines.split_first().ok_or(Problem { line: 1, problem: NO_START })?;
    let mut start = start(*first)?;
    if let Start::Request { target, .. } = &mut start {
        rest = continued(target, rest)?;
        if target.len() > MAX_URI {
            return Err(Problem { line: first.number, problem: LONG_URI });
        }
    }
    let mut message = Message {
        start,
        line: first.number,
        headers: HeaderMap::new(),
        places: HeaderMap::default(),
        body: Vec::new(),
        body_line: first.number,
    };
    while let Some((line, after)) = rest.split_first() {
        rest = after;
        message.body_line = line.number + 1;
        if line.text.trim_ascii().is_empty() {
            break;
        }
        if !is_comment(line.text.trim_ascii()) {
            let (folded, after) = folded(*line, rest)?;
            rest = after;
            header(&mut message, *line, &folded)?;
        }
    }
    message.body = body(file, rest, &message.headers)?;
    Ok(message)
}

/// The text of a line, in which nothing is left to be filled in.
fn text(line: Line<'_>) -> Result<&str, Problem> {
    let refused = |problem| Problem { line: line.number, problem };
    let text = str::from_utf8(line.text).map_err(|_| refused(NOT_TEXT))?;
    if has_variable(line.text) { Err(refused(VARIABLE)) } else { Ok(text) }
}

/// Whether there is something like `{{name}}`.
fn has_variable(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some(at) = rest.windows(2).position(|pair| pair == b"{{") {
        rest = &rest[at + 2..];
        let end = rest.windows(2).position(|pair| pair == b"}}");
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"$_-. %:".contains(byte);
        if end.is_some_and(|end| end > 0 && rest[..end].iter().all(is_name)) {
            return true;
        }
    }
    false
}

fn start(line: Line<'_>) -> Result<Start, Problem> {
    let refused = |problem| Problem { line: line.number, problem };
    let text = text(line)?.trim();
    if text.starts_with('@') {
        return Err(refused(DEFINITION));
    }
    if text.starts_with('\u{feff}') {
        return Err(refused(MARK));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let (method, target) = match words.as_slice() {
        [version, status, ..] if is_version(version) => {
            let status = status.parse().ok().filter(|status| (100..600).contains(status));
            return Ok(Start::Response { status: status.ok_or_else(|| refused(NO_START))? });
        }
        [method, target] => (*method, *target),
        [method, target, version] if is_version(version) => (*method, *target),
        [target] => ("GET", *target),
        _ => return Err(refused(NO_START)),
    };
    let is_method = method.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-');
    let is_target = target.starts_with('/') || target.contains("://");
    if !is_method || !is_target {
        return Err(refused(NO_START));
    }
    Ok(Start::Request { method: method.to_owned(), target: target.to_owned() })
}

/// Whether a word is a version of HTTP (RFC 9112, section 2.3): newer ones are written without `.0`.
fn is_version(word: &str) -> bool {
    let version = word.strip_prefix("HTTP/").map(str::as_bytes);
    matches!(version, Some([b'0'..=b'9'] | [b'0'..=b'9', b'.', b'0'..=b'9']))
}

fn is_indented(line: Line<'_>) -> bool {
    line.text.starts_with(b" ") || line.text.starts_with(b"\t")
}

/// Adds the lines that go on with a URI, and returns those after them. The version may follow the last.
fn continued<'l, 'f>(
    target: &mut String,
    lines: &'l [Line<'f>],
) -> Result<&'l [Line<'f>], Problem> {
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let part = line.text.trim_ascii();
        let is_query = part.starts_with(b"?") || part.starts_with(b"&");
        if part.is_empty() || !(is_query || is_indented(*line)) {
            break;
        }
        rest = after;
        if part.starts_with(b"#") {
            continue;
        }
        let mut words = text(*line)?.split_whitespace();
        target.extend(words.next());
        match (words.next(), words.next()) {
            (None, _) => {}
            (Some(version), None) if is_version(version) => break,
            _ => return Err(Problem { line: line.number, problem: NO_START }),
        }
    }
    Ok(rest)
}

/// The text of a header with that of the lines that go on with it, and the lines after those.
fn folded<'l, 'f>(
    line: Line<'f>,
    lines: &'l [Line<'f>],
) -> Result<(String, &'l [Line<'f>]), Problem> {
    let mut whole = text(line)?.to_owned();
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        if !is_indented(*line) || line.text.trim_ascii().is_empty() {
            break;
        }
        rest = after;
        // What begins with `//` may be a part of a URI.
        if !line.text.trim_ascii().starts_with(b"#") {
            whole.push(' ');
            whole.push_str(text(*line)?.trim());
        }
    }
    Ok((whole, rest))
}

fn header(message: &mut Message, line: Line<'_>, text: &str) -> Result<(), Problem> {
    let refused = |problem| Problem { line: line.number, problem };
    let (name, value) = text.split_once(':').ok_or_else(|| refused(NO_HEADER))?;
    let column = name.chars().count() + 2 + value.len() - value.trim_start().len();
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| refused(NO_HEADER))?;
    let value = HeaderValue::from_bytes(value.trim().as_bytes());
    let value = value.map_err(|_| refused(NO_HEADER))?;
    if message.headers.len() >= MAX_HEADERS {
        return Err(refused(TOO_MANY));
    }
    let places = message.places.entry(&name).or_insert_with(Vec::new);
    let before = places.last().map_or(0, |place| place.elements);
    let elements = before + elements(value.as_bytes());
    places.push(HeaderPlace { line: line.number, column, elements });
    message.headers.append(name, value);
    Ok(())
}

/// Why a line of a body is for editors and no part of it.
fn directive(line: &[u8]) -> Option<&'static str> {
    let is_spaced = |rest: &[u8]| rest.first().is_some_and(u8::is_ascii_whitespace);
    let is_script = |rest: &[u8]| rest.trim_ascii_start().starts_with(b"{%");
    match line {
        [b'<' | b'>', rest @ ..] if is_script(rest) => Some(SCRIPT),
        [b'<', b'@', ..] => Some(OTHER_FILE),
        [b'<', rest @ ..] if is_spaced(rest) => Some(OTHER_FILE),
        [b'<' | b'>', b'>', rest @ ..] if is_spaced(rest.strip_prefix(b"!").unwrap_or(rest)) => {
            Some(SAVED)
        }
        [b'>', rest @ ..] if is_spaced(rest) => Some(SCRIPT),
        _ => None,
    }
}

/// The bytes of the body: as many as `Content-Length` says if there are so many and only white space
/// follows them, else all but the line breaks at the end.
fn body(file: &[u8], lines: &[Line<'_>], headers: &HeaderMap) -> Result<Vec<u8>, Problem> {
    for line in lines {
        let refused = |problem| Err(Problem { line: line.number, problem });
        if has_variable(line.text) {
            return refused(VARIABLE);
        }
        if let Some(problem) = directive(line.text) {
            return refused(problem);
        }
    }
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Ok(Vec::new()) };
    let after = last.start + last.text.len();
    let end = file[after..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let whole = &file[first.start..(after + end).min(file.len())];
    let said = headers.get(http::header::CONTENT_LENGTH).and_then(|it| it.to_str().ok());
    let said: Option<usize> = said.and_then(|said| said.parse().ok());
    if let Some((body, rest)) = said.and_then(|said| whole.split_at_checked(said))
        && rest.trim_ascii().is_empty()
    {
        return Ok(body.to_vec());
    }
    let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let length = whole.iter().rposition(|byte| !is_break(byte)).map_or(0, |last| last + 1);
    Ok(whole[..length].to_vec())
}
