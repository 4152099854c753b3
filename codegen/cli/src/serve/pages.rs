//! Lists in pages.

use serde_json::{Map, Value};
use shapewright_smithy::api::{Member, Type, TypeKind, TypeRef};

use super::instance;
use super::made::{Known, Made, mixed};
use super::plan::Plan;
use super::store::Document;

/// How many items a page has if nobody says.
const USUAL_SIZE: usize = 100;

/// Which page is asked for.
pub(super) struct Asked<'m> {
    /// The number of the first item.
    pub(super) from: u64,
    size: usize,
    /// The identifiers that tell the items apart: those that the input does not give.
    identifiers: Vec<&'m str>,
}

impl<'m> Asked<'m> {
    /// The page that an input asks for. That of a token which no page of the operation has is empty:
    /// made requests have such tokens, and are to be answered.
    pub(super) fn of(plan: &Plan<'_, 'm>, input: &Document) -> Self {
        let identifiers = plan.owner.iter().flat_map(|owner| &owner.identifiers);
        let is_open = |holder: Option<&Member<'_>>| {
            holder.is_none_or(|it| input.get(it.name).is_none_or(Value::is_null))
        };
        let open = identifiers.filter(|(_, holder)| is_open(*holder));
        let identifiers = open.map(|(name, _)| *name).collect();
        let Some(pagination) = plan.pagination else {
            return Self { from: 0, size: usize::MAX, identifiers };
        };
        let size = pagination.page_size.and_then(|name| input.get(name)).and_then(Value::as_u64);
        let size = size.filter(|size| *size > 0).and_then(|size| usize::try_from(size).ok());
        let from = match asked_token(plan, input) {
            None => 0,
            Some(token) => number(plan, token).unwrap_or(u64::MAX),
        };
        Self { from, size: size.unwrap_or(USUAL_SIZE), identifiers }
    }

    /// The output with the first of these items, and the token of the next page if there is one.
    pub(super) fn output<'a>(
        &self,
        plan: &Plan<'a, 'm>,
        made: &Made<'a, 'm>,
        items: impl Iterator<Item = (u64, Document)>,
    ) -> Document {
        let Some(output) = plan.output else { return Map::new() };
        let mut items = items.peekable();
        let page: Vec<Document> =
            items.by_ref().take(self.size).map(|(_, document)| document).collect();
        let pagination = plan.pagination;
        let path = pagination.and_then(|it| it.items).unwrap_or_default();
        let mut document = Map::new();
        if let Some(members) = holder(made, output, path) {
            put(&mut document, &members, self.shown(plan, made, members.last(), &page));
        }
        if let (Some(pagination), Some((next, _))) = (pagination, items.peek()) {
            let token = token(plan, *next);
            if let Some(members) = instance::on_path(made.api, output, pagination.output_token) {
                put(&mut document, &members, token.into());
            }
        }
        let mut shown = made.shown(output, Known::by_member(&document), 0);
        plan.bound.settle(made, &document, &mut shown);
        shown
    }

    /// The items of a page as the value of a member: a list, or a map by what identifies them.
    fn shown<'a>(
        &self,
        plan: &Plan<'a, 'm>,
        made: &Made<'a, 'm>,
        member: Option<&&'a Member<'m>>,
        page: &[Document],
    ) -> Value {
        let resource = plan.owner.as_ref().map(|owner| owner.resource);
        let identifier = resource.and_then(|it| it.parts.identifiers.keys().last());
        let id = |item: &Document| -> Option<Value> {
            let own = identifier.and_then(|name| item.get(name)).filter(|value| value.is_string());
            own.or_else(|| item.values().find(|value| value.is_string())).cloned()
        };
        let element = |of: &'a TypeRef<'m>, item: &Document| {
            let target = made.api.target(of);
            let known = resource.map_or(Known::by_member(item), |it| Known::of(it, item));
            match target.kind {
                TypeKind::Structure(_) => Some(made.shown(target, known, 0).into()),
                _ => id(item),
            }
        };
        match member.map(|member| &made.api.target(&member.value).kind) {
            Some(TypeKind::List { element: of, .. }) => {
                page.iter().filter_map(|item| element(of, item)).collect()
            }
            Some(TypeKind::Map { value: of, .. }) => {
                let key = |item: &Document| {
                    self.joined(item).or_else(|| id(item)?.as_str().map(str::to_owned))
                };
                let entry = |item: &Document| Some((key(item)?, element(of, item)?));
                Value::Object(page.iter().filter_map(entry).collect())
            }
            _ => Value::Null,
        }
    }

    /// The key of an item in a map: the identifiers that tell it apart, `shelf/book`. If there are
    /// several, `~1` is a slash of an identifier and `~0` a tilde. Every page has such keys, whatever it
    /// holds.
    fn joined(&self, item: &Document) -> Option<String> {
        let part = |name: &&str| item.get(*name)?.as_str();
        let parts = self.identifiers.iter().map(part).collect::<Option<Vec<_>>>()?;
        match parts.as_slice() {
            [] => None,
            [only] => Some((*only).to_owned()),
            several => {
                let escaped = several.iter().map(|it| it.replace('~', "~0").replace('/', "~1"));
                Some(escaped.collect::<Vec<_>>().join("/"))
            }
        }
    }
}

