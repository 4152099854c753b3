//! Flattening mixins (Smithy 2.0, section "Mixins").
//!
//! Members of mixins come first, in the order of the `with` clause, depth first, then the shape's
//! own. Of two values of one trait, the shape's own counts, then that of the later mixin.

use super::draft::{Draft, DraftMember, DraftTrait, Drafts};
use super::validate::graph::on_cycles;
use crate::budget::{self, LIMIT, Memory, Spent, cost};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::map::{HashMap, HashSet};
use crate::model::ShapeKind;
use crate::node::Node;
use crate::read::size::of_node;
use crate::shape_id::ShapeId;
use crate::source::{Span, Spanned};

const MIXIN: &str = "smithy.api#mixin";

/// How far a shape is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Open,
    Done,
}

/// Copies what mixins bring into the shapes that use them, as far as the memory of the model goes.
pub(super) fn flatten(drafts: &mut Drafts, memory: &mut Memory, diagnostics: &mut Diagnostics) {
    cut_cycles(drafts, diagnostics);
    let mut states = vec![State::Waiting; drafts.len()];
    for index in 0..drafts.len() {
        if let Err(place) = visit(index, drafts, &mut states, memory, diagnostics) {
            let (draft, message) = (&drafts[place], memory.message());
            let found = Diagnostic::error(LIMIT, draft.span, message);
            diagnostics.push(found.with_shape(draft.id.clone()));
            return;
        }
    }
    for draft in drafts.values() {
        report_missing_targets(draft, diagnostics);
    }
}

/// Reports the shapes on cycles of mixins, and takes the mixins away that make the cycles.
fn cut_cycles(drafts: &mut Drafts, diagnostics: &mut Diagnostics) {
    let edges = |(index, draft): (usize, &Draft)| {
        let mixins = draft.mixins.iter().filter_map(|mixin| drafts.get_index_of(&mixin.value));
        mixins.map(|mixin| (index, mixin)).collect::<Vec<_>>()
    };
    let edges: Vec<(usize, usize)> = drafts.values().enumerate().flat_map(edges).collect();
    let on_cycles: HashMap<usize, ShapeId> = on_cycles(&edges)
        .into_iter()
        .filter_map(|index| Some((index, drafts.get_index(index)?.0.clone())))
        .collect();
    let ids: HashSet<&ShapeId> = on_cycles.values().collect();
    for (index, draft) in drafts.values_mut().enumerate() {
        if !on_cycles.contains_key(&index) {
            continue;
        }
        let first = draft.mixins.iter().find(|mixin| ids.contains(&mixin.value)).cloned();
        diagnostics.extend(first.map(|mixin| cycle(draft, &mixin)));
        draft.mixins.retain(|mixin| !ids.contains(&mixin.value));
    }
}

/// Flattens a shape after its mixins, with a stack of its own: mixins may be deep.
///
/// # Errors
/// The shape that there is no memory for.
fn visit(
    root: usize,
    drafts: &mut Drafts,
    states: &mut [State],
    memory: &mut Memory,
    diagnostics: &mut Diagnostics,
) -> Result<(), usize> {
    let mut stack = vec![root];
    while let Some(&index) = stack.last() {
        if states[index] == State::Done {
            stack.pop();
            continue;
        }
        states[index] = State::Open;
        let waiting = stack.len();
        let mut known = std::mem::take(&mut drafts[index].mixins);
        known.retain(|mixin| {
            budget::step(1);
            let found = drafts.get_index_of(&mixin.value);
            if found.is_none() {
                diagnostics.push(unresolved(&drafts[index], mixin));
            }
            stack.extend(found.filter(|found| states[*found] == State::Waiting));
            found.is_some()
        });
        drafts[index].mixins = known;
        if stack.len() == waiting {
            mix_in(index, drafts, memory, diagnostics).map_err(|Spent| index)?;
            states[index] = State::Done;
            stack.pop();
        }
    }
    Ok(())
}

