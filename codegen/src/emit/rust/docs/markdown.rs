//! Markdown → Markdown that rustdoc takes without a warning, and that holds no Rust.
//!
//! Both are read by the parser of rustdoc: what goes in, and what comes out.

use pulldown_cmark::{
    Alignment, BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd,
};

use super::url;
use super::writer::{Inline, Writer};

/// The Markdown of documentation, beyond the standard.
pub(super) const READ: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_STRIKETHROUGH);

/// The Markdown that rustdoc shows, beyond the standard. It looks for tests by the standard alone.
const SHOWN: Options =
    READ.union(Options::ENABLE_TASKLISTS).union(Options::ENABLE_SMART_PUNCTUATION);

/// Languages of code blocks, none of which rustdoc takes for Rust. Code of any other is text.
const LANGUAGES: [&str; 34] = [
    "bash",
    "c",
    "console",
    "cpp",
    "csharp",
    "css",
    "csv",
    "diff",
    "go",
    "graphql",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "jsonc",
    "kotlin",
    "php",
    "powershell",
    "proto",
    "python",
    "ruby",
    "sh",
    "shell",
    "smithy",
    "sql",
    "swift",
    "text",
    "toml",
    "typescript",
    "xml",
    "yaml",
];

/// The most asterisks and underscores: what the parser does may grow with their square. A text with
/// more stays as it is.
const MAX_EMPHASES: usize = 4_000;

/// The text, cleaned.
pub(super) fn clean(text: &str) -> String {
    let mut writer = Writer::default();
    if text.bytes().filter(|byte| b"*_".contains(byte)).count() > MAX_EMPHASES {
        writer.code_block("text", text);
        return writer.finish();
    }
    let mut code = None;
    for event in Parser::new_ext(text, READ) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => code = Some((language(&kind), String::new())),
            Event::End(TagEnd::CodeBlock) => {
                let (language, text) = code.take().unwrap_or(("text", String::new()));
                writer.code_block(language, text.trim_end_matches('\n'));
            }
            Event::Text(text) => match &mut code {
                Some((_, code)) => code.push_str(&text),
                None => writer.text(&text),
            },
            Event::Html(text) | Event::InlineHtml(text) => writer.text(&text),
            Event::Code(text) => writer.code(&text),
            Event::FootnoteReference(label) => writer.text(&format!("[^{label}]")),
            Event::SoftBreak => writer.text("\n"),
            Event::HardBreak => writer.line_break(),
            Event::Rule => writer.rule(),
            Event::Start(tag) => start(&mut writer, tag),
            Event::End(tag) => end(&mut writer, tag),
            // No option asks for these.
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }
    writer.finish()
}

/// The language of a code block as rustdoc may know it.
fn language(kind: &CodeBlockKind<'_>) -> &'static str {
    let CodeBlockKind::Fenced(info) = kind else { return "text" };
    let word = info.split([' ', ',', '{']).next().unwrap_or_default();
    LANGUAGES.into_iter().find(|it| it.eq_ignore_ascii_case(word)).unwrap_or("text")
}

fn start(writer: &mut Writer, tag: Tag<'_>) {
    match tag {
        Tag::List(number) => writer.open_list(number),
        Tag::Item => writer.open_item(),
        Tag::BlockQuote(_) => writer.open_quote(),
        Tag::Emphasis => writer.open(Inline::Emphasis),
        Tag::Strong => writer.open(Inline::Strong),
        Tag::Strikethrough => writer.open(Inline::Strikethrough),
        // What is its own target is found in the text.
        Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {}
        // A picture would be fetched by whoever reads the documentation.
        Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
            writer.open(Inline::Link(dest_url.into_string()));
        }
        Tag::FootnoteDefinition(label) => writer.text(&format!("[^{label}]: ")),
        Tag::Table(alignments) => {
            writer.open_table(&alignments.into_iter().map(rule).collect::<String>());
        }
        Tag::TableHead | Tag::TableRow => writer.open_row(),
        _ => {}
    }
}

fn end(writer: &mut Writer, tag: TagEnd) {
    match tag {
        TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::FootnoteDefinition => writer.end_block(),
        TagEnd::Heading(level) => writer.end_heading(level as usize),
        TagEnd::List(_) => writer.close_list(),
        TagEnd::Item | TagEnd::BlockQuote => writer.close_indent(),
        TagEnd::Emphasis => writer.close(&Inline::Emphasis),
        TagEnd::Strong => writer.close(&Inline::Strong),
        TagEnd::Strikethrough => writer.close(&Inline::Strikethrough),
        TagEnd::Link | TagEnd::Image => writer.close(&Inline::Link(String::new())),
        TagEnd::Table => writer.end_table(),
        TagEnd::TableHead | TagEnd::TableRow => writer.end_row(),
        TagEnd::TableCell => writer.end_cell(),
        _ => {}
    }
}

/// What is below a cell of a table's head.
fn rule(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None => "---|",
        Alignment::Left => ":--|",
        Alignment::Center => ":-:|",
        Alignment::Right => "--:|",
    }
}

/// Whether rustdoc finds neither tests nor HTML in a text, and no link that leads elsewhere than to
/// the web: whatever the writer escapes or does not, this is what counts.
pub(super) fn is_harmless(text: &str) -> bool {
    let broken = |_: BrokenLink<'_>| Some((CowStr::from("broken"), CowStr::from("")));
    let mut shown = Parser::new_with_broken_link_callback(text, SHOWN, Some(broken));
    let mut is_text = true;
    let is_shown_harmless = |event: Event<'_>| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => is_text = false,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => is_text = true,
            _ => {}
        }
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => url::is_web(&dest_url),
            Event::Start(Tag::CodeBlock(kind)) => is_foreign(&kind),
            Event::Text(text) => !(is_text && url::is_in(&text)),
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. }) => false,
            _ => true,
        }
    };
    let code =
        |event| if let Event::Start(Tag::CodeBlock(kind)) = event { Some(kind) } else { None };
    shown.all(is_shown_harmless) && Parser::new(text).filter_map(code).all(|kind| is_foreign(&kind))
}

/// Whether rustdoc does not take a code block for Rust.
fn is_foreign(kind: &CodeBlockKind<'_>) -> bool {
    matches!(kind, CodeBlockKind::Fenced(info) if LANGUAGES.contains(&&**info))
}
