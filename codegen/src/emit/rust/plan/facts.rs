//! What the plan says of services, operations and rules.

use super::Type;
use shapewright_smithy::api::{Protocol, TimestampFormat};

/// An error of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorVariant {
    /// The variant.
    pub name: String,
    /// The error's type.
    pub ty: String,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its shape ID.
    pub id: String,
    /// The protocol of its messages.
    pub protocol: Protocol,
    /// The name that AWS's SDKs have for it.
    pub sdk_id: Option<String>,
    /// Its version; empty if it has none.
    pub version: String,
    /// The first label of its host.
    pub endpoint_prefix: Option<String>,
    /// The name that requests are signed for.
    pub signing_name: Option<String>,
    /// Whether errors also have the code that the query protocol gave them.
    pub query_compatible: bool,
    /// The types of its operations.
    pub operations: Vec<String>,
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Operation {
    /// The input's type.
    pub input: Type,
    /// The output's type.
    pub output: Type,
    /// The HTTP method; empty without HTTP binding.
    pub method: String,
    /// The URI template; empty without HTTP binding.
    pub uri: String,
    /// The HTTP status of success.
    pub http_status: u16,
    /// The type of what it may answer instead.
    pub error: String,
    /// The type of its service.
    pub service: Option<String>,
    /// What stands before the host, with labels.
    pub host_prefix: Option<String>,
    /// Whether a request needs a checksum of its body.
    pub checksum_required: bool,
    /// The encodings in which a request may be compressed.
    pub encodings: Vec<String>,
    /// Whether it changes nothing.
    pub readonly: bool,
    /// Whether doing it twice is doing it once.
    pub idempotent: bool,
    /// Whether servers fill in defaults of members that are optional for clients.
    pub optional_defaults: bool,
    /// How it is paged.
    pub paginated: Option<Paginated>,
}

/// How an operation is paged: paths of members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paginated {
    /// The input member with the token.
    pub input_token: String,
    /// The output member with the next token.
    pub output_token: String,
    /// The output member with the items.
    pub items: Option<String>,
    /// The input member with the size of a page.
    pub page_size: Option<String>,
}

/// A rule that only documentation states.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Recommendation {
    /// Its name.
    pub rule: String,
    /// What the documentation says.
    pub message: String,
    /// When it is followed.
    pub test: RecommendationTest,
}

/// When a recommendation is followed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RecommendationTest {
    /// The text matches a static.
    Pattern(String),
    /// The text does not begin so.
    ReservedPrefix(String),
    /// The integer is a multiple.
    MultipleOf(u32),
    /// A member, by its name as modelled, needs another one.
    Needs(String, String),
    /// A member, by its name as modelled, is later than another one.
    After(String, String),
}

/// The constraints of a value, as the derive's attributes spell them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rules {
    /// The value's type checks itself.
    pub nested: bool,
    /// Bounds of the length or of the number.
    pub bounds: Option<Bounds>,
    /// The static of the pattern.
    pub pattern: Option<String>,
    /// Rules that are a word.
    pub words: Vec<&'static str>,
    /// Of the elements of a list.
    pub each: Option<Box<Rules>>,
    /// Of the keys of a map.
    pub keys: Option<Box<Rules>>,
    /// Of the values of a map.
    pub values: Option<Box<Rules>>,
    /// The format of a timestamp.
    pub format: Option<TimestampFormat>,
    /// Whether the value must not be shown.
    pub sensitive: bool,
    /// What documentation asks beyond that.
    pub recommendations: Vec<Recommendation>,
}

/// Inclusive bounds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The rule: `length`.
    pub name: &'static str,
    /// The least, as modelled.
    pub min: Option<String>,
    /// The greatest, as modelled.
    pub max: Option<String>,
}

impl Rules {
    /// Whether there is nothing to check.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
