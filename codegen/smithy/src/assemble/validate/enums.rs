//! Values of enums, and shapes that need members.

use super::{error, own};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::{HashMap, HashSet};
use crate::model::{Member, Model, Shape, ShapeKind};
use crate::node::Node;
use crate::source::Span;

/// The identifier of these errors.
const ID: &str = "EnumShape";

/// Reports enums and unions without members and values that are wrong or repeated.
pub(in crate::assemble) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in own(model) {
        old_enum(shape, diagnostics);
        let noun = match shape.kind {
            ShapeKind::Enum => "enum",
            ShapeKind::IntEnum => "intEnum",
            ShapeKind::Union => "union",
            _ => continue,
        };
        if shape.members.is_empty() {
            let message = format!("{noun} shapes must have at least one member: `{}`", shape.id);
            let id = if noun == "union" { "Union" } else { ID };
            let found = Diagnostic::error(id, shape.span, message);
            diagnostics.push(found.with_shape(shape.id.clone()));
        }
        if noun != "union" {
            values(shape, noun, diagnostics);
        }
    }
}

fn values(shape: &Shape, noun: &str, diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, Span> = HashMap::default();
    for member in &shape.members {
        let outcome = if noun == "enum" { string(member) } else { integer(member) };
        let (message, first) = match outcome {
            Ok(value) => match seen.get(&value) {
                Some(first) => (
                    format!("Multiple {noun} members found with duplicate value `{value}`"),
                    Some(*first),
                ),
                None => {
                    seen.insert(value, member.span);
                    continue;
                }
            },
            Err(message) => (message, None),
        };
        let mut found = Diagnostic::error(ID, member.span, message).with_shape(member.id.clone());
        if let Some(first) = first {
            found = found.with_related(first, "the first member with this value");
        }
        diagnostics.push(found);
    }
}

fn string(member: &Member) -> Result<String, String> {
    match member.traits.get("smithy.api#enumValue").map(|value| (value, value.as_str())) {
        Some((_, Some(""))) => Err("Enum values may not be empty".to_owned()),
        Some((_, Some(text))) => Ok(text.to_owned()),
        Some((value, None)) => Err(format!(
            "Enum members can only be assigned string values, but found {}",
            value.described()
        )),
        None => Ok(member.name().to_owned()),
    }
}

fn integer(member: &Member) -> Result<String, String> {
    let Some(value) = member.traits.get("smithy.api#enumValue") else {
        return Err("intEnum members must be assigned an integer value".to_owned());
    };
    let number = Node::as_number(value).filter(|number| number.is_integer_literal());
    let Some(number) = number else {
        return Err(format!(
            "intEnum members require integer values, but found {}",
            value.described()
        ));
    };
    match number.as_i128().map(i32::try_from) {
        Some(Ok(value)) => Ok(value.to_string()),
        _ => Err(format!(
            "intEnum members must fit within an integer, but found: {}",
            number.as_str()
        )),
    }
}

/// The trait `enum` of 1.0: values and names are unique, and all or none have a name.
fn old_enum(shape: &Shape, diagnostics: &mut Diagnostics) {
    let Some(value) = shape.traits.get("smithy.api#enum") else { return };
    let definitions = value.as_array().unwrap_or_default();
    let mut report = |node: &Node, message: String| {
        diagnostics.push(error("EnumTrait", &shape.id, node.span, message));
    };
    let is_named = definitions.iter().any(|definition| definition.get("name").is_some());
    let (mut values, mut names) = (HashSet::default(), HashSet::default());
    for definition in definitions {
        let text = |key| definition.get(key).and_then(Node::as_str);
        if let Some(value) = text("value").filter(|value| !values.insert(*value)) {
            report(definition, format!("The enum has the value `{value}` twice"));
        }
        match text("name") {
            Some(name) if !names.insert(name) => {
                report(definition, format!("The enum has the name `{name}` twice"));
            }
            None if is_named => {
                report(definition, "If one value of an enum has a `name`, all must".to_owned());
            }
            _ => {}
        }
    }
}
