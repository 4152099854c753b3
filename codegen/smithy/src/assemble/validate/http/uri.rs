//! Patterns of URIs: `/things/{id}/{path+}?literal=value` (Smithy 2.0, section "HTTP URI").

use std::collections::BTreeMap;

use crate::budget;
use crate::map::HashSet;
use crate::shape_id::is_identifier;

/// A pattern of a URI.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Uri<'a> {
    pub(super) segments: Vec<Segment<'a>>,
    pub(super) query: BTreeMap<&'a str, &'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Segment<'a> {
    Literal(&'a str),
    Label { name: &'a str, is_greedy: bool },
}

impl<'a> Uri<'a> {
    /// Reads a pattern; an error says what is wrong with it.
    pub(super) fn parse(text: &'a str) -> Result<Self, String> {
        if !text.starts_with('/') {
            return Err("it must begin with `/`".to_owned());
        }
        if text.ends_with('?') {
            return Err("it must not end with `?`".to_owned());
        }
        if text.contains('#') {
            return Err("it must not contain a fragment".to_owned());
        }
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let path = path.trim_end_matches('/');
        let segments: Result<Vec<_>, _> = path.split('/').skip(1).map(Segment::parse).collect();
        let uri = Self { segments: segments?, query: query_of(query)? };
        uri.check_labels()?;
        Ok(uri)
    }

    /// The labels and whether they are greedy.
    pub(super) fn labels(&self) -> impl Iterator<Item = (&'a str, bool)> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Label { name, is_greedy } => Some((*name, *is_greedy)),
            Segment::Literal(_) => None,
        })
    }

    fn check_labels(&self) -> Result<(), String> {
        let mut seen: HashSet<String> = HashSet::default();
        for (name, _) in self.labels() {
            budget::step(1);
            if !seen.insert(name.to_ascii_lowercase()) {
                return Err(format!("the label `{name}` occurs twice"));
            }
        }
        Ok(())
    }

    /// The same text for patterns that the same requests match.
    pub(super) fn meaning(&self) -> String {
        let segments = self.segments.iter().map(|segment| match segment {
            Segment::Literal(text) => (*text).to_owned(),
            Segment::Label { is_greedy: true, .. } => "{+}".to_owned(),
            Segment::Label { is_greedy: false, .. } => "{}".to_owned(),
        });
        let query = self.query.iter().map(|(key, value)| format!("{key}={value}"));
        let (segments, query): (Vec<_>, Vec<_>) = (segments.collect(), query.collect());
        format!("/{}?{}", segments.join("/"), query.join("&"))
    }
}

impl<'a> Segment<'a> {
    fn parse(text: &'a str) -> Result<Self, String> {
        let Some(inner) = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) else {
            return match text {
                "" => Err("its segments must not be empty".to_owned()),
                _ if text.contains(['{', '}']) => {
                    Err(format!("a label must be a whole segment, not part of `{text}`"))
                }
                _ => Ok(Self::Literal(text)),
            };
        };
        let name = inner.strip_suffix('+').unwrap_or(inner);
        if !is_identifier(name) {
            return Err(format!("`{name}` is no name of a label"));
        }
        Ok(Self::Label { name, is_greedy: inner.len() > name.len() })
    }
}

fn query_of(text: &str) -> Result<BTreeMap<&str, &str>, String> {
    let mut query = BTreeMap::new();
    if text.contains(['{', '}']) {
        return Err("its query string must not contain labels".to_owned());
    }
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if query.insert(key, value).is_some() {
            return Err(format!("its query string has `{key}` twice"));
        }
    }
    Ok(query)
}

#[cfg(test)]
mod tests {
    use super::Uri;

    #[test]
    fn patterns_mean_the_requests_that_they_match() {
        let meaning = |text| Uri::parse(text).map(|uri| uri.meaning());
        assert_eq!(meaning("/a/{b}/{c+}?x&y=1").as_deref(), Ok("/a/{}/{+}?x=&y=1"));
        assert_eq!(meaning("/{b}?y=1"), meaning("/{c}?y=1"));
        assert_eq!(meaning("/").as_deref(), Ok("/?"));
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for text in ["a", "/a?", "/a#b", "/{}", "/{a-b}", "/x{a}", "/a//b", "/{a}/{A}", "/?{a}=b"] {
            assert!(Uri::parse(text).is_err(), "{text}");
        }
    }
}
