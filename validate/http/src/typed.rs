//! Messages of generated types.
//!
//! A value becomes the wire form of its document, and the wire form a value; between that and the
//! message stands the same translation as for documents of models that are read at run time.

use http::{Request, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::__private::json::{on_the_wire, to_vec, tokens};
use shapewright_validate::operation::{
    self, OperationError as _, ReadError, ServiceError, VisitError,
};
use shapewright_validate::shape::{NO_GRAPH, Operation, Shape};
use shapewright_validate::walk::{Direction, Profile};
use shapewright_validate::{Checked, Shaped, Valid, Validate, Violations, json};

use crate::answer::{Answer, classified, unreadable};
use crate::call::{Call, Unsupported};
use crate::checksum;
use crate::client::{Sending, with_tokens};
use crate::error::Unsendable;
use crate::failure::{Failure, Unreadable};
use crate::join::Joined;
use crate::rejection::Rejection;
use crate::server::refused;
use crate::translate::{Way, filled};

/// A generated operation, with its messages.
fn call<O: operation::Operation>() -> Result<Call<'static>, Unsupported> {
    Call::new(const { &Operation::of::<O>() }, &NO_GRAPH)
}

/// The request that carries an input. Absent idempotency tokens are filled with UUIDs of version 4
/// (feature `uuid`); without the feature they stay absent.
///
/// Its URI is a path with a query: [`sent_to`](crate::sent_to) adds the endpoint.
///
/// # Errors
/// HTTP cannot carry one of the values, such as an empty label; the protocol is not supported.
pub fn request<O>(input: &Valid<O::Input>) -> Result<Request<Vec<u8>>, Unsendable>
where
    O: operation::Operation<Input: Serialize>,
{
    let sending = Sending::new();
    #[cfg(feature = "uuid")]
    let sending = sending.token(crate::client::uuid_token);
    request_with::<O>(input, sending)
}

/// The request that carries an input, with other tokens or with the bytes of its stream.
///
/// # Errors
/// Those of [`request`].
pub fn request_with<O>(
    input: &Valid<O::Input>,
    sending: Sending,
) -> Result<Request<Vec<u8>>, Unsendable>
where
    O: operation::Operation<Input: Serialize>,
{
    let call = call::<O>()?;
    let wire = match call.input_shape() {
        Some(shape) => with_tokens(written(&**input)?, shape, sending.token),
        None => Vec::new(),
    };
    crate::request::request(&call, wire, sending.stream)
}

/// The wire form of a value.
fn written(value: &impl Serialize) -> Result<Vec<u8>, Unsendable> {
    to_vec(value).map_err(|_| Unsendable::NotAnObject)
}

/// The wire form with the defaults of members that are optional for clients.
fn filled_in(wire: &[u8], shape: &Shape, way: Way) -> Vec<u8> {
    match tokens(wire) {
        Some(tape) => filled(tape.root(), shape, way).into_bytes(),
        None => wire.to_vec(),
    }
}

/// The output that an answer carries, with what its type does not know as warnings.
///
/// # Errors
/// An error of the service, or an answer that cannot be read.
pub fn response<O>(
    response: &Response<impl AsRef<[u8]>>,
) -> Result<Checked<O::Output>, Failure<O::Error>>
where
    O: operation::Operation<Output: DeserializeOwned>,
{
    let status = response.status().as_u16();
    let call = call::<O>()
        .map_err(|reason| Failure::Service(O::Error::unknown(unsupported(status, &reason))))?;
    let shape = match classified(&call, response) {
        Answer::Output(shape) => shape,
        Answer::Error(shape) => {
            return Err(Failure::Service(answered_error::<O>(&call, shape, response)));
        }
        Answer::Unknown(error) => return Err(Failure::Service(O::Error::unknown(error))),
    };
    let mut joined = match shape {
        Some(shape) => call.joined_answer(shape, response).map_err(Failure::Unreadable)?,
        None => Joined::empty(),
    };
    let shape = O::Output::shape();
    let mut checked: Checked<O::Output> = read(&mut joined, shape)
        .map_err(|found| Failure::Unreadable(Unreadable::new(status, found, shape)))?;
    let warnings = joined.located(checked.warnings, shape, Direction::Output);
    checked.warnings = warnings.map(Violations::into_warnings);
    Ok(checked)
}

/// A document as an answer is read.
fn read<T>(joined: &mut Joined<'_>, shape: &Shape) -> Result<Checked<T>, Violations>
where
    T: DeserializeOwned + Validate + Shaped,
{
    let reader = json::Reader::new().profile(Profile::Reading);
    let checked = reader.from_slice::<T>(&joined.text);
    let found = checked.as_ref().err().cloned();
    match joined.located(found, shape, Direction::Output) {
        Some(violations) => Err(violations),
        None => checked,
    }
}

/// What no message can be read of, as an error that the model does not name.
fn unsupported(status: u16, reason: &Unsupported) -> operation::UnknownError {
    let mut error = operation::UnknownError::of_status(status);
    error.message = Some(reason.to_string());
    error
}

/// The error of a shape that an answer carries.
fn answered_error<O: operation::Operation>(
    call: &Call<'static>,
    shape: &'static Shape,
    response: &Response<impl AsRef<[u8]>>,
) -> O::Error {
    let damaged =
        |violations| O::Error::unknown(unreadable(shape, &NO_GRAPH, response, violations));
    let joined = match call.joined_error(shape, response) {
        Ok(joined) => joined,
        Err(unreadable) => return damaged(unreadable.violations),
    };
    match O::Error::read(&shape.name, ErrorReader { joined, shape }) {
        Some(Ok(error)) => error,
        Some(Err(violations)) => damaged(violations),
        None => {
            let status = response.status().as_u16();
            O::Error::unknown(operation::UnknownError::of_status(status))
        }
    }
}

struct ErrorReader<'a> {
    joined: Joined<'a>,
    shape: &'static Shape,
}

