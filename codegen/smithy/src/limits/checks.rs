//! Checks of models in which one thing has many parts, each of which might be looked for among all.

use super::{HEAD, Text, each, load};
use crate::budget::MAX_PROBLEMS;
use crate::budget::counting::assert_linear;

/// A trait whose values are in a list: of a structure with as many members as there are values.
fn values(count: usize, member: &str, value: &str) -> String {
    let members = each(count, |it| format!("{member} m{it}: Integer,"));
    let values = each(count, |it| value.replace('#', &it.to_string()));
    format!("@trait\nlist t {{ member: P }}\nstructure P {{{members}}}\n@t([{values}])\nstring S\n")
}

/// An operation that is bound to a URI and a host with a label for each member.
fn labels(count: usize, own: &str, of_member: &str) -> String {
    let members = each(count, |it| format!("@required {of_member} a{it}: String,"));
    format!(
        "@http(method: \"POST\", uri: \"/{}\")\n@endpoint(hostPrefix: \"{}\")\n\
         operation O {{ input: I }}\nstructure I {{{members}}}\n",
        each(count, |it| format!("{own}{{a{it}}}/")).trim_end_matches('/'),
        each(count, |it| format!("{{a{it}}}."))
    )
}

fn errors(count: usize) -> (String, String) {
    let structures = each(count, |it| format!("@error(\"client\")\nstructure E{it} {{}}\n"));
    (each(count, |it| format!("E{it},")), structures)
}

fn references(count: usize, of: &str, properties: &[(&str, &str)]) -> String {
    let lists = properties
        .iter()
        .map(|(property, to)| format!("{property}: [{}],", each(count, |it| format!("{to}{it},"))));
    format!("{of} R {{ {} }}\n", lists.collect::<String>())
}

const CHECKS: [(&str, Text); 19] = [
    ("values that lack members", |count| values(count, "@required", "{},")),
    ("values that lack members and have others", |count| {
        values(count, "@required", "{ x#: 1, y#: 1 },")
    }),
    ("a value that lacks members and has others", |count| {
        let members = each(count, |it| format!("@required m{it}: Integer,"));
        let given = each(count, |it| format!("n{it}: 1,"));
        format!("@trait\nstructure t {{{members}}}\n@t({given})\nstring S\n")
    }),
    ("values of a large structure", |count| values(count, "", "{ m#: 1 },")),
    ("unknown members of values", |count| values(count, "", "{ x#: 1 },")),
    ("unknown members of unions", |count| {
        values(count, "", "{ x#: 1 },").replace("structure P", "union P")
    }),
    ("wrong values of an enum", |count| {
        let values = each(count, |it| format!("A{it},"));
        let members = each(count, |it| format!("m{it}: E = \"B{it}\","));
        format!("enum E {{{values}}}\nstructure S {{{members}}}\n")
    }),
    ("values of an intEnum", |count| {
        let values = each(count, |it| format!("A{it} = {it},"));
        let members = each(count, |it| format!("m{it}: E = {it},"));
        format!("intEnum E {{{values}}}\nstructure S {{{members}}}\n")
    }),
    ("references to nothing of a service", |count| {
        let properties = [("operations", "a"), ("resources", "b"), ("errors", "c")];
        references(count, "service", &properties)
    }),
    ("references to nothing of a resource", |count| {
        let properties = [("operations", "a"), ("resources", "b"), ("collectionOperations", "c")];
        references(count, "resource", &properties)
    }),
    ("references to nothing of an operation", |count| {
        references(count, "operation", &[("errors", "c")])
    }),
    ("references of a service", |count| {
        let resources = each(count, |it| format!("resource b{it} {{}}\n"));
        references(count, "service", &[("resources", "b")]) + &resources
    }),
    ("labels of a URI", |count| labels(count, "", "@httpLabel")),
    ("labels of a host", |count| labels(count, "", "@hostLabel")),
    ("members that only one may have", |count| {
        let traits = each(count, |it| {
            format!("@trait(structurallyExclusive: \"member\")\nstructure t{it} {{}}\n")
        });
        let members = each(count, |it| format!("@t{it} m{it}: String,"));
        format!("{traits}structure S {{{members}}}\n")
    }),
    ("targets that only one may have", |count| {
        let traits = each(count, |it| {
            format!("@trait(structurallyExclusive: \"target\")\nstructure t{it} {{}}\n")
        });
        let members = each(count, |it| format!("m{it}: String,"));
        format!("{traits}structure S {{{members}}}\n")
    }),
    ("errors that an operation may repeat", |count| {
        let (names, structures) = errors(count);
        format!("@idempotent(exists: [{names}])\noperation O {{ errors: [{names}] }}\n{structures}")
    }),
    ("errors of examples", |count| {
        let (names, structures) = errors(count);
        let examples =
            each(count, |it| format!("{{ title: \"a\", error: {{ shapeId: E{it} }} }},"));
        format!("@examples([{examples}])\noperation O {{ errors: [{names}] }}\n{structures}")
    }),
    ("examples with errors of the service", |count| {
        let (names, structures) = errors(count);
        let examples =
            each(count, |it| format!("{{ title: \"a\", error: {{ shapeId: E{it} }} }},"));
        format!(
            "service V {{ operations: [O], errors: [{names}] }}\n@examples([{examples}])\n\
             operation O {{}}\n{structures}"
        )
    }),
];

#[test]
fn what_has_many_parts_is_checked_in_linear_time() {
    for (name, text) in CHECKS {
        assert_linear(name, |size| drop(load("a.smithy", HEAD.to_owned() + &text(size))));
    }
}

#[test]
fn missing_members_beyond_a_limit_are_counted() {
    let found = load("a.smithy", HEAD.to_owned() + &values(1_000, "@required", "{},")).diagnostics;
    let (kept, left_out) = (found.len(), found.left_out().errors);
    assert_eq!((kept, kept + left_out), (MAX_PROBLEMS, 1_000 * 1_000));
}
