//! The patterns of a plan: identical ones share a static, named after the first shape that uses it.

use std::collections::{HashMap, HashSet};

use crate::emit::rust::case;
use crate::emit::rust::plan::build::Builder;
use crate::model::{Member, Shape, Traits};
use crate::node::Node;

/// One static of the module `patterns`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternStatic {
    /// Its name.
    pub name: String,
    /// The pattern as modelled.
    pub text: String,
    /// Whether it matches the whole string rather than a part of it.
    pub full: bool,
    /// The shape or member that used it first, as modelled: `ClientToken`, `Task.name`.
    pub of: String,
}

/// The patterns so far.
#[derive(Debug, Default)]
pub(super) struct PatternTable {
    list: Vec<PatternStatic>,
    by_text: HashMap<(String, bool), usize>,
    names: HashSet<String>,
}

impl PatternTable {
    /// The statics, by name.
    pub(super) fn into_sorted(self) -> Vec<PatternStatic> {
        let mut list = self.list;
        list.sort_by(|left, right| left.name.cmp(&right.name));
        list
    }

    fn share(&mut self, text: &str, full: bool, of: &str) -> String {
        let key = (text.to_owned(), full);
        if let Some(index) = self.by_text.get(&key) {
            return self.list[*index].name.clone();
        }
        let name = self.free_name(&case::screaming(of));
        self.by_text.insert(key, self.list.len());
        self.list.push(PatternStatic {
            name: name.clone(),
            text: text.to_owned(),
            full,
            of: of.to_owned(),
        });
        name
    }

    fn free_name(&mut self, wish: &str) -> String {
        let mut name = wish.to_owned();
        let mut number = 2;
        while !self.names.insert(name.clone()) {
            name = format!("{wish}_{number}");
            number += 1;
        }
        name
    }
}

impl Builder<'_> {
    /// The static for the pattern of a member's values, its own or its target's.
    pub(super) fn pattern(&mut self, member: &Member) -> Option<String> {
        if member.traits.has("smithy.api#pattern") {
            let of = format!("{}.{}", member.id.name(), member.name());
            return self.pattern_of(&member.traits, &of);
        }
        let model = self.model;
        self.pattern_of_shape(model.target(member))
    }

    /// The static for the pattern of a string shape.
    pub(super) fn pattern_of_shape(&mut self, shape: &Shape) -> Option<String> {
        self.pattern_of(&shape.traits, shape.id.name())
    }

    fn pattern_of(&mut self, traits: &Traits, of: &str) -> Option<String> {
        let text = traits.get("smithy.api#pattern").and_then(Node::as_str)?;
        let full = traits.has("shapewright.c2j#fullPattern");
        Some(self.patterns.share(text, full, of))
    }
}
