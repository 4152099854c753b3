//! Makes documents.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde_json::Value;
use shapewright_smithy::Node;
use shapewright_smithy::api::{Api, Member, Role, TypeKind};

use super::Used;
use super::draft::Draft;
use super::text::Texts;
use super::tools::{Keys, Tools};
use super::unmade::Unmade;

/// How many levels have all their members, if a document with all members would be too long.
const LEVELS: [usize; 6] = [16, 8, 4, 2, 1, 0];

/// Makes valid documents of the types of an API.
///
/// ```
/// use shapewright_codegen::make::{Maker, Used};
/// use shapewright_smithy::load::Loader;
/// use shapewright_smithy::resolve::resolve_all;
///
/// let text = "$version: \"2\"\nnamespace example\nstructure Hub { @required @range(min: 3) ports: Integer }";
/// let model = Loader::new().text("hub.smithy", text).load().model.expect("a model");
/// let api = resolve_all(&model).api;
/// let hub = api.named("example#Hub").expect("the shape");
/// let made = Maker::new(&api).value(Used::of(hub)).expect("a document");
/// assert_eq!(made.to_string(), r#"{"ports":3}"#);
/// ```
#[derive(Debug)]
pub struct Maker<'a, 'm> {
    tools: Tools<'a, 'm>,
}

impl<'a, 'm> Maker<'a, 'm> {
    /// Makes documents with the required members alone, called by their names.
    pub fn new(api: &'a Api<'m>) -> Self {
        let tools = Tools {
            api,
            texts: Texts::default(),
            full: false,
            big_numbers: false,
            keys: Keys::Names,
            notes: RefCell::default(),
            chosen: RefCell::default(),
        };
        Self { tools }
    }

    /// Every member, and one element in lists and maps that may be empty.
    #[must_use]
    pub fn full(mut self, full: bool) -> Self {
        self.tools.full = full;
        self
    }

    /// Numbers that 64 bits do not hold: those of the model with all their digits, and made ones if there
    /// are no others. They are right in what [`json`](super::json) and [`yaml`](super::yaml) print.
    #[must_use]
    pub fn big_numbers(mut self, big_numbers: bool) -> Self {
        self.tools.big_numbers = big_numbers;
        self
    }

    /// What members are called.
    #[must_use]
    pub fn keys(mut self, keys: Keys) -> Self {
        self.tools.keys = keys;
        self
    }

    /// What people have to look at themselves, after values were made.
    pub fn into_notes(self) -> BTreeSet<String> {
        self.tools.notes.into_inner()
    }

    /// A valid value. One with every member that would be too long has them in as many levels as it
    /// can, and a note says so.
    ///
    /// # Errors
    /// Why there is none: a type that has to contain itself, a pattern of which no text is found, too few
    /// unlike values, or a document that would be longer than [`MAX_BYTES`](super::MAX_BYTES), have
    /// more than [`MAX_VALUES`](super::MAX_VALUES) values, or nest deeper than
    /// [`MAX_DEPTH`](super::MAX_DEPTH).
    pub fn value(&self, used: Used<'_, 'm>) -> Result<Value, String> {
        self.made(used, None)
    }

    /// A valid value with a number, so that there are several: other numbers mostly have other values.
    ///
    /// # Errors
    /// Those of [`value`](Self::value), and if the type has no value of that number.
    pub fn nth(&self, used: Used<'_, 'm>, number: usize) -> Result<Value, String> {
        let levels = if self.tools.full { usize::MAX } else { 0 };
        Draft::new(&self.tools, levels).nth(used, number).map_err(Unmade::into_reason)
    }

    /// Begins anew with what making texts for patterns may take: what was made before no longer counts.
    pub fn renew(&self) {
        self.tools.texts.renew();
    }

    /// Whether a text keeps the length and the pattern that it must have in its place.
    pub fn keeps(&self, used: Used<'_, 'm>, text: &str) -> bool {
        self.tools.texts.keeps(used, text)
    }

    /// The same after an example: what it has and the shape allows is taken.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn value_like(&self, used: Used<'_, 'm>, example: &Node) -> Result<Value, String> {
        self.made(used, Some(example))
    }

    fn made(&self, used: Used<'_, 'm>, example: Option<&Node>) -> Result<Value, String> {
        let all = if self.tools.full { usize::MAX } else { 0 };
        let draft = |levels| {
            let is_answer = matches!(used.ty.role, Role::Output | Role::Error);
            let mut draft = Draft::new(&self.tools, levels).of_answer(is_answer);
            // Few errors have members that are required: without the others they say nothing.
            draft.keeps_given = used.ty.role == Role::Error;
            match example {
                Some(node) => draft.like(used, node),
                None => draft.first(used),
            }
        };
        let mut made = draft(all);
        for levels in LEVELS.into_iter().filter(|_| self.tools.full) {
            if made != Err(Unmade::TooLong) {
                break;
            }
            made = draft(levels);
            if made.is_ok() {
                self.tools.note(format!(
                    "note: members that may be absent are left out below level {levels}: the \
                     document would be too long"
                ));
            }
        }
        made.map_err(Unmade::into_reason)
    }

    /// A list of so many elements; each is valid.
    ///
    /// # Errors
    /// If the type is not a list, if it has no valid elements, or not so many.
    pub fn list_of(&self, used: Used<'_, 'm>, length: usize) -> Result<Vec<Value>, String> {
        let TypeKind::List { element, .. } = &used.ty.kind else {
            return Err(format!("`{}` is not a list", used.ty.id));
        };
        let element = Used::by(self.tools.api, element);
        let all = if self.tools.full { usize::MAX } else { 0 };
        Draft::new(&self.tools, all)
            .elements(used, element, (length, 0))
            .map_err(Unmade::into_reason)
    }

    /// What a member is called.
    pub fn key(&self, member: &Member<'m>) -> &'m str {
        self.tools.key(member)
    }
}
