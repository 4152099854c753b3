//! How long documents may be, and how long they take to make.

use std::fmt::Write as _;

use serde_json::Value;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

use super::{Document, Options, Tool, Version, document};
use crate::budget::MAX_OUTPUT;
use crate::budget::counting::assert_linear;

fn emit(text: &str, options: &Options, limit: usize) -> Result<Document, Diagnostics> {
    let text = format!("$version: \"2\"\nnamespace a.b\nuse aws.protocols#restJson1\n{text}");
    let loaded = Loader::new().text("a.smithy", text).load();
    let model =
        loaded.model.unwrap_or_else(|| panic!("{}", loaded.diagnostics.render(&loaded.sources)));
    let api = resolve_all(&model).api;
    document::document(&api, &api.services[0], options, limit)
}

fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

/// A service with these operations.
fn service(operations: &str) -> String {
    format!("@restJson1 service S {{ version: \"1\", operations: [{operations}] }}\n")
}

/// Operations that share a parameter and an error, with documentation.
fn sharing(count: usize) -> String {
    let mut text = service(&each(count, |it| format!("O{it},")));
    for it in 0..count {
        let http = format!("@http(method: \"POST\", uri: \"/{it}\")");
        let _ = writeln!(text, "{http}\noperation O{it} {{ input: In, errors: [E] }}");
    }
    text + "structure In { @httpQuery(\"q\") @documentation(\"Some words.\") q: String, k: Keys }\n\
            map Keys { key: Key, value: String }\nenum Key { ONE, TWO }\n\
            @error(\"client\") structure E { message: String }\n"
}

#[test]
fn documents_keep_to_their_room() {
    let gateway = Options { tool: Tool::ApiGateway, ..Options::default() };
    let older = Options { version: Version::V3_0, ..Options::default() };
    for options in [Options::default(), older, gateway] {
        let length = emit(&sharing(40), &options, MAX_OUTPUT).expect("a document").text().len();
        assert!(emit(&sharing(40), &options, length).is_ok(), "{options:?}");
        // What stands above operations, schemas and responses is not counted.
        for limit in [0, length / 2, length * 3 / 4] {
            let problems = emit(&sharing(40), &options, limit).expect_err("too long");
            assert_eq!(problems.iter().next().map(|it| it.id.as_ref()), Some("Limit"));
        }
    }
}

#[test]
fn examples_of_one_title_have_keys_of_their_own() {
    let example = "{ title: \"An example\", input: { s: \"x\" } },";
    let text = |count: usize| {
        format!(
            "{}@examples([{}])\n@http(method: \"POST\", uri: \"/\")\n\
             operation Op {{ input := {{ @httpQuery(\"s\") s: String }} }}\n",
            service("Op"),
            example.repeat(count)
        )
    };
    let document = emit(&text(4), &Options::default(), MAX_OUTPUT).expect("a document").value;
    let shown = &document["paths"]["/"]["post"]["parameters"][0]["examples"];
    let keys: Vec<_> = shown.as_object().into_iter().flatten().map(|(key, _)| key).collect();
    assert_eq!(keys, ["an-example", "an-example-more", "an-example-more2", "an-example-more3"]);
    assert_linear("examples", |size| {
        assert!(emit(&text(size / 4), &Options::default(), MAX_OUTPUT).is_ok());
    });
}

#[test]
fn links_are_made_in_linear_time() {
    let of_one = |count: usize| {
        let gets = each(count, |it| {
            format!(
                "@readonly @http(method: \"GET\", uri: \"/r{it}/{{id}}\")\n\
                 operation G{it} {{ input := {{ @required @httpLabel id: String }} }}\n"
            )
        });
        format!(
            "resource R {{ identifiers: {{ id: String }}, create: C, operations: [{}] }}\n\
             @http(method: \"POST\", uri: \"/r\") operation C {{ input := {{}}, output := {{ \
             @required id: String }} }}\n{gets}\
             @restJson1 service S {{ version: \"1\", resources: [R] }}\n",
            each(count, |it| format!("G{it},"))
        )
    };
    let of_many = |count: usize| {
        let resources = each(count, |it| {
            format!(
                "resource R{it} {{ identifiers: {{ id{it}: String }}, create: C{it}, read: G{it} }}\n\
                 @http(method: \"POST\", uri: \"/r{it}\") operation C{it} {{ input := {{}}, \
                 output := {{ @required id{it}: String }} }}\n\
                 @readonly @http(method: \"GET\", uri: \"/r{it}/{{id{it}}}\") operation G{it} {{ \
                 input := {{ @required @httpLabel id{it}: String }} }}\n"
            )
        });
        let names = each(count, |it| format!("R{it},"));
        format!("{resources}@restJson1 service S {{ version: \"1\", resources: [{names}] }}\n")
    };
    let document = emit(&of_many(3), &Options::default(), MAX_OUTPUT).expect("a document").value;
    let links = |path: &str| document["paths"][path]["post"]["responses"]["200"]["links"].clone();
    assert_eq!(links("/r2")["G2"]["parameters"]["id2"], "$response.body#/id2");
    assert_ne!(links("/r0"), Value::Null);
    for text in [&of_one as &dyn Fn(usize) -> String, &of_many] {
        assert_linear("links", |size| {
            assert!(emit(&text(size / 2), &Options::default(), MAX_OUTPUT).is_ok());
        });
    }
}

#[test]
fn the_usual_security_is_that_of_most_operations() {
    let text = "@httpBasicAuth @httpBearerAuth\n".to_owned()
        + &service("A, B, C, D")
        + &each(4, |it| {
            let name = ["A", "B", "C", "D"][it];
            let scheme = ["httpBasicAuth", "httpBearerAuth", "httpBearerAuth", "httpBasicAuth"][it];
            format!(
                "@auth([{scheme}]) @http(method: \"POST\", uri: \"/{name}\") operation {name} {{}}\n"
            )
        });
    let document = emit(&text, &Options::default(), MAX_OUTPUT).expect("a document").value;
    // Of those that are most frequent, the first.
    assert_eq!(document["security"][0]["basic"], serde_json::json!([]));
    assert_eq!(document["paths"]["/A"]["post"]["security"], Value::Null);
    assert_ne!(document["paths"]["/B"]["post"]["security"], Value::Null);
}
