//! One document, made along its shape.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::OnceCell;

use arbitrary::{Error, Result};
use jiff::Timestamp;

use super::entropy::Entropy;
use super::height::Heights;
use super::number;
use super::step::Step;
use super::text;
use super::tree::Tree;
use crate::datetime::instant;
use crate::rules::range::{Ranged as _, Written};
use crate::shape::{
    Effective, EnumValue, IntEnumValue, Kind, Member, Shape, ShapeGraph, TimestampFormat, TypeRef,
};
use crate::violation::Code;
use crate::walk::Profile;

/// Deeper than this, only what must be there is.
const FREE_DEPTH: usize = 8;

/// A shape that demands more than this has no finite values, or none that a reader takes.
const MAX_DEPTH: usize = 100;

/// Where to break a rule, seen from a value: nowhere, in the value itself, or further inside.
pub(crate) type Goal<'r> = Option<&'r [Step]>;

/// How one rule of values is broken.
pub(crate) struct Breakable {
    pub(crate) code: Code,
    /// Whether values of the kind have the rule.
    pub(crate) applies: fn(&Kind, Effective<'_>) -> bool,
    /// Makes a value that breaks the rule, and no other.
    pub(crate) broken: for<'g> fn(&mut Maker<'g, '_, '_>, &'g Kind, Effective<'g>) -> Result<Tree>,
}

/// What a document is made with.
pub(crate) struct Maker<'g, 'e, 'a> {
    pub(crate) graph: &'g ShapeGraph,
    pub(crate) profile: Profile,
    pub(crate) entropy: Entropy<'e, 'a>,
    /// The rule to be broken at the goal; `None` if the goal is a required member to leave out.
    pub(crate) breakable: Option<&'static Breakable>,
    /// The path of what was broken, its last segment first.
    pub(crate) path: Vec<String>,
    root: &'g Shape,
    depth: usize,
    heights: OnceCell<Heights>,
    /// In the reading profile: whether timestamps are texts.
    reads_texts: bool,
}

impl<'g, 'e, 'a> Maker<'g, 'e, 'a> {
    pub(crate) fn new(
        root: &'g Shape,
        graph: &'g ShapeGraph,
        profile: Profile,
        mut entropy: Entropy<'e, 'a>,
    ) -> Self {
        let reads_texts = entropy.content(2) == 1;
        let (path, heights) = (Vec::new(), OnceCell::new());
        Self {
            graph,
            profile,
            entropy,
            breakable: None,
            path,
            root,
            depth: 0,
            heights,
            reads_texts,
        }
    }

    /// The whole document.
    pub(crate) fn document(&mut self, goal: Goal<'_>) -> Result<Tree> {
        let root = self.root;
        self.shaped(root, Effective::new(None, root), goal)
    }

    /// A value as a member, element, key or entry uses it.
    pub(crate) fn value(&mut self, used: &'g TypeRef, goal: Goal<'_>) -> Result<Tree> {
        let graph = self.graph;
        let shape = graph.resolve(&used.target).ok_or(Error::IncorrectFormat)?;
        if self.depth == MAX_DEPTH {
            return Err(Error::IncorrectFormat);
        }
        self.entropy.demand(1)?;
        self.depth += 1;
        let tree = self.shaped(shape, Effective::new(Some(used), shape), goal);
        self.depth -= 1;
        tree
    }

    fn shaped(
        &mut self,
        shape: &'g Shape,
        constraints: Effective<'g>,
        goal: Goal<'_>,
    ) -> Result<Tree> {
        if let Some(rule) = self.breakable.filter(|_| goal == Some(&[])) {
            return (rule.broken)(self, &shape.kind, constraints);
        }
        let (entropy, words) = (&mut self.entropy, self.profile != Profile::Authoring);
        match &shape.kind {
            Kind::Blob => text::blob(entropy, constraints.length()),
            Kind::Boolean => Ok(Tree::Bool(entropy.content(2) == 1)),
            Kind::String => {
                text::text(entropy, constraints.length(), constraints.pattern()).map(Tree::Text)
            }
            Kind::Float | Kind::Double => {
                number::floating(entropy, &shape.kind, constraints.range(), words)
            }
            Kind::BigDecimal => {
                number::big_decimal(entropy, constraints.range()).map(|it| it.written(constraints))
            }
            Kind::Byte | Kind::Short | Kind::Integer | Kind::Long | Kind::BigInteger => {
                number::integer(entropy, &shape.kind, constraints.range())
                    .map(|it| it.written(constraints))
            }
            Kind::Timestamp => Ok(self.timestamp(constraints)),
            Kind::Document => Ok(self.free(0)),
            Kind::Enum(values) => self.string_enum(values, constraints),
            Kind::IntEnum(values) => self.int_enum(values, constraints),
            Kind::List { element, sparse } => self.list((element, *sparse), constraints, goal),
            Kind::Map { key, value, sparse } => self.map(key, (value, *sparse), constraints, goal),
            Kind::Structure(members) => {
                let mut made = self.structure(members, goal)?;
                let stream = shape.stream.as_deref().filter(|it| it.required);
                if let (Some(stream), Tree::Object(entries)) = (stream, &mut made)
                    && self.profile == Profile::Authoring
                {
                    entries.push(((*stream.name).into(), Tree::text("Ymxv")));
                }
                Ok(made)
            }
            Kind::Union(members) => self.union(members, goal),
        }
    }

    fn string_enum(&mut self, values: &[EnumValue], constraints: Effective<'_>) -> Result<Tree> {
        let fits = |value: &&EnumValue| {
            text::fits(constraints.length(), &value.value)
                && constraints.pattern().is_none_or(|pattern| pattern.is_match(&value.value))
        };
        let values: Vec<&EnumValue> = values.iter().filter(fits).collect();
        let value = self.entropy.pick(&values).ok_or(Error::IncorrectFormat)?;
        Ok(Tree::text(&value.value))
    }

