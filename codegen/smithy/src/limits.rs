//! What hostile models cost: steps at two sizes, and what limits refuse.

mod checks;

use crate::budget::counting::assert_linear;
use crate::budget::{LIMIT, MAX_NAME, MAX_PROBLEMS, MAX_TEXT};
use crate::diagnostic::Severity;
use crate::diff::diff;
use crate::load::{Loaded, Loader};
use crate::model::Model;
use crate::resolve::resolve_all;
use crate::write::{ast, idl};

const HEAD: &str = "$version: \"2\"\nnamespace a\n";

/// What is written for each number below a count.
fn each(count: usize, write: impl Fn(usize) -> String) -> String {
    (0..count).map(write).collect()
}

fn load(name: &str, text: String) -> Loaded {
    Loader::new().text(name, text).load()
}

fn model(text: &str) -> Model {
    let Loaded { model, sources, diagnostics } = load("a.smithy", HEAD.to_owned() + text);
    model.unwrap_or_else(|| panic!("{}", diagnostics.render(&sources)))
}

fn printed_ast(model: &Model) -> String {
    ast::print(model, &ast::Options::default())
}

fn printed_idl(model: &Model) -> String {
    idl::emit(model, &idl::Options::default()).into_values().collect()
}

/// Writes a model of a size.
type Text = fn(usize) -> String;

/// Statements of the IDL that readers, assembly and checks might look at more than once.
const STATEMENTS: [(&str, Text); 22] = [
    ("shapes", |count| each(count, |it| format!("string S{it}\n"))),
    ("members", |count| format!("structure S {{{}}}\n", each(count, |it| format!("m{it}: S,")))),
    ("duplicates", |count| format!("structure S {{{}}}\n", "m: S,".repeat(count))),
    ("values", |count| format!("enum S {{{}}}\n", each(count, |it| format!("A{it},")))),
    ("comments", |count| "//\n".repeat(count)),
    ("documentation", |count| "/// a\n".repeat(count) + "string S\n"),
    ("a text block", |count| {
        format!("@documentation(\"\"\"\n{}\"\"\")\nstring S\n", "  a\n".repeat(count))
    }),
    ("deep values", |count| {
        let deep = "[".repeat(100) + &"]".repeat(100);
        format!("@trait\ndocument t\n@t([{}])\nstring S\n", format!("{deep},").repeat(count / 100))
    }),
    ("an object", |count| {
        format!(
            "@trait\ndocument t\n@t({{{}}})\nstring S\n",
            each(count, |it| format!("a{it}: 0,"))
        )
    }),
    ("wrong statements", |count| "x\n".repeat(count)),
    ("wrong words", |count| "x ".repeat(count)),
    ("traits that are none", |count| each(count, |it| format!("@t{it}\nstring S{it}\n"))),
    ("applied to one", |count| "string S\n".to_owned() + &"apply S @tags([\"a\"])\n".repeat(count)),
    ("applied to members of mixins", |count| {
        let members = each(count, |it| format!("m{it}: String,"));
        let applied = each(count, |it| format!("apply S$m{it} @required\n"));
        format!("@mixin\nstructure M {{{members}}}\nstructure S with [M] {{}}\n{applied}")
    }),
    ("mixins that are none", |count| {
        format!("structure S with [{}] {{}}\n", each(count, |it| format!("M{it},")))
    }),
    ("mixins of one shape", |count| {
        let mixins = each(count, |it| format!("@mixin\nstructure M{it} {{ a{it}: String }}\n"));
        format!("{mixins}structure S with [{}] {{}}\n", each(count, |it| format!("M{it},")))
    }),
    ("members of a resource", |count| {
        let identifiers = each(count, |it| format!("m{it}: String,"));
        let users = each(count, |it| format!("structure S{it} for R {{ $m{it} }}\n"));
        format!("resource R {{ identifiers: {{{identifiers}}} }}\n{users}")
    }),
    ("names alike", |count| {
        each(count, |it| {
            let letters = (0..12).map(|bit| if it >> bit & 1 == 1 { 'x' } else { 'X' });
            format!("string S{}\n", letters.collect::<String>())
        })
    }),
    ("chains", |count| {
        each(count, |it| format!("structure S{it} {{ m: S{} }}\n", it + 1))
            + &format!("string S{count}\n")
    }),
    ("nested lists", |count| {
        each(count, |it| format!("list S{it} {{ member: S{} }}\n", it + 1))
            + &format!("string S{count}\n")
    }),
    ("a ring of unions", |count| {
        each(count, |it| format!("union S{it} {{ a: String, m: S{} }}\n", (it + 1) % count))
    }),
    ("operations of a service", |count| {
        let operations = each(count, |it| format!("O{it},"));
        let bodies = each(count, |it| format!("operation O{it} {{ input: I, output: I }}\n"));
        format!("structure I {{}}\nservice S {{ operations: [{operations}] }}\n{bodies}")
    }),
];

