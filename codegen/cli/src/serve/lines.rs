//! Lines that a thread of their own writes: whoever has one never waits for its reader.
//!
//! A line that does not fit is not kept, but counted; how many are missing is said as soon as there is
//! room. What could not be written is counted, too, and said with the next line.

use std::io::Write;
use std::mem;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::lock::lock;

/// How many bytes may wait: some 15,000 usual lines.
const CAPACITY: usize = 1 << 20;
/// How long lines are gathered, to be written together.
const GATHERING: Duration = Duration::from_millis(5);
/// How long the lines that wait at the end may take.
const PATIENCE: Duration = Duration::from_secs(1);

/// Where lines go. When it is dropped, those that wait are written, unless nobody reads them.
pub(super) struct Lines {
    shared: Arc<Shared>,
    capacity: usize,
}

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

/// What is to be written.
#[derive(Default)]
struct Waiting {
    batch: Batch,
    /// How many lines found no room, which no line has said yet.
    without_room: u64,
    /// How many lines could not be written, which no line has said yet.
    unwritten: u64,
    /// Whether the writer sleeps until there is something to write.
    is_awaited: bool,
    is_last: bool,
    is_written: bool,
}

/// What is written together.
#[derive(Default)]
struct Batch {
    text: String,
    /// How many lines are in the text.
    lines: u64,
    /// How many lines it says are missing.
    missing: u64,
}

impl Lines {
    pub(super) fn new(to: impl Write + Send + 'static) -> Self {
        Self::with_capacity(to, CAPACITY)
    }

    fn with_capacity(to: impl Write + Send + 'static, capacity: usize) -> Self {
        let shared = Arc::<Shared>::default();
        let writer = Arc::clone(&shared);
        // Not joined: it may wait for a reader for ever.
        thread::spawn(move || writer.write_to(to));
        Self { shared, capacity }
    }

    /// Adds a line, or counts it if there is no room.
    pub(super) fn add(&self, line: &str) {
        let mut waiting = lock(&self.shared.waiting);
        if waiting.batch.text.len() + line.len() > self.capacity {
            waiting.without_room += 1;
        } else {
            waiting.say_what_is_missing();
            waiting.batch.text.push_str(line);
            waiting.batch.text.push('\n');
            waiting.batch.lines += 1;
        }
        let is_awaited = mem::take(&mut waiting.is_awaited);
        drop(waiting);
        if is_awaited {
            self.shared.changed.notify_all();
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        let mut waiting = lock(&self.shared.waiting);
        waiting.is_last = true;
        self.shared.changed.notify_all();
        let written =
            self.shared.changed.wait_timeout_while(waiting, PATIENCE, |it| !it.is_written);
        drop(written.unwrap_or_else(PoisonError::into_inner));
    }
}

impl Shared {
    fn write_to(&self, mut to: impl Write) {
        while let Some(Batch { text, lines, missing }) = self.next() {
            // Requests are answered although the log cannot be written.
            if to.write_all(text.as_bytes()).and_then(|()| to.flush()).is_err() {
                let mut waiting = lock(&self.waiting);
                waiting.unwritten += lines + missing;
                if waiting.is_last && lines == 0 {
                    // What is missing cannot be said either.
                    break;
                }
            }
        }
        lock(&self.waiting).is_written = true;
        self.changed.notify_all();
    }

