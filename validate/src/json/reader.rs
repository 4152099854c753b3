//! The configured reader.

#[cfg(feature = "std")]
use alloc::vec::Vec;
#[cfg(feature = "std")]
use core::fmt;
#[cfg(feature = "std")]
use std::io;

use serde::de::DeserializeOwned;

use super::body;
use super::own::Own;
use super::refused;
use super::strict::{AUTHORING, READING, Strict, WALKED, WIRE};
use crate::checked::Checked;
use crate::outcome::Outcome;
use crate::policy::Policy;
use crate::shape::NO_GRAPH;
use crate::validate::{Shaped, Valid, Validate};
use crate::violation::Violations;
use crate::walk::{self, Direction, Options, Profile, View};

/// Reads JSON into values of a type, as strictly as the type's role or the reader says.
///
/// Without a [`profile`](Self::profile), the input of an operation is read as people should write
/// it, an output or error as an answer of a service, and everything else as the protocol does.
/// Keys are those that the type reads, in every profile.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use shapewright_validate::{Level, Policy, Select, Validate, json};
///
/// #[derive(Debug, serde::Deserialize, Validate)]
/// #[validate(output)]
/// struct Page {
///     #[validate(range(max = 100))]
///     max_results: i32,
/// }
///
/// // A service may have raised its limits: that is a warning.
/// let text = r#"{"max_results": 250, "colour": "blue"}"#;
/// let page = json::Reader::new().from_str::<Page>(text)?;
/// assert_eq!(page.value.max_results, 250);
/// let warnings: Vec<_> = page.warnings.iter().flatten().map(|it| it.code()).collect();
/// assert_eq!(warnings, ["range", "unknown_member"]);
///
/// // A policy may see it otherwise.
/// let policy = Policy::new().set(Select::path("/max_results"), Level::Error);
/// assert!(json::Reader::new().policy(&policy).from_str::<Page>(text).is_err());
/// # }
/// # Ok::<(), shapewright_validate::Violations>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Reader<'p> {
    profile: Option<Profile>,
    policy: Option<&'p Policy>,
    view: View,
    max: Option<usize>,
}

impl<'p> Reader<'p> {
    /// The reader that follows the role of the type.
    pub const fn new() -> Self {
        Self { profile: None, policy: None, view: View::Whole, max: None }
    }

    /// The same, as strict as that.
    #[must_use]
    pub const fn profile(mut self, profile: Profile) -> Self {
        self.profile = Some(profile);
        self
    }

    /// The same, of documents with those members: with [`View::Body`], what HTTP carries in the body,
    /// without members bound to the URI, the query string, headers or the status. Those are absent
    /// from the value. Where a member is the whole body (`httpPayload`), the text is that of its value,
    /// and no JSON if that is text or binary data. A type that requires a member bound elsewhere
    /// cannot be read from a body alone.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use shapewright_validate::walk::View;
    /// use shapewright_validate::{Validate, json};
    ///
    /// #[derive(Debug, serde::Deserialize, Validate)]
    /// #[validate(input)]
    /// struct UpdateTask {
    ///     #[validate(binding = "label")]
    ///     id: Option<String>,
    ///     #[validate(length(max = 8))]
    ///     name: String,
    /// }
    ///
    /// let reader = json::Reader::new().view(View::Body);
    /// assert_eq!(reader.from_str::<UpdateTask>(r#"{"name": "a"}"#)?.value.name, "a");
    /// let violations = reader.from_str::<UpdateTask>(r#"{"id": "t", "name": "a"}"#).unwrap_err();
    /// assert_eq!(violations.iter().next().map(|it| it.code()), Some("unknown_member"));
    /// # }
    /// # Ok::<(), shapewright_validate::Violations>(())
    /// ```
    #[must_use]
    pub const fn view(mut self, view: View) -> Self {
        self.view = view;
        self
    }