    fn int_enum(&mut self, values: &[IntEnumValue], constraints: Effective<'_>) -> Result<Tree> {
        let fits = |value: &&IntEnumValue| {
            let number = format!("{}", value.value);
            let outside = |range| Written::Decimal(&number).is_outside(range);
            !constraints.range().is_some_and(outside)
        };
        let values: Vec<&IntEnumValue> = values.iter().filter(fits).collect();
        let value = self.entropy.pick(&values).ok_or(Error::IncorrectFormat)?;
        Ok(Tree::Raw(format!("{}", value.value)))
    }

    /// Any instant of the years 1 to 9999, in the form that the profile reads, to the millisecond.
    fn timestamp(&mut self, constraints: Effective<'_>) -> Tree {
        const FIRST: i128 = -62_135_596_800_000;
        let last = Timestamp::MAX.as_millisecond().into();
        let milliseconds = match self.entropy.content(4) {
            0 => self.entropy.integer(FIRST, last),
            1 => self.entropy.integer(FIRST / 1000, i128::from(Timestamp::MAX.as_second())) * 1000,
            // The years since 2001.
            _ => self.entropy.integer(1_000_000_000, 2_000_000_000) * 1000,
        };
        let instant = i64::try_from(milliseconds).ok().map(Timestamp::from_millisecond);
        let instant = instant.and_then(core::result::Result::ok).unwrap_or_default();
        let format = match self.profile {
            Profile::Reading if self.reads_texts => TimestampFormat::DateTime,
            _ => constraints.timestamp_format(),
        };
        Tree::Raw(instant::write(instant, format))
    }

    /// Any JSON but null; null inside.
    fn free(&mut self, depth: usize) -> Tree {
        /// Documents need not be deep to be any JSON.
        const MAX_FREE_DEPTH: usize = 3;
        let kinds = if depth < MAX_FREE_DEPTH && self.entropy.is_there() { 6 } else { 4 };
        match self.entropy.size(kinds) {
            0 if depth > 0 => Tree::Null,
            0 | 1 => Tree::Bool(self.entropy.content(2) == 1),
            2 => number::floating(&mut self.entropy, &Kind::Double, None, false)
                .unwrap_or(Tree::Bool(false)),
            3 => Tree::Text(self.free_text()),
            4 => {
                let length = self.entropy.length(0, Some(4));
                Tree::List((0..length).map(|_| self.free(depth + 1)).collect())
            }
            _ => {
                let length = self.entropy.length(0, Some(4));
                let mut entries: Vec<(String, Tree)> = Vec::new();
                for _ in 0..length {
                    let key = self.free_text();
                    if entries.iter().all(|(known, _)| *known != key) {
                        let value = self.free(depth + 1);
                        entries.push((key, value));
                    }
                }
                Tree::Object(entries)
            }
        }
    }

    fn free_text(&mut self) -> String {
        let length = self.entropy.length(0, None);
        (0..length).map(|_| text::character(&mut self.entropy)).collect()
    }

    fn structure(&mut self, members: &'g [Member], goal: Goal<'_>) -> Result<Tree> {
        let mut entries = Vec::new();
        for member in members {
            let goal = goal.and_then(|steps| Step::into_member(steps, &member.name));
            if goal == Some(&[]) && self.breakable.is_none() {
                self.step_back(&member.name);
                continue;
            }
            let must = (member.required && !member.has_default) || goal.is_some();
            if must || (self.is_free() && self.entropy.is_there()) {
                entries.push(self.member(member, goal)?);
            }
        }
        Ok(Tree::Object(entries))
    }

    fn union(&mut self, members: &'g [Member], goal: Goal<'_>) -> Result<Tree> {
        let member = match goal.and_then(<[Step]>::first) {
            Some(Step::Member(name)) => members.iter().find(|member| *member.name == **name),
            _ => self.choose(members),
        };
        let member = member.ok_or(Error::IncorrectFormat)?;
        let goal = goal.and_then(|steps| Step::into_member(steps, &member.name));
        Ok(Tree::Object(alloc::vec![self.member(member, goal)?]))
    }

    /// A member of a union that leads to an end.
    fn choose(&mut self, members: &'g [Member]) -> Option<&'g Member> {
        let (graph, root) = (self.graph, self.root);
        let heights = self.heights.get_or_init(|| Heights::new(root, graph));
        let height = |member: &&Member| heights.of(graph, &member.value);
        let finite: Vec<&Member> = members.iter().filter(|it| height(it).is_some()).collect();
        if self.is_free() {
            return self.entropy.pick(&finite).copied();
        }
        finite.into_iter().min_by_key(height)
    }

    /// The key and the value of a member.
    pub(crate) fn member(&mut self, member: &'g Member, goal: Goal<'_>) -> Result<(String, Tree)> {
        let value = self.value(&member.value, goal)?;
        if goal.is_some() {
            self.step_back(&member.name);
        }
        let key = if self.profile == Profile::Wire { member.key() } else { &*member.name };
        Ok((key.into(), value))
    }

    /// Notes a segment of the path of what was broken.
    pub(crate) fn step_back(&mut self, segment: &str) {
        self.path.push(segment.replace('~', "~0").replace('/', "~1"));
    }

    /// Whether there may be more than there must be.
    fn is_free(&self) -> bool {
        self.depth <= FREE_DEPTH
    }

    /// A length that is as small as it may be in great depth.
    pub(crate) fn length(&mut self, min: u64, max: Option<u64>) -> u64 {
        if self.is_free() { self.entropy.length(min, max) } else { min }
    }
}
