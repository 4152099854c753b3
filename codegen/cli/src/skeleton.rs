//! `shapewright skeleton`: a valid document to begin with.

mod yaml;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use shapewright_pattern::PatternError;
use shapewright_smithy::Model;
use shapewright_smithy::model::{Member, Shape, ShapeKind};
use shapewright_smithy::node::{self, Node};
use shapewright_validate::pattern::Anchoring;

use crate::Status;
use crate::arguments::SkeletonArguments;
use crate::check::shapes::Shapes;
use crate::failure::Failure;
use crate::models::{self, Role};
use crate::output;

/// Prints the document.
pub(crate) fn run(arguments: &SkeletonArguments, quiet: bool) -> Result<Status, Failure> {
    let model = models::load(&arguments.model.model, Role::Needed, quiet)?;
    let subject = Shapes::new(&model).named(&arguments.shape)?;
    let root = Use { shape: subject.shape, member: None };
    let maker = Maker {
        model: &model,
        full: arguments.full,
        count: Cell::new(0),
        notes: RefCell::default(),
    };
    let value = maker.value(root, &mut Vec::new()).map_err(|reason| {
        let message = format!("there is no skeleton of `{}`: {reason}", subject.shape.id);
        Failure::new(message)
    })?;
    if !quiet {
        maker.notes.into_inner().iter().for_each(|note| output::note(note));
    }
    let text = if arguments.yaml {
        yaml::print(&model, root, &value, arguments.full)
    } else {
        format!("{value:#}\n")
    };
    output::print(text.as_bytes()).map(|()| Status::Success)
}

/// A shape as a member, or nothing, uses it.
#[derive(Clone, Copy)]
struct Use<'m> {
    shape: &'m Shape,
    member: Option<&'m Member>,
}

impl<'m> Use<'m> {
    fn of(model: &'m Model, member: &'m Member) -> Self {
        Self { shape: model.target(member), member: Some(member) }
    }

    /// The value of a trait; one on the member replaces the same on its target.
    fn get(self, id: &str) -> Option<&'m Node> {
        let own = self.member.and_then(|member| member.traits.get(id));
        own.or_else(|| self.shape.traits.get(id))
    }

    fn bound(self, id: &str, key: &str) -> Option<&'m node::Number> {
        self.get(id)?.get(key)?.as_number()
    }

    fn length(self, key: &str) -> Option<usize> {
        usize::try_from(self.bound("smithy.api#length", key)?.as_i128()?).ok()
    }
}

/// More values than this make no skeleton.
const MAX_VALUES: usize = 100_000;

/// Makes the document.
struct Maker<'m> {
    model: &'m Model,
    full: bool,
    /// How many values were made.
    count: Cell<usize>,
    /// What people have to look at themselves.
    notes: RefCell<BTreeSet<String>>,
}

impl<'m> Maker<'m> {
    /// A valid value; the shapes `around` it tell what would never end.
    fn value(&self, used: Use<'m>, around: &mut Vec<&'m Shape>) -> Result<Value, String> {
        self.count.set(self.count.get() + 1);
        if self.count.get() > MAX_VALUES {
            return Err("it is too large".to_owned());
        }
        if let Some(default) = Self::default(used) {
            return Ok(default);
        }
        let min = used.length("min").unwrap_or(0);
        Ok(match &used.shape.kind {
            ShapeKind::Blob => base64(min).into(),
            ShapeKind::Boolean => false.into(),
            ShapeKind::String => self.text(used)?.into(),
            ShapeKind::Byte
            | ShapeKind::Short
            | ShapeKind::Integer
            | ShapeKind::Long
            | ShapeKind::BigInteger => number(used, true),
            ShapeKind::Float | ShapeKind::Double | ShapeKind::BigDecimal => number(used, false),
            ShapeKind::Timestamp => Self::timestamp(used),
            ShapeKind::Document => json!({}),
            ShapeKind::Enum | ShapeKind::IntEnum => enum_value(used)?,
            _ => return self.container(used, around),
        })
    }

    fn container(&self, used: Use<'m>, around: &mut Vec<&'m Shape>) -> Result<Value, String> {
        let shape = used.shape;
        if around.iter().any(|outer| std::ptr::eq(*outer, shape)) {
            return Err(format!("`{}` has to contain itself", shape.id));
        }
        around.push(shape);
        let made = match shape.kind {
            ShapeKind::List => self.list(used, around),
            ShapeKind::Map => self.map(used, around),
            ShapeKind::Structure => self.structure(shape, around),
            ShapeKind::Union => self.union(shape, around),
            _ => Err(format!("`{}` has no documents", shape.id)),
        };
        around.pop();
        made
    }

