//! Checks JSON text against a [`Shape`], and finds everything that is wrong in one pass.
//!
//! The text becomes a flat list of tokens first (`lexer` → `tape`); if it is no JSON, that is the
//! only finding. Then the tokens are walked along the shape, one file per group of kinds: types,
//! absent members and unions beside every constraint, in the order of the model and not of the
//! text: members as modelled, a container before what it holds, the entries of a map by key. The
//! place of a finding is that of its value; of what is absent, that of the structure that lacks
//! it; of a key, that of the key.
//!
//! [`Options`] say how strictly: three profiles, two views, and which way the document goes. Memory
//! is linear in the text; at most [`Options::max`] findings are described, the others counted.
//! Nothing recurses deeper than [`MAX_DEPTH`].
//!
//! ```
//! use shapewright_validate::shape::{Member, Shape, TypeRef, scalar};
//! use shapewright_validate::walk::{self, Options, Profile};
//!
//! const MEMBERS: &[Member] = &[
//!     Member::new("Name", TypeRef::of(scalar::string)).required(),
//!     Member::new("Port", TypeRef::of(scalar::integer)),
//! ];
//! static ENDPOINT: Shape = Shape::structure("Endpoint", MEMBERS);
//!
//! let text = br#"{"port": 8883}"#;
//! let outcome = walk::check(text, &ENDPOINT, Options::new().profile(Profile::Authoring));
//! let violations = outcome.violations.expect("two");
//! let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
//! assert_eq!(found, [("/Name", "required"), ("/port", "unknown_member")]);
//! assert_eq!(violations.iter().nth(1).and_then(|it| it.kind.suggestion()), Some("Port"));
//! ```
//!
//! It does not make values of the text: that is the business of the types (`json`).

mod base64;
#[cfg(feature = "json")]
mod by_key;
mod collection;
mod correction;
#[cfg(test)]
mod counting;
mod depth;
mod escape;
mod findings;
mod free;
mod items;
mod lexer;
#[cfg(feature = "json")]
mod located;
#[cfg(feature = "json")]
mod nest;
mod options;
mod payload;
mod position;
#[cfg(feature = "json")]
mod reading;
mod recommendations;
mod rewrite;
mod scalar;
mod site;
mod spot;
mod structure;
mod syntax;
mod tape;
mod timestamp;
mod union;

use core::ops::Range;

use correction::Budget;
pub(crate) use escape::push_string;
#[cfg(feature = "json")]
pub(crate) use escape::{has_escaped, is_escaped};
use findings::Findings;
#[cfg(feature = "json")]
pub(crate) use findings::Focus;
pub use lexer::MAX_LENGTH;
#[cfg(feature = "json")]
pub(crate) use located::{Located, Places, Presence, Text};
#[cfg(feature = "json")]
pub(crate) use nest::Nest;
#[cfg(feature = "json")]
pub(crate) use position::{locate as mark, offset};
#[cfg(feature = "json")]
pub(crate) use reading::{beside_value, explaining, lacking, normalized};

pub use crate::rules::nested::MAX_DEPTH;
pub use options::{Direction, Options, Profile, View};
use rewrite::Rewrites;
use site::Site;
use syntax::SyntaxError;
pub use syntax::SyntaxProblem;
#[doc(hidden)]
pub use tape::{Entry, Tape, TokenKind, Value};

pub use crate::outcome::Outcome;
use crate::path::pointer;
use crate::policy::{Finding, Level, Policy};
use crate::shape::{Effective, Kind, NO_GRAPH, Shape, ShapeGraph, TypeRef};
use crate::suggest::Comparisons;
use crate::violation::{ViolationKind, Violations};

/// Checks JSON text against a shape of a graph, or a static one with an empty graph.
///
/// A recommendation that is not followed is a warning; the reading profile checks none.
pub fn walk(text: &[u8], shape: &Shape, graph: &ShapeGraph, options: Options) -> Outcome {
    Walker::new(graph, options).run(text, shape)
}

/// Checks JSON text against a static shape: that of a type.
pub fn check(text: &[u8], shape: &'static Shape, options: Options) -> Outcome {
    walk(text, shape, &NO_GRAPH, options)
}

/// Checks JSON text against a shape of a graph, or a static one with an empty graph. A policy says
/// which rules are errors, and which are warnings.
pub fn walk_with(
    text: &[u8],
    shape: &Shape,
    graph: &ShapeGraph,
    options: Options,
    policy: &Policy,
) -> Outcome {
    let mut walker = Walker::new(graph, options);
    walker.policy = Some((policy, shape)).filter(|_| !policy.is_usual());
    walker.run(text, shape)
}

