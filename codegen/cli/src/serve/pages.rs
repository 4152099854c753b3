//! Lists in pages.

use serde_json::{Map, Value};
use shapewright_smithy::api::{Member, Type, TypeKind};

use super::made::Made;
use super::plan::Plan;
use super::store::Document;

/// How many items a page has if nobody says.
const USUAL_SIZE: usize = 100;

/// Which page is asked for.
pub(super) struct Asked {
    /// The number of the first item.
    pub(super) from: u64,
    size: usize,
}

impl Asked {
    /// The page that an input asks for. After a token that no page had there is nothing.
    pub(super) fn of(plan: &Plan<'_, '_>, input: &Document) -> Self {
        let Some(pagination) = plan.operation.pagination else {
            return Self { from: 0, size: usize::MAX };
        };
        let size = pagination.page_size.and_then(|name| input.get(name)).and_then(Value::as_u64);
        let size = size.filter(|size| *size > 0).and_then(|size| usize::try_from(size).ok());
        let from = match input.get(pagination.input_token).and_then(Value::as_str) {
            None | Some("") => 0,
            Some(token) => u64::from_str_radix(token, 16).unwrap_or(u64::MAX),
        };
        Self { from, size: size.unwrap_or(USUAL_SIZE) }
    }

    /// The output with the first of these items, and the token of the next page if there is one.
    pub(super) fn output<'a, 'm>(
        &self,
        plan: &Plan<'a, 'm>,
        made: &Made<'a, 'm>,
        items: impl Iterator<Item = (u64, Document)>,
    ) -> Document {
        let Some(output) = plan.output else { return Map::new() };
        let mut items = items.peekable();
        let page: Vec<Document> =
            items.by_ref().take(self.size).map(|(_, document)| document).collect();
        let pagination = plan.operation.pagination;
        let path = pagination.and_then(|it| it.items).unwrap_or_default();
        let mut document = Map::new();
        if let Some(member) = holder(made, output, path) {
            let shown = page.iter().filter_map(|item| element(made, member, item)).collect();
            document.insert(member.name.to_owned(), Value::Array(shown));
        }
        if let (Some(pagination), Some((next, _))) = (pagination, items.peek()) {
            let token = format!("{next:016x}");
            document.insert(pagination.output_token.to_owned(), token.into());
        }
        made.shown(output, &document, 0)
    }
}

/// The member that holds the items: the one that the model names, or the first list.
fn holder<'a, 'm>(made: &Made<'a, 'm>, output: &'a Type<'m>, path: &str) -> Option<&'a Member<'m>> {
    let named = output.members().iter().find(|member| member.name == path);
    let is_list =
        |member: &&Member<'m>| matches!(made.api.target(&member.value).kind, TypeKind::List { .. });
    named.or_else(|| output.members().iter().find(is_list))
}

/// An item as an element of a list: a structure, or the identifier that names it.
fn element<'a, 'm>(made: &Made<'a, 'm>, list: &'a Member<'m>, item: &Document) -> Option<Value> {
    let TypeKind::List { element, .. } = &made.api.target(&list.value).kind else { return None };
    let target = made.api.target(element);
    match target.kind {
        TypeKind::Structure(_) => Some(made.shown(target, item, 0).into()),
        _ => item.values().find(|value| value.is_string()).cloned(),
    }
}
