//! `uniqueItems`: no value twice in a list, compared by value.

mod canonical;

use alloc::borrow::{Cow, ToOwned};
use alloc::vec::Vec;

use serde::Serialize;

use self::canonical::Forms;
use super::Reporter;
use super::each::List;
use crate::violation::ViolationKind;

/// Up to this length every element is compared with every other one, without allocating.
const SMALL: usize = 32;

/// A list whose elements can be compared.
#[diagnostic::on_unimplemented(
    message = "the elements of `{Self}` cannot be compared",
    note = "`unique_items` applies to lists of elements that are `PartialEq` and `serde::Serialize`"
)]
pub trait Distinct {
    /// Whether a value is in the list twice.
    fn repeats(&self) -> bool;
}

/// Reports a list that holds a value twice.
///
/// Equality is that of the type. Long lists are compared by what their elements serialize as, so
/// that the time is near-linear: equal elements must serialize alike.
#[inline]
pub fn check<T: Distinct + ?Sized>(list: &T, report: &mut impl Reporter) {
    if list.repeats() {
        report.found(|| ViolationKind::UniqueItems);
    }
}

/// Reports a list of values with an order that holds one twice: timestamps, which have no one text.
#[inline]
pub fn check_ordered<T: List + ?Sized>(list: &T, report: &mut impl Reporter)
where
    T::Element: Ord + Clone,
{
    if has_equal_elements(list) {
        report.found(|| ViolationKind::UniqueItems);
    }
}

fn has_equal_elements<T: List + ?Sized>(list: &T) -> bool
where
    T::Element: Ord + Clone,
{
    let mut length = 0;
    list.each(|_, _| length += 1);
    let mut is_equal = false;
    if length <= SMALL {
        list.each(|index, one| {
            list.each(|place, other| is_equal |= place < index && one == other);
        });
    } else {
        let mut all = Vec::with_capacity(length);
        list.each(|_, element| all.push(element.clone()));
        all.sort_unstable();
        is_equal = all.windows(2).any(|pair| pair[0] == pair[1]);
    }
    is_equal
}

impl<T: PartialEq + Serialize> Distinct for [T] {
    fn repeats(&self) -> bool {
        if self.len() <= SMALL { any_pair_equal(self) } else { any_neighbours_equal(self) }
    }
}

fn any_pair_equal<T: PartialEq>(elements: &[T]) -> bool {
    elements.iter().enumerate().any(|(index, element)| elements[..index].contains(element))
}

/// Sorts the elements by their canonical forms, so that equal ones are neighbours.
fn any_neighbours_equal<T: PartialEq + Serialize>(elements: &[T]) -> bool {
    let mut forms = Forms::default();
    let places: Vec<_> = elements.iter().map(|element| forms.add(element)).collect();
    let mut sorted: Vec<(&[u8], &T)> =
        places.into_iter().map(|place| forms.get(place)).zip(elements).collect();
    sorted.sort_unstable_by_key(|(form, _)| *form);
    sorted.windows(2).any(|pair| pair[0].0 == pair[1].0 && pair[0].1 == pair[1].1)
}

impl<T: PartialEq + Serialize> Distinct for Vec<T> {
    #[inline]
    fn repeats(&self) -> bool {
        self.as_slice().repeats()
    }
}

impl<T: PartialEq + Serialize, const LENGTH: usize> Distinct for [T; LENGTH] {
    #[inline]
    fn repeats(&self) -> bool {
        self.as_slice().repeats()
    }
}

impl<T: Distinct + ToOwned + ?Sized> Distinct for Cow<'_, T> {
    #[inline]
    fn repeats(&self) -> bool {
        (**self).repeats()
    }
}

impl<T: Distinct> Distinct for Option<T> {
    #[inline]
    fn repeats(&self) -> bool {
        self.as_ref().is_some_and(Distinct::repeats)
    }
}

through_pointers! {
    Distinct: {
        #[inline]
        fn repeats(&self) -> bool {
            (**self).repeats()
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeMap;
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{Distinct, check, check_ordered};
    use crate::rules::tests::found;

    fn repeats<T: Distinct + ?Sized>(list: &T) -> bool {
        found(|report| check(list, report)).is_some()
    }

    fn texts(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("text {number}")).collect()
    }

    #[test]
    fn a_repeated_value_is_found_at_any_length_and_place() {
        for length in [2, 3, 31, 32, 33, 500] {
            let list = texts(length);
            assert!(!repeats(&list), "{length}");
            for (from, to) in [(0, length - 1), (length - 2, length - 1), (0, 1)] {
                let mut list = list.clone();
                list[to] = list[from].clone();
                assert!(repeats(&list), "{length} {from} {to}");
            }
        }
    }

    #[test]
    fn values_with_an_order_are_compared_by_it() {
        let is_found = |list: &[u32]| found(|report| check_ordered(list, report)).is_some();
        for length in [0, 1, 2, 32, 33, 500] {
            let mut list: Vec<u32> = (0..length).rev().collect();
            assert!(!is_found(&list), "{length}");
            list.push(0);
            assert_eq!(is_found(&list), length > 0, "{length}");
        }
    }

    #[test]
    fn maps_are_compared_without_order_and_options_by_presence() {
        let map = |from: u32| BTreeMap::from([(format!("{from}"), from), (format!("k{from}"), 0)]);
        let mut maps: Vec<_> = (0..40).map(map).collect();
        assert!(!repeats(&maps));
        maps.push(map(7));
        assert!(repeats(&maps));
        assert!(repeats(&[None::<u8>, Some(1), None][..]));
        assert!(!repeats(&None::<Vec<u8>>));
    }

    #[test]
    fn many_values_take_no_quadratic_time() {
        assert!(!repeats(&texts(200_000)));
    }
}
