//! Members by which a type contains itself: somewhere among them are boxes.

use std::collections::BTreeSet;

use shapewright_smithy::api::{Api, Member, TypeId};

/// Whether the value of a member can contain, by value, the type that has the member.
pub(super) fn is_in_cycle(api: &Api<'_>, owner: TypeId, member: &Member<'_>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![member.value.target];
    while let Some(id) = open.pop() {
        if id == owner {
            return true;
        }
        if seen.insert(id) {
            open.extend(api.get(id).members().iter().map(|member| member.value.target));
        }
    }
    false
}