#[test]
fn statements_are_read_assembled_and_checked_in_linear_time() {
    for (name, text) in STATEMENTS {
        assert_linear(name, |size| drop(load("a.smithy", HEAD.to_owned() + &text(size))));
    }
}

#[test]
fn json_of_both_dialects_is_read_in_linear_time() {
    let metadata = r#""metadata": {"endpointPrefix": "x", "protocol": "json"}"#;
    let c2j = |shapes: String| format!("{{{metadata}, \"shapes\": {{{shapes}}}}}");
    let ast = |rest: String| format!("{{\"smithy\": \"2.0\", {rest}}}");
    let string = r#"{"type": "string"}"#;
    let texts: [(&str, &dyn Fn(usize) -> String); 6] = [
        ("values", &|count| ast(format!("\"metadata\": {{\"a\": [0{}]}}", ",0".repeat(count)))),
        ("objects", &|count| {
            ast(format!("\"metadata\": {{\"a\": [0{}]}}", ",{\"\":0}".repeat(count)))
        }),
        ("duplicates", &|count| ast(format!("\"a\": 0{}", ",\"a\":0".repeat(count)))),
        ("shapes", &|count| {
            let shapes = each(count, |it| format!("\"a#S{it}\": {string},"));
            ast(format!("\"shapes\": {{{shapes} \"a#S\": {string}}}"))
        }),
        ("shapes of C2J", &|count| {
            c2j(each(count, |it| format!("\"S{it}\": {string},")) + &format!("\"S\": {string}"))
        }),
        ("enums of C2J", &|count| {
            let values = each(count, |it| format!("\"a{}b{}\",", "-".repeat(it % 50), it / 50));
            c2j(format!("\"S\": {{\"type\": \"string\", \"enum\": [{values} \"a\"]}}"))
        }),
    ];
    for (name, text) in texts {
        assert_linear(name, |size| drop(load("a.json", text(size))));
    }
}

#[test]
fn models_are_printed_in_linear_time_and_space() {
    for (name, text) in STATEMENTS {
        let loaded =
            [1_000, 2_000].map(|size| load("a.smithy", HEAD.to_owned() + &text(size)).model);
        let [Some(one), Some(two)] = loaded else { continue };
        for (dialect, print) in [("AST", printed_ast as fn(&Model) -> String), ("IDL", printed_idl)]
        {
            let [less, more] = [&one, &two].map(|model| print(model).len());
            assert!(more <= 2 * less + less / 4, "{name} in {dialect}: {less} bytes, then {more}");
        }
    }
}

#[test]
fn deep_values_are_printed_with_bounded_indentation() {
    let (_, deep) = STATEMENTS[7];
    let model = model(&deep(1_000));
    assert_linear("AST", |size| drop(printed_ast(&self::model(&deep(size)))));
    let text = printed_ast(&model);
    assert!(text.lines().all(|line| line.len() < 100), "{text}");
    let read = load("a.json", text).model.expect("what is printed is read");
    assert_eq!(printed_idl(&read).len(), printed_idl(&model).len());
}