/// What a copy of a draft takes in memory.
fn size(draft: &Draft) -> u64 {
    let of_traits = |traits: &[DraftTrait]| -> u64 {
        traits.iter().map(|it| cost::TRAIT + it.value.as_ref().map_or(0, of_node)).sum()
    };
    let of_members = draft.members.iter().map(|it| {
        cost::MEMBER
            + 3 * it.name.value.len() as u64
            + of_traits(&it.traits)
            + 2 * draft.id.as_str().len() as u64
    });
    let references = match &draft.kind {
        ShapeKind::Service(it) => {
            it.operations.len() + it.resources.len() + it.errors.len() + it.rename.len()
        }
        ShapeKind::Operation(it) => it.errors.len(),
        ShapeKind::Resource(it) => {
            it.operations.len()
                + it.collection_operations.len()
                + it.resources.len()
                + it.identifiers.len()
        }
        _ => 0,
    };
    of_traits(&draft.traits) + of_members.sum::<u64>() + cost::REFERENCE * references as u64
}

fn unresolved(draft: &Draft, mixin: &Spanned<ShapeId>) -> Diagnostic {
    let message = format!("Unresolved mixin of `{}`: `{}`", draft.id, mixin.value);
    Diagnostic::error("Model", mixin.span, message).with_shape(draft.id.clone())
}

fn cycle(draft: &Draft, mixin: &Spanned<ShapeId>) -> Diagnostic {
    let message = format!("The mixins of `{}` form a cycle through `{}`", draft.id, mixin.value);
    Diagnostic::error("Model", mixin.span, message).with_shape(draft.id.clone())
}

/// Copies what the mixins of one shape bring; they are flattened already.
fn mix_in(
    index: usize,
    drafts: &mut Drafts,
    memory: &mut Memory,
    diagnostics: &mut Diagnostics,
) -> Result<(), Spent> {
    if drafts[index].mixins.is_empty() {
        return Ok(());
    }
    // What a mixin brings costs its size, even if it was there already.
    let mut draft = drafts[index].clone();
    let own_traits = std::mem::take(&mut draft.traits);
    let own_members = std::mem::take(&mut draft.members);
    let (mut places, mut traits) = (Places::default(), Layers::default());
    for id in std::mem::take(&mut draft.mixins) {
        let Some(mixin) = drafts.get(&id.value) else { continue };
        memory.take(size(mixin))?;
        check_mixin(&draft, id.span, mixin, diagnostics);
        traits.add(inherited(mixin));
        merge_properties(&mut draft.kind, &mixin.kind);
        for member in &mixin.members {
            budget::step(1);
            // Traits that are there already are looked through.
            let place = places.get(&member.name.value);
            memory.take(place.map_or(0, |place| draft.members[*place].traits.len() as u64))?;
            inherit_member(&mut draft, &mut places, mixin, member, diagnostics);
        }
        draft.mixins.push(id);
    }
    traits.add(own_traits);
    draft.traits = traits.traits();
    for member in own_members {
        add_own_member(&mut draft, &mut places, member, diagnostics);
    }
    apply_to_mixed_in(&mut draft, &places, memory, diagnostics)?;
    drafts[index] = draft;
    Ok(())
}

/// Traits from several sources: of two values of one trait, that of the later source counts.
#[derive(Default)]
struct Layers {
    traits: Vec<(usize, DraftTrait)>,
    last: HashMap<ShapeId, usize>,
    count: usize,
}

impl Layers {
    fn add(&mut self, traits: impl IntoIterator<Item = DraftTrait>) {
        self.count += 1;
        for applied in traits {
            self.last.insert(applied.id.clone(), self.count);
            self.traits.push((self.count, applied));
        }
    }

    fn traits(self) -> Vec<DraftTrait> {
        let Self { traits, last, .. } = self;
        let counts = |(layer, applied): &(usize, DraftTrait)| last.get(&applied.id) == Some(layer);
        traits.into_iter().filter(counts).map(|(_, applied)| applied).collect()
    }
}

