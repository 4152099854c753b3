//! The types and the schemas have as many constraints of each kind as the shapes: `census.md`.

mod support;

use std::fs;
use std::sync::LazyLock;

use serde_json::Value;
use shapewright_validate::shape::{Constraints, Kind, Shape, ShapeGraph, TypeRef};
use support::{Named, documents, repository, schema_file};

/// `required`, `enum`, `length`, `pattern`, `range`, advice.
type Counts = [usize; 6];

/// The shapes of types name each other directly; nothing is in a graph.
static GRAPH: LazyLock<ShapeGraph> = LazyLock::new(ShapeGraph::new);

#[test]
fn the_types_have_the_constraints_of_the_shapes() {
    for_each(|named, expected| {
        let shape = (named.document.shape)();
        let none = Constraints::new();
        let mut counts = Counts::default();
        let constraints = shape.constraints.as_deref().unwrap_or(&none);
        count_shape(shape, constraints, &mut Vec::new(), &mut counts);
        assert_eq!(counts, expected, "{}", shape.name);
    });
}

#[test]
fn the_schemas_have_the_constraints_of_the_shapes() {
    for draft in ["2020-12", "draft-07"] {
        for_each(|named, mut expected| {
            let schema = schema_file(draft, named);
            let mut counts = Counts::default();
            // Schemas refuse or allow; they cannot advise.
            expected[5] = 0;
            count_schema(&schema, &schema, &mut counts);
            // Answers may have forms that came after the model: their schemas have no patterns.
            if schema.get("additionalProperties").is_none() {
                expected[3] = 0;
            }
            assert_eq!(counts, expected, "{draft}: {}", (named.document.shape)().name);
        });
    }
}

fn for_each(mut visit: impl FnMut(&Named, Counts)) {
    let table = fs::read_to_string(repository("model/tests/census.md")).expect("the census");
    let rows: Vec<Vec<&str>> =
        table.lines().map(|line| line.split('|').map(str::trim).collect()).collect();
    let documents = documents();
    for named in &documents {
        let name = &(named.document.shape)().name;
        let is_row = |row: &&Vec<&str>| row.get(1..3) == Some(&[named.service, &**name]);
        let row = rows.iter().find(is_row).unwrap_or_else(|| panic!("{name} has no row"));
        let counts = std::array::from_fn(|column| row[3 + column].parse().expect("a count"));
        visit(named, counts);
    }
}

fn count_shape(
    shape: &'static Shape,
    constraints: &Constraints,
    around: &mut Vec<&'static Shape>,
    counts: &mut Counts,
) {
    if around.iter().any(|outer| std::ptr::eq(*outer, shape)) {
        return;
    }
    let [required, values, length, pattern, range, advice] = counts;
    *values += usize::from(matches!(shape.kind, Kind::Enum(_)));
    *length += constraints.length.map_or(0, |it| {
        usize::from(it.min.is_some_and(|min| min > 0)) + usize::from(it.max.is_some())
    });
    *pattern += usize::from(constraints.pattern.is_some());
    *range += constraints
        .range
        .as_ref()
        .map_or(0, |it| usize::from(it.min.is_some()) + usize::from(it.max.is_some()));
    *advice += constraints.recommendations.len();
    *required += shape.members().iter().filter(|member| member.required).count();
    around.push(shape);
    let none = Constraints::new();
    for part in parts(&shape.kind) {
        let target = GRAPH.resolve(&part.target).expect("a shape");
        let own = part.constraints.as_deref().unwrap_or(&none);
        let constraints = own.over(target.constraints.as_deref().unwrap_or(&none));
        count_shape(target, &constraints, around, counts);
    }
    around.pop();
}

fn parts(kind: &'static Kind) -> Vec<&'static TypeRef> {
    match kind {
        Kind::List { element, .. } => vec![element],
        Kind::Map { key, value, .. } => vec![key, value],
        Kind::Structure(members) => members.iter().map(|member| &member.value).collect(),
        _ => Vec::new(),
    }
}

/// Counts the keywords of a schema and of what it refers to.
fn count_schema(root: &Value, schema: &Value, counts: &mut Counts) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(reference.trim_start_matches('#')).expect("a definition");
        return count_schema(root, target, counts);
    }
    let count = |keywords: &[&str]| keywords.iter().filter(|it| schema.get(it).is_some()).count();
    let lengths =
        ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
    let [required, values, length, pattern, range, _] = counts;
    *required += schema.get("required").and_then(Value::as_array).map_or(0, Vec::len);
    *values += count(&["enum"]);
    *length += count(&lengths);
    *pattern += usize::from(schema.get("pattern").is_some_and(|it| !is_own(it)));
    *range += ["minimum", "maximum"].iter().filter(|bound| is_bound(schema.get(bound))).count();
    for inside in ["items", "propertyNames", "additionalProperties"] {
        if let Some(inside) = schema.get(inside) {
            count_schema(root, inside, counts);
        }
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    let alternatives = schema.get("anyOf").and_then(Value::as_array);
    let insides = properties.into_iter().flat_map(|it| it.values());
    for inside in insides.chain(alternatives.into_iter().flatten()) {
        count_schema(root, inside, counts);
    }
}

/// Whether a pattern spells a date or the name of a float, which no trait says.
fn is_own(pattern: &Value) -> bool {
    pattern.as_str().is_some_and(|it| it.contains("-02-29)T") || it.contains("Infinity"))
}

/// Whether a bound is more than the width of its integer.
fn is_bound(bound: Option<&Value>) -> bool {
    let widths = [i64::from(i32::MIN), i64::from(i32::MAX)];
    bound.is_some_and(|bound| bound.as_i64().is_none_or(|it| !widths.contains(&it)))
}
