//! `#[derive(StringEnum)]`, `IntEnum`, `Newtype` and `ServiceError` on hand-written types.

use std::collections::BTreeMap;

use shapewright_validate::operation::{Fault, ServiceError};
use shapewright_validate::{IntEnum, Newtype, StringEnum, Validate};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, StringEnum, Validate)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    InProgress,
    #[validate(value = "")]
    Nothing,
    #[deprecated]
    #[validate(value = "OLD", internal)]
    Old,
    #[validate(unknown)]
    Other(String),
}

#[test]
fn an_enum_of_strings_is_text_and_keeps_what_it_does_not_know() {
    assert_eq!(Status::VALUES, ["IN_PROGRESS", "", "OLD"]);
    for text in ["IN_PROGRESS", "", "OLD", "newer", "\"\\\u{1f44d}"] {
        let status = Status::from(text);
        assert_eq!(matches!(status, Status::Other(_)), !Status::VALUES.contains(&text), "{text}");
        assert_eq!((status.as_str(), status.as_ref()), (text, text));
        assert_eq!((text.parse(), Status::from(text.to_owned())), (Ok(status.clone()), status));
        let json = serde_json::to_string(text).expect("JSON");
        let read: Status = serde_json::from_str(&json).expect("a status");
        assert_eq!(serde_json::to_string(&read).expect("JSON"), json);
    }
    assert!(serde_json::from_str::<Status>("1").is_err());
    let map: BTreeMap<Status, i32> = serde_json::from_str(r#"{"newer": 1}"#).expect("a map");
    assert_eq!(serde_json::to_string(&map).expect("JSON"), r#"{"newer":1}"#);
}

#[derive(StringEnum, Validate)]
#[validate(sensitive)]
enum Secret {
    #[validate(unknown)]
    Unknown(Box<str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, IntEnum, Validate)]
#[validate(int_enum)]
enum Priority {
    #[validate(value = -1)]
    Low,
    #[validate(value = 10)]
    High,
    #[validate(unknown)]
    Unknown(i32),
}

#[test]
fn an_enum_of_integers_is_a_number_and_keeps_what_it_does_not_know() {
    assert_eq!(Priority::VALUES, [-1, 10]);
    for number in [-1, 10, 0, i32::MIN, i32::MAX] {
        let priority = Priority::from(number);
        assert_eq!((priority.as_i32(), i32::from(priority)), (number, number));
        assert_eq!(priority.to_string(), number.to_string());
        let read: Priority = serde_json::from_str(&number.to_string()).expect("a priority");
        assert_eq!(
            (read, serde_json::to_string(&read).expect("JSON")),
            (priority, number.to_string())
        );
    }
    for text in ["2147483648", "\"1\"", "1.5", "null"] {
        assert!(serde_json::from_str::<Priority>(text).is_err(), "{text}");
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Newtype, Validate)]
struct TaskId(#[validate(length(min = 1, max = 3))] String);

#[derive(Newtype, Validate)]
#[validate(sensitive)]
struct Password(String);

#[test]
fn a_newtype_is_text() {
    let id: TaskId = "a8e2".parse().expect("cannot fail");
    assert_eq!(
        [TaskId::new("a8e2"), "a8e2".into(), "a8e2".to_owned().into()],
        [(); 3].map(|()| id.clone())
    );
    assert_eq!((id.as_str(), id.as_ref(), id.to_string().as_str()), ("a8e2", "a8e2", "a8e2"));
    assert!(!id.is_valid());
    assert_eq!(serde_json::to_string(&id).expect("JSON"), "\"a8e2\"");
    assert_eq!(serde_json::from_str::<TaskId>("\"a8e2\"").expect("an id"), id);
    assert!(serde_json::from_str::<TaskId>("1").is_err());
    assert_eq!((String::from(id.clone()), id.into_inner()), ("a8e2".to_owned(), "a8e2".to_owned()));
}

#[test]
fn sensitive_text_is_not_shown() {
    assert_eq!(format!("{:?}", Password::new("hunter2")), "Password(** redacted **)");
    assert_eq!(format!("{:?}", Secret::from("hunter2")), "Secret(** redacted **)");
}

#[derive(Debug, ServiceError, Validate)]
#[validate(name = "Conflict")]
#[error(status = 409, fault = "client")]
struct ConflictError {
    message: Option<String>,
}

#[derive(Debug, ServiceError, Validate)]
#[error(fault = "server", retryable, throttling, message = r#type)]
struct Throttled<T: std::fmt::Debug> {
    r#type: String,
    rest: T,
}

#[derive(Debug, ServiceError, Validate)]
#[error(fault = "client")]
struct Silent {
    #[validate(sensitive)]
    message: String,
}

#[test]
fn an_error_says_its_name_and_its_message() {
    let error = |message: Option<&str>| ConflictError { message: message.map(str::to_owned) };
    assert_eq!(error(Some("there already")).to_string(), "Conflict: there already");
    assert_eq!(error(None).to_string(), "Conflict");
    let throttled = Throttled { r#type: "slow down".to_owned(), rest: 1 };
    assert_eq!((throttled.to_string().as_str(), throttled.rest), ("Throttled: slow down", 1));
    let silent = Silent { message: "hunter2".to_owned() };
    assert_eq!((silent.to_string().as_str(), silent.message.len()), ("Silent", 7));
}

#[test]
fn an_error_says_how_it_is_answered() {
    fn facts<E: ServiceError>() -> (&'static str, u16, Fault, bool, bool) {
        (E::NAME, E::HTTP_STATUS, E::FAULT, E::RETRYABLE, E::THROTTLING)
    }
    assert_eq!(facts::<ConflictError>(), ("Conflict", 409, Fault::Client, false, false));
    assert_eq!(facts::<Throttled<i32>>(), ("Throttled", 500, Fault::Server, true, true));
    assert_eq!(facts::<Silent>(), ("Silent", 400, Fault::Client, false, false));
}
