//! Tests of the C2J reader.

use serde_json::json;

use crate::Model;
use crate::load::Loader;

const WIDGETS: &str = r#"{
  "version": "2.0",
  "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "widgets", "protocol": "rest-json", "serviceId": "Widget Store"},
  "operations": {
    "GetWidget": {
      "name": "GetWidget",
      "http": {"method": "GET", "requestUri": "/widgets/{id}/{path+}", "responseCode": 201},
      "input": {"shape": "GetWidgetRequest"},
      "output": {"shape": "GetWidgetResponse"},
      "errors": [{"shape": "Gone"}],
      "readonly": true
    }
  },
  "shapes": {
    "GetWidgetRequest": {"type": "structure", "required": ["Id", "Path"], "members": {
      "Id": {"shape": "Id", "location": "uri", "locationName": "id"},
      "Path": {"shape": "string", "location": "uri", "locationName": "path"},
      "Filter": {"shape": "Filters", "location": "querystring"}
    }},
    "GetWidgetResponse": {"type": "structure", "payload": "Body", "members": {
      "Body": {"shape": "Doc"},
      "Made": {"shape": "Time", "location": "header", "locationName": "x-made"}
    }},
    "Gone": {"type": "structure", "members": {}, "error": {"httpStatusCode": 410, "senderFault": true}, "exception": true},
    "Id": {"type": "string", "min": 1, "max": 8, "pattern": "[a-z]+|x"},
    "Kind": {"type": "string", "enum": ["one-time", "oneTime", "2", ""]},
    "Doc": {"type": "structure", "members": {}, "document": true},
    "Either": {"type": "structure", "union": true, "members": {"a": {"shape": "Kind", "locationName": "A"}}},
    "Filters": {"type": "map", "key": {"shape": "string"}, "value": {"shape": "String"}, "max": 3},
    "String": {"type": "string"},
    "Time": {"type": "timestamp", "timestampFormat": "rfc822"},
    "string": {"type": "string"}
  }
}"#;

fn widgets() -> Model {
    let outcome = Loader::new().text("service-2.json", WIDGETS).load();
    let errors = outcome.diagnostics.render(&outcome.sources);
    outcome.model.unwrap_or_else(|| panic!("{errors}"))
}

fn text(model: &Model, id: &str, name: &str) -> Option<String> {
    let (shape, member) = id.split_once('$').map_or((id, None), |(shape, it)| (shape, Some(it)));
    let shape = model.shape(&format!("com.amazonaws.widgetstore#{shape}"))?;
    let traits = match member {
        Some(member) => &shape.member(member)?.traits,
        None => &shape.traits,
    };
    let node = traits.get(name)?;
    Some(node.as_str().map_or_else(|| "{}".to_owned(), str::to_owned))
}

#[test]
fn labels_of_a_uri_are_called_as_their_members() {
    let model = widgets();
    let operation = model.shape("com.amazonaws.widgetstore#GetWidget").expect("the operation");
    let http = operation.traits.get("smithy.api#http").expect("http");
    assert_eq!(http.get("uri").and_then(|uri| uri.as_str()), Some("/widgets/{Id}/{Path+}"));
}

#[test]
fn a_pattern_matches_the_whole_string() {
    let model = widgets();
    assert_eq!(text(&model, "Id", "smithy.api#pattern").as_deref(), Some("[a-z]+|x"));
    assert!(text(&model, "Id", "shapewright.c2j#fullPattern").is_some());
}

#[test]
fn names_of_enum_members_are_made_up_and_their_own() {
    let model = widgets();
    let shape = model.shape("com.amazonaws.widgetstore#Kind").expect("the enum");
    let names: Vec<_> = shape.members.iter().map(crate::model::Member::name).collect();
    assert_eq!(names, ["ONE_TIME", "ONE_TIME_2", "_2", "EMPTY"]);
}

#[test]
fn shapes_that_differ_by_case_get_a_number() {
    let model = widgets();
    assert!(model.shape("com.amazonaws.widgetstore#String").is_some());
    assert!(model.shape("com.amazonaws.widgetstore#string_2").is_some());
}

