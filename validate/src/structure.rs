//! Reading and writing structures: what is the same for all of them. What differs, the members, is
//! derived.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use core::marker::PhantomData;
use core::{fmt, mem};

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor,
};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::unquoted::unquoted;

/// A structure of options: it is read in place.
pub trait ReadOptions<'de>: Sized {
    /// Nothing was read.
    const EMPTY: Self;

    /// Reads the value of the key at `index`.
    ///
    /// # Errors
    /// What the type of the member refuses.
    fn read<M: MapAccess<'de>>(&mut self, index: usize, members: &mut M) -> Result<(), M::Error>;
}

/// A structure that must have some members: it is made when all have been read.
pub trait Read<'de>: Sized {
    /// What was read so far: an option for each member.
    type Slots;
    /// Nothing was read.
    const EMPTY: Self::Slots;

    /// Reads the value of the key at `index`.
    ///
    /// # Errors
    /// What the type of the member refuses.
    fn read<M: MapAccess<'de>>(
        slots: &mut Self::Slots,
        index: usize,
        members: &mut M,
    ) -> Result<(), M::Error>;

    /// Makes the structure of what was read.
    ///
    /// # Errors
    /// A required member is missing.
    fn build<E: Error>(slots: Self::Slots) -> Result<Self, E>;
}

/// Reads a structure of options.
///
/// # Errors
/// What is no object, a member that is there twice, and what a member's type refuses.
pub fn deserialize_options<'de, T: ReadOptions<'de>, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    keys: &'static [&'static str],
) -> Result<T, D::Error> {
    let visitor = OptionsVisitor { name, keys, of: PhantomData };
    deserializer.deserialize_struct(name, keys, visitor).map_err(unquoted)
}

/// Reads a structure.
///
/// # Errors
/// What is no object, a member that is there twice or is missing, and what a member's type refuses.
pub fn deserialize<'de, T: Read<'de>, D: Deserializer<'de>>(
    deserializer: D,
    name: &'static str,
    keys: &'static [&'static str],
) -> Result<T, D::Error> {
    let visitor = StructureVisitor { name, keys, of: PhantomData };
    deserializer.deserialize_struct(name, keys, visitor).map_err(unquoted)
}

struct OptionsVisitor<T> {
    name: &'static str,
    keys: &'static [&'static str],
    of: PhantomData<T>,
}

impl<'de, T: ReadOptions<'de>> Visitor<'de> for OptionsVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "struct {}", self.name)
    }

    #[inline]
    fn visit_map<M: MapAccess<'de>>(self, mut members: M) -> Result<T, M::Error> {
        let mut structure = T::EMPTY;
        let mut keys = Keys::new(self.keys);
        while let Some(key) = members.next_key_seed(&mut keys)? {
            match key {
                Some(index) => structure.read(index, &mut members)?,
                None => ignore(&mut members)?,
            }
        }
        Ok(structure)
    }
}

struct StructureVisitor<T> {
    name: &'static str,
    keys: &'static [&'static str],
    of: PhantomData<T>,
}

impl<'de, T: Read<'de>> Visitor<'de> for StructureVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "struct {}", self.name)
    }

    #[inline]
    fn visit_map<M: MapAccess<'de>>(self, mut members: M) -> Result<T, M::Error> {
        let mut slots = T::EMPTY;
        let mut keys = Keys::new(self.keys);
        while let Some(key) = members.next_key_seed(&mut keys)? {
            match key {
                Some(index) => T::read(&mut slots, index, &mut members)?,
                None => ignore(&mut members)?,
            }
        }
        T::build(slots)
    }
}

fn ignore<'de, M: MapAccess<'de>>(members: &mut M) -> Result<(), M::Error> {
    members.next_value::<IgnoredAny>().map(|_| ())
}

/// Finds keys among those of a type, each of them once.
pub(crate) struct Keys {
    all: &'static [&'static str],
    /// What becomes of other keys.
    others: Others,
    /// The key that comes next if members are in the order of the type, as they usually are.
    next: usize,
    /// A bit for each of the first keys.
    seen: u128,
    /// The others that were found.
    more: BTreeSet<usize>,
}

