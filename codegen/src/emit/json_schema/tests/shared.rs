//! Definitions that documents share are what each document alone would have.

use std::collections::BTreeMap;

use crate::emit::json_schema::{self, Options};
use shapewright_smithy::resolve::{Selection, resolve};

const MODEL: &str = r#"$version: "2"
namespace a
use aws.protocols#restJson1

@restJson1
service Store {
    version: "1"
    operations: [First, Second, Third]
    rename: { "b#Thing": "Other" }
}

@http(method: "POST", uri: "/first")
operation First { input := { thing: Thing, other: b#Thing, holder: Holder }, output: Answer }

@http(method: "POST", uri: "/second")
operation Second { input := { other: b#Thing, holder: Holder, thing: Thing }, output: Answer }

@http(method: "POST", uri: "/third")
operation Third { input := { things: Things, @httpQuery("q") q: String }, output := { it: Holder } }

structure Answer { holder: Holder, things: Things }

/// Holds both.
structure Holder { thing: Thing, other: b#Thing, again: Holder, choice: Choice }
list Things { member: Thing }
structure Thing { @length(max: 3) @jsonName("text") a: String, at: Timestamp }
union Choice { holder: Holder, number: Integer }
"#;

const OTHER: &str =
    "$version: \"2\"\nnamespace b\nstructure Thing { @range(min: 1) b: Integer, of_a: a#Holder }\n";

#[test]
fn documents_do_not_depend_on_each_other() {
    let model = super::load(&[("a.smithy", MODEL), ("b.smithy", OTHER)]);
    let of = |names: &[&str]| -> BTreeMap<String, String> {
        let operations = names.iter().map(|name| format!("a#{name}")).collect();
        let services = vec!["a#Store".to_owned()];
        let selection = Selection { services, operations, ..Selection::default() };
        let api = resolve(&model, &selection).expect("names").api;
        json_schema::emit(&api, &Options::default()).expect("schemas")
    };
    let names = ["First", "Second", "Third"];
    let together = of(&names);
    let alone: BTreeMap<_, _> = names.iter().flat_map(|name| of(&[name])).collect();
    assert_eq!(together.keys().collect::<Vec<_>>(), alone.keys().collect::<Vec<_>>());
    for (path, text) in &alone {
        assert_eq!(together[path], *text, "{path}");
        serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    }
    assert!(together.values().any(|text| text.contains("\"Other\": {")));
    assert!(together.len() > 10, "{:?}", together.keys());
}
