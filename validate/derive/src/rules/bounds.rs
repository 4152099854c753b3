//! `min` and `max`: what `length` and `range` have in common.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::errors::{Errors, unknown};
use crate::raw::Item;
use crate::read;

/// Bounds, of which there is one at least.
pub(super) struct Bounds<T> {
    pub(super) min: Option<T>,
    pub(super) max: Option<T>,
}

impl<T> Bounds<T> {
    /// The bounds of `name(min = …, max = …)`. `read_bound` gets whether the bound is the least
    /// value; `order` gives what is compared to refuse bounds without a value between them.
    pub(super) fn read<O: PartialOrd>(
        item: &Item,
        read_bound: fn(&Item, bool, &mut Errors) -> Option<T>,
        order: fn(&T) -> O,
        errors: &mut Errors,
    ) -> Option<Self> {
        let items = read::list(item, "min = 1, max = 64", errors)?;
        let (mut min, mut max) = (None, None);
        for item in items {
            let (slot, is_min) = match item.name.to_string().as_str() {
                "min" => (&mut min, true),
                "max" => (&mut max, false),
                other => {
                    let message = unknown("bound", other, &["min", "max"]);
                    errors.push(item.name.span(), message);
                    return None;
                }
            };
            read::once(slot, read_bound(item, is_min, errors)?, item, errors);
        }
        match (min.as_ref().map(order), max.as_ref().map(order)) {
            (None, None) => errors.push(item.name.span(), "expected `min`, `max` or both"),
            (Some(least), Some(greatest)) if least > greatest => {
                let message = "`min` is greater than `max`: no value would be valid";
                errors.push(item.name.span(), message);
            }
            _ => {}
        }
        Some(Self { min, max })
    }

    /// Both bounds as tokens of options.
    pub(super) fn tokens<V: ToTokens>(&self, token: impl Fn(&T) -> V) -> [TokenStream; 2] {
        [&self.min, &self.max].map(|bound| match bound.as_ref().map(&token) {
            Some(value) => quote!(::core::option::Option::Some(#value)),
            None => quote!(::core::option::Option::None),
        })
    }
}
