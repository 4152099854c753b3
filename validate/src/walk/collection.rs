//! Lists and maps.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Range;

use super::Walker;
use super::free::fits_double;
use super::items::Items;
use super::options::Profile;
use super::scalar::fits;
use super::site::Site;
use super::tape::{Entry, TokenKind, Value};
use crate::number;
use crate::rules::{self, range::Written};
use crate::shape::{Effective, Kind, TypeRef};
use crate::violation::ViolationKind;

/// An entry of a map.
struct MapEntry<'t> {
    name: Cow<'t, str>,
    entry: Entry<'t>,
    /// Whether an entry before it has the same key.
    repeats: bool,
}

impl<'g> Walker<'g> {
    pub(super) fn list(
        &mut self,
        array: Value<'_>,
        (element, sparse): (&'g TypeRef, bool),
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if array.kind() != TokenKind::Array {
            return self.wrong_type(array, "array", site);
        }
        let items = Items { context: self.context, array, element };
        let length = if constraints.set() { items.distinct() } else { array.elements().count() };
        rules::list(length, &items, constraints, &mut self.at(array.span(), site));
        // A type that holds a set gives its elements an order of its own.
        let is_held_as_set = constraints.set() && self.is_for_type();
        for (index, value) in array.elements().enumerate() {
            let place = if is_held_as_set { site.any() } else { site.index(index) };
            self.item(value, (element, sparse), &place);
        }
        if self.leaves_out_nulls(element, sparse) {
            self.leave_out(array.elements().map(|item| (item.span(), item.is_null())));
        }
    }

    pub(super) fn map(
        &mut self,
        object: Value<'_>,
        key: &'g TypeRef,
        value: (&'g TypeRef, bool),
        constraints: Effective<'g>,
        site: &Site<'_>,
    ) {
        if object.kind() != TokenKind::Object {
            return self.wrong_type(object, "object", site);
        }
        let secret = self.context.graph.is_sensitive(key);
        let entries = self.entries(object, key, secret || site.sensitive);
        let first = || entries.iter().filter(|it| !it.repeats);
        rules::count(first().count(), constraints, &mut self.at(object.span(), site));
        for MapEntry { entry, .. } in first() {
            self.key(entry.key, key, site);
        }
        for MapEntry { name, entry, repeats } in &entries {
            let site_of_value = site.key(name, secret);
            if *repeats {
                self.duplicate(*entry, &site_of_value);
                continue;
            }
            self.item(entry.value, value, &site_of_value);
        }
        if self.leaves_out_nulls(value.0, value.1) {
            self.leave_out(object.entries().map(|it| (it.span(), it.value.is_null())));
        }
    }

    /// The entries of a map in the order in which a type holds them. Keys that are not shown stay in the
    /// order of the document: another one would tell something of them.
    fn entries<'t>(
        &self,
        object: Value<'t>,
        key: &'g TypeRef,
        are_hidden: bool,
    ) -> Vec<MapEntry<'t>> {
        let sorted = object.entries_by_key();
        let mut entries: Vec<MapEntry<'t>> = Vec::with_capacity(sorted.len());
        for (name, entry) in sorted {
            let repeats = entries.last().is_some_and(|last| last.name == name);
            entries.push(MapEntry { name, entry, repeats });
        }
        if are_hidden {
            entries.sort_by_key(|it| it.entry.key.span().start);
        } else if self.is_numeric(key) {
            entries.sort_by_key(|it| it.name.parse::<i128>().ok());
        }
        entries
    }

    /// Whether keys are integers: a type holds its entries in their order.
    fn is_numeric(&self, key: &'g TypeRef) -> bool {
        self.context.graph.resolve(&key.target).is_some_and(|shape| shape.kind.is_integer())
    }

    /// A key, which is a text in JSON also if it is a number or a boolean.
    fn key(&mut self, key: Value<'_>, used: &'g TypeRef, site: &Site<'_>) {
        let Some(shape) = self.context.graph.resolve(&used.target) else { return };
        let constraints = Effective::new(Some(used), shape);
        let site = &site.or_sensitive(constraints.sensitive());
        let text = key.text();
        let (is_one, expected) = match &shape.kind {
            Kind::Boolean => (matches!(&*text, "true" | "false"), "string of a boolean"),
            Kind::Float | Kind::Double | Kind::BigDecimal => {
                (number::is_number(&text) && fits_double(&text), "string of a number")
            }
            kind if kind.is_integer() => {
                // `serde_json` gives `-0` as a floating-point number.
                (is_integer_key(&text) && fits(&text, kind), "string of an integer")
            }
            _ => return self.value(key, used, site),
        };
        if !is_one {
            let is_too_large = shape.kind.is_integer() && is_integer_key(&text);
            let found =
                if is_too_large { "one out of its range" } else { "string of something else" };
            return self.unreadable(site, key.span(), || ViolationKind::Type { expected, found });
        }
        if !matches!(shape.kind, Kind::Boolean)
            && self.is_held(&text, constraints, key.span(), site)
        {
            rules::number(&Written::Decimal(&text), constraints, &mut self.at(key.span(), site));
        }
    }

    /// Whether nulls are not handed to the type: a dense list or map has no place for them.
    fn leaves_out_nulls(&self, used: &'g TypeRef, sparse: bool) -> bool {
        !sparse && self.rewrites.is_some() && !self.may_be_null(used)
    }

    /// Leaves elements or entries out of the text that a type reads.
    pub(super) fn leave_out(&mut self, parts: impl Iterator<Item = (Range<usize>, bool)>) {
        if let Some(rewrites) = &mut self.rewrites {
            rewrites.leave_out(parts);
        }
    }

    /// An element of a list or a value of a map.
    fn item(&mut self, value: Value<'_>, (used, sparse): (&'g TypeRef, bool), site: &Site<'_>) {
        if !value.is_null() {
            self.value(value, used, site);
        } else if !sparse && !self.may_be_null(used) {
            let (expected, found) = (self.type_name(used), "null");
            if self.context.options.profile == Profile::Reading {
                self.warning(site, value.span(), || ViolationKind::Type { expected, found });
            } else {
                self.wrong_type(value, expected, site);
            }
        }
    }
}

fn is_integer_key(text: &str) -> bool {
    number::is_integer(text) && text != "-0"
}
