//! The values of headers: lists, quoted strings, media types.

use std::borrow::Cow;

use shapewright_validate::__private::json::Value;
use shapewright_validate::shape::{Kind, Member, Shape, ShapeGraph, TimestampFormat, TypeRef};

use crate::text;

/// What a member's header holds.
#[derive(Clone, Copy)]
pub(crate) struct HeaderShape<'g> {
    /// The shape of the value or, of a list, of its elements.
    pub(crate) value: Option<&'g Shape>,
    pub(crate) is_list: bool,
    /// Whether texts are base64, since they have a media type.
    pub(crate) is_encoded: bool,
    /// Whether there is a comma in each element.
    has_commas: bool,
}

impl<'g> HeaderShape<'g> {
    pub(crate) fn of(member: &'g Member, graph: &'g ShapeGraph) -> Self {
        let shape = graph.resolve(&member.value.target);
        let (used, value, is_list) = match shape.map(|shape| &shape.kind) {
            Some(Kind::List { element, .. }) => (element, graph.resolve(&element.target), true),
            _ => (&member.value, shape, false),
        };
        let is_text = value.is_some_and(|shape| matches!(shape.kind, Kind::String));
        Self {
            value,
            is_list,
            is_encoded: member.http.media_type.is_some() && is_text,
            has_commas: value.is_some_and(|shape| is_http_date(used, shape)),
        }
    }

    fn is_text(self) -> bool {
        self.value.is_some_and(|shape| matches!(shape.kind, Kind::String | Kind::Enum(_)))
    }

    /// The text of a value.
    pub(crate) fn written(self, value: Value<'_>) -> String {
        if !self.is_list {
            return self.element(&value.text()).into_owned();
        }
        let elements = value.elements().filter(|element| !element.is_null());
        let elements: Vec<_> = elements.map(|it| self.listed(&it.text())).collect();
        elements.join(", ")
    }

    fn element(self, text: &str) -> Cow<'_, str> {
        if self.is_encoded {
            Cow::Owned(text::base64(text.as_bytes()))
        } else {
            Cow::Borrowed(text)
        }
    }

    /// An element of a list, in quotation marks if it could be taken for several.
    fn listed(self, text: &str) -> String {
        let element = self.element(text);
        let is_plain = !element.contains([',', '"']) && element.trim() == element;
        if !self.is_text() || (is_plain && !element.is_empty()) {
            return element.into_owned();
        }
        if is_plain {
            return "\"\"".to_owned();
        }
        format!("\"{}\"", element.replace('\\', "\\\\").replace('"', "\\\""))
    }

    /// The elements of a list's header.
    pub(crate) fn elements(self, text: &str) -> Vec<Cow<'_, str>> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        if self.is_text() {
            return quoted_elements(text);
        }
        let parts: Vec<&str> = text.split(',').collect();
        let size = if self.has_commas { 2 } else { 1 };
        let element = |parts: &[&str]| Cow::Owned(parts.join(",").trim().to_owned());
        parts.chunks(size).map(element).collect()
    }
}

fn is_http_date(used: &TypeRef, shape: &Shape) -> bool {
    let of = |constraints: Option<&shapewright_validate::shape::Constraints>| {
        constraints.and_then(|it| it.timestamp_format)
    };
    let format = of(used.constraints.as_deref()).or_else(|| of(shape.constraints.as_deref()));
    matches!(shape.kind, Kind::Timestamp) && format == Some(TimestampFormat::HttpDate)
}

/// Elements between commas, some of them in quotation marks with backslashes before `"` and `\`.
fn quoted_elements(text: &str) -> Vec<Cow<'_, str>> {
    let mut elements = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let (element, after) = match rest.strip_prefix('"').and_then(unquoted) {
            Some((element, after)) => (Cow::Owned(element), after),
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                (Cow::Borrowed(rest[..end].trim_end()), &rest[end..])
            }
        };
        elements.push(element);
        match after.strip_prefix(',') {
            Some(after) => rest = after,
            None => return elements,
        }
    }
}

/// What stands before the closing quotation mark, and what follows it: a comma or the end. `None`
/// if the text is not quoted so.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut element = String::new();
    let mut characters = text.char_indices();
    while let Some((index, character)) = characters.next() {
        match character {
            '\\' => element.push(characters.next()?.1),
            '"' => {
                let after = text[index + 1..].trim_start();
                return (after.is_empty() || after.starts_with(',')).then_some((element, after));
            }
            other => element.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::quoted_elements;

    #[test]
    fn quoted_elements_may_hold_commas_and_quotation_marks() {
        assert_eq!(quoted_elements(r#""b,c", "\"def\"", a"#), ["b,c", "\"def\"", "a"]);
        assert_eq!(quoted_elements(r#"a,"",b"#), ["a", "", "b"]);
        assert_eq!(quoted_elements(r#""open, b"#), ["\"open", "b"]);
        assert_eq!(quoted_elements("a ,, b "), ["a", "", "b"]);
    }
}
