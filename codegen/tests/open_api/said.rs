//! What documents say of operations beyond their bodies, and what they warn that they cannot say.

use serde_json::{Value, json};
use shapewright_codegen::emit::open_api::{Tool, Version};
use shapewright_smithy::load::Loader;

use super::{VERSIONS, documents, of_text};

fn warnings(document: &super::Document) -> Vec<&str> {
    document.warnings.iter().map(|it| it.message.as_str()).collect()
}

fn names(operation: &Value) -> Vec<&str> {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    parameters.filter_map(|it| it["name"].as_str()).collect()
}

#[test]
fn parameters_have_names_that_no_other_one_has() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Find] }
@readonly @http(method: "GET", uri: "/find?q=1")
operation Find { input := { @httpQueryParams q: Params, @httpQuery("q_") more: String, @httpHeader("q") head: String }
    errors: [One, Two] }
map Params { key: String, value: String }
@error("client") structure One { @httpHeader("X-Kind") kind: String, @httpHeader("x-amzn-ErrorType") ty: String }
@error("client") structure Two { @httpHeader("x-kind") kind: String }
"#;
    for version in VERSIONS {
        let document = of_text(text, version);
        let operation = &document.value["paths"]["/find"]["get"];
        assert_eq!(names(operation), ["q", "q__", "q_", "q"]);
        let answers = document.value["components"]["responses"].as_object().expect("answers");
        let headers = answers.values().find_map(|it| it["headers"].as_object()).expect("headers");
        assert_eq!(headers.keys().collect::<Vec<_>>(), ["x-amzn-errortype", "X-Kind"]);
    }
}

#[test]
fn an_error_may_be_the_value_of_one_member() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Find] }
@examples([
    { title: "Gone", error: { shapeId: Gone, content: { said: "away" } } }
    { title: "Bare", error: { shapeId: Plain } }
    { title: "Odd", error: { shapeId: Odd, content: { why: { text: "odd" } } } }
])
@readonly @http(method: "GET", uri: "/find")
operation Find { errors: [Gone, Also, Odd, Plain, Image] }
@error("client") @httpError(410) structure Gone { @httpHeader("x-a") a: String, @httpPayload said: String }
@error("client") @httpError(410) structure Also { @httpPayload said: String }
@error("client") @httpError(410) structure Odd { @httpPayload why: Why }
@error("client") @httpError(410) structure Plain { message: String }
@error("client") @httpError(411) structure Image { @httpPayload image: Png }
structure Why { text: String }
@mediaType("image/png") blob Png
"#;
    for version in VERSIONS {
        let document = of_text(text, version);
        let responses = &document.value["paths"]["/find"]["get"]["responses"];
        let gone = &responses["410"]["content"];
        let text = json!({"schema": {"type": "string"},
            "examples": {"gone": {"summary": "Gone", "value": "away"}}});
        assert_eq!(gone["text/plain"], text);
        let objects = &gone["application/json"];
        let schemas = json!({"anyOf": [
            {"$ref": "#/components/schemas/Why"},
            {"$ref": "#/components/schemas/Plain"},
        ]});
        assert_eq!(objects["schema"], schemas, "{gone:#}");
        assert_eq!(objects["examples"]["bare"]["value"], json!({}));
        assert_eq!(objects["examples"]["odd"]["value"], json!({"text": "odd"}));
        let image = &document.value["components"]["responses"]["Image"]["content"];
        assert!(image["image/png"].is_object(), "{image:#}");
        assert!(document.value["components"]["schemas"]["Gone"].is_null());
    }
}

