//! `shapewright diff`: what changed between two models, and whom it breaks.

use anstyle::{AnsiColor, Style};
use serde_json::{Value, json};
use shapewright_smithy::diff::{Change, Impact, diff};

use crate::Status;
use crate::arguments::{DiffArguments, DiffFormat, ImpactArgument};
use crate::failure::Failure;
use crate::models::{self, Role};
use crate::output;
use crate::text::Text;

/// Prints every change.
pub(crate) fn run(arguments: &DiffArguments, quiet: bool) -> Result<Status, Failure> {
    models::read_once([&arguments.old, &arguments.new].into_iter())?;
    let old = models::load(std::slice::from_ref(&arguments.old), Role::Input, quiet)?;
    let new = models::load(std::slice::from_ref(&arguments.new), Role::Input, quiet)?;
    let changes = diff(&old, &new);
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
    let is_denied = denied.is_some_and(|denied| changes.iter().any(|it| worst(it) >= denied));
    Ok(if is_denied { Status::Invalid } else { Status::Success })
}

fn worst(change: &Change) -> Impact {
    change.writers.max(change.readers)
}

/// The changes by impact, the worst first.
fn by_impact(changes: &[Change]) -> [(Impact, Vec<&Change>); 3] {
    [Impact::Breaking, Impact::Dangerous, Impact::Compatible]
        .map(|impact| (impact, changes.iter().filter(|it| worst(it) == impact).collect()))
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

/// ` (writers)`, ` (readers)` or ` (writers and readers)`: whom the worst impact hits.
fn whom(change: &Change) -> &'static str {
    match (change.writers, change.readers) {
        (Impact::Compatible, Impact::Compatible) => "",
        (writers, readers) if writers == readers => " (writers and readers)",
        (writers, readers) if writers > readers => " (writers)",
        _ => " (readers)",
    }
}

fn object(change: &Change) -> Value {
    json!({
        "id": change.id.to_string(),
        "code": change.kind.code(),
        "message": change.kind.to_string(),
        "writers": change.writers.as_str(),
        "readers": change.readers.as_str(),
    })
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
        text.line(format_args!("| shape | change | writers | readers |"));
        text.line(format_args!("|---|---|---|---|"));
        for change in changes {
            let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
            text.line(format_args!(
                "| `{}` | {} | {} | {} |",
                cell(&change.id.to_string()),
                cell(&change.kind.to_string()),
                change.writers.as_str(),
                change.readers.as_str()
            ));
        }
    }
    if text.is_empty() { Text::of_line("No changes.") } else { text }
}
