//! What models mean, protocol by protocol and whatever part of them is asked for.

use crate::api::{Api, Binding, Protocol, TimestampFormat, TypeKind};
use crate::load::Loader;
use crate::model::Model;
use crate::resolve::{Selection, resolve, resolve_all};

/// The traits of the protocols; the last one is none.
const PROTOCOLS: [(&str, Protocol); 9] = [
    ("aws.protocols#restJson1", Protocol::RestJson1),
    ("aws.protocols#awsJson1_0", Protocol::AwsJson1_0),
    ("aws.protocols#awsJson1_1", Protocol::AwsJson1_1),
    ("smithy.protocols#rpcv2Json", Protocol::RpcV2Json),
    ("smithy.protocols#rpcv2Cbor", Protocol::RpcV2Cbor),
    ("aws.protocols#restXml", Protocol::RestXml),
    ("aws.protocols#awsQuery", Protocol::AwsQuery),
    ("aws.protocols#ec2Query", Protocol::Ec2Query),
    ("", Protocol::Unknown),
];

const SHAPES: &str = r#"
@http(method: "PUT", uri: "/things")
operation PutThing { input: Thing, errors: [Wrong] }
structure Thing {
    @jsonName("nick") name: String
    @httpHeader("x-at") at: Timestamp
    @httpHeader("x-times") times: Times
    @httpQuery("since") since: Timestamp
    @timestampFormat("date-time") dated: Timestamp
    bodyTimes: Times
    plain: Timestamp
    big: BigDecimal
    bigs: Bigs
    inner: Inner
    @idempotencyToken @required token: String
}
structure Inner { @httpHeader("x-not") header: String, @idempotencyToken token: String }
list Times { member: Timestamp }
list Bigs { member: BigInteger }
@error("client") structure Wrong {}
"#;

fn load(text: &str) -> Model {
    let loaded = Loader::new().text("a.smithy", format!("$version: \"2\"\n{text}")).load();
    let problems = loaded.diagnostics.render(&loaded.sources);
    loaded.model.unwrap_or_else(|| panic!("{problems}"))
}

fn model_of(protocol: &str) -> Model {
    let protocol = if protocol.is_empty() { String::new() } else { format!("@{protocol}") };
    load(&format!(
        "namespace a\n{protocol}\nservice Things {{ version: \"1\", operations: [PutThing] }}\n{SHAPES}"
    ))
}

type Form = (String, Binding, Option<TimestampFormat>, bool);

/// How a member of `Thing` travels: its name, its part of the message, the format of a timestamp
/// or of the timestamps in a list, and whether a number is text.
fn form(api: &Api<'_>, name: &str) -> Form {
    let thing = api.named("a#Thing").expect("the shape");
    let member = thing.members().iter().find(|it| it.name == name).expect("the member");
    let value = match &api.target(&member.value).kind {
        TypeKind::List { element, .. } => element,
        _ => &member.value,
    };
    let constraints = &value.constraints;
    let wire_name = member.wire_name.to_owned();
    (wire_name, member.binding, constraints.timestamp_format, constraints.textual)
}

#[test]
fn a_protocol_decides_names_bindings_and_forms() {
    use TimestampFormat::{DateTime, EpochSeconds, HttpDate};
    for (id, protocol) in PROTOCOLS {
        let model = model_of(id);
        let api = resolve_all(&model).api;
        assert_eq!(api.services[0].protocol, protocol);
        let is_rest =
            matches!(protocol, Protocol::RestJson1 | Protocol::RestXml | Protocol::Unknown);
        let is_json = matches!(protocol, Protocol::RestJson1 | Protocol::Unknown);
        let is_xml =
            matches!(protocol, Protocol::RestXml | Protocol::AwsQuery | Protocol::Ec2Query);
        let is_v2 = matches!(protocol, Protocol::RpcV2Json | Protocol::RpcV2Cbor);
        let body = if is_xml { DateTime } else { EpochSeconds };
        let placed =
            |binding, format| if is_rest { (binding, format) } else { (Binding::Body, body) };
        let (header, in_header) = placed(Binding::Header, HttpDate);
        let (query, in_query) = placed(Binding::Query, DateTime);
        let text = |name: &str| name.to_owned();
        let name = if is_json { "nick" } else { "name" };
        let dated = if is_v2 { EpochSeconds } else { DateTime };
        let is_textual = protocol == Protocol::RpcV2Json;
        for (member, expected) in [
            ("name", (text(name), Binding::Body, None, false)),
            ("at", (text("at"), header, Some(in_header), false)),
            ("times", (text("times"), header, Some(in_header), false)),
            ("since", (text("since"), query, Some(in_query), false)),
            ("dated", (text("dated"), Binding::Body, Some(dated), false)),
            ("bodyTimes", (text("bodyTimes"), Binding::Body, Some(body), false)),
            ("plain", (text("plain"), Binding::Body, Some(body), false)),
            ("big", (text("big"), Binding::Body, None, is_textual)),
            ("bigs", (text("bigs"), Binding::Body, None, is_textual)),
        ] {
            assert_eq!(form(&api, member), expected, "{member} of {protocol:?}");
        }
    }
}

