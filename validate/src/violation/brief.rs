//! Sentences that people read in one line, however many values an enum has.

use alloc::vec::Vec;
use core::{fmt, iter};

use serde::{Serialize, Serializer};

use super::kind::write_set;
use super::{
    Violation, ViolationKind, Violations, serialize_exception, serialize_field, write_message,
    write_sentence,
};
use crate::suggest::{self, MAX_RANKED};

/// The most values of an enum that are named.
const MOST: usize = 8;

/// The sentence of a violation with at most eight values of an enum: those that are nearest to what
/// was probably meant, else the first ones, and how many more there are. See [`Violation::brief`].
#[derive(Clone, Copy, Debug)]
pub struct Brief<'v> {
    violation: &'v Violation,
    most: usize,
}

impl Violation {
    /// The sentence for people. `Display` writes all the values of an enum, as services do.
    ///
    /// ```
    /// use shapewright_validate::{Violation, ViolationKind};
    ///
    /// let allowed: Vec<_> = (1..=100).map(|size| format!("m5.{size}xlarge").into()).collect();
    /// let suggestion = Some("m5.12xlarge".to_owned());
    /// let kind = ViolationKind::Enum { allowed: allowed.into(), suggestion };
    /// let sentence = Violation::new("/Type", kind).brief().to_string();
    /// assert!(sentence.contains("value set: [m5.12xlarge, m5.1xlarge, m5.2xlarge,"), "{sentence}");
    /// assert!(sentence.ends_with("] or one of 92 more"), "{sentence}");
    /// ```
    pub fn brief(&self) -> Brief<'_> {
        self.brief_beyond(MOST)
    }

    /// The sentence for machines that store it: Smithy's own, with all the values of an enum, and the
    /// brief one if these are more than `most`. See [`brief`](Self::brief).
    pub fn brief_beyond(&self, most: usize) -> Brief<'_> {
        Brief { violation: self, most: most.max(MOST) }
    }
}

impl fmt::Display for Brief<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_sentence(self.violation, formatter, &Phrase(&self.violation.kind, self.most))
    }
}

impl Serialize for Brief<'_> {
    /// As [`Violation`] serializes.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_field(self.violation, self, serializer)
    }
}

/// The message of violations with the sentences of [`Violation::brief`]. See [`Violations::brief`].
#[derive(Clone, Copy, Debug)]
pub struct BriefMessage<'v> {
    violations: &'v Violations,
    most: usize,
}

impl Violations {
    /// The message for people. `Display` writes all the values of an enum, as services do.
    pub fn brief(&self) -> BriefMessage<'_> {
        self.brief_beyond(MOST)
    }

    /// The message with the sentences of [`Violation::brief_beyond`]; it serializes as the violations
    /// do, with these sentences.
    pub fn brief_beyond(&self, most: usize) -> BriefMessage<'_> {
        BriefMessage { violations: self, most }
    }
}

impl fmt::Display for BriefMessage<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(self.violations, formatter, |violation, formatter| {
            violation.brief_beyond(self.most).fmt(formatter)
        })
    }
}

impl Serialize for BriefMessage<'_> {
    /// As [`Violations`] serialize.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = self.violations.iter().map(|it| it.brief_beyond(self.most));
        serialize_exception(self, &fields.collect::<Vec<_>>(), serializer)
    }
}

/// What is wrong, with all the values of an enum that has at most so many.
struct Phrase<'v>(&'v ViolationKind, usize);

impl fmt::Display for Phrase<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            ViolationKind::Enum { allowed, suggestion } if allowed.len() > self.1 => {
                let values = allowed.iter().map(|value| &**value);
                let shown: Vec<_> = match suggestion {
                    Some(suggestion) if allowed.len() <= MAX_RANKED => {
                        suggest::ranked(suggestion, values, MOST)
                    }
                    Some(suggestion) => {
                        let others = values.filter(|value| value != suggestion);
                        iter::once(&**suggestion).chain(others).take(MOST).collect()
                    }
                    None => values.take(MOST).collect(),
                };
                write_some(formatter, &shown, allowed.len())
            }
            ViolationKind::IntEnum { allowed } if allowed.len() > self.1 => {
                write_some(formatter, &allowed[..MOST], allowed.len())
            }
            kind => kind.fmt(formatter),
        }
    }
}

fn write_some<T: fmt::Display>(
    formatter: &mut fmt::Formatter<'_>,
    shown: &[T],
    total: usize,
) -> fmt::Result {
    write_set(formatter, shown)?;
    write!(formatter, " or one of {} more", total - shown.len())
}
