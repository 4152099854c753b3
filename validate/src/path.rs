//! Where a value is: a linked list on the stack, rendered as a JSON Pointer only on failure.

use alloc::borrow::Cow;
#[cfg(feature = "json")]
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use crate::map_key::Key;

/// Stands for a map key that is sensitive.
pub const SENSITIVE_KEY: &str = "(sensitive)";

/// Stands for an element of a set.
pub(crate) const ANY: &str = "*";

/// How many bytes of a map's key, or of an unknown member's, paths show; a longer key ends in `…`.
pub const MAX_KEY: usize = 256;

const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// How a value is reached from the one around it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Segment<'a> {
    /// A member of a structure or union, by its name as modelled.
    Member(&'a str),
    /// An element of a list.
    Index(usize),
    /// The value of a map's key.
    Key(&'a str),
    /// The value of a map's key that is a number.
    Number(i128),
    /// The same, of a key that is not shown.
    Hidden(Key<'a>),
    /// A map's key itself, which is reported at the map.
    Itself(Key<'a>),
}

impl fmt::Debug for Segment<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(name) | Self::Key(name) => name.fmt(formatter),
            Self::Index(index) => index.fmt(formatter),
            Self::Number(number) => number.fmt(formatter),
            Self::Hidden(_) | Self::Itself(_) => formatter.write_str(SENSITIVE_KEY),
        }
    }
}

/// A path from the checked value down to a part of it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Path<'a> {
    last: Option<(&'a Path<'a>, Segment<'a>)>,
}

impl<'a> Path<'a> {
    /// The checked value itself.
    pub(crate) const ROOT: Path<'static> = Path { last: None };

    /// The path of a part of the value at this path.
    #[must_use]
    pub(crate) fn join<'b>(&'b self, segment: Segment<'b>) -> Path<'b>
    where
        'a: 'b,
    {
        Path { last: Some((self, segment)) }
    }

    /// Whether the value is a key of a map.
    #[cfg(feature = "json")]
    pub(crate) fn is_key(&self) -> bool {
        matches!(self.last, Some((_, Segment::Itself(_))))
    }

    /// Whether it is that pointer.
    #[cfg(feature = "json")]
    pub(crate) fn is(&self, other: &str) -> bool {
        let (mut path, mut depth) = (self, 0);
        while let Some((parent, _)) = path.last {
            depth += 1;
            path = parent;
        }
        depth == other.bytes().filter(|byte| *byte == b'/').count() && pointer(self) == other
    }

    /// The pointer with the keys that are not shown, if there are any.
    #[cfg(feature = "json")]
    pub(crate) fn revealed(&self) -> Option<Box<str>> {
        let (mut path, mut hides) = (self, false);
        while let Some((parent, segment)) = path.last {
            hides |= matches!(segment, Segment::Hidden(_) | Segment::Itself(_));
            path = parent;
        }
        hides.then(|| {
            let mut text = String::new();
            let _ = render(self, &mut text, true);
            text.into()
        })
    }
}

impl fmt::Display for Path<'_> {
    /// Writes the path as a JSON Pointer (RFC 6901): empty for the checked value itself.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        render(self, formatter, false)
    }
}

/// Writes the path; into a `String` without the machinery of formatting.
fn render(path: &Path<'_>, text: &mut impl fmt::Write, reveal: bool) -> fmt::Result {
    let Some((parent, segment)) = path.last else { return Ok(()) };
    render(parent, text, reveal)?;
    if matches!(segment, Segment::Itself(_)) && !reveal {
        return Ok(());
    }
    text.write_char('/')?;
    match segment {
        // Most indices are one digit, which needs no machinery of formatting.
        Segment::Index(index) => match DIGITS.get(index) {
            Some(digit) => text.write_str(digit),
            None => write!(text, "{index}"),
        },
        Segment::Member(name) | Segment::Itself(Key::Text(name)) => write_escaped(text, name),
        Segment::Hidden(_) if !reveal => text.write_str(SENSITIVE_KEY),
        Segment::Key(name) | Segment::Hidden(Key::Text(name)) => write_key(text, name),
        Segment::Number(number)
        | Segment::Hidden(Key::Number(number))
        | Segment::Itself(Key::Number(number)) => write!(text, "{number}"),
    }
}

