//! Tests of what traits mean in their place: nothing where no protocol looks at them, and of constraints
//! what counts for a member.

use super::{between, model, told};
use crate::diff::diff;

/// The changes if members and shapes change, under protocols.
fn differ(protocol: &str, old: &str, new: &str) -> Vec<String> {
    let protocol = format!("{protocol}\n@xmlNamespace(uri: \"https://example.com\")");
    between(&protocol, old, new)
}

const ALL: [&str; 7] = [
    "restJson1",
    "awsJson1_0",
    "aws.protocols#awsJson1_1",
    "smithy.protocols#rpcv2Cbor",
    "aws.protocols#restXml",
    "awsQuery",
    "aws.protocols#ec2Query",
];

/// Holds the names of protocols to those under which members that differ so break somebody.
fn broken(old: &str, new: &str) -> Vec<&'static str> {
    let is_broken = |protocol: &&str| {
        let there = differ(protocol, old, new);
        let back = differ(protocol, new, old);
        assert_eq!(there.is_empty(), back.is_empty(), "{protocol}: {there:?} {back:?}");
        assert!(there.iter().all(|it| it.contains("breaking/")), "{protocol}: {there:?}");
        !there.is_empty()
    };
    let names = ALL.into_iter().filter(is_broken);
    names.map(|name| name.rsplit('#').next().unwrap_or(name)).collect()
}

fn input(member: &str) -> String {
    format!("structure In {{ {member}\n }}\n")
}

#[test]
fn names_and_places_break_only_protocols_that_look_at_them() {
    let plain = input("a: T");
    assert_eq!(broken(&plain, &input("@jsonName(\"b\") a: T")), ["restJson1"]);
    for binding in ["@httpQuery(\"q\")", "@httpHeader(\"q\")", "@httpPayload"] {
        let bound = input(&format!("{binding} a: T"));
        assert_eq!(broken(&plain, &bound), ["restJson1", "restXml"], "{binding}");
    }
    assert_eq!(broken(&plain, &input("@xmlName(\"b\") a: T")), ["restXml", "awsQuery", "ec2Query"]);
    let named = input("@aws.protocols#ec2QueryName(\"Z\") a: T");
    assert_eq!(broken(&plain, &named), ["ec2Query"]);
    let operation = |uri: &str| {
        format!(
            "@http(method: \"POST\", uri: \"{uri}\")\noperation Op {{ input: In, output: Out }}\n"
        )
    };
    assert_eq!(broken(&operation("/op"), &operation("/po")), ["restJson1", "restXml"]);
    assert_eq!(broken(&operation("/op"), &operation("/op/")), [""; 0]);
    let query = "aws.protocols#awsQueryCompatible\n@awsJson1_0";
    let error = |traits: &str| {
        format!(
            "@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In, output: Out, errors: [E] }}\n\
             @error(\"client\")\n{traits}structure E {{}}\n"
        )
    };
    let coded = |code: &str, status: u16| {
        error(&format!(
            "@aws.protocols#awsQueryError(code: \"{code}\", httpResponseCode: {status})\n"
        ))
    };
    let changed = ["wire-changed E: compatible/breaking/compatible"];
    for protocol in ["awsQuery", query] {
        assert_eq!(differ(protocol, &error(""), &coded("X", 400)), changed);
        assert_eq!(differ(protocol, &coded("X", 400), &coded("Y", 400)), changed);
        assert_eq!(differ(protocol, &coded("X", 400), &coded("X", 402)), changed);
        assert_eq!(differ(protocol, &error(""), &coded("E", 400)), [""; 0]);
    }
    assert_eq!(differ("restJson1", &error(""), &coded("X", 402)), [""; 0]);
}

#[test]
fn names_in_requests_of_ec2_have_a_default() {
    let ec2 = |old: &str, new: &str| {
        let [old, new] = [old, new].map(|traits| input(&format!("{traits} a: T")));
        differ("aws.protocols#ec2Query", &old, &new)
    };
    let name = |name: &str| format!("@aws.protocols#ec2QueryName(\"{name}\")");
    assert_eq!(ec2("", &name("A")), [""; 0]);
    assert_eq!(ec2("", &name("a")).len(), 1);
    assert_eq!(ec2("@xmlName(\"b\")", &format!("@xmlName(\"b\") {}", name("B"))), [""; 0]);
}