#[test]
fn places_formats_and_errors_become_traits() {
    let model = widgets();
    assert!(text(&model, "GetWidgetResponse$Body", "smithy.api#httpPayload").is_some());
    assert_eq!(
        text(&model, "GetWidgetResponse$Made", "smithy.api#httpHeader").as_deref(),
        Some("x-made")
    );
    assert!(text(&model, "GetWidgetRequest$Filter", "smithy.api#httpQueryParams").is_some());
    assert_eq!(text(&model, "Time", "smithy.api#timestampFormat").as_deref(), Some("http-date"));
    assert_eq!(text(&model, "Gone", "smithy.api#error").as_deref(), Some("client"));
    assert_eq!(text(&model, "Either$a", "smithy.api#jsonName").as_deref(), Some("A"));
}

#[test]
fn inputs_are_elements_of_the_name_and_namespace_that_their_operation_gives() {
    let operation = |input: &str, xml: &str| {
        format!(
            r#""{input}": {{"name": "{input}", "http": {{"method": "PUT", "requestUri": "/{input}"}},
                "input": {{"shape": "{input}Input", "xmlNamespace": {{"uri": "{xml}"}},
                    "locationName": "{input}Request"}}}}"#
        )
    };
    let text_of_model = format!(
        r#"{{"metadata": {{"protocol": "rest-xml", "endpointPrefix": "s", "serviceId": "WidgetStore",
                "xmlNamespace": "https://s/doc"}},
            "operations": {{{}, {}}},
            "shapes": {{"PutInput": {{"type": "structure", "members": {{}}}},
                "SetInput": {{"type": "structure", "members": {{}}, "locationName": "Set"}}}}}}"#,
        operation("Put", "https://s/other"),
        operation("Set", "https://s/doc"),
    );
    let loaded = Loader::new().text("service-2.json", text_of_model).load();
    let errors = loaded.diagnostics.render(&loaded.sources);
    let model = loaded.model.unwrap_or_else(|| panic!("{errors}"));
    let name = |shape| text(&model, shape, "smithy.api#xmlName");
    let namespace = |shape| {
        let shape = model.shape(&format!("com.amazonaws.widgetstore#{shape}")).expect("the shape");
        shape.traits.get("smithy.api#xmlNamespace")?.get("uri")?.as_str().map(str::to_owned)
    };
    assert_eq!(name("PutInput").as_deref(), Some("PutRequest"));
    assert_eq!(namespace("PutInput").as_deref(), Some("https://s/other"));
    assert_eq!((name("SetInput").as_deref(), namespace("SetInput")), (Some("Set"), None));
}

#[test]
fn streams_are_shapes_of_their_own_and_empty_where_absent() {
    let text = r#"{"metadata": {"protocol": "rest-xml", "endpointPrefix": "s", "serviceId": "S"},
        "operations": {"Get": {"name": "Get", "http": {"method": "GET", "requestUri": "/"},
            "output": {"shape": "GetOutput"}}},
        "shapes": {
            "GetOutput": {"type": "structure", "members": {
                "Body": {"shape": "Body", "streaming": true}, "Event": {"shape": "Event"}},
                "payload": "Body"},
            "Event": {"type": "structure", "members": {"Payload": {"shape": "Body"}}},
            "Body": {"type": "blob"}}}"#;
    let loaded = Loader::new().text("service-2.json", text).load();
    let errors = loaded.diagnostics.render(&loaded.sources);
    let model = loaded.model.unwrap_or_else(|| panic!("{errors}"));
    let member = |shape: &str, name: &str| {
        let shape = model.shape(&format!("com.amazonaws.s#{shape}")).expect("the shape");
        shape.member(name).expect("the member").clone()
    };
    let (streamed, plain) = (member("GetOutput", "Body"), member("Event", "Payload"));
    assert_eq!(streamed.target.as_str(), "com.amazonaws.s#StreamingBody");
    assert!(model.target(&streamed).traits.has("smithy.api#streaming"));
    assert_eq!(streamed.traits.get("smithy.api#default").and_then(|it| it.as_str()), Some(""));
    assert_eq!(plain.target.as_str(), "com.amazonaws.s#Body");
    assert!(!model.target(&plain).traits.has("smithy.api#streaming"));
}

#[test]
fn values_whose_names_are_all_alike_are_numbered_in_linear_time() {
    const COUNT: u32 = 100_000;
    let letters = (0..COUNT).filter_map(|index| char::from_u32(0x1_0000 + index));
    let values: Vec<String> = letters.map(|letter| format!("A{letter}B")).collect();
    let names = super::names::enum_members(values.iter().map(String::as_str));
    assert_eq!((names[0].0.as_str(), names[1].0.as_str()), ("A_B", "A_B_2"));
    assert_eq!(names.last().map(|(name, _)| name.as_str()), Some("A_B_100000"));
}

