//! Files of which every line is a document (NDJSON): read in batches, checked on all cores, printed
//! in order. Memory does not grow with the file.

use std::io::{BufRead, IsTerminal as _};
use std::thread;

use indicatif::{ProgressBar, ProgressStyle};

use super::Run;
use super::document::{Document, Origin};
use super::report::Entry;
use super::shapes::Subject;
use crate::failure::Failure;

/// How many bytes of lines one thread takes at a time.
const BATCH: usize = 1 << 20;

/// The longest line.
const MAX_LINE: usize = 64 << 20;

/// Whole lines of a file, and the number of the first.
struct Batch {
    bytes: Vec<u8>,
    first: usize,
}

/// Checks every line that is not blank.
pub(super) fn check<'m>(
    run: &mut Run<'m>,
    mut reader: impl BufRead,
    name: &str,
    length: Option<u64>,
    subject: &Subject<'m>,
) -> Result<(), Failure> {
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let progress = progress(length, run.report.is_quiet());
    let mut number = 1;
    loop {
        let mut batches = Vec::with_capacity(threads);
        while batches.len() < threads {
            let batch = read(&mut reader, name, number)?;
            if batch.bytes.is_empty() {
                break;
            }
            number += batch.bytes.split(|byte| *byte == b'\n').count() - 1;
            progress.inc(batch.bytes.len() as u64);
            batches.push(batch);
        }
        if batches.is_empty() {
            break;
        }
        let found: Vec<Vec<Entry>> = thread::scope(|scope| {
            let one = |batch| {
                let run = &*run;
                scope.spawn(move || entries(run, batch, name, subject))
            };
            let running: Vec<_> = batches.iter().map(one).collect();
            running.into_iter().map(|it| it.join().unwrap_or_default()).collect()
        });
        for entry in found.into_iter().flatten() {
            progress.suspend(|| run.report.add(entry))?;
        }
    }
    progress.finish_and_clear();
    Ok(())
}

fn progress(length: Option<u64>, quiet: bool) -> ProgressBar {
    if quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = "{bar:40} {bytes}/{total_bytes} {bytes_per_sec} {eta}";
    match (length, ProgressStyle::with_template(template)) {
        (Some(length), Ok(style)) => ProgressBar::new(length).with_style(style),
        _ => ProgressBar::new_spinner(),
    }
}

/// The next lines, at least one unless the file is at its end.
fn read(reader: &mut impl BufRead, name: &str, first: usize) -> Result<Batch, Failure> {
    let failed = |error: &std::io::Error| Failure::io("read", name, error);
    let mut bytes = Vec::with_capacity(BATCH + BATCH / 8);
    let mut line_start = 0;
    loop {
        let available = reader.fill_buf().map_err(|error| failed(&error))?;
        if available.is_empty() {
            break;
        }
        let end = available.iter().position(|byte| *byte == b'\n').map(|place| place + 1);
        let taken = end.unwrap_or(available.len());
        bytes.extend_from_slice(&available[..taken]);
        reader.consume(taken);
        if bytes.len() - line_start > MAX_LINE {
            let line = first + bytes.split(|byte| *byte == b'\n').count() - 1;
            let message = format!("line {line} of {name} is longer than {} MiB", MAX_LINE >> 20);
            return Err(Failure::with_help(message, "is every document on a line of its own?"));
        }
        if end.is_some() {
            line_start = bytes.len();
            if bytes.len() >= BATCH {
                break;
            }
        }
    }
    Ok(Batch { bytes, first })
}

fn entries(run: &Run<'_>, batch: &Batch, name: &str, subject: &Subject<'_>) -> Vec<Entry> {
    let options = run.options(subject);
    let lines = batch.bytes.split(|byte| *byte == b'\n').zip(batch.first..);
    let lines = lines.filter(|(line, _)| !line.trim_ascii().is_empty());
    lines
        .map(|(line, number)| {
            let outcome = run.checker.check(line, subject, options);
            let document = Document { json: line, origin: Origin::Line { number } };
            run.report.entry(name, &document, &outcome, subject, &run.checker)
        })
        .collect()
}
