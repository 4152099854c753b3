//! What a shape is.

use super::{Data, Member, TypeRef};

/// The kinds of Smithy, with what only this kind has.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// Binary data: base64 text in JSON.
    Blob,
    /// `true` or `false`.
    Boolean,
    /// Text.
    String,
    /// 8 bits, signed.
    Byte,
    /// 16 bits, signed.
    Short,
    /// 32 bits, signed.
    Integer,
    /// 64 bits, signed.
    Long,
    /// 32 bits, IEEE 754.
    Float,
    /// 64 bits, IEEE 754.
    Double,
    /// An integer of any size.
    BigInteger,
    /// A decimal number of any size.
    BigDecimal,
    /// An instant.
    Timestamp,
    /// Any JSON.
    Document,
    /// One of these strings.
    Enum(Data<[EnumValue]>),
    /// One of these integers of 32 bits.
    IntEnum(Data<[IntEnumValue]>),
    /// A list.
    List {
        /// What it holds.
        element: TypeRef,
        /// Whether it may hold nulls.
        sparse: bool,
    },
    /// A map from strings.
    Map {
        /// Its keys: a string or an enum.
        key: TypeRef,
        /// Its values.
        value: TypeRef,
        /// Whether its values may be null.
        sparse: bool,
    },
    /// A structure, with its members in model order.
    Structure(Data<[Member]>),
    /// A union, with its members in model order.
    Union(Data<[Member]>),
}

impl Kind {
    /// Whether it is one of integers.
    pub(crate) fn is_integer(&self) -> bool {
        matches!(self, Self::Byte | Self::Short | Self::Integer | Self::Long | Self::BigInteger)
    }
}

/// One value of an enum.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EnumValue {
    /// The name of the member.
    pub name: Data<str>,
    /// The value on the wire.
    pub value: Data<str>,
    /// Whether it is tagged internal: accepted, but never named in messages.
    pub internal: bool,
}

impl EnumValue {
    /// A value and its member's name.
    pub const fn new(name: &'static str, value: &'static str) -> Self {
        Self { name: Data::Static(name), value: Data::Static(value), internal: false }
    }

    /// The same value, tagged internal.
    #[must_use]
    pub const fn internal(mut self) -> Self {
        self.internal = true;
        self
    }
}

/// One value of an enum of integers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct IntEnumValue {
    /// The name of the member.
    pub name: Data<str>,
    /// The value on the wire.
    pub value: i32,
    /// Whether it is tagged internal: accepted, but never named in messages.
    pub internal: bool,
}

impl IntEnumValue {
    /// A value and its member's name.
    pub const fn new(name: &'static str, value: i32) -> Self {
        Self { name: Data::Static(name), value, internal: false }
    }

    /// The same value, tagged internal.
    #[must_use]
    pub const fn internal(mut self) -> Self {
        self.internal = true;
        self
    }
}
