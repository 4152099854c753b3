//! Attributes: the values of shapes that selectors can name, and comparing them.

use super::super::graph::{Graph, NodeId, NodeSet};
use super::Variables;
use crate::model::{ShapeKind, Traits};
use crate::node::{self, Node};
use crate::shape_id::ShapeId;

/// `[path]`, or `[path comparator value, … i]`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Test {
    pub(super) path: Vec<String>,
    pub(super) comparison: Option<(Comparator, Vec<String>, bool)>,
}

/// One comparison of `[@path: …]`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Assertion {
    pub(super) left: Operand,
    pub(super) comparator: Comparator,
    pub(super) right: Vec<Operand>,
    pub(super) insensitive: bool,
}

/// A side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operand {
    Text(String),
    /// `@{path}`, from the scope.
    Path(Vec<String>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Comparator {
    Equal,
    NotEqual,
    StartsWith,
    EndsWith,
    Contains,
    Exists,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    SameSet,
    OtherSet,
    Subset,
    ProperSubset,
}

impl Comparator {
    /// How they are written, longer ones before those that they begin with.
    pub(super) const SPELLINGS: [(&str, Self); 14] = [
        ("{!=}", Self::OtherSet),
        ("{<<}", Self::ProperSubset),
        ("{=}", Self::SameSet),
        ("{<}", Self::Subset),
        ("!=", Self::NotEqual),
        ("^=", Self::StartsWith),
        ("$=", Self::EndsWith),
        ("*=", Self::Contains),
        ("?=", Self::Exists),
        (">=", Self::GreaterOrEqual),
        ("<=", Self::LessOrEqual),
        ("=", Self::Equal),
        (">", Self::Greater),
        ("<", Self::Less),
    ];
}

/// What a path leads to.
#[derive(Clone, Debug)]
enum Value<'m> {
    Nothing,
    Text(String),
    Node(&'m Node),
    Id(&'m ShapeId),
    Traits(&'m Traits),
    Shape(NodeId),
    /// The version of a service.
    Service(&'m str, &'m ShapeId),
    Variables,
    /// Several: a comparison holds if it holds for any.
    Many(Vec<Self>),
}

/// Whether `[…]` lets a shape through.
pub(super) fn holds(graph: &Graph<'_>, node: NodeId, variables: &Variables, test: &Test) -> bool {
    let reader = Reader { graph, node, variables };
    let value = reader.follow(Value::Shape(node), &test.path);
    let Some((comparator, expected, insensitive)) = &test.comparison else {
        return value.is_present();
    };
    expected
        .iter()
        .any(|text| reader.compare(&value, *comparator, &Value::Text(text.clone()), *insensitive))
}

/// Whether `[@path: …]` lets a shape through: all comparisons hold for one value of the scope.
pub(super) fn all_hold(
    graph: &Graph<'_>,
    node: NodeId,
    variables: &Variables,
    path: &[String],
    assertions: &[Assertion],
) -> bool {
    let reader = Reader { graph, node, variables };
    let scope = reader.follow(Value::Shape(node), path);
    scope.flat().into_iter().any(|scope| {
        let side = |operand: &Operand| match operand {
            Operand::Text(text) => Value::Text(text.clone()),
            Operand::Path(path) => reader.follow(scope.clone(), path),
        };
        assertions.iter().all(|assertion| {
            let left = side(&assertion.left);
            assertion.right.iter().any(|right| {
                reader.compare(&left, assertion.comparator, &side(right), assertion.insensitive)
            })
        })
    })
}

/// What a path leads to from a shape, as text; of several values, all of them.
pub(super) fn text_of(graph: &Graph<'_>, node: NodeId, path: &[String]) -> String {
    let variables = Variables::new();
    let value = Reader { graph, node, variables: &variables }.follow(Value::Shape(node), path);
    let texts: Vec<String> = value.flat().iter().filter_map(Value::text).collect();
    texts.join(", ")
}

struct Reader<'r, 'm> {
    graph: &'r Graph<'m>,
    /// The node that is looked at.
    node: NodeId,
    variables: &'r Variables,
}

impl<'m> Reader<'_, 'm> {
    fn follow(&self, start: Value<'m>, path: &[String]) -> Value<'m> {
        path.iter().fold(start, |value, key| self.property(&value, key))
    }

    fn property(&self, value: &Value<'m>, key: &str) -> Value<'m> {
        match value {
            Value::Shape(node) => self.of_shape(*node, key),
            Value::Variables => {
                let nodes = self.variables.get(key).into_iter().flat_map(NodeSet::iter);
                Value::Many(nodes.map(Value::Shape).collect())
            }
            Value::Id(id) => of_id(id, key),
            Value::Service(version, _) if key == "version" => Value::Text((*version).to_owned()),
            Value::Service(_, id) if key == "id" => Value::Id(id),
            Value::Traits(traits) => of_traits(traits, key),
            Value::Node(node) => of_node(node, key),
            Value::Text(text) if key == "(length)" => length(text.chars().count()),
            Value::Many(_) if key == "(first)" => {
                value.flat().into_iter().next().unwrap_or(Value::Nothing)
            }
            Value::Many(values) => {
                let next = values.iter().map(|value| self.property(value, key));
                Value::Many(next.filter(Value::is_present).collect())
            }
            Value::Nothing | Value::Text(_) | Value::Service(..) => Value::Nothing,
        }
    }

    fn of_shape(&self, node: NodeId, key: &str) -> Value<'m> {
        let item = self.graph.item(node);
        match (key, &item.shape.kind) {
            ("trait", _) => Value::Traits(item.traits()),
            ("id", _) => Value::Id(item.id()),
            ("var", _) => Value::Variables,
            ("service", ShapeKind::Service(service)) if item.member.is_none() => {
                Value::Service(&service.version, item.id())
            }
            _ => Value::Nothing,
        }
    }

    /// Compares values, all on the one side with all on the other; nothing holds once all steps are
    /// spent.
    fn compare(&self, left: &Value<'m>, by: Comparator, right: &Value<'m>, any_case: bool) -> bool {
        let pairs = left.len().saturating_mul(right.len());
        (pairs <= 1 || self.graph.step(pairs, self.node)) && compare(left, by, right, any_case)
    }
}

fn length(count: usize) -> Value<'static> {
    Value::Text(count.to_string())
}

fn of_id<'m>(id: &ShapeId, key: &str) -> Value<'m> {
    match key {
        "name" => Value::Text(id.name().to_owned()),
        "namespace" => Value::Text(id.namespace().to_owned()),
        "member" => id.member().map_or(Value::Nothing, |member| Value::Text(member.to_owned())),
        "(length)" => length(id.as_str().chars().count()),
        _ => Value::Nothing,
    }
}

fn of_traits<'m>(traits: &'m Traits, key: &str) -> Value<'m> {
    match key {
        "(keys)" => Value::Many(traits.0.keys().map(Value::Id).collect()),
        "(values)" => Value::Many(traits.0.values().map(|it| Value::Node(&it.value)).collect()),
        "(length)" => length(traits.0.len()),
        _ if key.contains('#') => traits.get(key).map_or(Value::Nothing, Value::Node),
        _ => traits.get(&format!("smithy.api#{key}")).map_or(Value::Nothing, Value::Node),
    }
}

