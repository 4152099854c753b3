//! What counts: which rules are errors, which are warnings, and which are not looked at.
//!
//! Rules know where they come from ([`Origin`]). What an API's model says is an error by default;
//! what only its documentation says is a warning, since the service decides and prose goes stale.
//! A rule of one's own is an error.
//! A [`Policy`] changes either: for rules of a kind, in shapes, at paths.
//!
//! ```
//! # #[cfg(feature = "derive")] {
//! use shapewright_validate::{Code, Level, Policy, Select, Validate};
//!
//! #[derive(Validate)]
//! struct Request {
//!     #[validate(length(max = 3))]
//!     name: String,
//!     #[validate(range(max = 100))]
//!     max_results: i32,
//! }
//!
//! let request = Request { name: "four".to_owned(), max_results: 500 };
//!
//! // The service has raised its limit, and the model does not know yet.
//! let policy = Policy::new()
//!     .set(Select::path("/max_results").code(Code::Range), Level::Off)
//!     .set(Select::any().code(Code::Length), Level::Warning);
//!
//! let outcome = request.validate_with(&policy);
//! assert!(outcome.violations.is_none());
//! assert_eq!(outcome.warnings.map(|warnings| warnings.total()), Some(1));
//! # }
//! ```
//!
//! A policy decides what is reported, not what can be read: text that is no value of its type
//! stays an error.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::shape::{Place, Shape, ShapeGraph};
use crate::violation::{Code, Origin, ViolationKind};

/// What breaking a rule means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Nothing: it is not reported.
    Off,
    /// It is reported, and the value passes.
    Warning,
    /// The value does not pass.
    Error,
}

impl Level {
    /// What breaking a rule means unless a policy says otherwise.
    pub(crate) fn usual(rule: &ViolationKind) -> Self {
        match rule.origin() {
            Origin::Model | Origin::Program => Self::Error,
            Origin::Documentation => Self::Warning,
        }
    }
}

/// Which rules: all that match every part of the selector.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Select {
    origin: Option<Origin>,
    code: Option<Code>,
    recommendation: Option<Cow<'static, str>>,
    shape: Option<Cow<'static, str>>,
    path: Option<Cow<'static, str>>,
}

impl Select {
    /// All rules.
    pub const fn any() -> Self {
        Self { origin: None, code: None, recommendation: None, shape: None, path: None }
    }

    /// The rules in values of a shape, by the name of the shape (`Tag`), or of one of its members
    /// (`Tag$Key`).
    ///
    /// A rule is in a shape if it is one of the shape itself or of what a member of it holds, but
    /// not if it is of a member of that. Strings, numbers, lists and maps that have no type of their
    /// own in Rust have no name of their own in its shapes: name the member.
    pub fn shape(name: impl Into<Cow<'static, str>>) -> Self {
        Self { shape: Some(name.into()), ..Self::any() }
    }

    /// The rules at a path and below: a JSON Pointer of member names as modelled, in which `*`
    /// stands for any one name, key or index. `/Tags/*/Key` is the key of every tag.
    pub fn path(pointer: impl Into<Cow<'static, str>>) -> Self {
        Self { path: Some(pointer.into()), ..Self::any() }
    }

    /// A recommendation of the documentation, by its name: `s3-uri`.
    pub fn recommendation(rule: impl Into<Cow<'static, str>>) -> Self {
        Self { recommendation: Some(rule.into()), ..Self::any() }
    }

    /// Of these, the rules of that kind; see [`ViolationKind::code`].
    #[must_use]
    pub fn code(self, code: Code) -> Self {
        Self { code: Some(code), ..self }
    }

    /// Of these, the rules that come from there.
    #[must_use]
    pub fn origin(self, origin: Origin) -> Self {
        Self { origin: Some(origin), ..self }
    }

