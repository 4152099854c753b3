//! Parts of which there are many alike, such as setters: each form is formatted once, and then
//! only the names in it change.
//!
//! A form is formatted with names so short that no other is shorter. What breaks in it would break
//! with longer names too, and a text whose lines all fit has nothing else to break. So whatever
//! fits reads as if it had been formatted by itself; what does not fit, is.

use std::cell::RefCell;
use std::collections::{BTreeMap, btree_map};
use std::hash::Hash;

use proc_macro2::TokenStream;

use super::layout::{Block, MARGIN, Place, format_in};
use super::syntax::is_keyword;
use shapewright_smithy::diagnostic::Diagnostic;
use std::collections::HashMap;

/// How many names a form can have.
const NAMES: usize = 6;

/// The length, in bytes, of names that are too long for the lines that break at them, but not for
/// what is left of those.
const LONG: usize = 65;

/// Names for a form; those that it does not have are empty.
pub(super) type Names<'a> = [&'a str; NAMES];

/// Those names and no others.
pub(super) fn names<const N: usize>(given: [&str; N]) -> Names<'_> {
    std::array::from_fn(|index| given.get(index).copied().unwrap_or_default())
}

/// The names that a form is formatted with: letters that no name of a model is made of.
pub(super) const HOLES: Names<'static> = ["ѫ", "ѭ", "ѯ", "ѱ", "ѵ", "ѿ"];

/// The forms of one kind of part, by what else they depend on.
pub(super) struct Forms<K> {
    place: Place,
    /// The names that stand once, each on a line that breaks where it is too long.
    breaking: &'static [usize],
    layouts: RefCell<HashMap<K, Layouts>>,
}

/// The layouts of a form, by the breaking names whose lines are broken.
type Layouts = BTreeMap<Vec<usize>, Form>;

/// A formatted text with holes.
struct Form {
    start: String,
    /// The number of a hole, and the text after it.
    rest: Vec<(usize, String)>,
}

impl<K: Eq + Hash> Forms<K> {
    pub(super) fn new(place: Place) -> Self {
        Self { place, breaking: &[], layouts: RefCell::default() }
    }

    /// Forms in which those names stand once, each on a line that breaks where it is too long.
    pub(super) fn breaking_at(place: Place, names: &'static [usize]) -> Self {
        Self { breaking: names, ..Self::new(place) }
    }

    /// The text of a part. Parts of the same key differ in their names alone; `spell` writes the
    /// part with the names given to it. Names that code or literals spell otherwise, and those that
    /// are shorter than a hole, have no form.
    pub(super) fn text(
        &self,
        file: &str,
        key: K,
        names: Names<'_>,
        spell: impl Fn(Names<'_>) -> TokenStream,
    ) -> Block {
        let format = |names: Names<'_>| format_in(self.place, file, spell(names));
        if !names.iter().all(|name| is_spelled_alike(name)) {
            return format(names);
        }
        let mut layouts = self.layouts.borrow_mut();
        let layouts = layouts.entry(key).or_default();
        let short = layout(layouts, Vec::new(), format)?;
        if short.is_shortened_by(names) {
            return format(names);
        }
        let text = short.fill(names);
        let Some(broken) = self.broken_names(short, &text) else { return format(names) };
        if broken.is_empty() {
            return Ok(text);
        }
        let text = layout(layouts, broken, format)?.fill(names);
        if text.lines().all(fits) { Ok(text) } else { format(names) }
    }

    /// The breaking names that stand on the lines that do not fit; nothing if there are other such
    /// lines.
    fn broken_names(&self, form: &Form, text: &str) -> Option<Vec<usize>> {
        let mut long = text.lines().enumerate().filter(|(_, line)| !fits(line)).peekable();
        if long.peek().is_none() {
            return Some(Vec::new());
        }
        let breaking: Vec<_> = self.breaking.iter().map(|name| (form.line(*name), *name)).collect();
        let name = |line| breaking.iter().find(|(at, _)| *at == Some(line)).map(|(_, name)| *name);
        long.map(|(line, _)| name(line)).collect()
    }
}

fn fits(line: &str) -> bool {
    line.len() <= MARGIN
}

/// The layout in which the lines of those names are broken, because those names are long.
fn layout(
    layouts: &mut Layouts,
    broken: Vec<usize>,
    format: impl Fn(Names<'_>) -> Block,
) -> Result<&Form, Diagnostic> {
    match layouts.entry(broken) {
        btree_map::Entry::Occupied(entry) => Ok(entry.into_mut()),
        btree_map::Entry::Vacant(entry) => {
            let long = HOLES.map(|hole| hole.repeat(LONG / hole.len()));
            let mut names = HOLES;
            for name in entry.key() {
                names[*name] = &long[*name];
            }
            let mut text = format(names)?;
            for name in entry.key() {
                text = text.replace(&long[*name], HOLES[*name]);
            }
            Ok(entry.insert(Form::new(&text)))
        }
    }
}

impl Form {
    fn new(text: &str) -> Self {
        let is_hole = |it: char| HOLES.iter().any(|hole| hole.starts_with(it));
        let mut parts = text.split(is_hole);
        let start = parts.next().unwrap_or_default().to_owned();
        let holes =
            text.matches(is_hole).filter_map(|it| HOLES.iter().position(|hole| *hole == it));
        Self { start, rest: holes.zip(parts.map(str::to_owned)).collect() }
    }

    /// The text with those names.
    fn fill(&self, names: Names<'_>) -> String {
        let mut text = self.start.clone();
        for (hole, after) in &self.rest {
            text.push_str(names[*hole]);
            text.push_str(after);
        }
        text
    }

    /// Whether one of those names is shorter than its hole.
    fn is_shortened_by(&self, names: Names<'_>) -> bool {
        self.rest.iter().any(|(hole, _)| names[*hole].len() < HOLES[*hole].len())
    }

    /// The line that a name first stands on.
    fn line(&self, name: usize) -> Option<usize> {
        let at = self.rest.iter().position(|(hole, _)| *hole == name)?;
        let before = self.rest[..at].iter().map(|(_, after)| after);
        let texts = std::iter::once(&self.start).chain(before);
        Some(texts.map(|text| text.matches('\n').count()).sum())
    }
}

/// Whether a name stands in code and in literals as it is.
fn is_spelled_alike(name: &str) -> bool {
    let is_plain = |it: u8| (it.is_ascii_graphic() || it == b' ') && !matches!(it, b'"' | b'\\');
    name.bytes().all(is_plain) && !is_keyword(name)
}
