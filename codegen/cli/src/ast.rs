//! `shapewright ast`: a model as Smithy JSON AST or IDL.

use std::collections::BTreeMap;

use shapewright_codegen::files::seal;
use shapewright_smithy::write::{ast, idl};

use crate::Status;
use crate::arguments::AstArguments;
use crate::failure::Failure;
use crate::files::{self, Kind};
use crate::models;
use crate::output;
use crate::rules::Rules;

/// The first line of every file that is written.
const HEADER: &str = "// Written by `shapewright ast --idl`.\n";

const FILES: Kind = Kind {
    is_ours: |old, _| old.starts_with(HEADER),
    is_orphan: |_, text| text.starts_with(HEADER),
    extension: "smithy",
    are_gathered: true,
};

/// Prints the model, or writes it.
pub(crate) fn run(arguments: &AstArguments, quiet: bool) -> Result<Status, Failure> {
    let rules = Rules::of(&arguments.rules, quiet);
    let model = models::input(&arguments.model, &rules)?;
    // Nothing is made of patterns here, but whoever reads a model wants to know of those that no tool
    // enforces.
    rules.report(&models::unenforced(&model), &model.sources)?;
    if !arguments.idl {
        let text = ast::print(&model, &ast::Options { flatten: arguments.flatten });
        return output::print(text.as_bytes()).map(|()| Status::Success);
    }
    let documentation =
        if arguments.wrap { idl::Documentation::Wrapped } else { idl::Documentation::Exact };
    let files = idl::emit(&model, &idl::Options { documentation, ..idl::Options::default() });
    let Some(folder) = &arguments.out else {
        return print_one(files);
    };
    let with_header = |(path, text): (String, String)| (path, seal(&format!("{HEADER}{text}")));
    let files: BTreeMap<String, String> = files.into_iter().map(with_header).collect();
    let changed = files::write(folder, &files, FILES)?;
    if !quiet {
        output::note(&changed.to_string());
    }
    Ok(Status::Success)
}

/// Prints the file of a model that is one file: two after one another are no IDL.
fn print_one(mut files: BTreeMap<String, String>) -> Result<Status, Failure> {
    if files.len() > 1 {
        let names = files.keys().map(|file| file.strip_suffix(".smithy").unwrap_or(file));
        let names: Vec<&str> = names.collect();
        let message = format!("the model has several namespaces: {}", names.join(", "));
        return Err(Failure::with_help(message, "write a file of each with `--out DIR`"));
    }
    let (_, text) = files.pop_first().unwrap_or_default();
    output::print(text.as_bytes()).map(|()| Status::Success)
}
