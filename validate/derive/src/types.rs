//! What a type is, as far as its spelling tells: a macro knows no more.

use syn::{GenericArgument, PathArguments, PathSegment, Type};

/// Types whose values are neither timestamps nor big numbers.
pub(crate) const SMALL: [&str; 13] =
    ["String", "bool", "char", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64"];

/// What `Option<T>` holds.
pub(crate) fn option(ty: &Type) -> Option<&Type> {
    let [inner] = arguments(ty, "Option")?;
    Some(inner)
}

/// What `Box<T>` holds.
pub(crate) fn boxed(ty: &Type) -> Option<&Type> {
    let [inner] = arguments(ty, "Box")?;
    Some(inner)
}

/// The elements of `Vec<T>`.
pub(crate) fn list(ty: &Type) -> Option<&Type> {
    let [element] = arguments(ty, "Vec")?;
    Some(element)
}

/// The elements of `Vec<T>`, `[T; N]` or `[T]`.
pub(crate) fn element(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Array(array) => Some(&array.elem),
        Type::Slice(slice) => Some(&slice.elem),
        _ => list(ty),
    }
}

/// What options and boxes around a type hold.
pub(crate) fn held(mut ty: &Type) -> &Type {
    while let Some(inner) = option(ty).or_else(|| boxed(ty)) {
        ty = inner;
    }
    ty
}

/// The keys and values of `BTreeMap<K, V>`.
pub(crate) fn map(ty: &Type) -> Option<[&Type; 2]> {
    arguments(ty, "BTreeMap")
}

/// Whether the type's last name is one of those, without parameters.
pub(crate) fn is_one_of(ty: &Type, names: &[&str]) -> bool {
    last_segment(ty).is_some_and(|segment| {
        segment.arguments.is_none() && names.iter().any(|name| segment.ident == name)
    })
}

/// The parameters of a type of that name, if it has so many.
fn arguments<'t, const COUNT: usize>(ty: &'t Type, name: &str) -> Option<[&'t Type; COUNT]> {
    let segment = last_segment(ty).filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    let types = arguments.args.iter().map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect::<Option<Vec<&Type>>>()?.try_into().ok()
}

fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) if path.qself.is_none() => path.path.segments.last(),
        // What a `macro_rules!` macro was given.
        Type::Group(group) => last_segment(&group.elem),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::{Type, parse_quote};

    use super::{boxed, is_one_of, list, map, option};

    #[test]
    fn containers_are_known_by_their_names_and_parameters() {
        let ty: Type = parse_quote!(::core::option::Option<Box<Vec<i32>>>);
        let inner = option(&ty).and_then(boxed).and_then(list).expect("an option of a box");
        assert!(is_one_of(inner, &["i32"]));
        assert!(map(&parse_quote!(BTreeMap<String, i32>)).is_some());
    }

    #[test]
    fn types_of_other_parameters_are_others() {
        assert!(option(&parse_quote!(Option)).is_none());
        assert!(list(&parse_quote!(Vec<i32, Arena>)).is_none());
        assert!(map(&parse_quote!(HashMap<String, i32>)).is_none());
        assert!(!is_one_of(&parse_quote!(i32<T>), &["i32"]));
    }
}
