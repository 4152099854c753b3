//! Many documents, and what came of them.

use std::env;

use crate::damage::KINDS;
use crate::differences::DIFFERENCES;
use crate::document::damaged;
use crate::random::Random;
use crate::subject::{Judged, Schemas, Subject};

/// How many disagreements are shown.
const SHOWN: usize = 20;

/// How many documents a test makes: what `SHAPEWRIGHT_DOCUMENTS` says, or else its own count.
pub fn documents(otherwise: usize) -> usize {
    env::var("SHAPEWRIGHT_DOCUMENTS").ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Compares the ways of checking on so many documents, each subject in its turn.
///
/// # Panics
/// If a subject has no schemas.
pub fn compare(subjects: &[Subject<'_>], count: usize, seed: u64) -> Tally {
    let mut random = Random::new(seed);
    let mut tally = Tally::default();
    let mut turns = subjects.iter().cycle();
    while tally.count < count
        && let Some(subject) = turns.next()
    {
        let schemas = &subject.schemas[random.below(subject.schemas.len())];
        let Some(document) = damaged(subject, schemas, &mut random) else { continue };
        document.kinds.into_iter().for_each(|kind| tally.damages[kind] += 1);
        tally.add(subject, schemas, &document.node.to_string());
    }
    tally
}

/// What came out.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Documents.
    pub count: usize,
    /// Documents that were damaged in each way of [`KINDS`].
    pub damages: [usize; KINDS.len()],
    /// Documents of each kind of [`DIFFERENCES`] that schemas judge otherwise.
    pub differences: [usize; DIFFERENCES.len()],
    /// Documents that the schema accepts.
    pub valid: usize,
    /// How the ways of checking disagree on which documents.
    pub disagreements: Vec<String>,
}

impl Tally {
    /// Checks a text in every way.
    pub fn add(&mut self, subject: &Subject<'_>, schemas: &Schemas, text: &str) {
        let mut judged = Judged::default();
        self.count += 1;
        if let Some(problem) = subject.disagreement(schemas, text, &mut judged) {
            let (name, options) = (&subject.name, schemas.options);
            let text = text.chars().take(20_000).collect::<String>();
            self.disagreements.push(format!(
                "{name}, {:?}, {:?}: {problem}: {text}",
                options.profile, options.view
            ));
        }
        self.valid += usize::from(judged.is_valid);
        if let Some(kind) = judged.difference {
            self.differences[kind] += 1;
        }
    }

    /// Prints what came out.
    ///
    /// # Panics
    /// If a document made the ways of checking disagree, if no document was damaged in some way, or
    /// if nearly all of the documents were valid or invalid.
    pub fn assert(mut self, name: &str) {
        let (count, valid) = (self.count, self.valid);
        println!("equivalence of {name}: {} of {count} agree", count - self.disagreements.len());
        println!("accepted by the schema: {valid}");
        for (kind, damaged) in KINDS.iter().zip(self.damages) {
            println!("{damaged}: {kind}");
            assert!(damaged > 0, "no document was damaged so: {kind}");
        }
        for (difference, found) in DIFFERENCES.iter().zip(self.differences) {
            println!("{found}: {}", difference.reason);
        }
        self.disagreements.truncate(SHOWN);
        assert!(self.disagreements.is_empty(), "{}", self.disagreements.join("\n"));
        assert!((count / 10..count * 4 / 5).contains(&valid), "documents of both kinds: {valid}");
    }
}
