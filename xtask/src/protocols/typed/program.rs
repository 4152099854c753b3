//! Makes messages of generated types: what `typed.rs` talks to. A function `dispatch` and the types
//! are added to it.

use std::io::{BufRead as _, Write as _};

use http::{HeaderMap, Request, Response};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use shapewright_http::{Failure, HostPrefix, Sending};
use shapewright_validate::operation::{
    Operation, OperationError, ReadError, ServiceError, VisitError,
};
use shapewright_validate::walk::Profile;
use shapewright_validate::{Blob, Shaped, Validate, json as reader};

/// What is asked for: a message of a document, or a document of a message.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Command {
    operation: String,
    what: String,
    document: Value,
    error: String,
    stream: Option<Blob>,
    token: String,
    method: String,
    uri: String,
    status: u16,
    headers: Vec<(String, String)>,
    body: Option<Blob>,
}

type Outcome = Result<Value, String>;

fn main() {
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let command: Command = serde_json::from_str(&line).expect("a command");
        let answer = dispatch(&command).unwrap_or_else(|reason| json!({ "failed": reason }));
        writeln!(output, "{answer}").and_then(|()| output.flush()).expect("a reader");
    }
}

fn run<O>(command: &Command) -> Outcome
where
    O: Operation<Input: Serialize + DeserializeOwned, Output: Serialize + DeserializeOwned>,
{
    match command.what.as_str() {
        "request" => request::<O>(command),
        "response" => response::<O>(command),
        "input" => input::<O>(command),
        "output" => output::<O>(command),
        "error" => error::<O>(command),
        other => Err(format!("no command {other}")),
    }
}

fn read<T: DeserializeOwned + Validate + Shaped>(document: &Value) -> Result<T, String> {
    let reader = reader::Reader::new().profile(Profile::Reading);
    let read = reader.from_str::<T>(&document.to_string());
    read.map(|checked| checked.value).map_err(|violations| violations.to_string())
}

fn request<O: Operation<Input: Serialize + DeserializeOwned>>(command: &Command) -> Outcome {
    // The token of every case is the same.
    assert_eq!(command.token, TOKEN);
    let mut sending = Sending::new().token(|| TOKEN.to_owned());
    sending.stream = command.stream.as_ref().map(|stream| stream.to_vec());
    let input = read::<O::Input>(&command.document)?.validated();
    let input = input.map_err(|violations| format!("not valid: {violations}"))?;
    let request = shapewright_http::request_with::<O>(&input, sending);
    let request = request.map_err(|reason| reason.to_string())?;
    Ok(json!({
        "method": request.method().as_str(),
        "uri": request.uri().to_string(),
        "host_prefix": request.extensions().get::<HostPrefix>().map(|prefix| prefix.0.as_str()),
        "headers": pairs(request.headers()),
        "body": Blob::from(request.body().clone()),
    }))
}

const TOKEN: &str = "00000000-0000-4000-8000-000000000000";

fn response<O: Operation<Output: Serialize + DeserializeOwned>>(command: &Command) -> Outcome {
    let mut response = Response::builder().status(command.status);
    for (name, value) in &command.headers {
        response = response.header(name, value);
    }
    let response = response.body(bytes(command)).map_err(|reason| reason.to_string())?;
    match shapewright_http::response::<O>(&response) {
        Ok(output) => Ok(json!({ "document": document(&output.value)? })),
        Err(Failure::Service(error)) => error.visit(Written).map_err(|it| it.to_string())?,
        Err(failure) => Err(failure.to_string()),
    }
}

fn document(value: &impl Serialize) -> Outcome {
    serde_json::to_value(value).map_err(|reason| reason.to_string())
}

struct Written;

impl VisitError for Written {
    type Output = Outcome;

    fn visit<T: ServiceError + Serialize + Shaped>(self, error: &T) -> Outcome {
        Ok(json!({ "error": T::NAME, "document": document(error)? }))
    }
}

fn input<O: Operation<Input: Serialize + DeserializeOwned>>(command: &Command) -> Outcome {
    let mut request = Request::builder().method(command.method.as_str()).uri(&command.uri);
    for (name, value) in &command.headers {
        request = request.header(name, value);
    }
    let request = request.body(bytes(command)).map_err(|reason| reason.to_string())?;
    match shapewright_http::input::<O>(&request) {
        Ok(input) => Ok(json!({ "document": document(&*input)? })),
        Err(rejection) => {
            let response = shapewright_http::reject::<O>(&rejection);
            let mut answer = answered(&response.map_err(|reason| reason.to_string())?);
            answer["refused"] = rejection.to_string().into();
            Ok(answer)
        }
    }
}

fn output<O: Operation<Output: Serialize + DeserializeOwned>>(command: &Command) -> Outcome {
    let output = read::<O::Output>(&command.document)?;
    let stream = command.stream.as_ref().map(|stream| stream.to_vec());
    let response = shapewright_http::output_with::<O>(&output, stream);
    response.map(|response| answered(&response)).map_err(|reason| reason.to_string())
}

struct Given<'v>(&'v Value);

impl ReadError for Given<'_> {
    type Failure = String;

    fn read<T: DeserializeOwned + Validate + Shaped>(self) -> Result<T, String> {
        read(self.0)
    }
}

fn error<O: Operation>(command: &Command) -> Outcome {
    let error = O::Error::read(&command.error, Given(&command.document));
    let error = error.ok_or("the operation has no such error")??;
    let response = shapewright_http::error::<O>(&error);
    response.map(|response| answered(&response)).map_err(|reason| reason.to_string())
}

fn answered(response: &Response<Vec<u8>>) -> Value {
    json!({
        "status": response.status().as_u16(),
        "headers": pairs(response.headers()),
        "body": Blob::from(response.body().clone()),
    })
}

fn pairs(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect()
}

fn bytes(command: &Command) -> Vec<u8> {
    command.body.as_ref().map_or_else(Vec::new, |body| body.to_vec())
}
