//! The shapes of the types that Rust has already. They have no rules of their own; containers
//! check what they hold.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::map_key::MapKey;
use crate::report::Report;
use crate::rules::each::exactly;
use crate::rules::{nested, through_pointers};
use crate::shape::{Constraints, Kind, Shape, TypeRef, scalar};
use crate::validate::{Shaped, Validate};

/// A type whose kind is known to the compiler, so that a newtype around it can have a shape of
/// its own.
#[diagnostic::on_unimplemented(
    message = "the kind of `{Self}` is not known to the compiler",
    note = "a newtype around a type that derives `Validate` needs `#[validate(nested)]`"
)]
pub trait Leaf: Shaped {
    /// What a value is.
    const KIND: Kind;
    /// What its width asks of it.
    const CONSTRAINTS: Constraints = Constraints::new();
}

macro_rules! scalars {
    ($($rust:ty, $function:ident, $kind:ident;)*) => {
        $(
            impl Validate for $rust {
                #[inline]
                fn check(&self, _report: &mut Report<'_>) {}
            }

            impl Shaped for $rust {
                const CHECKED: bool = false;

                fn shape() -> &'static Shape {
                    scalar::$function()
                }
            }

            impl Leaf for $rust {
                const KIND: Kind = Kind::$kind;
            }
        )*
    };
}

scalars! {
    bool, boolean, Boolean;
    str, string, String;
    String, string, String;
    i8, byte, Byte;
    i16, short, Short;
    i32, integer, Integer;
    i64, long, Long;
    isize, long, Long;
    f32, float, Float;
    f64, double, Double;
    jiff::Timestamp, timestamp, Timestamp;
}

#[cfg(feature = "json")]
scalars! {
    serde_json::Value, document, Document;
}

/// Smithy has no unsigned integers: these are the next wider signed ones, of which the type holds a
/// part.
macro_rules! unsigned {
    ($($rust:ty, $kind:ident, $max:literal;)*) => {
        $(
            impl Validate for $rust {
                #[inline]
                fn check(&self, _report: &mut Report<'_>) {}
            }

            impl Shaped for $rust {
                const CHECKED: bool = false;

                fn shape() -> &'static Shape {
                    const CONSTRAINTS: &Constraints = &<$rust as Leaf>::CONSTRAINTS;
                    static SHAPE: Shape =
                        Shape::new(stringify!($rust), Kind::$kind).constrained(CONSTRAINTS);
                    &SHAPE
                }
            }

            impl Leaf for $rust {
                const KIND: Kind = Kind::$kind;
                const CONSTRAINTS: Constraints = Constraints::new()
                    .range(Some("0"), Some($max))
                    .unsigned(<$rust>::MAX as u64);
            }
        )*
    };
}

unsigned! {
    u8, Short, "255";
    u16, Integer, "65535";
    u32, Long, "4294967295";
    u64, BigInteger, "18446744073709551615";
    usize, BigInteger, "18446744073709551615";
}

impl<T: Validate> Validate for Option<T> {
    #[inline]
    fn check(&self, report: &mut Report<'_>) {
        if let Some(value) = self {
            value.check(report);
        }
    }
}

impl<T: Shaped> Shaped for Option<T> {
    const NULLABLE: bool = true;
    const SENSITIVE: bool = T::SENSITIVE;
    const CHECKED: bool = T::CHECKED;

    fn shape() -> &'static Shape {
        T::shape()
    }
}

impl<T: Leaf> Leaf for Option<T> {
    const KIND: Kind = T::KIND;
    const CONSTRAINTS: Constraints = T::CONSTRAINTS;
}

through_pointers! {
    Validate: {
        #[inline]
        fn check(&self, report: &mut Report<'_>) {
            (**self).check(report);
        }
    }
}

through_pointers! {
    Shaped: {
        const NULLABLE: bool = T::NULLABLE;
        const SENSITIVE: bool = T::SENSITIVE;
        const CHECKED: bool = T::CHECKED;

        fn shape() -> &'static Shape {
            T::shape()
        }
    }
}

through_pointers! {
    Leaf: {
        const KIND: Kind = T::KIND;
        const CONSTRAINTS: Constraints = T::CONSTRAINTS;
    }
}