/// A model of one operation `Op` with an input `In`.
fn model_of(metadata: &str, operation: &str, shapes: &str) -> String {
    format!(
        r#"{{"metadata": {{"apiVersion": "1", "endpointPrefix": "t", "serviceId": "T", {metadata}}},
"operations": {{"Op": {{"name": "Op", "http": {{"method": "POST", "requestUri": "/"}}, {operation}}}}},
"shapes": {{{shapes}}}}}"#
    )
}

fn load(text: &str) -> (Option<Model>, Vec<String>) {
    let loaded = Loader::new().text("service-2.json", text).load();
    let problems = loaded.diagnostics.iter().map(|problem| {
        let place = problem.span.map(|span| loaded.sources.position(span).to_string());
        format!("{} {}", place.unwrap_or_default(), problem.message)
    });
    let problems = problems.collect();
    (loaded.model, problems)
}

fn trait_value(model: &Model, id: &str, name: &str) -> Option<serde_json::Value> {
    let (shape, member) = id.split_once('$').map_or((id, None), |(shape, it)| (shape, Some(it)));
    let shape = model.shape(&format!("com.amazonaws.t#{shape}"))?;
    let traits = member.map_or(Some(&shape.traits), |it| Some(&shape.member(it)?.traits))?;
    traits.get(name).map(crate::Node::to_json)
}

