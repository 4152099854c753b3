//! Documents for Amazon API Gateway: the parts as a snapshot, and what each rule makes of them.

use serde_json::{Value, json};
use shapewright_codegen::emit::open_api::{Document, Options, Tool, Version, emit};
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

use super::{PARTS, documents, found};

fn of_text(text: &str) -> Document {
    let loader = Loader::new().text("model.smithy", text);
    documents(loader, Version::V3_1, Tool::ApiGateway).remove(0)
}

/// A service of these operations, in restJson1.
fn of_operations(operations: &[&str], rest: &str) -> Document {
    let text = format!(
        "$version: \"2\"\nnamespace a\nuse aws.protocols#restJson1\n@restJson1\n\
         service Store {{ version: \"1\", operations: [{}] }}\n{rest}",
        operations.join(", ")
    );
    of_text(&text)
}

fn messages(document: &Document) -> Vec<&str> {
    document.warnings.iter().map(|it| it.message.as_str()).collect()
}

fn paths(document: &Document) -> Vec<&str> {
    document.value["paths"].as_object().expect("paths").keys().map(String::as_str).collect()
}

#[test]
fn parts_are_written_in_the_words_that_it_takes() {
    let document = of_text(PARTS);
    insta::assert_snapshot!("parts-api-gateway", document.text());
    insta::assert_snapshot!("parts-api-gateway-warnings", messages(&document).join("\n"));
    for word in ["example", "examples", "nullable", "deprecated", "default"] {
        assert_eq!(found(&document.value, word), Vec::<&Value>::new(), "{word}");
    }
}

#[test]
fn each_place_of_a_path_has_one_variable() {
    let label = |name: &str| format!("@required @httpLabel {name}: String");
    let operation = |name: &str, uri: &str, labels: &[&str]| {
        let labels: Vec<_> = labels.iter().map(|it| label(it)).collect();
        format!(
            "@readonly @http(method: \"GET\", uri: \"{uri}\")\noperation {name} {{\ninput := {{\n{}\n\
             }}\n}}\n",
            labels.join("\n")
        )
    };
    let rest = [
        operation("One", "/s/{id}", &["id"]),
        operation("Two", "/s/{store}/t/{id}", &["store", "id"]),
        operation("File", "/f/{key+}", &["key"]),
        operation("All", "/g/{key+}", &["key"]),
        operation("Tags", "/g/{name}/tags", &["name"]),
    ];
    let document = of_operations(&["One", "Two", "File", "All", "Tags"], &rest.join(""));
    let expected = ["/s/{id}", "/s/{id}/t/{id_}", "/f/{key+}", "/g/{key}", "/g/{key}/tags"];
    assert_eq!(paths(&document), expected);
    let parameters = &document.value["paths"]["/s/{id}/t/{id_}"]["get"]["parameters"];
    assert_eq!((&parameters[0]["name"], &parameters[1]["name"]), (&json!("id"), &json!("id_")));
    let lost = "OpenAPI has no label of several segments: `key` of `a#All` is written as one";
    assert_eq!(messages(&document), [lost]);
}

#[test]
fn operations_that_it_cannot_tell_apart_are_left_out() {
    let rest = "@http(method: \"POST\", uri: \"/a?x=1\")\noperation A {}\n\
                @http(method: \"POST\", uri: \"/a?x=2\")\noperation B {}\n\
                @http(method: \"POST\", uri: \"/~c\")\noperation C {}\n\
                @http(method: \"TRACE\", uri: \"/d\")\noperation D {}\n";
    let document = of_operations(&["A", "B", "C", "D"], rest);
    assert_eq!(paths(&document), ["/a"]);
    let expected = [
        "API Gateway knows an operation by method and path alone: `a#B` has those of another, POST /a, \
         and is left out",
        "API Gateway has no path with `~c`: `a#C` has one, and is left out",
        "API Gateway has no method TRACE: `a#D` is left out",
        "API Gateway ignores the bounds of parameters: A.x",
    ];
    assert_eq!(messages(&document), expected);
    assert!(document.warnings.iter().all(|it| it.id == "ApiGateway"));
}

#[test]
fn names_of_models_are_letters_and_digits_and_stay_unlike() {
    let rest = "@http(method: \"POST\", uri: \"/a\")\noperation A {\ninput := {\n a: A_b\n b: Ab_\n c: AB_c }\n}\n\
                structure A_b { @required x: String }\nstructure Ab_ { @required y: String }\n\
                structure AB_c { z: A_b }\n";
    let document = of_operations(&["A"], rest);
    let schemas = document.value["components"]["schemas"].as_object().expect("schemas");
    for (name, schema) in schemas {
        assert!(name.chars().all(|it| it.is_ascii_alphanumeric()), "{name}");
        assert_eq!(schema["title"], json!(name));
    }
    for reference in found(&document.value, "$ref") {
        let pointer = reference.as_str().and_then(|it| it.strip_prefix('#')).expect("inside");
        assert!(document.value.pointer(pointer).is_some(), "{pointer}");
    }
    assert!(schemas.len() >= 4, "{schemas:?}");
}

#[test]
fn requests_in_aws_json_are_refused() {
    let text = "$version: \"2\"\nnamespace a\nuse aws.protocols#awsJson1_0\n@awsJson1_0\n\
                service Store { version: \"1\", operations: [A] }\noperation A {}\n";
    let model = Loader::new().text("a.smithy", text).load().model.expect("a model");
    let api = resolve_all(&model).api;
    let options = Options { tool: Tool::ApiGateway, ..Options::default() };
    let refused = emit(&api, &api.services[0], &options).expect_err("one path");
    let said: Vec<_> = refused.iter().map(|it| it.message.as_str()).collect();
    assert!(said[0].contains("all of `a#Store` are `POST /`"), "{said:?}");
}

#[test]
fn headers_and_paths_of_its_own_are_named() {
    let rest = "@readonly @http(method: \"GET\", uri: \"/ping\")\noperation A {\ninput := {\n\
                @httpHeader(\"Via\") via: String\n }\n}\n";
    let document = of_operations(&["A"], rest);
    let expected = [
        "API Gateway does not pass on these headers: Via",
        "API Gateway answers these paths itself, on domains of one's own: /ping",
    ];
    assert_eq!(messages(&document), expected);
}
