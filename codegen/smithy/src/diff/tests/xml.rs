//! Tests of what traits of XML mean where values are flattened, in headers, in payloads and as keys.

use super::between;

const XML: &str = "aws.protocols#restXml";
const EC2: &str = "aws.protocols#ec2Query";

/// The changes under a protocol if the traits of a model change.
fn differ(protocol: &str, model: &dyn Fn(&str) -> String, traits: [&str; 2]) -> Vec<String> {
    let protocol = format!("{protocol}\n@xmlNamespace(uri: \"https://example.com\")");
    let [old, new] = traits.map(model);
    between(&protocol, &old, &new)
}

/// An operation that answers with what it takes.
fn echo(of_structure: &str, shapes: &str) -> String {
    format!(
        "@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In, output: Answer }}\n\
         structure In {{ {of_structure} }}\nstructure Answer {{ {of_structure} }}\n{shapes}\n"
    )
}

const NAME: [&str; 2] = ["", "@xmlName(\"x\")"];

#[test]
fn the_elements_of_flattened_lists_have_the_name_of_the_list() {
    let model = |uses: &'static str| {
        move |traits: &str| echo(uses, &format!("list L {{ {traits} member: T }}"))
    };
    for protocol in [XML, "awsQuery"] {
        assert_eq!(differ(protocol, &model("@xmlFlattened l: L"), NAME), [""; 0]);
        let one_is_not = model("@xmlFlattened l: L\n k: L");
        assert_eq!(differ(protocol, &one_is_not, NAME).len(), 1);
        let map = |traits: &str| {
            echo("@xmlFlattened m: M", &format!("map M {{ key: T\n {traits} value: T }}"))
        };
        assert_eq!(differ(protocol, &map, NAME).len(), 1, "entries keep their names");
    }
}

#[test]
fn lists_and_maps_outside_of_bodies_have_no_elements() {
    let lists = |traits: &str| {
        format!("list L {{ {traits} member: T }}\nmap M {{ key: T\n {traits} value: T }}")
    };
    let bound = "@httpHeader(\"x\") l: L\n @httpPrefixHeaders(\"p-\") m: M";
    for traits in ["@xmlName(\"x\")", "@xmlNamespace(uri: \"https://example.com\")"] {
        let model = |traits: &str| echo(bound, &lists(traits));
        assert_eq!(differ(XML, &model, ["", traits]), [""; 0]);
        assert_eq!(differ("awsQuery", &model, ["", traits]).len(), 2, "it has no headers");
        let model = |traits: &str| echo(&format!("{bound}\n k: L"), &lists(traits));
        assert_eq!(differ(XML, &model, ["", traits]).len(), 1);
    }
}

#[test]
fn requests_of_ec2_have_keys_and_answers_have_elements() {
    let input =
        |traits: &str| format!("structure In {{ {traits} Key: L }}\nlist L {{ member: T }}\n");
    for traits in ["@xmlName(\"key\")", "@xmlFlattened"] {
        assert_eq!(differ(EC2, &input, ["", traits]), [""; 0], "{traits}");
        assert_eq!(differ("awsQuery", &input, ["", traits]).len(), 1, "{traits}");
    }
    assert_eq!(differ(EC2, &input, NAME).len(), 1);
    let named = |traits: &str| input(&format!("@aws.protocols#ec2QueryName(\"Z\") {traits}"));
    assert_eq!(differ(EC2, &named, NAME), [""; 0]);
    let element =
        |traits: &str| format!("structure In {{ l: L }}\nlist L {{ {traits} member: T }}\n");
    assert_eq!(differ(EC2, &element, NAME), [""; 0]);
    let both = |traits: &str| echo("n: N", &format!("structure N {{ {traits} Key: T }}\n"));
    let changes = differ(EC2, &both, ["", "@xmlName(\"key\")"]);
    assert_eq!(changes, ["wire-changed N$Key: compatible/breaking/compatible"]);
}

#[test]
fn a_payload_may_have_a_name_of_its_own() {
    let named = |name: &str| {
        format!(
            "structure In {{ @httpPayload @xmlName(\"K\") p: {name} }}\nstructure {name} {{ a: T }}\n"
        )
    };
    let changes = differ(XML, &named, ["P", "Q"]);
    assert_eq!(changes, ["renamed In$p: compatible/compatible/breaking"]);
    let target = |own: &'static str| {
        move |traits: &str| {
            format!("structure In {{ @httpPayload {own} p: P }}\n{traits} structure P {{ a: T }}\n")
        }
    };
    assert_eq!(differ(XML, &target("@xmlName(\"K\")"), NAME), [""; 0]);
    assert_eq!(differ(XML, &target(""), NAME).len(), 1);
    let json = |traits: &str| {
        let traits = traits.replace("xmlName", "jsonName");
        format!("structure In {{ @httpPayload {traits} p: P }}\nstructure P {{ a: T }}\n")
    };
    assert_eq!(differ("restJson1", &json, NAME), [""; 0]);
}

#[test]
fn what_is_around_a_payload_is_not_written() {
    let around = |binding: &'static str| {
        move |traits: &str| {
            format!("{traits} structure In {{ {binding} p: P }}\nstructure P {{ a: T }}\n")
        }
    };
    let namespace = ["", "@xmlNamespace(uri: \"https://example.com\")"];
    assert_eq!(differ(XML, &around("@httpPayload"), namespace), [""; 0]);
    assert_eq!(differ(XML, &around(""), namespace).len(), 1);
}

#[test]
fn a_payload_has_the_name_of_its_target() {
    let model = |binding: &str, traits: &str| {
        format!("structure In {{ {binding} {traits} p: Inner\n }}\nstructure Inner {{}}\n")
    };
    for (binding, count) in [("", 0), ("@httpPayload", 1)] {
        let [old, new] = ["", "@xmlName(\"p\")"].map(|it| model(binding, it));
        assert_eq!(between("aws.protocols#restXml", &old, &new).len(), count, "{binding}");
    }
}

#[test]
fn the_namespace_of_a_service_stands_on_the_roots_of_its_messages() {
    let service = |protocol: &str, uri: &str| {
        format!(
            "@{protocol}\n@xmlNamespace(uri: \"{uri}\")\n\
             service S {{ version: \"1\", operations: [Op] }}\n"
        )
    };
    for (protocol, expected) in [
        ("aws.protocols#restXml", Some("breaking/breaking/compatible")),
        ("aws.protocols#awsQuery", Some("compatible/breaking/compatible")),
        ("aws.protocols#ec2Query", Some("compatible/breaking/compatible")),
        ("aws.protocols#restJson1", None),
    ] {
        let [old, new] =
            ["https://a.example", "https://b.example"].map(|uri| service(protocol, uri));
        let expected: Vec<_> = expected.iter().map(|it| format!("wire-changed S: {it}")).collect();
        assert_eq!(between(protocol, &old, &new), expected, "{protocol}");
    }
}

#[test]
fn a_root_has_its_own_name_whatever_members_call_it() {
    let model = |name: &str| {
        format!(
            "@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In, output: Root }}\n\
             structure In {{ @xmlName(\"q\") n: Root\n }}\n@xmlName(\"{name}\")\nstructure Root {{ a: T }}\n"
        )
    };
    let changes = between("aws.protocols#restXml", &model("A"), &model("B"));
    assert_eq!(changes, ["wire-changed Root: breaking/breaking/compatible"]);
}