/// The tokens of a text; `None` if it is not JSON.
pub(crate) fn tokens(text: &[u8]) -> Option<Tape<'_>> {
    lexer::read(text).ok()
}

/// What does not change during a walk.
#[derive(Clone, Copy)]
struct Context<'g> {
    graph: &'g ShapeGraph,
    options: Options,
    /// Whether keys are the wire names of members, rather than their names as modelled.
    wire_names: bool,
}

/// What is asked of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// Everything.
    Whole,
    /// What the value read from it does not know: that says which of its rules are broken.
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "nothing is read"))]
    BesideValue,
    /// The required members that it lacks and may lack: by the profile, by a policy or, in a body, since
    /// HTTP carries them elsewhere.
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "nothing is read"))]
    Lacking(View),
}

/// One walk.
struct Walker<'g> {
    context: Context<'g>,
    /// If asked for, the wire forms of values that are written in another form.
    rewrites: Option<Rewrites>,
    /// What may still be written for them.
    zeros: Budget,
    /// What may still be compared to suggest names.
    comparisons: Comparisons,
    /// Whether recommendations are checked.
    recommends: bool,
    purpose: Purpose,
    /// What decides the level of a finding, and the shape that paths begin at; `None` if every
    /// finding has its usual level.
    policy: Option<(&'g Policy, &'g Shape)>,
    violations: Findings,
    warnings: Findings,
}

impl<'g> Walker<'g> {
    fn new(graph: &'g ShapeGraph, options: Options) -> Self {
        let wire_names =
            options.wire_names || options.profile == Profile::Wire || options.view == View::Body;
        Self {
            context: Context { graph, options, wire_names },
            rewrites: None,
            zeros: Budget::of(0),
            comparisons: Comparisons::of(0),
            recommends: options.profile != Profile::Reading,
            purpose: Purpose::Whole,
            policy: None,
            violations: Findings::new(options.limit()),
            warnings: Findings::new(options.limit()),
        }
    }

    fn run(&mut self, text: &[u8], shape: &'g Shape) -> Outcome {
        self.zeros = Budget::of(text.len());
        self.comparisons = Comparisons::of(text.len());
        match self.payload(shape) {
            Some(payload) => self.payload_text(text, payload),
            None if text.is_empty() && self.has_no_body(shape) => {}
            None => self.document_text(text, shape, Effective::new(None, shape), Site::ROOT),
        }
        let warnings = self.warnings.finish(text).map(Violations::into_warnings);
        Outcome { violations: self.violations.finish(text), warnings }
    }

    /// Whether one more violation or warning would be described: a policy decides which of them it is.
    fn has_room(&self) -> bool {
        self.warnings.has_room() || self.violations.has_room()
    }

    /// The text as JSON.
    fn document_text(
        &mut self,
        text: &[u8],
        shape: &'g Shape,
        constraints: Effective<'g>,
        site: Site<'_>,
    ) {
        match lexer::read(text) {
            Ok(tape) => self.shaped(tape.root(), shape, constraints, site),
            Err(error) if error.problem == SyntaxProblem::TooDeep => {
                self.too_deep(&error, &error.inside, Some(shape), &site);
            }
            Err(error) => self.syntax(&error),
        }
    }

    fn syntax(&mut self, error: &SyntaxError) {
        let span = error.offset..error.offset;
        self.unreadable(&Site::ROOT, span, || error.problem.kind());
    }

    /// A value that is not null, or whose shape allows null.
    fn value(&mut self, value: Value<'_>, used: &'g TypeRef, site: &Site<'_>) {
        if let Some(shape) = self.context.graph.resolve(&used.target) {
            self.shaped(value, shape, Effective::new(Some(used), shape), *site);
        }
    }

    fn shaped(
        &mut self,
        value: Value<'_>,
        shape: &'g Shape,
        constraints: Effective<'g>,
        site: Site<'_>,
    ) {
        let site = &site.or_sensitive(constraints.sensitive());
        match &shape.kind {
            Kind::Blob => self.blob(value, constraints, site),
            Kind::Boolean => self.boolean(value, site),
            Kind::String => self.string(value, constraints, site),
            Kind::Float | Kind::Double => self.floating(value, &shape.kind, constraints, site),
            Kind::BigDecimal => self.big_decimal(value, constraints, site),
            Kind::Byte | Kind::Short | Kind::Integer | Kind::Long | Kind::BigInteger => {
                self.integer(value, &shape.kind, constraints, site);
            }
            Kind::Timestamp => self.timestamp(value, constraints, site),
            Kind::Document => self.document(value, site),
            Kind::Enum(values) => {
                self.string_enum(value, (values, shape.open), constraints, site);
            }
            Kind::IntEnum(values) => {
                self.int_enum(value, (values, shape.open), constraints, site);
            }
            Kind::List { element, sparse } => {
                self.list(value, (element, *sparse), constraints, site);
            }
            Kind::Map { key, value: item, sparse } => {
                self.map(value, key, (item, *sparse), constraints, site);
            }
            Kind::Structure(members) => {
                let stream = shape.stream.as_deref();
                self.structure(value, (members, shape.open, stream), constraints, site);
            }
            Kind::Union(members) => self.union(value, (members, shape.open), site),
        }
    }

