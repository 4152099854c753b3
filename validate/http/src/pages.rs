//! Pages: the inputs that lead through all results of an operation.

use std::error::Error;
use std::fmt;
use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shapewright_validate::__private::json::on_the_wire;
use shapewright_validate::operation::{Operation, Pagination};
use shapewright_validate::shape::{Kind, NO_GRAPH, Shape};
use shapewright_validate::{Shaped, Valid, Violations};

/// The inputs of an operation whose results come in pages, one page after the other.
///
/// [`next_input`](Self::next_input) gives the first input, and after each answer the input of the following page.
/// A service that gives a token twice in a row would be asked for the same page for ever: that is an
/// error.
#[derive(Clone, Debug)]
pub struct Pages<O: Operation> {
    input: Value,
    pagination: Pagination,
    /// The token of the page that was asked for last, and whether there is another page.
    token: Option<Value>,
    is_done: bool,
    operation: PhantomData<fn() -> O>,
}

/// A service that gave the token of a page as the token of the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepeatedToken;

impl fmt::Display for RepeatedToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the service gave the token of a page as that of the next one")
    }
}

impl Error for RepeatedToken {}

impl<O> Pages<O>
where
    O: Operation<Input: Serialize + DeserializeOwned, Output: Serialize>,
{
    /// The pages that begin with an input; `None` if the results of the operation do not come in
    /// pages.
    pub fn new(input: &Valid<O::Input>) -> Option<Self> {
        let pagination = O::PAGINATION?;
        let input = serde_json::to_value(input).ok()?;
        Some(Self { input, pagination, token: None, is_done: false, operation: PhantomData })
    }

    /// The input of the next page; `None` if the last answer was the last page.
    ///
    /// # Errors
    /// A token that is not valid for the operation.
    pub fn next_input(&self) -> Result<Option<Valid<O::Input>>, Violations> {
        if self.is_done {
            return Ok(None);
        }
        on_the_wire::<O::Input>(self.input.to_string().as_bytes()).map(Some)
    }

    /// Takes the answer of a page.
    ///
    /// # Errors
    /// The answer names its own page as the next one.
    pub fn answered(&mut self, output: &O::Output) -> Result<(), RepeatedToken> {
        let output = serde_json::to_value(output).unwrap_or_default();
        let token = at(&output, O::Output::shape(), self.pagination.output_token);
        let token = token.filter(|it| !it.is_null() && it.as_str() != Some("")).cloned();
        let Some(token) = token else {
            self.is_done = true;
            return Ok(());
        };
        if self.token.as_ref() == Some(&token) {
            self.is_done = true;
            return Err(RepeatedToken);
        }
        let key = key(O::Input::shape(), self.pagination.input_token);
        if let Value::Object(input) = &mut self.input {
            input.insert(key, token.clone());
        }
        self.token = Some(token);
        Ok(())
    }
}

/// The value at a path of members, which are joined by dots.
fn at<'v>(value: &'v Value, shape: &'static Shape, path: &str) -> Option<&'v Value> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let member = shape.members().iter().find(|member| *member.name == *name)?;
    let inner = value.get(member.key())?;
    match rest {
        Some(rest) => at(inner, NO_GRAPH.resolve(&member.value.target)?, rest),
        None => Some(inner),
    }
}

/// The key of a member of a structure.
fn key(shape: &Shape, name: &str) -> String {
    let Kind::Structure(members) = &shape.kind else { return name.to_owned() };
    let member = members.iter().find(|member| *member.name == *name);
    member.map_or(name, |member| member.key()).to_owned()
}
