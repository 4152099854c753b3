//! What a document is for, and so what it has.

use super::{Openness, Unions, View};

/// What a document is for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) view: View,
    pub(super) openness: Openness,
    /// Whether it describes messages, in OpenAPI: a service ignores members that it does not know, a
    /// timestamp has its one format, and there is a word for links to documentation.
    pub(super) of_messages: bool,
    pub(super) unions: Unions,
    /// Whether a timestamp has its one format, outside of messages too.
    pub(super) one_timestamp_format: bool,
    /// Whether patterns say what keys of maps must be, as draft 4 has no word for it.
    pub(super) keys_by_pattern: bool,
}