impl<T: Validate + ToOwned + ?Sized> Validate for Cow<'_, T> {
    #[inline]
    fn check(&self, report: &mut Report<'_>) {
        (**self).check(report);
    }
}

impl<T: Shaped + ToOwned + ?Sized> Shaped for Cow<'_, T> {
    const NULLABLE: bool = T::NULLABLE;
    const SENSITIVE: bool = T::SENSITIVE;
    const CHECKED: bool = T::CHECKED;

    fn shape() -> &'static Shape {
        T::shape()
    }
}

impl<T: Leaf + ToOwned + ?Sized> Leaf for Cow<'_, T> {
    const KIND: Kind = T::KIND;
    const CONSTRAINTS: Constraints = T::CONSTRAINTS;
}

macro_rules! lists {
    ($($(#[$condition:meta])? [$($parameter:tt)*] $list:ty, $constraints:expr;)*) => {
        $(
            $(#[$condition])?
            impl<T: Validate $($parameter)*> Validate for $list {
                fn check(&self, report: &mut Report<'_>) {
                    for (index, element) in self.iter().enumerate() {
                        nested::check(element, &mut report.index(index));
                    }
                }
            }

            $(#[$condition])?
            impl<T: Shaped $($parameter)*> Shaped for $list {
                const CHECKED: bool = T::CHECKED;

                fn shape() -> &'static Shape {
                    const {
                        &Shape::new("List", <Self as Leaf>::KIND)
                            .constrained(const { &<Self as Leaf>::CONSTRAINTS })
                    }
                }
            }

            $(#[$condition])?
            impl<T: Shaped $($parameter)*> Leaf for $list {
                const KIND: Kind = Kind::List { element: TypeRef::of(T::shape), sparse: T::NULLABLE };
                const CONSTRAINTS: Constraints = $constraints;
            }
        )*
    };
}

lists! {
    [] [T], Constraints::new();
    [, const LENGTH: usize] [T; LENGTH], exactly(LENGTH);
    [] Vec<T>, Constraints::new();
    [] BTreeSet<T>, Constraints::new().set();
    #[cfg(feature = "std")] [, S] std::collections::HashSet<T, S>, Constraints::new().set();
}

macro_rules! maps {
    ($($(#[$condition:meta])? [$($extra:ident)?] $map:ty;)*) => {
        $(
            $(#[$condition])?
            impl<K: Validate + Shaped + MapKey, V: Validate $(, $extra)?> Validate for $map {
                fn check(&self, report: &mut Report<'_>) {
                    for (key, value) in self {
                        nested::check(key, report);
                        nested::check(value, &mut report.entry(key.key(), K::SENSITIVE));
                    }
                }
            }

            $(#[$condition])?
            impl<K: Shaped, V: Shaped $(, $extra)?> Shaped for $map {
                const CHECKED: bool = K::CHECKED || V::CHECKED;

                fn shape() -> &'static Shape {
                    const { &Shape::new("Map", <Self as Leaf>::KIND) }
                }
            }

            $(#[$condition])?
            impl<K: Shaped, V: Shaped $(, $extra)?> Leaf for $map {
                const KIND: Kind = Kind::Map {
                    key: TypeRef::of(K::shape),
                    value: TypeRef::of(V::shape),
                    sparse: V::NULLABLE,
                };
            }
        )*
    };
}

maps! {
    [] BTreeMap<K, V>;
    #[cfg(feature = "std")] [S] std::collections::HashMap<K, V, S>;
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::Leaf;
    use crate::shape::Kind;
    use crate::validate::Shaped;

    #[test]
    fn lists_and_maps_of_options_are_sparse() {
        assert!(matches!(<Vec<Option<i32>>>::KIND, Kind::List { sparse: true, .. }));
        assert!(matches!(<Vec<i32>>::KIND, Kind::List { sparse: false, .. }));
        let map = <Option<BTreeMap<String, Option<bool>>>>::shape();
        assert!(matches!(map.kind, Kind::Map { sparse: true, .. }));
    }

    #[test]
    fn unsigned_integers_are_wider_signed_ones_with_a_range() {
        let shape = u16::shape();
        assert!(matches!(shape.kind, Kind::Integer));
        let range = shape.constraints.as_ref().and_then(|constraints| constraints.range.clone());
        assert_eq!(range.and_then(|range| range.max).as_deref(), Some("65535"));
    }
}
