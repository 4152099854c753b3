//! Checks of models in which one thing has many parts, each of which might be looked for among all.

use super::{HEAD, Text, each, load, model};
use crate::ast;
use crate::budget::counting::{assert_linear, steps};
use crate::budget::{MAX_COMPARISONS, MAX_PROBLEMS};
use crate::diagnostic::Diagnostics;
use crate::diff::diff;
use crate::read::{c2j, json};
use crate::resolve::resolve_all;
use crate::source::Sources;
use crate::write::idl;

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

/// What is put together from many parts.
const PARTS: [(&str, Text); 9] = [
    ("traits of members that there are not", |count| {
        let members = each(count, |it| format!("m{it}: String,"));
        format!(
            "structure S {{{members}}}\n{}",
            each(count, |it| format!("apply S$x{it} @required\n"))
        )
    }),
    ("traits with mistakes", |count| {
        each(count, |it| {
            format!("@trait\nstructure t{it} {{ m: Missing{it} }}\n@t{it}\nstring S{it}\n")
        })
    }),
    ("traits that a mixin keeps", |count| {
        let definitions = each(count, |it| format!("@trait\nstructure t{it} {{}}\n"));
        let names = each(count, |it| format!("t{it},"));
        let applied = each(count, |it| format!("@t{it}\n"));
        format!(
            "{definitions}@mixin(localTraits: [{names}])\n{applied}structure M {{}}\n\
             structure S with [M] {{}}\n"
        )
    }),
    ("traits of a member of two mixins", |count| {
        let definitions = each(count, |it| format!("@trait\nstructure t{it} {{}}\n"));
        let applied = each(count, |it| format!("@t{it}\n"));
        format!(
            "{definitions}@mixin\nstructure M {{ {applied} a: String }}\n\
             @mixin\nstructure N {{ {applied} a: String }}\nstructure S with [M, N] {{}}\n"
        )
    }),
    ("definitions of one shape", |count| {
        let definitions = each(count, |it| format!("@trait\nstructure t{it} {{}}\n"));
        definitions + &each(count, |it| format!("@t{it}\nstring S\n"))
    }),
    ("traits that exclude others", |count| {
        let definitions = each(count, |it| format!("@trait\nstructure t{it} {{}}\n"));
        let names = each(count, |it| format!("t{it},"));
        let users = each(count, |it| format!("@c\nstring S{it}\n"));
        format!("{definitions}@trait(conflicts: [{names}])\nstructure c {{}}\n{users}")
    }),
    ("pages of members that there are not", |count| {
        let members = each(count, |it| format!("m{it}: String,"));
        let operations = each(count, |it| {
            format!(
                "@readonly\n@paginated(inputToken: \"x{it}\", outputToken: \"y{it}\")\n\
                 operation O{it} {{ input: S, output: S }}\n"
            )
        });
        format!("structure S {{{members}}}\n{operations}")
    }),
    ("pages of services", |count| {
        let services = each(count, |it| {
            format!(
                "service V{it} {{ version: \"1\", operations: [O{it}] }}\n\
                 @readonly\n@paginated(inputToken: \"a\", outputToken: \"a\")\n\
                 operation O{it} {{ input: S, output: S }}\n"
            )
        });
        format!("structure S {{ a: String }}\n{services}")
    }),
    ("headers beside a body", |count| {
        let members =
            each(count, |it| format!("@httpHeader(\"h{it}\") m{it}: String, n{it}: String,"));
        let pairs = each(count, |it| {
            format!(
                "{{ rule: \"a{it}\", message: \"b\", test: {{ needs: {{ member: \"n{it}\", \
                 needs: \"n0\" }} }} }},"
            )
        });
        format!(
            "@shapewright.rules#recommendations([{pairs}])\nstructure S {{{members}}}\n\
             @http(method: \"POST\", uri: \"/\")\noperation O {{ input: S }}\n\
             @aws.protocols#restJson1\nservice V {{ version: \"1\", operations: [O] }}\n"
        )
    }),
];

#[test]
fn what_has_many_parts_is_checked_in_linear_time() {
    for (name, text) in CHECKS.into_iter().chain(PARTS) {
        assert_linear(name, |size| {
            let found = load("a.smithy", HEAD.to_owned() + &text(size));
            drop(found.model.as_ref().map(|model| resolve_all(model).api));
        });
    }
}

