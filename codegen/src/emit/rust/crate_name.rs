//! The names of packages.

use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};

/// Names that cargo refuses for packages because they mean something to it or to Rust.
const RESERVED: [&str; 9] =
    ["test", "core", "std", "alloc", "proc_macro", "proc-macro", "build", "deps", "examples"];

/// Whether a package can have the name.
///
/// # Errors
/// It cannot.
pub(super) fn check_name(name: &str) -> Result<(), Diagnostics> {
    let is_letter = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    let starts = name.starts_with(|character: char| character.is_ascii_alphabetic());
    let is_word = syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok();
    if starts && is_word && name.chars().all(is_letter) && !RESERVED.contains(&name) {
        return Ok(());
    }
    let mut diagnostics = Diagnostics::new();
    let message = format!("`{name}` cannot be the name of a crate");
    diagnostics.push(
        Diagnostic::new("RustCrate", Severity::Error, None, message)
            .with_help("take letters, digits, `-` and `_`, a letter first, and no word of Rust"),
    );
    Err(diagnostics)
}
