//! The goldens under `tests/golden/` compile without a warning, and behave as the model says.

#![deny(warnings, missing_docs, clippy::pedantic)]

use every_kind::{
    ConflictException, Content, CreateParcel, CreateParcelRequest, ListParcels, LockerKey,
    ParcelId, Priority, Speed, ThrottlingException,
};
use serde_json::json;
use shapewright_validate::operation::{Fault, Operation, OperationError as _, ServiceError};
use shapewright_validate::shape::Target;
use shapewright_validate::{Unit, Validate};

#[rustfmt::skip]
#[path = "golden/every_kind/mod.rs"]
pub mod every_kind;

#[rustfmt::skip]
#[path = "golden/defaults/mod.rs"]
pub mod defaults;

#[path = "rust_compiles/filled.rs"]
mod filled;

#[rustfmt::skip]
#[path = "golden/naming/mod.rs"]
pub mod naming;

#[rustfmt::skip]
#[path = "golden/two_files/mod.rs"]
pub mod two_files;

fn request() -> CreateParcelRequest {
    let content = Content::Text("books".to_owned());
    CreateParcelRequest::new(ParcelId::new("p-0123456789012345"), 1200, Speed::Fast, content)
}

#[test]
fn a_request_is_built_in_a_chain_and_written_with_the_names_of_the_wire() {
    let request = request()
        .labels(["books", "heavy"])
        .sizes([("fast", 3)])
        .weights([Some(1.5), None])
        .key("secret-key")
        .alias("p-1111111111111111");
    assert_eq!(
        serde_json::to_value(&request).expect("JSON"),
        json!({
            "parcelId": "p-0123456789012345",
            "weight": 1200,
            "speed": "fast",
            "content": {"text": "books"},
            "labels": ["books", "heavy"],
            "weights": [1.5, null],
            "sizes": {"fast": 3},
            "key": "secret-key",
            "also-known-as": "p-1111111111111111",
        })
    );
    assert!(request.is_valid());
}

#[test]
fn every_kind_of_value_comes_back_as_it_was_written() {
    let document = json!({
        "parcelId": "p-0123456789012345",
        "weight": 1,
        "tiny": -1,
        "large": 9_007_199_254_740_993_i64,
        "ratio": 0.5,
        "precise": "NaN",
        "fragile": true,
        "picture": "aGk=",
        "notes": {"any": [null, 1.5, "x"]},
        "packedAt": 1_700_000_000,
        "promisedFor": "2026-01-01T00:00:00Z",
        "seenAt": "Tue, 29 Apr 2014 18:30:38 GMT",
        "speed": "by-air",
        "priority": 10,
        "content": {"parts": [{"nothing": {}}, {"inner": {"content": {"text": "x"}}}]},
        "sizes": {"SLOW": 1},
        "history": {"h": ["2026-01-01T00:00:00Z"]},
        "limits": {"l": null},
        "matrix": [[1], []],
        "LoRaWAN": {"DlDr": 1, "FragmentIntervalMS": 2},
        "huge": 7,
        "exact": 0.25,
    });
    let text = document.to_string();
    let request: CreateParcelRequest = serde_json::from_str(&text).expect("a request");
    let written = serde_json::to_string(&request).expect("JSON");
    let again: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(again, document);
}

#[test]
fn what_is_wrong_is_said_with_the_names_of_the_model() {
    let request = CreateParcelRequest { weight: 0, ..request() }
        .alias("nobody")
        .speed("warp")
        .labels(["a", "a"])
        .key("abc");
    let violations = request.validate().expect_err("violations");
    let found: Vec<_> = violations.iter().map(|it| (it.path.clone(), it.code())).collect();
    let expected = [
        ("/weight", "range"),
        ("/speed", "enum"),
        ("/labels", "unique_items"),
        ("/key", "length"),
        ("/alias", "pattern"),
    ];
    assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code)));
}

#[test]
fn null_counts_as_absent_and_unknown_members_are_ignored() {
    let text = r#"{"parcelId": "p-0123456789012345", "weight": 1, "speed": "fast",
        "content": {"text": "x"}, "labels": null, "packedAt": null, "later": 1}"#;
    let request: CreateParcelRequest = serde_json::from_str(text).expect("a request");
    assert_eq!((request.labels, request.packed_at), (None, None));
}