/// Services, each with an operation, and protocols that traits are held to.
fn many_services(count: usize) -> String {
    let services = each(count, |it| {
        format!(
            "@aws.protocols#restJson1\nservice V{it} {{ version: \"1\", operations: [O{it}] }}\n\
             @http(method: \"POST\", uri: \"/{it}\")\noperation O{it} {{ input: S }}\n"
        )
    });
    format!("{services}structure S {{ @jsonName(\"b\") a: String }}\n")
}

#[test]
fn services_are_resolved_in_linear_time() {
    assert_linear("services", |size| {
        let model = model(&many_services(size));
        let api = resolve_all(&model).api;
        let operations = api.services.iter().flat_map(|service| &service.operations);
        let found = operations.filter_map(|id| api.operation(id.as_str()));
        assert_eq!((api.services.len(), found.count()), (size, size));
        assert!(api.service("a#V1").is_some() && api.operation("a#V1").is_none());
    });
}

#[test]
fn models_are_compared_in_linear_time() {
    let texts: [Text; 5] = [
        many_services,
        |count| format!("structure S {{{}}}\n", each(count, |it| format!("m{it}: String,"))),
        |count| {
            format!("enum E {{{}}}\nstructure S {{ e: E }}\n", each(count, |it| format!("A{it},")))
        },
        |count| {
            let operations = each(count, |it| format!("operation O{it} {{ input: S }}\n"));
            format!("structure S {{}}\n{operations}")
        },
        |count| {
            let bodies = each(count, |it| format!("@error(\"client\")\nstructure E{it} {{}}\n"));
            let errors = each(count, |it| format!("E{it},"));
            format!("structure S {{}}\n{bodies}operation P {{ errors: [{errors}] }}\n")
        },
    ];
    for (index, text) in texts.into_iter().enumerate() {
        let text = |size| text(size) + "operation O { input: S }\n";
        assert_linear(&format!("diff {index}"), |size| {
            let (old, new) = (model(&text(size)), model(&text(size)));
            assert!(diff(&old, &new).changes.is_empty());
        });
    }
}

/// Models that are refused since they pass a limit.
fn beyond() -> Vec<(&'static str, String)> {
    let long = "X".repeat(MAX_NAME + 1);
    let chain = each(8_000, |it| {
        format!("@mixin\nstructure M{} with [M{it}] {{ a{it}: String }}\n", it + 1)
    });
    let validators = |selector: &str| {
        let shapes = each(4_000, |it| format!("structure A{it} {{ a: A{} }}\n", it + 1));
        format!(
            "$version: \"2\"\nmetadata validators = [{{ name: \"EmitEachSelector\", \
             configuration: {{ selector: \"{selector}\" }} }}]\nnamespace a\n{shapes}\
             structure A4000 {{}}\n"
        )
    };
    let values = format!("[id={}]", each(4_000, |it| format!("A{it}, ")) + "A");
    let of = |text: String| HEAD.to_owned() + &text;
    let users = each(6_000, |it| format!("structure S{it} with [M] {{}}\n"));
    let members = each(2_000, |it| format!("m{it}: String,"));
    let operations = each(4_000, |it| format!("O{it},"));
    let bodies = each(4_000, |it| format!("operation O{it} {{}}\n"));
    let services = each(4_000, |it| format!("service V{it} {{ resources: [R] }}\n"));
    let errors = each(4_000, |it| format!("E{it},"));
    let structures = each(4_000, |it| format!("@error(\"client\")\nstructure E{it} {{}}\n"));
    let closures = each(4_000, |it| format!("{{ id: \"c#C{it}\", includeNamespaces: [\"a\"] }}"));
    vec![
        ("a chain of mixins", of(format!("@mixin\nstructure M0 {{}}\n{chain}"))),
        ("a large mixin", of(format!("@mixin\nstructure M {{{members}}}\n{users}"))),
        (
            "a long text of a mixin",
            of(format!(
                "@mixin\n@documentation(\"{}\")\nstructure M {{}}\n{users}",
                "x".repeat(100_000)
            )),
        ),
        ("small values", format!("$version: \"2\"\nmetadata a = [{}]\n", "0,".repeat(6_000_000))),
        ("small shapes", of(each(900_000, |it| format!("blob S{it}\n")))),
        ("a long name", of(format!("string {long}\n"))),
        ("a long member", of(format!("structure S {{ {long}: String }}\n"))),
        (
            "a long namespace",
            format!("$version: \"2\"\nnamespace a.{}\nstring S\n", "a.".repeat(400) + "a"),
        ),
        ("a selector of members", validators("~> ~> ~> *")),
        ("a selector of users", validators(":test(~> structure)")),
        ("a selector of many values", validators(&values)),
        ("a nested selector", validators(":recursive(:root(> member >))")),
        (
            "services with the same closure",
            of(format!("resource R {{ operations: [{operations}] }}\n{bodies}{services}")),
        ),
        (
            "errors of a service",
            of(format!(
                "service V {{ operations: [{operations}], errors: [{errors}] }}\n{bodies}{structures}"
            )),
        ),
        (
            "closures",
            format!(
                "$version: \"2\"\nmetadata shapeClosures = [{closures}]\nnamespace a\n{bodies}"
            ),
        ),
        ("deep values", format!("$version: \"2\"\nmetadata a = {}", "[".repeat(1_000))),
    ]
}

