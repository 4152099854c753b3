//! Shapes of the same content under another name, to which nothing refers.

use std::collections::VecDeque;

use super::change::{Change, ChangeKind};
use super::keys::Keys;
use super::targets;
use crate::budget;
use crate::map::{HashMap, HashSet};
use crate::model::{AppliedTrait, Shape, Traits};
use crate::shape_id::ShapeId;

/// What shapes are matched by: their kind, the name and target of each member, and their traits and
/// those of their members.
type Content<'m> = (&'static str, Vec<(&'m str, &'m str)>, Vec<String>);

/// Reports types that are the same under another name. Returns what is left of the shapes that are new
/// and of those that are gone.
pub(super) fn compare<'m>(
    keys: &Keys<'m>,
    added: Vec<&'m Shape>,
    removed: Vec<&'m Shape>,
    changes: &mut Vec<Change>,
) -> (Vec<&'m Shape>, Vec<&'m Shape>) {
    let mut gone: HashMap<Content<'_>, VecDeque<&Shape>> = HashMap::default();
    for old in &removed {
        if let Some(content) = content(keys, old) {
            gone.entry(content).or_default().push_back(*old);
        }
    }
    let (mut left, mut matched) = (Vec::new(), Vec::new());
    for new in added {
        let same = content(keys, new).and_then(|content| gone.get_mut(&content));
        let Some(old) = same.and_then(VecDeque::pop_front) else {
            left.push(new);
            continue;
        };
        let (what, name) = (targets::kind(new), new.id.name().to_owned());
        let kind = ChangeKind::Renamed { what, old: old.id.name().to_owned(), new: name };
        changes.push(Change::of_shape(new, kind));
        matched.push(&old.id);
    }
    let matched: HashSet<_> = matched.into_iter().collect();
    let removed = removed.into_iter().filter(|old| !matched.contains(&old.id)).collect();
    (left, removed)
}

/// The content of a type of its own that has members; in it the type itself has no name.
fn content<'m>(keys: &Keys<'m>, shape: &'m Shape) -> Option<Content<'m>> {
    let target = |target: &'m ShapeId| {
        if *target == shape.id { "" } else { keys.of_id(target) }
    };
    let members = shape.members.iter().map(|it| (it.name(), target(&it.target)));
    let members: Vec<_> = members.collect();
    if !targets::is_type(shape) || members.is_empty() {
        return None;
    }
    let of_members = shape.members.iter().map(|member| &member.traits);
    let traits = std::iter::once(&shape.traits).chain(of_members).map(canonical);
    Some((targets::kind(shape), members, traits.collect()))
}

/// The same text for the same traits.
fn canonical(traits: &Traits) -> String {
    budget::step(1);
    let text =
        |(id, applied): (&ShapeId, &AppliedTrait)| format!("{id}({})", applied.value.canonical());
    let mut texts: Vec<String> = traits.0.iter().map(text).collect();
    texts.sort();
    texts.join("")
}
