//! Giving names: each of a set of things its Rust name, no two the same.
//!
//! A name that the model fixes (`shapewright.rust#name`) or that is already as Rust wants it has
//! the first claim. Of others that come out the same, each falls back to its spelling in the
//! model, a type then to its name behind that of its namespace; where that does not help, it is
//! an error with a hint.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::emit::rust::case;
use crate::model::Traits;
use crate::node::Node;
use crate::shape_id::{ShapeId, is_identifier};
use crate::source::Span;

/// The trait that overrides a name.
pub(super) const NAME_TRAIT: &str = "shapewright.rust#name";

/// Identifiers that cannot be written raw either.
const NEVER_RAW: [&str; 4] = ["self", "Self", "super", "crate"];

/// A thing that wants a name.
pub(super) struct Claim<'a> {
    /// For messages.
    pub(super) id: &'a ShapeId,
    /// For messages.
    pub(super) span: Span,
    /// The name by the rules of casing.
    pub(super) ideal: String,
    /// The name in the model.
    pub(super) written: &'a str,
    /// The name that the model asks for.
    pub(super) fixed: Option<&'a Node>,
}

impl<'a> Claim<'a> {
    pub(super) fn new(
        id: &'a ShapeId,
        span: Span,
        traits: &'a Traits,
        written: &'a str,
        casing: impl FnOnce(&str) -> String,
    ) -> Self {
        Self { id, span, ideal: casing(written), written, fixed: traits.get(NAME_TRAIT) }
    }

    /// The names to try where others come first.
    fn fallbacks(&self) -> impl Iterator<Item = String> {
        let namespace = self.id.namespace().rsplit('.').next().unwrap_or_default();
        let qualified = format!("{}{}", case::type_name(namespace), self.ideal);
        let is_type = self.id.member().is_none() && self.fixed.is_none();
        let written = self.fixed.is_none().then(|| usable(self.written));
        written.into_iter().chain(is_type.then_some(qualified))
    }

    /// The name that it would have if it were alone.
    fn wish(&self) -> String {
        match self.fixed.and_then(Node::as_str) {
            Some(fixed) => usable(fixed),
            None => usable(&self.ideal),
        }
    }

    fn has_priority(&self) -> bool {
        self.fixed.is_some() || self.ideal == self.written
    }
}

/// A name that can be written as an identifier, raw if need be: `self` becomes `self_`.
fn usable(name: &str) -> String {
    if NEVER_RAW.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// The names of the claims, in their order. `reserved` names are given to nobody; who wants one
/// gets it with `suffix` behind.
pub(super) fn give(
    claims: &[Claim<'_>],
    reserved: &[&str],
    suffix: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let mut names: Vec<String> = claims.iter().map(|claim| wish(claim, reserved, suffix)).collect();
    fall_back(claims, &mut names);
    report_invalid(claims, diagnostics);
    report_equal(claims, &names, diagnostics);
    names
}

fn wish(claim: &Claim<'_>, reserved: &[&str], suffix: &str) -> String {
    let wish = claim.wish();
    if reserved.contains(&wish.as_str()) { wish + suffix } else { wish }
}

/// Gives those that share a wish with somebody who comes first another name.
fn fall_back(claims: &[Claim<'_>], names: &mut [String]) {
    let mut holders: HashMap<&str, usize> = HashMap::new();
    for (index, claim) in claims.iter().enumerate() {
        let holder = holders.entry(&names[index]).or_insert(index);
        if claim.has_priority() && !claims[*holder].has_priority() {
            *holder = index;
        }
    }
    let firsts: HashSet<usize> = holders.values().copied().collect();
    let mut taken: HashSet<String> = names.iter().cloned().collect();
    for (index, claim) in claims.iter().enumerate().filter(|(index, _)| !firsts.contains(index)) {
        if let Some(free) = claim.fallbacks().find(|name| taken.insert(name.clone())) {
            names[index] = free;
        }
    }
}

fn report_invalid(claims: &[Claim<'_>], diagnostics: &mut Diagnostics) {
    for claim in claims {
        let Some(node) = claim.fixed else { continue };
        if !node.as_str().is_some_and(is_identifier) {
            let message = format!("the name that `{}` asks for is not an identifier", claim.id);
            diagnostics.push(
                Diagnostic::error("RustName", node.span, message).with_shape(claim.id.clone()),
            );
        }
    }
}

fn report_equal(claims: &[Claim<'_>], names: &[String], diagnostics: &mut Diagnostics) {
    let mut first: HashMap<&str, &Claim<'_>> = HashMap::new();
    for (claim, name) in claims.iter().zip(names) {
        let holder = *first.entry(name).or_insert(claim);
        if !std::ptr::eq(holder, claim) {
            let message =
                format!("`{}` and `{}` would both be called `{name}` in Rust", holder.id, claim.id);
            diagnostics.push(
                Diagnostic::error("RustName", claim.span, message)
                    .with_help(format!("give one of them another name with `@{NAME_TRAIT}(\"…\")`"))
                    .with_shape(claim.id.clone()),
            );
        }
    }
}
