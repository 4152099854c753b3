//! The messages of one operation, made by one of the layers that cases are run against.

use http::{Request, Response};
use serde_json::Value;
use shapewright_http::{Call, ErrorDocument, Failure, Sending};

/// A layer that makes messages of documents, with names as modelled, and documents of messages.
pub(super) trait Messages {
    /// The request that carries an input and the bytes of its stream.
    fn request(
        &self,
        document: &Value,
        stream: Option<Vec<u8>>,
    ) -> Result<Request<Vec<u8>>, String>;

    /// What an answer carries.
    fn response(&self, response: &Response<Vec<u8>>) -> Result<Answer, String>;

    /// The input that a request carries.
    fn input(&self, request: &Request<Vec<u8>>) -> Result<Value, Refusal>;

    /// The answer that carries an output and the bytes of its stream.
    fn output(
        &self,
        document: &Value,
        stream: Option<Vec<u8>>,
    ) -> Result<Response<Vec<u8>>, String>;

    /// The answer that carries an error.
    fn error(&self, name: &str, document: &Value) -> Result<Response<Vec<u8>>, String>;
}

/// What an answer carries.
pub(super) enum Answer {
    Output(Value),
    /// An error of the model, by its name.
    Error(String, Value),
}

/// Why a request is refused, and the answer that says so.
pub(super) struct Refusal {
    pub(super) reason: String,
    pub(super) response: Option<Box<Response<Vec<u8>>>>,
}

/// The token that cases expect.
pub(super) const TOKEN: &str = "00000000-0000-4000-8000-000000000000";

/// Documents over a graph that was built at run time.
impl Messages for Call<'_> {
    fn request(
        &self,
        document: &Value,
        stream: Option<Vec<u8>>,
    ) -> Result<Request<Vec<u8>>, String> {
        // A case may break constraints, and writes timestamps as no person does.
        let mut sending = Sending::unchecked().token(|| TOKEN.to_owned());
        sending.stream = stream;
        Call::request(self, document.to_string().as_bytes(), sending).map_err(|it| it.to_string())
    }

    fn response(&self, response: &Response<Vec<u8>>) -> Result<Answer, String> {
        match Call::response(self, response) {
            Ok(document) => json(&document.text).map(Answer::Output),
            Err(Failure::Service(ErrorDocument::Modelled { name, document })) => {
                Ok(Answer::Error(name, json(&document.text)?))
            }
            Err(failure) => Err(failure.to_string()),
        }
    }

    fn input(&self, request: &Request<Vec<u8>>) -> Result<Value, Refusal> {
        match Call::input(self, request) {
            Ok(document) => {
                json(&document.text).map_err(|reason| Refusal { reason, response: None })
            }
            Err(rejection) => Err(Refusal {
                reason: rejection.to_string(),
                response: Some(Box::new(rejection.response(self))),
            }),
        }
    }

    fn output(
        &self,
        document: &Value,
        stream: Option<Vec<u8>>,
    ) -> Result<Response<Vec<u8>>, String> {
        Call::output(self, document.to_string().as_bytes(), stream).map_err(|it| it.to_string())
    }

    fn error(&self, name: &str, document: &Value) -> Result<Response<Vec<u8>>, String> {
        let response = Call::error(self, name, document.to_string().as_bytes());
        response.ok_or("the operation has no such error")?.map_err(|it| it.to_string())
    }
}

fn json(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}