#[test]
fn an_operation_by_itself_means_what_it_means_in_its_service() {
    for (id, protocol) in PROTOCOLS {
        let model = model_of(id);
        let whole = resolve_all(&model).api;
        let operations =
            Selection { operations: vec!["PutThing".to_owned()], ..Selection::default() };
        for selection in [operations, Selection::shapes(["Thing"]), Selection::everything()] {
            let part = resolve(&model, &selection).expect("names of the model").api;
            let [whole, part] = [&whole, &part].map(|api| format!("{:?}", part_of(api)));
            assert_eq!(whole, part, "{protocol:?}, {selection:?}");
        }
    }
}

fn part_of(api: &Api<'_>) -> Vec<(String, Form)> {
    let members = api.named("a#Thing").expect("the shape").members();
    members.iter().map(|it| (it.name.to_owned(), form(api, it.name))).collect()
}

#[test]
fn the_errors_of_a_service_are_those_of_its_operations_however_they_are_selected() {
    let model = load(
        "namespace a\nservice S { version: \"1\", operations: [O], errors: [Closed] }
        operation O { errors: [Lost] }
        @error(\"client\") structure Lost {}
        @error(\"server\") @retryable(throttling: true) structure Closed {}",
    );
    let selection = Selection { operations: vec!["O".to_owned()], ..Selection::default() };
    for resolved in [resolve_all(&model), resolve(&model, &selection).expect("a name")] {
        let api = resolved.api;
        let errors = api.operations[0].errors.iter().map(|id| api.get(*id).id.name());
        assert_eq!(errors.collect::<Vec<_>>(), ["Lost", "Closed"]);
        let closed = api.named("a#Closed").and_then(|ty| ty.error).expect("an error");
        assert_eq!(
            (closed.http_status, closed.client_fault, closed.throttling),
            (500, false, true)
        );
        assert_eq!(api.services.len(), 1);
    }
}

#[test]
fn only_members_of_messages_are_bound_and_filled() {
    let model = model_of("aws.protocols#restJson1");
    let api = resolve_all(&model).api;
    let inner = api.named("a#Inner").expect("the shape").members();
    assert_eq!(inner[0].binding, Binding::Body);
    assert!(!inner[1].presence.idempotency_token);
    let thing = api.named("a#Thing").expect("the shape").members();
    let token = thing.last().expect("a member").presence;
    assert!(token.idempotency_token && token.is_always() && !token.must_be_written());
}

#[test]
fn a_service_of_several_protocols_is_described_by_one_with_json_bodies() {
    let model = load(
        "namespace a\nuse aws.protocols#awsJson1_0\nuse aws.protocols#awsQuery
        use smithy.protocols#rpcv2Cbor\n@awsQuery @rpcv2Cbor @awsJson1_0
        @xmlNamespace(uri: \"http://a\")
        service S { version: \"1\", operations: [O] }
        operation O { input := { at: Timestamp } }",
    );
    let api = resolve_all(&model).api;
    assert_eq!(api.services[0].protocol, Protocol::AwsJson1_0);
    assert_eq!(
        api.services[0].protocols,
        [Protocol::AwsJson1_0, Protocol::RpcV2Cbor, Protocol::AwsQuery]
    );
    let input = api.named("a#OInput").expect("the input");
    let format = input.members()[0].value.constraints.timestamp_format;
    assert_eq!(format, Some(TimestampFormat::EpochSeconds));
}

#[test]
fn a_constraint_of_a_member_replaces_the_same_one_of_its_target() {
    let model = load(
        "namespace a\n@length(min: 1, max: 64) @pattern(\"^a\") string Name
        structure S { @length(max: 8) short: Name, long: Name }",
    );
    let api = resolve_all(&model).api;
    let members = api.named("a#S").expect("the shape").members();
    let of = |index: usize| &members[index].value.constraints;
    let bounds = |index| of(index).length.map(|length| (length.min, length.max));
    assert_eq!(bounds(0), Some((None, Some(8))));
    assert_eq!(bounds(1), Some((Some(1), Some(64))));
    assert!(of(0).pattern.is_some_and(|pattern| pattern.owner == "a#Name"));
    assert!(members[0].value.has_own_constraints && !members[1].value.has_own_constraints);
}

#[test]
fn a_string_with_the_enum_trait_of_1_0_is_an_enum() {
    let text = "$version: \"1.0\"\nnamespace a
        @enum([{value: \"a\", name: \"A\"}, {value: \"b\", name: \"B\", tags: [\"internal\"]}])
        string Letter";
    let model = Loader::new().text("a.smithy", text).load().model.expect("a model");
    let api = resolve_all(&model).api;
    let TypeKind::Enum(values) = &api.named("a#Letter").expect("the shape").kind else {
        panic!("no enum");
    };
    let values: Vec<_> = values.iter().map(|it| (it.value, it.name, it.internal)).collect();
    assert_eq!(values, [("a", Some("A"), false), ("b", Some("B"), true)]);
}
