//! Changes that another change of the same place must not hide.

use super::{between, diff, model, told};

/// The changes between two models of one service of `restJson1`.
fn rest(old: &str, new: &str) -> Vec<String> {
    between("restJson1", old, new)
}

#[test]
fn another_kind_hides_no_other_change_of_a_member() {
    let model = |member: &str| format!("structure In {{ {member} }}\nenum En {{ A, B }}\n");
    let of = |old: &str, new: &str| rest(&model(old), &model(new));
    assert_eq!(
        of("@httpQuery(\"a\") q: Integer", "@httpQuery(\"b\") @range(max: 5) q: Long"),
        [
            "tightened In$q: breaking/compatible/compatible",
            "wire-changed In$q: breaking/compatible/compatible",
            "retyped In$q: compatible/compatible/breaking",
        ]
    );
    // Kinds that have nothing in common: the constraints of one mean nothing to the other.
    assert_eq!(
        of("@httpQuery(\"a\") @range(max: 5) q: Integer", "@httpQuery(\"b\") q: Boolean"),
        [
            "wire-changed In$q: breaking/compatible/compatible",
            "retyped In$q: breaking/compatible/breaking",
        ]
    );
    let text = "@pattern(\"^a$\")\nstring Q\n";
    let [old, new] = ["En", "Q"].map(|it| model(&format!("e: {it}")) + text);
    assert_eq!(
        rest(&old, &new),
        [
            "tightened In$e: breaking/compatible/compatible",
            "retyped In$e: compatible/compatible/breaking",
        ]
    );
}

#[test]
fn a_constraint_that_all_values_of_an_enum_keep_is_none() {
    let model = |shape: &str| format!("structure In {{ e: E, i: I }}\n{shape}\n");
    let old = model("enum E { A, B }\nintEnum I { ONE = 1\n }");
    let expected =
        ["retyped E: compatible/compatible/breaking", "retyped I: compatible/compatible/breaking"];
    let wide = model("@length(min: 1)\n@pattern(\"^[A-Z]$\")\nstring E\n@range(min: 1)\ninteger I");
    assert_eq!(rest(&old, &wide), expected);
    let narrow = model("@length(min: 2)\nstring E\n@range(min: 2)\ninteger I");
    assert_eq!(rest(&old, &narrow).len(), 4);
}

#[test]
fn another_kind_hides_no_other_change_of_a_shape() {
    let shape = |shape: &str| format!("structure In {{ r: R }}\n{shape} R\n");
    let changes = rest(&shape("integer"), &shape("@range(max: 5)\nlong"));
    assert_eq!(
        changes,
        [
            "retyped R: compatible/compatible/breaking",
            "tightened R: breaking/compatible/compatible",
        ]
    );
}

#[test]
fn traits_of_a_message_count_under_another_name_too() {
    let model = |name: &str, uri: &str| {
        format!(
            "@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: {name} }}\n\
             @xmlName(\"R\")\n@xmlNamespace(uri: \"{uri}\")\nstructure {name} {{ a: T }}\n"
        )
    };
    let changes = between(
        "aws.protocols#restXml",
        &model("I", "https://a.example"),
        &model("K", "https://b.example"),
    );
    assert_eq!(
        changes,
        [
            "renamed Op: compatible/compatible/breaking",
            "wire-changed K: breaking/compatible/compatible",
        ]
    );
}

#[test]
fn a_binding_counts_for_the_message_alone_and_a_name_for_the_rest() {
    let model = |header: &str, name: &str| {
        format!(
            "structure In {{ @httpHeader(\"{header}\") @jsonName(\"{name}\") x: T\n }}\n\
             operation Op {{ input: In, output: Nested }}\nstructure Nested {{ i: In }}\n"
        )
        .replace("operation Op", "@http(method: \"POST\", uri: \"/op\")\noperation Op")
    };
    let named = rest(&model("h", "a"), &model("h", "b"));
    assert_eq!(named, ["wire-changed In$x: compatible/breaking/compatible"]);
    let bound = rest(&model("h", "a"), &model("k", "a"));
    assert_eq!(bound, ["wire-changed In$x: breaking/compatible/compatible"]);
}

