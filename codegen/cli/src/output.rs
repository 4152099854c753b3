//! Printing: to standard output and standard error, nothing but what is harmless.

use std::io::{self, ErrorKind, Write as _};

use anstream::AutoStream;
use anstream::adapter::strip_str;
use anstream::stream::{AsLockedWrite, RawStream};
use clap::ColorChoice;
use shapewright_smithy::source::Sources;
use shapewright_smithy::{Diagnostic, Severity};

use crate::Status;
use crate::budget::MAX_SHOWN;
use crate::failure::Failure;
use crate::memory;
use crate::snippet;
use crate::text::{self, Language, Text};

/// Decides whether colours are printed from now on.
pub(crate) fn color(choice: ColorChoice) {
    // What is on a terminal and what `NO_COLOR` says is found out for each stream.
    match choice {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    }
    .write_global();
}

/// Prints the result of a command to standard output: JSON or Smithy, in which what could do harm is
/// escaped as these languages do. A reader that has seen enough and went away is no mistake.
pub(crate) fn print(code: &[u8]) -> Result<(), Failure> {
    print_in(Language::Json, code)
}

/// Prints the result of a command in a language to standard output, as [`print`].
pub(crate) fn print_in(language: Language, code: &[u8]) -> Result<(), Failure> {
    finished(write(&text::harmless_code(&String::from_utf8_lossy(code), language)))
}

/// Prints the result of a command that is no code to standard output, as [`print`].
pub(crate) fn print_text(text: &Text) -> Result<(), Failure> {
    finished(stream(text))
}

/// What comes of printing help.
pub(crate) fn of_help(written: io::Result<()>) -> Result<Status, Failure> {
    finished(printed(written, "standard output")).map(|()| Status::Success)
}

fn finished(printed: Result<(), Failure>) -> Result<(), Failure> {
    match printed {
        Err(Failure::BrokenPipe) => Ok(()),
        printed => printed,
    }
}

/// Prints some of what there is to print to standard output.
///
/// # Errors
///
/// [`Failure::BrokenPipe`] if nobody reads it: the rest is not worth computing.
pub(crate) fn stream(text: &Text) -> Result<(), Failure> {
    write(text.as_str())
}

fn write(text: &str) -> Result<(), Failure> {
    if memory::with(|memory| memory.output += &strip_str(text).to_string()).is_some() {
        return Ok(());
    }
    printed(at_once(anstream::stdout().lock(), text), "standard output")
}

/// Prints diagnostics that are the result of a command to standard error.
///
/// # Errors
///
/// As [`stream`].
pub(crate) fn diagnose(text: &Text) -> Result<(), Failure> {
    if memory::with(|memory| memory.diagnostics += &text.plain()).is_some() {
        return Ok(());
    }
    printed(at_once(anstream::stderr().lock(), text.as_str()), "standard error")
}

/// Writes a text. Without colours `anstream` would write each piece between them by itself.
fn at_once(mut stream: AutoStream<impl RawStream + AsLockedWrite>, text: &str) -> io::Result<()> {
    if stream.current_choice() != anstream::ColorChoice::Never {
        stream.write_all(text.as_bytes())?;
        return stream.flush();
    }
    let mut stream = stream.into_inner();
    stream.write_all(strip_str(text).to_string().as_bytes())?;
    stream.flush()
}

fn printed(written: io::Result<()>, name: &str) -> Result<(), Failure> {
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::BrokenPipe,
        _ => Failure::io("write to", name, &error),
    })
}

/// Prints a line to standard error, if anybody reads it.
pub(crate) fn note(line: &str) {
    let _ = diagnose(&Text::of_line(line));
}

/// Prints what stops nothing to standard error, if anybody reads it.
pub(crate) fn warn_of(failure: &Failure) {
    let _ = diagnose(&failure.text_as(Severity::Warning));
}

/// Prints warnings about a model to standard error, each with an empty line behind it: the first of them,
/// and how many more there are, with those that were left out before.
pub(crate) fn warn<'d>(
    found: impl IntoIterator<Item = &'d Diagnostic>,
    left_out: usize,
    sources: &Sources,
) {
    let mut found = found.into_iter();
    for diagnostic in found.by_ref().take(MAX_SHOWN) {
        let mut text = snippet::of_model(diagnostic, sources);
        text.end_line();
        let _ = diagnose(&text);
    }
    let more = found.count() + left_out;
    if more > 0 {
        note(&format!("and {more} more warnings"));
    }
}