#[test]
fn what_is_beyond_a_limit_ends_in_an_error_with_its_place() {
    // The gate takes one of three.
    let is_thorough = std::env::var_os("SHAPEWRIGHT_THOROUGH").is_some();
    for (name, text) in beyond().into_iter().step_by(if is_thorough { 1 } else { 3 }) {
        let Loaded { model, sources, diagnostics } = load("a.smithy", text);
        assert!(model.is_none(), "{name} is accepted");
        let found = diagnostics.iter().find(|problem| problem.id == LIMIT);
        let found = found.unwrap_or_else(|| panic!("{name}: {}", diagnostics.render(&sources)));
        assert!(found.span.is_some(), "{name}: {}", found.message);
    }
}

#[test]
fn a_selector_beyond_a_limit_refuses_no_trait() {
    let each = |count: usize, text: &dyn Fn(usize) -> String| -> String {
        (0..count).map(text).collect::<Vec<_>>().concat()
    };
    let members = each(60, &|it| format!("m{it}: S{it}\n"));
    let shapes = each(200, &|it| format!("@t\nstructure S{it} {{ {members} }}\n"));
    let traits = "@trait(selector: \"* ~> *\")\nstructure t {}\n";
    let found =
        load("a.smithy", format!("$version: \"2\"\nnamespace a\n{traits}{shapes}")).diagnostics;
    let errors: Vec<&str> =
        found.iter().filter(|it| it.severity == Severity::Error).map(|it| &*it.id).collect();
    assert_eq!(errors, [LIMIT]);
}

#[test]
fn small_values_of_json_are_beyond_a_limit() {
    for element in ["0,", "[],", "{},", "\"\","] {
        let elements = element.repeat(6_000_000);
        let text = format!("{{\"smithy\": \"2.0\", \"metadata\": {{\"a\": [{elements} 0]}}}}");
        let found = load("a.json", text).diagnostics;
        assert!(found.iter().any(|problem| problem.id == LIMIT), "{element}");
    }
}

#[test]
fn a_long_text_is_refused_before_it_is_read() {
    let length = usize::try_from(MAX_TEXT).expect("a length") + 1;
    let found = load("a.smithy", " ".repeat(length)).diagnostics;
    assert!(found.iter().any(|problem| problem.id == LIMIT));
}

#[test]
fn problems_beyond_a_limit_are_counted() {
    let text = HEAD.to_owned() + &"x\n".repeat(MAX_PROBLEMS + 7);
    let found = load("a.smithy", text).diagnostics;
    assert_eq!((found.len(), found.left_out().errors), (MAX_PROBLEMS, 7));
    assert!(found.has_errors());
}

#[test]
fn long_messages_are_cut() {
    let found = load(
        "a.smithy",
        format!("{HEAD}string {}", "X".repeat(MAX_NAME) + " é".repeat(9_000).as_str()),
    );
    assert!(found.diagnostics.iter().all(|problem| problem.message.len() < 3_000));
}
