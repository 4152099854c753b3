//! Blocks and inline elements → Markdown, with everything escaped that is text.

use super::text::{escape, wrap};
use super::{code, code_block, url};

/// The width at which lines are broken, in characters.
const WIDTH: usize = 92;

/// How many lists, items and quotes in one another are written; what is nested deeper stands in the
/// last of them. Keeps time and output linear.
const MAX_CONTAINERS: usize = 24;

/// What the lines of a quote begin with.
const QUOTE: &str = "> ";

/// A space that breaks no line. No text has this character: documentation loses control characters.
const HARD_SPACE: &str = "\0";

/// Writes one documentation. Elements may be opened and closed in any order: what is open is closed
/// with what it is in, and what is not open is not closed.
#[derive(Default)]
pub(super) struct Writer {
    output: String,
    containers: Vec<Container>,
    /// The Markdown of the block, and the text that follows.
    text: String,
    plain: String,
    /// Open inline elements, outermost first.
    spans: Vec<Span>,
    /// Whether the last block was in an item, so that the next item follows without a blank line.
    after_item: bool,
    /// What stands in front of the next paragraph.
    label: &'static str,
    /// The lines of the table that is open, and its row.
    table: Vec<String>,
    row: String,
}

/// An inline element.
pub(super) enum Inline {
    Code,
    Emphasis,
    Strong,
    Strikethrough,
    /// A link, with its target.
    Link(String),
}

impl Inline {
    /// Whether another element is of the same kind.
    fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// An open inline element, with the text before it.
struct Span {
    inline: Inline,
    before: String,
}

enum Container {
    /// A list, with the number of its next item if it is ordered.
    List(Option<u64>),
    /// An item or a quote.
    Indent(Indent),
}

/// What the first line and what the other lines of an item or a quote begin with.
struct Indent {
    first: String,
    rest: String,
    started: bool,
}

impl Writer {
    /// The text, after all that is open is closed.
    pub(super) fn finish(mut self) -> String {
        self.end_block();
        self.output
    }

    /// Text; line ends in it stay.
    pub(super) fn text(&mut self, text: &str) {
        self.plain.push_str(text);
    }

    /// Makes Markdown of the text so far.
    fn flush(&mut self) {
        let plain = std::mem::take(&mut self.plain);
        if self.is_open(|it| matches!(it, Inline::Code)) {
            self.text.push_str(&plain);
        } else {
            let linked = self.is_open(|it| matches!(it, Inline::Link(_)));
            escape(&plain, linked, &mut self.text);
        }
    }

    /// A line end that is shown as one.
    pub(super) fn line_break(&mut self) {
        self.flush();
        self.text.push_str("\\\n");
    }

    /// Code in a line, exactly as it is.
    pub(super) fn code(&mut self, text: &str) {
        self.flush();
        self.push_inline(&code_span(text));
    }

    /// Appends what is Markdown already.
    fn push_inline(&mut self, markdown: &str) {
        // Two code spans would be one, and an exclamation mark makes a picture of a link.
        if self.text.ends_with('`') && markdown.starts_with('`') {
            self.text.push(' ');
        } else if self.text.ends_with('!') && markdown.starts_with('[') {
            self.text.insert(self.text.len() - 1, '\\');
        }
        self.text.push_str(markdown);
    }

    /// Says what stands in front of the next paragraph.
    pub(super) fn label(&mut self, label: &'static str) {
        self.end_block();
        self.label = label;
    }

    /// Opens an inline element, unless it would be in another of its kind, or in code.
    pub(super) fn open(&mut self, inline: Inline) {
        if !self.is_open(|it| matches!(it, Inline::Code) || it.is_like(&inline)) {
            self.flush();
            let before = std::mem::take(&mut self.text);
            self.spans.push(Span { inline, before });
        }
    }

    /// Closes an inline element like this one, if it is open, and what is open in it.
    pub(super) fn close(&mut self, inline: &Inline) {
        while self.is_open(|it| it.is_like(inline)) {
            self.close_last();
        }
    }

    fn is_open(&self, is_it: impl Fn(&Inline) -> bool) -> bool {
        self.spans.iter().any(|span| is_it(&span.inline))
    }

    fn close_last(&mut self) {
        self.flush();
        let Some(Span { inline, before }) = self.spans.pop() else { return };
        let inner = std::mem::replace(&mut self.text, before);
        if inner.starts_with(char::is_whitespace) {
            self.text.push(' ');
        }
        self.push_inline(&markdown(&inline, inner.trim()));
        if inner.ends_with(char::is_whitespace) && !inner.trim().is_empty() {
            self.text.push(' ');
        }
    }

    /// Ends the paragraph, if there is one.
    pub(super) fn end_block(&mut self) {
        let mut text = self.take_text();
        if !text.trim().is_empty() {
            text.insert_str(0, std::mem::take(&mut self.label));
        }
        let width = WIDTH.saturating_sub(self.indents().map(|it| it.rest.len()).sum());
        self.push_block(&wrap(&text, width));
    }

    /// Ends the heading.
    pub(super) fn end_heading(&mut self, level: usize) {
        let text = self.take_text();
        let mut text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        if text.ends_with('#') {
            text.insert(text.len() - 1, '\\');
        }
        if !text.is_empty() {
            self.push_block(&[format!("{} {text}", "#".repeat(level))]);
        }
    }

