//! URI patterns: `/tasks/{Id}/files/{Path+}?list&kind=all`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3.
pub(crate) const RESERVED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The same, of a label that spans segments.
const RESERVED_BUT_SLASH: &AsciiSet = &RESERVED.remove(b'/');

/// A segment of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Segment<'p> {
    Literal(&'p str),
    Label(&'p str),
    /// A label that spans one segment or more.
    Greedy(&'p str),
}

/// A URI pattern.
#[derive(Clone, Debug)]
pub(crate) struct Template<'p> {
    pub(crate) segments: Vec<Segment<'p>>,
    /// Whether paths that are made end in a slash.
    ends_in_slash: bool,
    /// Parameters that every request has, with their values, if they have one.
    pub(crate) query: Vec<(&'p str, Option<&'p str>)>,
}

impl<'p> Template<'p> {
    pub(crate) fn parse(pattern: &'p str) -> Self {
        let (path, query) = pattern.split_once('?').unwrap_or((pattern, ""));
        let literal = |part: &'p str| match part.split_once('=') {
            Some((key, value)) => (key, Some(value)),
            None => (part, None),
        };
        Self {
            segments: segments(path).map(segment).collect(),
            ends_in_slash: path.ends_with('/'),
            query: query.split('&').filter(|part| !part.is_empty()).map(literal).collect(),
        }
    }

    /// The path with labels filled; `label` gives the text of each.
    ///
    /// # Errors
    /// The name of a label that is empty or has no text: its segment would be missing.
    pub(crate) fn path<'l>(
        &self,
        label: impl Fn(&str) -> Option<&'l str>,
    ) -> Result<String, &'p str> {
        let mut path = String::new();
        for segment in &self.segments {
            path.push('/');
            let (name, reserved) = match *segment {
                Segment::Literal(text) => {
                    path.push_str(text);
                    continue;
                }
                Segment::Label(name) => (name, RESERVED),
                Segment::Greedy(name) => (name, RESERVED_BUT_SLASH),
            };
            let text = label(name).filter(|text| !text.is_empty()).ok_or(name)?;
            path.extend(utf8_percent_encode(text, reserved));
        }
        if self.ends_in_slash || path.is_empty() {
            path.push('/');
        }
        Ok(path)
    }

    /// The labels of a path, as [`labels`](Self::labels) gives them, of a pattern that need not be parsed
    /// if it is plain text.
    pub(crate) fn labels_of<'u>(
        pattern: &'p str,
        path: &'u str,
    ) -> Option<Vec<(&'p str, &'u str)>> {
        if is_plain(pattern) && path == pattern {
            return Some(Vec::new());
        }
        Self::parse(pattern).labels(path)
    }

    /// The labels of a path with their texts, still encoded; `None` if the path does not match.
    /// A slash at its end does not count, unless it belongs to a greedy label.
    pub(crate) fn labels<'u>(&self, path: &'u str) -> Option<Vec<(&'p str, &'u str)>> {
        let path = path.strip_prefix('/')?;
        let path = path.strip_suffix('/').filter(|_| !self.ends_in_label()).unwrap_or(path);
        let mut labels = Vec::new();
        matches(&self.segments, Some(path).filter(|it| !it.is_empty()), &mut labels)
            .then_some(labels)
    }

    /// Whether everything up to the end of a path is of a greedy label.
    fn ends_in_label(&self) -> bool {
        matches!(self.segments.last(), Some(Segment::Greedy(_))) && !self.ends_in_slash
    }
}

/// Whether a pattern is a path and nothing else.
pub(crate) fn is_plain(pattern: &str) -> bool {
    !pattern.bytes().any(|byte| matches!(byte, b'{' | b'?'))
}

