//! `required`: a value must be there.

/// Whether a value is not there.
#[inline]
pub fn absent<T>(value: &Option<T>) -> bool {
    value.is_none()
}
