//! `shapewright skeleton`: a valid document to begin with.

mod yaml;

use shapewright_codegen::make::{Maker, Used};
use shapewright_smithy::resolve::{Selection, resolve};

use crate::Status;
use crate::arguments::SkeletonArguments;
use crate::check::shapes::Shapes;
use crate::failure::Failure;
use crate::generate::refused;
use crate::models::{self, Role};
use crate::output;

/// Prints the document.
pub(crate) fn run(arguments: &SkeletonArguments, quiet: bool) -> Result<Status, Failure> {
    let model = models::load(&arguments.model.model, Role::Needed, quiet)?;
    let id = &Shapes::new(&model).named(&arguments.shape)?.shape.id;
    let resolved = resolve(&model, &Selection::shapes([id.as_str()]));
    let api = resolved.map_err(|found| refused(&found, &model))?.api;
    let missing = || Failure::new(format!("`{id}` has no documents"));
    let root = Used::of(api.named(id.as_str()).ok_or_else(missing)?);
    let maker = Maker::new(&api).full(arguments.full);
    let value = maker
        .value(root)
        .map_err(|reason| Failure::new(format!("there is no skeleton of `{id}`: {reason}")))?;
    if !quiet {
        maker.into_notes().iter().for_each(|note| output::note(note));
    }
    let text = if arguments.yaml {
        yaml::print(&api, root, &value, arguments.full)
    } else {
        format!("{value:#}\n")
    };
    output::print(text.as_bytes()).map(|()| Status::Success)
}
