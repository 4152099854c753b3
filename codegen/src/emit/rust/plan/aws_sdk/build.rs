//! From an API and its items to the conversions.

use crate::emit::rust::AwsSdk;
use crate::emit::rust::plan::Item;
use crate::emit::rust::plan::aws_sdk::{Conversions, fallible, types};
use crate::emit::rust::plan::builder::Builder;

/// The conversions of all items that the SDK has, too.
pub(in crate::emit::rust::plan) fn conversions(
    builder: &Builder<'_, '_>,
    items: &[(String, Item)],
    options: &AwsSdk,
) -> Conversions {
    let mut conversions = Conversions {
        krate: options.krate.replace('-', "_"),
        feature: options.feature.clone(),
        counterparts: types::counterparts(builder),
    };
    fallible::propagate(&mut conversions, items);
    conversions
}
