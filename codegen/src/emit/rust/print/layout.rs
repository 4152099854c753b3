//! From tokens to text: header, blank lines, formatting.

use proc_macro2::TokenStream;

use crate::emit::rust::Options;
use shapewright_smithy::diagnostic::{Diagnostic, Severity};
use shapewright_validate::Printable;

/// A file to be printed.
pub(super) struct File {
    /// Its name without `.rs`.
    pub(super) name: String,
    /// The files that it was made from.
    pub(super) sources: Vec<String>,
    /// Its inner attributes.
    pub(super) head: TokenStream,
    /// Its items; a blank line between two blocks.
    pub(super) blocks: Vec<Block>,
}

/// Items without blank lines between them, formatted.
pub(super) type Block = Result<String, Diagnostic>;

/// Formats items of a file. Best done as soon as they are there: the tokens and the syntax of a
/// whole file do not fit the caches.
pub(super) fn block(file: &str, items: impl IntoIterator<Item = TokenStream>) -> Block {
    let mut formatted = String::new();
    for item in items {
        formatted.push_str(&format(file, item)?);
    }
    Ok(separate_methods(&formatted))
}

/// An item with many members, which are given in parts: each part is the item with some of them. The
/// tokens and the syntax of all of them would take a hundred times the memory of their text.
pub(super) fn long_block(file: &str, parts: impl Iterator<Item = TokenStream>) -> Block {
    let mut formatted = String::new();
    for part in parts {
        let part = format(file, part)?;
        if formatted.is_empty() {
            formatted = part;
        } else {
            formatted.truncate(formatted.trim_end_matches("}\n").len());
            formatted.push_str(members(&part));
        }
    }
    Ok(separate_methods(&formatted))
}

/// What follows the line that opens an item.
fn members(item: &str) -> &str {
    let mut lines = item.split_inclusive('\n');
    let before = lines.by_ref().find(|line| line.starts_with("pub "));
    let start =
        before.map_or(0, |line| line.as_ptr() as usize - item.as_ptr() as usize + line.len());
    &item[start..]
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
        let block = block?;
        if !block.is_empty() {
            text.push('\n');
            text.push_str(&block);
        }
    }
    Ok(text)
}

/// The comment that says where a file comes from, on two lines whatever the names are.
fn header(sources: &[String], command: &str) -> String {
    /// More files than this are counted rather than named.
    const NAMED: usize = 3;
    let from = if sources.len() <= NAMED {
        sources.join(", ")
    } else {
        format!("{} and {} other files", sources[0], sources.len() - 1)
    };
    let (from, command) = (Printable(&from), Printable(command));
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
        // Documentation may end like a statement.
        let is_end = |part: &str| part == "}" || part.ends_with(';') && !part.starts_with("//");
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

#[cfg(test)]
mod tests {
    use super::separate_methods;

    #[test]
    fn documentation_that_ends_as_a_constant_does_stays_with_its_field() {
        let item = "struct Item {\n    /// One of two;\n    pub one: u8,\n}\n";
        assert_eq!(separate_methods(item), item);
    }
}