#[test]
fn headers_that_openapi_has_words_for_are_no_parameters() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Load, Draw] }
@http(method: "POST", uri: "/load")
operation Load {
    input := { @httpHeader("content-type") ty: String, @httpHeader("Accept") accept: String,
        @httpHeader("Authorization") key: String, @httpHeader("X-Other") other: String, @httpPayload data: Blob }
    output := { @httpHeader("Content-Type") ty: String, @httpPayload data: Blob }
}
@http(method: "POST", uri: "/draw")
operation Draw {
    input := { @httpHeader("Accept") accept: String, @httpHeader("Content-Type") ty: String, name: String }
    output := { @httpPayload image: Image }
}
@mediaType("image/png") blob Image
"#;
    let document = of_text(text, Version::V3_1);
    let said = [
        "`content-type` may be: the header `example#LoadInput$ty` is left out",
        "`Accept` may be: the header `example#LoadInput$accept` is left out",
        "`Authorization` may be: the header `example#LoadInput$key` is left out",
        "`Content-Type` may be: the header `example#LoadOutput$ty` is left out",
        "`Accept` may be: the header `example#DrawInput$accept` is left out",
        "`Content-Type` may be: the header `example#DrawInput$ty` is left out",
    ];
    let warnings = warnings(&document);
    assert!(said.iter().zip(&warnings).all(|(end, it)| it.ends_with(end)), "{warnings:?}");
    assert_eq!(said.len(), warnings.len());
    let media = |path: &str| {
        let operation = &document.value["paths"][path]["post"];
        let key = |body: &Value| {
            body["content"].as_object().and_then(|it| it.keys().next().cloned()).expect("content")
        };
        (key(&operation["requestBody"]), key(&operation["responses"]["200"]))
    };
    assert_eq!(names(&document.value["paths"]["/load"]["post"]), ["X-Other"]);
    assert_eq!(media("/load"), ("*/*".to_owned(), "*/*".to_owned()));
    assert_eq!(media("/draw"), ("application/json".to_owned(), "image/png".to_owned()));
    assert!(document.value["paths"]["/load"]["post"]["responses"]["200"]["headers"].is_null());
}

const FACTS: &str = r#"$version: "2"
namespace example
use aws.protocols#restJson1
use aws.api#service
@restJson1
@service(sdkId: "Store", endpointPrefix: "store")
@externalDocumentation(home: "https://docs.example", more: "https://more.example")
service Store { operations: [Put, Watch], resources: [Hub] }
@externalDocumentation(guide: "https://hubs.example")
resource Hub { identifiers: { id: String }, read: GetHub }
@readonly @http(method: "GET", uri: "/hubs/{id}")
operation GetHub { input := for Hub { @required @httpLabel $id } }
@http(method: "POST", uri: "/put")
@endpoint(hostPrefix: "{region}.{account}.data.")
@tags(["beta", "Store"])
@externalDocumentation(how: "https://how.example")
@requestCompression(encodings: ["gzip"])
@httpChecksumRequired
operation Put {
    input := { @required @hostLabel region: String
        /// Whose data it is.
        @required @hostLabel account: String
        @idempotencyToken token: String }
    output := { @httpResponseCode code: Integer }
}
@http(method: "POST", uri: "/watch")
operation Watch { input := {}, output := { @httpPayload events: Events } }
@streaming union Events { one: One }
structure One { text: String }
"#;

#[test]
fn what_models_say_of_operations_is_carried() {
    let document = of_text(FACTS, Version::V3_1);
    let all = &document.value;
    assert_eq!(all["externalDocs"], json!({"description": "home", "url": "https://docs.example"}));
    assert_eq!(all["x-smithy-external-documentation"], json!({"more": "https://more.example"}));
    let tags = all["tags"].as_array().expect("tags");
    assert_eq!(tags.iter().map(|it| &it["name"]).collect::<Vec<_>>(), ["Hub", "Store", "beta"]);
    assert_eq!(tags[0]["externalDocs"]["url"], "https://hubs.example");
    let put = &all["paths"]["/put"]["post"];
    assert_eq!(put["tags"], json!(["Store", "beta"]));
    assert_eq!(put["externalDocs"]["url"], "https://how.example");
    let server = &put["servers"][0];
    assert_eq!(server["url"], "https://{region_}.{account}.data.store.{region}.amazonaws.com");
    let variables = server["variables"].as_object().expect("variables");
    assert_eq!(variables.keys().collect::<Vec<_>>(), ["region_", "account", "region"]);
    assert_eq!(variables["account"]["description"], "Whose data it is.");
    assert_eq!(put["x-smithy-idempotency-token"], "token");
    assert_eq!(put["x-smithy-response-code"], "code");
    assert_eq!(put["x-smithy-request-compression"], json!(["gzip"]));
    assert_eq!(put["x-smithy-http-checksum-required"], true);
    let lost = [
        "OpenAPI has no status that a member says: `example#PutOutput$code` is written as 200 alone",
        "OpenAPI has no streams of events: `example#WatchOutput$events` is written as bytes",
    ];
    assert_eq!(warnings(&document), lost);
}

