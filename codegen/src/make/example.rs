//! Documents after an example of the model.
//!
//! What the example has and the shape allows is taken; the rest is made.

use jiff::Timestamp;
use serde_json::{Map, Value};
use shapewright_smithy::Node;
use shapewright_smithy::api::{Member, TimestampFormat, TypeKind, TypeRef};
use shapewright_validate::Blob;
use shapewright_validate::datetime::{parse_date_time, parse_http_date};

use super::Used;
use super::draft::Draft;
use super::number::is_within;
use super::text::Texts;
use super::tools::Tools;
use super::unmade::{Made, Unmade};

impl<'m> Draft<'_, '_, 'm> {
    /// A value like that of an example.
    pub(super) fn like(&mut self, used: Used<'_, 'm>, node: &Node) -> Made {
        let Ok(()) = self.enter(used) else { return self.first(used) };
        let made = match (&used.ty.kind, node.as_array(), node.as_object()) {
            (TypeKind::Structure(members), _, Some(_)) => self.structure_like(members, node),
            (TypeKind::Union(members), _, Some(_)) => self.union_like(members, node),
            (TypeKind::List { element, .. }, Some(elements), _) => {
                self.list_like(used, element, elements)
            }
            (TypeKind::Map { key, value, .. }, _, Some(_)) => {
                self.map_like(used, (key, value), node)
            }
            _ => Ok(scalar(used, node, self.tools)),
        };
        self.leave();
        match made? {
            Some(value) => Ok(value),
            None => self.first(used),
        }
    }

    fn structure_like(
        &mut self,
        members: &[Member<'m>],
        node: &Node,
    ) -> Result<Option<Value>, Unmade> {
        let is_full = self.has_absent_members();
        let mut object = Map::new();
        let made: Vec<&Member<'m>> = members.iter().filter(|it| self.is_made(it)).collect();
        for member in made {
            let required = member.presence.required;
            let given = node.get(member.name).filter(|node| !node.is_null());
            if !(required || is_full || (self.keeps_given && given.is_some())) {
                continue;
            }
            let used = Used::member(self.tools.api, member);
            let made = match given {
                Some(node) => self.like(used, node),
                None => self.first(used),
            };
            match made {
                Ok(value) => drop(object.insert(self.tools.key(member).to_owned(), value)),
                Err(reason) if required => return Err(reason),
                Err(_) => {}
            }
        }
        Ok(Some(object.into()))
    }

    fn union_like(&mut self, members: &[Member<'m>], node: &Node) -> Result<Option<Value>, Unmade> {
        let given = |member: &&Member<'m>| node.get(member.name).is_some_and(|it| !it.is_null());
        let Some(member) = members.iter().filter(|it| !it.is_stream).find(given) else {
            return Ok(None);
        };
        let Some(node) = node.get(member.name) else { return Ok(None) };
        let value = self.like(Used::member(self.tools.api, member), node)?;
        Ok(Some(Map::from_iter([(self.tools.key(member).to_owned(), value)]).into()))
    }

    fn list_like(
        &mut self,
        used: Used<'_, 'm>,
        element: &TypeRef<'m>,
        nodes: &[Node],
    ) -> Result<Option<Value>, Unmade> {
        let element = Used::by(self.tools.api, element);
        let nodes = nodes.iter().filter(|node| !node.is_null());
        let elements =
            nodes.map(|node| self.like(element, node)).collect::<Result<Vec<Value>, _>>()?;
        let texts = elements.iter().map(Value::to_string);
        let unlike: std::collections::HashSet<String> = texts.collect();
        let may_be = used.constraints.allows_repeats() || unlike.len() == elements.len();
        Ok((may_be && has_length(used, elements.len())).then(|| elements.into()))
    }

    fn map_like(
        &mut self,
        used: Used<'_, 'm>,
        (key, value): (&TypeRef<'m>, &TypeRef<'m>),
        node: &Node,
    ) -> Result<Option<Value>, Unmade> {
        let (key, value) = (Used::by(self.tools.api, key), Used::by(self.tools.api, value));
        let mut entries = Map::new();
        for (name, entry) in node.as_object().into_iter().flatten() {
            let is_key = is_text(key, name, &self.tools.texts);
            if is_key && !entry.value.is_null() {
                entries.insert(name.to_string(), self.like(value, &entry.value)?);
            }
        }
        Ok(has_length(used, entries.len()).then(|| entries.into()))
    }
}

fn has_length(used: Used<'_, '_>, length: usize) -> bool {
    let (min, max) = used.lengths();
    length >= min && max.is_none_or(|max| length <= max)
}

/// Whether a text is one of the values of a type of texts.
fn is_text(used: Used<'_, '_>, text: &str, texts: &Texts) -> bool {
    match &used.ty.kind {
        TypeKind::Enum(values) => {
            values.iter().any(|value| value.value == text) && texts.keeps(used, text)
        }
        TypeKind::String => texts.keeps(used, text),
        _ => false,
    }
}

/// A value that is no container, in the form of its place, if it keeps the constraints.
fn scalar(used: Used<'_, '_>, node: &Node, tools: &Tools<'_, '_>) -> Option<Value> {
    match &used.ty.kind {
        TypeKind::String | TypeKind::Enum(_) => {
            let text = node.as_str()?;
            is_text(used, text, &tools.texts).then(|| tools.text(text).into())
        }
        TypeKind::Boolean => node.as_bool().map(Value::from),
        TypeKind::IntEnum(values) => {
            let number = node.as_number()?.as_i128()?;
            let value = values.iter().find(|value| i128::from(value.value) == number)?.value;
            is_within(used, &value.to_string()).then(|| value.into())
        }
        TypeKind::Blob => {
            let text = node.as_str()?;
            let bytes = Blob::from_base64(text)?;
            has_length(used, bytes.len()).then(|| text.into())
        }
        TypeKind::Timestamp => timestamp(used, node),
        TypeKind::Document => (!node.is_null()).then(|| tools.of_document(node)),
        TypeKind::List { .. }
        | TypeKind::Map { .. }
        | TypeKind::Structure(_)
        | TypeKind::Union(_) => None,
        kind => {
            let number = node.as_number()?;
            let is_whole =
                !matches!(kind, TypeKind::Float | TypeKind::Double | TypeKind::BigDecimal);
            let fits = super::default::is_within(used, number)
                && (!is_whole || number.is_integer_literal());
            let text = || Value::from(number.as_str());
            fits.then(|| if used.constraints.textual { text() } else { tools.of_node(node) })
        }
    }
}

/// An instant in the format of its place; examples may have another.
fn timestamp(used: Used<'_, '_>, node: &Node) -> Option<Value> {
    let instant = match (node.as_number(), node.as_str()) {
        (Some(number), _) => Timestamp::from_second(i64::try_from(number.as_i128()?).ok()?).ok()?,
        (_, Some(text)) => parse_date_time(text).or_else(|_| parse_http_date(text)).ok()?,
        _ => return None,
    };
    Some(match used.constraints.timestamp_format {
        Some(TimestampFormat::DateTime) => instant.to_string().into(),
        Some(TimestampFormat::HttpDate) => super::timestamp::http_date(instant).into(),
        _ => instant.as_second().into(),
    })
}
