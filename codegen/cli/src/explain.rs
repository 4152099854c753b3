//! `shapewright explain`: a page for each code of `check`, of HTTP messages too, and each problem of
//! a model.
//!
//! The pages are Markdown in `explain/`, which the guide includes, too. Their examples are tested:
//! those that fail do so with the code of the page, and with no other.

use shapewright_smithy::suggest::closest;

use crate::Status;
use crate::arguments::ExplainArguments;
use crate::failure::Failure;
use crate::output;
pub use crate::pages::{PAGES, page};
use crate::text::Text;

/// Prints a page, or the list of them.
pub(crate) fn run(arguments: &ExplainArguments) -> Result<Status, Failure> {
    let Some(code) = &arguments.code else {
        return output::print_text(&list()).map(|()| Status::Success);
    };
    let page = page(code).ok_or_else(|| {
        let message = format!("there is no page about `{code}`");
        match closest(code, PAGES.iter().map(|(code, _)| *code)) {
            Some(meant) => Failure::with_help(message, format!("did you mean `{meant}`?")),
            None => Failure::with_help(message, "`shapewright explain` lists the pages"),
        }
    })?;
    output::print_text(&Text::of_lines(page)).map(|()| Status::Success)
}

/// A line per page: its code and its first sentence.
fn list() -> Text {
    let mut text = Text::default();
    let width = PAGES.iter().map(|(code, _)| code.len()).max().unwrap_or_default();
    for (code, page) in PAGES {
        let summary = page.lines().nth(2).unwrap_or_default();
        text.line(format_args!("{code:width$}  {summary}"));
    }
    text
}