#[test]
fn a_union_has_exactly_one_known_member() {
    let read = |text: &str| serde_json::from_str::<Content>(text);
    assert_eq!(read(r#"{"text": "x"}"#).expect("one"), Content::Text("x".to_owned()));
    assert_eq!(
        read(r#"{"__type": "t", "text": null, "nothing": {}}"#).expect("one"),
        Content::Nothing(Unit)
    );
    for text in [
        "{}",
        r#"{"text": null}"#,
        r#"{"text": "x", "nothing": {}}"#,
        r#"{"texts": null}"#,
        "\"text\"",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn members_of_newer_unions_survive_and_are_violations() {
    let text = r#"{"photo":{"url":"x","sizes":[1,2.5,18446744073709551615,null,true]}}"#;
    let content: Content = serde_json::from_str(text).expect("a union");
    assert!(matches!(&content, Content::Unknown { name, .. } if &**name == "photo"));
    assert_eq!(serde_json::to_string(&content).expect("JSON"), text);
    let found = content.validate().expect_err("a member that it does not know");
    let found: Vec<_> = found.iter().map(|it| (it.path.as_str(), it.code())).collect();
    assert_eq!(found, [("", "union"), ("/photo", "unknown_member")]);
}

#[test]
fn values_of_newer_services_survive_and_are_violations() {
    let speed: Speed = serde_json::from_str("\"warp\"").expect("a speed");
    assert_eq!(speed, Speed::Unknown("warp".into()));
    assert_eq!((speed.as_str(), speed.to_string().as_str()), ("warp", "warp"));
    assert!(!speed.is_valid());
    assert_eq!(Speed::from("UNKNOWN"), Speed::UnknownValue);
    assert_eq!(Speed::VALUES, ["SLOW", "fast", "by-air", "TELEPORT", "UNKNOWN"]);
    let priority: Priority = serde_json::from_str("7").expect("a priority");
    assert_eq!((priority, priority.as_i32()), (Priority::Unknown(7), 7));
    assert!(Priority::High.is_valid() && !priority.is_valid());
}

#[test]
fn newtypes_are_text_with_a_name() {
    let id: ParcelId = "p-0123456789012345".parse().expect("cannot fail");
    assert_eq!(id, ParcelId::new("p-0123456789012345"));
    assert_eq!(
        (id.as_ref(), id.to_string().as_str()),
        ("p-0123456789012345", "p-0123456789012345")
    );
    assert!(id.is_valid() && !ParcelId::new("x").is_valid());
    assert_eq!(serde_json::to_string(&id).expect("JSON"), "\"p-0123456789012345\"");
    assert_eq!(id.into_inner(), "p-0123456789012345");
}

#[test]
fn types_of_several_files_are_reached_under_one_path() {
    let item = two_files::Item::new("pen").wrapping("paper");
    let request = two_files::PlaceOrderRequest::new(item);
    assert!(request.is_valid());
    assert_eq!(two_files::PlaceOrder::NAME, "PlaceOrder");
}

#[test]
fn sensitive_values_are_never_shown() {
    let request = CreateParcelRequest { secret: Some("hidden".to_owned()), ..request() };
    let request = request.key("hidden").secrets(["hidden"]);
    let shown = format!(
        "{request:?} {:?} {:?}",
        LockerKey::new("hidden"),
        Content::Secret("hidden".to_owned())
    );
    assert!(!shown.contains("hidden"), "{shown}");
    assert!(shown.contains("p-0123456789012345"), "{shown}");
}

#[test]
fn errors_say_what_they_are_and_how_they_are_answered() {
    let error = ConflictException::new().message("there already");
    assert_eq!(error.to_string(), "ConflictException: there already");
    assert_eq!(ConflictException::new().to_string(), "ConflictException");
    assert_eq!((ConflictException::HTTP_STATUS, ConflictException::FAULT), (409, Fault::Client));
    assert_eq!(ThrottlingException::NAME, "ThrottlingException");
    const { assert!(ThrottlingException::RETRYABLE && ThrottlingException::THROTTLING) };
    const { assert!(!ConflictException::RETRYABLE) };
}

#[test]
fn operations_know_where_they_are_sent_and_what_they_answer_with() {
    fn input<O: Operation<Input = CreateParcelRequest>>(_: O) -> (&'static str, &'static str, u16) {
        (O::HTTP_METHOD, O::URI, O::HTTP_STATUS)
    }
    assert_eq!(input(CreateParcel), ("PUT", "/parcels/{parcelId}", 201));
    let names = <CreateParcel as Operation>::Error::SHAPES.iter().map(|shape| match shape {
        Target::Static(shape) => shape().name.to_string(),
        _ => String::new(),
    });
    let names: Vec<_> = names.collect();
    assert_eq!(names, ["ValidationException", "ConflictException", "ThrottlingException"]);
    const { assert!(CreateParcel::IDEMPOTENT && ListParcels::READONLY) };
    let pages = ListParcels::PAGINATION.expect("pages");
    assert_eq!((pages.input_token, pages.items), ("nextToken", Some("parcels")));
}
