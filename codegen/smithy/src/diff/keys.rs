//! What shapes of two models are matched by.
//!
//! Where both models have a namespace, it is the ID. Of a namespace that is in one of them alone, it is
//! the name: unless several of those have a shape of that name, so that first the namespaces are
//! matched by what they have in common. An operation or a resource that is in another namespace than
//! before is found by its name.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::budget;
use crate::map::{HashMap, HashSet};
use crate::model::{Model, Shape, ShapeKind};
use crate::shape_id::ShapeId;

/// The keys of the shapes of two models.
#[derive(Default)]
pub(super) struct Keys<'m> {
    /// The namespaces that one of the models has, and the other has not.
    alone: HashSet<&'m str>,
    /// The names that several of the other namespaces of one model have.
    ambiguous: HashSet<&'m str>,
    /// The keys of shapes of the old model that are other IDs than theirs.
    moved: HashMap<&'m ShapeId, &'m str>,
}

impl<'m> Keys<'m> {
    pub(super) fn of(old: &'m Model, new: &'m Model) -> Self {
        let (old_names, new_names) = (Names::of(old), Names::of(new));
        let is_shared = |namespace: &&&str| new_names.0.contains_key(**namespace);
        let shared: BTreeSet<&str> = old_names.0.keys().filter(is_shared).copied().collect();
        let (old_names, new_names) = (old_names.without(&shared), new_names.without(&shared));
        let alone = old_names.0.keys().chain(new_names.0.keys()).copied().collect();
        let mut ambiguous = old_names.ambiguous();
        ambiguous.extend(new_names.ambiguous());
        let mut keys = Self { alone, ambiguous, moved: HashMap::default() };
        if !keys.ambiguous.is_empty() {
            keys.match_namespaces((old, old_names), (new, new_names));
        }
        for is_meant in [is_operation, is_resource] {
            keys.match_by_name([old, new], is_meant);
        }
        keys
    }

    /// The key of a shape.
    pub(super) fn of_id<'i>(&self, id: &'i ShapeId) -> &'i str
    where
        'm: 'i,
    {
        if let Some(key) = self.moved.get(id) {
            return key;
        }
        // What neither model has is a trait of somebody else.
        if self.alone.contains(id.namespace()) && !self.ambiguous.contains(id.name()) {
            id.name()
        } else {
            id.as_str()
        }
    }

    /// Matches the shapes whose names are ambiguous, by their namespaces.
    fn match_namespaces(
        &mut self,
        (old_model, old): (&'m Model, Names<'m>),
        (new_model, new): (&'m Model, Names<'m>),
    ) {
        let matched = old.matched(&new);
        for shape in old_model.shapes.values() {
            let other = matched.get(shape.id.namespace());
            if let Some(namespace) = other.filter(|_| self.ambiguous.contains(shape.id.name()))
                && let Some(now) = new_model.shape(&format!("{namespace}#{}", shape.id.name()))
            {
                self.moved.insert(&shape.id, now.id.as_str());
            }
        }
    }

    /// Matches the shapes of a kind that have the key of none in the other model, by their names.
    fn match_by_name(&mut self, [old, new]: [&'m Model; 2], is_meant: fn(&Shape) -> bool) {
        let of = |model: &'m Model| model.shapes.values().filter(move |shape| is_meant(shape));
        let [was, is] = [old, new]
            .map(|it| -> HashSet<&str> { of(it).map(|shape| self.of_id(&shape.id)).collect() });
        let mut gone: HashMap<&str, Vec<&Shape>> = HashMap::default();
        for shape in of(old).filter(|shape| !is.contains(self.of_id(&shape.id))) {
            gone.entry(shape.id.name()).or_default().push(shape);
        }
        let mut found: HashMap<&str, Vec<&Shape>> = HashMap::default();
        for shape in of(new).filter(|shape| !was.contains(self.of_id(&shape.id))) {
            found.entry(shape.id.name()).or_default().push(shape);
        }
        for (name, gone) in gone {
            if let ([gone], Some([found])) = (&*gone, found.get(name).map(Vec::as_slice)) {
                self.moved.insert(&gone.id, self.of_id(&found.id));
            }
        }
    }
}

/// The names of the shapes in each namespace of a model.
struct Names<'m>(BTreeMap<&'m str, BTreeSet<&'m str>>);

impl<'m> Names<'m> {
    fn of(model: &'m Model) -> Self {
        let mut names: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for shape in model.shapes.values() {
            names.entry(shape.id.namespace()).or_default().insert(shape.id.name());
        }
        Self(names)
    }

    fn without(mut self, shared: &BTreeSet<&str>) -> Self {
        self.0.retain(|namespace, _| !shared.contains(namespace));
        self
    }

    /// The names that are in several namespaces.
    fn ambiguous(&self) -> HashSet<&'m str> {
        let mut seen = HashSet::default();
        self.0.values().flatten().filter(|name| !seen.insert(**name)).copied().collect()
    }

    /// The namespaces of another model that have most in common with these: names, then the end of
    /// the namespace itself. None is taken twice.
    fn matched(&self, others: &Self) -> BTreeMap<&'m str, &'m str> {
        let mut having: HashMap<&str, Vec<&'m str>> = HashMap::default();
        for (namespace, names) in &others.0 {
            for name in names {
                having.entry(name).or_default().push(namespace);
            }
        }
        let mut candidates = Vec::new();
        for (namespace, names) in &self.0 {
            let mut common: BTreeMap<&'m str, usize> = BTreeMap::new();
            for other in names.iter().filter_map(|name| having.get(name)).flatten() {
                budget::step(1);
                *common.entry(*other).or_default() += 1;
            }
            candidates.extend(common.into_iter().map(|(other, common)| {
                (Reverse((common, common_end(namespace, other))), *namespace, other)
            }));
        }
        candidates.sort_unstable();
        let (mut matched, mut taken) = (BTreeMap::new(), BTreeSet::new());
        for (_, namespace, other) in candidates {
            if !matched.contains_key(namespace) && taken.insert(other) {
                matched.insert(namespace, other);
            }
        }
        matched
    }
}

/// How many segments at the end of two namespaces are the same.
fn common_end(one: &str, other: &str) -> usize {
    let segments = one.rsplit('.').zip(other.rsplit('.'));
    segments.take_while(|(one, other)| one == other).count()
}

fn is_operation(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Operation(_))
}

fn is_resource(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Resource(_))
}
