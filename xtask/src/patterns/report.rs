//! What came out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use shapewright_pattern::{Anchoring, Matcher, Set, Verdict, ecma};

use super::Trial;
use super::engines::{Answered, Answers};
use super::tables;

/// How many disagreements are printed of each pattern.
const PRINTED: usize = 3;

/// What the list of patterns without a program is called.
const NOT_GENERATED: &str = "not enforced in generated code";

/// How the engines are called that some values are kept from.
const JAVA: &str = "Java full";
const WITHOUT_U: [&str; 2] =
    ["node without `u`, spelling of search", "node without `u`, spelling of full"];

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
    /// Patterns, uses and bytes by the kind of program, or by the reason that there is none: full
    /// match and search.
    kinds: [BTreeMap<String, [usize; 3]>; 2],
    /// The patterns that no program decides as a full match.
    without_program: Vec<String>,
    compared: BTreeMap<&'static str, usize>,
    only_java: Vec<String>,
    /// Patterns that nothing here enforces, and why.
    refused: BTreeSet<String>,
    /// Code points that one side does not know, with the number of disagreements over values that
    /// have them.
    newer: BTreeMap<char, usize>,
    /// Disagreements by pattern.
    wrong: BTreeMap<String, Vec<String>>,
}

impl Report {
    /// Counts the programs of a pattern.
    pub(super) fn kinds(&mut self, trial: &Trial) {
        if trial.full.is_err() {
            self.without_program.push(trial.case.pattern.clone());
        }
        for (counts, compiled) in self.kinds.iter_mut().zip([&trial.full, &trial.search]) {
            let (name, bytes) = match compiled {
                Ok(compiled) => {
                    let program = compiled.program();
                    (format!("{:?}", program.kind()), program.table_bytes())
                }
                Err(error) => (format!("an engine: {}", error.reason), 0),
            };
            let count = counts.entry(name).or_default();
            for (sum, part) in count.iter_mut().zip([1, trial.case.uses, bytes]) {
                *sum += part;
            }
        }
    }

    /// Compares with what node makes of the text as modelled.
    pub(super) fn node(&mut self, trial: &Trial, verdict: Answered) {
        match verdict {
            Answered::Refused => self.only_java.push(trial.case.pattern.clone()),
            Answered::Read { search, full } => {
                self.compare("node search", trial, Anchoring::Search, &search);
                self.compare("node full", trial, Anchoring::Full, &full);
            }
        }
    }

    /// Compares with what node makes of the spelling that schemas have.
    pub(super) fn spelled(&mut self, trial: &Trial, verdict: Answered) {
        match verdict {
            Answered::Refused if ecma(&trial.case.pattern, Anchoring::Full).is_err() => {}
            Answered::Refused => self.wrong(trial, "node does not compile the spelling".to_owned()),
            Answered::Read { search, full } => {
                self.compare("node, spelling of search", trial, Anchoring::Search, &search);
                self.compare("node, spelling of full", trial, Anchoring::Full, &full);
            }
        }
    }

    /// The same without `u`, where a character beyond the basic plane is two.
    pub(super) fn spelled_without_u(&mut self, trial: &Trial, verdict: Answered) {
        let spelling = ecma(&trial.case.pattern, Anchoring::Full);
        match verdict {
            _ if spelling.as_ref().is_ok_and(|text| text.contains(is_two_units)) => {
                *self.compared.entry("patterns that need `u`").or_default() += 1;
            }
            Answered::Refused if spelling.is_err() => {}
            Answered::Refused => {
                self.wrong(trial, "node does not compile the spelling without `u`".to_owned());
            }
            Answered::Read { search, full } => {
                self.compare(WITHOUT_U[0], trial, Anchoring::Search, &search);
                self.compare(WITHOUT_U[1], trial, Anchoring::Full, &full);
            }
        }
    }