#[test]
fn json_with_many_parts_is_read_in_linear_time() {
    let mistakes = |count| {
        let shape = r#"{"type": "string", "a": 0, "traits": {"a#t": {}}},"#;
        let shapes = each(count, |it| format!("\"a#S{it}\": {shape}"));
        format!("{{\"smithy\": \"2.0\", \"shapes\": {{{}}}}}", shapes.trim_end_matches(','))
    };
    assert_linear("mistakes", |size| drop(load("a.json", mistakes(size))));
    let labels = |count| {
        let string = r#"{"shape": "T", "location": "uri"}"#;
        let members = each(count, |it| format!("\"a{it}\": {string},"));
        let operations = each(count, |it| {
            format!(
                "\"O{it}\": {{\"http\": {{\"method\": \"POST\", \"requestUri\": \
                 \"/{it}/{{a{it}}}\"}}, \"input\": {{\"shape\": \"S\"}}}},"
            )
        });
        format!(
            "{{\"metadata\": {{\"endpointPrefix\": \"x\", \"protocol\": \"rest-json\"}}, \
             \"operations\": {{{}}}, \"shapes\": {{\"S\": {{\"type\": \"structure\", \
             \"members\": {{{}}}}}, \"T\": {{\"type\": \"string\"}}}}}}",
            operations.trim_end_matches(','),
            members.trim_end_matches(',')
        )
    };
    // Beyond that, operations that share an input are counted.
    let model = |size| c2j(labels(size));
    assert_linear("labels of C2J", |size| drop(model(size)));
}

/// Reads C2J without assembling it.
fn c2j(text: String) -> ast::Model {
    let (mut sources, mut diagnostics) = (Sources::new(), Diagnostics::new());
    let file = sources.add("a.json", text);
    let root = json::read(&sources, file, &mut diagnostics).expect("JSON");
    c2j::from_node(file, &root, &mut diagnostics).expect("a model")
}

#[test]
fn many_namespaces_are_printed_in_linear_time() {
    let namespaces = |count| {
        let shapes = each(count, |it| format!("\"a.n{it}#S\": {{\"type\": \"string\"}},"));
        format!("{{\"smithy\": \"2.0\", \"shapes\": {{{}}}}}", shapes.trim_end_matches(','))
    };
    assert_linear("namespaces", |size| {
        let model = load("a.json", namespaces(size)).model.expect("a model");
        assert_eq!(idl::emit(&model, &idl::Options::default()).len(), size);
    });
}

/// Writes a model of a size in which something has a name.
type Renamed = dyn Fn(usize, &str) -> String;

#[test]
fn what_has_many_parts_is_compared_in_linear_time() {
    let renamed = |count, name: &str| {
        each(count, |it| {
            format!("@documentation(\"{it}\")\nstructure {name}{it} {{ a: String }}\n")
        })
    };
    let applied = |count, value: &str| {
        let definitions = each(count, |it| format!("@trait\nstring t{it}\n"));
        let traits = each(count, |it| format!("@t{it}(\"{value}\")\n"));
        format!("{definitions}{traits}operation O {{}}\n")
    };
    let inputs = |count, name: &str| {
        let members = each(count, |it| format!("m{it}: String,"));
        let input = if name == "A" { "" } else { "input: S" };
        format!(
            "structure S {{{members}}}\noperation P {{ input: S }}\n{}",
            each(count, |it| format!("operation O{it} {{ {input} }}\n"))
        )
    };
    let texts: [(&str, &Renamed); 3] = [
        ("types of another name", &renamed),
        ("traits of an operation", &applied),
        ("operations that take the same now", &inputs),
    ];
    for (name, text) in texts {
        assert_linear(name, |size| {
            let (old, new) = (model(&text(size, "A")), model(&text(size, "B")));
            assert_eq!(diff(&old, &new).changes.len(), size, "{name}");
        });
    }
}

#[test]
fn values_that_constraints_of_members_forbid_are_looked_for_up_to_a_limit() {
    let text = |count, most: usize| {
        let values = each(count, |it| format!("A{it},"));
        let members = each(count, |it| format!("@length(max: {most}) m{it}: E,"));
        model(&format!("enum E {{{values}}}\nstructure S {{{members}}}\n"))
    };
    let compared = |count| diff(&text(count, 20), &text(count, 10)).changes.len();
    assert_eq!(compared(100), 0);
    let taken = steps(|| assert!(compared(2_000) > 0));
    assert!(taken < 2 * MAX_COMPARISONS, "{taken}");
}

#[test]
fn missing_members_beyond_a_limit_are_counted() {
    let found = load("a.smithy", HEAD.to_owned() + &values(1_000, "@required", "{},")).diagnostics;
    let (kept, left_out) = (found.len(), found.left_out().errors);
    assert_eq!((kept, kept + left_out), (MAX_PROBLEMS, 1_000 * 1_000));
}
