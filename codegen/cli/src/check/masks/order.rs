//! The order of findings whose keys are hidden: that of the text, since that of the keys tells
//! something of them.

use std::collections::BTreeMap;
use std::iter;

use shapewright_validate::Violation;

/// Which finding comes in which place. `hidden` has the paths of those that change. Findings in one
/// entry of a container stay together, and everything that is shown stays where it is.
pub(super) fn of_text(list: &[Violation], hidden: &[Option<String>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..list.len()).collect();
    // By containers, the findings in entries with hidden keys.
    let mut containers: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    let mut starts: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (index, (violation, path)) in iter::zip(list, hidden).enumerate() {
        let Some(path) = path else { continue };
        let (container, entry) = split(&violation.path, path);
        let start = violation.span.map(|span| span.start);
        let first = starts.entry(entry).or_insert(start);
        *first = start.min(*first);
        containers.entry(container).or_default().push((index, entry));
    }
    for found in containers.values() {
        let mut sorted = found.clone();
        sorted.sort_by_key(|(_, entry)| starts[entry]);
        for ((place, _), (index, _)) in iter::zip(found, sorted) {
            order[*place] = index;
        }
    }
    order
}

/// The paths of the container and of the entry whose key is the first that is hidden.
fn split<'p>(path: &'p str, hidden: &str) -> (&'p str, &'p str) {
    let mut container = 0;
    for (segment, shown) in iter::zip(path.split('/').skip(1), hidden.split('/').skip(1)) {
        let entry = container + 1 + segment.len();
        if segment != shown {
            return (&path[..container], &path[..entry]);
        }
        container = entry;
    }
    (path, path)
}

/// Puts things in that order.
pub(super) fn put<T: Clone>(list: &mut [T], order: &[usize]) {
    if !order.is_sorted() {
        let ordered: Vec<T> = order.iter().map(|index| list[*index].clone()).collect();
        list.clone_from_slice(&ordered);
    }
}
