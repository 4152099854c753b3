//! `shapewright rust` and `shapewright schema`.
//!
//! A file is replaced only if this command wrote it: generated Rust is ours by the command that its
//! header names, a schema by its draft, name and title. `@generated` and `$schema` stand in files
//! of others, too.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use shapewright_codegen::emit::json_schema::{
    self, Draft, JsonSchema, Openness, Target, Unions, View,
};
use shapewright_codegen::emit::rust::{self, Arbitrary};
use shapewright_codegen::files::seal;
use shapewright_codegen::make;
use shapewright_smithy::api::{Api, TimestampFormat};
use shapewright_smithy::model::{Shape, ShapeKind};
use shapewright_smithy::resolve::{Selection, resolve_with_timestamps};
use shapewright_smithy::source::Sources;
use shapewright_smithy::{Diagnostics, Model};
use shapewright_validate::walk::Profile;

use crate::Status;
use crate::arguments::{
    DraftArgument, RustArguments, SchemaArguments, TargetArgument, TimestampArgument,
    UnionArgument, ViewArgument,
};
use crate::check::shapes::{Shapes, Subject};
use crate::failure::{Drawn, Failure};
use crate::files::{self, Kind};
use crate::models;
use crate::output;
use crate::rules::Rules;

const RUST: Kind = Kind {
    is_ours: is_our_rust,
    is_orphan: |_, text| is_our_rust(text, ""),
    extension: "rs",
    are_gathered: false,
};
const SCHEMAS: Kind = Kind {
    is_ours: is_our_schema,
    is_orphan: is_named_schema,
    extension: "json",
    are_gathered: true,
};

/// Writes a module tree or a crate.
pub(crate) fn rust(arguments: &RustArguments, quiet: bool) -> Result<Status, Failure> {
    let rules = Rules::of(&arguments.rules, quiet);
    let model = models::input(&arguments.model.model, &rules)?;
    let selection = selection(&arguments.service, &arguments.operation, &arguments.shape);
    let timestamps = timestamps(arguments.timestamp_format);
    let resolved = resolve_with_timestamps(&model, &selection, timestamps)
        .map_err(|found| refused(&found, &model))?;
    if let Some(folder) = &arguments.runtime
        && !Path::new(folder).join("Cargo.toml").is_file()
    {
        let message = format!("{folder} is no folder of a crate");
        return Err(Failure::with_help(
            message,
            "name the folder `validate` of a checkout of Shapewright",
        ));
    }
    let is_crate = arguments.crate_name.is_some();
    let arbitrary = if is_crate { Arbitrary::Feature } else { Arbitrary::default() };
    let feature = Some("aws-sdk".to_owned());
    let aws_sdk = arguments.aws_sdk.clone().map(|krate| rust::AwsSdk { krate, feature });
    let options = rust::Options { arbitrary, aws_sdk, ..rust::Options::default() };
    let plan =
        rust::plan::plan(&resolved.api, &options).map_err(|found| refused(&found, &model))?;
    // The plan has all that is printed: a large model makes room for the texts.
    let sources = into_sources(model);
    rules.report(&plan.warnings, &sources)?;
    let files = match &arguments.crate_name {
        None => rust::print(&plan, &options),
        Some(name) => {
            let runtime = arguments.runtime.clone();
            rust::print_crate(&plan, &options, &rust::Crate { name: name.clone(), runtime })
        }
    };
    let files = files.map_err(|found| refused_at(&found, &sources))?;
    drop(plan);
    let sealed = |(path, text): (String, String)| {
        let is_rust = Path::new(&path).extension().is_some_and(|extension| extension == "rs");
        (path, if is_rust { seal(&text) } else { text })
    };
    let files: BTreeMap<String, String> = files.into_iter().map(sealed).collect();
    let changed = files::write(&arguments.out, &files, RUST)?;
    if !quiet {
        output::note(&changed.to_string());
    }
    Ok(Status::Success)
}

fn into_sources(model: Model) -> Sources {
    model.sources
}

