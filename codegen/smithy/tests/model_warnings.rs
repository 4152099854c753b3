//! What Smithy warns of, and values whose form their shapes decide.

use shapewright_smithy::load::{Loaded, Loader};

/// The identifiers of what is wrong with the statements of a file, each with its line there, and
/// each once.
fn found(statements: &str) -> Vec<String> {
    let text = format!("$version: \"2\"\nnamespace a\n{statements}\n");
    let Loaded { sources, diagnostics, .. } = Loader::new().text("a.smithy", text).load();
    let place = |span| sources.position(span).line - 2;
    let mut found: Vec<String> = diagnostics
        .iter()
        .map(|problem| format!("{} {}", problem.span.map_or(0, place), problem.id))
        .collect();
    found.dedup();
    found
}

/// What Smithy calls `DANGER`: a warning here, on unless it is suppressed.
#[test]
fn what_clients_and_proxies_handle_badly_is_a_warning() {
    let http = |uri: &str, more: &str| {
        format!("@http(method: \"POST\", uri: \"{uri}\"{more})\noperation O {{ input := {{ ")
    };
    let label = "@required @httpLabel";
    for (statements, expected) in [
        ("structure S { @httpHeader(\"Content-Length\") a: Long }".to_owned(), "1 HttpHeaderTrait"),
        ("structure S { @httpHeader(\"x y\") a: String }".to_owned(), "1 HttpHeaderTrait"),
        ("structure S { @httpHeader(\"x-y\") a: String }".to_owned(), ""),
        (
            format!("{}{label} a: String, {label} b: String }} }}", http("/{a+}/{b}", "")),
            "1 HttpUriGreedyLabel.GreedyLabelIsNotLastLabel",
        ),
        (
            format!("{}{label} a: String, {label} b: String }} }}", http("/{a+}/{b+}", "")),
            "1 HttpUriGreedyLabel.MultipleGreedyLabels, \
             1 HttpUriGreedyLabel.GreedyLabelIsNotLastLabel",
        ),
        (format!("{}{label} a: String, }} }}", http("/{a+}/end", "")), ""),
        (
            "@httpBasicAuth service S { version: \"1\", operations: [O] }\n\
             @auth([httpDigestAuth]) operation O {}"
                .to_owned(),
            "2 AuthTrait",
        ),
        (
            "@httpBasicAuth @auth([httpBasicAuth]) service S { version: \"1\" }".to_owned(),
            "",
        ),
        (
            "@http(method: \"DELETE\", uri: \"/\") operation O { input := { a: String } }".to_owned(),
            "1 HttpMethodSemantics.UnexpectedPayload",
        ),
        (
            "@http(method: \"GET\", uri: \"/\") @readonly operation O { input := { \
             @httpQuery(\"a\") a: String } }"
                .to_owned(),
            "",
        ),
        (format!("{}}} }}", http("/", ", code: 301")), "1 HttpResponseCodeSemantics"),
        (
            "@http(method: \"PUT\", uri: \"/\", code: 204) @idempotent operation O { output := { a: \
             String } }"
                .to_owned(),
            "1 HttpResponseCodeSemantics.Content",
        ),
        (
            "@error(\"client\") @httpError(500) structure E {}".to_owned(),
            "1 HttpResponseCodeSemantics",
        ),
        (
            "@paginated(inputToken: \"t\", outputToken: \"t\") operation O { input := { t: M }, \
             output := { t: M } }\nmap M { key: String, value: String }"
                .to_owned(),
            "1 PaginatedTrait.WrongShapeType.inputToken, 1 PaginatedTrait.WrongShapeType.outputToken",
        ),
        (
            "service S { version: \"1\", shapes: [] }".to_owned(),
            "1 Model",
        ),
        ("resource R { errors: [] }".to_owned(), "1 Model"),
    ] {
        let text = format!("$version: \"2\"\nnamespace a\n{statements}\n");
        let loaded = Loader::new().text("a.smithy", text).load();
        assert!(loaded.model.is_some(), "{statements}: {:?}", loaded.diagnostics);
        assert_eq!(found(&statements).join(", "), expected, "{statements}");
    }
}

