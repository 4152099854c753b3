//! Smithy's `Unit`: a structure without members, `{}` in JSON.

use core::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::report::Report;
use crate::shape::{Shape, scalar};
use crate::validate::{Shaped, Validate};

/// `smithy.api#Unit`: a structure without members. A member of a union that needs no value holds it.
/// Unknown members are ignored, as in every structure.
///
/// ```
/// # #[cfg(feature = "json")] {
/// use shapewright_validate::Unit;
///
/// assert_eq!(serde_json::to_string(&Unit)?, "{}");
/// assert_eq!(serde_json::from_str::<Unit>("{}")?, Unit);
/// assert!(serde_json::from_str::<Unit>("[]").is_err());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unit;

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_map(Some(0))?.end()
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(UnitVisitor)
    }
}

struct UnitVisitor;

impl<'de> Visitor<'de> for UnitVisitor {
    type Value = Unit;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an empty object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Unit, A::Error> {
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Unit)
    }
}

impl Validate for Unit {
    fn check(&self, _report: &mut Report<'_>) {}
}

impl Shaped for Unit {
    const CHECKED: bool = false;

    fn shape() -> &'static Shape {
        scalar::unit()
    }
}

/// Rust's own unit, which operations without input or output have: nothing is wrong with it.
impl Validate for () {
    fn check(&self, _report: &mut Report<'_>) {}
}

/// A structure without members, which may be absent. To read or write it as `{}`, take [`Unit`]:
/// serde reads `()` from `null`.
impl Shaped for () {
    const CHECKED: bool = false;

    const NULLABLE: bool = true;

    fn shape() -> &'static Shape {
        scalar::unit()
    }
}

#[cfg(test)]
mod tests {
    use super::Unit;
    use crate::operation::{NoService, Operation, UnknownError};
    use crate::validate::{Shaped, Validate};

    #[test]
    fn an_operation_without_input_or_output_is_checked_like_all_others() {
        struct Ping;

        impl Operation for Ping {
            type Input = ();
            type Output = Unit;
            type Error = UnknownError;
            type Service = NoService;
            const NAME: &'static str = "Ping";
        }

        fn shapes<O>() -> bool
        where
            O: Operation<Input: Default + Validate + Shaped, Output: Shaped>,
        {
            O::Input::default().is_valid() && core::ptr::eq(O::Input::shape(), O::Output::shape())
        }
        assert!(shapes::<Ping>());
    }
}