    fn takes(&self, finding: &Finding<'_>) -> bool {
        let Finding { path, kind, root, graph } = *finding;
        let rule = match kind {
            ViolationKind::Recommendation { rule, .. } => Some(&**rule),
            _ => None,
        };
        self.origin.is_none_or(|origin| origin == kind.origin())
            && self.code.is_none_or(|code| code == kind.code())
            && self.recommendation.as_ref().is_none_or(|name| Some(&**name) == rule)
            && self.path.as_ref().is_none_or(|pattern| is_below(path, pattern))
            && self.shape.as_ref().is_none_or(|name| is_in_shape(path, name, root, graph))
    }
}

/// Levels for rules. Of several selectors that take a rule, the last one counts. A clone shares
/// them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    levels: Option<Arc<Vec<(Select, Level)>>>,
}

impl Policy {
    /// The usual one: what the model says is an error, what the documentation says a warning.
    pub const fn new() -> Self {
        Self { levels: None }
    }

    /// The same with a level for some rules.
    #[must_use]
    pub fn set(mut self, select: Select, level: Level) -> Self {
        Arc::make_mut(self.levels.get_or_insert_default()).push((select, level));
        self
    }

    /// The level of a finding, which is `usual` unless the policy names it.
    pub(crate) fn level(&self, usual: Level, finding: &Finding<'_>) -> Level {
        // A null that an answer does without is no more than a warning, although it is of a wrong type.
        if usual == Level::Error && is_fixed(finding.kind) {
            return Level::Error;
        }
        let mut levels = self.levels.iter().flat_map(|levels| levels.iter().rev());
        levels.find(|(select, _)| select.takes(finding)).map_or(usual, |(_, level)| *level)
    }

    /// Whether it changes no level.
    pub(crate) fn is_usual(&self) -> bool {
        self.levels.is_none()
    }
}

/// A rule that is broken, with what is known of its place.
#[derive(Clone, Copy)]
pub(crate) struct Finding<'f> {
    pub(crate) path: &'f str,
    pub(crate) kind: &'f ViolationKind,
    pub(crate) root: &'f Shape,
    pub(crate) graph: &'f ShapeGraph,
}

/// Without it being kept there is no value at all.
fn is_fixed(kind: &ViolationKind) -> bool {
    kind.is_parse_failure() && !matches!(kind, ViolationKind::UnknownMember { .. })
}

fn is_below(path: &str, pattern: &str) -> bool {
    let mut names = path.split('/');
    pattern
        .split('/')
        .all(|expected| names.next().is_some_and(|it| expected == "*" || expected == it))
}

/// Whether what is at the path is a value of the named shape or what a member of one holds.
fn is_in_shape(path: &str, name: &str, root: &Shape, graph: &ShapeGraph) -> bool {
    let (name, member) =
        name.split_once('$').map_or((name, None), |(name, member)| (name, Some(member)));
    let Some(place) = Place::at(path, root, graph) else { return false };
    let is_itself = member.is_none() && *place.shape.name == *name;
    let holds = |(holder, segment): (&Shape, String)| {
        *holder.name == *name && member.is_none_or(|member| *member == *segment)
    };
    is_itself || place.holder.is_some_and(holds)
}

#[cfg(test)]
mod tests {
    use super::{Finding, Level, Policy, Select, is_below};
    use crate::shape::{Kind, Member, Shape, ShapeGraph, TypeRef, scalar};
    use crate::violation::{Code, Origin, ViolationKind};