    /// The same with a policy, which says which rules are errors and which are warnings.
    #[must_use]
    pub const fn policy(mut self, policy: &'p Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// The same, which describes at most so many violations and so many warnings; 0 is no limit.
    #[must_use]
    pub const fn max(mut self, max: usize) -> Self {
        self.max = Some(max);
        self
    }

    /// Reads JSON bytes.
    ///
    /// # Errors
    /// What is not JSON, what the type cannot hold, and what the profile or the policy refuses.
    pub fn from_slice<T>(&self, bytes: &[u8]) -> Result<Checked<T>, Violations>
    where
        T: DeserializeOwned + Validate + Shaped,
    {
        let usual = Policy::new();
        read(bytes, self.options::<T>(), Some(self.policy.unwrap_or(&usual)))
    }

    /// Reads JSON text.
    ///
    /// # Errors
    /// Those of [`from_slice`](Self::from_slice).
    pub fn from_str<T>(&self, text: &str) -> Result<Checked<T>, Violations>
    where
        T: DeserializeOwned + Validate + Shaped,
    {
        self.from_slice(text.as_bytes())
    }

    /// Reads a stream to its end, and its JSON. The whole document is held in memory: places of
    /// violations refer to it.
    ///
    /// # Errors
    /// The stream's, and those of [`from_slice`](Self::from_slice).
    #[cfg(feature = "std")]
    pub fn from_reader<T, R>(&self, reader: R) -> Result<Checked<T>, ReadError>
    where
        T: DeserializeOwned + Validate + Shaped,
        R: io::Read,
    {
        self.from_slice(&all(reader)?).map_err(ReadError::Invalid)
    }

    fn options<T: Shaped>(&self) -> Options {
        let mut options = Options::of_role(T::shape().role);
        if let Some(profile) = self.profile {
            options.profile = profile;
        }
        if options.profile == Profile::Reading {
            options.direction = Direction::Output;
        }
        options.view(self.view).max(self.max.unwrap_or(Options::DEFAULT_MAX))
    }
}

/// The value, and whether a first reading finds nothing that a walk would find.
fn quickly<T: DeserializeOwned>(text: &str, profile: Profile) -> serde_json::Result<T> {
    match profile {
        Profile::Wire => with_mode::<T, WIRE>(text),
        Profile::Reading => with_mode::<T, READING>(text),
        Profile::Authoring => with_mode::<T, AUTHORING>(text),
    }
}

fn with_mode<T: DeserializeOwned, const MODE: u8>(text: &str) -> serde_json::Result<T> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // What the walker has accepted is not too deep.
    if MODE == WALKED {
        deserializer.disable_recursion_limit();
    }
    // A value may be large: it is moved as little as possible.
    let value = T::deserialize(Strict::<_, MODE>::wrapping(&mut deserializer));
    if value.is_ok() {
        deserializer.end()?;
    }
    value
}

/// Reads as the options say; without a policy there are no warnings.
fn read<T>(
    bytes: &[u8],
    options: Options,
    policy: Option<&Policy>,
) -> Result<Checked<T>, Violations>
where
    T: DeserializeOwned + Validate + Shaped,
{
    let shape = T::shape();
    let is_whole = options.view == View::Whole || body::is_whole(shape);
    // The text is looked at as a whole: `serde_json` alone does not look into what is ignored.
    if is_whole
        && let Ok(text) = core::str::from_utf8(bytes)
        && let Ok(value) = quickly::<T>(text, options.profile)
    {
        let own = Own::of(&value, options, policy);
        let warnings = if own.is_fine() { None } else { own.joined(bytes, &value, None)? };
        return Ok(Checked::new(value, warnings));
    }
    let (mut walked, rewrites) = walk::normalized(bytes, shape, &NO_GRAPH, options, policy);
    if let Some(found) = walked.violations.take_if(|it| it.is_unreadable()) {
        return Err(found);
    }
    let mut text = rewrites.apply(bytes);
    if options.view == View::Body {
        text = body::document(text, bytes, shape);
    }
    let Ok(value) = with_mode::<T, WALKED>(&text) else {
        return Err(refused::violations::<T>(bytes, options, policy, &text));
    };
    let own = Own::of(&value, options, policy);
    let is_fine = walked == Outcome::default();
    let of_text = if is_fine { walked } else { walk::beside_value(bytes, shape, options, policy) };
    let warnings = own.joined(bytes, &value, Some(of_text))?;
    Ok(Checked::new(value, warnings))
}

/// A value that has passed validation, without warnings.
pub(super) fn valid<T>(bytes: &[u8]) -> Result<Valid<T>, Violations>
where
    T: DeserializeOwned + Validate + Shaped,
{
    // Of an answer the protocol decides: a reader of answers lets pass what no valid value has.
    let profile = match Profile::of(T::shape().role) {
        Profile::Reading => Profile::Wire,
        profile => profile,
    };
    let options = Reader::new().profile(profile).options::<T>();
    read(bytes, options, None).map(|checked| Valid::passed(checked.value))
}

/// A value that has passed validation, of a document as its protocol has it.
#[inline]
pub(crate) fn on_the_wire<T>(bytes: &[u8]) -> Result<Valid<T>, Violations>
where
    T: DeserializeOwned + Validate + Shaped,
{
    let options = Reader::new().profile(Profile::Wire).options::<T>();
    read(bytes, options, None).map(|checked| Valid::passed(checked.value))
}

/// The whole of a stream.
#[cfg(feature = "std")]
pub(super) fn all(mut reader: impl io::Read) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(ReadError::Io)?;
    Ok(bytes)
}

/// Why a stream gave no value.
#[cfg(feature = "std")]
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// It could not be read.
    Io(io::Error),
    /// The document is not valid.
    Invalid(Violations),
}

#[cfg(feature = "std")]
impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(formatter),
            Self::Invalid(violations) => violations.fmt(formatter),
        }
    }
}

#[cfg(feature = "std")]
impl core::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::Invalid(violations) => Some(violations),
        }
    }
}
