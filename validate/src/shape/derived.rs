//! Shapes as derived code makes them: with few calls, since each one costs the compiler time.

use super::data::put;
use super::{Binding, Data, EnumValue, Member, TypeRef};

/// A member with its key in JSON, if that is not its name, and its documentation.
pub const fn member(
    name: &'static str,
    key: Option<&'static str>,
    value: TypeRef,
    required: bool,
    doc: &'static str,
) -> Member {
    Member {
        name: Data::Static(name),
        wire_name: match key {
            Some(key) => Some(Data::Static(key)),
            None => None,
        },
        value,
        required,
        has_default: false,
        idempotency_token: false,
        binding: Binding::Body,
        doc: Data::Static(doc),
    }
}

/// The values of an enum: name, value, and whether it is internal.
pub const fn enum_values<const COUNT: usize>(
    values: [(&'static str, &'static str, bool); COUNT],
) -> [EnumValue; COUNT] {
    let mut made = [const { EnumValue::new("", "") }; COUNT];
    let mut index = 0;
    while index < COUNT {
        let (name, value, internal) = values[index];
        let value = EnumValue::new(name, value);
        put(&mut made[index], if internal { value.internal() } else { value });
        index += 1;
    }
    made
}
