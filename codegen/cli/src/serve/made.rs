//! Values that nobody gave: identifiers, ARNs, times, and documents of a type.

use std::sync::Mutex;

use jiff::Timestamp;
use serde_json::{Map, Value};
use shapewright_codegen::make::{Maker, Used};
use shapewright_smithy::api::{Api, Member, Property, Resource, Type, TypeId, TypeKind, TypeRef};
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Options, Profile, walk};

use super::exact;
use super::instance;
use super::role::Role;
use super::store::Document;

/// How deep structures are made around what is known.
const MAX_DEPTH: usize = 32;

/// The account that ARNs name.
const ACCOUNT: &str = "123456789012";

/// Statuses that something new has, the likeliest first.
const FIRST_STATUSES: [&str; 8] =
    ["ACTIVE", "AVAILABLE", "ENABLED", "READY", "CREATED", "COMPLETED", "COMPLETE", "SUCCEEDED"];

/// What is known of a message that is to be made.
#[derive(Clone, Copy)]
pub(super) struct Known<'k, 'm> {
    values: &'k Document,
    /// The resource of which it is an instance; without one, values have the names of members.
    resource: Option<&'k Resource<'m>>,
}

impl<'k, 'm> Known<'k, 'm> {
    /// An instance of a resource.
    pub(super) fn of(resource: &'k Resource<'m>, values: &'k Document) -> Self {
        Self { values, resource: Some(resource) }
    }

    /// Values by the names of members.
    pub(super) fn by_member(values: &'k Document) -> Self {
        Self { values, resource: None }
    }

    /// What is known of a member.
    fn get(self, member: &Member<'m>) -> Option<&'k Value> {
        let name = match self.resource {
            Some(resource) => instance::name(resource, member)?,
            None => member.name,
        };
        self.values.get(name).filter(|value| !value.is_null())
    }
}

/// What makes values.
pub(super) struct Made<'a, 'm> {
    pub(super) api: &'a Api<'m>,
    graph: &'a ShapeGraph,
    maker: Mutex<Maker<'a, 'm>>,
    seed: u64,
}

impl<'a, 'm> Made<'a, 'm> {
    pub(super) fn new(api: &'a Api<'m>, graph: &'a ShapeGraph, seed: u64) -> Self {
        Self { api, graph, maker: Mutex::new(Maker::new(api).big_numbers(true)), seed }
    }

    /// A valid value of a member.
    fn member(&self, member: &'a Member<'m>) -> Option<Value> {
        let maker = self.maker.lock().ok()?;
        // What was answered before must not decide whether there is an answer.
        maker.renew();
        maker.value(Used::member(self.api, member)).ok()
    }

    /// A valid document of a type with all its members.
    pub(super) fn whole(&self, ty: &'a Type<'m>) -> Option<Value> {
        let full = Maker::new(self.api).big_numbers(true).full(true).value(Used::of(ty));
        full.ok().or_else(|| self.maker.lock().ok()?.value(Used::of(ty)).ok())
    }

    /// Whether a value is valid for the target of a reference.
    fn suits(&self, reference: &TypeRef<'m>, value: &Value) -> bool {
        self.has_no_violation(reference.target, &exact::text(value))
    }

    /// Whether a document is valid for a type.
    pub(super) fn is_valid(&self, id: TypeId, document: &Document) -> bool {
        self.has_no_violation(id, &exact::document(document))
    }

    fn has_no_violation(&self, id: TypeId, text: &str) -> bool {
        let options = Options::new().profile(Profile::Wire);
        self.graph.shape(id.number()).is_some_and(|shape| {
            walk(text.as_bytes(), shape, self.graph, options).violations.is_none()
        })
    }

    /// An identifier that follows from a number: a UUID if it may be one. Not every number has one,
    /// nor one of its own.
    pub(super) fn identifier(
        &self,
        used: Option<&'a Member<'m>>,
        ty: Option<&'a Type<'m>>,
        number: u64,
    ) -> Option<String> {
        let bits =
            (u128::from(mixed(self.seed, number)) << 64) | u128::from(mixed(number, self.seed));
        let hex = format!("{bits:032x}");
        let short = hex[..12].to_owned();
        let candidates = [uuid(bits), hex, short, format!("id-{number}"), number.to_string()];
        let used = used.map(|it| Used::member(self.api, it)).or_else(|| ty.map(Used::of));
        let Some(used) = used else { return candidates.into_iter().next() };
        let fitting = candidates.into_iter().find(|text| self.keeps(used, text));
        fitting.or_else(|| {
            let number = usize::try_from(number).unwrap_or(usize::MAX);
            let made = self.maker.lock().ok()?.nth(used, number).ok()?;
            made.as_str().map(str::to_owned)
        })
    }