/// Reports a mixin that is none or of another type than its user, where the user names it.
fn check_mixin(draft: &Draft, span: Span, mixin: &Draft, diagnostics: &mut Diagnostics) {
    if !mixin.traits.iter().any(|applied| applied.id == MIXIN) {
        let message = format!(
            "`{}` is used as a mixin by `{}` but has no trait `@mixin`",
            mixin.id, draft.id
        );
        let found = Diagnostic::error("Target", span, message);
        diagnostics.push(found.with_shape(draft.id.clone()));
    }
    if std::mem::discriminant(&draft.kind) != std::mem::discriminant(&mixin.kind) {
        let message = format!("`{}` and its mixin `{}` are of different types", draft.id, mixin.id);
        let found = Diagnostic::error("Model", span, message);
        diagnostics.push(found.with_shape(draft.id.clone()));
    }
}

/// The traits of a mixin that reach its users: all but `mixin` and those it keeps to itself.
fn inherited(mixin: &Draft) -> Vec<DraftTrait> {
    let local: HashSet<&str> = mixin
        .traits
        .iter()
        .filter(|applied| applied.id == MIXIN)
        .filter_map(|applied| applied.value.as_ref()?.get("localTraits")?.as_array())
        .flatten()
        .filter_map(Node::as_str)
        .collect();
    let is_local =
        |applied: &&DraftTrait| applied.id == MIXIN || local.contains(applied.id.as_str());
    let traits = mixin.traits.iter().filter(|applied| !is_local(applied)).cloned();
    traits.map(|applied| DraftTrait { mixed_in: true, ..applied }).collect()
}

/// Adds traits of a mixin: they replace those of earlier mixins.
fn inherit_traits(traits: &mut Vec<DraftTrait>, more: &[DraftTrait]) {
    take_out(traits, more);
    traits.extend(more.iter().cloned().map(|applied| DraftTrait { mixed_in: true, ..applied }));
}

/// Adds a shape's own traits: they replace those of mixins.
fn override_traits(traits: &mut Vec<DraftTrait>, own: Vec<DraftTrait>) {
    take_out(traits, &own);
    traits.extend(own);
}

/// Takes those out that others replace.
fn take_out(traits: &mut Vec<DraftTrait>, others: &[DraftTrait]) {
    let others: HashSet<&ShapeId> = others.iter().map(|applied| &applied.id).collect();
    traits.retain(|applied| !others.contains(&applied.id));
}

/// Where the members of a shape stand, by name.
type Places = HashMap<String, usize>;

fn inherit_member(
    draft: &mut Draft,
    places: &mut Places,
    mixin: &Draft,
    member: &DraftMember,
    diagnostics: &mut Diagnostics,
) {
    let from = mixin.id.with_member(&member.name.value);
    if let Some(place) = places.get(&member.name.value) {
        let known = &mut draft.members[*place];
        if conflicts(known, member) {
            let origin = known.mixed_in_from.clone();
            diagnostics.push(conflict(draft, &member.name, origin));
        } else {
            inherit_traits(&mut known.traits, &member.traits);
            known.mixed_in_from = Some(from);
        }
        return;
    }
    let mut copy = member.clone();
    copy.traits.iter_mut().for_each(|applied| applied.mixed_in = true);
    copy.mixed_in_from = Some(from);
    places.insert(member.name.value.clone(), draft.members.len());
    draft.members.push(copy);
}

/// Adds a member of the shape itself; one of the same name must have the same target.
fn add_own_member(
    draft: &mut Draft,
    places: &mut Places,
    member: DraftMember,
    diagnostics: &mut Diagnostics,
) {
    let Some(place) = places.get(&member.name.value) else {
        places.insert(member.name.value.clone(), draft.members.len());
        draft.members.push(member);
        return;
    };
    let known = &mut draft.members[*place];
    if conflicts(known, &member) {
        let origin = known.mixed_in_from.clone();
        diagnostics.push(conflict(draft, &member.name, origin));
        return;
    }
    known.name = member.name;
    override_traits(&mut known.traits, member.traits);
}

