//! From an API to a plan: names first, then boxes, then one item per type or operation.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::iter;

use crate::emit::rust::crate_name::check_name;
use crate::emit::rust::plan::builder::{Builder, Described};
use crate::emit::rust::plan::modules::modules;
use crate::emit::rust::plan::names::{self, Claim, NamesInModel, Reserved};
use crate::emit::rust::plan::pattern_table::PatternTable;
use crate::emit::rust::plan::recursion::boxed_members;
use crate::emit::rust::plan::types::is_newtype;
use crate::emit::rust::plan::{Item, ItemKind, Plan, aws_sdk, unchecked, words};
use crate::emit::rust::{Options, case, docs};
use shapewright_smithy::api::{
    Api, Operation, Service, Type, TypeId, TypeKind, Unselected, UnselectedKind, sdk_name,
};
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics};
use shapewright_smithy::node::Node;
use shapewright_smithy::shape_id::ShapeId;
use shapewright_smithy::source::Span;

/// The plan for an API.
///
/// # Errors
/// Types or members whose Rust names collide or are no identifiers, and an SDK whose name is none.
///
/// # Examples
/// See [`crate::emit::rust::emit`].
pub fn plan(api: &Api<'_>, options: &Options) -> Result<Plan, Diagnostics> {
    if let Some(sdk) = &options.aws_sdk {
        check_name(&sdk.krate)?;
    }
    let mut diagnostics = Diagnostics::new();
    let subjects = subjects(api);
    let in_model = NamesInModel::of(api);
    let names = item_names((api, &in_model), &subjects, &mut diagnostics);
    check_newtypes(&subjects, &mut diagnostics);
    let mut builder = Builder {
        api,
        in_model,
        names: type_names(&subjects, &names),
        operations: names_of(&subjects, &names, |it| match it {
            Subject::Operation(operation) => Some(operation.id),
            _ => None,
        }),
        errors: names_of(&subjects, &names, |it| match it {
            Subject::Errors(operation) => Some(operation.id),
            _ => None,
        }),
        services: names_of(&subjects, &names, |it| match it {
            Subject::Service(service) => Some(service.id),
            _ => None,
        }),
        boxed: boxed_members(api),
        patterns: PatternTable::default(),
        described: Described::default(),
        diagnostics,
    };
    let items = builder.items(&subjects, names);
    if builder.diagnostics.has_errors() {
        return Err(builder.diagnostics);
    }
    let sdk = options.aws_sdk.as_ref();
    let aws_sdk = sdk.map(|sdk| aws_sdk::build::conversions(&builder, &items, sdk));
    let sources: BTreeSet<_> = items.iter().map(|(source, _)| source.clone()).collect();
    Ok(Plan {
        documentation: builder.documentation(),
        sources: sources.into_iter().collect(),
        modules: modules(items, options.layout),
        patterns: builder.patterns.into_sorted(),
        aws_sdk,
        warnings: builder.diagnostics,
    })
}

/// What becomes an item.
#[derive(Clone, Copy)]
enum Subject<'a, 'm> {
    Type(TypeId, &'a Type<'m>),
    Operation(&'a Operation<'m>),
    /// What the operation may answer instead of its output.
    Errors(&'a Operation<'m>),
    Service(&'a Service<'m>),
}

impl<'a, 'm> Builder<'a, 'm> {
    /// The items, each with the name of the file that its shape comes from.
    fn items(&mut self, subjects: &[Subject<'a, 'm>], names: Vec<String>) -> Vec<(String, Item)> {
        let sources = &self.api.model.sources;
        let source = |subject: Subject<'_, '_>| sources.file(subject.span().file).name().to_owned();
        let items = subjects.iter().zip(names);
        items.map(|(subject, name)| (source(*subject), self.item(*subject, name))).collect()
    }

    fn item(&mut self, subject: Subject<'a, 'm>, name: String) -> Item {
        let kind = match subject {
            Subject::Type(_, ty) => self.type_kind(ty),
            Subject::Operation(operation) => ItemKind::Operation(self.operation(operation)),
            Subject::Errors(operation) => ItemKind::Errors(self.errors(operation)),
            Subject::Service(service) => ItemKind::Service(self.service(service)),
        };
        let shape = subject.id().name();
        let otherwise = match subject {
            Subject::Errors(_) => format!("What `{shape}` may answer instead of its output."),
            _ => format!("The {} `{shape}`.", noun(&kind)),
        };
        let (documentation, deprecated) = match subject {
            Subject::Type(_, ty) => (ty.documentation, ty.deprecated),
            Subject::Operation(operation) => (operation.documentation, operation.deprecated),
            Subject::Errors(operation) => (None, operation.deprecated),
            Subject::Service(service) => (service.documentation, None),
        };
        Item {
            shape: shape.to_owned(),
            name,
            documentation: words::documentation(documentation, &otherwise)
                + &note_on_streams(subject)
                + &note_on_pattern(subject, &kind),
            deprecated: words::note(deprecated),
            sensitive: matches!(subject, Subject::Type(_, ty) if ty.constraints.sensitive),
            kind,
        }
    }

