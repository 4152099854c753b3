//! Shapes as derived code makes them: with few calls, since each one costs the compiler time.

use crate::Shaped;
use crate::rules::each::List;
use crate::rules::entries::Map;
use crate::shape::{Constraints, Data, EnumValue, Member, Shape, TypeRef, put, scalar};

/// A member of the type of a field: it must be present unless the type is an option.
pub const fn member<T: Shaped>(name: &'static str, doc: &'static str) -> Member {
    let mut member = variant::<T>(name, doc);
    member.required = !T::NULLABLE;
    member.nullable = T::NULLABLE;
    member
}

/// A member of a type whose values have no rules of their own.
pub const fn plain_member<T: Shaped>(name: &'static str, doc: &'static str) -> Member {
    refuse_rules::<T>();
    member::<T>(name, doc)
}

/// A member that only a function of the user reads: its value may be any JSON.
pub const fn opaque_member<T: Shaped>(name: &'static str, doc: &'static str) -> Member {
    let mut member = skipped_member(name, doc);
    member.opaque = true;
    member.required = !T::NULLABLE;
    member.nullable = T::NULLABLE;
    if T::SENSITIVE {
        member.constrained(const { &Constraints::new().sensitive() })
    } else {
        member
    }
}

/// The same, of a type whose values have no rules of their own.
pub const fn plain_opaque_member<T: Shaped>(name: &'static str, doc: &'static str) -> Member {
    refuse_rules::<T>();
    opaque_member::<T>(name, doc)
}

/// A member of a union, of a type whose values have no rules of their own.
pub const fn plain_variant<T: Shaped>(name: &'static str, doc: &'static str) -> Member {
    refuse_rules::<T>();
    variant::<T>(name, doc)
}

/// A reference to the shape of a type whose values have no rules of their own.
pub const fn plain_reference<T: Shaped>() -> TypeRef {
    refuse_rules::<T>();
    reference::<T>()
}

/// The shape would say rules that no value is checked by.
const fn refuse_rules<T: Shaped>() {
    assert!(
        !T::CHECKED,
        "the type may have rules of its own: write `#[validate(nested)]` (for what a list or map holds, \
         `each(nested)`, `keys(nested)` or `values(nested)`), or `#[validate(skip)]`"
    );
}

/// A member of a union.
pub const fn variant<T: Shaped>(name: &'static str, doc: &'static str) -> Member {
    Member::new(name, reference::<T>()).documented(doc)
}

/// A member that nothing is known of.
pub const fn skipped_member(name: &'static str, doc: &'static str) -> Member {
    Member::new(name, TypeRef::of(scalar::document)).documented(doc)
}

/// A reference to the shape of a type.
pub const fn reference<T: Shaped>() -> TypeRef {
    TypeRef::of(T::shape)
}

/// A list whose elements have rules of their own.
pub const fn list<T: List<Element: Shaped>>(element: TypeRef) -> Shape {
    let shape = Shape::list("List", element, T::Element::NULLABLE);
    match T::CONSTRAINTS {
        Some(constraints) => shape.constrained(constraints),
        None => shape,
    }
}

/// A map whose keys or values have rules of their own.
pub const fn map<T: Map<Value: Shaped>>(key: TypeRef, value: TypeRef) -> Shape {
    Shape::map("Map", key, value, T::Value::NULLABLE)
}

/// The shape of a newtype around such a list or map.
pub const fn named(name: &'static str, mut shape: Shape) -> Shape {
    put(&mut shape.name, Data::Static(name));
    shape
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