fn conflicts(known: &DraftMember, other: &DraftMember) -> bool {
    match (&known.target, &other.target) {
        (Some(known), Some(other)) => known.value != other.value,
        _ => false,
    }
}

fn conflict(draft: &Draft, name: &Spanned<String>, origin: Option<ShapeId>) -> Diagnostic {
    let origin = origin.map(|id| format!(": `{id}`")).unwrap_or_default();
    let message = format!("Member conflicts with an inherited mixin member{origin}");
    Diagnostic::error("Model", name.span, message).with_shape(draft.id.with_member(&name.value))
}

/// Adds the traits that `apply` gives to members which mixins brought.
fn apply_to_mixed_in(
    draft: &mut Draft,
    places: &Places,
    memory: &mut Memory,
    diagnostics: &mut Diagnostics,
) -> Result<(), Spent> {
    for (name, traits) in std::mem::take(&mut draft.applied_to_mixed_in) {
        let place = places.get(&name.value);
        let Some(member) = place.and_then(|place| draft.members.get_mut(*place)) else {
            let message =
                format!("Traits are applied to an unknown member: `{}${}`", draft.id, name.value);
            diagnostics.push(Diagnostic::error("Model", name.span, message));
            continue;
        };
        memory.take(member.traits.len() as u64)?;
        override_traits(&mut member.traits, traits);
    }
    Ok(())
}

fn report_missing_targets(draft: &Draft, diagnostics: &mut Diagnostics) {
    for member in draft.members.iter().filter(|member| member.target.is_none()) {
        let message = "Member target was elided, but no bound resource or mixin contained a \
                       matching identifier or member name";
        let id = draft.id.with_member(&member.name.value);
        diagnostics.push(Diagnostic::error("Model", member.name.span, message).with_shape(id));
    }
}

/// Adds the properties of a mixin to those of a service, resource or operation.
fn merge_properties(kind: &mut ShapeKind, mixin: &ShapeKind) {
    match (kind, mixin) {
        (ShapeKind::Service(own), ShapeKind::Service(more)) => {
            if own.version.is_empty() {
                own.version.clone_from(&more.version);
            }
            merge_ids(&mut own.operations, &more.operations);
            merge_ids(&mut own.resources, &more.resources);
            merge_ids(&mut own.errors, &more.errors);
            for (shape, name) in &more.rename {
                let _ = own.rename.try_insert(shape.clone(), name.clone());
            }
        }
        (ShapeKind::Operation(own), ShapeKind::Operation(more)) => {
            let unit = |id: &ShapeId| *id == "smithy.api#Unit";
            if unit(&own.input) {
                own.input.clone_from(&more.input);
            }
            if unit(&own.output) {
                own.output.clone_from(&more.output);
            }
            merge_ids(&mut own.errors, &more.errors);
        }
        (ShapeKind::Resource(own), ShapeKind::Resource(more)) => {
            merge_ids(&mut own.operations, &more.operations);
            merge_ids(&mut own.collection_operations, &more.collection_operations);
            merge_ids(&mut own.resources, &more.resources);
            for (name, id) in &more.identifiers {
                let _ = own.identifiers.try_insert(name.clone(), id.clone());
            }
        }
        _ => {}
    }
}

/// Puts the IDs of a mixin before the others, each once.
fn merge_ids(own: &mut Vec<ShapeId>, more: &[ShapeId]) {
    if more.is_empty() {
        return;
    }
    let local = std::mem::take(own);
    let mut seen = HashSet::default();
    let all = more.iter().cloned().chain(local);
    own.extend(all.filter(|id| seen.insert(id.clone())));
}
