//! Values that nobody gave: identifiers, ARNs, times, and documents of a type.

use std::sync::Mutex;

use jiff::Timestamp;
use serde_json::{Map, Value};
use shapewright_codegen::make::{Maker, Used};
use shapewright_smithy::api::{Api, Member, Resource, Type, TypeId, TypeKind, TypeRef};
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{Options, Profile, walk};

use super::role::Role;
use super::store::Document;

/// How deep a document may nest while it is presented as another type.
const MAX_DEPTH: usize = 32;

/// The account that ARNs name.
const ACCOUNT: &str = "123456789012";

/// Statuses that something new has, the likeliest first.
const FIRST_STATUSES: [&str; 8] =
    ["ACTIVE", "AVAILABLE", "ENABLED", "READY", "CREATED", "COMPLETED", "COMPLETE", "SUCCEEDED"];

/// What makes values.
pub(super) struct Made<'a, 'm> {
    pub(super) api: &'a Api<'m>,
    graph: &'a ShapeGraph,
    maker: Mutex<Maker<'a, 'm>>,
    seed: u64,
}

impl<'a, 'm> Made<'a, 'm> {
    pub(super) fn new(api: &'a Api<'m>, graph: &'a ShapeGraph, seed: u64) -> Self {
        Self { api, graph, maker: Mutex::new(Maker::new(api)), seed }
    }

    /// A valid value of a member.
    fn member(&self, member: &'a Member<'m>) -> Option<Value> {
        let maker = self.maker.lock().ok()?;
        maker.value(Used::member(self.api, member)).ok()
    }

    /// A valid document of a type with all its members.
    pub(super) fn whole(&self, ty: &'a Type<'m>) -> Option<Value> {
        let full = Maker::new(self.api).full(true).value(Used::of(ty));
        full.ok().or_else(|| self.maker.lock().ok()?.value(Used::of(ty)).ok())
    }

    /// Whether a value is valid for the target of a reference.
    fn suits(&self, reference: &TypeRef<'m>, value: &Value) -> bool {
        self.has_no_violation(reference.target, &value.to_string())
    }

    /// Whether a document is valid for a type.
    pub(super) fn is_valid(&self, id: TypeId, document: &Document) -> bool {
        serde_json::to_string(document).is_ok_and(|text| self.has_no_violation(id, &text))
    }

    fn has_no_violation(&self, id: TypeId, text: &str) -> bool {
        let options = Options::new().profile(Profile::Wire);
        self.graph.shape(id.number()).is_some_and(|shape| {
            walk(text.as_bytes(), shape, self.graph, options).violations.is_none()
        })
    }

    /// An identifier that follows from a number: a UUID if it may be one.
    pub(super) fn identifier(&self, used: Option<&'a Member<'m>>, number: u64) -> String {
        let bits =
            (u128::from(mixed(self.seed, number)) << 64) | u128::from(mixed(number, self.seed));
        let hex = format!("{bits:032x}");
        let uuid = format!(
            "{}-{}-4{}-8{}-{}",
            &hex[..8],
            &hex[8..12],
            &hex[13..16],
            &hex[17..20],
            &hex[20..]
        );
        let candidates =
            [uuid, hex.clone(), hex[..12].to_owned(), format!("id-{number}"), number.to_string()];
        let Some(used) = used else { return candidates[0].clone() };
        let fits = |text: &&String| self.suits(&used.value, &Value::from(text.as_str()));
        let made = || self.member(used).and_then(|it| it.as_str().map(str::to_owned));
        candidates.iter().find(fits).cloned().or_else(made).unwrap_or_else(|| hex.clone())
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
        self.api.named(id).map(|ty| self.shown(ty, known, 0)).unwrap_or_default()
    }

    /// The same for a type.
    pub(super) fn shown(&self, ty: &'a Type<'m>, known: &Document, depth: usize) -> Document {
        let mut document = Map::new();
        for member in ty.members().iter().filter(|member| !member.is_stream) {
            let value = known.get(member.name).filter(|value| !value.is_null());
            let fitting = value.and_then(|value| self.fitted(&member.value, value, depth));
            let must_be =
                || member.presence.is_always().then(|| self.around(member, known, depth))?;
            if let Some(value) = fitting.or_else(must_be) {
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

    /// Whether a document could hold a value under the name of a member.
    pub(super) fn could_hold(&self, member: &'a Member<'m>, value: &Value) -> bool {
        value.is_null() || self.fitted(&member.value, value, 0).is_some()
    }

    /// The value of a member that is not known by its name: a structure of what is known, or made.
    fn around(&self, member: &'a Member<'m>, known: &Document, depth: usize) -> Option<Value> {
        let target = self.api.target(&member.value);
        let is_structure = matches!(target.kind, TypeKind::Structure(_)) && depth < MAX_DEPTH;
        let inner = is_structure.then(|| self.shown(target, known, depth + 1));
        let inner = inner.filter(|inner| inner.keys().any(|name| known.contains_key(name)));
        match inner {
            Some(inner) => Some(inner.into()),
            None if member.presence.is_always() => self.member(member),
            None => None,
        }
    }

    /// A value as another type that has members of the same names; `None` if it is of another kind.
    fn fitted(&self, reference: &'a TypeRef<'m>, value: &Value, depth: usize) -> Option<Value> {
        if depth >= MAX_DEPTH {
            return None;
        }
        let target = self.api.target(reference);
        match (&target.kind, value) {
            (TypeKind::Structure(_), Value::Object(members)) => {
                Some(self.shown(target, members, depth + 1).into())
            }
            (TypeKind::List { element, .. }, Value::Array(elements)) => {
                elements.iter().map(|it| self.fitted(element, it, depth + 1)).collect()
            }
            (TypeKind::Map { value: used, .. }, Value::Object(entries)) => {
                let fitted = entries
                    .iter()
                    .map(|(key, it)| Some((key.clone(), self.fitted(used, it, depth + 1)?)));
                fitted.collect::<Option<Document>>().map(Value::Object)
            }
            (TypeKind::Structure(_) | TypeKind::List { .. } | TypeKind::Map { .. }, _) => None,
            // It is written in the format of its place.
            (TypeKind::Timestamp, Value::String(_) | Value::Number(_)) => Some(value.clone()),
            _ => self.suits(reference, value).then(|| value.clone()),
        }
    }
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
