//! What finds the members of wide structures and unions, and the values of wide enums.
//!
//! Documents have their members in the order of the model, and most shapes have few: a search that goes
//! on from the last member is best for these. If a shape has many, a document could make every search go
//! through all of them.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::borrow::Borrow;

use super::{Data, EnumValue, IntEnumValue, Kind, Member};

/// How many members or values are searched one by one.
pub(crate) const FEW: usize = 32;

/// The indices of the shapes of a graph that have more than [`FEW`] members or values, by the address of
/// these, which stay where they are as long as the graph has the shape.
#[derive(Clone, Debug, Default)]
pub(super) struct Indices {
    members: BTreeMap<usize, Members>,
    values: BTreeMap<usize, Values<Data<str>>>,
    integers: BTreeMap<usize, Values<i32>>,
}

impl Indices {
    pub(super) const fn new() -> Self {
        Self { members: BTreeMap::new(), values: BTreeMap::new(), integers: BTreeMap::new() }
    }

    /// Adds what a shape needs.
    pub(super) fn add(&mut self, kind: &Kind) {
        match kind {
            Kind::Structure(list) | Kind::Union(list) if list.len() > FEW => {
                self.members.insert(address(list), Members::new(list));
            }
            Kind::Enum(list) if list.len() > FEW => {
                let values = list.iter().map(|it| (it.value.clone(), it.internal));
                self.values.insert(address(list), Values::new(values));
            }
            Kind::IntEnum(list) if list.len() > FEW => {
                let values = list.iter().map(|it| (it.value, it.internal));
                self.integers.insert(address(list), Values::new(values));
            }
            _ => {}
        }
    }

    pub(super) fn members(&self, members: &[Member]) -> Option<&Members> {
        (members.len() > FEW).then(|| self.members.get(&address(members))).flatten()
    }

    pub(super) fn values(&self, values: &[EnumValue]) -> Option<&Values<Data<str>>> {
        (values.len() > FEW).then(|| self.values.get(&address(values))).flatten()
    }

    pub(super) fn integers(&self, values: &[IntEnumValue]) -> Option<&Values<i32>> {
        (values.len() > FEW).then(|| self.integers.get(&address(values))).flatten()
    }
}

fn address<T>(list: &[T]) -> usize {
    list.as_ptr().addr()
}

/// The members of a wide structure or union.
#[derive(Clone, Debug)]
pub(crate) struct Members {
    /// Every name and key with the member that it is of, in the order of the texts.
    keys: Vec<(Data<str>, usize)>,
    /// Those that must be looked at even if they are absent.
    required: Vec<usize>,
}

impl Members {
    fn new(members: &[Member]) -> Self {
        let mut keys = Vec::with_capacity(members.len());
        for (index, member) in members.iter().enumerate() {
            let aliases = member.aliases.iter().map(|key| Data::Static(*key));
            let names = [Some(member.name.clone()), member.wire_name.clone()];
            keys.extend(names.into_iter().flatten().chain(aliases).map(|key| (key, index)));
        }
        keys.sort_unstable();
        keys.dedup();
        let required = members.iter().enumerate().filter(|(_, it)| it.required);
        Self { keys, required: required.map(|(index, _)| index).collect() }
    }

    /// The members that are called so somewhere, in the order of the model.
    pub(crate) fn called<'i>(&'i self, key: &'i str) -> impl Iterator<Item = usize> + Clone + 'i {
        let start = self.keys.partition_point(|(known, _)| **known < *key);
        let same = self.keys[start..].iter().take_while(move |(known, _)| **known == *key);
        same.map(|(_, index)| *index)
    }

    pub(crate) fn required(&self) -> &[usize] {
        &self.required
    }
}

/// The values of a wide enum.
#[derive(Clone, Debug)]
pub(crate) struct Values<T: 'static> {
    all: BTreeSet<T>,
    /// Those that may be named, in the order of the model.
    pub(crate) public: Data<[T]>,
}

impl<T: Clone + Ord> Values<T> {
    fn new(values: impl Iterator<Item = (T, bool)> + Clone) -> Self {
        let public = values.clone().filter(|(_, is_internal)| !is_internal);
        let public = public.map(|(value, _)| value).collect();
        Self { all: values.map(|(value, _)| value).collect(), public }
    }

    pub(crate) fn has<V: Ord + ?Sized>(&self, value: &V) -> bool
    where
        T: Borrow<V>,
    {
        self.all.contains(value)
    }
}