/// The token of an input. If every request must have one, it says nothing of a page before.
fn asked_token<'i>(plan: &Plan<'_, '_>, input: &'i Document) -> Option<&'i str> {
    let name = plan.pagination?.input_token;
    let is_required = plan.call.input_shape().is_some_and(|shape| {
        shape.members().iter().any(|member| *member.name == *name && member.required)
    });
    let token = input.get(name)?.as_str().filter(|token| !token.is_empty())?;
    (!is_required || number(plan, token).is_some()).then_some(token)
}

/// The token of the page that begins with an item: its number, and digits that follow from it and the
/// operation, so that no other text is one.
fn token(plan: &Plan<'_, '_>, number: u64) -> String {
    let name = plan.operation.id.as_str().bytes();
    let name = name.fold(0, |hash, byte| mixed(hash, u64::from(byte)));
    format!("{number:016x}{:08x}", mixed(name, number) >> 32)
}

/// The number of the item with which the page of a token begins, if it is one.
fn number(plan: &Plan<'_, '_>, text: &str) -> Option<u64> {
    let number = u64::from_str_radix(text.get(..16)?, 16).ok()?;
    (token(plan, number) == text).then_some(number)
}

/// The members on the path to the one that holds the items: the one that the model names, or the
/// first list, or the first map.
fn holder<'a, 'm>(
    made: &Made<'a, 'm>,
    output: &'a Type<'m>,
    path: &str,
) -> Option<Vec<&'a Member<'m>>> {
    let kind = |member: &Member<'m>| &made.api.target(&member.value).kind;
    let first = |is_it: fn(&TypeKind<'m>) -> bool| {
        output.members().iter().find(|member| is_it(kind(member))).map(|member| vec![member])
    };
    instance::on_path(made.api, output, path)
        .or_else(|| first(|kind| matches!(kind, TypeKind::List { .. })))
        .or_else(|| first(|kind| matches!(kind, TypeKind::Map { .. })))
}

/// Puts a value where a path of members leads.
fn put(document: &mut Document, members: &[&Member<'_>], value: Value) {
    let Some((first, rest)) = members.split_first() else { return };
    if rest.is_empty() {
        document.insert(first.name.to_owned(), value);
        return;
    }
    let inner = document.entry(first.name).or_insert_with(|| Map::new().into());
    if let Value::Object(inner) = inner {
        put(inner, rest, value);
    }
}

/// Removes the value to which a path of members leads, if it may be absent.
pub(super) fn remove(document: &mut Document, members: &[&Member<'_>]) {
    match members {
        [last] if !last.presence.required => drop(document.shift_remove(last.name)),
        [first, rest @ ..] if !rest.is_empty() => {
            if let Some(Value::Object(inner)) = document.get_mut(first.name) {
                remove(inner, rest);
            }
        }
        _ => {}
    }
}