#[test]
fn protocols_that_send_the_names_of_errors_let_nobody_rename_them() {
    let service = |protocol: &str, id: &str| {
        format!(
            "{protocol} service S {{ version: \"1\", errors: [E], rename: {{ \"a#{id}\": \"X\" }} }}\n\
             @error(\"client\") structure E {{ t: T }}\nstructure T {{}}"
        )
    };
    for protocol in ["@aws.protocols#restJson1", "@smithy.protocols#rpcv2Cbor"] {
        assert_eq!(found(&service(protocol, "E")), ["1 ErrorRename"]);
        assert_eq!(found(&service(protocol, "T")), [""; 0]);
    }
    assert_eq!(found(&service("", "E")), [""; 0]);
}

#[test]
fn a_default_of_a_blob_is_base64() {
    let of = |default: &str| found(&format!("structure S {{\n    b: Blob = \"{default}\"\n}}"));
    assert_eq!(of("%"), ["2 DefaultTrait.Blob"]);
    assert_eq!(of("aHVi"), [""; 0]);
}

#[test]
fn a_protocol_wants_no_uri_of_what_operations_are_mixed_of() {
    let protocol = "@trait @protocolDefinition(traits: [http]) structure p {}\n";
    let mixed = "@p service S { version: \"1\", operations: [O] }\n@mixin operation M { errors: [E] }\n\
                 @error(\"client\") structure E {}\n@http(method: \"POST\", uri: \"/\") operation O with [M] {}";
    assert_eq!(found(&format!("{protocol}{mixed}")), [""; 0]);
}

#[test]
fn a_timestamp_has_the_form_of_its_member_or_else_of_its_shape() {
    let shapes = "@timestampFormat(\"http-date\") timestamp H\n@timestampFormat(\"epoch-seconds\") timestamp F\n";
    for (member, expected) in [
        ("a: H = \"Tue, 03 Jun 2008 11:05:30 GMT\"", ""),
        ("a: H = 5", "4 DefaultTrait"),
        ("a: F = 5", ""),
        ("a: F = \"2020-01-01T00:00:00Z\"", "4 DefaultTrait"),
        ("@timestampFormat(\"date-time\") a: H = \"2020-01-01T00:00:00Z\"", ""),
        (
            "@timestampFormat(\"date-time\") a: H = \"Tue, 03 Jun 2008 11:05:30 GMT\"",
            "4 DefaultTrait",
        ),
        ("a: Timestamp = 5", ""),
        ("a: Timestamp = \"2020-01-01T00:00:00Z\"", ""),
    ] {
        let statements = format!("{shapes}structure S {{\n {member}\n}}");
        assert_eq!(found(&statements).join(", "), expected, "{member}");
    }
}

#[test]
fn messages_say_what_is_known_of_a_trait_without_definition_and_of_pages() {
    let messages = |statements: &str| -> Vec<String> {
        let text = format!("$version: \"2\"\nnamespace a\n{statements}\n");
        let loader = Loader::new().text("a.smithy", text).lint("UnknownTrait");
        let Loaded { diagnostics, .. } = loader.load();
        diagnostics.iter().map(|problem| problem.message.clone()).collect()
    };
    assert_eq!(
        messages("@aws.api#arn(template: 1)\n@b#c\nstring S"),
        [
            "No given file defines the trait `aws.api#arn`: its name is known, and its value is not \
             checked",
            "No given file defines the trait `b#c`: neither its name nor its value is checked"
        ]
    );
    let pages = "@paginated(inputToken: \"i\", outputToken: \"o\")\noperation O {\n input := { i: Integer \
                 }\n output := { o: Blob }\n}";
    let found = messages(pages).join("\n");
    assert!(
        found.contains("cannot be an integer") && found.contains("cannot be a blob"),
        "{found}"
    );
}