    fn type_kind(&mut self, ty: &'a Type<'m>) -> ItemKind {
        match &ty.kind {
            TypeKind::Union(_) => ItemKind::Union(self.variants(ty)),
            TypeKind::Enum(values) => ItemKind::StringEnum(self.string_enum(ty, values)),
            TypeKind::IntEnum(values) => ItemKind::IntEnum(self.int_enum(ty, values)),
            TypeKind::String => ItemKind::Newtype(self.rules_of_newtype(ty)),
            _ => ItemKind::Structure(self.structure(ty)),
        }
    }

    /// The documentation of the root module: that of the service.
    fn documentation(&self) -> String {
        let Some(service) = self.api.services.first() else {
            return "Types of the model.".to_owned();
        };
        let heading = match service.version {
            "" => format!("{}.", service.title),
            version => format!("{}, version {version}.", service.title),
        };
        let heading = docs::to_rustdoc(&heading);
        match words::documentation(service.documentation, "") {
            text if text.is_empty() => heading,
            text => format!("{heading}\n\n{text}"),
        }
    }
}

impl<'m> Subject<'_, 'm> {
    fn id(&self) -> &'m ShapeId {
        match self {
            Self::Type(_, ty) => ty.id,
            Self::Operation(operation) | Self::Errors(operation) => operation.id,
            Self::Service(service) => service.id,
        }
    }

    fn span(&self) -> Span {
        match self {
            Self::Type(_, ty) => ty.span,
            Self::Operation(operation) | Self::Errors(operation) => operation.span,
            Self::Service(service) => service.span,
        }
    }

    fn rust_name(&self) -> Option<&'m Node> {
        match self {
            Self::Type(_, ty) => ty.rust_name,
            Self::Operation(operation) => operation.rust_name,
            Self::Errors(_) | Self::Service(_) => None,
        }
    }

    /// Its place among the items of one shape.
    fn rank(&self) -> u8 {
        u8::from(matches!(self, Self::Errors(_)))
    }

    /// The name in the model that its own is made of.
    fn written(&self, written: &'m str) -> Cow<'m, str> {
        match self {
            Self::Errors(_) => Cow::Owned(name_of_errors(written)),
            Self::Service(service) => {
                service.sdk_id.and_then(sdk_name).map_or(Cow::Borrowed(written), Cow::Owned)
            }
            Self::Type(..) | Self::Operation(_) => Cow::Borrowed(written),
        }
    }
}

/// Says which members are left out because they are streams.
fn note_on_streams(subject: Subject<'_, '_>) -> String {
    let Subject::Type(_, ty) = subject else { return String::new() };
    let streams = ty.members().iter().filter(|member| member.is_stream);
    let names: Vec<_> = streams.map(|member| format!("`{}`", member.name)).collect();
    match names.as_slice() {
        [] => String::new(),
        [name] => format!(
            "\n\nThe member {name} is a stream, no part of the JSON document: it is left out."
        ),
        names => format!(
            "\n\nThe members {} are streams, no part of the JSON document: they are left out.",
            names.join(", ")
        ),
    }
}

/// Says that values of a string with a type of its own are not held to its pattern.
fn note_on_pattern(subject: Subject<'_, '_>, kind: &ItemKind) -> String {
    match (subject, kind) {
        (Subject::Type(_, ty), ItemKind::Newtype(rules)) => {
            unchecked::note(ty.constraints.pattern, rules)
        }
        _ => String::new(),
    }
}

fn noun(kind: &ItemKind) -> &'static str {
    match kind {
        ItemKind::Structure(structure) if structure.error.is_some() => "error",
        ItemKind::Structure(_) => "structure",
        ItemKind::Union(_) => "union",
        ItemKind::StringEnum(_) | ItemKind::IntEnum(_) => "enum",
        ItemKind::Newtype(_) => "string",
        ItemKind::Operation(_) => "operation",
        ItemKind::Errors(_) => "errors",
        ItemKind::Service(_) => "service",
    }
}

/// What becomes items, by file and position. Event streams are no JSON and become none.
fn subjects<'a, 'm>(api: &'a Api<'m>) -> Vec<Subject<'a, 'm>> {
    let types = api.shapes.iter().map(|id| Subject::Type(*id, api.get(*id)));
    let types = types.filter(|it| matches!(it, Subject::Type(_, ty) if becomes_item(ty)));
    let operations = api.operations.iter();
    let operations = operations.flat_map(|it| [Subject::Operation(it), Subject::Errors(it)]);
    let services = api.services.iter().filter(|service| !service.operations.is_empty());
    let mut subjects: Vec<_> =
        types.chain(operations).chain(services.map(Subject::Service)).collect();
    subjects.sort_by_key(|it| order(api, it.span(), it.id(), it.rank()));
    subjects
}