/// The changes between two models of two services, with each order of the services.
fn of_two_services(services: [&str; 2], old: &str, new: &str) -> [Vec<String>; 2] {
    let [first, second] = services;
    let text = |services: [&str; 2], rest: &str| {
        model(&format!(
            "$version: \"2\"\nnamespace example\n\
             use aws.protocols#restJson1\nuse aws.protocols#restXml\n{}\n{}\n{rest}",
            services[0], services[1]
        ))
    };
    [[first, second], [second, first]]
        .map(|services| told(&diff(&text(services, old), &text(services, new)).changes))
}

#[test]
fn every_service_of_an_operation_counts() {
    let services = [
        "@restJson1 @httpBasicAuth @httpBearerAuth service A { version: \"1\", operations: [Op] }",
        "@restXml @httpBasicAuth service B { version: \"1\", operations: [Op] }",
    ];
    let model = |traits: &str, format: &str| {
        format!(
            "{traits}@http(method: \"POST\", uri: \"/op\")\noperation Op {{ output: Out }}\n\
             structure Out {{ {format} y: Timestamp\n }}\n"
        )
    };
    for format in ["epoch-seconds", "date-time"] {
        let new = model("", &format!("@timestampFormat(\"{format}\")"));
        for changes in of_two_services(services, &model("", ""), &new) {
            assert_eq!(changes, ["wire-changed Out$y: compatible/breaking"], "{format}");
        }
    }
    let old = model("@auth([httpBasicAuth])\n", "");
    for changes in of_two_services(services, &old, &model("", "")) {
        assert_eq!(changes, ["authentication-added Op: compatible/compatible"]);
    }
}

#[test]
fn an_error_moves_to_services_if_all_of_them_have_it() {
    let model = |of_a: &str, of_b: &str, own: &str| {
        model(&format!(
            "$version: \"2\"\nnamespace example\n\
             service A {{ version: \"1\", operations: [Op], errors: [{of_a}] }}\n\
             service B {{ version: \"1\", operations: [Op], errors: [{of_b}] }}\n\
             operation Op {{ errors: [{own}] }}\n@error(\"client\")\nstructure E {{}}\n"
        ))
    };
    let changes = told(&diff(&model("", "", "E"), &model("", "E", "")).changes);
    assert_eq!(changes, ["error-removed Op: compatible/compatible"]);
    assert_eq!(diff(&model("", "", "E"), &model("E", "E", "")).changes, []);
}

#[test]
fn what_a_service_says_of_pages_is_said_of_its_operations() {
    let model = |service: &str, operation: &str| {
        format!(
            "{service}service S {{ version: \"1\", operations: [Op] }}\n\
             {operation}@readonly\n@http(method: \"GET\", uri: \"/op\")\n\
             operation Op {{ input: In, output: Page }}\n\
             structure In {{ @httpQuery(\"n\") n: T\n @httpQuery(\"m\") m: T\n }}\n\
             structure Page {{ n: T\n m: T\n items: Items\n }}\nlist Items {{ member: T }}\n"
        )
    };
    let tokens = |name: &str| format!("inputToken: \"{name}\", outputToken: \"{name}\"");
    let parts = model(&format!("@paginated({})\n", tokens("n")), "@paginated(items: \"items\")\n");
    let whole =
        |name: &str| model("", &format!("@paginated({}, items: \"items\")\n", tokens(name)));
    for (old, new) in [(&parts, &whole("n")), (&whole("n"), &parts)] {
        assert_eq!(rest(old, new), ["trait-changed S: compatible/compatible/compatible"]);
    }
    let other = model(&format!("@paginated({})\n", tokens("m")), "@paginated(items: \"items\")\n");
    assert_eq!(
        rest(&parts, &other),
        [
            "trait-changed S: compatible/compatible/compatible",
            "trait-changed Op: breaking/breaking/compatible",
        ]
    );
}

