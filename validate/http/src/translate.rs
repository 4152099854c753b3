//! Documents: between the whole view that people and tools write, with names as modelled, and the
//! wire form of a protocol.

use shapewright_validate::__private::instant;
use shapewright_validate::__private::json::{Entry, TokenKind, Value, tokens};
use shapewright_validate::shape::{
    Constraints, DefaultValue, Kind, Member, NO_GRAPH, Shape, ShapeGraph, TimestampFormat, TypeRef,
};

use crate::text::push_string;

/// From where to where a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// A client writes: defaults fill members that are not optional for clients.
    ClientWrites,
    /// A server reads: defaults fill every absent member.
    ServerReads,
    /// A server writes: defaults fill every absent member.
    ServerWrites,
    /// A client reads: defaults fill members that are not optional for clients.
    ClientReads,
}

impl Way {
    fn is_to_wire(self) -> bool {
        matches!(self, Self::ClientWrites | Self::ServerWrites)
    }

    /// Whether the default of a member stands for it if it is absent.
    fn fills(self, default: &DefaultValue) -> bool {
        match self {
            Self::ClientWrites | Self::ClientReads => !default.client_optional,
            Self::ServerReads | Self::ServerWrites => true,
        }
    }
}

/// The document of a value of a shape in the other form: from names as modelled to those of the wire,
/// or back. Timestamps are written to the wire in their one format. Nulls of members are left out;
/// members that the shape does not know stay only on the way to the wire.
pub(crate) fn translated(value: Value<'_>, shape: &Shape, graph: &ShapeGraph, way: Way) -> String {
    let mut translator = Translator { graph, way, renames: true, json: String::new() };
    translator.shaped(value, shape, None);
    translator.json
}

/// The wire form of a value of a type, with the defaults of its absent members: those that types hold
/// as options, since clients leave them absent.
pub(crate) fn filled(value: Value<'_>, shape: &Shape, way: Way) -> String {
    let mut translator = Translator { graph: &NO_GRAPH, way, renames: false, json: String::new() };
    translator.shaped(value, shape, None);
    translator.json
}

struct Translator<'g> {
    graph: &'g ShapeGraph,
    way: Way,
    /// Whether names change: in the wire form there are those of the wire on both sides.
    renames: bool,
    json: String,
}

