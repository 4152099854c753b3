//! `shapewright explain`: a page for each code of `check`, of HTTP messages too, and each problem of
//! a model.
//!
//! The pages are Markdown in `explain/`, which the guide includes, too. Their examples are tested:
//! those that fail do so with the code of the page, and with no other.

use shapewright_smithy::diagnostic::is_in;
use shapewright_smithy::suggest::closest;

use crate::Status;
use crate::arguments::ExplainArguments;
use crate::failure::Failure;
use crate::output;
pub use crate::pages::{PAGES, page};
use crate::text::Text;

/// Prints a page; of a group of codes the list of its pages; or the list of all.
pub(crate) fn run(arguments: &ExplainArguments) -> Result<Status, Failure> {
    let Some(code) = &arguments.code else {
        return output::print_text(&list_of(|_| true)).map(|()| Status::Success);
    };
    let group = list_of(|page| is_in(page, code));
    if page(code).is_none() && !group.is_empty() {
        return output::print_text(&group).map(|()| Status::Success);
    }
    let page = page(code).ok_or_else(|| {
        let message = format!("there is no page about `{code}`");
        match closest(code, PAGES.iter().map(|(code, _)| *code)) {
            Some(meant) => Failure::with_help(message, format!("did you mean `{meant}`?")),
            None => Failure::with_help(message, "`shapewright explain` lists the pages"),
        }
    })?;
    output::print_text(&Text::of_lines(page)).map(|()| Status::Success)
}

/// A line per page of some codes: the code and the first sentence of the page.
fn list_of(is_wanted: impl Fn(&str) -> bool) -> Text {
    let mut text = Text::default();
    let pages = || PAGES.iter().filter(|(code, _)| is_wanted(code));
    let width = pages().map(|(code, _)| code.len()).max().unwrap_or_default();
    for (code, page) in pages() {
        let summary = page.lines().nth(2).unwrap_or_default();
        text.line(format_args!("{code:width$}  {summary}"));
    }
    text
}
