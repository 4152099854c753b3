//! What the protocol of a service decides, in schemas and in the graph that documents are checked
//! with: both have to say the same.

use serde_json::{Value, json};
use shapewright_validate::walk::{self, Profile};

use super::{api, model, validator};
use crate::emit::json_schema::{JsonSchema, View};
use crate::emit::shape_graph;

/// A service of a protocol, with timestamps in three places and a body of its own.
fn service(protocol: &str) -> String {
    format!(
        "$version: \"2\"
namespace a
@aws.protocols#{protocol}
service Service {{ version: \"1\", operations: [Put, Store] }}
@http(method: \"POST\", uri: \"/put\")
operation Put {{
    input := {{
        inBody: Timestamp
        @httpHeader(\"x-when\")
        inHeader: Timestamp
        @httpQuery(\"when\")
        inQuery: Timestamp
    }}
}}
@http(method: \"POST\", uri: \"/store\")
operation Store {{
    input := {{
        @httpHeader(\"x-name\")
        name: String
        @httpPayload
        thing: Thing
    }}
}}
structure Thing {{
    size: Integer
}}
"
    )
}

/// Whether the schema takes a document; the walker has to agree.
fn takes(protocol: &str, shape: &str, view: View, document: &Value) -> bool {
    let model = model(&service(protocol));
    let schema =
        JsonSchema::builder().view(view).build().of(&api(&model), shape).expect("a schema");
    let (graph, _) = shape_graph::of_model(&model);
    let options = walk::Options::new().profile(Profile::Authoring).view(match view {
        View::Whole => walk::View::Whole,
        View::Body => walk::View::Body,
    });
    let shape = graph.root(shape).expect("the shape");
    let text = document.to_string();
    let by_walker = walk::walk(text.as_bytes(), shape, &graph, options).violations.is_none();
    let by_schema = validator(&schema).is_valid(document);
    assert_eq!(by_schema, by_walker, "{protocol}, {view:?}: {document}");
    by_schema
}

#[test]
fn timestamps_in_bodies_have_the_form_of_the_protocol_and_people_write_any() {
    let forms = [json!(0), json!("2026-12-01T02:00:00Z"), json!("Tue, 01 Dec 2026 02:00:00 GMT")];
    let cases = [
        ("restJson1", 0),
        ("restXml", 1),
        ("awsQuery", 1),
        ("ec2Query", 1),
        ("awsJson1_0", 0),
        ("awsJson1_1", 0),
    ];
    for (protocol, expected) in cases {
        for (index, form) in forms.iter().enumerate() {
            let body = takes(protocol, "a#PutInput", View::Body, &json!({"inBody": form}));
            assert_eq!(body, index == expected, "{protocol}: {form}");
            for member in ["inBody", "inHeader", "inQuery"] {
                let taken = takes(protocol, "a#PutInput", View::Whole, &json!({member: form}));
                assert!(taken, "{protocol}: {member}: {form}");
            }
        }
    }
}

#[test]
fn a_payload_is_the_body_where_http_binds_members() {
    let body = json!({"size": 1});
    assert!(takes("restJson1", "a#StoreInput", View::Body, &body));
    assert!(!takes("restJson1", "a#StoreInput", View::Body, &json!({"thing": body})));
    assert!(!takes("awsJson1_1", "a#StoreInput", View::Body, &body));
    assert!(takes("awsJson1_1", "a#StoreInput", View::Body, &json!({"thing": body, "name": "a"})));
}
