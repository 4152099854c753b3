//! What other engines say about the values.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use shapewright_pattern::{Anchoring, ecma};

use super::Trial;

/// What an engine makes of one pattern.
pub(super) enum Answered {
    /// It does not compile the pattern.
    Refused,
    /// The answers for a search and for a full match; an engine that was not asked has none.
    Read { search: Answers, full: Answers },
}

/// What an engine says of the values of one pattern.
#[derive(Default)]
pub(super) struct Answers {
    /// Whether each matches; none where the engine takes too long.
    pub(super) matches: Vec<Option<bool>>,
    /// The code points in the values that the engine's Unicode tables do not know, where it says.
    pub(super) unknown: BTreeSet<char>,
}

/// Whether an engine can be run; a line on standard error says so if not.
pub(super) fn is_there(name: &str) -> bool {
    let mut command = Command::new(name);
    let is_there = command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if is_there.is_err() {
        eprintln!("SKIPPED: the comparison with {name}, which cannot be run");
    }
    is_there.is_ok()
}

/// What node is asked about a pattern.
#[derive(Clone, Copy)]
pub(super) enum Reading {
    /// The text as modelled, with the `u` flag.
    Modelled,
    /// The spelling that schemas have, with the `u` flag.
    Spelled,
    /// The same without it.
    SpelledWithoutU,
}

impl Reading {
    /// The patterns of a search and of a full match, and the flags.
    fn of(self, trial: &Trial) -> (String, String, &'static str) {
        let text = &trial.case.pattern;
        let spelled = |anchoring| ecma(text, anchoring).unwrap_or_else(|_| text.clone());
        match self {
            Self::Modelled => (text.clone(), format!("^(?:{text})$"), "u"),
            Self::Spelled => (spelled(Anchoring::Search), spelled(Anchoring::Full), "u"),
            Self::SpelledWithoutU => (spelled(Anchoring::Search), spelled(Anchoring::Full), ""),
        }
    }
}

/// node's `RegExp`.
pub(super) fn node(trials: &[Trial], reading: Reading) -> Result<Vec<Answered>, String> {
    let mut input = String::new();
    for trial in trials {
        let (search, full, flags) = reading.of(trial);
        let line =
            json!({ "search": search, "full": full, "flags": flags, "values": trial.values });
        input.push_str(&line.to_string());
        input.push('\n');
    }
    let mut command = Command::new("node");
    command.args(["-e", include_str!("verdicts.js")]);
    let output = answers(&mut command, input)?;
    let verdicts = output.lines().map(|line| {
        let line: Value = serde_json::from_str(line).map_err(|error| format!("node: {error}"))?;
        let bits = |name: &str| line.get(name).and_then(Value::as_str).map(bits);
        Ok(match (bits("search"), bits("full")) {
            (Some(search), Some(full)) => Answered::Read { search, full },
            _ => Answered::Refused,
        })
    });
    verdicts.collect()
}

/// Java's `Pattern.matches`.
pub(super) fn java(trials: &[&Trial]) -> Result<Vec<Answered>, String> {
    let mut input = String::new();
    for trial in trials {
        let texts = std::iter::once(&trial.case.pattern).chain(&trial.values);
        let line: Vec<String> = texts.map(|text| hexadecimal(text)).collect();
        input.push_str(&line.join(" "));
        input.push('\n');
    }
    let folder = tempfile::tempdir().map_err(|error| format!("temporary folder: {error}"))?;
    let source = folder.path().join("Verdicts.java");
    fs::write(&source, include_str!("Verdicts.java"))
        .map_err(|error| format!("{}: {error}", source.display()))?;
    let output = answers(Command::new("java").arg(&source), input)?;
    Ok(output
        .lines()
        .map(|line| match line {
            "refused" => Answered::Refused,
            line => Answered::Read { search: Answers::default(), full: bits(line) },
        })
        .collect())
}

/// Runs an engine; the input is written while it answers.
fn answers(command: &mut Command, input: String) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let failed = |error: std::io::Error| format!("{name} cannot be run: {error}");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let stdin = child.stdin.take();
    let writer = std::thread::spawn(move || {
        stdin.map_or(Ok(()), |mut stdin| stdin.write_all(input.as_bytes()))
    });
    let output = child.wait_with_output().map_err(failed)?;
    let written = writer.join().map_err(|_| format!("{name}: the writer stopped"))?;
    if !output.status.success() {
        return Err(format!("{name} stopped with {}", output.status));
    }
    written.map_err(failed)?;
    String::from_utf8(output.stdout).map_err(|error| format!("{name}: {error}"))
}

/// A `0` or `1` for each value, `?` where there is no answer, then unknown code points in hexadecimal.
fn bits(text: &str) -> Answers {
    let (bits, unknown) = text.split_once(' ').unwrap_or((text, ""));
    let answer = |byte| matches!(byte, b'0' | b'1').then_some(byte == b'1');
    let character = |code| u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    Answers {
        matches: bits.bytes().map(answer).collect(),
        unknown: unknown.split(' ').filter_map(character).collect(),
    }
}

/// UTF-16 in hexadecimal after an `x`, so that the empty text is something too.
fn hexadecimal(text: &str) -> String {
    let units = text.encode_utf16().map(|unit| format!("{unit:04x}"));
    std::iter::once("x".to_owned()).chain(units).collect()
}
