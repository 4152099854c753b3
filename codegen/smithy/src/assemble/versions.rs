//! Traits that only one version of Smithy has.
//!
//! `@box` is of 1.0; `@mixin` and `@default` are of 2.0. Which version counts is that of the file
//! in which the trait is applied. The reader of the IDL refuses the notations of the other version
//! by itself.

use super::names::{Names, Scope};
use crate::ast::{Model, Trait, Version};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::shape_id::ShapeId;

/// Reports traits that the version of their file does not have.
pub(super) fn check(files: &[Model], names: &Names, diagnostics: &mut Diagnostics) {
    for file in files {
        let mut checker = Checker { scope: names.scope(file), version: file.version, diagnostics };
        for shape in &file.shapes {
            checker.traits(&shape.traits, || shape.id.clone());
            for member in &shape.members {
                checker.traits(&member.traits, || shape.id.with_member(&member.name.value));
            }
        }
        for apply in &file.applies {
            if let Some(target) = checker.scope.resolve(&apply.target.text) {
                checker.traits(&apply.traits, || target.clone());
            }
        }
    }
}

struct Checker<'a, 'd> {
    scope: Scope<'a>,
    version: Version,
    diagnostics: &'d mut Diagnostics,
}

/// Whether a trait that is called so may be of one version only: most are not, and need no look.
fn is_suspect(name: &str) -> bool {
    ["mixin", "default", "box"].iter().any(|suspect| name.ends_with(suspect))
}

impl Checker<'_, '_> {
    fn traits(&mut self, traits: &[Trait], owner: impl Fn() -> ShapeId) {
        for applied in traits.iter().filter(|applied| is_suspect(&applied.id.text)) {
            let Some(id) = self.scope.resolve(&applied.id.text) else { continue };
            let (message, help) = match (self.version, id.as_str()) {
                (Version::V1, "smithy.api#mixin") => {
                    ("Mixins can only be used in Smithy 2.0 or later", TO_NEW)
                }
                (Version::V1, "smithy.api#default") => {
                    ("The `@default` trait can only be used in Smithy 2.0 or later", TO_NEW)
                }
                (Version::V2, "smithy.api#box") => {
                    ("`@box` is not supported in Smithy IDL 2.0", TO_OPTIONAL)
                }
                _ => continue,
            };
            let found = Diagnostic::error("Model", applied.id.span, message);
            self.diagnostics.push(found.with_help(help).with_shape(owner()));
        }
    }
}

const TO_NEW: &str = "say that the file is of version 2.0";
const TO_OPTIONAL: &str = "members are optional unless they are `@required`: leave it out";
