//! Entries of long objects, found by their keys.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::tape::{Entry, Value};
use crate::path::is_cut_to;

/// How many keys that begin alike are looked at.
const FEW: usize = 16;

/// The entries of an object in the order of their keys.
///
/// The first bytes of keys in which they differ stand beside each other: most steps of a search need no
/// look at a key, which may be anywhere in memory.
pub(super) struct ByKey<'t> {
    /// How many bytes all keys have in common.
    shared: usize,
    heads: Vec<u64>,
    entries: Vec<(Cow<'t, str>, Entry<'t>)>,
}

impl<'t> ByKey<'t> {
    pub(super) fn of(object: Value<'t>) -> Self {
        let entries = object.entries_by_key();
        let shared = match (entries.first(), entries.last()) {
            (Some((first, _)), Some((last, _))) => {
                first.bytes().zip(last.bytes()).take_while(|(one, other)| one == other).count()
            }
            _ => 0,
        };
        let heads = entries.iter().map(|(key, _)| head(key, shared)).collect();
        Self { shared, heads, entries }
    }

    /// The value of the only key of which paths show that much.
    pub(super) fn get_cut(&self, shown: &str) -> Option<Value<'t>> {
        let at = self.entries.partition_point(|(known, _)| **known < *shown);
        let alike = self.entries[at..].iter().take_while(|(known, _)| known.starts_with(shown));
        let alike: Vec<_> = alike.take(FEW + 1).collect();
        let mut found = alike.iter().filter(|(known, _)| is_cut_to(known, shown));
        let is_sure = alike.len() <= FEW;
        let only = found.next().filter(|_| is_sure && found.next().is_none());
        only.map(|(_, entry)| entry.value)
    }

    /// The value of a key; of one that is repeated, the first.
    pub(super) fn get(&self, key: &str) -> Option<Value<'t>> {
        let head = head(key, self.shared);
        let start = self.heads.partition_point(|known| *known < head);
        let is_alone = self.heads.get(start + 1) != Some(&head);
        let alike =
            if is_alone { 1 } else { self.heads[start..].partition_point(|known| *known == head) };
        let entries = self.entries.get(start..start + alike)?;
        let at = entries.partition_point(|(known, _)| **known < *key);
        entries.get(at).filter(|(known, _)| known == key).map(|(_, entry)| entry.value)
    }
}

/// The first bytes of a key behind those that all keys have in common, in an order that is that of keys.
fn head(key: &str, shared: usize) -> u64 {
    let rest = key.as_bytes().get(shared..).unwrap_or_default();
    let mut bytes = [0; 8];
    for (byte, known) in bytes.iter_mut().zip(rest) {
        *byte = *known;
    }
    u64::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::ByKey;
    use crate::walk::tokens;

    #[test]
    fn every_key_is_found_and_no_other() {
        let alike =
            ["same", "same-and-long-0", "same-and-long-00", "same-and-long-1", "same\\u0000"];
        for keys in
            [&["", "a", "b"][..], &["a"], &alike, &["ab", "abc", "abcdefghij", "é", "\\u00e9f"]]
        {
            let entries: Vec<String> =
                keys.iter().enumerate().map(|(place, key)| format!("\"{key}\":{place}")).collect();
            let text = format!("{{{}}}", entries.join(","));
            let tape = tokens(text.as_bytes()).expect("JSON");
            let by_key = ByKey::of(tape.root());
            for entry in tape.root().entries() {
                let found = by_key.get(&entry.key.text()).expect("a value");
                assert_eq!(found.span(), entry.value.span(), "{text}");
            }
            for other in ["sam", "same-and-long-", "same-and-long-2", "abcd", "z", "other"] {
                assert!(by_key.get(other).is_none(), "{text} {other}");
            }
        }
    }
}
