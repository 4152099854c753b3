//! What differs between profiles, views and directions.

use insta::assert_snapshot;
use shapewright_validate::shape::{
    Binding, Constraints, Member, Shape, TimestampFormat, TypeRef, scalar,
};
use shapewright_validate::walk::{Direction, Options, Profile, View};

use crate::found;
use crate::shapes::thing;

const ODD: &str = r#"{
  "id": "i",
  "nmae": "abc",
  "name": "XYZ",
  "color": "deep_blue",
  "level": null,
  "at": "2014-04-29T20:30:38+02:00",
  "instants": [1398796238, "2014-04-29T20:30:38+02:00"],
  "choice": {"numb": 1},
  "extra": {"a": 1, "a": 2}
}"#;

fn with(profile: Profile) -> String {
    found(ODD, thing(), Options::new().profile(profile))
}

#[test]
fn wire_accepts_what_the_protocol_accepts() {
    assert_snapshot!(with(Profile::Wire));
}

#[test]
fn authoring_wants_what_a_person_should_write() {
    assert_snapshot!(with(Profile::Authoring));
}

#[test]
fn reading_warns_of_what_is_newer() {
    assert_snapshot!(with(Profile::Reading));
}

#[test]
fn the_body_lacks_members_that_are_bound_elsewhere() {
    let body = Options::new().view(View::Body);
    assert_eq!(found(r#"{"name": "abc"}"#, thing(), body), "");
    let authoring = body.profile(Profile::Authoring);
    let stranger = found(r#"{"id": "i", "name": "abc"}"#, thing(), authoring);
    assert!(stranger.starts_with("1:2 unknown_member: Value at '/id'"), "{stranger}");
    let inner = r#"{"name": "abc", "things": [{"name": "abc"}]}"#;
    let absent = found(inner, thing(), body);
    assert!(absent.starts_with("1:28 required: Value at '/things/0/id'"), "{absent}");
}

#[test]
fn a_body_without_members_may_be_left_out() {
    const ID: &[Member] = &[Member::new("id", TypeRef::of(scalar::string)).bound(Binding::Label)];
    static BY_ID: Shape = Shape::structure("ById", ID);
    let body = Options::new().view(View::Body);
    assert_eq!(found("", &BY_ID, body), "");
    assert_eq!(found("{}", &BY_ID, body), "");
    for (shape, options) in [(&BY_ID, Options::new()), (thing(), body)] {
        assert!(found("", shape, options).starts_with("1:1 syntax"), "{}", shape.name);
    }
}

#[test]
fn answers_may_have_date_times_in_any_zone() {
    let text = r#"{"id": "i", "name": "abc", "instants": ["2014-04-29T20:30:38+02:00"]}"#;
    assert_ne!(found(text, thing(), Options::new()), "");
    assert_eq!(found(text, thing(), Options::new().direction(Direction::Output)), "");
}

#[test]
fn a_number_that_is_no_instant_is_no_text_of_a_wrong_type_if_answers_may_have_numbers() {
    const MEMBERS: &[Member] = &[
        Member::new("dated", TypeRef::of(scalar::timestamp).constrained(&DATED)),
        Member::new("seconds", TypeRef::of(scalar::timestamp)),
    ];
    static DATED: Constraints = Constraints::new().timestamp_format(TimestampFormat::DateTime);
    static SHAPE: Shape = Shape::structure("Dates", MEMBERS);
    let text = r#"{"dated": 253402300800, "seconds": 253402300800}"#;
    let codes = |profile| {
        let found = found(text, &SHAPE, Options::new().profile(profile));
        let codes = found.lines().map(|line| line.split([' ', ':']).nth(2).unwrap_or_default());
        codes.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes(Profile::Reading), "format format");
    assert_eq!(codes(Profile::Wire), "type format");
}

#[test]
fn a_member_of_a_union_that_is_given_twice_has_its_name_of_the_model() {
    const MEMBERS: &[Member] = &[Member::new("number", TypeRef::of(scalar::integer)).wire("num")];
    static SHAPE: Shape = Shape::union("Choice", MEMBERS);
    let twice = found(r#"{"num": 1, "num": 2}"#, &SHAPE, Options::new());
    assert!(twice.contains("duplicate_key: Value at '/number'"), "{twice}");
}