#[test]
fn who_sends_no_credentials_may_go_on_if_they_are_optional() {
    let model = |traits: &str| {
        format!(
            "@httpBasicAuth\nservice S {{ version: \"1\", operations: [Op] }}\n\
             {traits}@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In }}\n"
        )
    };
    let (none, optional) = (model("@auth([])\n"), model("@optionalAuth\n"));
    let changes = rest(&none, &optional);
    assert!(changes.iter().all(|change| !change.contains("breaking")), "{changes:?}");
    let changes = rest(&none, &model(""));
    assert_eq!(changes, ["authentication-added Op: breaking/compatible/compatible"]);
    let changes = rest(&optional, &model(""));
    assert!(changes.iter().any(|change| change.contains("breaking")), "{changes:?}");
}

#[test]
fn a_model_may_define_protocols_and_authentication_schemes() {
    let model = |traits: &str| {
        format!(
            "{traits}service S {{ version: \"1\", operations: [Op] }}\noperation Op {{}}\n\
             @trait(selector: \"service\")\n@authDefinition\nstructure myAuth {{}}\n\
             @trait(selector: \"service\")\n@protocolDefinition\nstructure myProtocol {{ v: Integer }}\n"
        )
    };
    let between = |old: &str, new: &str| {
        let [old, new] = [old, new].map(|traits| {
            super::model(&format!("$version: \"2\"\nnamespace example\n{}", model(traits)))
        });
        told(&diff(&old, &new).changes)
    };
    for (old, new, expected) in [
        ("", "@myAuth\n", "authentication-added S: breaking/compatible"),
        ("@myAuth\n", "", "authentication-removed S: dangerous/compatible"),
        ("@myProtocol\n", "", "protocol-removed S: breaking/breaking"),
        ("@myProtocol(v: 1)\n", "@myProtocol(v: 2)\n", "wire-changed S: breaking/breaking"),
    ] {
        assert_eq!(between(old, new), [expected], "{old} {new}");
    }
}

#[test]
fn long_values_are_shown_where_they_differ() {
    let zeros = "0".repeat(300);
    let model = |end: &str| {
        format!(
            "@externalDocumentation(\"a\": \"https://example.com/{zeros}/{end}\")\nstructure In {{}}\n"
        )
    };
    let header = "$version: \"2\"\nnamespace example\n".to_owned();
    let [old, new] = ["1", "2"].map(|end| super::model(&(header.clone() + &model(end))));
    let message = diff(&old, &new).changes[0].message();
    assert!(message.contains("00/1\"}, is …") && message.ends_with("00/2\"}"), "{message}");
    assert!(message.len() < 300, "{message}");
}

#[test]
fn what_the_bytes_of_a_shape_are_travels_with_headers_and_payloads() {
    let model = |binding: &str, traits: &str| {
        format!("structure In {{ {binding} j: Js\n }}\n{traits}\nstring Js\n")
    };
    let json = "@mediaType(\"application/json\")";
    for (binding, expected) in [
        ("@httpHeader(\"h\")", "wire-changed Js: breaking/compatible/compatible"),
        ("@httpPayload", "wire-changed Js: breaking/compatible/compatible"),
        ("", "trait-changed Js: compatible/compatible/compatible"),
    ] {
        assert_eq!(rest(&model(binding, ""), &model(binding, json)), [expected], "{binding}");
    }
}

#[test]
fn a_format_of_new_members_is_no_change_of_others() {
    let model = |traits: &str, members: &str| {
        format!("structure In {{ t: Time {members} }}\n{traits}\ntimestamp Time\n")
    };
    let changes = rest(&model("", ""), &model("@timestampFormat(\"epoch-seconds\")", ", z: Time"));
    assert_eq!(changes, ["member-added In$z: compatible/compatible/compatible"]);
    let changes = rest(&model("", ""), &model("@timestampFormat(\"date-time\")", ", z: Time"));
    assert!(
        changes.contains(&"wire-changed Time: breaking/compatible/compatible".to_owned()),
        "{changes:?}"
    );
}