/// Writes schemas.
pub(crate) fn schema(arguments: &SchemaArguments, quiet: bool) -> Result<Status, Failure> {
    let rules = Rules::of(&arguments.rules, quiet);
    let model = models::input(&arguments.model.model, &rules)?;
    let drafts = arguments.draft.iter().map(|draft| match draft {
        DraftArgument::Draft202012 => Draft::Draft202012,
        DraftArgument::Draft7 => Draft::Draft07,
        DraftArgument::Draft4 => Draft::Draft04,
    });
    let drafts: Vec<Draft> = drafts.collect();
    let defaults = json_schema::Options::default();
    let options = json_schema::Options {
        base: arguments.base.clone(),
        drafts: if drafts.is_empty() { defaults.drafts.clone() } else { drafts },
        views: match arguments.view {
            None => defaults.views.clone(),
            Some(argument) => vec![view(argument)],
        },
        target: match arguments.target {
            TargetArgument::Standard => Target::Standard,
            TargetArgument::Strict => Target::Strict,
        },
        unions: match arguments.unions {
            UnionArgument::Object => Unions::Object,
            UnionArgument::OneOf => Unions::OneOf,
        },
        one_timestamp_format: arguments.timestamp_format.is_some(),
        ..defaults
    };
    let selection = selection(&arguments.service, &arguments.operation, &[]);
    let is_all = selection == Selection::default();
    let resolved = |selection: &Selection| {
        resolve_with_timestamps(&model, selection, timestamps(arguments.timestamp_format))
            .map_err(|found| refused(&found, &model))
    };
    let mut files = BTreeMap::new();
    if !is_all || arguments.shape.is_empty() {
        let resolved = resolved(&selection)?;
        files =
            json_schema::emit(&resolved.api, &options).map_err(|found| refused(&found, &model))?;
    }
    let of_shapes = view(arguments.view.unwrap_or(ViewArgument::Whole));
    let mut shapes = arguments.shape.clone();
    // A model whose services have no operations is one of shapes.
    let is_library = is_all && shapes.is_empty() && files.is_empty();
    if is_library || !shapes.is_empty() {
        let resolved = resolved(&Selection::everything())?;
        if is_library {
            shapes = data_shapes(&resolved.api);
        }
        let mut room = room_beside(&files).map_err(|found| refused(&found, &model))?;
        // Made once: it looks at all shapes of the model.
        let by_name = Shapes::new(&model);
        for name in &shapes {
            let subject = by_name.named(name);
            let subject = subject.map_err(|found| no_data(&model, name).unwrap_or(found))?;
            add_shape((&mut files, &mut room), &resolved.api, &subject, (&options, of_shapes))?;
        }
    }
    if files.is_empty() {
        let message = if is_all {
            "the model has no shapes of data, and so no documents"
        } else {
            "what was asked for has no operations, and so no documents"
        };
        return Err(Failure::with_help(message, "name shapes with `--shape`"));
    }
    let written = if is_library {
        Selection::everything()
    } else {
        self::selection(&arguments.service, &arguments.operation, &arguments.shape)
    };
    let written = resolved(&written)?;
    rules.report(&json_schema::unenforced(&written.api, &options), &model.sources)?;
    let changed = files::write(&arguments.out, &files, SCHEMAS)?;
    if !quiet {
        output::note(&changed.to_string());
    }
    Ok(Status::Success)
}

/// What is said of a service or resource of that name, which no schema describes.
fn no_data(model: &Model, name: &str) -> Option<Failure> {
    let is_meant = |shape: &&Shape| {
        let is_entity = matches!(shape.kind, ShapeKind::Service(_) | ShapeKind::Resource(_));
        is_entity && (shape.id == *name || shape.id.name() == name)
    };
    let shape = model.shapes.values().find(is_meant)?;
    let message = format!("`{name}` is a {}, and no shape of data", shape.kind.name());
    Some(Failure::with_help(message, "name a structure or an operation of it"))
}

/// The IDs of the shapes that are data: neither traits, mixins nor what Smithy itself has.
fn data_shapes(api: &Api<'_>) -> Vec<String> {
    let types = api.shapes.iter().map(|id| api.get(*id));
    let data = types.filter(|ty| !ty.is_trait && !ty.is_mixin && !ty.id.is_built_in());
    data.map(|ty| ty.id.to_string()).collect()
}

fn timestamps(argument: Option<TimestampArgument>) -> Option<TimestampFormat> {
    Some(match argument? {
        TimestampArgument::DateTime => TimestampFormat::DateTime,
        TimestampArgument::HttpDate => TimestampFormat::HttpDate,
        TimestampArgument::EpochSeconds => TimestampFormat::EpochSeconds,
    })
}