    /// The patterns that node does not compile.
    pub(super) fn left_for_java<'t>(&self, trials: &'t [Trial]) -> Vec<&'t Trial> {
        trials.iter().filter(|trial| self.only_java.contains(&trial.case.pattern)).collect()
    }

    /// Compares with Java.
    pub(super) fn java(&mut self, trial: &Trial, verdict: Answered) {
        match verdict {
            Answered::Refused if trial.full.is_ok() => {
                *self.compared.entry("patterns that no other engine reads").or_default() += 1;
            }
            Answered::Refused => {}
            Answered::Read { full, .. } => {
                self.compare(JAVA, trial, Anchoring::Full, &full);
            }
        }
    }

    fn compare(
        &mut self,
        engine: &'static str,
        trial: &Trial,
        anchoring: Anchoring,
        answers: &Answers,
    ) {
        let compiled = if anchoring == Anchoring::Full { &trial.full } else { &trial.search };
        let kind = match compiled {
            Ok(compiled) => format!("{:?}", compiled.program().kind()),
            Err(_) => "an engine".to_owned(),
        };
        let table = compiled.as_ref().ok().map(|compiled| tables::pattern(compiled.program()));
        let pattern = match Matcher::new(&trial.case.pattern, anchoring) {
            Ok(pattern) => pattern,
            Err(error) => {
                self.refused.insert(format!("{}: {error}", trial.case.pattern));
                return;
            }
        };
        if answers.matches.len() != trial.values.len() {
            self.wrong(trial, format!("{engine} answers too little"));
        }
        for (value, &answer) in trial.values.iter().zip(&answers.matches) {
            let Some(matches) = answer else {
                *self.compared.entry("without answer in time").or_default() += 1;
                continue;
            };
            if let Some(reason) = left_out(engine, value) {
                *self.compared.entry(reason).or_default() += 1;
                continue;
            }
            *self.compared.entry(engine).or_default() += 1;
            let verdict = pattern.verdict(value);
            if verdict == Verdict::Undecided {
                *self.compared.entry("undecided here, and therefore refused").or_default() += 1;
                continue;
            }
            let generated = table.is_none_or(|table| table.is_match(value) == matches);
            if generated && (verdict == Verdict::Match) == matches {
                continue;
            }
            let newer = newer(value, &answers.unknown);
            if newer.is_empty() {
                self.wrong(trial, format!("{engine} says {matches} of {value:?} ({kind})"));
            }
            for character in newer {
                *self.newer.entry(character).or_default() += 1;
            }
        }
    }

    fn wrong(&mut self, trial: &Trial, line: String) {
        self.wrong.entry(trial.case.pattern.clone()).or_default().push(line);
    }

    /// Whether all agree.
    pub(super) fn all_agree(&self) -> bool {
        self.wrong.is_empty()
    }

    /// How many patterns the command does not enforce.
    pub(super) fn refused(&self) -> usize {
        self.refused.len()
    }

    /// How many patterns generated code does not enforce.
    pub(super) fn not_generated(&self) -> usize {
        self.without_program.len()
    }
}

/// Why a value says nothing about an engine; none where it does.
fn left_out(engine: &str, value: &str) -> Option<&'static str> {
    if engine == JAVA && value.contains(is_of_another_mind) {
        return Some("left out, spaces that Java reads otherwise");
    }
    let is_split = WITHOUT_U.contains(&engine) && value.contains(is_two_units);
    is_split.then_some("left out, characters that are two without `u`")
}

fn is_two_units(character: char) -> bool {
    character.len_utf16() > 1
}

fn is_of_another_mind(character: char) -> bool {
    OF_ANOTHER_MIND.iter().any(|&(start, end)| (start..=end).contains(&character))
}

/// The code points of the value that this build's Unicode tables do not know, or the engine's.
fn newer(value: &str, unknown: &BTreeSet<char>) -> BTreeSet<char> {
    let unassigned = Set::property("Cn");
    let is_unassigned = |it: char| unassigned.as_ref().is_some_and(|set| set.contains(it));
    value.chars().filter(|it| unknown.contains(it) || is_unassigned(*it)).collect()
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, counts) in ["full match", "search"].iter().zip(&self.kinds) {
            writeln!(out, "{name:<54} patterns     uses      bytes")?;
            for (kind, [patterns, uses, bytes]) in counts {
                writeln!(out, "  {kind:<52} {patterns:>8} {uses:>8} {bytes:>10}")?;
            }
        }
        writeln!(out, "values compared")?;
        for (engine, count) in &self.compared {
            writeln!(out, "  {engine:<52} {count:>8}")?;
        }
        list(out, NOT_GENERATED, self.without_program.iter())?;
        writeln!(out, "not compiled by node: {}", self.only_java.len())?;
        list(out, "not enforced by the command", self.refused.iter())?;
        let newer = self
            .newer
            .iter()
            .map(|(&character, count)| format!("U+{:04X} in {count} values", u32::from(character)));
        list(out, "code points that one of the engines does not know", newer)?;
        writeln!(out, "patterns with disagreements: {}", self.wrong.len())?;
        for (pattern, lines) in &self.wrong {
            writeln!(out, "  {pattern}: {}", lines.len())?;
            for line in lines.iter().take(PRINTED) {
                writeln!(out, "    {line}")?;
            }
        }
        Ok(())
    }
}

/// A heading with the number of lines, and the lines.
fn list(
    out: &mut fmt::Formatter<'_>,
    heading: &str,
    lines: impl ExactSizeIterator<Item = impl fmt::Display>,
) -> fmt::Result {
    writeln!(out, "{heading}: {}", lines.len())?;
    lines.into_iter().try_for_each(|line| writeln!(out, "  {line}"))
}
