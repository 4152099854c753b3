//! `paginated`: how the results of an operation come in pages. What an operation does not say of that,
//! its service does (Smithy 2.0, "Pagination").

use std::borrow::Cow;

use crate::model::Traits;
use crate::node::Value;

/// The trait.
pub const ID: &str = "smithy.api#paginated";

/// The traits of an operation, with all that is said of its pages.
pub fn with_defaults<'t>(operation: &'t Traits, service: Option<&Traits>) -> Cow<'t, Traits> {
    let defaults = service.and_then(|traits| traits.get(ID)?.as_object());
    let (Some(own), Some(defaults)) = (operation.0.get(ID), defaults) else {
        return Cow::Borrowed(operation);
    };
    let mut applied = own.clone();
    if let Value::Object(settings) = &mut applied.value.value {
        for (key, entry) in defaults {
            // What the operation says stays.
            let _ = settings.try_insert(key.clone(), entry.clone());
        }
    }
    let mut traits = operation.clone();
    if let Some(known) = traits.0.get_mut(ID) {
        *known = applied;
    }
    Cow::Owned(traits)
}