impl ReadError for ErrorReader<'_> {
    type Failure = Violations;

    fn read<T: DeserializeOwned + Validate + Shaped>(mut self) -> Result<T, Violations> {
        read::<T>(&mut self.joined, self.shape).map(|checked| checked.value)
    }
}

/// The input that a request carries, valid as its service takes it. Which operation the request is for
/// is not asked here: that is for a [`Router`](crate::Router) or another one to say, so the method and
/// the header `X-Amz-Target` are not looked at.
///
/// # Errors
/// What a service refuses: [`reject`] makes the answer of it.
pub fn input<O>(request: &Request<impl AsRef<[u8]>>) -> Result<Valid<O::Input>, Rejection>
where
    O: operation::Operation<Input: DeserializeOwned>,
{
    // Requests of other protocols are for nobody here.
    let call = call::<O>().map_err(|_| Rejection::UnknownOperation)?;
    if !call.operation.checksum_required {
        return read_input::<O>(&call, request);
    }
    checksum::held(&call, request, read_input::<O>(&call, request), |_| None)
}

fn read_input<O>(
    call: &Call<'static>,
    request: &Request<impl AsRef<[u8]>>,
) -> Result<Valid<O::Input>, Rejection>
where
    O: operation::Operation<Input: DeserializeOwned>,
{
    call.check_media_types(request)?;
    let body = call.unpacked(request)?;
    let shape = O::Input::shape();
    let mut joined = match call.input_shape() {
        Some(shape) => call.joined(request, &body, shape)?,
        None => Joined::empty(),
    };
    // An input may be large: it is moved as little as possible.
    let found = match on_the_wire::<O::Input>(&joined.text) {
        Ok(input) if joined.problems.is_empty() => {
            if O::OPTIONAL_DEFAULTS {
                // A default that breaks a constraint is left out: the request is valid without it.
                let filled = filled_in(&joined.text, shape, Way::ServerReads);
                return Ok(on_the_wire(&filled).unwrap_or(input));
            }
            return Ok(input);
        }
        read => read.err(),
    };
    let found = joined.located(found, shape, Direction::Input);
    Err(refused(found.unwrap_or_else(crate::client::not_an_object), shape))
}

/// The answer that says why a request is refused, as the service's real clients understand it.
///
/// # Errors
/// The protocol is not supported.
pub fn reject<O: operation::Operation>(
    rejection: &Rejection,
) -> Result<Response<Vec<u8>>, Unsupported> {
    Ok(rejection.response(&call::<O>()?))
}

/// The answer of success that carries an output.
///
/// # Errors
/// HTTP cannot carry one of the values; the protocol is not supported.
pub fn output<O>(output: &O::Output) -> Result<Response<Vec<u8>>, Unsendable>
where
    O: operation::Operation<Output: Serialize>,
{
    output_with::<O>(output, None)
}

/// The answer of success that carries an output, and the bytes of its stream.
///
/// # Errors
/// Those of [`output`].
pub fn output_with<O>(
    output: &O::Output,
    stream: Option<Vec<u8>>,
) -> Result<Response<Vec<u8>>, Unsendable>
where
    O: operation::Operation<Output: Serialize>,
{
    let call = call::<O>()?;
    let wire = match call.output_shape() {
        Some(shape) if O::OPTIONAL_DEFAULTS => {
            filled_in(&written(output)?, shape, Way::ServerWrites)
        }
        Some(_) => written(output)?,
        None => Vec::new(),
    };
    crate::response::output(&call, wire, stream)
}

/// The answer that carries an error.
///
/// # Errors
/// HTTP cannot carry one of the values; the protocol is not supported.
pub fn error<O: operation::Operation>(error: &O::Error) -> Result<Response<Vec<u8>>, Unsendable> {
    let call = call::<O>()?;
    match error.visit(ErrorWriter { call, fills: O::OPTIONAL_DEFAULTS }) {
        Ok(response) => response,
        Err(unknown) => Ok(crate::response::unknown(&call, unknown)),
    }
}

struct ErrorWriter {
    call: Call<'static>,
    /// Whether defaults are filled in.
    fills: bool,
}

impl VisitError for ErrorWriter {
    type Output = Result<Response<Vec<u8>>, Unsendable>;

    fn visit<T: ServiceError + Serialize + Shaped>(self, error: &T) -> Self::Output {
        let mut wire = written(error)?;
        if self.fills {
            wire = filled_in(&wire, T::shape(), Way::ServerWrites);
        }
        crate::response::error(&self.call, T::shape(), wire)
    }
}
