//! Paths: every operation has one that no other operation has with its method.

use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;
use shapewright_smithy::api::{Operation, Protocol, Service};

use super::Tool;
use super::place::{Place, Unplaced, is_greedy, is_label, name};
use super::tree::Tree;

/// The places that are taken.
pub(super) struct Places {
    taken: HashSet<(String, String)>,
    /// The labels of each path, by the path without them.
    labels: HashMap<String, Vec<String>>,
    /// What API Gateway makes of the paths.
    tree: Option<Tree>,
}

impl Places {
    /// For the operations of a service.
    pub(super) fn new<'o>(operations: impl Iterator<Item = &'o Operation<'o>>, tool: Tool) -> Self {
        let templates = || operations.filter_map(|it| it.http).map(|http| path_of(http.uri));
        let tree = (tool == Tool::ApiGateway).then(|| Tree::new(templates()));
        Self { taken: HashSet::new(), labels: HashMap::new(), tree }
    }

    /// The place of an operation.
    pub(super) fn place(
        &mut self,
        service: &Service<'_>,
        operation: &Operation<'_>,
    ) -> Result<Place, Unplaced> {
        let name = operation.id.name();
        let service_name = service.id.name();
        match service.protocol {
            Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => {
                Ok(Place::rpc(format!("/#X-Amz-Target={service_name}.{name}")))
            }
            Protocol::RpcV2Json => {
                Ok(Place::rpc(format!("/service/{service_name}/operation/{name}")))
            }
            _ => self.of_template(operation),
        }
    }

    fn of_template(&mut self, operation: &Operation<'_>) -> Result<Place, Unplaced> {
        let http = operation.http.ok_or(Unplaced::NoHttp)?;
        let (template, query) = http.uri.split_once('?').unwrap_or((http.uri, ""));
        let mut place = match &self.tree {
            Some(tree) => tree.place(template)?,
            None => self.rename(template),
        };
        let literals = query.split('&').filter(|part| !part.is_empty()).map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (decoded(name), decoded(value))
        });
        place.literals = literals.collect();
        place.method = http.method.to_ascii_lowercase();
        if !self.taken.insert((place.path.clone(), place.method.clone())) {
            if self.tree.is_some() {
                return Err(Unplaced::Taken(format!("{} {}", http.method, place.path)));
            }
            place.path = format!("{}#{}", place.path, operation.id.name());
        }
        Ok(place)
    }

    /// A path whose labels are called as those of the paths before it that differ in nothing else:
    /// to OpenAPI, `/{a}` and `/{b}` are the same.
    fn rename(&mut self, template: &str) -> Place {
        let own: Vec<String> = segments(template).map(|label| name(label).to_owned()).collect();
        let shortened = segments(template).filter(|label| is_greedy(label));
        let shortened = shortened.map(|label| name(label).to_owned()).collect();
        let parts = template.split('/').map(|part| if is_label(part) { "{}" } else { part });
        let bare = parts.collect::<Vec<_>>().join("/");
        let known = self.labels.entry(bare.clone()).or_insert_with(|| own.clone());
        let mut path = String::with_capacity(template.len());
        let mut names = known.iter();
        for (index, part) in bare.split("{}").enumerate() {
            if index > 0 {
                let name = names.next().map_or("", String::as_str);
                path.extend(["{", name, "}"]);
            }
            path.push_str(part);
        }
        let renamed = own.into_iter().zip(known.clone()).filter(|(own, known)| own != known);
        Place { path, labels: renamed.collect(), shortened, ..Place::default() }
    }
}

/// A part of a query without its percent-encoding: the values of parameters are written without it.
fn decoded(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

/// The path of a template, without its query.
fn path_of(template: &str) -> &str {
    template.split_once('?').map_or(template, |(path, _)| path)
}

/// The labels of a template with their braces.
fn segments(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter(|part| is_label(part))
}

/// Whether the protocol tells operations apart by a header or path of its own, and not by `@http`.
pub(super) fn is_rpc(protocol: Protocol) -> bool {
    !protocol.has_http_bindings()
}