    fn list(&self, used: Use<'m>, around: &mut Vec<&'m Shape>) -> Result<Value, String> {
        let min = used.length("min").unwrap_or(0);
        let member = used.shape.member("member").ok_or("a list has a member")?;
        let element = self.value(Use::of(self.model, member), around);
        let wanted = self.wanted(used, min);
        match element {
            Ok(element) => {
                let mut elements = vec![element; wanted];
                if used.get("smithy.api#uniqueItems").is_some() {
                    make_unlike(&mut elements)?;
                }
                Ok(elements.into())
            }
            Err(_) if min == 0 => Ok(json!([])),
            Err(reason) => Err(reason),
        }
    }

    fn map(&self, used: Use<'m>, around: &mut Vec<&'m Shape>) -> Result<Value, String> {
        let min = used.length("min").unwrap_or(0);
        let member = |name| used.shape.member(name).ok_or("a map has keys and values");
        let (key, value) =
            (Use::of(self.model, member("key")?), Use::of(self.model, member("value")?));
        let value = match self.value(value, around) {
            Ok(value) => value,
            Err(_) if min == 0 => return Ok(json!({})),
            Err(reason) => return Err(reason),
        };
        let mut keys: Vec<Value> = match key.shape.kind {
            ShapeKind::Enum => enum_values(key).take(self.wanted(used, min)).collect(),
            _ => vec![self.text(key)?.into(); self.wanted(used, min)],
        };
        if key.shape.kind != ShapeKind::Enum {
            make_unlike(&mut keys)?;
        }
        let entries =
            keys.into_iter().filter_map(|key| Some((key.as_str()?.to_owned(), value.clone())));
        Ok(Value::Object(entries.collect()))
    }

    /// How many elements: as few as may be, but one to see what they look like.
    fn wanted(&self, used: Use<'m>, min: usize) -> usize {
        let most = used.length("max").unwrap_or(usize::MAX);
        min.max(usize::from(self.full)).min(most).min(MAX_VALUES)
    }

    fn structure(&self, shape: &'m Shape, around: &mut Vec<&'m Shape>) -> Result<Value, String> {
        let mut object = Map::new();
        for member in &shape.members {
            let used = Use::of(self.model, member);
            let required = member.traits.has("smithy.api#required");
            if !(required || self.full) || used.get("smithy.api#streaming").is_some() {
                continue;
            }
            match self.value(used, around) {
                Ok(value) => drop(object.insert(member.name().to_owned(), value)),
                Err(reason) if required => return Err(reason),
                Err(_) => {}
            }
        }
        Ok(Value::Object(object))
    }

    fn union(&self, shape: &'m Shape, around: &mut Vec<&'m Shape>) -> Result<Value, String> {
        let mut reason = format!("`{}` has no members", shape.id);
        for member in &shape.members {
            match self.value(Use::of(self.model, member), around) {
                Ok(value) => return Ok(json!({ member.name(): value })),
                Err(other) => reason = other,
            }
        }
        Err(reason)
    }

    /// A text that keeps the length and the pattern. Where the pattern is one that `check` cannot
    /// enforce, the text is the name of the member, and a note says so.
    fn text(&self, used: Use<'m>) -> Result<String, String> {
        let (min, max) = (used.length("min").unwrap_or(0), used.length("max"));
        let max = max.unwrap_or(usize::MAX);
        if let Some(modelled) = used.get("smithy.api#pattern").and_then(Node::as_str) {
            let full = used.get("shapewright.c2j#fullPattern").is_some();
            let anchoring = if full { Anchoring::Full } else { Anchoring::Search };
            match self.sample(modelled, anchoring, min, max) {
                Ok(sample) => return sample.ok_or_else(|| format!("nothing matches `{modelled}`")),
                Err(error) => drop(self.notes.borrow_mut().insert(format!(
                    "note: look at values of `{}` yourself: {error}",
                    used.shape.id
                ))),
            }
        }
        let word = used.member.map_or(used.shape.id.name(), Member::name);
        let padded = word.chars().cycle().take(min.max(word.chars().count()));
        Ok(padded.take(max).collect())
    }

