//! Where an operation stands among the paths, and the labels of a path.

use std::collections::HashMap;

/// How deep operations, schemas and responses stand in a document.
pub(super) const DEPTH: usize = 3;

/// Where an operation stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The key of the path.
    pub(super) path: String,
    /// The method in small letters.
    pub(super) method: String,
    /// Query parameters that the path fixes, with their values, without percent-encoding.
    pub(super) literals: Vec<(String, String)>,
    /// What the path calls each label of the operation, where that is not its name.
    pub(super) labels: HashMap<String, String>,
    /// The labels that take several segments, and are written as one.
    pub(super) shortened: Vec<String>,
}

/// Why an operation has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unplaced {
    /// HTTP does not carry it.
    NoHttp,
    /// Another operation has its method and path, `POST /hubs`, and the tool knows nothing else.
    Taken(String),
    /// The tool does not know such a part of a path.
    Segment(String),
}

impl Place {
    /// The place of a call to which the path says nothing but its name.
    pub(super) fn rpc(path: String) -> Self {
        Self { path, method: "post".to_owned(), ..Self::default() }
    }
}

/// Whether a segment is a label.
pub(super) fn is_label(segment: &str) -> bool {
    segment.starts_with('{') && segment.ends_with('}')
}

/// Whether a label takes several segments.
pub(super) fn is_greedy(label: &str) -> bool {
    label.ends_with("+}")
}

/// The name of a label.
pub(super) fn name(label: &str) -> &str {
    label.trim_matches(['{', '}', '+'])
}
