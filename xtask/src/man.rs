//! `cargo xtask man [--check]`: the man pages of `shapewright`.
//!
//! One page per command is written to `codegen/cli/man` and committed: those who package the command
//! find the pages where its source is, without building a second program, and a change of the command
//! line shows in review as what users will read. Bytes depend on the command line alone; pages have
//! no date. A test holds the folder to them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};
use similar::TextDiff;

use crate::failure::Failure;
use crate::workspace;

/// Writes the pages that differ, or prints how they differ.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let pages = pages()?;
    let stale = stale(&pages)?;
    if arguments.contains(&"--check") {
        for (path, text) in &stale {
            print!("{}", difference(path, text.as_deref()));
        }
        if !stale.is_empty() {
            eprintln!("{} man pages are stale. To mend: cargo xtask man", stale.len());
            return Ok(ExitCode::FAILURE);
        }
        return Ok(ExitCode::SUCCESS);
    }
    fs::create_dir_all(folder()).map_err(|error| Failure::io("create", folder(), error))?;
    for (path, text) in &stale {
        match text {
            Some(text) => {
                fs::write(path, text).map_err(|error| Failure::io("write", path, error))?;
            }
            None => fs::remove_file(path).map_err(|error| Failure::io("remove", path, error))?,
        }
    }
    println!("{} of {} man pages changed", stale.len(), pages.len());
    Ok(ExitCode::SUCCESS)
}

fn folder() -> PathBuf {
    workspace::root().join("codegen/cli/man")
}

/// The pages by the names of their files.
fn pages() -> Result<BTreeMap<String, String>, Failure> {
    let mut command = shapewright::command().disable_help_subcommand(true);
    command.build();
    let mut pages = BTreeMap::new();
    for page in command.get_subcommands().chain([&command]).filter(|it| !it.is_hide_set()) {
        let name = page.get_display_name().unwrap_or_else(|| page.get_name());
        pages.insert(format!("{name}.1"), render(page)?);
    }
    Ok(pages)
}

/// A page, with the examples line by line: `clap_mangen` would fill them into a paragraph.
fn render(command: &clap::Command) -> Result<String, Failure> {
    let examples = command.get_after_help().map(ToString::to_string);
    let command = command.clone().after_help(None::<&str>);
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned();
    let mut page = Vec::new();
    let mut rendered = Man::new(command).source("shapewright").render(&mut page);
    if let Some(examples) = examples {
        let mut section = Roff::new();
        section.control("SH", ["NOTES"]).control("nf", []);
        for line in examples.lines() {
            section.text([roman(line)]);
        }
        section.control("fi", []);
        rendered = rendered.and_then(|()| section.to_writer(&mut page));
    }
    rendered.map_err(|error| Failure::io("render", name, error))?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// The files to write, or to remove where there is no text.
fn stale(pages: &BTreeMap<String, String>) -> Result<BTreeMap<PathBuf, Option<String>>, Failure> {
    let mut stale = BTreeMap::new();
    for path in workspace::files_below(&folder())? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match pages.get(&name) {
            Some(text) if *text == workspace::read(&path)? => {}
            text => drop(stale.insert(path, text.cloned())),
        }
    }
    for (name, text) in pages {
        let path = folder().join(name);
        if !path.exists() {
            stale.insert(path, Some(text.clone()));
        }
    }
    Ok(stale)
}

fn difference(path: &Path, text: Option<&str>) -> String {
    let old = fs::read_to_string(path).unwrap_or_default();
    let name = workspace::relative(path);
    let difference = TextDiff::from_lines(old.as_str(), text.unwrap_or_default());
    difference.unified_diff().header(&name, &name).to_string()
}

#[cfg(test)]
mod tests {
    use super::{difference, pages, stale};

    #[test]
    fn man_pages_are_those_of_the_command_line() {
        let pages = pages().expect("pages");
        assert!(pages.contains_key("shapewright.1") && pages.contains_key("shapewright-check.1"));
        let stale = stale(&pages).expect("the folder");
        let shown: String =
            stale.iter().map(|(path, text)| difference(path, text.as_deref())).collect();
        assert!(stale.is_empty(), "to mend: cargo xtask man\n{shown}");
    }
}