    /// The ID of a request with a number.
    pub(super) fn request_id(&self, number: u64) -> String {
        // Other bits than those of identifiers.
        let seed = !self.seed;
        uuid((u128::from(mixed(seed, number)) << 64) | u128::from(mixed(number, seed)))
    }

    /// Whether a text is a value of a type in its place.
    fn keeps(&self, used: Used<'_, 'm>, text: &str) -> bool {
        let keeps = || self.maker.lock().is_ok_and(|maker| maker.keeps(used, text));
        match used.reference {
            Some(reference) if reference.has_own_constraints => keeps(),
            Some(reference) => self.suits(reference, &Value::from(text)),
            None => keeps(),
        }
    }

    /// The ARN of an instance, as far as its type allows one.
    pub(super) fn arn(
        &self,
        member: &'a Member<'m>,
        resource: &Resource<'m>,
        service: &str,
        key: &str,
    ) -> Option<Value> {
        let noun = noun(resource);
        let spellings = [kebab(noun), noun.to_owned(), noun.to_ascii_lowercase()];
        let arns = spellings
            .into_iter()
            .map(|noun| Value::from(format!("arn:aws:{service}:us-east-1:{ACCOUNT}:{noun}/{key}")));
        let found = arns.into_iter().find(|arn| self.suits(&member.value, arn));
        found.or_else(|| self.member(member))
    }

    /// What a new instance has beyond what its creator says: times, an ARN, a status.
    pub(super) fn generated(
        &self,
        (member, role): (&'a Member<'m>, Role),
        resource: &Resource<'m>,
        service: &str,
        (key, now): (&str, Timestamp),
    ) -> Option<Value> {
        let target = self.api.target(&member.value);
        match (role, &target.kind) {
            (Role::Created | Role::Updated, _) => Some(now.to_string().into()),
            (Role::Arn, _) => self.arn(member, resource, service, key),
            (Role::Status, TypeKind::Enum(values)) => {
                let known = |status: &str| values.iter().any(|value| value.value == status);
                let first = FIRST_STATUSES.into_iter().find(|status| known(status));
                first.or_else(|| values.first().map(|value| value.value)).map(Value::from)
            }
            (Role::Status, _) => None,
        }
    }

    /// A document of a type from what is known by the names of members; what must be there and is
    /// not known is made.
    pub(super) fn present(&self, id: &str, known: &Document) -> Document {
        self.api.named(id).map(|ty| self.shown(ty, Known::by_member(known), 0)).unwrap_or_default()
    }

    /// The same for a type.
    pub(super) fn shown(&self, ty: &'a Type<'m>, known: Known<'_, 'm>, depth: usize) -> Document {
        let mut document = Map::new();
        for member in ty.members().iter().filter(|member| !member.is_stream) {
            let must_be = || member.presence.is_always().then(|| self.member(member))?;
            if let Some(value) = self.held(member, known, depth).or_else(must_be) {
                document.insert(member.name.to_owned(), value);
            }
        }
        // An answer that holds the instance in one member.
        if let [only] = ty.members()
            && document.is_empty()
            && let Some(value) = self.around(only, known, depth)
        {
            document.insert(only.name.to_owned(), value);
        }
        document
    }

    /// What is known of a type's members and in them, and nothing else.
    pub(super) fn known(&self, ty: &'a Type<'m>, known: Known<'_, 'm>) -> Document {
        let members = ty.members().iter().filter(|member| !member.is_stream);
        let value = |member| self.held(member, known, 0).or_else(|| self.around(member, known, 0));
        members.filter_map(|it| Some((it.name.to_owned(), value(it)?))).collect()
    }

    /// The value of a member, if it is known or holds what is known.
    fn held(&self, member: &'a Member<'m>, known: Known<'_, 'm>, depth: usize) -> Option<Value> {
        let fitting = known.get(member).and_then(|it| self.fitted(&member.value, it, depth));
        let holds_instance = member.presence.is_always() || member.property == Property::Nested;
        fitting.or_else(|| holds_instance.then(|| self.around(member, known, depth))?)
    }