/// What becomes of keys that a type does not have.
enum Others {
    Ignored,
    Refused,
    /// The last one is kept.
    Kept(Box<str>),
}

impl Keys {
    const fn new(all: &'static [&'static str]) -> Self {
        Self { all, others: Others::Ignored, next: 0, seen: 0, more: BTreeSet::new() }
    }

    /// Keys beside which there may be no other.
    pub(crate) fn closed(all: &'static [&'static str]) -> Self {
        Self { others: Others::Refused, ..Self::new(all) }
    }

    /// Keys beside which there may be others, which are kept.
    pub(crate) fn open(all: &'static [&'static str]) -> Self {
        Self { others: Others::Kept(Box::default()), ..Self::new(all) }
    }

    /// The other key that was found last.
    pub(crate) fn other(&mut self) -> Box<str> {
        match &mut self.others {
            Others::Kept(key) => mem::take(key),
            Others::Ignored | Others::Refused => Box::default(),
        }
    }

    #[inline]
    fn find<E: Error>(&mut self, key: &str) -> Result<Option<usize>, E> {
        let is_key = |index: &usize| self.all.get(*index).is_some_and(|it| *it == key);
        let first = Some(self.next).filter(is_key);
        let Some(index) = first.or_else(|| self.all.iter().position(|it| *it == key)) else {
            match &mut self.others {
                Others::Ignored => {}
                Others::Refused => return Err(E::unknown_field(key, self.all)),
                Others::Kept(other) => *other = key.into(),
            }
            return Ok(None);
        };
        self.next = index + 1;
        if self.is_first_time(index) {
            Ok(Some(index))
        } else {
            Err(E::duplicate_field(self.all[index]))
        }
    }

    #[inline]
    fn is_first_time(&mut self, index: usize) -> bool {
        let bit = u32::try_from(index).ok().and_then(|index| 1_u128.checked_shl(index));
        let Some(bit) = bit else { return self.more.insert(index) };
        let is_new = self.seen & bit == 0;
        self.seen |= bit;
        is_new
    }
}

/// The index of a key; nothing if the type has no such key.
impl<'de> DeserializeSeed<'de> for &mut Keys {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for &mut Keys {
    type Value = Option<usize>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<Option<usize>, E> {
        self.find(key)
    }
}

/// Reads an optional member.
///
/// # Errors
/// What its type refuses.
#[inline]
pub fn optional<'de, T: Deserialize<'de>, M: MapAccess<'de>>(
    slot: &mut Option<T>,
    members: &mut M,
) -> Result<(), M::Error> {
    *slot = members.next_value()?;
    Ok(())
}

/// Reads a member that must be there.
///
/// # Errors
/// What its type refuses, `null` among it.
#[inline]
pub fn required<'de, T: Deserialize<'de>, M: MapAccess<'de>>(
    slot: &mut Option<T>,
    members: &mut M,
) -> Result<(), M::Error> {
    *slot = Some(members.next_value()?);
    Ok(())
}

/// The value of a member that must be there.
///
/// # Errors
/// It is missing.
#[inline]
pub fn present<T, E: Error>(slot: Option<T>, key: &'static str) -> Result<T, E> {
    slot.ok_or_else(|| E::missing_field(key))
}

/// Writes the members of a structure, up to the first error. A structure is written as a map,
/// since how many of its members are there is known only at the end.
pub struct Members<M: SerializeMap>(Result<M, M::Error>);

impl<M: SerializeMap> Members<M> {
    /// Begins a structure.
    #[inline]
    pub fn of<S: Serializer<SerializeMap = M, Ok = M::Ok, Error = M::Error>>(
        serializer: S,
    ) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a member that is there.
    #[inline]
    pub fn member<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) {
        if let Ok(members) = &mut self.0
            && let Err(error) = members.serialize_entry(key, value)
        {
            self.0 = Err(error);
        }
    }

    /// Writes a member if it is there.
    #[inline]
    pub fn optional<T: Serialize>(&mut self, key: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.member(key, value);
        }
    }

    /// Ends the structure.
    ///
    /// # Errors
    /// Those of the serializer, and of the types of the members.
    #[inline]
    pub fn end(self) -> Result<M::Ok, M::Error> {
        self.0?.end()
    }
}
