//! Makes a document.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use shapewright_pattern::Patterns;
use shapewright_smithy::api::{Api, Member, Type, TypeKind, TypeRef};

use super::Used;
use super::number::number;
use super::text::{base64, text, timestamp};

/// A document of more values than this is not made.
pub const MAX_VALUES: usize = 100_000;

/// A document that nests deeper than this is not made: no reader takes it.
pub const MAX_DEPTH: usize = 128;

/// What the members of structures are called in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// By their names as modelled.
    #[default]
    Names,
    /// By their names on the wire.
    WireNames,
}

/// Makes valid documents of the types of an API.
///
/// ```
/// use shapewright_codegen::make::{Maker, Used};
/// use shapewright_smithy::load::Loader;
/// use shapewright_smithy::resolve::resolve_all;
///
/// let text = "$version: \"2\"\nnamespace example\nstructure Hub { @required @range(min: 3) ports: Integer }";
/// let model = Loader::new().text("hub.smithy", text).load().model.expect("a model");
/// let api = resolve_all(&model).api;
/// let hub = api.named("example#Hub").expect("the shape");
/// let made = Maker::new(&api).value(Used::of(hub)).expect("a document");
/// assert_eq!(made.to_string(), r#"{"ports":3}"#);
/// ```
#[derive(Debug)]
pub struct Maker<'a, 'm> {
    api: &'a Api<'m>,
    patterns: Patterns,
    full: bool,
    keys: Keys,
    /// How many values were made.
    count: Cell<usize>,
    notes: RefCell<BTreeSet<String>>,
}

impl<'a, 'm> Maker<'a, 'm> {
    /// Makes documents with the required members alone, called by their names.
    pub fn new(api: &'a Api<'m>) -> Self {
        let (count, notes) = (Cell::new(0), RefCell::default());
        let patterns = Patterns::new();
        Self { api, patterns, full: false, keys: Keys::Names, count, notes }
    }

    /// Every member, and one element in lists and maps that may be empty.
    #[must_use]
    pub fn full(mut self, full: bool) -> Self {
        self.full = full;
        self
    }

    /// What members are called.
    #[must_use]
    pub fn keys(mut self, keys: Keys) -> Self {
        self.keys = keys;
        self
    }

    /// What people have to look at themselves, after values were made.
    pub fn into_notes(self) -> BTreeSet<String> {
        self.notes.into_inner()
    }

    /// A valid value.
    ///
    /// # Errors
    /// Why there is none: a type that has to contain itself, a pattern that nothing matches, more
    /// than [`MAX_VALUES`] values or more than [`MAX_DEPTH`] levels.
    pub fn value(&self, used: Used<'_, 'm>) -> Result<Value, String> {
        self.count.set(0);
        self.inner(used, &mut Vec::new())
    }

    /// A list of so many elements; each is valid.
    ///
    /// # Errors
    /// If the type is not a list, if it has no valid elements, or not so many.
    pub fn list_of(&self, used: Used<'_, 'm>, length: usize) -> Result<Vec<Value>, String> {
        let TypeKind::List { element, .. } = &used.ty.kind else {
            return Err(format!("`{}` is not a list", used.ty.id));
        };
        elements(used, &self.value(Used::by(self.api, element))?, length)
    }

    fn text(&self, used: Used<'_, 'm>) -> Result<String, String> {
        text(used, &self.patterns, |note| {
            self.notes.borrow_mut().insert(note);
        })
    }

    /// A value; one of the types `around` it would never end.
    fn inner(&self, used: Used<'_, 'm>, around: &mut Vec<&'m str>) -> Result<Value, String> {
        self.count.set(self.count.get() + 1);
        if self.count.get() > MAX_VALUES {
            return Err(format!("it has more than {MAX_VALUES} values"));
        }
        if let Some(default) = default(used) {
            return Ok(default);
        }
        Ok(match &used.ty.kind {
            TypeKind::Blob => base64(used.lengths().0).into(),
            TypeKind::Boolean => false.into(),
            TypeKind::String => self.text(used)?.into(),
            TypeKind::Byte
            | TypeKind::Short
            | TypeKind::Integer
            | TypeKind::Long
            | TypeKind::BigInteger => number(used, true),
            TypeKind::Float | TypeKind::Double | TypeKind::BigDecimal => number(used, false),
            TypeKind::Timestamp => timestamp(used),
            TypeKind::Document => json!({}),
            TypeKind::Enum(values) => {
                let value = values.iter().find(|value| !value.internal).or(values.first());
                value.ok_or_else(|| format!("`{}` has no values", used.ty.id))?.value.into()
            }
            TypeKind::IntEnum(values) => {
                let value = values.iter().find(|value| !value.internal).or(values.first());
                value.ok_or_else(|| format!("`{}` has no values", used.ty.id))?.value.into()
            }
            _ => return self.container(used, around),
        })
    }

