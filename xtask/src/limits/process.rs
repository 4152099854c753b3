//! What a process costs.

use std::io;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::PATIENCE;
use crate::failure::Failure;
use crate::usage;

/// Time and memory of a process.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    /// The most that it had at once, in bytes; 0 if the system does not say.
    pub(crate) memory: u64,
    /// What it wrote on standard output and standard error, in bytes.
    pub(crate) written: u64,
    /// Whether it ended well.
    pub(crate) is_good: bool,
}

/// How often memory is looked at: what is had at most only grows, and little in so short a time.
const INTERVAL: Duration = Duration::from_millis(2);

/// Runs a command whose output nobody wants. One that does not end is stopped, and costs as much as
/// if it had ended then.
///
/// # Errors
/// A command that cannot be run.
pub(crate) fn cost(command: &mut Command) -> Result<Cost, Failure> {
    let failed = |error| Failure::io("run", "a command", error);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let start = Instant::now();
    let mut child = command.spawn().map_err(failed)?;
    let drained = |mut stream: Box<dyn io::Read + Send>| {
        thread::spawn(move || io::copy(&mut stream, &mut io::sink()).unwrap_or_default())
    };
    let streams = [
        child.stdout.take().map(|stream| drained(Box::new(stream))),
        child.stderr.take().map(|stream| drained(Box::new(stream))),
    ];
    let mut memory = 0;
    let status = loop {
        if let Some(status) = child.try_wait().map_err(failed)? {
            break status;
        }
        let kibibytes = usage::peak_memory(&child.id().to_string());
        memory = kibibytes.map_or(memory, |kibibytes| kibibytes << 10).max(memory);
        if start.elapsed().as_secs() > PATIENCE {
            child.kill().map_err(failed)?;
        }
        thread::sleep(INTERVAL);
    };
    let seconds = start.elapsed().as_secs_f64();
    let streams = streams.into_iter().flatten();
    let written = streams.map(|stream| stream.join().unwrap_or_default()).sum();
    Ok(Cost { seconds, memory, written, is_good: status.success() })
}