    fn violation(
        &mut self,
        site: &Site<'_>,
        span: Range<usize>,
        kind: impl FnOnce() -> ViolationKind,
    ) {
        match self.policy {
            _ if matches!(self.purpose, Purpose::Lacking(_)) => {}
            None => self.violations.push(site, span, kind),
            Some(_) => self.judged(Level::Error, site, span, kind()),
        }
    }

    /// Reports what makes a value unreadable: what no policy changes.
    fn unreadable(
        &mut self,
        site: &Site<'_>,
        span: Range<usize>,
        kind: impl FnOnce() -> ViolationKind,
    ) {
        if !matches!(self.purpose, Purpose::Lacking(_)) {
            self.violations.push_unreadable(site, span, kind);
        }
    }

    fn warning(
        &mut self,
        site: &Site<'_>,
        span: Range<usize>,
        kind: impl FnOnce() -> ViolationKind,
    ) {
        match self.policy {
            _ if matches!(self.purpose, Purpose::Lacking(_)) => {}
            None => self.warnings.push(site, span, kind),
            Some(_) => self.judged(Level::Warning, site, span, kind()),
        }
    }

    /// Reports at the level of the policy, which is `usual` unless the policy names the rule.
    fn judged(&mut self, usual: Level, site: &Site<'_>, span: Range<usize>, kind: ViolationKind) {
        match self.level(usual, site, &kind) {
            Level::Off => {}
            Level::Warning => self.warnings.push(site, span, || kind),
            Level::Error => self.violations.push(site, span, || kind),
        }
    }

    fn level(&self, usual: Level, site: &Site<'_>, kind: &ViolationKind) -> Level {
        self.policy.map_or(usual, |(policy, root)| {
            let path = &pointer(&site.path);
            policy.level(usual, &Finding { path, kind, root, graph: self.context.graph })
        })
    }

    /// Whether a type reads the text.
    fn is_for_type(&self) -> bool {
        self.rewrites.is_some() || self.purpose != Purpose::Whole
    }

    /// Reports a key that its object had before.
    fn duplicate(&mut self, entry: Entry<'_>, site: &Site<'_>) {
        self.unreadable(site, entry.key.span(), || ViolationKind::DuplicateKey);
    }

    fn wrong_type(&mut self, value: Value<'_>, expected: &'static str, site: &Site<'_>) {
        let found = type_name(value.kind());
        self.unreadable(site, value.span(), || ViolationKind::Type { expected, found });
    }

    /// What a use expects, in a word.
    fn type_name(&self, used: &'g TypeRef) -> &'static str {
        self.context.graph.resolve(&used.target).map_or("value", |shape| json_type(&shape.kind))
    }

    /// Whether null is a value of what is used: only of documents.
    fn may_be_null(&self, used: &'g TypeRef) -> bool {
        self.context.may_be_null(used)
    }
}

/// What a kind of value is in JSON.
fn json_type(kind: &Kind) -> &'static str {
    match kind {
        Kind::Blob => "base64 string",
        Kind::Boolean => "boolean",
        Kind::String | Kind::Enum(_) => "string",
        Kind::Byte => "8-bit integer",
        Kind::Short => "16-bit integer",
        Kind::Integer | Kind::IntEnum(_) => "32-bit integer",
        Kind::Long => "64-bit integer",
        Kind::BigInteger => "integer",
        Kind::Float => "32-bit number",
        Kind::Double => "64-bit number",
        Kind::BigDecimal => "number",
        Kind::Timestamp => "timestamp",
        Kind::Document => "value",
        Kind::List { .. } => "array",
        Kind::Map { .. } | Kind::Structure(_) | Kind::Union(_) => "object",
    }
}

/// The type of a JSON value.
fn type_name(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Null => "null",
        TokenKind::True | TokenKind::False => "boolean",
        TokenKind::Number => "number",
        TokenKind::String | TokenKind::EscapedString | TokenKind::Raw => "string",
        TokenKind::Array => "array",
        TokenKind::Object => "object",
    }
}