#[test]
fn bindings_mean_nothing_where_no_message_has_that_part() {
    let nested =
        |traits: &str| format!("structure In {{ n: N }}\nstructure N {{ {traits} a: T }}\n");
    for traits in
        ["@httpHeader(\"x\")", "@httpQuery(\"x\")", "@httpPayload", "@required @hostLabel"]
    {
        let old = if traits.contains("required") { "@required" } else { "" };
        assert_eq!(differ("restJson1", &nested(old), &nested(traits)), [""; 0], "{traits}");
        assert_eq!(differ("restJson1", &nested(traits), &nested(old)), [""; 0], "{traits}");
    }
    let output = |traits: &str| {
        format!(
            "@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: In, output: Answer }}\n\
             structure Answer {{ {traits} b: T }}\n"
        )
    };
    assert_eq!(differ("restJson1", &output(""), &output("@httpQuery(\"x\")")), [""; 0]);
    let expected = ["wire-changed Answer$b: compatible/breaking/compatible"];
    assert_eq!(differ("restJson1", &output(""), &output("@httpHeader(\"x\")")), expected);
    // The key of a member that is a header is nowhere.
    let header = |traits: &str| input(&format!("@httpHeader(\"x\") {traits} a: T"));
    assert_eq!(differ("restJson1", &header(""), &header("@jsonName(\"z\")")), [""; 0]);
}

#[test]
fn the_name_of_a_structure_travels_where_it_is_the_root_of_xml() {
    let payload = |name: &str, traits: &str| {
        format!("structure In {{ @httpPayload n: {name} }}\n{traits} structure {name} {{ a: T }}\n")
    };
    let operation = |name: &str, traits: &str| {
        format!(
            "@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input: {name}, output: Out }}\n\
             {traits} structure {name} {{ a: T }}\nstructure In {{}}\n"
        )
    };
    let nested = |name: &str, traits: &str| {
        format!("structure In {{ n: {name} }}\n{traits} structure {name} {{ a: T }}\n")
    };
    let renamed = |protocol: &str, model: &dyn Fn(&str, &str) -> String, traits: [&str; 2]| {
        let changes = differ(protocol, &model("A", traits[0]), &model("B", traits[1]));
        changes.iter().any(|it| it.contains(": breaking/compatible/"))
    };
    let xml = "aws.protocols#restXml";
    for model in [&payload as &dyn Fn(&str, &str) -> String, &operation] {
        assert!(renamed(xml, model, ["", ""]));
        assert!(!renamed(xml, model, ["", "@xmlName(\"A\")"]));
        assert!(!renamed("restJson1", model, ["", ""]));
        assert!(!renamed("awsQuery", model, ["", ""]));
        assert_eq!(differ(xml, &model("A", ""), &model("A", "@xmlName(\"A\")")), [""; 0]);
        assert_eq!(differ(xml, &model("A", ""), &model("A", "@xmlName(\"C\")")).len(), 1);
    }
    assert!(!renamed(xml, &nested, ["", ""]));
    assert_eq!(differ(xml, &nested("A", ""), &nested("A", "@xmlName(\"C\")")), [""; 0]);
}

#[test]
fn what_the_trait_of_a_protocol_says_is_compared() {
    let service =
        |protocol: &str| format!("@{protocol}\nservice S {{ version: \"1\", operations: [Op] }}\n");
    let changes = |old: &str, new: &str| between("", &service(old), &service(new));
    let (plain, bare) = ("aws.protocols#restXml", "aws.protocols#restXml(noErrorWrapping: true)");
    let unwrapped = ["wire-changed S: compatible/breaking/compatible"];
    assert_eq!(changes(plain, bare), unwrapped);
    assert_eq!(changes(bare, plain), unwrapped);
    assert_eq!(changes(plain, "aws.protocols#restXml(noErrorWrapping: false)"), [""; 0]);
    let of = |versions: &str| format!("restJson1(http: {versions})");
    let (both, one) = (of("[\"h2\", \"http/1.1\"]"), of("[\"h2\"]"));
    assert_eq!(changes(&both, &one), ["trait-changed S: dangerous/dangerous/compatible"]);
    assert_eq!(changes(&one, &both), ["trait-changed S: compatible/compatible/compatible"]);
    // Event streams have the versions of other messages unless they have their own.
    let events = |versions: &str| format!("restJson1(http: [\"h2\"], eventStreamHttp: {versions})");
    assert_eq!(changes(&one, &events("[\"h2\"]")), [""; 0]);
    let more = events("[\"h2\", \"http/1.1\"]");
    assert_eq!(changes(&one, &more), ["trait-changed S: compatible/compatible/compatible"]);
    assert_eq!(changes(&more, &one), ["trait-changed S: dangerous/dangerous/compatible"]);
}

