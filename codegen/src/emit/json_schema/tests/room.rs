//! Tests of how long schemas may be in all.

use super::{EVERY_KIND, api, model};
use crate::emit::json_schema::{JsonSchema, Options, Room, Target, document, plan};

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

fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

/// Members have the documentation of their target, and strict schemas its enum: a small model may have
/// schemas that nobody has memory for.
#[test]
fn a_schema_beyond_its_room_is_not_built() {
    let members = each(2_000, |it| format!("m{it}: D\n"));
    let long = format!("@documentation(\"{}\")\nstring D\n", "word ".repeat(40_000));
    let values = each(10_000, |it| format!("VALUE_OF_SOME_LENGTH_{it}\n"));
    let many = format!("enum D {{ {values} }}\n");
    for (target, shape) in [(Target::Standard, long), (Target::Strict, many)] {
        let model =
            model(&format!("$version: \"2\"\nnamespace a\nstructure S {{ {members} }}\n{shape}"));
        let problems = JsonSchema::builder().target(target).build().of(&api(&model), "a#S");
        let problems = problems.expect_err("too long");
        assert_eq!(problems.iter().next().map(|it| it.id.as_ref()), Some("Limit"));
    }
}
