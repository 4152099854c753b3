//! What the derives say for messages: bindings with their names, errors, streams and operations.

use shapewright_validate::operation::{
    NoService, Operation, OperationError, ServiceError, UnknownError,
};
use shapewright_validate::shape::{self, Binding, Role, Target};
use shapewright_validate::walk::{self, Options};
use shapewright_validate::{Serde, Shaped, Validate, Violation};

#[derive(Debug, Serde, Validate)]
#[validate(input, stream = "Image")]
struct PutImage {
    #[serde(rename = "Id")]
    #[validate(binding = "label", host_label)]
    id: String,
    #[serde(rename = "Limit")]
    #[validate(binding = "query:max")]
    limit: Option<i32>,
    #[serde(rename = "Kind")]
    #[validate(binding = "header:X-Kind", media_type = "application/json")]
    kind: Option<String>,
    #[serde(rename = "Size")]
    size: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Serde, Validate, ServiceError)]
#[error(status = 429, fault = "client", retryable, throttling)]
struct TooMany {
    message: Option<String>,
}

#[derive(Debug, PartialEq, OperationError)]
enum PutImageError {
    TooMany(TooMany),
    Unknown(UnknownError),
}

struct Put;

impl Operation for Put {
    type Input = PutImage;
    type Output = shapewright_validate::Unit;
    type Error = PutImageError;
    type Service = NoService;
    const NAME: &'static str = "PutImage";
    const HTTP_METHOD: &'static str = "PUT";
    const URI: &'static str = "/images/{Id}";
    const HTTP_STATUS: u16 = 201;
}

#[test]
fn members_know_where_they_are_in_a_message_and_under_which_name() {
    let shape = PutImage::shape();
    let places: Vec<_> = shape.members().iter().map(|it| (it.binding, it.place_name())).collect();
    assert_eq!(
        places,
        [
            (Binding::Label, "Id"),
            (Binding::Query, "max"),
            (Binding::Header, "X-Kind"),
            (Binding::Body, "Size"),
        ]
    );
    assert!(shape.members()[0].http.host_label);
    assert_eq!(shape.members()[2].http.media_type.as_deref(), Some("application/json"));
    let stream = shape.stream.as_ref().expect("a stream");
    assert_eq!((&*stream.name, stream.is_events), ("Image", false));
}

#[test]
fn a_stream_is_one_text_of_a_document() {
    let found = |members: &str| {
        let text = format!("{{\"Id\":\"a\",{members}}}");
        let options = Options::of_role(PutImage::shape().role);
        let outcome = walk::check(text.as_bytes(), PutImage::shape(), options);
        let of = |it: &Violation| (it.path.clone(), it.code().to_owned());
        outcome.violations.iter().flatten().map(of).collect::<Vec<_>>()
    };
    let one = |code: &str| [("/Image".to_owned(), code.to_owned())];
    assert_eq!(found(r#""Image":"photo.png""#), []);
    assert_eq!(found(r#""Image":"a\"b\\c\u0000""#), []);
    assert_eq!(found(r#""Image":5"#), one("type"));
    assert_eq!(found(r#""Image":"a","Image":"b""#), one("duplicate_key"));
    assert_eq!(found(r#""Image":"a","Image":null"#), one("duplicate_key"));
}

#[test]
fn an_operation_is_data() {
    let operation = shape::Operation::of::<Put>();
    let http = operation.http.as_ref().expect("HTTP");
    assert_eq!((&*http.method, &*http.uri, http.code), ("PUT", "/images/{Id}", 201));
    let Some(Target::Static(input)) = operation.input else { panic!("an input") };
    assert_eq!(input().name, *"PutImage");
    let [Target::Static(error)] = &*operation.errors else { panic!("an error") };
    let shape = error();
    let facts = shape.error.as_ref().expect("facts");
    assert_eq!((shape.role, facts.status), (Role::Error, 429));
    assert!(facts.client_fault && facts.retryable && facts.throttling);
}

#[test]
fn an_error_says_what_it_is_and_whether_to_try_again() {
    let error = PutImageError::from(TooMany { message: Some("slow down".to_owned()) });
    assert_eq!((error.name(), error.to_string().as_str()), ("TooMany", "TooMany: slow down"));
    assert!(error.is_retryable() && error.is_throttling());
    let source = std::error::Error::source(&error).expect("the error itself");
    assert_eq!(source.to_string(), "TooMany: slow down");

    let unknown = PutImageError::unknown(UnknownError::of_status(404));
    assert_eq!((unknown.name(), unknown.to_string().as_str()), ("", "status 404"));
    assert!(!unknown.is_retryable());
    assert!(PutImageError::unknown(UnknownError::of_status(502)).is_retryable());
}
