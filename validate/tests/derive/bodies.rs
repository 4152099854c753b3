//! Bodies of HTTP messages read into types: without what travels elsewhere.

use serde::Deserialize;
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{Blob, Validate, Violations, json};

const BODY: json::Reader<'_> = json::Reader::new().view(View::Body);

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Update {
    #[validate(binding = "label")]
    id: Option<String>,
    #[validate(binding = "query", range(max = 9))]
    max: Option<i32>,
    #[validate(length(max = 3))]
    name: String,
}

fn found(violations: &Violations) -> Vec<(&str, &str)> {
    violations.iter().map(|it| (it.path.as_str(), it.code())).collect()
}

#[test]
fn members_that_travel_elsewhere_are_no_part_of_a_body() {
    let read = BODY.from_str::<Update>(r#"{"name": "abc"}"#).expect("a body");
    assert_eq!((read.value.id, read.value.max, read.value.name.as_str()), (None, None, "abc"));
    let text = r#"{"id": "i", "name": "abcd", "max": 10}"#;
    let violations = BODY.from_str::<Update>(text).expect_err("a document");
    let expected = [("/name", "length"), ("/id", "unknown_member"), ("/max", "unknown_member")];
    assert_eq!(found(&violations), expected);
    // The protocol ignores them: their values are those of the URI and the query.
    let wire = BODY.profile(Profile::Wire);
    for text in [
        r#"{"id": "i", "name": "abc"}"#,
        r#"{"name": "abc", "max": 10}"#,
        r#"{"id": 7, "name": "abc", "max": [null]}"#,
    ] {
        let read = wire.from_str::<Update>(text).expect(text);
        assert_eq!((read.value.id, read.value.max), (None, None), "{text}");
    }
    let whole = json::Reader::new().from_str::<Update>(r#"{"id": "i", "name": "abc"}"#);
    assert_eq!(whole.expect("a document").value.id.as_deref(), Some("i"));
}

#[derive(Debug, Deserialize, Validate)]
struct Tagged {
    #[validate(binding = "label")]
    id: Option<String>,
    #[serde(rename = "Note")]
    #[validate(binding = "payload", length(max = 5))]
    note: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
struct Upload {
    #[validate(binding = "payload", length(min = 1, max = 3))]
    data: Blob,
}

#[derive(Debug, Deserialize, Validate)]
struct Stored {
    #[validate(binding = "payload", nested)]
    update: Option<Box<Update>>,
}

#[test]
fn a_member_may_be_the_whole_body() {
    let note = BODY.from_str::<Tagged>("\"a\n").expect("a text").value;
    assert_eq!((note.id, note.note.as_deref()), (None, Some("\"a\n")));
    assert_eq!(BODY.from_str::<Tagged>("").expect("nothing").value.note, None);
    let violations = BODY.from_str::<Tagged>("abcdef").expect_err("too long");
    assert_eq!(found(&violations), [("/Note", "length")]);

    let data = BODY.from_slice::<Upload>(&[0xFF, 0]).expect("bytes").value.data;
    assert_eq!(data.as_ref(), [0xFF, 0]);
    let violations = BODY.from_slice::<Upload>(&[0; 4]).expect_err("too long");
    assert_eq!(found(&violations), [("/data", "length")]);
    let violations = BODY.from_slice::<Upload>(b"").expect_err("nothing");
    assert_eq!(found(&violations), [("/data", "length")]);

    let stored = BODY.from_str::<Stored>(r#"{"name": "abc", "id": "i"}"#).expect("an update");
    assert_eq!(stored.value.update.and_then(|it| it.id).as_deref(), Some("i"));
    let violations = BODY.from_str::<Stored>(r#"{"name": "abcd"}"#).expect_err("too long");
    assert_eq!(found(&violations), [("/update/name", "length")]);
    assert_eq!(found(&BODY.from_str::<Stored>("{").expect_err("no JSON")), [("", "syntax")]);
}

#[derive(Debug, Deserialize, Validate)]
struct Labelled {
    #[validate(binding = "label")]
    #[allow(dead_code)]
    id: String,
}

#[test]
fn a_type_that_requires_more_than_its_body_is_refused_with_a_path() {
    for text in ["", "{}"] {
        let violations = BODY.from_str::<Labelled>(text).expect_err("no label");
        assert_eq!(found(&violations), [("/id", "required")]);
    }
}

#[derive(Debug, Deserialize, Validate)]
#[serde(try_from = "String")]
struct Even(#[expect(dead_code, reason = "it is read")] String);

impl TryFrom<String> for Even {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        if text.len().is_multiple_of(2) { Ok(Self(text)) } else { Err("is odd") }
    }
}

#[derive(Debug, Deserialize, Validate)]
struct Noted {
    #[expect(dead_code, reason = "it is read")]
    #[validate(binding = "payload")]
    note: Even,
}

#[test]
fn what_a_type_refuses_of_a_body_is_no_absence() {
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        let reader = BODY.profile(profile);
        assert!(reader.from_str::<Noted>("{}").is_ok(), "{profile:?}");
        for text in ["{}{", "{} ", "[1]", "abc", "{\"note\":1 }"] {
            let all = reader.from_str::<Noted>(text).unwrap_err();
            let it = all.iter().next().unwrap();
            assert_eq!((all.total(), it.code()), (1, "syntax"), "{profile:?} {text} {all}");
        }
    }
}

#[derive(Debug, Deserialize, Validate)]
#[validate(input)]
struct Elsewhere {
    #[validate(binding = "label", required)]
    id: Option<String>,
    #[serde(default = "seven")]
    #[validate(binding = "query", range(max = 5))]
    q: i32,
    #[validate(binding = "payload", length(min = 2))]
    p: Option<String>,
}

fn seven() -> i32 {
    7
}

#[test]
fn what_travels_elsewhere_is_not_asked_for_whatever_the_body() {
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        for text in ["", "ab", "tru", "1 2", "12", "{}", "[1]", "null"] {
            let read = BODY.profile(profile).from_str::<Elsewhere>(text);
            let warnings = read.unwrap_or_else(|all| panic!("{profile:?} {text}: {all}")).warnings;
            assert_eq!(warnings, None, "{profile:?} {text}");
        }
    }
    let violations = BODY.from_str::<Elsewhere>("a").unwrap_err();
    assert_eq!(found(&violations), [("/p", "length")]);
}