    /// Whether a document could hold a value under the name of a member.
    pub(super) fn could_hold(&self, member: &'a Member<'m>, value: &Value) -> bool {
        let keeps_all = |fitted: Value| holds(&fitted, value);
        value.is_null() || self.fitted(&member.value, value, 0).is_some_and(keeps_all)
    }

    /// Whether a document could be one of a type, or one without members.
    pub(super) fn could_be(&self, ty: Option<&'a Type<'m>>, document: &Document) -> bool {
        let members = ty.map(Type::members).unwrap_or_default();
        let is_held = |(name, value): (&String, &Value)| {
            let member = members.iter().find(|member| member.name == name);
            member.is_some_and(|member| self.could_hold(member, value))
        };
        let is_there = |member: &&Member<'m>| document.contains_key(member.name);
        let mut required = members.iter().filter(|it| it.presence.is_always() && !it.is_stream);
        document.iter().all(is_held) && required.all(|member| is_there(&member))
    }

    /// A structure of what is known, if there is something in it.
    fn around(&self, member: &'a Member<'m>, known: Known<'_, 'm>, depth: usize) -> Option<Value> {
        let target = self.api.target(&member.value);
        if !matches!(target.kind, TypeKind::Structure(_)) || depth >= MAX_DEPTH {
            return None;
        }
        let inner = self.shown(target, known, depth + 1);
        let mut members = target.members().iter();
        let is_known = members.any(|it| inner.contains_key(it.name) && known.get(it).is_some());
        is_known.then(|| inner.into())
    }

    /// A value as another type that has members of the same names; `None` if it is of another kind.
    fn fitted(&self, reference: &'a TypeRef<'m>, value: &Value, depth: usize) -> Option<Value> {
        if depth >= walk::MAX_DEPTH {
            return None;
        }
        let target = self.api.target(reference);
        // Lists and maps that are sparse hold nulls.
        let part = |used: &'a TypeRef<'m>, it: &Value| match it {
            Value::Null => Some(Value::Null),
            it => self.fitted(used, it, depth + 1),
        };
        match (&target.kind, value) {
            (TypeKind::Structure(_), Value::Object(members)) => {
                Some(self.shown(target, Known::by_member(members), depth + 1).into())
            }
            (TypeKind::List { element, .. }, Value::Array(elements)) => {
                elements.iter().map(|it| part(element, it)).collect()
            }
            (TypeKind::Map { value: used, .. }, Value::Object(entries)) => {
                let fitted = entries.iter().map(|(key, it)| Some((key.clone(), part(used, it)?)));
                fitted.collect::<Option<Document>>().map(Value::Object)
            }
            (TypeKind::Structure(_) | TypeKind::List { .. } | TypeKind::Map { .. }, _) => None,
            // It is written in the format of its place.
            (TypeKind::Timestamp, Value::String(_) | Value::Number(_)) => Some(value.clone()),
            _ => self.suits(reference, value).then(|| value.clone()),
        }
    }
}

/// The UUID of version 4 with these bits.
pub(super) fn uuid(bits: u128) -> String {
    let hex = format!("{bits:032x}");
    let parts = [&hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..]];
    let [first, second, third, fourth, last] = parts;
    format!("{first}-{second}-4{third}-8{fourth}-{last}")
}

/// What a resource is called: its name, without `Resource`.
pub(super) fn noun<'m>(resource: &Resource<'m>) -> &'m str {
    let name = resource.id.name();
    name.strip_suffix("Resource").filter(|noun| !noun.is_empty()).unwrap_or(name)
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(character.to_ascii_lowercase());
    }
    kebab
}

/// A number that follows from two others and looks like none (the finalizer of `SplitMix64`).
pub(super) fn mixed(seed: u64, number: u64) -> u64 {
    let mut bits = seed.wrapping_add(number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// Whether a value holds all of another one.
fn holds(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => part.iter().all(|(name, value)| {
            value.is_null() || whole.get(name).is_some_and(|it| holds(it, value))
        }),
        (Value::Array(whole), Value::Array(part)) => {
            whole.len() == part.len() && whole.iter().zip(part).all(|(it, value)| holds(it, value))
        }
        _ => whole == part,
    }
}