impl Translator<'_> {
    fn value(&mut self, value: Value<'_>, used: &TypeRef) {
        match self.graph.resolve(&used.target) {
            Some(shape) if !value.is_null() => {
                self.shaped(value, shape, used.constraints.as_deref());
            }
            _ => self.json.push_str(value.raw()),
        }
    }

    fn shaped(&mut self, value: Value<'_>, shape: &Shape, of_use: Option<&Constraints>) {
        let constraints = [of_use, shape.constraints.as_deref()];
        match (&shape.kind, value.kind()) {
            (Kind::Structure(members), TokenKind::Object) => self.structure(value, members),
            (Kind::Union(members), TokenKind::Object) => self.union(value, members),
            (Kind::List { element, sparse }, TokenKind::Array) => {
                self.list(value, element, *sparse);
            }
            (Kind::Map { value: used, sparse, .. }, TokenKind::Object) => {
                self.map(value, used, *sparse);
            }
            (Kind::Timestamp, _) if self.way.is_to_wire() => self.timestamp(value, constraints),
            (Kind::BigInteger | Kind::BigDecimal, TokenKind::Number)
                if constraints.iter().flatten().any(|it| it.textual) =>
            {
                push_string(&mut self.json, value.raw());
            }
            _ => self.json.push_str(value.raw()),
        }
    }

    fn timestamp(&mut self, value: Value<'_>, constraints: [Option<&Constraints>; 2]) {
        let format = constraints.into_iter().flatten().find_map(|it| it.timestamp_format);
        let format = format.unwrap_or(TimestampFormat::EpochSeconds);
        let is_written = match format {
            TimestampFormat::EpochSeconds => value.kind() == TokenKind::Number,
            TimestampFormat::DateTime | TimestampFormat::HttpDate => false,
        };
        match instant::rewritten(&value.text(), format).filter(|_| !is_written) {
            Some(written) => self.json.push_str(&written),
            None => self.json.push_str(value.raw()),
        }
    }

    /// Whether an element or entry is left out: clients skip nulls where there should be none.
    fn skips(&self, value: Value<'_>, used: &TypeRef, sparse: bool) -> bool {
        let is_document = |shape: &Shape| matches!(shape.kind, Kind::Document);
        self.way == Way::ClientReads
            && value.is_null()
            && !sparse
            && !self.graph.resolve(&used.target).is_some_and(is_document)
    }

    fn list(&mut self, list: Value<'_>, element: &TypeRef, sparse: bool) {
        self.json.push('[');
        let elements = list.elements().filter(|value| !self.skips(*value, element, sparse));
        let elements: Vec<_> = elements.collect();
        for (index, value) in elements.into_iter().enumerate() {
            self.separate(index);
            self.value(value, element);
        }
        self.json.push(']');
    }

    fn map(&mut self, map: Value<'_>, used: &TypeRef, sparse: bool) {
        self.json.push('{');
        let entries = map.entries().filter(|entry| !self.skips(entry.value, used, sparse));
        let entries: Vec<_> = entries.collect();
        for (index, entry) in entries.into_iter().enumerate() {
            self.separate(index);
            self.json.push_str(entry.key.raw());
            self.json.push(':');
            self.value(entry.value, used);
        }
        self.json.push('}');
    }

    fn structure(&mut self, object: Value<'_>, members: &[Member]) {
        let mut written = 0;
        self.json.push('{');
        let entries: Vec<Entry<'_>> = object.entries().collect();
        for member in members {
            let found = entries.iter().find(|it| *it.key.text() == *self.name_in(member));
            let value = found.map(|it| it.value).filter(|value| !value.is_null());
            let default = member.default.as_ref().filter(|default| self.way.fills(default));
            if value.is_none() && default.is_none() {
                continue;
            }
            self.separate(written);
            written += 1;
            self.key(member);
            match (value, default) {
                // People write the JSON of which a header holds the text.
                (Some(value), _)
                    if member.http.json_value
                        && self.way == Way::ClientWrites
                        && !value.is_string() =>
                {
                    push_string(&mut self.json, value.raw());
                }
                (Some(value), _) => self.value(value, &member.value),
                (None, default) => {
                    self.default(default.map_or("null", |it| &*it.json), &member.value);
                }
            }
        }
        if self.way == Way::ClientWrites {
            let known = |entry: &&Entry<'_>| {
                let key = entry.key.text();
                members.iter().any(|member| *key == *self.name_in(member))
            };
            let unknown: Vec<_> = entries.iter().filter(|it| !known(it)).collect();
            for entry in unknown {
                self.unknown(*entry, &mut written);
            }
        }
        self.json.push('}');
    }

    fn default(&mut self, default: &str, used: &TypeRef) {
        match tokens(default.as_bytes()) {
            Some(tape) => self.value(tape.root(), used),
            None => self.json.push_str(default),
        }
    }

    fn union(&mut self, object: Value<'_>, members: &[Member]) {
        let mut written = 0;
        self.json.push('{');
        for entry in object.entries().filter(|entry| !entry.value.is_null()) {
            let key = entry.key.text();
            match members.iter().find(|member| *key == *self.name_in(member)) {
                Some(member) => {
                    self.separate(written);
                    written += 1;
                    self.key(member);
                    self.value(entry.value, &member.value);
                }
                None if key == "__type" => {}
                None => self.unknown(entry, &mut written),
            }
        }
        self.json.push('}');
    }

    /// What the model does not know, as it is written.
    fn unknown(&mut self, entry: Entry<'_>, written: &mut usize) {
        self.separate(*written);
        *written += 1;
        self.json.push_str(entry.key.raw());
        self.json.push(':');
        self.json.push_str(entry.value.raw());
    }

    fn separate(&mut self, written: usize) {
        if written > 0 {
            self.json.push(',');
        }
    }

    /// The name that a member has in what is read.
    fn name_in<'m>(&self, member: &'m Member) -> &'m str {
        if self.way.is_to_wire() && self.renames { &member.name } else { member.key() }
    }

    /// Writes the name that a member has in what is written.
    fn key(&mut self, member: &Member) {
        let is_on_the_wire = self.way.is_to_wire() || !self.renames;
        let name = if is_on_the_wire { member.key() } else { &*member.name };
        push_string(&mut self.json, name);
        self.json.push(':');
    }
}
