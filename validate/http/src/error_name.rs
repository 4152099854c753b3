//! Names of errors in answers ("Operation error serialization" of each protocol), and which of them may
//! be shown.

use http::HeaderMap;
use shapewright_validate::__private::json::Tape;
use shapewright_validate::shape::{Binding, Kind, Member, Shape, ShapeGraph};

use crate::call::{Call, Wire};
use crate::headers::{ERROR_TYPE, text_of};

/// Members of bodies that name an error, in the order in which they count; in `rpcv2Json`, only the
/// last one does.
pub(crate) const NAMES_OF_ERRORS: [&str; 2] = ["code", "__type"];

/// The longest name that is shown of an error that the model does not name, in characters.
const MAX_SHOWN: usize = 128;

/// What an answer says for the name of its error.
pub(crate) struct ErrorName {
    text: String,
    place: Place,
}

/// Where a name stands.
#[derive(Clone, Copy)]
enum Place {
    /// In the header [`ERROR_TYPE`].
    Header,
    /// In a member of the body.
    Body(&'static str),
}

impl ErrorName {
    /// The name in an answer, if there is one.
    pub(crate) fn of(
        call: &Call<'_>,
        headers: &HeaderMap,
        body: Option<&Tape<'_>>,
    ) -> Option<Self> {
        let header = text_of(headers, &ERROR_TYPE);
        let in_header = header.filter(|_| !matches!(call.wire, Wire::RpcV2));
        let keys = match call.wire {
            Wire::RpcV2 => &NAMES_OF_ERRORS[1..],
            _ => &NAMES_OF_ERRORS,
        };
        let (text, place) = match in_header {
            Some(text) => (text.to_owned(), Place::Header),
            None => {
                let (key, text) = member_text(body?, keys)?;
                (text, Place::Body(key))
            }
        };
        Some(Self { text: sanitized(&text).to_owned(), place })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The name, if it looks like one, and if none of the operation's errors has a secret there: the
    /// model does not say what the answer is, and it may be one of these after all.
    pub(crate) fn shown(self, call: &Call<'_>) -> Option<String> {
        let is_of_name = |it: char| it.is_ascii_alphanumeric() || "._#:/".contains(it);
        let is_name =
            (1..=MAX_SHOWN).contains(&self.text.len()) && self.text.chars().all(is_of_name);
        let is_secret = || call.error_shapes().any(|it| self.place.has_secret(it, call.graph));
        (is_name && !is_secret()).then_some(self.text)
    }
}

impl Place {
    /// Whether something sensitive of an error may stand there.
    fn has_secret(self, shape: &Shape, graph: &ShapeGraph) -> bool {
        match self {
            Self::Header => {
                is_sensitive(shape) || shape.members().iter().any(|it| header_has_secret(it, graph))
            }
            // Other protocols than REST have in the body what these have in headers.
            Self::Body(key) => body_has_secret(shape, graph, &|it| *it == *key),
        }
    }
}

fn is_sensitive(shape: &Shape) -> bool {
    shape.constraints.as_ref().is_some_and(|it| it.sensitive)
}

/// Whether something sensitive of a member may stand in the header [`ERROR_TYPE`].
fn header_has_secret(member: &Member, graph: &ShapeGraph) -> bool {
    let is_there = match member.binding {
        Binding::Header => name(member) == ERROR_TYPE.as_str(),
        Binding::PrefixHeaders => ERROR_TYPE.as_str().starts_with(&name(member)),
        _ => false,
    };
    is_there && graph.reaches_sensitive(&member.value)
}

/// Whether something sensitive of an error may stand in the body at a key that is meant: the value there
/// need not have the form of its shape.
pub(crate) fn body_has_secret(
    shape: &Shape,
    graph: &ShapeGraph,
    is_meant: &dyn Fn(&str) -> bool,
) -> bool {
    is_sensitive(shape)
        || shape.members().iter().any(|member| {
            if member.binding != Binding::Payload {
                let is_there = is_meant(&member.name) || is_meant(member.key());
                return is_there && graph.reaches_sensitive(&member.value);
            }
            let inner = graph.resolve(&member.value.target);
            let inner = inner.filter(|it| matches!(it.kind, Kind::Structure(_) | Kind::Union(_)));
            match inner {
                Some(inner) => {
                    graph.is_sensitive(&member.value) || body_has_secret(inner, graph, is_meant)
                }
                None => graph.reaches_sensitive(&member.value),
            }
        })
}

/// The name or the prefix of the header that a member is in.
fn name(member: &Member) -> String {
    member.http.name.as_deref().unwrap_or(&member.name).to_ascii_lowercase()
}

/// The first of some members of an object that is a string, and its key.
pub(crate) fn member_text(
    body: &Tape<'_>,
    keys: &[&'static str],
) -> Option<(&'static str, String)> {
    let text = |key: &&'static str| {
        let mut entries = body.root().entries();
        let found = entries.find(|it| it.key.text() == *key && it.value.is_string())?;
        Some((*key, found.value.text().into_owned()))
    };
    keys.iter().find_map(text)
}

/// The name in a code such as `example#FooError:http://example.com/`.
fn sanitized(code: &str) -> &str {
    let code = code.split_once(':').map_or(code, |(code, _)| code);
    code.split_once('#').map_or(code, |(_, name)| name).trim()
}
