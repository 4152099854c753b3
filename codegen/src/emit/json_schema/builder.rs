//! The schema of one shape, by the library user's settings.

use serde_json::Value;

use shapewright_smithy::api::Api;
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use shapewright_smithy::model::ShapeKind;
use shapewright_smithy::shape_id::ShapeId;

use super::definition::Definitions;
use super::document::{self, Root};
use super::names::Names;
use super::settings::Settings;
use super::{Draft, Openness, Target, Unions, View, strict};

/// Makes schemas of single shapes.
///
/// ```
/// use shapewright_codegen::emit::json_schema::{Draft, JsonSchema, Openness, View};
/// use shapewright_smithy::load::Loader;
/// use shapewright_smithy::resolve::resolve_all;
///
/// let text = "$version: \"2\"\nnamespace example\nstructure Hub { @length(max: 8) name: String }";
/// let model = Loader::new().text("hub.smithy", text).load().model.expect("a model");
/// let api = resolve_all(&model).api;
/// let schemas = JsonSchema::builder()
///     .draft(Draft::Draft07)
///     .base("https://example.com/schemas")
///     .view(View::Whole)
///     .openness(Openness::Closed)
///     .build();
/// let schema = schemas.of(&api, "example#Hub").expect("a schema");
/// assert_eq!(schema["$id"], "https://example.com/schemas/Hub.json");
/// assert_eq!(schema["properties"]["name"]["maxLength"], 8);
/// assert_eq!(schema["additionalProperties"], false);
/// ```
#[derive(Clone, Debug, Default)]
pub struct JsonSchema {
    draft: Draft,
    base: Option<String>,
    view: View,
    openness: Openness,
    service: Option<ShapeId>,
    target: Target,
    unions: Unions,
    one_timestamp_format: bool,
}

/// Settings of [`JsonSchema`]. Without any: draft 2020-12, no `$id`, whole view, closed.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    settings: JsonSchema,
}

impl Builder {
    /// The draft.
    #[must_use]
    pub fn draft(mut self, draft: Draft) -> Self {
        self.settings.draft = draft;
        self
    }

    /// What `$id` starts with; it ends with the name of the shape and `.json`. There is none if
    /// this is empty.
    #[must_use]
    pub fn base(mut self, base: impl Into<String>) -> Self {
        self.settings.base = Some(base.into()).filter(|base| !base.is_empty());
        self
    }

    /// Which members, and under which names.
    #[must_use]
    pub fn view(mut self, view: View) -> Self {
        self.settings.view = view;
        self
    }

    /// Closed for what people write, open for what services answer.
    #[must_use]
    pub fn openness(mut self, openness: Openness) -> Self {
        self.settings.openness = openness;
        self
    }

    /// Whom the schema is for. Strict schemas are closed, whatever else is set.
    #[must_use]
    pub fn target(mut self, target: Target) -> Self {
        self.settings.target = target;
        self
    }

    /// The form of unions.
    #[must_use]
    pub fn unions(mut self, unions: Unions) -> Self {
        self.settings.unions = unions;
        self
    }

    /// Whether timestamps have the one format that the model gives them.
    #[must_use]
    pub fn one_timestamp_format(mut self, is_one: bool) -> Self {
        self.settings.one_timestamp_format = is_one;
        self
    }

    /// The service whose names of shapes are used, if the API has it. Without one, shapes have
    /// their own names.
    #[must_use]
    pub fn service(mut self, service: ShapeId) -> Self {
        self.settings.service = Some(service);
        self
    }

    /// The settings, ready for use.
    pub fn build(self) -> JsonSchema {
        self.settings
    }
}

impl JsonSchema {
    /// Default settings to change.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The schema of a shape. [`json`](crate::make::json) prints it: numbers that 64 bits do not hold stand in
    /// it as [marked](crate::make::marked) texts, and texts that begin like those are
    /// [marked](crate::make::text) too.
    ///
    /// # Errors
    /// A shape that the API does not have, or that is no data (a service, resource or operation);
    /// patterns that have no spelling in ECMA-262.
    pub fn of(&self, api: &Api<'_>, id: &str) -> Result<Value, Diagnostics> {
        let ty = api.named(id).ok_or_else(|| unknown(api, id))?;
        let is_strict = self.target == Target::Strict;
        let openness = if is_strict { Openness::Closed } else { self.openness };
        let names = self.names(api);
        let title = names.plain(ty.id).to_owned();
        // What is the whole body stands for the structure that it is a member of, unless it streams:
        // then it is no document, and left out.
        let payload = ty.payload().filter(|it| self.view == View::Body && !it.is_stream);
        let ty = payload.map_or(ty, |member| api.target(&member.value));
        let root = Root { title: &title, ..Root::default() };
        let (view, unions) = (self.view, self.target.unions(self.unions));
        let one_timestamp_format = self.one_timestamp_format;
        let settings = Settings {
            view,
            openness,
            of_messages: false,
            unions,
            one_timestamp_format,
            keys_by_pattern: self.draft == Draft::Draft04 && !is_strict,
        };
        let document = document::build(api, ty, settings, names, &Definitions::default(), root)?;
        Ok(match self.target {
            Target::Standard => {
                let id = self.base.as_ref().map(|base| format!("{base}/{title}.json"));
                document.schema(id, self.draft)
            }
            Target::Strict => self.draft.translate(strict::restrict(&document.whole())?.into()),
        })
    }

    fn names<'m>(&self, api: &'m Api<'m>) -> Names<'m> {
        let service = self.service.as_ref();
        Names::of_service(service.and_then(|id| api.services.iter().find(|it| it.id == id)))
    }
}

/// A problem with the name of a shape that has no type.
fn unknown(api: &Api<'_>, id: &str) -> Diagnostics {
    let shape = api.model.shape(id);
    let message = match shape.map(|shape| &shape.kind) {
        None => format!("the model has no shape `{id}`"),
        Some(ShapeKind::Service(_) | ShapeKind::Resource(_) | ShapeKind::Operation(_)) => {
            format!("`{id}` is no data: a schema describes structures, values and enums")
        }
        Some(_) => format!("`{id}` is not among the shapes that were asked for"),
    };
    let span = shape.map(|shape| shape.span);
    let problem = Diagnostic::new("JsonSchema", Severity::Error, span, message);
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(match shape {
        Some(shape) => problem.with_shape(shape.id.clone()),
        None => problem,
    });
    diagnostics
}