fn of_node<'m>(node: &'m Node, key: &str) -> Value<'m> {
    match (&node.value, key) {
        (node::Value::Object(object), "(keys)") => {
            Value::Many(object.keys().map(|key| Value::Text(key.to_string())).collect())
        }
        (node::Value::Object(object), "(values)") => {
            Value::Many(object.values().map(|entry| Value::Node(&entry.value)).collect())
        }
        (node::Value::Object(object), "(length)") => length(object.len()),
        (node::Value::Array(array), "(values)") => {
            Value::Many(array.iter().map(Value::Node).collect())
        }
        (node::Value::Array(array), "(length)") => length(array.len()),
        (node::Value::String(text), "(length)") => length(text.chars().count()),
        _ => node.get(key).map_or(Value::Nothing, Value::Node),
    }
}

impl Value<'_> {
    fn is_present(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::Node(node) => !node.is_null(),
            Self::Many(values) => !values.is_empty(),
            _ => true,
        }
    }

    /// How many values there are.
    fn len(&self) -> usize {
        match self {
            Self::Many(values) => values.iter().map(Self::len).sum(),
            _ => 1,
        }
    }

    /// The values of several, or this one.
    fn flat(&self) -> Vec<Self> {
        match self {
            Self::Many(values) => values.iter().flat_map(Self::flat).collect(),
            other => vec![other.clone()],
        }
    }

    /// As text, if it is present: empty for what has none.
    fn text(&self) -> Option<String> {
        let text = match self {
            _ if !self.is_present() => return None,
            Self::Text(text) => text.clone(),
            Self::Id(id) | Self::Service(_, id) => id.to_string(),
            Self::Node(node) => match &node.value {
                node::Value::Bool(value) => value.to_string(),
                node::Value::Number(number) => number.as_str().to_owned(),
                _ => node.as_str().unwrap_or_default().to_owned(),
            },
            _ => String::new(),
        };
        Some(text)
    }
}

