//! The members that `@paginated` names (Smithy 2.0, section "Pagination").

use super::graph::Graph;
use super::own;
use super::service::operations;
use crate::budget;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::map::HashMap;
use crate::model::{Member, Model, Operation, Shape, ShapeKind};
use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::suggest;

const PAGINATED: &str = "smithy.api#paginated";
const ID: &str = "PaginatedTrait";

/// Reports members that do not exist, that are of a wrong type or required where they must not be,
/// and services in which the tokens are not known.
pub(super) fn check(graph: &Graph<'_>, diagnostics: &mut Diagnostics) {
    let mut right = Vec::new();
    for shape in own(graph.model) {
        if let (ShapeKind::Operation(operation), Some(value)) =
            (&shape.kind, shape.traits.get(PAGINATED))
        {
            let (model, known) = (graph.model, diagnostics.len());
            let pages = Pages { model, shape, operation, value, service: None, known };
            let found = pages.problems();
            if found.is_empty() {
                right.push(pages);
            }
            diagnostics.extend(found);
        }
    }
    if right.is_empty() {
        return;
    }
    let places: HashMap<&ShapeId, usize> =
        right.iter().enumerate().map(|(place, pages)| (&pages.shape.id, place)).collect();
    for service in own(graph.model).filter(|it| matches!(it.kind, ShapeKind::Service(_))) {
        let operations = operations(graph, service).into_iter();
        let mut places: Vec<usize> =
            operations.filter_map(|shape| places.get(&shape.id).copied()).collect();
        places.sort_unstable();
        for place in places {
            budget::step(1);
            let (service, known) = (Some(service), diagnostics.len());
            diagnostics.extend(Pages { service, known, ..right[place] }.problems());
        }
    }
}

/// A property of the trait, and what the member must be that it names.
struct Property {
    name: &'static str,
    of_output: bool,
    is_needed: bool,
    /// Whether the member must not, or should not, be required.
    must_be_optional: Option<Severity>,
    is_right: fn(&ShapeKind) -> bool,
}

const PROPERTIES: [Property; 4] = [
    Property {
        name: "inputToken",
        of_output: false,
        is_needed: true,
        must_be_optional: Some(Severity::Error),
        is_right: is_token,
    },
    Property {
        name: "pageSize",
        of_output: false,
        is_needed: false,
        must_be_optional: Some(Severity::Warning),
        is_right: is_size,
    },
    Property {
        name: "outputToken",
        of_output: true,
        is_needed: true,
        must_be_optional: Some(Severity::Warning),
        is_right: is_token,
    },
    Property {
        name: "items",
        of_output: true,
        is_needed: false,
        must_be_optional: None,
        is_right: |kind| matches!(kind, ShapeKind::List | ShapeKind::Map),
    },
];

fn is_token(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::String | ShapeKind::Enum | ShapeKind::Map)
}

fn is_size(kind: &ShapeKind) -> bool {
    use crate::kind::ShapeKind::{Byte, IntEnum, Integer, Long, Short};
    matches!(kind, Integer | IntEnum | Byte | Short | Long)
}

/// The pages of an operation, in a service or by themselves.
#[derive(Clone, Copy)]
struct Pages<'m> {
    model: &'m Model,
    shape: &'m Shape,
    operation: &'m Operation,
    value: &'m Node,
    service: Option<&'m Shape>,
    /// How many problems there are already.
    known: usize,
}

impl Pages<'_> {
    fn report(&self, severity: Severity, id: String, problem: &str) -> Diagnostic {
        let place = self.service.map(|it| format!("In the service `{}`, ", it.id));
        let message = format!("{}{problem}", place.unwrap_or_default());
        // A problem begins with the property that it is about.
        let property = problem.strip_prefix('`').and_then(|it| it.split_once('`'));
        let node = property.and_then(|(name, _)| self.value.get(name)).unwrap_or(self.value);
        let found = Diagnostic::new(id, severity, Some(node.span), message);
        found.with_shape(self.shape.id.clone())
    }

    fn error(&self, problem: &str) -> Diagnostic {
        self.report(Severity::Error, ID.to_owned(), problem)
    }

    fn problems(&self) -> Vec<Diagnostic> {
        PROPERTIES.iter().flat_map(|property| self.property(property)).collect()
    }

    /// The value of a property; that of the service where the operation has none.
    fn path(&self, name: &str) -> Option<&str> {
        let of_service = self.service.and_then(|it| it.traits.get(PAGINATED)?.get(name));
        self.value.get(name).or(of_service)?.as_str()
    }

    fn property(&self, property: &Property) -> Vec<Diagnostic> {
        let name = property.name;
        let Some(path) = self.path(name) else {
            let is_missing = property.is_needed && self.service.is_some();
            let missing = || self.error(&format!("`{name}` of `@paginated` is not given"));
            return is_missing.then(missing).into_iter().collect();
        };
        if !property.of_output && path.contains('.') {
            let problem = format!("`{name}` must name a member, not the path `{path}`");
            return vec![self.error(&problem)];
        }
        let operation = self.operation;
        let id = if property.of_output { &operation.output } else { &operation.input };
        let Some(structure) = self.model.shape(id.as_str()) else { return Vec::new() };
        match follow(self.model, structure, path) {
            Some(member) => self.member(property, member),
            None => {
                let found = self.error(&format!("`{name}`: `{id}` has no member `{path}`"));
                let names = structure.members.iter().map(Member::name);
                let may_suggest = suggest::is_affordable(self.known, names.len());
                budget::step(if may_suggest { names.len() } else { 0 });
                vec![match may_suggest.then(|| suggest::closest(path, names)).flatten() {
                    Some(closest) => found.with_help(suggest::help(closest)),
                    None => found,
                }]
            }
        }
    }

    fn member(&self, property: &Property, member: &Member) -> Vec<Diagnostic> {
        let (name, id) = (property.name, &member.id);
        let mut found = Vec::new();
        let is_required = member.traits.has("smithy.api#required");
        match property.must_be_optional.filter(|_| is_required) {
            Some(Severity::Error) => {
                found.push(self.error(&format!("`{name}`: `{id}` must not be required")));
            }
            Some(severity) => {
                let group = format!("{ID}.ShouldNotBeRequired.{name}");
                let problem = format!("`{name}`: `{id}` should not be required");
                found.push(self.report(severity, group, &problem));
            }
            None => {}
        }
        let kind = &self.model.target(member).kind;
        if !(property.is_right)(kind) {
            let kind = kind.name();
            let article = if kind.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
            let problem = format!("`{name}`: `{id}` cannot be {article} {kind}");
            found.push(self.error(&problem));
        } else if *kind == ShapeKind::Map && name != "items" {
            let group = format!("{ID}.WrongShapeType.{name}");
            let problem =
                format!("`{name}`: `{id}` is a map; few tools take other tokens than strings");
            found.push(self.report(Severity::Warning, group, &problem));
        }
        found
    }
}

/// The member that a path of names leads to.
fn follow<'m>(model: &'m Model, structure: &'m Shape, path: &str) -> Option<&'m Member> {
    let mut names = path.split('.');
    let mut member = structure.member(names.next()?)?;
    for name in names {
        member = model.target(member).member(name)?;
    }
    Some(member)
}