    /// What to write next; `None` after the last of it.
    fn next(&self) -> Option<Batch> {
        let waiting = lock(&self.waiting);
        let waiting = self.changed.wait_while(waiting, |it| {
            it.is_awaited = it.batch.text.is_empty() && it.without_room == 0 && !it.is_last;
            it.is_awaited
        });
        let mut waiting = waiting.unwrap_or_else(PoisonError::into_inner);
        if !waiting.is_last {
            // To write many lines at once costs busy requests much less than to be woken for each.
            drop(waiting);
            thread::sleep(GATHERING);
            waiting = lock(&self.waiting);
        }
        if waiting.batch.text.is_empty() {
            waiting.say_what_is_missing();
        }
        let batch = mem::take(&mut waiting.batch);
        (!batch.text.is_empty()).then_some(batch)
    }
}

impl Waiting {
    fn say_what_is_missing(&mut self) {
        let missing = mem::take(&mut self.without_room) + mem::take(&mut self.unwritten);
        self.batch.missing += missing;
        let lines = match missing {
            0 => return,
            1 => "1 line is".to_owned(),
            many => format!("{many} lines are"),
        };
        self.batch.text.push_str(&lines);
        self.batch.text.push_str(" missing: the log could not be written\n");
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::{Duration, Instant};

    use super::Lines;

    /// A reader that takes something when it is allowed to.
    struct Slow {
        allowed: Receiver<io::Result<()>>,
        began: Sender<()>,
        read: Sender<String>,
    }

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _ = self.began.send(());
            self.allowed.recv().unwrap_or(Ok(()))?;
            let _ = self.read.send(String::from_utf8_lossy(bytes).into_owned());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    type Ends = (Lines, Sender<io::Result<()>>, Receiver<()>, Receiver<String>);

    fn slow(capacity: usize) -> Ends {
        let ((allow, allowed), (began, has_begun), (read, text)) =
            (channel(), channel(), channel());
        let lines = Lines::with_capacity(Slow { allowed, began, read }, capacity);
        (lines, allow, has_begun, text)
    }

    #[test]
    fn lines_that_do_not_fit_are_counted() {
        let (lines, allow, has_begun, text) = slow(10);
        lines.add("first");
        has_begun.recv().expect("a beginning");
        // The writer waits for its reader, so these wait for the writer.
        for line in ["second", "third", "fourth"] {
            lines.add(line);
        }
        allow.send(Ok(())).expect("a writer");
        has_begun.recv().expect("a beginning");
        for line in ["fifth", "sixth", "seventh"] {
            lines.add(line);
        }
        drop(allow);
        drop(lines);
        let all: String = text.iter().collect();
        let missing = "2 lines are missing: the log could not be written\n";
        assert_eq!(all, format!("first\nsecond\n{missing}fifth\n{missing}"));
    }

    #[test]
    fn missing_lines_are_said_as_soon_as_there_is_room() {
        let (lines, allow, has_begun, text) = slow(10);
        lines.add("longer than there is room");
        has_begun.recv().expect("a beginning");
        allow.send(Ok(())).expect("a writer");
        let missing = "1 line is missing: the log could not be written\n";
        assert_eq!(text.recv().as_deref(), Ok(missing));
        drop(lines);
    }

    #[test]
    fn lines_are_counted_although_their_number_cannot_be_written() {
        let (lines, allow, has_begun, text) = slow(100);
        for _ in 0..2 {
            lines.add("lost");
            has_begun.recv().expect("a beginning");
            allow.send(Err(io::ErrorKind::StorageFull.into())).expect("a writer");
        }
        lines.add("kept");
        has_begun.recv().expect("a beginning");
        drop(allow);
        drop(lines);
        let all: String = text.iter().collect();
        // A line may come before it is known that the one before it is lost.
        let missing =
            all.lines().filter_map(|line| line.split_once(" line")?.0.parse::<u64>().ok());
        assert!(missing.sum::<u64>() == 2 && all.contains("kept\n"), "{all}");
    }

    #[test]
    fn lines_that_cannot_be_written_are_counted() {
        let (lines, allow, has_begun, text) = slow(100);
        lines.add("first");
        has_begun.recv().expect("a beginning");
        allow.send(Err(io::ErrorKind::StorageFull.into())).expect("a writer");
        drop(allow);
        drop(lines);
        let all: String = text.iter().collect();
        assert_eq!(all, "1 line is missing: the log could not be written\n");
    }

    #[test]
    fn nobody_waits_long_for_a_reader_who_does_not_read() {
        let (lines, allow, has_begun, _text) = slow(100);
        lines.add("first");
        has_begun.recv().expect("a beginning");
        let begin = Instant::now();
        drop(lines);
        assert!(begin.elapsed() < Duration::from_secs(5));
        drop(allow);
    }
}