fn compare(left: &Value<'_>, by: Comparator, right: &Value<'_>, insensitive: bool) -> bool {
    let (lefts, rights) = (left.flat(), right.flat());
    let any = |by: Comparator, left: &Value<'_>| {
        rights.iter().any(|right| compare_one(left, by, right, insensitive))
    };
    let within = |lefts: &[Value<'_>], rights: &[Value<'_>]| {
        lefts.iter().all(|left| {
            rights.iter().any(|right| compare_one(left, Comparator::Equal, right, insensitive))
        })
    };
    let are_sets = matches!((left, right), (Value::Many(_), Value::Many(_)));
    match by {
        Comparator::Exists => {
            right.text().as_deref() == Some(if left.is_present() { "true" } else { "false" })
        }
        Comparator::Subset => are_sets && within(&lefts, &rights),
        Comparator::ProperSubset => are_sets && within(&lefts, &rights) && !within(&rights, &lefts),
        Comparator::SameSet => are_sets && within(&lefts, &rights) && within(&rights, &lefts),
        Comparator::OtherSet => !(are_sets && within(&lefts, &rights) && within(&rights, &lefts)),
        _ => lefts.iter().any(|left| any(by, left)),
    }
}

/// Compares two single values; nothing holds of what is not there.
fn compare_one(left: &Value<'_>, by: Comparator, right: &Value<'_>, insensitive: bool) -> bool {
    let (Some(mut left), Some(mut right)) = (left.text(), right.text()) else { return false };
    if insensitive {
        (left, right) = (left.to_lowercase(), right.to_lowercase());
    }
    let numbers = || Some((left.parse::<f64>().ok()?, right.parse::<f64>().ok()?));
    let ordered = |holds: fn(f64, f64) -> bool| numbers().is_some_and(|(a, b)| holds(a, b));
    match by {
        Comparator::Equal => left == right,
        Comparator::NotEqual => left != right,
        Comparator::StartsWith => left.starts_with(&right),
        Comparator::EndsWith => left.ends_with(&right),
        Comparator::Contains => left.contains(&right),
        Comparator::Greater => ordered(|left, right| left > right),
        Comparator::GreaterOrEqual => ordered(|left, right| left >= right),
        Comparator::Less => ordered(|left, right| left < right),
        Comparator::LessOrEqual => ordered(|left, right| left <= right),
        Comparator::Exists
        | Comparator::SameSet
        | Comparator::OtherSet
        | Comparator::Subset
        | Comparator::ProperSubset => false,
    }
}
