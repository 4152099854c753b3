//! From tokens to text: header, blank lines, formatting.

use proc_macro2::TokenStream;

use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::rust::Options;

/// A file to be printed.
pub(super) struct File {
    /// Its name without `.rs`.
    pub(super) name: String,
    /// The files that it was made from.
    pub(super) sources: Vec<String>,
    /// Its inner attributes.
    pub(super) head: TokenStream,
    /// Its items; a blank line between two blocks.
    pub(super) blocks: Vec<Vec<TokenStream>>,
}

/// The text of a file.
///
/// # Errors
/// Tokens that are no Rust: a mistake of the printer, reported rather than panicked about.
pub(super) fn render(file: File, options: &Options) -> Result<String, Diagnostic> {
    let File { name, sources, head, blocks } = file;
    let mut text = header(&sources, &options.command);
    text.push_str(&format(&name, head)?);
    for block in blocks {
        let mut formatted = String::new();
        for item in block {
            formatted.push_str(&format(&name, item)?);
        }
        if !formatted.is_empty() {
            text.push('\n');
            text.push_str(&separate_methods(&formatted));
        }
    }
    Ok(text)
}

/// The comment that says where a file comes from.
fn header(sources: &[String], command: &str) -> String {
    /// More files than this are counted rather than named.
    const NAMED: usize = 3;
    let from = if sources.len() <= NAMED {
        sources.join(", ")
    } else {
        format!("{} and {} other files", sources[0], sources.len() - 1)
    };
    format!("// @generated from {from}\n// by `{command}`: change the shapes, not this file.\n\n")
}

fn format(name: &str, tokens: TokenStream) -> Result<String, Diagnostic> {
    match syn::parse2::<syn::File>(tokens) {
        Ok(syntax) => Ok(prettyplease::unparse(&syntax)),
        Err(error) => {
            let message = format!("`{name}.rs` would be no Rust: {error}");
            Err(Diagnostic::new("RustSyntax", Severity::Error, None, message)
                .with_help("this is a mistake of the generator, please report it"))
        }
    }
}

/// Puts a blank line between the parts of an `impl`, as people do: between methods, and where
/// types end and constants begin.
fn separate_methods(text: &str) -> String {
    let mut separated = String::with_capacity(text.len());
    let mut ended = None;
    let mut keyword = "";
    for line in text.lines() {
        let part = line.strip_prefix("    ").filter(|part| !part.starts_with(' '));
        if let Some(part) = part.filter(|part| !part.starts_with([']', '}', ')'])) {
            let next = first_keyword(part);
            if ended.is_some_and(|before| next.is_empty() || next != before) {
                separated.push('\n');
            }
            keyword = next;
        }
        let is_end = |part: &str| part == "}" || part.ends_with(';');
        ended = part.is_some_and(is_end).then_some(keyword);
        separated.push_str(line);
        separated.push('\n');
    }
    separated
}

/// The keyword of those parts of an `impl` that stand in groups.
fn first_keyword(part: &str) -> &str {
    let word = part.split(' ').next();
    word.filter(|word| matches!(*word, "const" | "type")).unwrap_or_default()
}
