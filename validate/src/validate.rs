//! The trait that the derive implements, and values that have passed it.

use core::fmt;
use core::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use crate::checked::Checked;
use crate::outcome::Outcome;
use crate::policy::Policy;
use crate::report::{DEFAULT_MAX_VIOLATIONS, Findings, Found as _, Report};
use crate::shape::secrets::holds_secrets;
use crate::shape::{NO_GRAPH, Shape};
use crate::violation::Violations;

/// A value that knows its constraints.
///
/// Implemented by `#[derive(Validate)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not know its constraints",
    note = "derive `Validate` for the type, or take `nested` from the field's attribute"
)]
pub trait Validate {
    /// Says everything that is wrong with the value: constraints of members in model order, those
    /// of a container before those of what it holds.
    fn check(&self, report: &mut Report<'_>);

    /// Everything that is wrong with the value, or nothing.
    fn validate(&self) -> Result<(), Violations> {
        let mut findings = Findings::new(DEFAULT_MAX_VIOLATIONS);
        self.check(&mut Report::root(&mut findings));
        if findings.has_no_error() {
            return Ok(());
        }
        findings.into_violations().map_or(Ok(()), Err)
    }

    /// Whether nothing is wrong with the value.
    fn is_valid(&self) -> bool {
        let mut findings = Findings::new(0);
        self.check(&mut Report::root(&mut findings));
        findings.has_no_error()
    }

    /// Everything that is wrong with the value, and everything that is worth knowing of it: what a
    /// policy says is a warning, such as a recommendation of the documentation that it does not follow.
    fn validate_with(&self, policy: &Policy) -> Outcome
    where
        Self: Shaped,
    {
        let mut findings = Findings::judged(DEFAULT_MAX_VIOLATIONS, policy.clone(), Self::shape());
        self.check(&mut Report::root(&mut findings));
        findings.into_outcome()
    }

    /// The value as one that has passed, or everything that is wrong with it.
    fn validated(self) -> Result<Valid<Self>, Violations>
    where
        Self: Sized,
    {
        self.validate().map(|()| Valid(self))
    }

    /// The value as one that has passed what a policy asks, with warnings, or everything that is
    /// wrong with it.
    ///
    /// # Errors
    /// What the policy says is an error.
    fn validated_with(self, policy: &Policy) -> Result<Checked<Valid<Self>>, Violations>
    where
        Self: Sized + Shaped,
    {
        let warnings = self.validate_with(policy).into_result()?;
        Ok(Checked::new(Valid(self), warnings))
    }
}

/// A type whose constraints are also there as data.
///
/// Implemented by `#[derive(Validate)]`.
#[diagnostic::on_unimplemented(
    message = "the shape of `{Self}` is not known",
    note = "derive `Validate` for the type, or leave the field out with `#[validate(skip)]`"
)]
pub trait Shaped {
    /// Whether `null` and absence are values of the type: true for `Option`.
    const NULLABLE: bool = false;

    /// Whether values are sensitive: they are never quoted.
    const SENSITIVE: bool = false;

    /// Whether [`Validate::check`] of its values, or of what they hold, may look at any rule. Fields of
    /// such a type need `nested`; a shape that is written by hand for values without rules says `false`.
    const CHECKED: bool = true;

    /// The shape of the type.
    fn shape() -> &'static Shape;
}

/// A value that has passed [`Validate`]. It can be read but not changed.
///
/// Inside of other types it is read by serde like the value itself, and refused with everything
/// that is wrong with it. The functions of `json` place what breaks a built-in rule; what breaks a
/// rule of one's own alone is one violation, with the words of serde. (Keys that are given twice are then refused where serde refuses them;
/// the functions of `json` refuse them everywhere.)
///
/// ```
/// # #[cfg(all(feature = "derive", feature = "json"))] {
/// use shapewright_validate::{Valid, Validate};
///
/// #[derive(serde::Deserialize, Validate)]
/// struct Limits {
///     #[validate(range(max = 100))]
///     max_results: i32,
/// }
///
/// #[derive(serde::Deserialize)]
/// struct Configuration {
///     limits: Valid<Limits>,
/// }
///
/// let good = r#"{"limits": {"max_results": 100}}"#;
/// assert_eq!(serde_json::from_str::<Configuration>(good)?.limits.max_results, 100);
///
/// let bad = serde_json::from_str::<Configuration>(r#"{"limits": {"max_results": 101}}"#);
/// assert!(bad.err().is_some_and(|error| error.to_string().contains("'/max_results'")));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Valid<T>(T);

impl<T> Valid<T> {
    /// The value, free to be changed.
    pub fn into_inner(self) -> T {
        self.0
    }

    /// A value that has passed.
    #[cfg(feature = "json")]
    pub(crate) fn passed(value: T) -> Self {
        Self(value)
    }
}

impl<'de, T: Deserialize<'de> + Validate + Shaped> Deserialize<'de> for Valid<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match T::deserialize(deserializer) {
            Ok(value) => value.validated().map_err(D::Error::custom),
            // What serde says of a value that it cannot read quotes the value.
            Err(_) if holds_secrets(T::shape(), &NO_GRAPH) => Err(D::Error::custom(format_args!(
                "not readable as {}; the reason is left out, since it may quote sensitive values",
                T::shape().name
            ))),
            Err(error) => Err(error),
        }
    }
}

impl<T: Serialize> Serialize for Valid<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<T: Validate> Validate for Valid<T> {
    /// Nothing is wrong with it.
    fn check(&self, report: &mut Report<'_>) {
        if report.wants_recommendations() {
            self.0.check(report);
        }
    }
}

impl<T: Shaped> Shaped for Valid<T> {
    const NULLABLE: bool = T::NULLABLE;
    const SENSITIVE: bool = T::SENSITIVE;
    // It is checked when it is made.
    const CHECKED: bool = false;

    fn shape() -> &'static Shape {
        T::shape()
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for Valid<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}