#[test]
fn a_constraint_that_moves_between_a_shape_and_its_members_is_the_same() {
    let member = |own: &str, of_target: &str| {
        format!("structure In {{ {own} x: X, {own} y: X }}\n{of_target} string X\n")
    };
    let element = |own: &str, of_target: &str| {
        format!("structure In {{ l: L }}\nlist L {{ {own} member: X }}\n{of_target} string X\n")
    };
    let five = "@length(max: 5)";
    for model in [member, element] as [fn(&str, &str) -> String; 2] {
        let (above, below) = (model("", five), model(five, ""));
        assert_eq!(between("restJson1", &above, &below), [""; 0]);
        assert_eq!(between("restJson1", &below, &above), [""; 0]);
        let tighter = model("@length(max: 3)", "");
        let changes = between("restJson1", &above, &tighter);
        assert!(!changes.is_empty());
        assert!(changes.iter().all(|it| it.starts_with("tightened")), "{changes:?}");
        assert!(changes.iter().all(|it| it.contains('$')), "{changes:?}");
    }
    // Who is left with the constraint of the shape still meets its change.
    let one =
        |of_target: &str| format!("structure In {{ {five} x: X, y: X }}\n{of_target} string X\n");
    let changes = between("restJson1", &one(five), &one("@length(max: 3)"));
    assert_eq!(changes, ["tightened X: breaking/compatible/compatible"]);
}

#[test]
fn the_order_of_required_members_is_that_of_arguments_in_rust() {
    let order = |members: &str| input(members);
    let (old, new) = ("@required a: T\n @required b: T", "@required b: T\n @required a: T");
    let changed = ["members-reordered In: compatible/compatible/breaking"];
    assert_eq!(between("restJson1", &order(old), &order(new)), changed);
    let (old, new) = ("@required a: T\n b: T", "b: T\n @required a: T");
    assert_eq!(between("restJson1", &order(old), &order(new)), [""; 0]);
}

#[test]
fn mixins_are_nothing_but_what_is_mixed_of_them() {
    let mixed = "@mixin\nstructure M { x: T }\nstructure In with [M] {}\n";
    assert_eq!(between("restJson1", mixed, &input("x: T")), [""; 0]);
    assert_eq!(between("restJson1", &input("x: T"), mixed), [""; 0]);
    let changes = between("restJson1", mixed, &mixed.replace("x: T", "x: Integer"));
    assert_eq!(changes, ["retyped In$x: breaking/compatible/breaking"]);
    let service =
        |base: &str| format!("{base}\nservice S {{ version: \"1\", operations: [Op] }}\n");
    let of_mixin = "@mixin @restJson1 service Base {}\nservice S with [Base] { version: \"1\", operations: [Op] }\n";
    let changes = between("title(\"x\")", of_mixin, &service("@restJson1"));
    assert!(changes.iter().all(|it| !it.contains("Base")), "{changes:?}");
}

#[test]
fn words_are_called_by_their_names() {
    for (traits, id) in [
        ("@tags([\"x\"])", "tags"),
        ("@recommended", "recommended"),
        ("@suppress([\"x\"])", "suppress"),
    ] {
        let (plain, applied) = (input("a: T"), input(&format!("{traits} a: T")));
        let told = ["trait-changed In$a: compatible/compatible/compatible"];
        assert_eq!(between("restJson1", &plain, &applied), told, "{id}");
        assert_eq!(between("restJson1", &applied, &plain), told, "{id}");
    }
    let target = |traits: &str| format!("structure In {{ a: V }}\n{traits} structure V {{}}\n");
    let told = ["trait-changed V: dangerous/compatible/compatible"];
    assert_eq!(between("restJson1", &target("@sensitive"), &target("")), told);
    for traits in ["@internal", "@unstable"] {
        let told = ["trait-changed V: compatible/compatible/compatible"];
        assert_eq!(between("restJson1", &target(traits), &target("")), told, "{traits}");
    }
}

#[test]
fn another_namespace_hides_no_trait_of_any_shape() {
    let old = |namespace: &str| {
        format!(
            "$version: \"2\"\nnamespace {namespace}\nuse aws.protocols#restXml\n\
             @restXml(noErrorWrapping: true)\n@title(\"T\")\n@cors(origin: \"https://a.example\")\n\
             service S {{ version: \"1\", operations: [Op], resources: [R] }}\n\
             @internal\nresource R {{ identifiers: {{ id: String }}, read: Get }}\n\
             @readonly\n@http(method: \"GET\", uri: \"/r/{{id}}\")\n\
             operation Get {{ input := {{ @required @httpLabel id: String }} }}\n\
             @idempotent\n@http(method: \"POST\", uri: \"/op\")\noperation Op {{ input := {{ \
             @xmlAttribute a: String }} }}\n"
        )
    };
    let new = |namespace: &str| {
        let mut text = old(namespace);
        for gone in ["(noErrorWrapping: true)", "@title(\"T\")\n", "@internal\n", "@idempotent\n"] {
            text = text.replace(gone, "");
        }
        text.replace("@xmlAttribute ", "").replace("https://a.example", "https://b.example")
    };
    let found = |namespace| told(&diff(&model(&old("a")), &model(&new(namespace))).changes);
    let same = found("a");
    assert!(same.len() >= 6, "{same:?}");
    assert_eq!(found("b"), same);
}
