//! The elements of lists, for rules about each of them.

use alloc::boxed::Box;
use alloc::vec::Vec;

/// A list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list",
    note = "`each` applies to `Vec`, boxed slices, and options and boxes of them; for maps there are `keys` and `values`"
)]
pub trait List {
    /// What it holds; an option where the list may hold nulls.
    type Element;

    /// The elements; none where the list is absent.
    fn elements(&self) -> &[Self::Element];
}

/// The elements of a list; none where it is absent.
#[inline]
pub fn elements<T: List + ?Sized>(list: &T) -> &[T::Element] {
    list.elements()
}

impl<T> List for [T] {
    type Element = T;

    #[inline]
    fn elements(&self) -> &[T] {
        self
    }
}

impl<T> List for Vec<T> {
    type Element = T;

    #[inline]
    fn elements(&self) -> &[T] {
        self
    }
}

impl<T: List> List for Option<T> {
    type Element = T::Element;

    #[inline]
    fn elements(&self) -> &[T::Element] {
        self.as_ref().map_or(&[], List::elements)
    }
}

impl<T: List + ?Sized> List for Box<T> {
    type Element = T::Element;

    #[inline]
    fn elements(&self) -> &[T::Element] {
        (**self).elements()
    }
}
