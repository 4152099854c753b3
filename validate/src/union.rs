//! Reading unions: an object of which exactly one member is set.

use serde::de::Error;

/// The one member that is set.
///
/// Generated unions read all their members as options, `null` as `None`, and leave the choice to
/// this function.
///
/// # Errors
/// No member is set, or several are.
///
/// ```
/// use serde::de::value::Error;
/// use shapewright_validate::union::exactly_one;
///
/// assert_eq!(exactly_one::<_, Error, 2>([None, Some('b')]), Ok('b'));
/// assert!(exactly_one::<_, Error, 2>([Some('a'), Some('b')]).is_err());
/// assert!(exactly_one::<char, Error, 0>([]).is_err());
/// ```
pub fn exactly_one<T, E: Error, const MEMBERS: usize>(
    members: [Option<T>; MEMBERS],
) -> Result<T, E> {
    let set = members.iter().flatten().count();
    match members.into_iter().flatten().next() {
        Some(member) if set == 1 => Ok(member),
        _ => Err(E::custom(format_args!("exactly one member must be set, not {set}"))),
    }
}