    fn container(&self, used: Used<'_, 'm>, around: &mut Vec<&'m str>) -> Result<Value, String> {
        let id = used.ty.id.as_str();
        if around.contains(&id) {
            return Err(format!("`{id}` has to contain itself"));
        }
        if around.len() >= MAX_DEPTH {
            return Err(format!("it nests deeper than {MAX_DEPTH} levels"));
        }
        around.push(id);
        let made = match &used.ty.kind {
            TypeKind::List { element, .. } => self.list(used, element, around),
            TypeKind::Map { key, value, .. } => self.map(used, (key, value), around),
            TypeKind::Structure(members) => self.structure(members, around),
            TypeKind::Union(members) => self.union(used.ty, members, around),
            _ => Err(format!("`{id}` has no documents")),
        };
        around.pop();
        made
    }

    fn list(
        &self,
        used: Used<'_, 'm>,
        element: &TypeRef<'m>,
        around: &mut Vec<&'m str>,
    ) -> Result<Value, String> {
        match self.inner(Used::by(self.api, element), around) {
            Ok(element) => Ok(elements(used, &element, self.wanted(used)?)?.into()),
            Err(_) if used.lengths().0 == 0 => Ok(json!([])),
            Err(reason) => Err(reason),
        }
    }

    fn map(
        &self,
        used: Used<'_, 'm>,
        (key, value): (&TypeRef<'m>, &TypeRef<'m>),
        around: &mut Vec<&'m str>,
    ) -> Result<Value, String> {
        let value = match self.inner(Used::by(self.api, value), around) {
            Ok(value) => value,
            Err(_) if used.lengths().0 == 0 => return Ok(json!({})),
            Err(reason) => return Err(reason),
        };
        let wanted = self.wanted(used)?;
        let key = Used::by(self.api, key);
        let keys: Vec<Value> = if key.ty.is_enum() {
            key.enum_values().into_iter().take(wanted).map(Value::from).collect()
        } else {
            let mut keys = vec![self.text(key)?.into(); wanted];
            make_unlike(&mut keys)?;
            keys
        };
        let entries =
            keys.into_iter().filter_map(|key| Some((key.as_str()?.to_owned(), value.clone())));
        Ok(Value::Object(entries.collect()))
    }

    /// How many elements: as few as may be, but one to see what they look like.
    fn wanted(&self, used: Used<'_, 'm>) -> Result<usize, String> {
        let (min, max) = used.lengths();
        let wanted = min.max(usize::from(self.full)).min(max.unwrap_or(usize::MAX));
        if wanted > MAX_VALUES {
            return Err(format!("`{}` has more than {MAX_VALUES} elements", used.ty.id));
        }
        Ok(wanted)
    }

    fn structure(
        &self,
        members: &[Member<'m>],
        around: &mut Vec<&'m str>,
    ) -> Result<Value, String> {
        let mut object = Map::new();
        for member in members.iter().filter(|member| !member.is_stream) {
            let required = member.presence.required;
            if !(required || self.full) {
                continue;
            }
            match self.inner(Used::member(self.api, member), around) {
                Ok(value) => drop(object.insert(self.key(member).to_owned(), value)),
                Err(reason) if required => return Err(reason),
                Err(_) => {}
            }
        }
        Ok(Value::Object(object))
    }

    fn union(
        &self,
        ty: &Type<'m>,
        members: &[Member<'m>],
        around: &mut Vec<&'m str>,
    ) -> Result<Value, String> {
        let mut reason = format!("`{}` has no members", ty.id);
        for member in members.iter().filter(|member| !member.is_stream) {
            match self.inner(Used::member(self.api, member), around) {
                Ok(value) => return Ok(json!({ self.key(member): value })),
                Err(other) => reason = other,
            }
        }
        Err(reason)
    }

    /// What a member is called.
    pub fn key(&self, member: &Member<'m>) -> &'m str {
        match self.keys {
            Keys::Names => member.name,
            Keys::WireNames => member.wire_name,
        }
    }
}

/// The default of a member, unless it is a timestamp or a blob, whose default need not be in the
/// form of its place.
fn default(used: Used<'_, '_>) -> Option<Value> {
    let is_written = !matches!(used.ty.kind, TypeKind::Timestamp | TypeKind::Blob);
    used.default.filter(|_| is_written).map(shapewright_smithy::Node::to_json)
}

/// So many elements of a list, made from one.
fn elements(used: Used<'_, '_>, element: &Value, length: usize) -> Result<Vec<Value>, String> {
    let mut elements = vec![element.clone(); length];
    if used.constraints.unique_items {
        make_unlike(&mut elements)?;
    }
    Ok(elements)
}

/// Makes equal values unlike, as far as that is simple.
fn make_unlike(values: &mut [Value]) -> Result<(), String> {
    for (index, value) in values.iter_mut().enumerate().skip(1) {
        match value {
            Value::String(text) => {
                let number = index.to_string();
                let kept = text.chars().count().saturating_sub(number.len());
                *text = text.chars().take(kept).chain(number.chars()).collect();
            }
            Value::Number(number) => {
                let next =
                    number.as_i64().unwrap_or(0).saturating_add(i64::try_from(index).unwrap_or(0));
                *value = json!(next);
            }
            _ => return Err("it needs several unlike values".to_owned()),
        }
    }
    Ok(())
}
