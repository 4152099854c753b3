//! What is written, borrowed from the model: JSON whose numbers are as they were modelled.

use std::fmt::Write as _;

use serde_json::Value;

use crate::budget::{self, MAX_INDENT};
use crate::node::{self, Node};
use crate::shape_id::ShapeId;

/// A value.
pub(in crate::write) enum Tree<'m> {
    /// A string.
    Text(&'m str),
    /// A value of the model.
    Node(&'m Node),
    /// `{"target": ID}`.
    Reference(&'m ShapeId),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Fields<'m>),
    /// An object whose entries, which may be many, are made one by one.
    Lazy(Box<dyn Fn() -> Entries<'m> + 'm>),
}

/// The entries of an object, each key once.
pub(in crate::write) type Fields<'m> = Vec<(&'m str, Tree<'m>)>;

/// Entries that are made as they are taken.
pub(super) type Entries<'m> = Box<dyn Iterator<Item = (&'m str, Tree<'m>)> + 'm>;

impl<'m> Tree<'m> {
    /// An array of references.
    pub(super) fn references(ids: impl IntoIterator<Item = &'m ShapeId>) -> Self {
        Self::List(ids.into_iter().map(Self::Reference).collect())
    }
}

impl Tree<'_> {
    /// The same as JSON, its numbers as exact as 64 bits are.
    pub(super) fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => Value::from(*text),
            Self::Node(node) => node.to_json(),
            Self::Reference(id) => serde_json::json!({"target": id.as_str()}),
            Self::List(elements) => elements.iter().map(Self::to_json).collect(),
            Self::Object(fields) => {
                let fields = fields.iter().map(|(key, value)| ((*key).to_owned(), value.to_json()));
                Value::Object(fields.collect())
            }
            Self::Lazy(entries) => {
                Value::Object(entries().map(|(key, it)| (key.to_owned(), it.to_json())).collect())
            }
        }
    }

    /// The same as a text, indented by two spaces a level, up to [`MAX_INDENT`] levels. `length` is
    /// about how long it is.
    pub(super) fn print(&self, length: usize) -> String {
        let mut printer = Printer { out: String::with_capacity(length), level: 0 };
        printer.tree(self);
        printer.out.push('\n');
        printer.out
    }
}

struct Printer {
    out: String,
    level: usize,
}

impl Printer {
    fn tree(&mut self, tree: &Tree<'_>) {
        match tree {
            Tree::Text(text) => self.text(text),
            Tree::Node(node) => self.node(node),
            Tree::Reference(id) => {
                self.object([("target", *id)], |this, id| this.text(id.as_str()));
            }
            Tree::List(elements) => self.list(elements, Self::tree),
            Tree::Object(fields) => {
                self.object(fields.iter().map(|(key, value)| (*key, value)), Self::tree);
            }
            Tree::Lazy(entries) => self.object(entries(), |this, value| this.tree(&value)),
        }
    }

    fn node(&mut self, node: &Node) {
        match &node.value {
            node::Value::Null => self.out.push_str("null"),
            node::Value::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            node::Value::Number(number) => self.out.push_str(number.as_str()),
            node::Value::String(text) | node::Value::ShapeId(text) => self.text(text),
            node::Value::Array(elements) => self.list(elements, Self::node),
            node::Value::Object(object) => {
                let entries = object.iter().map(|(key, entry)| (key.as_str(), &entry.value));
                self.object(entries, Self::node);
            }
        }
    }

    /// A string, escaped as JSON needs it and no further.
    fn text(&mut self, text: &str) {
        // `Display` of a JSON string is its JSON.
        let _ = write!(self.out, "{}", Value::from(text));
    }

    fn list<'t, T: 't>(
        &mut self,
        elements: impl IntoIterator<Item = &'t T>,
        print: fn(&mut Self, &T),
    ) {
        self.between('[', ']', elements, print);
    }

    fn object<'t, T: 't>(
        &mut self,
        fields: impl IntoIterator<Item = (&'t str, T)>,
        print: fn(&mut Self, T),
    ) {
        self.between('{', '}', fields, |this, (key, value)| {
            this.text(key);
            this.out.push_str(": ");
            print(this, value);
        });
    }

    /// What stands between brackets, each on its own line; nothing if there is nothing.
    fn between<T>(
        &mut self,
        open: char,
        close: char,
        items: impl IntoIterator<Item = T>,
        print: impl Fn(&mut Self, T),
    ) {
        self.out.push(open);
        self.level += 1;
        let mut is_empty = true;
        for item in items {
            if !is_empty {
                self.out.push(',');
            }
            is_empty = false;
            self.line();
            print(self, item);
        }
        self.level -= 1;
        if !is_empty {
            self.line();
        }
        self.out.push(close);
    }

    fn line(&mut self) {
        budget::step(1);
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', 2 * self.level.min(MAX_INDENT)));
    }
}
