//! Models without a trait, as the walker reads them at run time.

use std::collections::BTreeSet;

use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::constraint::{self, Constraint, length};
use shapewright_smithy::model::{Model, ShapeKind, Traits};
use shapewright_smithy::node::{Node, Value};
use shapewright_validate::walk::{self, Options};

use super::documents::{Documents, File};
use super::{Noticed, Report, Sample};
use crate::canonical;
use crate::failure::Failure;

/// Traits beside the constraints that say which values are there, or in which form.
const OTHERS: [&str; 3] =
    ["smithy.api#required", "smithy.api#sparse", "smithy.api#timestampFormat"];

/// Where a constraint is.
struct Place {
    shape: String,
    /// The index of a member, if it is on one.
    member: Option<usize>,
    removal: Removal,
}

/// What is removed.
enum Removal {
    Trait(&'static str),
    Bound(&'static str, &'static str),
    /// A value of an enum.
    Value,
}

/// Drops each constraint of the model in turn.
pub(super) fn run(documents: &Documents, mut sample: Sample) -> Result<Report, Failure> {
    let model = canonical::load()?;
    if is_noticed(&model, documents) {
        return Err(Failure::Model("error: the model does not keep its corpus".to_owned()));
    }
    let mut report = Report::default();
    for place in places(&model, documents).into_iter().filter(|_| sample.takes()) {
        let is_noticed = is_noticed(&place.removed_from(&model), documents);
        let noticed = if is_noticed { Noticed::Documents } else { Noticed::Nobody };
        report.add(&place.kind(), &place.name(&model), noticed);
    }
    Ok(report)
}

/// Whether a document gets other violations than it was made for.
fn is_noticed(model: &Model, documents: &Documents) -> bool {
    let (graph, _) = shape_graph::of_model(model);
    let differs = |file: &File| {
        let Some(shape) = graph.root(&file.shape) else { return true };
        file.cases.iter().any(|case| {
            let text = case.document.to_string();
            let options = Options::new().profile(case.profile);
            let found = walk::walk(text.as_bytes(), shape, &graph, options).violations;
            let found = found.iter().flatten().map(|it| (it.code(), it.path.as_str()));
            !found.eq(case.broken.iter().map(|(code, path)| (&**code, &**path)))
        })
    };
    documents.files.iter().any(differs)
}

/// The constraints of the shapes that the documents have.
fn places(model: &Model, documents: &Documents) -> Vec<Place> {
    let mut pending: Vec<&str> = documents.files.iter().map(|file| &*file.shape).collect();
    let mut seen = BTreeSet::new();
    let mut places = Vec::new();
    while let Some(id) = pending.pop() {
        let Some(shape) = model.shape(id).filter(|_| seen.insert(id)) else { continue };
        places.extend(constraints(&shape.traits).map(|it| Place::new(id, None, it)));
        for (index, member) in shape.members.iter().enumerate() {
            if shape.kind == ShapeKind::Enum {
                places.push(Place::new(id, Some(index), Removal::Value));
                continue;
            }
            places.extend(constraints(&member.traits).map(|it| Place::new(id, Some(index), it)));
            pending.push(member.target.as_str());
        }
    }
    places
}

fn constraints(traits: &Traits) -> impl Iterator<Item = Removal> {
    let (whole, bounded): (Vec<_>, Vec<_>) =
        constraint::ALL.into_iter().partition(|it| it.bounds().is_empty());
    let whole = whole.into_iter().map(Constraint::id).chain(OTHERS).filter(|id| traits.has(id));
    let bounds =
        bounded.into_iter().flat_map(|it| it.bounds().iter().map(move |key| (it.id(), *key)));
    let bounds = bounds.filter(|(id, key)| !is_idle(traits, id, key));
    whole.map(Removal::Trait).chain(bounds.map(|(id, key)| Removal::Bound(id, key)))
}

/// Whether there is no such bound, or one that nothing is beyond: no length is below zero.
fn is_idle(traits: &Traits, id: &str, key: &str) -> bool {
    let bound = traits.get(id).and_then(|value| value.get(key)).and_then(Node::as_number);
    bound.is_none_or(|bound| id == length::ID && bound.as_f64() == 0.0)
}

impl Place {
    fn new(shape: &str, member: Option<usize>, removal: Removal) -> Self {
        Self { shape: shape.to_owned(), member, removal }
    }

    fn kind(&self) -> String {
        let name = |id: &str| id.trim_start_matches("smithy.api#").to_owned();
        match self.removal {
            Removal::Trait(id) => name(id),
            Removal::Bound(id, key) => format!("{} {key}", name(id)),
            Removal::Value => "enum value".to_owned(),
        }
    }

    fn name(&self, model: &Model) -> String {
        let shape = &model.shapes[&*self.shape];
        let member = self.member.map(|index| format!("${}", shape.members[index].name()));
        self.shape.clone() + &member.unwrap_or_default()
    }

    fn removed_from(&self, model: &Model) -> Model {
        let mut model = model.clone();
        let Some(shape) = model.shapes.get_mut(&*self.shape) else { return model };
        let mut members: Vec<_> = shape.members.iter().cloned().collect();
        let traits = match (self.member, &self.removal) {
            (Some(index), Removal::Value) => {
                members.remove(index);
                shape.members = members.into_iter().collect();
                return model;
            }
            (Some(index), _) => &mut members[index].traits,
            (None, _) => &mut shape.traits,
        };
        match self.removal {
            Removal::Bound(id, key) => {
                let applied = traits.0.get_mut(id).map(|applied| &mut applied.value.value);
                if let Some(Value::Object(bounds)) = applied {
                    bounds.remove(key);
                }
            }
            Removal::Trait(id) => drop(traits.0.remove(id)),
            Removal::Value => {}
        }
        shape.members = members.into_iter().collect();
        model
    }
}