#[test]
fn hosts_of_operations_are_lost_where_nothing_has_them() {
    let without = FACTS.replace("endpointPrefix: \"store\"", "arnNamespace: \"store\"");
    let document = of_text(&without, Version::V3_1);
    assert!(document.value["paths"]["/put"]["post"]["servers"].is_null());
    let said = warnings(&document);
    assert!(said.iter().any(|it| it.starts_with("the document names no host")), "{said:?}");
    let loader = Loader::new().text("model.smithy", FACTS);
    let document = documents(loader, Version::V3_0, Tool::ApiGateway).remove(0);
    assert!(document.value["paths"]["/put"]["post"]["servers"].is_null());
    let said = warnings(&document);
    assert!(said.contains(&"API Gateway has no hosts of single operations: Put"), "{said:?}");
}

#[test]
fn links_lead_to_members_that_hold_identifiers() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { resources: [Book, Note] }
resource Book { identifiers: { isbn: String }, create: AddBook, read: GetBook }
@http(method: "POST", uri: "/books")
operation AddBook { input := {}, output := { @required @resourceIdentifier("isbn") ref: String } }
@readonly @http(method: "GET", uri: "/books/{book}")
operation GetBook { input := { @required @httpLabel @resourceIdentifier("isbn") book: String } }
resource Note { identifiers: { id: String }, properties: { text: String }, create: AddNote, read: GetNote }
@http(method: "POST", uri: "/notes")
operation AddNote { input := for Note { $text }, output := { @nestedProperties @httpPayload note: NoteOut } }
structure NoteOut { @required @resourceIdentifier("id") key: String, text: String }
@readonly @http(method: "GET", uri: "/notes/{id}")
operation GetNote { input := for Note { @required @httpLabel $id } }
"#;
    let all = of_text(text, Version::V3_1).value;
    let links = |path: &str| all["paths"][path]["post"]["responses"]["200"]["links"].clone();
    let book = json!({"operationId": "GetBook", "parameters": {"book": "$response.body#/ref"}});
    assert_eq!(links("/books"), json!({"GetBook": book}));
    let note = json!({"operationId": "GetNote", "parameters": {"id": "$response.body#/key"}});
    assert_eq!(links("/notes"), json!({"GetNote": note}));
}

#[test]
fn literal_parameters_are_written_without_their_encoding() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Find] }
@readonly @http(method: "GET", uri: "/find?k=a%20b&n%2Fm=c%2Bd%C3%A9&flag")
operation Find { input := { @httpQueryParams rest: Params } }
map Params { key: String, value: String }
"#;
    for version in VERSIONS {
        let document = of_text(text, version);
        let operation = &document.value["paths"]["/find"]["get"];
        assert_eq!(names(operation), ["k", "n/m", "flag", "rest"]);
        let values = |index: usize| operation["parameters"][index]["schema"]["enum"].clone();
        assert_eq!([values(0), values(1)], [json!(["a b"]), json!(["c+d\u{e9}"])]);
    }
}

#[test]
fn headers_that_errors_share_are_what_they_are_in_each() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Find] }
@examples([
    { title: "First", input: {}, error: { shapeId: One, content: { kind: "a" } } }
    { title: "Second", input: {}, error: { shapeId: Two, content: { kind: 5 } } }
])
@readonly @http(method: "GET", uri: "/find")
operation Find { input := {}, errors: [One, Two, Three] }
@error("client") structure One {
    /// A word.
    @httpHeader("X-Kind") kind: String
    /// The same in words.
    @httpHeader("x-amzn-ErrorType") ty: String }
@error("client") structure Two {
    /// A number.
    @httpHeader("x-kind") kind: Integer }
@error("client") structure Three {
    /// A word.
    @httpHeader("X-KIND") kind: String }
"#;
    for version in VERSIONS {
        let document = of_text(text, version);
        let headers = &document.value["paths"]["/find"]["get"]["responses"]["400"]["headers"];
        let names: Vec<_> = headers.as_object().expect("headers").keys().collect();
        assert_eq!(names, ["x-amzn-errortype", "X-Kind"]);
        let ty = &headers["x-amzn-errortype"];
        assert_eq!(ty["description"], "The name of the error.\n\nThe same in words.");
        assert_eq!(ty["schema"], json!({"type": "string"}));
        let kind = &headers["X-Kind"];
        assert_eq!(kind["description"], "A word.\n\nA number.");
        let types = kind["schema"]["anyOf"].as_array().expect("schemas").iter();
        assert_eq!(types.map(|it| &it["type"]).collect::<Vec<_>>(), ["string", "integer"]);
        assert_eq!(kind["examples"]["first"]["value"], "a");
        assert_eq!(kind["examples"]["second"]["value"], 5);
    }
}

