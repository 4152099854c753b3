//! Giving names: each of a set of things its Rust name, no two the same.
//!
//! A name that the model fixes (`shapewright.rust#name`) or that is already as Rust wants it has
//! the first claim. Of others that come out the same, each falls back to its spelling in the
//! model, a type then to its name behind that of its namespace, and at last to a number. Only two
//! names that the model fixes alike are an error, with a hint.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::emit::rust::case;
use shapewright_smithy::api::Api;
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::{ShapeId, is_identifier};
use shapewright_smithy::source::Span;

/// What to do about two equal names.
const HELP: &str = "give one of them another name with `@shapewright.rust#name(\"…\")`";

/// The longest name, in characters: rustdoc calls files by the names of types, and file systems take
/// 255 bytes.
const MAX_LENGTH: usize = 200;

/// Identifiers that cannot be written raw either.
const NEVER_RAW: [&str; 4] = ["self", "Self", "super", "crate"];

/// The names that shapes have in their services.
pub(super) struct NamesInModel<'m>(HashMap<&'m ShapeId, &'m str>);

impl<'m> NamesInModel<'m> {
    pub(super) fn of(api: &Api<'m>) -> Self {
        // Of several services that rename a shape, the first.
        let renamed = api.services.iter().rev().flat_map(|service| service.rename.iter());
        Self(renamed.map(|(id, name)| (id, name.as_str())).collect())
    }

    pub(super) fn name(&self, id: &'m ShapeId) -> &'m str {
        self.0.get(id).copied().unwrap_or_else(|| id.name())
    }
}

/// A thing that wants a name.
pub(super) struct Claim<'a> {
    /// For messages, and for the name behind that of its namespace.
    pub(super) id: ShapeId,
    /// For messages.
    pub(super) span: Span,
    /// The name in the model.
    pub(super) written: Cow<'a, str>,
    /// Whether it is made of another name, so that one of a shape comes first.
    pub(super) is_derived: bool,
    /// The rules of casing.
    pub(super) casing: fn(&str) -> String,
    /// The name that the model asks for.
    pub(super) fixed: Option<&'a Node>,
}

impl Claim<'_> {
    /// The name by the rules of casing, cut where it is too long.
    fn ideal(&self) -> String {
        cut((self.casing)(&self.written))
    }

    /// The names to try where others come first.
    fn fallbacks(&self) -> impl Iterator<Item = String> {
        let namespace = self.id.namespace().rsplit('.').next().unwrap_or_default();
        let qualified = cut(format!("{}{}", case::type_name(namespace), self.ideal()));
        let is_type = self.id.member().is_none() && self.fixed.is_none();
        let written = self.fixed.is_none().then(|| cut(usable(&self.spelling())));
        let written = written.filter(|name| !is_type || !starts_small(name));
        written.into_iter().chain(is_type.then_some(qualified))
    }

    /// The spelling of the model; a field's begins with a small letter, so that no parameter is
    /// called like a type, nor (see `fallbacks`) a type like `str`.
    fn spelling(&self) -> String {
        let mut characters = self.written.chars();
        match characters.next() {
            Some(first) if starts_small(&self.ideal()) => {
                first.to_ascii_lowercase().to_string() + characters.as_str()
            }
            _ => self.written.to_string(),
        }
    }

    /// The name with the next number that nobody has.
    fn numbered(
        &self,
        taken: &HashSet<String>,
        last: &mut HashMap<String, usize>,
    ) -> Option<String> {
        let ideal = self.fixed.is_none().then(|| self.wish())?;
        let last = last.entry(ideal.clone()).or_insert(1);
        loop {
            *last += 1;
            let name = format!("{ideal}{last}");
            if !taken.contains(&name) {
                return Some(name);
            }
        }
    }

    /// The name that it would have if it were alone.
    fn wish(&self) -> String {
        match self.fixed.and_then(Node::as_str) {
            Some(fixed) => usable(fixed),
            None => usable(&self.ideal()),
        }
    }

    fn has_priority(&self) -> bool {
        !self.is_derived && (self.fixed.is_some() || self.ideal() == self.written)
    }
}

fn cut(mut name: String) -> String {
    if let Some((end, _)) = name.char_indices().nth(MAX_LENGTH) {
        name.truncate(end);
    }
    name
}

fn starts_small(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
}

/// A name that can be written as an identifier, raw if need be: `self` becomes `self_`.
fn usable(name: &str) -> String {
    if NEVER_RAW.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// Names that are given to nobody.
#[derive(Clone, Copy, Default)]
pub(super) struct Reserved<'a> {
    /// The names.
    pub(super) names: &'a [&'a str],
    /// What is put behind the name of who wants one of them.
    pub(super) suffix: &'a str,
}

impl Reserved<'_> {
    fn avoid(self, name: String) -> String {
        if self.names.contains(&name.as_str()) { name + self.suffix } else { name }
    }
}

/// The names of the claims, in their order.
pub(super) fn give(
    claims: &[Claim<'_>],
    reserved: Reserved<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let mut names: Vec<String> = claims.iter().map(|claim| reserved.avoid(claim.wish())).collect();
    fall_back(claims, reserved, &mut names);
    report_invalid(claims, diagnostics);
    report_equal(claims, &names, diagnostics);
    names
}

/// Gives those that share a wish with somebody who comes first another name.
fn fall_back(claims: &[Claim<'_>], reserved: Reserved<'_>, names: &mut [String]) {
    let mut holders: HashMap<&str, usize> = HashMap::new();
    for (index, claim) in claims.iter().enumerate() {
        let holder = holders.entry(&names[index]).or_insert(index);
        if claim.has_priority() && !claims[*holder].has_priority() {
            *holder = index;
        }
    }
    let firsts: HashSet<usize> = holders.values().copied().collect();
    let mut taken: HashSet<String> = names.iter().cloned().collect();
    let mut numbers = HashMap::new();
    for (index, claim) in claims.iter().enumerate().filter(|(index, _)| !firsts.contains(index)) {
        let mut fallbacks = claim.fallbacks().map(|name| reserved.avoid(name));
        let free = fallbacks.find(|name| !taken.contains(name));
        if let Some(free) = free.or_else(|| claim.numbered(&taken, &mut numbers)) {
            taken.insert(free.clone());
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
                    .with_help(HELP)
                    .with_shape(claim.id.clone()),
            );
        }
    }
}