#[test]
fn without_a_service_every_format_counts() {
    let model = |traits: &str| {
        let text = format!("structure A {{ {traits} b: Timestamp\n }}\n");
        model(&format!("$version: \"2\"\nnamespace example\n{text}"))
    };
    for format in ["epoch-seconds", "date-time", "http-date"] {
        let new = model(&format!("@timestampFormat(\"{format}\")"));
        assert_eq!(told(&diff(&model(""), &new).changes), ["wire-changed A$b: breaking/breaking"]);
    }
}

#[test]
fn pages_are_compared_for_each_service() {
    let service = |name: &str, token: &str| {
        format!(
            "@paginated(inputToken: \"{token}\", outputToken: \"{token}\")\n\
             service {name} {{ version: \"1\", operations: [Op] }}\n"
        )
    };
    let model = |services: [String; 2]| {
        model(&format!(
            "$version: \"2\"\nnamespace example\n{}{}@paginated(items: \"items\")\n\
             @readonly\noperation Op {{ input: In, output: Page }}\n\
             structure In {{ n: String, m: String }}\n\
             structure Page {{ n: String, m: String, items: Items }}\nlist Items {{ member: String }}\n",
            services[0], services[1]
        ))
    };
    let (a, b) = (service("A", "n"), service("B", "n"));
    let old = model([a.clone(), b.clone()]);
    assert_eq!(diff(&old, &model([b.clone(), a.clone()])).changes, []);
    for new in [[a.clone(), service("B", "m")], [service("A", "m"), b]] {
        let changes = told(&diff(&old, &model(new)).changes);
        assert!(changes.contains(&"trait-changed Op: breaking/breaking".to_owned()), "{changes:?}");
    }
}

#[test]
fn what_no_service_offers_is_left_out_whole() {
    let model = |uri: &str, member: &str| {
        model(&format!(
            "$version: \"2\"\nnamespace example\nuse aws.protocols#restJson1\n\
             @restJson1\nservice S {{ version: \"1\", operations: [O] }}\n\
             @http(method: \"POST\", uri: \"/o\")\noperation O {{}}\n\
             @http(method: \"POST\", uri: \"{uri}\")\noperation Q {{ input := {{ x: {member} }} }}\n"
        ))
    };
    let found = diff(&model("/q", "String"), &model("/r", "Integer"));
    assert_eq!(found.changes, []);
    let left: Vec<_> = found.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left, ["example#QInput", "example#Q"]);
}

#[test]
fn mixins_for_others_are_compared() {
    let model = |member: &str| {
        model(&format!(
            "$version: \"2\"\nnamespace example\n@mixin\nstructure A {{ x: {member} }}\nstring T\n"
        ))
    };
    let changes = told(&diff(&model("String"), &model("Integer")).changes);
    assert_eq!(changes, ["retyped A$x: breaking/breaking"]);
}

#[test]
fn another_name_of_a_value_hides_no_trait() {
    let model = |value: &str| {
        format!(
            "structure In {{ e: E }}\nenum E {{\n{value}\n}}\n\
             @trait(breakingChanges: [{{ change: \"any\" }}])\nstring tr\n"
        )
    };
    let changes = rest(&model("@tr(\"x\") A = \"a\""), &model("B = \"a\""));
    assert_eq!(changes.len(), 2, "{changes:?}");
    assert!(changes[1].starts_with("trait-changed E$B: breaking"), "{changes:?}");
}

#[test]
fn a_constraint_of_an_enum_counts_if_it_forbids_a_value() {
    let model = |traits: &str| format!("structure In {{ {traits} e: E\n }}\nenum E {{ A, B }}\n");
    for (traits, count) in [("@pattern(\"^[AB]$\")", 0), ("@pattern(\"^A$\")", 1)] {
        assert_eq!(rest(&model(""), &model(traits)).len(), count, "{traits}");
        assert_eq!(rest(&model(traits), &model("")).len(), count, "{traits}");
    }
    // What was not allowed before is not missed.
    let model = |max: u8| {
        format!("structure In {{ @length(max: {max}) e: E\n }}\nenum E {{ A, BB, CCCC }}\n")
    };
    assert_eq!(rest(&model(3), &model(2)), [""; 0]);
    assert_eq!(rest(&model(4), &model(3)).len(), 1);
}

