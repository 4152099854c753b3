//! The versions of Smithy that files say they are of.

use crate::ast::Version;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The stable ID of the warning.
const NEWER: &str = "NewerVersion";

/// The version that a text names, and a warning if it is newer than those that are known. `None` if
/// there may be anything in such a file. Minor versions add to what there is, and what is not known is
/// refused where it stands.
pub(super) fn of(text: &str, span: Span) -> Option<(Version, Option<Diagnostic>)> {
    match text {
        "1" | "1.0" => Some((Version::V1, None)),
        "2" | "2.0" => Some((Version::V2, None)),
        _ => {
            let minor = text.strip_prefix("2.")?;
            let is_number = !minor.is_empty() && minor.bytes().all(|it| it.is_ascii_digit());
            is_number.then(|| (Version::V2, Some(newer(text, span))))
        }
    }
}

fn newer(text: &str, span: Span) -> Diagnostic {
    let message = format!("Smithy {text} is newer than 2.0, and is read as 2.0");
    Diagnostic::warning(NEWER, span, message)
        .with_help("write \"2.0\" if nothing in the file is of a newer version")
}