    fn tag() -> &'static Shape {
        static SHAPE: Shape = Shape::structure(
            "Tag",
            const {
                &[
                    Member::new("Key", TypeRef::of(scalar::string)),
                    Member::new("a/b", TypeRef::of(tag)),
                ]
            },
        );
        &SHAPE
    }

    fn request() -> &'static Shape {
        static TAGS: Shape =
            Shape::new("Tags", Kind::List { element: TypeRef::of(tag), sparse: false });
        static SHAPE: Shape =
            Shape::structure("Request", const { &[Member::new("Tags", TypeRef::inline(&TAGS))] });
        &SHAPE
    }

    #[test]
    fn what_is_a_warning_stays_one_unless_the_policy_names_it() {
        let null = ViolationKind::Type { expected: "string", found: "null" };
        let graph = ShapeGraph::new();
        let finding = Finding { path: "/Tags/0", kind: &null, root: request(), graph: &graph };
        assert_eq!(Policy::new().level(Level::Warning, &finding), Level::Warning);
        let strict = Policy::new().set(Select::any().code(Code::Type), Level::Error);
        assert_eq!(strict.level(Level::Warning, &finding), Level::Error);
        let lax = Policy::new().set(Select::any().code(Code::Type), Level::Off);
        assert_eq!(lax.level(Level::Error, &finding), Level::Error);
    }

    fn level(policy: &Policy, path: &str, kind: &ViolationKind) -> Level {
        let graph = ShapeGraph::new();
        policy.level(Level::Error, &Finding { path, kind, root: request(), graph: &graph })
    }

    #[test]
    fn a_path_takes_what_is_at_it_and_below() {
        for (path, pattern, expected) in [
            ("/Tags/0/Key", "/Tags/*/Key", true),
            ("/Tags/0/Key", "/Tags", true),
            ("/Tags/0/Key", "", true),
            ("", "", true),
            ("/TagsAndMore", "/Tags", false),
            ("/Tags", "/Tags/*", false),
            ("/Tags/0/Value", "/Tags/*/Key", false),
        ] {
            assert_eq!(is_below(path, pattern), expected, "{path} {pattern}");
        }
    }

    #[test]
    fn a_shape_takes_its_own_rules_and_those_of_its_members() {
        for (path, name, expected) in [
            ("/Tags/0/Key", "Tag", true),
            ("/Tags/0/Key", "Tag$Key", true),
            ("/Tags/0/Key", "Tag$Value", false),
            ("/Tags/0/Key", "String", true),
            ("/Tags/0/Key", "Request", false),
            ("/Tags/0", "Tag", true),
            ("/Tags/0", "Request$Tags", true),
            ("/Tags", "Request", true),
            ("/Tags", "Tags", true),
            ("", "Request", true),
            ("/Tags/0/a~1b/Key", "Tag$Key", true),
            ("/Tags/0/a~1b", "Tag$a/b", true),
            ("/Tags/0/Unknown", "Tag", true),
        ] {
            let policy = Policy::new().set(Select::shape(name), Level::Off);
            let found = level(&policy, path, &ViolationKind::Required) == Level::Off;
            assert_eq!(found, expected, "{path} {name}");
        }
    }

    #[test]
    fn the_last_selector_counts() {
        let policy = Policy::new()
            .set(Select::any(), Level::Off)
            .set(Select::any().code(Code::Required), Level::Warning)
            .set(Select::path("/Tags/1"), Level::Error);
        assert_eq!(
            level(&policy, "/Tags/0", &ViolationKind::UnknownMember { suggestion: None }),
            Level::Off
        );
        assert_eq!(level(&policy, "/Tags/0", &ViolationKind::Required), Level::Warning);
        assert_eq!(level(&policy, "/Tags/1", &ViolationKind::Required), Level::Error);
    }

    #[test]
    fn a_recommendation_is_selected_by_its_name_or_origin() {
        let broken =
            |rule| ViolationKind::Recommendation { rule, message: "It is an S3 URI.".into() };
        let named = Policy::new().set(Select::recommendation("s3-uri"), Level::Off);
        assert_eq!(level(&named, "", &broken("s3-uri".into())), Level::Off);
        assert_eq!(level(&named, "", &broken("other".into())), Level::Error);
        let all = Policy::new().set(Select::any().origin(Origin::Documentation), Level::Off);
        assert_eq!(level(&all, "", &broken("other".into())), Level::Off);
        assert_eq!(level(&all, "", &ViolationKind::Required), Level::Error);
    }

    #[test]
    fn what_cannot_be_read_stays_an_error() {
        let policy = Policy::new().set(Select::any(), Level::Off);
        let kind = ViolationKind::Format { format: "base64" };
        assert_eq!(level(&policy, "", &kind), Level::Error);
        assert_eq!(
            level(&policy, "", &ViolationKind::UnknownMember { suggestion: None }),
            Level::Off
        );
    }
}
