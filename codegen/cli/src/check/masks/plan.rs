//! Which parts of a document hold something sensitive, computed once for a shape.

use std::collections::{BTreeSet, HashMap};
use std::mem;

use shapewright_validate::shape::{Constraints, Kind, Member, Shape, ShapeGraph, Stream, TypeRef};
use shapewright_validate::walk::View;

/// What a value may hold, by its place among the plans of its shape.
pub(super) type PlanId = usize;

/// What of a value is hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Plan<'g> {
    /// All of it.
    Secret,
    /// Nothing: it is a scalar. An object does not belong here, and what it holds is hidden.
    Scalar,
    /// Nothing: any JSON belongs here.
    Any,
    /// What is hidden in its elements.
    List(PlanId),
    /// What is hidden in its values, and perhaps its keys.
    Map { secret_keys: bool, value: PlanId },
    /// What is hidden in its members, by all their names. Values of unknown members are hidden.
    Members(HashMap<&'g str, PlanId>),
}

impl Plan<'_> {
    /// The plans of what it holds.
    fn inner(&self) -> Vec<PlanId> {
        match self {
            Self::Secret | Self::Scalar | Self::Any => Vec::new(),
            Self::List(element) => vec![*element],
            Self::Map { secret_keys: true, value } => vec![SECRET, *value],
            Self::Map { secret_keys: false, value } => vec![*value],
            Self::Members(plans) => plans.values().copied().collect(),
        }
    }
}

/// The plans of a shape and of all that it leads to.
#[derive(Debug)]
pub(crate) struct Plans<'g> {
    pub(super) list: Vec<Plan<'g>>,
    /// Whether each leads to something sensitive.
    leads: Vec<bool>,
    /// The plan of the whole document.
    pub(super) root: PlanId,
    /// What members are called.
    pub(super) names: BTreeSet<&'g str>,
    has_secrets: bool,
}

/// The plan of what is hidden whole.
pub(super) const SECRET: PlanId = 0;
/// The plan of what may be any JSON.
const ANY: PlanId = 1;

impl<'g> Plans<'g> {
    /// The plans of documents of a shape, in a view.
    pub(crate) fn new(root: &'g Shape, graph: &'g ShapeGraph, view: View) -> Self {
        let mut planner = Planner::new(graph);
        let root = match payload(root, view) {
            Some(payload) => planner.used(&payload.value),
            None => planner.shaped(root, None),
        };
        while let Some((id, shape)) = planner.pending.pop() {
            let plan = planner.plan(shape);
            planner.list[id] = plan;
        }
        let Planner { list, names, has_secrets, .. } = planner;
        let leads = leading(&list);
        Self { list, leads, root, names, has_secrets: has_secrets || root == SECRET }
    }

    /// The plans of an array of such documents.
    pub(super) fn each(&self) -> Self {
        let (mut list, mut leads) = (self.list.clone(), self.leads.clone());
        list.push(Plan::List(self.root));
        leads.push(leads[self.root]);
        Self {
            root: list.len() - 1,
            list,
            leads,
            names: self.names.clone(),
            has_secrets: self.has_secrets,
        }
    }

    /// Whether anything is hidden.
    pub(crate) fn has_secrets(&self) -> bool {
        self.has_secrets
    }

    /// Whether what a plan is of may hold something sensitive, however deep.
    pub(super) fn leads(&self, id: PlanId) -> bool {
        self.leads[id]
    }

    /// Whether all is hidden.
    pub(super) fn is_secret(&self) -> bool {
        self.root == SECRET
    }
}

/// Which plans lead to what is hidden whole.
fn leading(list: &[Plan<'_>]) -> Vec<bool> {
    let mut users = vec![Vec::new(); list.len()];
    for (id, plan) in list.iter().enumerate() {
        plan.inner().into_iter().for_each(|inner| users[inner].push(id));
    }
    let (mut leads, mut found) = (vec![false; list.len()], vec![SECRET]);
    while let Some(id) = found.pop() {
        if !mem::replace(&mut leads[id], true) {
            found.extend(&users[id]);
        }
    }
    leads
}

/// The member that is the whole document, as the walker sees it.
fn payload(shape: &Shape, view: View) -> Option<&Member> {
    shape.payload().filter(|_| view == View::Body)
}

struct Planner<'g> {
    graph: &'g ShapeGraph,
    list: Vec<Plan<'g>>,
    /// The plan of each shape, by its address.
    ids: HashMap<usize, PlanId>,
    /// What has no plan yet.
    pending: Vec<(PlanId, &'g Shape)>,
    names: BTreeSet<&'g str>,
    has_secrets: bool,
}

impl<'g> Planner<'g> {
    fn new(graph: &'g ShapeGraph) -> Self {
        Self {
            graph,
            list: vec![Plan::Secret, Plan::Any],
            ids: HashMap::new(),
            pending: Vec::new(),
            names: BTreeSet::new(),
            has_secrets: false,
        }
    }

    fn used(&mut self, used: &'g TypeRef) -> PlanId {
        let target = self.graph.resolve(&used.target);
        target.map_or(ANY, |shape| self.shaped(shape, used.constraints.as_deref()))
    }

    fn shaped(&mut self, shape: &'g Shape, own: Option<&Constraints>) -> PlanId {
        if is_secret(shape, own) {
            self.has_secrets = true;
            return SECRET;
        }
        let next = self.list.len();
        let id = *self.ids.entry(std::ptr::from_ref(shape).addr()).or_insert(next);
        if id == next {
            self.list.push(Plan::Any);
            self.pending.push((id, shape));
        }
        id
    }

    fn plan(&mut self, shape: &'g Shape) -> Plan<'g> {
        match &shape.kind {
            Kind::Document => Plan::Any,
            Kind::List { element, .. } => Plan::List(self.used(element)),
            Kind::Map { key, value, .. } => {
                let secret_keys = self.used(key) == SECRET;
                Plan::Map { secret_keys, value: self.used(value) }
            }
            Kind::Structure(members) | Kind::Union(members) => {
                self.members(members, shape.stream.as_deref())
            }
            _ => Plan::Scalar,
        }
    }

    fn members(&mut self, members: &'g [Member], stream: Option<&'g Stream>) -> Plan<'g> {
        let mut plans = HashMap::new();
        for member in members {
            let id = self.used(&member.value);
            for name in [&*member.name, member.key()] {
                self.names.insert(name);
                // The name of one may be the key of another: who knows which is meant.
                let plan = plans.entry(name).or_insert(id);
                *plan = if *plan == id { id } else { SECRET };
            }
        }
        if let Some(stream) = stream {
            self.names.insert(&stream.name);
            self.has_secrets |= stream.sensitive;
            let is_secret = stream.sensitive || plans.contains_key(&*stream.name);
            plans.insert(&*stream.name, if is_secret { SECRET } else { self.list.len() });
            if !is_secret {
                self.list.push(Plan::Scalar);
            }
        }
        Plan::Members(plans)
    }
}

fn is_secret(shape: &Shape, own: Option<&Constraints>) -> bool {
    own.is_some_and(|it| it.sensitive)
        || shape.constraints.as_deref().is_some_and(|it| it.sensitive)
}

/// Whether a key that no model knows may be shown beside secrets, unless its value is null: it
/// could be a name. In YAML, `{password:hunter2}` is a key, for want of a space.
pub(super) fn is_name(key: &str) -> bool {
    key.chars().all(|it| it.is_alphanumeric() || matches!(it, '_' | '-' | '.' | '$' | '…'))
}
