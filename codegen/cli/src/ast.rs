//! `shapewright ast`: a model as Smithy JSON AST or IDL.

use std::collections::BTreeMap;

use shapewright_codegen::emit::{ast, idl};

use crate::Status;
use crate::arguments::AstArguments;
use crate::failure::Failure;
use crate::models::{self, Role};
use crate::output;

/// The first line of every file that is written.
const HEADER: &str = "// Written by `shapewright ast --idl`.\n";

/// Prints the model, or writes it.
pub(crate) fn run(arguments: &AstArguments, quiet: bool) -> Result<Status, Failure> {
    let model = models::load(&arguments.model, Role::Input, quiet)?;
    if !arguments.idl {
        let ast = ast::emit(&model, &ast::Options { flatten: arguments.flatten });
        let text = serde_json::to_string_pretty(&ast)
            .map_err(|error| Failure::new(format!("cannot write the model: {error}")))?;
        return output::print((text + "\n").as_bytes()).map(|()| Status::Success);
    }
    let files = idl::emit(&model, &idl::Options::default());
    let Some(folder) = &arguments.out else {
        let texts: Vec<String> = files.into_values().collect();
        return output::print(texts.join("\n").as_bytes()).map(|()| Status::Success);
    };
    let with_header = |(path, text): (String, String)| (path, format!("{HEADER}{text}"));
    let files: BTreeMap<String, String> = files.into_iter().map(with_header).collect();
    let changed = output::write(folder, &files, |old, _| old.starts_with(HEADER))?;
    if !quiet {
        output::note(&format!("{changed} of {} files changed", files.len()));
    }
    Ok(Status::Success)
}
