//! Paths: every operation has one that no other operation has with its method.

use std::collections::{HashMap, HashSet};

use shapewright_smithy::api::{Operation, Protocol, Service};

/// Where an operation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The key of the path.
    pub(super) path: String,
    /// The method in small letters.
    pub(super) method: String,
    /// Query parameters that the path fixes, with their values.
    pub(super) literals: Vec<(String, String)>,
    /// What the path calls each label of the operation, where that is not its name.
    pub(super) labels: HashMap<String, String>,
}

/// The places that are taken.
#[derive(Default)]
pub(super) struct Places {
    taken: HashSet<(String, String)>,
    /// The labels of each path, by the path without them.
    labels: HashMap<String, Vec<String>>,
}

impl Places {
    /// The place of an operation; `None` if HTTP does not carry it.
    pub(super) fn place(
        &mut self,
        service: &Service<'_>,
        operation: &Operation<'_>,
    ) -> Option<Place> {
        let name = operation.id.name();
        let service_name = service.id.name();
        match service.protocol {
            Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => {
                let path = format!("/#X-Amz-Target={service_name}.{name}");
                Some(Place::rpc(path))
            }
            Protocol::RpcV2Json => {
                Some(Place::rpc(format!("/service/{service_name}/operation/{name}")))
            }
            _ => self.of_template(operation),
        }
    }

    fn of_template(&mut self, operation: &Operation<'_>) -> Option<Place> {
        let http = operation.http?;
        let (path, query) = http.uri.split_once('?').unwrap_or((http.uri, ""));
        let (path, labels) = self.rename(path);
        let literals = query.split('&').filter(|part| !part.is_empty()).map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (name.to_owned(), value.to_owned())
        });
        let method = http.method.to_ascii_lowercase();
        let mut place = Place { path, method, literals: literals.collect(), labels };
        if !self.taken.insert((place.path.clone(), place.method.clone())) {
            place.path = format!("{}#{}", place.path, operation.id.name());
        }
        Some(place)
    }

    /// A path whose labels are called as those of the paths before it that differ in nothing else:
    /// to OpenAPI, `/{a}` and `/{b}` are the same.
    fn rename(&mut self, template: &str) -> (String, HashMap<String, String>) {
        let own: Vec<String> = labels(template).collect();
        let mut bare = template.to_owned();
        for label in segments(template) {
            bare = bare.replacen(label, "{}", 1);
        }
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
        (path, renamed.collect())
    }
}

impl Place {
    fn rpc(path: String) -> Self {
        Self { path, method: "post".to_owned(), literals: Vec::new(), labels: HashMap::new() }
    }
}

/// The labels of a template with their braces.
fn segments(template: &str) -> impl Iterator<Item = &str> {
    template.split('/').filter(|part| part.starts_with('{') && part.ends_with('}'))
}

fn labels(template: &str) -> impl Iterator<Item = String> {
    segments(template).map(|part| part.trim_matches(['{', '}', '+']).to_owned())
}

/// Whether the protocol tells operations apart by a header or path of its own, and not by `@http`.
pub(super) fn is_rpc(protocol: Protocol) -> bool {
    !protocol.has_http_bindings()
}
