//! Tests of how long schemas may be in all.

use super::{EVERY_KIND, api, model};
use crate::emit::json_schema::{Options, Room, document, plan};

#[test]
fn schemas_keep_to_their_room() {
    let model = model(EVERY_KIND);
    let api = api(&model);
    let options = Options::default();
    let print =
        |room: &mut Room| document::print(&api, &plan::plan(&api, &options), &options, room);
    let texts = print(&mut Room::default()).expect("schemas");
    let length: usize = texts.values().map(String::len).sum();
    assert!(print(&mut Room::of(length)).is_ok());
    let problems = print(&mut Room::of(length - 1)).expect_err("too long");
    assert_eq!(problems.iter().next().map(|it| it.id.as_ref()), Some("Limit"));
}

#[test]
fn schemas_of_shapes_share_a_room() {
    let mut room = Room::of(10);
    assert!(room.take("123456", None).is_ok());
    assert!(room.take("1234", None).is_ok());
    assert!(room.take("1", None).is_err());
}