/// What items are sorted by.
type Order<'a> = (&'a str, u32, &'a ShapeId, u8);

fn order<'m>(api: &Api<'m>, span: Span, id: &'m ShapeId, rank: u8) -> Order<'m> {
    (api.model.sources.file(span.file).name(), span.start, id, rank)
}

fn becomes_item(ty: &Type<'_>) -> bool {
    match &ty.kind {
        TypeKind::Union(_) => !ty.is_event_stream,
        TypeKind::Structure(_) => !ty.is_unit(),
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => true,
        TypeKind::String => is_newtype(ty),
        _ => false,
    }
}

fn check_newtypes(subjects: &[Subject<'_, '_>], diagnostics: &mut Diagnostics) {
    for subject in subjects {
        let Subject::Type(_, ty) = subject else { continue };
        let Some(span) = ty.newtype.filter(|_| !is_newtype(ty)) else { continue };
        let message = format!("`{}` is no plain string and cannot be a newtype", ty.id);
        diagnostics.push(
            Diagnostic::error("RustNewtype", span, message)
                .with_help("only `string` shapes that are no enums can")
                .with_shape(ty.id.clone()),
        );
    }
}

/// The Rust names of the items. What is not selected has its claims too, so that a name does not
/// depend on how much is asked for.
fn item_names<'m>(
    (api, in_model): (&Api<'m>, &NamesInModel<'m>),
    subjects: &[Subject<'_, 'm>],
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let selected = subjects.iter().map(|subject| {
        let order = order(api, subject.span(), subject.id(), subject.rank());
        (order, true, claim(*subject, in_model))
    });
    let others = api.unselected.iter().flat_map(|shape| claims_beside(shape, (api, in_model)));
    let mut claims: Vec<_> = selected.chain(others).collect();
    claims.sort_by_key(|(order, ..)| *order);
    let (are_selected, claims): (Vec<_>, Vec<_>) =
        claims.into_iter().map(|(_, is_selected, claim)| (is_selected, claim)).unzip();
    let names = names::give(&claims, Reserved::default(), diagnostics);
    names.into_iter().zip(are_selected).filter_map(|(name, is)| is.then_some(name)).collect()
}

fn claim<'m>(subject: Subject<'_, 'm>, in_model: &NamesInModel<'m>) -> Claim<'m> {
    Claim {
        id: subject.id().clone(),
        span: subject.span(),
        written: subject.written(in_model.name(subject.id())),
        is_derived: matches!(subject, Subject::Errors(_) | Subject::Service(_)),
        casing: case::type_name,
        fixed: subject.rust_name(),
    }
}

/// The claims of a shape that is not selected.
fn claims_beside<'m>(
    shape: &Unselected<'m>,
    (api, in_model): (&Api<'m>, &NamesInModel<'m>),
) -> Vec<(Order<'m>, bool, Claim<'m>)> {
    let name = in_model.name(shape.id);
    let claim = |is_derived: bool, written| Claim {
        id: shape.id.clone(),
        span: shape.span,
        written,
        is_derived,
        casing: case::type_name,
        fixed: shape.rust_name.filter(|_| !is_derived),
    };
    let errors = (shape.kind == UnselectedKind::Operation)
        .then(|| claim(true, Cow::Owned(name_of_errors(name))));
    let place = |claim: Claim<'m>| {
        (order(api, shape.span, shape.id, u8::from(claim.is_derived)), false, claim)
    };
    iter::once(claim(false, Cow::Borrowed(name))).chain(errors).map(place).collect::<Vec<_>>()
}

/// What the errors of an operation are called.
fn name_of_errors(operation: &str) -> String {
    format!("{}Error", case::type_name(operation))
}

/// The Rust names of the types among the items.
fn type_names(subjects: &[Subject<'_, '_>], names: &[String]) -> HashMap<TypeId, String> {
    let names = subjects.iter().zip(names).filter_map(|(subject, name)| match subject {
        Subject::Type(id, _) => Some((*id, name.clone())),
        _ => None,
    });
    names.collect()
}

/// The Rust names of some of the items, by the ID of their shapes.
fn names_of<'a, 'm>(
    subjects: &[Subject<'a, 'm>],
    names: &[String],
    id: impl Fn(&Subject<'a, 'm>) -> Option<&'m ShapeId>,
) -> HashMap<&'m ShapeId, String> {
    let names = subjects.iter().zip(names);
    names.filter_map(|(subject, name)| Some((id(subject)?, name.clone()))).collect()
}
