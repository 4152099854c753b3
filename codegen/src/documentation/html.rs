//! A tokenizer for the HTML that AWS writes into documentation: no validation, no tree.

/// The tags that are taken for HTML. Anything else in angle brackets is a placeholder, such as
/// `<bucket-name>`, and stays text.
const TAGS: [&str; 42] = [
    "a",
    "b",
    "blockquote",
    "body",
    "br",
    "caption",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "examples",
    "fullname",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "i",
    "important",
    "li",
    "note",
    "ol",
    "p",
    "pre",
    "programlisting",
    "q",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
];

/// The longest tag, in bytes without its name: keeps the search for the end linear.
const LONGEST_TAG: usize = 2_000;

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// Text, entities not yet decoded.
    Text(&'a str),
    /// `<name …>`, with its `href`.
    Open(&'static str, Option<&'a str>),
    /// `</name>`.
    Close(&'static str),
}

/// Whether a text is HTML rather than Markdown: it has a known tag.
pub(crate) fn is_html(text: &str) -> bool {
    tokens(text).any(|token| !matches!(token, Token::Text(_)))
}

/// The tokens of a text. Comments are left out.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            let (token, after) = next(rest);
            rest = after;
            return Some(token);
        }
    })
}

/// The first token of a text that is not empty, and the rest.
fn next(text: &str) -> (Token<'_>, &str) {
    if let Some(found) = tag(text) {
        return found;
    }
    let first = text.chars().next().map_or(1, char::len_utf8);
    let end = text[first..].find('<').map_or(text.len(), |end| end + first);
    (Token::Text(&text[..end]), &text[end..])
}

/// A known tag at the start of a text, and the rest.
fn tag(text: &str) -> Option<(Token<'_>, &str)> {
    let inner = text.strip_prefix('<')?;
    let (closing, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let name_end = inner.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = TAGS.into_iter().find(|tag| inner[..name_end].eq_ignore_ascii_case(tag))?;
    let attributes = &inner[name_end..];
    if !attributes.starts_with([' ', '\n', '>', '/']) {
        return None;
    }
    let end = attributes.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
    let (attributes, rest) = (&attributes[..end], &attributes[end + 1..]);
    let plain = matches!(attributes.trim(), "" | "/");
    if attributes.contains('<') || !(plain || attributes.contains('=')) {
        return None;
    }
    let token = if closing { Token::Close(name) } else { Token::Open(name, href(attributes)) };
    Some((token, rest))
}

fn href(attributes: &str) -> Option<&str> {
    let (_, value) = attributes.split_once("href=")?;
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''));
    match quote {
        Some(quote) => value[1..].split(quote).next(),
        None => value.split_whitespace().next(),
    }
}

/// Decodes the entities of a text.
pub(crate) fn decode(text: &str) -> String {
    /// The longest entity that is looked for, with `;`.
    const LONGEST: usize = 10;
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        decoded.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';');
        let found = end.and_then(|end| Some((entity(&rest[1..end])?, end + 1)));
        let (character, length) = found.unwrap_or(('&', 1));
        decoded.push(character);
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    decoded
}

fn entity(name: &str) -> Option<char> {
    let number = |digits, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        _ => match name.strip_prefix("#x") {
            Some(digits) => number(digits, 16),
            None => number(name.strip_prefix('#')?, 10),
        },
    }
}
