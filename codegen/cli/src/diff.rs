//! `shapewright diff`: what changed between two models, and whom it breaks.

use anstyle::{AnsiColor, Style};
use serde_json::{Value, json};
use shapewright_smithy::ShapeId;
use shapewright_smithy::diff::{Change, Differences, Impact, diff};

use crate::Status;
use crate::arguments::{DiffArguments, DiffFormat, ImpactArgument, ReaderArgument, RuleArguments};
use crate::failure::Failure;
use crate::models;
use crate::output;
use crate::rules::Rules;
use crate::text::Text;

/// Prints every change.
pub(crate) fn run(arguments: &DiffArguments, quiet: bool) -> Result<Status, Failure> {
    models::read_once([&arguments.old, &arguments.new].into_iter())?;
    let rules = RuleArguments::default();
    let rules = Rules::of(&rules, quiet);
    let old = models::input(std::slice::from_ref(&arguments.old), &rules)?;
    let new = models::input(std::slice::from_ref(&arguments.new), &rules)?;
    let Differences { changes, left_out } = diff(&old, &new);
    if !quiet && !left_out.is_empty() {
        output::note(&unreached(&left_out));
    }
    match arguments.format {
        DiffFormat::Human => output::print_text(&human(&changes, quiet))?,
        DiffFormat::Json => {
            let list: Vec<Value> = changes.iter().map(object).collect();
            output::print(format!("{:#}\n", Value::Array(list)).as_bytes())?;
        }
        DiffFormat::Markdown => output::print_text(&markdown(&changes))?,
    }
    let denied = arguments.deny.map(|impact| match impact {
        ImpactArgument::Dangerous => Impact::Dangerous,
        ImpactArgument::Breaking => Impact::Breaking,
    });
    let counted = |change: &Change| {
        let of_reader = |reader: &ReaderArgument| match reader {
            ReaderArgument::Writers => change.writers,
            ReaderArgument::Readers => change.readers,
            ReaderArgument::Compilers => change.compilers,
        };
        arguments.whom.iter().map(of_reader).max().unwrap_or_else(|| change.impact())
    };
    let is_denied = denied.is_some_and(|denied| changes.iter().any(|it| counted(it) >= denied));
    Ok(if is_denied { Status::Invalid } else { Status::Success })
}

/// The note about shapes that differ and were not compared.
fn unreached(ids: &[ShapeId]) -> String {
    /// More than this are counted.
    const SHOWN: usize = 5;
    let names: Vec<&str> = ids.iter().take(SHOWN).map(ShapeId::name).collect();
    let more = ids.len().saturating_sub(SHOWN);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!(
        "note: these differ and were left out, since no operation reaches them or they are private: {}{more}",
        names.join(", ")
    )
}

/// The changes by impact, the worst first.
fn by_impact(changes: &[Change]) -> [(Impact, Vec<&Change>); 3] {
    [Impact::Breaking, Impact::Dangerous, Impact::Compatible]
        .map(|impact| (impact, changes.iter().filter(|it| it.impact() == impact).collect()))
}

fn human(changes: &[Change], quiet: bool) -> Text {
    let mut text = Text::default();
    for (impact, changes) in by_impact(changes) {
        let color = match impact {
            Impact::Breaking => AnsiColor::Red,
            Impact::Dangerous => AnsiColor::Yellow,
            Impact::Compatible => AnsiColor::Green,
        };
        let style = Style::new().bold().fg_color(Some(color.into()));
        for change in changes {
            text.styled(style, impact.as_str());
            text.line(format_args!(" {change}{}", whom(change)));
        }
    }
    if !quiet {
        let [breaking, dangerous, compatible] = by_impact(changes).map(|(_, list)| list.len());
        let noun = if changes.len() == 1 { "change" } else { "changes" };
        text.line(format_args!(
            "{} {noun}: {breaking} breaking, {dangerous} dangerous, {compatible} compatible",
            changes.len()
        ));
    }
    text
}

/// Whom a change hits, in parentheses: ` (writers)`, ` (writers and readers; breaks generated Rust)`.
/// Of writers and readers those whom the worst hits come first.
fn whom(change: &Change) -> String {
    use Impact::{Breaking, Compatible, Dangerous};
    let travels = match (change.writers, change.readers) {
        (Compatible, Compatible) => "",
        (Breaking, Breaking) | (Dangerous, Dangerous) => "writers and readers",
        (Breaking, Dangerous) => "writers; dangerous for readers",
        (Dangerous, Breaking) => "readers; dangerous for writers",
        (_, Compatible) => "writers",
        (Compatible, _) => "readers",
    };
    let rust = match change.compilers {
        Breaking => "breaks generated Rust",
        Dangerous => "dangerous for generated Rust",
        Compatible => "",
    };
    match (travels, rust) {
        ("", "") => String::new(),
        (one, "") | ("", one) => format!(" ({one})"),
        (travels, rust) => format!(" ({travels}; {rust})"),
    }
}

fn object(change: &Change) -> Value {
    let mut object = json!({
        "id": change.id.to_string(),
        "code": change.kind.code(),
        "message": change.message(),
        "writers": change.writers.as_str(),
        "readers": change.readers.as_str(),
        "compilers": change.compilers.as_str(),
    });
    if let Some((old, new)) = &change.between {
        object["between"] = json!({ "old": old.to_string(), "new": new.to_string() });
    }
    object
}

/// A text of one line as Markdown in a cell of a table shows it: what marks something is escaped.
fn plain_markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if "\\`*_[]<>|~&".contains(character) {
            escaped.push('\\');
        }
        escaped.push(if character == '\n' { ' ' } else { character });
    }
    escaped
}

fn markdown(changes: &[Change]) -> Text {
    let mut text = Text::default();
    for (impact, changes) in by_impact(changes) {
        if changes.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.end_line();
        }
        let word = impact.as_str();
        let title: String = word.chars().take(1).flat_map(char::to_uppercase).collect();
        text.line(format_args!("## {title}{}", &word[1..]));
        text.end_line();
        text.line(format_args!("| shape | change | writers | readers | generated Rust |"));
        text.line(format_args!("|---|---|---|---|---|"));
        for change in changes {
            text.line(format_args!(
                "| `{}` | {} | {} | {} | {} |",
                change.id,
                plain_markdown(&change.message()),
                change.writers.as_str(),
                change.readers.as_str(),
                change.compilers.as_str()
            ));
        }
    }
    if text.is_empty() { Text::of_line("No changes.") } else { text }
}
