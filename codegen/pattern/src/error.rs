//! Why a pattern cannot be read or enforced.

use std::fmt;

/// A problem of a pattern, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// The byte of the pattern text where it is; 0 for what is wrong with the whole text, which
    /// has no place in it.
    pub offset: usize,
    /// What it is.
    pub reason: Reason,
}

/// What is wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// `(` or `[` without its end.
    Unclosed(char),
    /// `)` without its start.
    Unopened,
    /// `*`, `+`, `?` or `{…}` after nothing that can repeat.
    NothingToRepeat,
    /// `{n,m}` with `n` greater than `m`.
    BoundsOutOfOrder,
    /// A range in a class that ends before it starts.
    RangeOutOfOrder,
    /// `\` at the end, or an escape whose digits or name are wrong.
    Escape(String),
    /// An escape that a dialect has, or reserves, and that is no set of characters and no place that
    /// can be told here.
    Unsupported(String),
    /// A property name that no Unicode table and no dialect has.
    Property(String),
    /// A group that starts with `(?` and something else than what the dialects share.
    Group(String),
    /// A flag that changes how the text is read, or that no dialect has.
    Flag(char),
    /// A possessive repetition, or an atomic group, of what can have several lengths.
    Possessive,
    /// A back-reference to a group that does not exist.
    UnknownGroup(String),
    /// A back-reference by a name that several groups have.
    SeveralGroups(String),
    /// A back-reference where case is ignored.
    FoldedReference,
    /// More groups in groups than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
    /// A longer text than [`MAX_TEXT`](super::MAX_TEXT).
    TooLong,
    /// The pattern has back-references, which are not regular.
    BackReference,
    /// The pattern has a look-around that no table can express.
    LookAround,
    /// The tables of the pattern would be greater than [`MAX_TABLE`](super::MAX_TABLE).
    TooLarge,
    /// The patterns before it took all the work that those of a model may take together.
    Exhausted,
}

impl PatternError {
    pub(super) fn new(offset: usize, reason: Reason) -> Self {
        Self { offset, reason }
    }
}

impl Reason {
    /// Whether no place in the text is to blame more than another.
    fn is_about_the_whole(&self) -> bool {
        matches!(
            self,
            Self::TooLong
                | Self::BackReference
                | Self::LookAround
                | Self::TooLarge
                | Self::Exhausted
        )
    }

    /// Whether the text is of no dialect, rather than of one but not enforced here.
    pub fn is_about_reading(&self) -> bool {
        !matches!(
            self,
            Self::BackReference
                | Self::LookAround
                | Self::TooLarge
                | Self::Exhausted
                | Self::Possessive
                | Self::FoldedReference
                | Self::Unsupported(_)
        )
    }

    /// Whether brackets, bounds or ranges are wrong. Other reasons tell that the text is of a
    /// language, but cannot be read or enforced here.
    pub(super) fn is_about_form(&self) -> bool {
        matches!(
            self,
            Self::Unclosed(_)
                | Self::Unopened
                | Self::NothingToRepeat
                | Self::BoundsOutOfOrder
                | Self::RangeOutOfOrder
        )
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reason.is_about_the_whole() {
            return self.reason.fmt(formatter);
        }
        write!(formatter, "{} (at byte {} of the pattern)", self.reason, self.offset)
    }
}

impl std::error::Error for PatternError {}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unclosed(open) => write!(formatter, "`{open}` is never closed"),
            Self::Unopened => write!(formatter, "`)` closes nothing"),
            Self::NothingToRepeat => write!(formatter, "there is nothing to repeat"),
            Self::BoundsOutOfOrder => write!(formatter, "the bounds are out of order"),
            Self::RangeOutOfOrder => write!(formatter, "the range is out of order"),
            Self::Escape(escape) => write!(formatter, "`{escape}` is not a whole escape"),
            Self::Unsupported(escape) => {
                write!(formatter, "the escape `{escape}` is not supported")
            }
            Self::Property(name) => write!(formatter, "`{name}` is not a known property"),
            Self::Group(open) => {
                write!(formatter, "groups that start with `{open}` are not supported")
            }
            Self::Flag(flag) => write!(formatter, "the flag `{flag}` is not supported"),
            Self::Possessive => {
                write!(formatter, "what must not be given back can have several lengths")
            }
            Self::UnknownGroup(name) => write!(formatter, "there is no group `{name}`"),
            Self::SeveralGroups(name) => write!(formatter, "several groups have the name `{name}`"),
            Self::FoldedReference => {
                write!(formatter, "back-references that ignore case are not supported")
            }
            Self::TooDeep => write!(formatter, "groups are nested too deeply"),
            Self::TooLong => write!(formatter, "the pattern is too long"),
            Self::BackReference => write!(formatter, "back-references need a backtracking engine"),
            Self::LookAround => write!(formatter, "this look-around needs a backtracking engine"),
            Self::TooLarge => write!(formatter, "the tables of the pattern would be too large"),
            Self::Exhausted => {
                write!(formatter, "the patterns of the model are too much work together")
            }
        }
    }
}
