//! Tests of the C2J reader.

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