#[test]
fn a_query_is_nothing_to_who_reads_the_same_structure() {
    let model = |name: &str| {
        format!(
            "@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In, output: In }}\n\
             structure In {{ @httpQuery(\"{name}\") a: T\n }}\n"
        )
    };
    let changes = rest(&model("a"), &model("b"));
    assert_eq!(changes, ["wire-changed In$a: breaking/compatible/compatible"]);
}

#[test]
fn traits_that_smithy_publishes_break_as_it_says() {
    let model = |traits: &str, member: &str| {
        format!(
            "{traits}service S {{ version: \"1\", operations: [Op] }}\n\
             operation Op {{ input: In }}\nstructure In {{ {member} a: T\n }}\n"
        )
    };
    let partitional = |pattern: &str| {
        let traits = "aws.endpoints#standardPartitionalEndpoints";
        model(&format!("@{traits}(endpointPatternType: \"{pattern}\")\n"), "")
    };
    let named = |name: &str| model("", &format!("@aws.cloudformation#cfnName(\"{name}\")"));
    let regional = model("@aws.endpoints#standardRegionalEndpoints\n", "");
    for (old, new, is_breaking) in [
        (partitional("service_dnsSuffix"), partitional("service_region_dnsSuffix"), true),
        (model("", ""), model("@aws.endpoints#rulesBasedEndpoints\n", ""), true),
        (regional.clone(), model("", ""), true),
        (model("", ""), regional, false),
        (named("p1"), named("p2"), true),
        (model("", ""), model("", "@aws.cloudformation#cfnExcludeProperty"), true),
    ] {
        let changes = rest(&old, &new);
        assert_eq!(changes.len(), 1, "{changes:?}");
        assert_eq!(changes[0].contains(": breaking/"), is_breaking, "{changes:?}");
    }
}

#[test]
fn a_name_of_a_value_may_be_the_value_itself() {
    let model = |shape: &str| format!("structure In {{ e: E }}\n{shape}\n");
    let old =
        model("@enum([{ value: \"a-1\", tags: [\"internal\"] }, { value: \"b\" }])\nstring E");
    let new = model("enum E {\nOTHER = \"a-1\"\nB = \"b\"\n}");
    let expected = ["enum-value-renamed E: compatible/compatible/breaking"];
    assert!(rest(&old, &new).contains(&expected[0].to_owned()), "{:?}", rest(&old, &new));
    let flags = model("@enum([{ value: \"a-1\" }, { value: \"b\", deprecated: true }])\nstring E");
    assert_eq!(rest(&old, &flags).len(), 1);
}

#[test]
fn parameters_of_a_uri_have_no_order() {
    let model = |uri: &str| {
        format!(
            "@readonly\n@http(method: \"GET\", uri: \"{uri}\")\noperation Op {{ output: Out }}\n"
        )
    };
    assert_eq!(rest(&model("/bar?x=1&y"), &model("/bar?y=&x=1")), [""; 0]);
    assert_eq!(rest(&model("/bar?x=1&y"), &model("/bar?y=&x=2")).len(), 1);
}

#[test]
fn the_query_protocol_has_statuses_of_its_own() {
    let model = |protocol: &str, status: u16| {
        format!(
            "@{protocol}\n@xmlNamespace(uri: \"https://example.com\")\n\
             service S {{ version: \"1\", operations: [Op] }}\noperation Op {{ errors: [E] }}\n\
             @error(\"client\")\n@aws.protocols#awsQueryError(code: \"X\", httpResponseCode: 401)\n\
             @httpError({status})\nstructure E {{}}\n"
        )
    };
    assert_eq!(rest(&model("awsQuery", 404), &model("awsQuery", 405)), [""; 0]);
    let changes = rest(&model("restJson1", 404), &model("restJson1", 405));
    assert_eq!(changes, ["wire-changed E: compatible/breaking/compatible"]);
}
