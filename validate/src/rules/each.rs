//! The elements of lists, for rules about each of them.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::report::Report;
use crate::shape::Constraints;
use crate::validate::Validate;

/// A list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list",
    note = "`each` applies to `Vec`, arrays, slices and sets, and options and boxes of them; for maps there are `keys` and `values`"
)]
pub trait List {
    /// The type of its elements; an option if the list may hold nulls.
    type Element;

    /// The constraints of the type itself: an array has only one length.
    const CONSTRAINTS: Option<&'static Constraints> = None;

    /// Visits the elements with their indices; an absent list has none.
    fn each(&self, visit: impl FnMut(usize, &Self::Element));
}

/// Visits the elements of a list with their indices; an absent list has none.
#[inline]
pub fn visit<T: List + ?Sized>(list: &T, visit: impl FnMut(usize, &T::Element)) {
    list.each(visit);
}

/// Checks the elements of a list by the rules of their own type.
#[inline]
pub fn nested<T: List + Validate + ?Sized>(list: &T, report: &mut Report<'_>) {
    list.check(report);
}

impl<T, const LENGTH: usize> List for [T; LENGTH] {
    type Element = T;

    const CONSTRAINTS: Option<&'static Constraints> = Some(const { &exactly(LENGTH) });

    #[inline]
    fn each(&self, visit: impl FnMut(usize, &T)) {
        self.as_slice().each(visit);
    }
}

/// The constraints of an array.
pub(crate) const fn exactly(length: usize) -> Constraints {
    Constraints::new().length(Some(length as u64), Some(length as u64))
}

const SET: Option<&'static Constraints> = Some(const { &Constraints::new().set() });

macro_rules! lists {
    ($($(#[$condition:meta])? [$($parameter:tt)*] $list:ty, $constraints:expr;)*) => {
        $(
            $(#[$condition])?
            impl<T $($parameter)*> List for $list {
                type Element = T;

                const CONSTRAINTS: Option<&'static Constraints> = $constraints;

                #[inline]
                fn each(&self, mut visit: impl FnMut(usize, &T)) {
                    for (index, element) in self.iter().enumerate() {
                        visit(index, element);
                    }
                }
            }
        )*
    };
}

lists! {
    [] [T], None;
    [] Vec<T>, None;
    [] BTreeSet<T>, SET;
    #[cfg(feature = "std")] [, S] std::collections::HashSet<T, S>, SET;
}

impl<T: List> List for Option<T> {
    type Element = T::Element;

    const CONSTRAINTS: Option<&'static Constraints> = T::CONSTRAINTS;

    #[inline]
    fn each(&self, visit: impl FnMut(usize, &T::Element)) {
        if let Some(list) = self {
            list.each(visit);
        }
    }
}

impl<T: List + ToOwned + ?Sized> List for Cow<'_, T> {
    type Element = T::Element;

    const CONSTRAINTS: Option<&'static Constraints> = T::CONSTRAINTS;

    #[inline]
    fn each(&self, visit: impl FnMut(usize, &T::Element)) {
        (**self).each(visit);
    }
}

through_pointers! {
    List: {
        type Element = T::Element;

        const CONSTRAINTS: Option<&'static Constraints> = T::CONSTRAINTS;

        #[inline]
        fn each(&self, visit: impl FnMut(usize, &T::Element)) {
            (**self).each(visit);
        }
    }
}
