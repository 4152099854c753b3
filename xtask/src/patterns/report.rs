//! What came out.

use std::collections::BTreeMap;
use std::fmt;

use shapewright_codegen::pattern::{Anchoring, Cache, Set};

use super::Trial;
use super::engines::{Answer, Verdict};

/// How many disagreements are printed in full.
const PRINTED: usize = 40;

/// Characters that Java's white space and line terminators tell apart from ECMA-262's. Where only
/// Java compiles a pattern, values with them are not compared.
const OF_ANOTHER_MIND: [(char, char); 8] = [
    ('\u{85}', '\u{85}'),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{3000}'),
    ('\u{feff}', '\u{feff}'),
];

/// Counts and disagreements.
#[derive(Default)]
pub(super) struct Report {
    /// Patterns, uses and bytes by tier or by the reason that there is none; full match, search.
    tiers: [BTreeMap<String, [usize; 3]>; 2],
    compared: BTreeMap<&'static str, usize>,
    only_java: Vec<String>,
    newer: Vec<String>,
    wrong: Vec<String>,
}

impl Report {
    /// Counts the tiers of a pattern.
    pub(super) fn tiers(&mut self, trial: &Trial) {
        for (counts, compiled) in self.tiers.iter_mut().zip([&trial.full, &trial.search]) {
            let (name, bytes) = match compiled {
                Ok(compiled) => {
                    let program = compiled.program();
                    (format!("{:?}", program.tier()), program.table_bytes())
                }
                Err(error) => (format!("- {}", error.reason), 0),
            };
            let count = counts.entry(name).or_default();
            for (sum, part) in count.iter_mut().zip([1, trial.case.uses, bytes]) {
                *sum += part;
            }
        }
    }

    /// Compares with node.
    pub(super) fn node(&mut self, trial: &Trial, verdict: Verdict) {
        match verdict {
            Verdict::Refused => self.only_java.push(trial.case.pattern.clone()),
            Verdict::Answers { search, full } => {
                self.compare("node search", trial, Anchoring::Search, &search);
                self.compare("node full", trial, Anchoring::Full, &full);
            }
        }
    }

    /// The patterns that node does not compile.
    pub(super) fn left_for_java<'t>(&self, trials: &'t [Trial]) -> Vec<&'t Trial> {
        trials.iter().filter(|trial| self.only_java.contains(&trial.case.pattern)).collect()
    }

    /// Compares with Java.
    pub(super) fn java(&mut self, trial: &Trial, verdict: Verdict) {
        match verdict {
            Verdict::Refused => self.wrong.push(format!("no engine reads {}", trial.case.pattern)),
            Verdict::Answers { full, .. } => {
                self.compare("Java full", trial, Anchoring::Full, &full);
            }
        }
    }

    fn compare(
        &mut self,
        engine: &'static str,
        trial: &Trial,
        anchoring: Anchoring,
        answers: &[Option<Answer>],
    ) {
        let compiled = if anchoring == Anchoring::Full { &trial.full } else { &trial.search };
        let tier = match compiled {
            Ok(compiled) => format!("{:?}", compiled.program().tier()),
            Err(_) => "an engine".to_owned(),
        };
        let Ok(pattern) = Cache::default().matcher(&trial.case.pattern, anchoring) else {
            *self.compared.entry("cannot be enforced: patterns").or_default() += 1;
            return;
        };
        if answers.len() != trial.values.len() {
            self.wrong.push(format!("{engine} answers too little for {}", trial.case.pattern));
        }
        for (value, &answer) in trial.values.iter().zip(answers) {
            let Some(answer) = answer else {
                *self.compared.entry("without answer in time").or_default() += 1;
                continue;
            };
            if engine.starts_with("Java") && value.contains(is_of_another_mind) {
                continue;
            }
            *self.compared.entry(engine).or_default() += 1;
            if pattern.is_match(value) != answer.matches {
                let text = &trial.case.pattern;
                let line =
                    format!("{engine} says {} of {value:?}: {text} ({tier})", answer.matches);
                let list = if answer.is_newer || is_newer(value) {
                    &mut self.newer
                } else {
                    &mut self.wrong
                };
                list.push(line);
            }
        }
    }

    /// Whether all agree.
    pub(super) fn all_agree(&self) -> bool {
        self.wrong.is_empty()
    }
}

fn is_of_another_mind(character: char) -> bool {
    OF_ANOTHER_MIND.iter().any(|&(start, end)| (start..=end).contains(&character))
}

/// Whether the value has a code point that this build's Unicode tables do not know.
fn is_newer(value: &str) -> bool {
    Set::property("Cn").is_some_and(|unassigned| value.chars().any(|it| unassigned.contains(it)))
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, counts) in ["full match", "search"].iter().zip(&self.tiers) {
            writeln!(out, "{name:<54} patterns     uses      bytes")?;
            for (tier, [patterns, uses, bytes]) in counts {
                writeln!(out, "  {tier:<52} {patterns:>8} {uses:>8} {bytes:>10}")?;
            }
        }
        for (engine, count) in &self.compared {
            writeln!(out, "{engine}: {count} values compared")?;
        }
        writeln!(out, "compiled by Java only: {}", self.only_java.len())?;
        writeln!(
            out,
            "over code points that one of the engines does not know: {}",
            self.newer.len()
        )?;
        for line in self.newer.iter().take(PRINTED) {
            writeln!(out, "  {line}")?;
        }
        writeln!(out, "disagreements: {}", self.wrong.len())?;
        for line in self.wrong.iter().take(PRINTED) {
            writeln!(out, "  {line}")?;
        }
        Ok(())
    }
}
