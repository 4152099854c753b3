//! Tests of selectors on one small model.

use super::super::graph::Graph;
use super::{parse, select};
use crate::load::Loader;

const MODEL: &str = r#"$version: "2"
namespace a

service Weather { version: "1", operations: [Get], resources: [City] }

resource City { identifiers: { id: String }, read: Read }

@readonly
@http(method: "GET", uri: "/{id}")
operation Read { input: ReadInput }

operation Get { output: Out, errors: [Gone] }

structure ReadInput {
    @required
    @httpLabel
    id: String
}

structure Out {
    @range(min: 1, max: 3)
    count: Integer
    names: Names
    loop: Out
}

@tags(["x", "y"])
@error("client")
structure Gone {}

@length(min: 1)
list Names { member: Name }

@pattern("a")
string Name

enum Suit { CLUB }
"#;

/// The names of the shapes of the model that a selector means.
fn selected(text: &str) -> Vec<String> {
    let loaded = Loader::new().text("a.smithy", MODEL).load();
    let errors = loaded.diagnostics.render(&loaded.sources);
    let model = loaded.model.unwrap_or_else(|| panic!("{errors}"));
    let graph = Graph::of(&model);
    let found = select(&graph, &parse(text).unwrap_or_else(|error| panic!("{text}: {error}")));
    let ids = found.iter().map(|node| graph.item(node).id());
    ids.filter(|id| id.namespace() == "a").map(|id| id.as_str()[2..].to_owned()).collect()
}

#[test]
fn types_and_neighbors_are_selected() {
    assert_eq!(selected("list > member"), ["Names$member"]);
    assert_eq!(
        selected("operation -[input, output]-> structure > member[trait|required]"),
        ["ReadInput$id"]
    );
    assert_eq!(selected("string <-[identifier]- resource"), ["City"]);
    assert_eq!(selected("[id=a#Gone] < operation"), ["Get"]);
    assert_eq!(selected("service ~> :is(list, enum)"), ["Names"]);
    assert_eq!(selected("string [id|namespace=a]"), ["Name", "Suit"]);
}

#[test]
fn attributes_are_compared() {
    assert_eq!(selected("[trait|range|min >= 1]"), ["Out$count"]);
    assert_eq!(selected("[@trait|range: @{min} < @{max} && @{max} = 3, 4]"), ["Out$count"]);
    assert_eq!(selected("[trait|tags|(values) = Y i]"), ["Gone"]);
    assert_eq!(selected("[trait|http|uri $= 'id}']"), ["Read"]);
    assert_eq!(selected("[service|version ^= 1]"), ["Weather"]);
    for ends in ["[id|name$=ther]", "[id|name $= ther]", "[id|name$='ther']"] {
        assert_eq!(selected(&format!("service{ends}")), ["Weather"], "{ends}");
    }
    assert_eq!(selected("structure [trait|error ?= false] [id|name *= npu]"), ["ReadInput"]);
    assert_eq!(selected("[trait|tags|(length) > 1]"), ["Gone"]);
}

#[test]
fn functions_and_variables_are_followed() {
    assert_eq!(selected(":topdown([id=a#City])"), ["City"]);
    assert_eq!(selected("structure :not(> member) [id|namespace = a]"), ["Gone"]);
    assert_eq!(selected("structure :test(> member > list)"), ["Out"]);
    assert_eq!(selected("[id=a#Out] :recursive(> member >) [id|namespace = a] structure"), ["Out"]);
    assert_eq!(selected("structure $self(*) :in(${self}) > member > structure"), ["Out"]);
    assert_eq!(selected(":root([id=a#Name])"), ["Name"]);
}

#[test]
fn what_is_no_selector_is_refused_with_its_place() {
    for (text, expected) in [
        ("", "unexpected end"),
        ("structur", "unknown shape type `structur`"),
        ("[trait|a", "unexpected end"),
        (":not(a, b)", "unknown shape type `a`"),
        (":not(list, map)", "`:not` does not take 2 selectors"),
        ("list )", "unexpected `)` at character 6"),
    ] {
        assert_eq!(parse(text), Err(expected.to_owned()), "{text}");
    }
    let deep = format!("{}*{}", ":is(".repeat(100_000), ")".repeat(100_000));
    assert!(parse(&deep).is_err());
}