/// Whether segments match the rest of a path, of which `None` is left at its end.
fn matches<'p, 'u>(
    segments: &[Segment<'p>],
    path: Option<&'u str>,
    labels: &mut Vec<(&'p str, &'u str)>,
) -> bool {
    let mut path = path;
    for (index, segment) in segments.iter().enumerate() {
        let Some(rest) = path else { return false };
        if let Segment::Greedy(name) = segment {
            let Some(end) = greedy_end(rest, segments.len() - index - 1) else { return false };
            labels.push((name, &rest[..end]));
            path = rest.get(end + 1..);
            continue;
        }
        let (first, next) = match rest.split_once('/') {
            Some((first, next)) => (first, Some(next)),
            None => (rest, None),
        };
        match segment {
            Segment::Literal(text) if *text != first => return false,
            Segment::Label(_) if first.is_empty() => return false,
            Segment::Label(name) => labels.push((name, first)),
            _ => {}
        }
        path = next;
    }
    path.is_none()
}

/// Where a greedy label ends so that as many segments as `after` follow it; `None` if nothing is
/// left for the label.
fn greedy_end(path: &str, after: usize) -> Option<usize> {
    let mut end = path.len();
    for _ in 0..after {
        end = path[..end].rfind('/')?;
    }
    (end > 0).then_some(end)
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.split('/').filter(|segment| !segment.is_empty())
}

fn segment(text: &str) -> Segment<'_> {
    let label = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    match label {
        Some(label) => match label.strip_suffix('+') {
            Some(label) => Segment::Greedy(label),
            None => Segment::Label(label),
        },
        None => Segment::Literal(text),
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    /// The labels of a path as `name=text`, joined by commas.
    fn labels(pattern: &str, path: &str) -> Option<String> {
        let template = Template::parse(pattern);
        let labels = template.labels(path)?;
        let labels: Vec<_> = labels.iter().map(|(name, text)| format!("{name}={text}")).collect();
        Some(labels.join(","))
    }

    #[test]
    fn a_pattern_matches_the_paths_that_the_specification_lists() {
        assert_eq!(labels("/my/uri", "/my/uri/").as_deref(), Some(""));
        assert_eq!(labels("/my/uri", "/my/uri/other"), None);
        assert_eq!(labels("/my/{a}/{b}", "/my/x/y/").as_deref(), Some("a=x,b=y"));
        assert_eq!(labels("/my/{a}/{b}", "/my/x"), None);
        assert_eq!(labels("/my/{a}", "/my/x/y"), None);
        assert_eq!(labels("/my/{a}", "/my//"), None);
        assert_eq!(labels("/", "/").as_deref(), Some(""));
        assert_eq!(labels("/", "/x"), None);
        assert_eq!(labels("/my/{a+}", "/my/x/y/z").as_deref(), Some("a=x/y/z"));
        assert_eq!(labels("/my/{a+}", "/my"), None);
        let middle = "/prefix/{a+}/suffix";
        assert_eq!(labels(middle, "/prefix/x/suffix").as_deref(), Some("a=x"));
        assert_eq!(labels(middle, "/prefix/x/suffix/y/suffix").as_deref(), Some("a=x/suffix/y"));
        assert_eq!(labels(middle, "/prefix/x/y"), None);
        assert_eq!(labels(middle, "/prefix/suffix"), None);
    }

    #[test]
    fn a_greedy_label_keeps_its_slashes() {
        for pattern in ["/g/{p+}", "/g/{p+}/", "/g/{p+}/end"] {
            for value in ["a", "a/", "a//", "/", "//", "/a", "a/b/"] {
                let path = Template::parse(pattern).path(|_| Some(value)).expect("a path");
                assert_eq!(labels(pattern, &path), Some(format!("p={value}")), "{pattern} {path}");
            }
        }
        assert_eq!(labels("/g/{p+}", "/g/"), None);
        assert_eq!(labels("/{p+}", "/"), None);
    }

    #[test]
    fn labels_are_encoded_and_must_not_be_empty() {
        let template = Template::parse("/a/{b}/{c+}");
        let filled = template.path(|name| Some(if name == "b" { "x/y z" } else { "p/q r" }));
        assert_eq!(filled.as_deref(), Ok("/a/x%2Fy%20z/p/q%20r"));
        assert_eq!(template.path(|_| Some("")), Err("b"));
        assert_eq!(Template::parse("/").path(|_| None).as_deref(), Ok("/"));
        assert_eq!(Template::parse("/a/").path(|_| None).as_deref(), Ok("/a/"));
    }
}
