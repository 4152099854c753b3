//! Files of which every line is a document (NDJSON), of any length.
//!
//! ```text
//! one thread reads ─► batches of whole lines ─► one thread per core checks ─► this one prints
//! ```
//!
//! The channels between them are short and buffers are used again, so that memory does not grow with
//! the file. What is found is printed in the order of the lines, however the threads ran. A batch is
//! what one read gives: of a file a megabyte, of a pipe what is there, so that lines that come slowly
//! are checked as they come.

use std::fs;
use std::io::{self, ErrorKind, IsTerminal as _, Read};
use std::panic;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::thread;

use indicatif::{ProgressBar, ProgressStyle};
use memchr::{memchr_iter, memrchr};
use shapewright_validate::shape::Shape;
use shapewright_validate::walk::Options;

use super::document::{Document, Origin};
use super::report::{Entry, Form};
use super::shapes::Subject;
use super::{Checker, Files};
use crate::budget::MAX_LINE;
use crate::failure::Failure;

/// How many bytes are read at a time.
const BATCH: usize = 1 << 20;

/// Checks every line of a file, or of standard input.
pub(super) fn file<'m>(
    files: &mut Files<'_, 'm>,
    path: Option<&Path>,
    name: &str,
    subject: &Subject<'m>,
) -> Result<(), Failure> {
    let Some(path) = path else { return check(files, io::stdin(), name, None, subject) };
    let file = fs::File::open(path).map_err(|error| Failure::io("read", name, &error))?;
    let about = file.metadata().ok().filter(fs::Metadata::is_file);
    let length = about.map(|about| about.len());
    check(files, file, name, length, subject)
}

/// Checks every line that is not blank.
fn check<'m>(
    files: &mut Files<'_, 'm>,
    source: impl Read + Send,
    name: &str,
    length: Option<u64>,
    subject: &Subject<'m>,
) -> Result<(), Failure> {
    let Files { setup, report, .. } = files;
    let checker = &setup.checker;
    let options = checker.options(subject);
    let shape = checker.root(subject);
    let line = Line { checker, form: report.form(), name, subject, shape, options };
    let progress = progress(length, line.form.quiet);
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (jobs, waiting) = mpsc::sync_channel::<Job>(threads);
    let (order, results) = mpsc::sync_channel(2 * threads);
    let (used, free) = mpsc::channel();
    let waiting = Mutex::new(waiting);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| line.work(&waiting, &used));
        }
        let mut reader = Reader { source, name, begun: Vec::new(), number: 1 };
        let bar = &progress;
        let reader = scope.spawn(move || reader.run(&free, &jobs, &order, bar));
        // Without a reader of what is printed, nothing more is read.
        let printed = (|| {
            for result in results {
                let Ok(entry) = result.recv() else { break };
                if entry.is_silent() {
                    report.add(&entry)?;
                } else {
                    progress.suspend(|| report.add(&entry))?;
                }
            }
            Ok(())
        })();
        let read = reader.join().unwrap_or_else(|panic| panic::resume_unwind(panic));
        progress.finish_and_clear();
        printed.and(read)
    })
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

/// Whole lines of a file.
struct Batch {
    /// A buffer that may be longer than they are.
    bytes: Vec<u8>,
    /// Where they end in it.
    end: usize,
    /// The number of the first, from 1.
    first: usize,
}

/// Lines to check, and where to send what they add.
type Job = (Batch, SyncSender<Entry>);

/// Reads batches.
struct Reader<'a, R> {
    source: R,
    name: &'a str,
    /// The beginning of a line whose end is not read yet.
    begun: Vec<u8>,
    /// The number of that line.
    number: usize,
}

impl<R: Read> Reader<'_, R> {
    /// Reads until the file is at its end or nobody wants more of it.
    fn run(
        &mut self,
        free: &Receiver<Vec<u8>>,
        jobs: &SyncSender<Job>,
        order: &SyncSender<Receiver<Entry>>,
        progress: &ProgressBar,
    ) -> Result<(), Failure> {
        while let Some(batch) = self.batch(free.try_recv().unwrap_or_default())? {
            progress.inc(batch.end as u64);
            let (reply, result) = mpsc::sync_channel(1);
            if order.send(result).is_err() || jobs.send((batch, reply)).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// The next lines, at least one unless the file is at its end. `bytes` begins at a line, and a
    /// line that does not fit into `MAX_LINE` is refused before more of it is read.
    fn batch(&mut self, mut bytes: Vec<u8>) -> Result<Option<Batch>, Failure> {
        let mut filled = self.begun.len();
        bytes.resize(bytes.len().max(filled).max(BATCH), 0);
        bytes[..filled].copy_from_slice(&self.begun);
        self.begun.clear();
        loop {
            if filled > MAX_LINE {
                let message = format!(
                    "line {} of {} is longer than {} MiB",
                    self.number,
                    self.name,
                    MAX_LINE >> 20
                );
                let help = "is every document on a line of its own?";
                return Err(Failure::with_help(message, help));
            }
            if filled == bytes.len() {
                bytes.resize((2 * filled).min(MAX_LINE + 1), 0);
            }
            let count = match self.source.read(&mut bytes[filled..]) {
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(Failure::io("read", self.name, &error)),
            };
            let new = filled..filled + count;
            filled = new.end;
            let last = memrchr(b'\n', &bytes[new.clone()]).map(|place| new.start + place + 1);
            let end = match last {
                Some(end) => end,
                None if count == 0 => filled,
                None => continue,
            };
            self.begun.extend_from_slice(&bytes[end..filled]);
            let first = self.number;
            self.number += memchr_iter(b'\n', &bytes[..end]).count();
            return Ok((end > 0).then_some(Batch { bytes, end, first }));
        }
    }
}

/// What is the same for all lines.
struct Line<'a, 'm> {
    checker: &'a Checker<'m>,
    form: Form,
    name: &'a str,
    subject: &'a Subject<'m>,
    shape: Option<&'a Shape>,
    options: Options,
}

impl Line<'_, '_> {
    /// Checks batches until there are none, and gives their buffers back.
    fn work(&self, waiting: &Mutex<Receiver<Job>>, used: &Sender<Vec<u8>>) {
        loop {
            let job = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((batch, reply)) = job else { break };
            // Who no longer prints wants no results; who no longer reads wants no buffers.
            let _ = reply.send(self.batch(&batch));
            if batch.bytes.len() <= BATCH {
                let _ = used.send(batch.bytes);
            }
        }
    }

    fn batch(&self, batch: &Batch) -> Entry {
        let mut entry = Entry::default();
        let (mut start, mut number) = (0, batch.first);
        let lines = &batch.bytes[..batch.end];
        for end in memchr_iter(b'\n', lines).chain([batch.end]) {
            let line = lines.get(start..end).unwrap_or_default();
            if !line.trim_ascii().is_empty() {
                let outcome = self.checker.check(line, self.shape, self.options);
                let document = Document { json: line, origin: Origin::Line { number } };
                self.form.append(
                    &mut entry,
                    self.name,
                    &document,
                    &outcome,
                    self.subject,
                    self.checker,
                );
            }
            (start, number) = (end + 1, number + 1);
        }
        entry
    }
}
