//! The schema of one shape, by the library user's settings.

use serde_json::Value;

use crate::emit::protocol::Protocol;
use shapewright_smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use shapewright_smithy::model::{Model, Shape, ShapeKind};
use shapewright_smithy::shape_id::ShapeId;

use super::definition::Definitions;
use super::document::{self, Root};
use super::names::Names;
use super::value::Settings;
use super::{Draft, Openness, Target, View, strict};

/// Makes schemas of single shapes.
///
/// ```
/// use shapewright_codegen::emit::json_schema::{Draft, JsonSchema, Openness, View};
/// use shapewright_smithy::load::Loader;
///
/// let text = "$version: \"2\"\nnamespace example\nstructure Hub { @length(max: 8) name: String }";
/// let model = Loader::new().text("hub.smithy", text).load().model.expect("a model");
/// let schemas = JsonSchema::builder()
///     .draft(Draft::Draft07)
///     .base("https://example.com/schemas")
///     .view(View::Whole)
///     .openness(Openness::Closed)
///     .build();
/// let schema = schemas.of(&model, "example#Hub").expect("a schema");
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

    /// The service whose protocol and names of shapes are used. Without one: JSON over HTTP with
    /// bindings and wire names, and shapes under their own names.
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

    /// The schema of a shape.
    ///
    /// # Errors
    /// A shape that the model does not have, or that is no data (a service, resource or
    /// operation); patterns that have no spelling in ECMA-262.
    pub fn of(&self, model: &Model, id: &str) -> Result<Value, Diagnostics> {
        let shape = model.shape(id).ok_or_else(|| unknown(id))?;
        if is_no_data(shape) {
            return Err(document::no_data(shape));
        }
        let protocol = Protocol::of(model, self.service.as_ref());
        let is_strict = self.target == Target::Strict;
        let openness = if is_strict { Openness::Closed } else { self.openness };
        let settings = Settings { view: self.view, openness, protocol };
        let names = Names::of_service(model, self.service.as_ref());
        let title = names.plain(&shape.id).to_owned();
        // What is the whole body stands for the structure that it is a member of.
        let is_body = self.view == View::Body;
        let payload = is_body.then(|| protocol.payload(model, &shape.id)).flatten();
        let shape = payload.map_or(shape, |member| model.target(member));
        let root = Root { title: &title, ..Root::default() };
        let shared = Definitions::default();
        let document = document::build(model, shape, settings, names, &shared, root)?;
        Ok(match self.target {
            Target::Standard => {
                let id = self.base.as_ref().map(|base| format!("{base}/{title}.json"));
                document.schema(id, self.draft)
            }
            Target::Strict => self.draft.translate(strict::restrict(&document.whole()).into()),
        })
    }
}

fn is_no_data(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Service(_) | ShapeKind::Resource(_) | ShapeKind::Operation(_))
}

fn unknown(id: &str) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let message = format!("the model has no shape `{id}`");
    diagnostics.push(Diagnostic::new("JsonSchema", Severity::Error, None, message));
    diagnostics
}