    fn take_text(&mut self) -> String {
        while !self.spans.is_empty() {
            self.close_last();
        }
        self.flush();
        std::mem::take(&mut self.text)
    }

    /// A block of code.
    pub(super) fn code_block(&mut self, language: &str, text: &str) {
        self.end_block();
        self.push_block(&code_block(language, text));
    }

    /// A line across.
    pub(super) fn rule(&mut self) {
        self.end_block();
        self.push_block(&["***".to_owned()]);
    }

    /// Opens a list; an ordered one has a number.
    pub(super) fn open_list(&mut self, number: Option<u64>) {
        self.end_block();
        // No other number can follow a paragraph without a blank line.
        self.after_item &= number.is_none_or(|number| number == 1);
        self.containers.push(Container::List(number));
    }

    /// Opens an item of the innermost list, and closes the one before.
    pub(super) fn open_item(&mut self) {
        /// The largest number that Markdown takes for that of an item.
        const MAX_NUMBER: u64 = 999_999_999;
        self.close_indent();
        let first = match self.containers.last_mut() {
            Some(Container::List(Some(number))) => {
                *number = number.saturating_add(1).min(MAX_NUMBER + 1);
                format!("{}. ", *number - 1)
            }
            Some(Container::List(None)) => "- ".to_owned(),
            _ => return,
        };
        let rest = " ".repeat(first.len());
        self.containers.push(Container::Indent(Indent { first, rest, started: false }));
    }

    /// Opens a quote.
    pub(super) fn open_quote(&mut self) {
        self.end_block();
        let (first, rest) = (QUOTE.to_owned(), QUOTE.to_owned());
        self.containers.push(Container::Indent(Indent { first, rest, started: false }));
    }

    /// Closes the innermost item or quote, unless a list is open in it.
    pub(super) fn close_indent(&mut self) {
        self.end_block();
        self.containers.pop_if(|it| matches!(it, Container::Indent(_)));
    }

    /// Closes the innermost list.
    pub(super) fn close_list(&mut self) {
        self.close_indent();
        self.containers.pop_if(|it| matches!(it, Container::List(_)));
    }

    /// Opens a table, with what is below its head.
    pub(super) fn open_table(&mut self, rule: &str) {
        self.end_block();
        self.table = vec![format!("|{rule}")];
    }

    /// Opens a row of the table.
    pub(super) fn open_row(&mut self) {
        self.row.push('|');
    }

    /// Ends the cell of a table.
    pub(super) fn end_cell(&mut self) {
        let text = self.take_text();
        for part in [" ", &text.trim().replace('|', "\\|"), " |"] {
            self.row.push_str(part);
        }
    }

    /// Ends the row of a table; the first is its head.
    pub(super) fn end_row(&mut self) {
        self.table.push(std::mem::take(&mut self.row));
        if self.table.len() == 2 {
            self.table.swap(0, 1);
        }
    }

    /// Ends the table.
    pub(super) fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        self.push_block(&table);
    }

    /// The items and quotes that are written, outermost first.
    fn indents(&mut self) -> impl Iterator<Item = &mut Indent> {
        self.containers.iter_mut().take(MAX_CONTAINERS).filter_map(|it| match it {
            Container::Indent(indent) => Some(indent),
            Container::List(_) => None,
        })
    }

    /// Writes the lines of a block, each after what the items and quotes around it begin with.
    fn push_block(&mut self, lines: &[String]) {
        let Some(last) = lines.len().checked_sub(1) else { return };
        let mut output = std::mem::take(&mut self.output);
        if !output.is_empty() {
            output.push('\n');
            let opened = self.indents().find(|it| !it.started);
            let is_item = opened.is_some_and(|it| it.first != QUOTE);
            if !(is_item && self.after_item) {
                let open = self.indents().take_while(|it| it.started);
                output.extend(open.map(|it| it.rest.as_str()));
                output.push('\n');
            }
        }
        for (index, line) in lines.iter().enumerate() {
            for indent in self.indents() {
                output.push_str(if indent.started { &indent.rest } else { &indent.first });
                indent.started = true;
            }
            output.push_str(&line.replace(HARD_SPACE, " "));
            output.push_str(if index < last { "\n" } else { "" });
        }
        self.output = output;
        let in_item = self.indents().any(|it| it.first != QUOTE);
        self.after_item = in_item;
    }
}

/// The Markdown of an inline element.
fn markdown(inline: &Inline, text: &str) -> String {
    match inline {
        Inline::Link(target) => link(text, target),
        _ if text.is_empty() => String::new(),
        Inline::Code => code_span(&text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Inline::Emphasis => format!("*{text}*"),
        Inline::Strong => format!("**{text}**"),
        Inline::Strikethrough => format!("~~{text}~~"),
    }
}

/// Code that is not broken over lines: a line must not begin with its backticks alone, which would
/// open a block.
fn code_span(text: &str) -> String {
    code(text).replace(' ', HARD_SPACE)
}

/// A link; its text alone unless it leads to the web.
fn link(text: &str, target: &str) -> String {
    let odd = |it: char| it.is_whitespace() || "<>`\\".contains(it);
    if !url::is_web(target) || target.contains(odd) {
        text.to_owned()
    } else if text.is_empty() {
        url::link(target)
    } else if target.contains(['(', ')']) {
        format!("[{text}](<{target}>)")
    } else {
        format!("[{text}]({target})")
    }
}
