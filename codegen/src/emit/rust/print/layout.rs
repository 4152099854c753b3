//! From tokens to text: header, blank lines, formatting.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::syntax::identifier;
use crate::emit::rust::Options;
use shapewright_smithy::diagnostic::{Diagnostic, Severity};

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

/// The longest line that `prettyplease` leaves as it is, in columns.
pub(super) const MARGIN: usize = 89;

/// One step of indentation.
pub(super) const INDENTATION: &str = "    ";

/// Where a part of an item stands.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// In no item: it is one.
    Module,
    /// Among the fields of a structure.
    Structure,
    /// Among the variants of an enum.
    Enum,
    /// Among the methods of a type.
    Impl,
    /// Among the parameters of a method.
    Parameters,
    /// Among the fields of a value.
    Value,
    /// Among the arms of the `match` that is the body of a method.
    Match,
}

/// Formats items of a file. Best done as soon as they are there: the tokens and the syntax of a
/// whole file do not fit the caches.
pub(super) fn block(file: &str, items: impl IntoIterator<Item = TokenStream>) -> Block {
    let mut formatted = String::new();
    for item in items {
        formatted.push_str(&format(file, item)?);
    }
    Ok(separate_methods(&formatted))
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

/// Formats a part of an item, with the indentation that it has there.
pub(super) fn format_in(place: Place, file: &str, part: TokenStream) -> Block {
    // Beside what does not fit on a line, each part is on a line of its own.
    let long = || identifier(&"long".repeat(MARGIN));
    let (item, before, after) = match place {
        Place::Module => return Ok(separate_methods(&format(file, part)?)),
        Place::Structure => (quote!(struct Item { #part }), 1, 1),
        Place::Enum => (quote!(enum Item { #part }), 1, 1),
        Place::Impl => (quote!(impl Item { #part }), 1, 1),
        Place::Parameters => {
            let long = long();
            (quote!(fn method(#part, #long: Item) {}), 1, 2)
        }
        Place::Value => {
            let long = long();
            (quote!(fn method() { Self { #part, #long } }), 2, 3)
        }
        Place::Match => (quote!(impl Item { fn method() { match self { #part } } }), 3, 3),
    };
    let text = format(file, item)?;
    let start = text.split_inclusive('\n').take(before).map(str::len).sum();
    let end = text.split_inclusive('\n').rev().take(after).map(str::len).sum::<usize>();
    Ok(text.get(start..text.len() - end).unwrap_or_default().to_owned())
}

/// An item with documentation, from its text with empty braces at the end, and the texts of the
/// parts between them.
pub(super) fn with_parts(
    documentation: &str,
    item: &str,
    parts: impl IntoIterator<Item = Block>,
) -> Block {
    let mut text = documentation_text(documentation, "");
    text.push_str(item);
    let empty = text.len();
    for part in parts {
        let part = part?;
        if text.len() == empty {
            text.truncate(empty - "}\n".len());
            text.push('\n');
        }
        text.push_str(&part);
    }
    if text.len() > empty {
        text.push_str("}\n");
    }
    Ok(separate_methods(&text))
}

/// Writes parts on one line where that is short enough, else each on a line of its own. Whether
/// all of them fit.
pub(super) fn push_list(
    text: &mut String,
    start: &str,
    parts: &[String],
    end: &str,
    max: usize,
) -> bool {
    let length = start.len() + end.len() + parts.iter().map(|it| it.len() + 2).sum::<usize>() - 2;
    if length <= max {
        text.extend([start, &parts.join(", "), end, "\n"]);
    } else {
        let indentation = &start[..start.len() - start.trim_start().len()];
        text.extend([start.trim_end(), "\n"]);
        for part in parts {
            text.extend([indentation, INDENTATION, part, ",\n"]);
        }
        text.extend([indentation, end.trim_start(), "\n"]);
    }
    let fits = |part: &String| !part.contains('\n') && INDENTATION.len() * 3 + part.len() < MARGIN;
    parts.iter().all(fits)
}

/// The lines of a list of texts after that start, if all of them fit.
pub(super) fn list(start: &str, texts: &[&String]) -> Option<String> {
    let parts: Vec<_> = texts.iter().map(|it| Literal::string(it).to_string()).collect();
    let mut lines = String::new();
    push_list(&mut lines, start, &parts, "];", MARGIN).then_some(lines)
}

/// Stands in a `match` for arms that are put there as text.
pub(super) const ARMS: &str = "ѳ";

/// An item with other lines in place of the one that starts so: [`ARMS`], an empty list.
pub(super) fn with_lines(item: &str, start: &str, lines: &str) -> String {
    let mut text = String::with_capacity(item.len() + lines.len());
    for line in item.split_inclusive('\n') {
        text.push_str(if line.trim_start().starts_with(start) { lines } else { line });
    }
    text
}

/// Outer documentation as it stands in a file, each line after the indentation.
pub(super) fn documentation_text(markdown: &str, indentation: &str) -> String {
    let mut text = String::with_capacity(markdown.len() + 2 * indentation.len());
    for line in markdown.lines() {
        text.push_str(indentation);
        text.push_str("///");
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
    text
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