    /// A text that matches a pattern; none where no length does.
    fn sample(
        &self,
        pattern: &str,
        anchoring: Anchoring,
        min: usize,
        max: usize,
    ) -> Result<Option<String>, PatternError> {
        let mut state = 1_usize;
        let mut choose = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_041);
            (state >> 33) % below
        };
        // One character says more than none.
        for lengths in [min.max(1)..=max, min..=max] {
            let known = &self.model.patterns;
            if let Some(sample) = known.sample(pattern, anchoring, &lengths, &mut choose)? {
                return Ok(Some(sample));
            }
        }
        Ok(None)
    }

    /// The default of a member, where it is more than an empty value.
    fn default(used: Use<'m>) -> Option<Value> {
        let scalar = matches!(used.shape.kind, ShapeKind::Timestamp | ShapeKind::Blob);
        let default = used.get("smithy.api#default").filter(|it| !it.is_null() && !scalar)?;
        Some(default.to_json())
    }

    /// An instant, in the form that the model has for its place.
    fn timestamp(used: Use<'m>) -> Value {
        let modelled = used.get("smithy.api#timestampFormat").and_then(Node::as_str);
        let is_bound = |ids: &[&str]| ids.iter().any(|id| used.get(id).is_some());
        let format = modelled.unwrap_or_else(|| match () {
            () if is_bound(&["smithy.api#httpHeader"]) => "http-date",
            () if is_bound(&["smithy.api#httpQuery", "smithy.api#httpLabel"]) => "date-time",
            () => "epoch-seconds",
        });
        match format {
            "date-time" => "2026-12-01T02:00:00Z".into(),
            "http-date" => "Tue, 01 Dec 2026 02:00:00 GMT".into(),
            _ => 1_796_090_400.into(),
        }
    }
}

/// The number nearest to zero within the range.
fn number(used: Use<'_>, whole: bool) -> Value {
    let bound = |key| used.bound("smithy.api#range", key);
    let is_above = |number: Option<&node::Number>| number.is_some_and(|it| it.as_f64() > 0.0);
    let is_below = |number: Option<&node::Number>| number.is_some_and(|it| it.as_f64() < 0.0);
    let (min, max) = (bound("min"), bound("max"));
    let chosen = if is_above(min) { min } else { max.filter(|max| is_below(Some(max))) };
    match chosen {
        None if whole => json!(0),
        None => json!(0.0),
        Some(number) => match number.as_i128().and_then(|it| i64::try_from(it).ok()) {
            Some(integer) if whole => json!(integer),
            _ if whole => json!(number.as_f64().ceil()),
            _ => json!(number.as_f64()),
        },
    }
}

fn enum_values(used: Use<'_>) -> impl Iterator<Item = Value> {
    let internal = |member: &&Member| {
        let tags = member.traits.get("smithy.api#tags").and_then(Node::as_array);
        tags.into_iter().flatten().any(|tag| tag.as_str() == Some("internal"))
    };
    let members = used.shape.members.iter().filter(move |member| !internal(member));
    members.map(|member| {
        let value = member.traits.get("smithy.api#enumValue");
        value.map_or_else(|| member.name().into(), Node::to_json)
    })
}

fn enum_value(used: Use<'_>) -> Result<Value, String> {
    enum_values(used).next().ok_or_else(|| format!("`{}` has no values", used.shape.id))
}

/// Makes equal values unlike, as far as that is simple.
fn make_unlike(values: &mut [Value]) -> Result<(), String> {
    for (index, value) in values.iter_mut().enumerate().skip(1) {
        match value {
            Value::String(text) => {
                let number = index.to_string();
                let kept = text.chars().count().saturating_sub(number.len());
                *text = text.chars().take(kept).chain(number.chars()).collect();
            }
            Value::Number(number) => {
                let next =
                    number.as_i64().unwrap_or(0).saturating_add(i64::try_from(index).unwrap_or(0));
                *value = json!(next);
            }
            _ => return Err("it needs several unlike values".to_owned()),
        }
    }
    Ok(())
}

/// The base64 of that many zero bytes.
fn base64(length: usize) -> String {
    let bits = "A".repeat(length.div_ceil(3) * 4);
    let padding = (3 - length % 3) % 3;
    let kept = bits.len().saturating_sub(padding);
    format!("{}{}", &bits[..kept], "=".repeat(bits.len() - kept))
}