fn write_key(text: &mut impl fmt::Write, key: &str) -> fmt::Result {
    let shown = shortened(key);
    write_escaped(text, shown)?;
    if shown.len() < key.len() { text.write_char(CUT) } else { Ok(()) }
}

/// Ends a key that is not shown to its end.
const CUT: char = '…';

/// What is shown of a key that paths do not show to its end.
#[cfg(feature = "json")]
pub(crate) fn as_cut(name: &str) -> Option<&str> {
    // A character of several bytes may not have fitted.
    const LONGEST: usize = 4;
    name.strip_suffix(CUT).filter(|shown| shown.len() + LONGEST > MAX_KEY)
}

/// Whether a path shows that much of a key.
#[cfg(feature = "json")]
pub(crate) fn is_cut_to(key: &str, shown: &str) -> bool {
    key.len() > MAX_KEY && shortened(key) == shown
}

/// The beginning of a key: every violation below a key of the document repeats the key.
fn shortened(key: &str) -> &str {
    let end = (0..=MAX_KEY.min(key.len())).rev().find(|end| key.is_char_boundary(*end));
    &key[..end.unwrap_or(0)]
}

fn write_escaped(text: &mut impl fmt::Write, name: &str) -> fmt::Result {
    // Hardly any name has them. Counted, many bytes are looked at at once.
    if name.bytes().filter(|byte| matches!(byte, b'~' | b'/')).count() == 0 {
        return text.write_str(name);
    }
    let mut rest = name;
    while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'~' | b'/')) {
        text.write_str(&rest[..place])?;
        text.write_str(if rest.as_bytes()[place] == b'~' { "~0" } else { "~1" })?;
        rest = &rest[place + 1..];
    }
    text.write_str(rest)
}

/// The name or key that a segment of a JSON Pointer stands for (RFC 6901, section 4).
pub fn unescaped(segment: &str) -> Cow<'_, str> {
    if segment.bytes().any(|byte| byte == b'~') {
        Cow::Owned(segment.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(segment)
    }
}

/// The path as an owned JSON Pointer.
pub(crate) fn pointer(path: &Path<'_>) -> String {
    let mut text = String::with_capacity(length(path));
    let _ = render(path, &mut text, false);
    text
}

/// How long the pointer is, where nothing is escaped and indices have few digits.
fn length(path: &Path<'_>) -> usize {
    const NUMBER: usize = 3;
    let (mut path, mut length) = (path, 0);
    while let Some((parent, segment)) = path.last {
        length += 1 + match segment {
            Segment::Index(_) | Segment::Number(_) => NUMBER,
            Segment::Member(name) | Segment::Key(name) => name.len().min(MAX_KEY),
            Segment::Hidden(_) => SENSITIVE_KEY.len(),
            Segment::Itself(_) => 0,
        };
        path = parent;
    }
    length
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::{MAX_KEY, Path, Segment, pointer};

    #[test]
    fn a_path_is_a_json_pointer_with_escaped_keys() {
        let root = Path::ROOT;
        let list = root.join(Segment::Member("Windows"));
        let element = list.join(Segment::Index(2));
        let key = element.join(Segment::Key("a/b~c"));
        assert_eq!(pointer(&key), "/Windows/2/a~1b~0c");
        assert_eq!(pointer(&root), "");
    }

    #[test]
    fn a_long_key_is_cut_between_characters() {
        let shown = |key: &str| pointer(&Path::ROOT.join(Segment::Key(key)));
        let whole = "k".repeat(MAX_KEY);
        assert_eq!(shown(&whole), format!("/{whole}"));
        assert_eq!(shown(&"k".repeat(MAX_KEY + 1)), format!("/{whole}…"));
        let accents = format!("k{}", "é".repeat(MAX_KEY));
        assert_eq!(shown(&accents).chars().count(), 1 + MAX_KEY / 2 + 1);
        assert!(shown(&"/".repeat(1_000_000)).len() < 1_000);
    }
}