#[test]
fn what_models_say_of_values_examples_and_members_is_carried() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Find, Draw] }
@http(method: "POST", uri: "/draw")
operation Draw { input := {
    /// The picture.
    @externalDocumentation("formats": "https://h.example") @httpPayload image: Blob } }
@examples([{ title: "One", documentation: "What is <b>found</b>.", input: {}, output: { level: 1 } }])
@http(method: "POST", uri: "/find")
operation Find {
    input := {
        /// Whether it is on.
        @externalDocumentation("states": "https://a.example", "more": "https://b.example")
        @httpQuery("state") state: State
        @httpQuery("states") states: States
        @httpHeader("x-level") level: Level
        @externalDocumentation("bodies": "https://c.example", "more": "https://d.example")
        inner: Inner
        @externalDocumentation("texts": "https://e.example") text: String
        linked: Linked
    }
    output := { @httpHeader("x-level") level: Level, @httpHeader("x-key") key: Key, inner: Inner }
}
enum State {
    /// Turns it on.
    ON = "on"
    OFF = "off"
}
list States { member: State }
intEnum Level {
    /// A little.
    LOW = 1
}
@sensitive string Key
@externalDocumentation("inner": "https://f.example")
structure Inner { text: String }
@externalDocumentation("linked": "https://g.example")
string Linked
"#;
    for version in VERSIONS {
        let all = of_text(text, version).value;
        let operation = &all["paths"]["/find"]["post"];
        let parameter = |index: usize| &operation["parameters"][index];
        let see = "See [states](<https://a.example>), [more](<https://b.example>).";
        let said = format!("Whether it is on.\n\n- on: Turns it on.\n\n{see}");
        assert_eq!(parameter(0)["description"], said);
        assert!(parameter(0)["schema"]["externalDocs"].is_null());
        assert_eq!(parameter(1)["schema"]["items"]["description"], "- on: Turns it on.");
        assert_eq!(parameter(2)["description"], "- 1: A little.");
        let answer = &operation["responses"]["200"];
        assert_eq!(answer["headers"]["x-level"]["description"], "- 1: A little.");
        let sensitive = "Sensitive: keep it out of logs and messages.";
        assert_eq!(answer["headers"]["x-key"]["description"], sensitive);
        let example = &answer["headers"]["x-level"]["examples"]["one"];
        let expected = json!({"summary": "One", "description": "What is found.", "value": 1});
        assert_eq!(*example, expected);
        let schemas = &all["components"]["schemas"];
        let draw = &all["paths"]["/draw"]["post"]["requestBody"]["content"];
        let image = &draw["application/octet-stream"]["schema"]["description"];
        assert_eq!(*image, "The picture.\n\nSee [formats](<https://h.example>).");
        let body =
            operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str();
        let body = all.pointer(&body.expect("a reference")[1..]).expect("a schema");
        let link = |name: &str, url: &str| json!({"description": name, "url": url});
        let inner = &body["properties"]["inner"];
        assert_eq!(inner["externalDocs"], link("bodies", "https://c.example"));
        assert_eq!(inner["x-smithy-external-documentation"]["more"], "https://d.example");
        let of = |name: &str| body["properties"][name]["externalDocs"].clone();
        assert_eq!(of("text"), link("texts", "https://e.example"));
        assert_eq!(of("linked"), link("linked", "https://g.example"));
        assert_eq!(schemas["Inner"]["externalDocs"], link("inner", "https://f.example"));
    }
    let loader = Loader::new().text("model.smithy", text);
    let all = documents(loader, Version::V3_0, Tool::ApiGateway).remove(0).value.to_string();
    assert!(!all.contains("externalDocs"), "{all}");
    assert!(all.contains("See <https://e.example>.") && all.contains("See <https://f.example>."));
}

#[test]
fn the_status_is_no_member_of_an_error() {
    let text = r#"$version: "2"
namespace example
use aws.protocols#restJson1
@restJson1 service Store { operations: [Find] }
@readonly @http(method: "GET", uri: "/find")
operation Find { output := { @httpResponseCode code: Integer }, errors: [Gone] }
@error("client") @httpError(410) structure Gone { @httpResponseCode code: Integer }
"#;
    let document = of_text(text, Version::V3_1).value;
    let gone = &document["components"]["schemas"]["Gone"]["properties"]["code"];
    assert_eq!(gone["type"], "integer", "{document:#}");
    let output = &document["paths"]["/find"]["get"]["responses"]["200"];
    assert!(output["content"].is_null(), "{output:#}");
}
