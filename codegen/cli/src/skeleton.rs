//! `shapewright skeleton`: a valid document to begin with.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use shapewright_codegen::make::{self, MAX_BYTES, Maker, Used, yaml};
use shapewright_smithy::api::{Api, Operation, Type};
use shapewright_smithy::resolve::{Selection, resolve, resolve_all};
use shapewright_smithy::{Model, Node, ShapeId};

use crate::Status;
use crate::arguments::SkeletonArguments;
use crate::budget::MAX_SHOWN;
use crate::check::shapes::Shapes;
use crate::failure::Failure;
use crate::generate::refused;
use crate::models;
use crate::output;
use crate::text::Language;

/// What an operation without input takes, and one without output gives: an object without members.
const UNIT: &str = "smithy.api#Unit";

/// Prints the document, or those of the errors of an operation.
pub(crate) fn run(arguments: &SkeletonArguments, quiet: bool) -> Result<Status, Failure> {
    let model = models::needed(&arguments.model.model, quiet)?;
    let text = if arguments.errors {
        errors(&model, arguments, quiet)?
    } else {
        let id = shape(&model, arguments)?;
        if id.as_str() == UNIT {
            return output::print(b"{}\n").map(|()| Status::Success);
        }
        let api = api_with(&model, id)?;
        let missing = || Failure::new(format!("`{id}` has no documents"));
        let ty = api.named(id.as_str()).ok_or_else(missing)?;
        let maker = Maker::new(&api).full(arguments.full).big_numbers(true);
        let value = made(&api, &maker, ty)?;
        notes(maker, quiet);
        printed(&api, ty, &value, arguments)?
    };
    let language = if arguments.yaml { Language::Yaml } else { Language::Json };
    output::print_in(language, text.as_bytes()).map(|()| Status::Success)
}

/// The shape that is asked for: of an operation, its input, or its output.
fn shape<'m>(model: &'m Model, arguments: &SkeletonArguments) -> Result<&'m ShapeId, Failure> {
    let shapes = Shapes::new(model);
    if !arguments.output {
        return Ok(&shapes.named(&arguments.shape)?.shape.id);
    }
    let (_, operation) = shapes.operation(&arguments.shape)?;
    Ok(&operation.output)
}

/// The whole model resolved; or, of a shape that no service reaches, that alone.
fn api_with<'m>(model: &'m Model, id: &ShapeId) -> Result<Api<'m>, Failure> {
    let api = resolve_all(model).api;
    if api.named(id.as_str()).is_some() {
        return Ok(api);
    }
    let resolved = resolve(model, &Selection::shapes([id.as_str()]));
    Ok(resolved.map_err(|found| refused(&found, model))?.api)
}

/// A document of each error of an operation, by the name of the error.
fn errors(model: &Model, arguments: &SkeletonArguments, quiet: bool) -> Result<String, Failure> {
    let (shape, _) = Shapes::new(model).operation(&arguments.shape)?;
    let selection = Selection { operations: vec![shape.id.to_string()], ..Selection::default() };
    let api = resolve(model, &selection).map_err(|found| refused(&found, model))?.api;
    let operation = api.operations.iter().find(|operation| *operation.id == shape.id);
    let errors = operation.map(|operation| operation.errors.as_slice()).unwrap_or_default();
    let maker = Maker::new(&api).full(arguments.full).big_numbers(true);
    let mut values = BTreeMap::new();
    let mut length = 0;
    for ty in errors.iter().map(|id| api.get(*id)) {
        let value = made(&api, &maker, ty)?;
        let text = printed(&api, ty, &value, arguments)?;
        length += text.len();
        if length > MAX_BYTES {
            let message = format!("the skeletons of all errors of `{}` are longer", shape.id);
            let help = "name one of them instead of the operation";
            let message = format!("{message} than {} MiB", MAX_BYTES >> 20);
            return Err(Failure::with_help(message, help));
        }
        values.insert(ty.id.name(), (value, text));
    }
    notes(maker, quiet);
    if values.is_empty() {
        return Err(Failure::new(format!("`{}` has no errors", shape.id)));
    }
    if arguments.yaml {
        return Ok(values.into_values().map(|(_, text)| text).collect::<Vec<_>>().join("---\n"));
    }
    let object: Map<String, Value> =
        values.into_iter().map(|(name, (value, _))| (name.to_owned(), value)).collect();
    Ok(make::json(&Value::Object(object)) + "\n")
}

/// A document: after an example of the model, if there is one.
fn made<'m>(api: &Api<'m>, maker: &Maker<'_, 'm>, ty: &Type<'m>) -> Result<Value, Failure> {
    let made = match example(api, ty) {
        Some(example) => maker.value_like(Used::of(ty), example),
        None => maker.value(Used::of(ty)),
    };
    made.map_err(|reason| no_skeleton(ty, &reason))
}

/// The first example of an input, output or error.
fn example<'m>(api: &Api<'m>, ty: &Type<'m>) -> Option<&'m Node> {
    let is_it = |id: Option<_>| id.is_some_and(|id| api.get(id).id == ty.id);
    let of_operation = |operation: &Operation<'m>| {
        let examples = || operation.examples.iter();
        let input = examples().find_map(|it| it.input).filter(|_| is_it(operation.input));
        let output = || examples().find_map(|it| it.output).filter(|_| is_it(operation.output));
        let error = || {
            let errors = examples().filter_map(|it| it.error);
            errors.filter(|(shape, _)| *ty.id == **shape).find_map(|(_, node)| node)
        };
        input.or_else(output).or_else(error)
    };
    api.operations.iter().find_map(of_operation)
}

fn printed(
    api: &Api<'_>,
    ty: &Type<'_>,
    value: &Value,
    arguments: &SkeletonArguments,
) -> Result<String, Failure> {
    if arguments.yaml {
        let printed = yaml::print(api, Used::of(ty), value, arguments.full);
        printed.map_err(|reason| no_skeleton(ty, &reason))
    } else {
        Ok(make::json(value) + "\n")
    }
}

fn no_skeleton(ty: &Type<'_>, reason: &str) -> Failure {
    Failure::new(format!("there is no skeleton of `{}`: {reason}", ty.id))
}

fn notes(maker: Maker<'_, '_>, quiet: bool) {
    if quiet {
        return;
    }
    let notes = maker.into_notes();
    notes.iter().take(MAX_SHOWN).for_each(|note| output::note(note));
    if let Some(more) = notes.len().checked_sub(MAX_SHOWN).filter(|more| *more > 0) {
        output::note(&format!("and {more} more notes"));
    }
}
