//! Which entries of objects hold a place in a text.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cell::RefCell;

use super::tape::{Tape, Value};

/// The containers of a text, each of which is listed when it is first asked for.
pub(crate) struct Nest<'t> {
    root: Option<Value<'t>>,
    /// What containers hold, by their first bytes.
    lists: RefCell<BTreeMap<usize, Vec<Child<'t>>>>,
}

/// What stands in a container, in the order of the text.
struct Child<'t> {
    start: usize,
    key: Option<Value<'t>>,
    value: Value<'t>,
}

impl<'t> Nest<'t> {
    pub(super) fn of(tape: Option<&'t Tape<'t>>) -> Self {
        Self { root: tape.map(Tape::root), lists: RefCell::default() }
    }

    /// Where the key, at that many levels below the root, of what a place is in begins.
    pub(crate) fn key(&self, level: usize, place: usize) -> Option<usize> {
        let mut lists = self.lists.borrow_mut();
        let (mut value, mut key) = (self.root?, None);
        for _ in 0..level {
            let list = lists.entry(value.span().start).or_insert_with(|| children(value));
            let index = list.partition_point(|child| child.start <= place).checked_sub(1)?;
            (key, value) = (list[index].key, list[index].value);
        }
        key.map(|key| key.span().start)
    }
}

fn children(value: Value<'_>) -> Vec<Child<'_>> {
    let entries = value.entries().map(|entry| {
        let key = Some(entry.key);
        Child { start: entry.key.span().start, key, value: entry.value }
    });
    let elements =
        value.elements().map(|value| Child { start: value.span().start, key: None, value });
    entries.chain(elements).collect()
}
