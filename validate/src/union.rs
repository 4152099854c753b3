//! Reading unions: an object of which exactly one member is set.

use alloc::boxed::Box;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::structure::Keys;
use crate::unknown::UnknownValue;
use crate::unquoted::unquoted;

/// A union, read from the one member that is set.
pub trait Read<'de>: Sized {
    /// The name of the type.
    const NAME: &'static str;
    /// The members' keys; the last one is [`TYPE`].
    const KEYS: &'static [&'static str];

    /// Reads the value of the key at `index`; nothing if it is `null`.
    ///
    /// # Errors
    /// What the type of the member refuses.
    fn read<M: MapAccess<'de>>(index: usize, members: &mut M) -> Result<Option<Self>, M::Error>;

    /// Makes the union of a member that it does not know; `None` if it holds none.
    const UNKNOWN: Option<fn(Name, UnknownValue) -> Self> = None;
}

/// The name of an unknown member.
pub type Name = Box<str>;

/// A key beside the member, which says what the object is and is ignored.
pub const TYPE: &str = "__type";

/// Reads a union.
///
/// # Errors
/// What is no object, a member that is there twice, one that the type cannot hold, and if not exactly one member is
/// set.
pub fn deserialize<'de, T: Read<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let visitor = UnionVisitor(PhantomData);
    deserializer.deserialize_struct(T::NAME, T::KEYS, visitor).map_err(unquoted)
}

struct UnionVisitor<T>(PhantomData<T>);

impl<'de, T: Read<'de>> Visitor<'de> for UnionVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "union {}", T::NAME)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut members: M) -> Result<T, M::Error> {
        let (mut value, mut set) = (None, 0);
        let mut keys = match T::UNKNOWN {
            Some(_) => Keys::open(T::KEYS),
            None => Keys::closed(T::KEYS),
        };
        while let Some(key) = members.next_key_seed(&mut keys)? {
            match key {
                Some(index) if T::KEYS.get(index) == Some(&TYPE) => {
                    members.next_value::<IgnoredAny>()?;
                }
                Some(index) => {
                    if let Some(member) = T::read(index, &mut members)? {
                        value = Some(member);
                        set += 1;
                    }
                }
                None => match (T::UNKNOWN, members.next_value()?) {
                    (None, _) => {}
                    (_, UnknownValue::Null) => {
                        let problem = format_args!("a member that is not known must not be null");
                        return Err(M::Error::custom(problem));
                    }
                    (Some(make), other) => {
                        value = Some(make(keys.other(), other));
                        set += 1;
                    }
                },
            }
        }
        match value {
            Some(value) if set == 1 => Ok(value),
            _ => Err(M::Error::custom(format_args!("exactly one member must be set, not {set}"))),
        }
    }
}

/// Reads a member.
///
/// # Errors
/// What its type refuses.
#[inline]
pub fn member<'de, T: Deserialize<'de>, U, M: MapAccess<'de>>(
    members: &mut M,
    make: fn(T) -> U,
) -> Result<Option<U>, M::Error> {
    Ok(members.next_value::<Option<T>>()?.map(make))
}