/// Whether a file of Rust is one that this command wrote; others say `@generated`, too.
fn is_our_rust(old: &str, _new: &str) -> bool {
    let mut lines = old.lines().take(2).map(|line| line.trim_start_matches(['/', '#', ' ']));
    lines.any(|line| {
        let line = line.trim_start_matches("@generated ");
        line.starts_with("by `shapewright") && line.ends_with(": change the shapes, not this file.")
    })
}

/// Whether a schema is what this command wrote for the same shape: it says first of which draft it
/// is, and has the name of the file and the shape.
fn is_our_schema(old: &str, new: &str) -> bool {
    Heading::of(old).zip(Heading::of(new)).is_some_and(|(old, new)| old.is_like(&new))
}

/// Whether a file begins as a schema of this command and is called as its shape. Some of others are,
/// and none is removed.
fn is_named_schema(name: &str, text: &str) -> bool {
    Heading::of(text).is_some_and(|heading| heading.title == name)
}

/// What a schema that this command wrote begins with.
struct Heading {
    draft: String,
    title: String,
    /// The last part of its `$id`.
    name: Option<String>,
}

impl Heading {
    fn of(text: &str) -> Option<Self> {
        let schema: Value = serde_json::from_str(text).ok()?;
        let [draft, title] =
            ["$schema", "title"].map(|key| schema[key].as_str().unwrap_or_default().to_owned());
        let name = schema["$id"].as_str().and_then(|id| id.rsplit('/').next()).map(str::to_owned);
        // Strict schemas begin with their title.
        let first = if draft.is_empty() { "title" } else { "$schema" };
        text.starts_with(&format!("{{\n  \"{first}\": \"")).then_some(Self { draft, title, name })
    }

    fn is_like(&self, other: &Self) -> bool {
        let names = self.name.as_ref().zip(other.name.as_ref());
        let has_same_name = names.is_none_or(|(name, other)| name == other);
        self.draft == other.draft && self.title == other.title && has_same_name
    }
}

/// The room that some schemas leave to others.
fn room_beside(files: &BTreeMap<String, String>) -> Result<json_schema::Room, Diagnostics> {
    let mut room = json_schema::Room::default();
    files.values().try_for_each(|text| room.take(text, None))?;
    Ok(room)
}

/// Adds the schema of one shape, in each draft: `<draft>/<ShapeName>.json`.
fn add_shape(
    (files, room): (&mut BTreeMap<String, String>, &mut json_schema::Room),
    api: &Api<'_>,
    subject: &Subject<'_>,
    (options, view): (&json_schema::Options, View),
) -> Result<(), Failure> {
    let id = &subject.shape.id;
    let openness = match subject.profile {
        Profile::Reading => Openness::Open,
        _ => Openness::Closed,
    };
    for draft in &options.drafts {
        let builder = JsonSchema::builder().draft(*draft).base(options.base.as_str());
        let builder = builder.openness(openness).view(view).target(options.target);
        let builder = builder.unions(options.unions);
        let builder = builder.one_timestamp_format(options.one_timestamp_format);
        let schema = builder.build().of(api, id.as_str());
        let schema = schema.map_err(|found| refused(&found, api.model))?;
        let name =
            |name: &str| format!("{}/{}.json", draft.directory(), json_schema::file_name(name));
        // Shapes of two namespaces may have one name.
        let mut path = name(id.name());
        if files.contains_key(&path) {
            path = name(&format!("{}.{}", id.namespace(), id.name()));
        }
        let text = make::json(&schema) + "\n";
        room.take(&text, Some(subject.shape.span)).map_err(|found| refused(&found, api.model))?;
        files.insert(path, text);
    }
    Ok(())
}

fn view(argument: ViewArgument) -> View {
    match argument {
        ViewArgument::Whole => View::Whole,
        ViewArgument::Body => View::Body,
    }
}

fn selection(services: &[String], operations: &[String], shapes: &[String]) -> Selection {
    Selection {
        services: services.to_vec(),
        operations: operations.to_vec(),
        shapes: shapes.to_vec(),
        ..Selection::default()
    }
}

/// What an emitter says of a model or of a name that was asked for.
pub(crate) fn refused(found: &Diagnostics, model: &Model) -> Failure {
    refused_at(found, &model.sources)
}

fn refused_at(found: &Diagnostics, sources: &Sources) -> Failure {
    let by_name = found.iter().all(|it| it.span.is_none());
    let drawn = Drawn::of(found, sources);
    if by_name { Failure::Unusable(drawn) } else { Failure::InvalidModel(drawn) }
}