#[test]
fn names_that_a_protocol_does_not_keep_are_warned_of() {
    let shapes = r#""In": {"type": "structure", "members": {"a-b": {"shape": "S"}, "c": {"shape": "S"}}},
        "S": {"type": "string"}"#;
    let problems = |protocol: &str| {
        let metadata = format!(r#""protocol": "{protocol}""#);
        load(&model_of(&metadata, r#""input": {"shape": "In"}"#, shapes)).1
    };
    let expected = "3:52 `a-b` of the shape `In` is called `a_b` in documents: it is no identifier";
    assert_eq!(problems("json"), [expected]);
    assert_eq!(problems("rest-json"), [""; 0]);
    assert_eq!(problems("query"), [""; 0]);
}

#[test]
fn all_protocols_and_schemes_of_a_service_are_kept() {
    let metadata = r#""protocol": "smithy-rpc-v2-cbor", "protocols": ["smithy-rpc-v2-cbor", "json", "query"],
        "jsonVersion": "1.0", "awsQueryCompatible": {}, "signatureVersion": "v4", "signingName": "sign",
        "auth": ["aws.auth#sigv4a", "aws.auth#sigv4"]"#;
    let operation = r#""authtype": "none", "auth": ["smithy.api#noAuth"]"#;
    let (model, problems) = load(&model_of(metadata, operation, ""));
    let model = model.unwrap_or_else(|| panic!("{problems:?}"));
    for id in [
        "smithy.protocols#rpcv2Cbor",
        "aws.protocols#awsJson1_0",
        "aws.protocols#awsQuery",
        "aws.protocols#awsQueryCompatible",
    ] {
        assert!(trait_value(&model, "T", id).is_some(), "{id}");
    }
    let said = |shape, id| trait_value(&model, shape, id).expect("the trait");
    assert_eq!(said("T", "aws.auth#sigv4a"), serde_json::json!({"name": "sign"}));
    assert_eq!(said("T", "aws.auth#sigv4"), serde_json::json!({"name": "sign"}));
    let order = serde_json::json!(["aws.auth#sigv4a", "aws.auth#sigv4"]);
    assert_eq!(said("T", "smithy.api#auth"), order);
    assert_eq!(said("Op", "smithy.api#auth"), serde_json::json!([]));
}

#[test]
fn a_service_is_called_as_requests_call_it() {
    for (target, name) in [
        ("FmrsService", "FmrsService"),
        ("Logs_20140328", "Logs_20140328"),
        ("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "CloudTrail_20131101"),
        ("", "T"),
        ("no name", "T"),
    ] {
        let metadata =
            format!(r#""protocol": "json", "jsonVersion": "1.1", "targetPrefix": "{target}""#);
        let (model, problems) = load(&model_of(&metadata, r#""errors": []"#, ""));
        let model = model.unwrap_or_else(|| panic!("{problems:?}"));
        let id = "aws.protocols#awsJson1_1";
        assert!(trait_value(&model, name, id).is_some(), "{target}");
    }
}

#[test]
fn a_service_with_bearer_tokens_is_not_signed() {
    let metadata = r#""protocol": "rest-json", "signatureVersion": "bearer""#;
    let (model, problems) = load(&model_of(metadata, r#""errors": []"#, ""));
    let model = model.unwrap_or_else(|| panic!("{problems:?}"));
    assert!(trait_value(&model, "T", "smithy.api#httpBearerAuth").is_some());
    assert!(trait_value(&model, "T", "aws.auth#sigv4").is_none());
}

#[test]
fn members_say_what_their_shapes_say_and_what_they_say_themselves() {
    let shapes = r#""In": {"type": "structure", "members": {
            "a": {"shape": "Text", "max": 3, "pattern": "x*"},
            "b": {"shape": "Named"},
            "c": {"shape": "Documents"}}},
        "Text": {"type": "string", "max": 9},
        "Named": {"type": "list", "member": {"shape": "Text", "min": 1}, "locationName": "bee"},
        "Documents": {"type": "list", "member": {"shape": "Text", "jsonvalue": true}},
        "Both": {"type": "structure", "members": {}, "exception": true,
            "error": {"code": "both", "httpStatusCode": 500, "senderFault": true}}"#;
    let input = r#""input": {"shape": "In"}, "errors": [{"shape": "Both"}]"#;
    let (model, problems) = load(&model_of(r#""protocol": "rest-json""#, input, shapes));
    let model = model.unwrap_or_else(|| panic!("{problems:?}"));
    let said = |shape, id| trait_value(&model, shape, id).unwrap_or_default();
    assert_eq!(said("In$a", "smithy.api#length"), serde_json::json!({"max": 3}));
    assert_eq!(said("In$a", "smithy.api#pattern"), "x*");
    assert_eq!(said("In$b", "smithy.api#jsonName"), "bee");
    assert_eq!(said("Named$member", "smithy.api#length"), serde_json::json!({"min": 1}));
    assert_eq!(said("Documents$member", "shapewright.c2j#jsonValue"), serde_json::json!({}));
    assert_eq!(said("Both", "smithy.api#error"), "client");
    assert_eq!(said("Both", "smithy.api#httpError"), 500);
}

#[test]
fn what_members_say_of_secrets_is_said_by_shapes_of_their_own() {
    let shapes = r#""In": {"type": "structure", "members": {
            "a": {"shape": "Text", "sensitive": true},
            "b": {"shape": "Text"},
            "c": {"shape": "Hidden", "sensitive": true},
            "d": {"shape": "Bytes", "sensitive": true, "streaming": true},
            "e": {"shape": "In", "sensitive": true}}},
        "Text": {"type": "string", "max": 9},
        "Hidden": {"type": "string", "sensitive": true},
        "Bytes": {"type": "blob"},
        "SensitiveText": {"type": "integer"},
        "List": {"type": "list", "member": {"shape": "Text", "sensitive": true}},
        "Map": {"type": "map", "key": {"shape": "Text", "sensitive": true}, "value": {"shape": "Text"}}"#;
    let input = r#""input": {"shape": "In"}"#;
    let (model, problems) = load(&model_of(r#""protocol": "rest-json""#, input, shapes));
    let model = model.unwrap_or_else(|| panic!("{problems:?}"));
    for (shape, name, target, is_secret) in [
        ("In", "a", "SensitiveText_2", true),
        ("In", "b", "Text", false),
        ("In", "c", "Hidden", true),
        ("In", "d", "SensitiveStreamingBytes", true),
        ("In", "e", "SensitiveIn", true),
        ("List", "member", "SensitiveText_2", true),
        ("Map", "key", "SensitiveText_2", true),
        ("Map", "value", "Text", false),
    ] {
        let shape = model.shape(&format!("com.amazonaws.t#{shape}")).expect("the shape");
        let member = shape.member(name).expect("the member");
        assert_eq!(member.target.as_str(), format!("com.amazonaws.t#{target}"), "{name}");
        let is_sensitive = trait_value(&model, target, "smithy.api#sensitive").is_some();
        assert_eq!(is_sensitive, is_secret, "{target}");
    }
    let maximum = trait_value(&model, "SensitiveText_2", "smithy.api#length");
    assert_eq!(maximum, Some(serde_json::json!({"max": 9})));
}

#[test]
fn what_is_wrong_with_a_shape_is_said_once() {
    let shapes = r#""In": {"type": "structure", "members": {
            "a": {"shape": "Odd", "sensitive": true}, "b": {"shape": "Odd"}}},
        "Odd": {"type": "strng"}"#;
    let (model, problems) = load(&model_of(r#""protocol": "json""#, r#""errors": []"#, shapes));
    assert!(model.is_none());
    assert_eq!(problems.len(), 1, "{problems:#?}");
}

#[test]
fn constraints_that_have_no_effect_are_told() {
    let shapes = r#""In": {"type": "structure", "max": 1, "members": {
            "a": {"shape": "Text", "enum": ["A"]},
            "b": {"shape": "Kind", "enum": ["A"], "pattern": "x"},
            "c": {"shape": "Flag", "max": 1, "pattern": "x"}}},
        "Text": {"type": "string", "min": 1},
        "Kind": {"type": "string", "enum": ["A"], "min": 1},
        "Count": {"type": "integer", "pattern": "x", "min": 1, "enum": ["A"]},
        "Bytes": {"type": "blob", "max": 1, "pattern": "x"},
        "Flag": {"type": "boolean", "min": 1}"#;
    let (model, problems) = load(&model_of(r#""protocol": "json""#, r#""errors": []"#, shapes));
    assert!(model.is_some(), "{problems:?}");
    let mut told: Vec<_> = problems.iter().filter(|it| it.contains("no effect")).collect();
    told.sort();
    let messages = [
        "`enum` of `a` of the shape `In` has no effect: it counts on a shape",
        "`enum` of the shape `Count` has no effect: it is no string",
        "`max` of `c` of the shape `In` has no effect: its type is boolean",
        "`max` of the shape `In` has no effect: its type is structure",
        "`min` of the shape `Flag` has no effect: its type is boolean",
        "`pattern` of `c` of the shape `In` has no effect: its type is boolean",
        "`pattern` of the shape `Bytes` has no effect: its type is blob",
        "`pattern` of the shape `Count` has no effect: its type is integer",
    ];
    assert_eq!(told.len(), messages.len(), "{told:#?}");
    for message in messages {
        assert!(told.iter().any(|it| it.ends_with(message)), "{message}: {told:#?}");
    }
}

#[test]
fn what_is_of_the_wrong_kind_or_missing_is_said_where_it_is() {
    let shapes = r#"
"List": {"type": "list"},
"In": {"type": "structure", "required": ["gone"], "members": {"a": {"shape": 1}, "b": {}}},
"Text": {"type": "string", "max": "9", "enum": [1], "sensitive": "yes"},
"Other": {"type": "structure", "members": []},
"Dash": {"type": "structure", "members": {"a_b": {"shape": "Text"}, "a-b": {"shape": "Text"}}},
"None": 7"#;
    let (model, problems) =
        load(&model_of(r#""protocol": "rest-json""#, r#""errors": "none""#, shapes));
    assert!(model.is_none());
    for expected in [
        "2:94 `errors` of the operation `Op` must be an array; this is a string",
        "4:9 the shape `List` needs a `member`",
        "5:42 the shape `In` has no member `gone`",
        "5:78 `shape` of the shape `In` must be a string; this is a number",
        "5:87 `b` of the shape `In` needs a `shape`",
        "6:35 `max` of the shape `Text` must be a number; this is a string",
        "6:49 `enum` of the shape `Text` must be an array of strings; this is a number",
        "6:66 `sensitive` of the shape `Text` must be true or false; this is a string",
        "7:43 `members` of the shape `Other` must be an object; this is an array",
        "8:69 `a-b` of the shape `Dash` is `a_b` as an identifier, which is taken",
        "9:9 `value` of the shape `None` must be an object; this is a number",
    ] {
        let (_, message) = expected.split_once(' ').expect("a place");
        let found = problems.iter().find(|it| it.ends_with(message));
        assert_eq!(found.map(String::as_str), Some(expected), "{problems:#?}");
    }
}

#[test]
fn what_endpoints_and_checksums_depend_on_is_kept() {
    let operation = r#""endpointdiscovery": {"required": true}, "endpointoperation": true,
        "httpChecksum": {"requestChecksumRequired": true}, "staticContextParams": {"A": {"value": true}},
        "operationContextParams": {"B": {"path": "a"}}, "input": {"shape": "In"}"#;
    let shapes = r#""Text": {"type": "string"}, "In": {"type": "structure", "members": {
        "a": {"shape": "Text", "contextParam": {"name": "C"}, "endpointdiscoveryid": true}}}"#;
    let text = model_of(r#""protocol": "json""#, operation, shapes);
    let (model, problems) = load(&text.replacen(
        "\"metadata\"",
        r#""clientContextParams": {"D": {"type": "boolean"}}, "metadata""#,
        1,
    ));
    let model = model.expect("a model");
    assert_eq!(problems, [""; 0]);
    for (id, name, expected) in [
        ("Op", "aws.api#clientDiscoveredEndpoint", json!({"required": true})),
        ("Op", "aws.protocols#httpChecksum", json!({"requestChecksumRequired": true})),
        ("Op", "smithy.rules#staticContextParams", json!({"A": {"value": true}})),
        ("Op", "smithy.rules#operationContextParams", json!({"B": {"path": "a"}})),
        ("In$a", "smithy.rules#contextParam", json!({"name": "C"})),
        ("In$a", "aws.api#clientEndpointDiscoveryId", json!({})),
        ("T", "aws.api#clientEndpointDiscovery", json!({"operation": "com.amazonaws.t#Op"})),
        ("T", "smithy.rules#clientContextParams", json!({"D": {"type": "boolean"}})),
    ] {
        assert_eq!(trait_value(&model, id, name), Some(expected), "{id} {name}");
    }
}

#[test]
fn properties_and_values_that_nobody_knows_are_warned_of() {
    let shapes = r#""Text": {"type": "string", "sensitiv": true, "box": true, "xmlOrder": []},
        "In": {"type": "structure", "members": {"a": {"shape": "Text", "locationNam": "b", "location": "url"}}}"#;
    let metadata = r#""protocol": "json", "uid": "x", "other": 1, "signatureVersion": "v9",
        "auth": ["aws.auth#sigv4", "smithy.api#httpBasicAuth"]"#;
    let (model, problems) =
        load(&model_of(metadata, r#""endpointdiscover": {}, "input": {"shape": "In"}"#, shapes));
    assert!(model.is_some());
    let words = |it: &String| it.split_once(' ').map(|(_, words)| words.to_owned());
    let found: Vec<_> = problems.iter().filter_map(words).collect();
    assert_eq!(
        found,
        [
            "Unknown property `other` of the model",
            "Unknown value `v9` of `signatureVersion` of the model",
            "Unknown value `smithy.api#httpBasicAuth` of `auth` of the model",
            "Unknown property `endpointdiscover` of the operation `Op`",
            "Unknown property `sensitiv` of the shape `Text`",
            "Unknown property `locationNam` of the shape `In`",
            "Unknown value `url` of `location` of the shape `In`",
        ]
    );
}

#[test]
fn unknown_properties_inside_of_others_are_worth_a_warning() {
    let operation = r#""endpointdiscovery": {"required": true, "requird": 1}, "endpoint": {"hostPrefi": "x."},
        "httpChecksum": {"requestChecksumRequired": 1}, "staticContextParams": {"A": {"valu": true}},
        "input": {"shape": "In"}"#;
    let shapes = r#""Text": {"type": "string"}, "In": {"type": "structure", "members": {
        "a": {"shape": "Text", "contextParam": {"nam": "C"}}}}"#;
    let (_, problems) = load(&model_of(r#""protocol": "json""#, operation, shapes));
    for expected in [
        "Unknown property `requird` of `endpointdiscovery` of the operation `Op`",
        "Unknown property `hostPrefi` of `endpoint` of the operation `Op`",
        "`requestChecksumRequired` of `httpChecksum` of the operation `Op` must be true or false; this is a number",
        "Unknown property `valu` of `A` of `staticContextParams` of the operation `Op`",
        "Unknown property `nam` of `contextParam` of the shape `In`",
    ] {
        let is_it = |it: &String| it.split_once(' ').is_some_and(|(_, words)| words == expected);
        assert!(problems.iter().any(is_it), "{expected}: {problems:#?}");
    }
}
