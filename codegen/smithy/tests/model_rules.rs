//! What Smithy's rules for models refuse, and under which identifier.

use shapewright_smithy::Severity;
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

#[test]
fn shape_ids_of_traits_that_everybody_knows_need_no_definition() {
    let by = |id: &str| {
        found(&format!(
            "@trait\nstructure of {{\n @idRef(failWhenMissing: true)\n protocol: String\n}}\n\
             @of(protocol: \"{id}\")\nstring S"
        ))
    };
    assert!(by("aws.protocols#restJson1").is_empty());
    assert!(by("smithy.protocols#rpcv2Cbor").is_empty());
    assert_eq!(by("aws.protocols#restJson3"), ["6 TraitValue"]);
    assert_eq!(by("a#Missing"), ["6 TraitValue"]);
}

#[test]
fn every_rule_has_an_identifier_and_a_place() {
    let mut wrong = Vec::new();
    for (statements, expected) in [
        ("structure S {\n m: Missing\n}", "2 Target"),
        ("service S {}\nlist L {\n member: S\n}", "3 Target"),
        ("@trait structure t {}\nlist L {\n member: t\n}", "3 Target"),
        ("structure E {}\noperation O { errors: [E] }", "2 Target"),
        ("list L {\n member: smithy.api#NonEmptyString\n}", "2 PrivateAccess"),
        ("list L {\n member: Unit\n}", "2 UnitType"),
        ("@unknown\nstring S", "1 Model.UnresolvedTrait"),
        ("string t\n@t\nstring S", "2 Model"),
        ("@required\nstring S", "1 TraitTarget"),
        ("@length(min: \"1\")\nstring S", "1 TraitValue"),
        ("@http(uri: \"/\")\noperation O {}", "1 TraitValue"),
        ("structure E {}\n@error(\"serve\")\nstructure S {}", "2 TraitValue"),
        ("@readonly @idempotent\noperation O {}", "1 TraitConflict"),
        ("@documentation(\"a\") @documentation(\"b\")\nstring S", "1 Model"),
        ("@trait(selector: \"strin\")\nstructure t {}", "1 Model"),
        ("@length(min: 2, max: 1)\nstring S", "1 LengthTrait"),
        ("@length(min: -1)\nstring S", "1 LengthTrait"),
        ("@pattern(\"[a-z]+\")\nstring S", "1 PatternTrait.Unanchored"),
        (
            "@pattern(\"^a\")\nstring S\nlist L {\n @pattern(\"b?$\") member: S\n}",
            "4 PatternTrait.AcceptsEverything",
        ),
        ("@pattern(\"a^\")\nstring S", "1 PatternTrait.AcceptsNothing"),
        ("@pattern(\"^ord-[0-9a-z{8}$\")\nstring S", "1 PatternTrait.Unreadable"),
        ("@pattern(\"^[a-z]{3}$\") @length(max: 2)\nstring S", "1 PatternTrait.Length"),
        (
            "@length(min: 4)\nstring S\nlist L {\n @pattern(\"^[a-z]{1,3}$\") member: S\n}",
            "4 PatternTrait.Length",
        ),
        (
            "@pattern(\"[a-z]\") @shapewright.c2j#fullPattern\nstring S\n@default(\"aa\")\nstring T\n\
             structure U {\n s: S = \"aa\"\n}",
            "6 DefaultTrait",
        ),
        ("@range(min: 2, max: 1)\ninteger I", "1 RangeTrait"),
        ("@range(min: 1.5)\ninteger I", "1 RangeTrait"),
        ("enum E {\n A = \"a\"\n B = \"a\"\n}", "3 EnumShape"),
        ("intEnum E {\n A = 2147483648\n}", "2 EnumShape"),
        ("@enum([{value: \"a\"}, {value: \"a\"}])\nstring S", "1 EnumTrait"),
        ("structure S {\n i: Integer = \"a\"\n}", "2 DefaultTrait"),
        ("list L {\n member: L\n}", "1 ShapeRecursion"),
        ("structure S {\n @required\n s: S\n}", "1 ShapeRecursion"),
        ("union U {\n u: U\n}", "1 ShapeRecursion"),
        (
            "structure S {\n @required\n b: B\n @required\n c: B\n}\n@streaming\nblob B",
            "1 ExclusiveStructureMemberTrait",
        ),
        ("structure S {\n b: B\n}\n@streaming\nblob B", "2 StreamingTrait"),
        ("structure S {\n @jsonName(\"b\")\n a: String\n b: String\n}", "1 JsonName"),
        ("@mediaType(\"text\")\nstring S", "1 MediaType"),
        ("@http(method: \"GET\", uri: \"/{a}\")\n@readonly\noperation O {}", "3 HttpLabelTrait"),
        ("@http(method: \"GET\", uri: \"a\")\n@readonly\noperation O {}", "1 Model"),
        ("resource R { read: O }\noperation O {}", "1 ResourceLifecycle"),
        (
            "resource R {\n identifiers: { i: String }\n operations: [O]\n}\noperation O {}",
            "5 ResourceIdentifierBinding",
        ),
        ("resource R { resources: [R] }", "1 ResourceCycle"),
        ("@input\nstructure S {}\noperation O { output: S }", "3 OperationInputOutputMisuse"),
        ("service S { rename: { \"a#T\": \"U\" } }\nstring T", "1 Service"),
        ("@metadata(key: \"validators\")\nstring S", "1 MetadataTrait"),
        ("apply String @tags([\"a\"])", "1 Model"),
    ] {
        let found = found(statements);
        if found != [expected] {
            wrong.push(format!("{statements}\nis {found:?}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The identifiers of what is wrong with each of these, each with its line.
#[track_caller]
fn assert_found(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(statements, expected)| {
            let found = found(statements).join(", ");
            (found != *expected).then(|| format!("{statements}\nis {found:?}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn examples_are_held_to_what_the_operation_takes_answers_and_throws() {
    let operation = |examples: &str| {
        format!(
            "@examples([{examples}])\noperation O {{\n input := {{ @required @length(max: 2) s: \
             String }}\n output := {{ n: Integer }}\n errors: [E]\n}}\n@error(\"client\") structure E \
             {{ m: String }}\n@error(\"client\") structure F {{}}"
        )
    };
    for (examples, expected) in [
        ("{ title: \"a\", input: { s: \"ab\" }, output: { n: 1 } }", ""),
        (
            "{ title: \"a\", input: { s: \"ab\" }, error: { shapeId: E, content: { m: \"x\" } } }",
            "",
        ),
        ("{ title: \"a\" }", "1 ExamplesTrait"),
        ("{ title: \"a\", input: { s: \"abc\" } }", "1 ExamplesTrait"),
        ("{ title: \"a\", input: { s: \"a\" }, output: { n: \"1\" } }", "1 ExamplesTrait"),
        ("{ title: \"a\", input: { s: \"a\" }, error: { shapeId: F } }", "1 ExamplesTrait"),
        (
            "{ title: \"a\", input: { s: \"a\" }, output: {}, error: { shapeId: E } }",
            "1 ExamplesTrait",
        ),
        ("{ title: \"a\", input: { s: \"a\" }, allowConstraintErrors: true }", "1 ExamplesTrait"),
    ] {
        assert_eq!(found(&operation(examples)).join(", "), expected, "{examples}");
    }
}

#[test]
fn what_an_example_breaks_on_purpose_is_a_warning() {
    let text = "$version: \"2\"\nnamespace a\n@examples([{ title: \"a\", input: { s: \"abc\" }, error: \
                { shapeId: E }, allowConstraintErrors: true }])\noperation O {\n input := { \
                @length(max: 2) s: String }\n errors: [E]\n}\n@error(\"client\") structure E {}\n";
    let loaded = Loader::new().text("a.smithy", text).load();
    assert!(loaded.model.is_some());
    let ids: Vec<&str> = loaded.diagnostics.iter().map(|it| it.id.as_ref()).collect();
    assert_eq!(ids, ["ExamplesTrait"]);
}

#[test]
fn traits_have_validators_of_their_own() {
    assert_found(&[
        (
            "@trait(selector: \"service\") @traitValidators(\"a.NoBlobs\": { selector: \"~> member \
             :test(> blob)\" })\nstructure p {}\n@p\nservice S { operations: [O] }\noperation O {\n \
             input := {\n  b: Blob\n  s: String\n }\n}",
            "7 a.NoBlobs",
        ),
        (
            "@trait @traitValidators(\"1\": { selector: \"*\" })\nstructure p {}",
            "1 TraitValidators",
        ),
        ("@trait @traitValidators(\"a.B\": { selector: \"strin\" })\nstructure p {}", "1 Model"),
        (
            "@trait(breakingChanges: [{ path: \"/m/n\", change: \"any\" }])\nstructure p { m: String }",
            "1 TraitBreakingChanges",
        ),
    ]);
}

#[test]
fn services_keep_the_rules_of_their_protocols() {
    let protocol = "@trait @protocolDefinition(traits: [http, httpPayload]) structure p {}\n";
    let cases = [
        ("@p service S { operations: [O] }\noperation O {}", "3 HttpBindingsMissing"),
        (
            "@p service S { operations: [O] }\n@http(method: \"POST\", uri: \"/\")\noperation O {\n \
             input := {\n  @required b: B\n }\n}\n@streaming blob B",
            "6 StreamingTrait",
        ),
        ("@cors(origin: \"a\", origins: { b: \"c\" }) service S {}", "2 CorsTrait"),
        (
            "@httpApiKeyAuth(name: \"k\", in: \"query\", scheme: \"s\") service S {}",
            "2 HttpApiKeyAuthTrait",
        ),
        (
            "@trait @protocolDefinition(noInlineDocumentSupport: true) structure q {}\n@q service S { \
             operations: [O] }\noperation O { input := { d: Document } }",
            "3 NoInlineDocumentSupport",
        ),
    ];
    for (statements, expected) in cases {
        assert_eq!(found(&format!("{protocol}{statements}")).join(", "), expected, "{statements}");
    }
}

#[test]
fn operations_keep_the_rules_of_their_traits() {
    assert_found(&[
        ("@endpoint(hostPrefix: \"{a}.\")\noperation O {}", "2 HostLabelTrait"),
        ("@endpoint(hostPrefix: \"a_b.\")\noperation O {}", "1 HostLabelTrait"),
        ("@endpoint(hostPrefix: \"{a.\")\noperation O {}", "1 Model"),
        (
            "@endpoint(hostPrefix: \"b.\")\noperation O {\n input := {\n  @required @hostLabel a: \
             String\n }\n}",
            "4 HostLabelTrait",
        ),
        (
            "@requestCompression(encodings: [\"br\"])\noperation O { input := {} }",
            "1 RequestCompressionTrait",
        ),
        ("@requestCompression(encodings: [\"gzip\"])\noperation O {}", "1 RequestCompressionTrait"),
        (
            "service S {\n operations: [A, B]\n}\n@http(method: \"POST\", uri: \"/a\")\noperation A {}\n\
             @http(method: \"POST\", uri: \"/a\")\noperation B {}",
            "5 HttpUriConflict, 7 HttpUriConflict",
        ),
        (
            "service S {\n operations: [A, B]\n}\n@http(method: \"POST\", uri: \"/a\") \
             @endpoint(hostPrefix: \"a.\")\noperation A {}\n@http(method: \"POST\", uri: \"/a\") \
             @endpoint(hostPrefix: \"b.\")\noperation B {}",
            "",
        ),
        ("@http(method: \"POST\", uri: \"/ä\")\noperation O {}", "1 HttpUriFormat"),
        (
            "@paginated(inputToken: \"i\", outputToken: \"o\")\noperation O {\n input := { i: Integer \
             }\n output := { o: String }\n}",
            "1 PaginatedTrait",
        ),
        (
            "@paginated(items: \"o\")\noperation O {\n input := { i: String }\n output := { o: L }\n}\n\
             list L { member: String }\nservice S { operations: [O] }",
            "1 PaginatedTrait",
        ),
    ]);
}

#[test]
fn resources_are_referred_to_and_have_properties() {
    let resource = "resource R {\n identifiers: { a: String, b: String }\n}\n";
    for (statements, expected) in [
        ("@references([{ resource: R }])\nstructure S { a: String, b: String }", ""),
        ("@references([{ resource: \"x.y#R\" }])\nstructure S {}", ""),
        ("@references([{ resource: R }])\nstructure S { a: String }", "4 ReferencesTrait"),
        (
            "@references([{ resource: R, ids: { a: \"c\" } }])\nstructure S { c: String }",
            "4 ReferencesTrait",
        ),
        ("@references([{ resource: R }])\nstring S", "4 ReferencesTrait"),
        ("@references([{ resource: S }])\nstring S", "4 ReferencesTrait"),
    ] {
        assert_eq!(found(&format!("{resource}{statements}")).join(", "), expected, "{statements}");
    }
    let operation = "\n read: O\n}\n@readonly\noperation O {\n input := {\n  ";
    for (properties, member, expected) in [
        ("p: String", "p: String", ""),
        ("p: String", "p: Integer", "8 ResourceOperationInputOutput"),
        ("p: String", "p: String, q: String", "8 ResourceOperationInputOutput"),
        ("p: String", "p: String, @notProperty q: String", ""),
        ("p: String", "@property(name: \"p\") q: String", ""),
        ("p: String, q: String", "p: String", "1 ResourceOperationInputOutput"),
    ] {
        let text =
            format!("resource R {{\n properties: {{ {properties} }}{operation}{member}\n }}\n}}");
        assert_eq!(found(&text).join(", "), expected, "{text}");
    }
}

#[test]
fn texts_of_traits_have_their_form() {
    assert_found(&[
        ("@xmlNamespace(uri: \"::x\")\nstructure S {}", "1 XmlNamespaceTrait"),
        ("@externalDocumentation(\"a\": \"b!\")\nstructure S {}", "1 Model"),
        ("@trait structure t {}\n@t(null)\nstring S", "2 TraitValue"),
        ("@trait structure t {}\n@t(true)\nstring S", "2 TraitValue"),
        ("@trait list t { member: String }\n@t\nstring S", ""),
        ("list L {\n member: String = \"a\"\n}", "2 TraitTarget"),
    ]);
}

/// The identifiers of what is wrong with a model that is metadata and one statement.
fn with_metadata(metadata: &str, statements: &str) -> Vec<String> {
    let text = format!("$version: \"2\"\nmetadata {metadata}\nnamespace a\n{statements}\n");
    let loaded = Loader::new().text("a.smithy", text).load();
    loaded.diagnostics.iter().map(|it| format!("{} {}", it.severity, it.id)).collect()
}

#[test]
fn models_declare_validators_of_their_own() {
    let each = |rest: &str| format!("validators = [{{ name: \"EmitEachSelector\", {rest} }}]");
    let string = "configuration: { selector: \"string\" }";
    for (metadata, expected) in [
        (each(string), "warning EmitEachSelector"),
        (each(&format!("id: \"X\", severity: \"NOTE\", {string}")), "note X"),
        (each(&format!("namespaces: [\"b\"], {string}")), ""),
        (each(&format!("selector: \"list\", {string}")), ""),
        (each("configuration: { selector: \"strin\" }"), "error Model"),
        (each("id: \"X\""), "error Model"),
        (each(&format!("severity: \"ERROR\", {string}")), "error Model"),
        (
            "validators = [{ name: \"EmitNoneSelector\", configuration: { selector: \"list\" } }]"
                .into(),
            "warning EmitNoneSelector",
        ),
        ("validators = [{ name: \"UnreferencedShape\" }]".into(), "note UnreferencedShape"),
        (
            "validators = [{ name: \"UnreferencedShape\", severity: \"WARNING\" }]".into(),
            "warning UnreferencedShape",
        ),
        (
            "validators = [{ name: \"UnreferencedShape\", \
             configuration: { rootShapeSelector: \"string\" } }]"
                .into(),
            "",
        ),
        ("validators = [{ name: \"CamelCase\" }]".into(), "warning UnknownValidator_CamelCase"),
    ] {
        assert_eq!(with_metadata(&metadata, "string S").join(", "), expected, "{metadata}");
    }
}

#[test]
fn messages_of_validators_have_values_of_the_shape() {
    let text = "$version: \"2\"\nmetadata validators = [{ name: \"EmitEachSelector\", id: \"X\", \
                configuration: { selector: \"[trait|tags]\", messageTemplate: \"@{id|name}: \
                @{trait|tags|(values)} @@ @{\" } }]\nnamespace a\n@tags([\"x\", \"y\"])\nstring S\n";
    let loaded = Loader::new().text("a.smithy", text).load();
    let messages: Vec<&str> = loaded.diagnostics.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(messages, ["S: x, y @ @{"]);
}

#[test]
fn warnings_are_suppressed_and_errors_are_not() {
    let pattern = "@pattern(\"[a-z]+\")\nstring S";
    let rule = |key: &str, rest: &str| format!("{key} = [{{ {rest} }}]");
    for (metadata, statements, expected) in [
        ("x = 1".to_owned(), pattern, "warning PatternTrait.Unanchored"),
        (rule("suppressions", "id: \"PatternTrait\", namespace: \"*\""), pattern, ""),
        (rule("suppressions", "id: \"PatternTrait\", namespace: \"a\""), pattern, ""),
        (
            rule("suppressions", "id: \"PatternTrait\", namespace: \"b\""),
            pattern,
            "warning PatternTrait.Unanchored",
        ),
        (
            rule("suppressions", "id: \"Pattern\", namespace: \"*\""),
            pattern,
            "warning PatternTrait.Unanchored",
        ),
        (
            "x = 1".to_owned(),
            "@suppress([\"PatternTrait.Unanchored\"])\n@pattern(\"[a-z]+\")\nstring S",
            "",
        ),
        (
            rule("suppressions", "id: \"LengthTrait\", namespace: \"*\""),
            "@length(min: 2, max: 1)\nstring S",
            "error LengthTrait",
        ),
        (
            rule("severityOverrides", "id: \"X\", namespace: \"*\", severity: \"DANGER\""),
            "string S",
            "",
        ),
    ] {
        assert_eq!(with_metadata(&metadata, statements).join(", "), expected, "{metadata}");
    }
}

#[test]
fn closures_of_shapes_have_names_and_shapes() {
    let closure = |rest: &str| format!("shapeClosures = [{{ id: \"a#C\", {rest} }}]");
    for (metadata, expected) in [
        (closure("includeNamespaces: [\"a\"]"), ""),
        (closure(""), "error ShapeClosure"),
        (closure("includeNamespaces: [\"b\"]"), "warning ShapeClosure.EmptyNamespace.a#C"),
        (closure("includeBySelector: \"strin\""), "error ShapeClosure"),
        (closure("includeNamespaces: [\"a\"], rename: { \"a#S\": \"S\" }"), "error ShapeClosure"),
        (closure("includeNamespaces: [\"a\"], rename: { \"a#S\": \"t\" }"), "error ShapeClosure"),
        (closure("includeNamespaces: [\"a\"], rename: { \"a#S\": \"T2\" }"), ""),
        (
            "shapeClosures = [{ id: \"a#S\", includeNamespaces: [\"a\"] }]".into(),
            "error ShapeClosure",
        ),
    ] {
        let found = with_metadata(&metadata, "string S\nstring T").join(", ");
        assert_eq!(found, expected, "{metadata}");
    }
}

#[test]
fn everything_that_is_wrong_with_references_is_reported_at_once() {
    let statements = "structure S {\n a: Missing\n b: O\n}\noperation O {\n input: L\n}\nlist L { \
                      member: Gone }";
    assert_eq!(found(statements), ["2 Target", "8 Target", "3 Target", "6 Target"]);
}

#[test]
fn every_shape_on_a_cycle_of_mixins_is_reported() {
    let statements = "@mixin\nstructure A with [B] {}\n@mixin\nstructure B with [A] {}\nstructure C \
                      with [A] {}";
    assert_eq!(found(statements), ["2 Model", "4 Model"]);
}

#[test]
fn names_that_differ_by_case_only_are_both_reported() {
    assert_eq!(found("string A\nstring a"), ["1 ShapeIdConflict", "2 ShapeIdConflict"]);
}

#[test]
fn what_people_write_every_day_breaks_no_rule() {
    let statements = "
        service S { version: \"1\", operations: [Get], resources: [R] }
        resource R { identifiers: { id: Id }, read: Get2 }
        @readonly @http(method: \"GET\", uri: \"/a/{id}?x=1\")
        operation Get { input := { @required @httpLabel id: Id, @httpQuery(\"y\") y: Integer } }
        @readonly @http(method: \"GET\", uri: \"/b/{id}\")
        operation Get2 { input := { @required @httpLabel id: Id }, output := { tree: Tree } }
        @pattern(\"^[a-z]+$\") @length(min: 1) string Id
        structure Tree { left: Tree, @range(min: 0.5) weight: Double, leaves: Leaves }
        map Leaves { key: Id, value: Tree }
        enum E { A, B }";
    assert_eq!(found(statements), [""; 0]);
}

#[test]
fn a_wrong_key_in_the_value_of_a_trait_is_marked_and_told_once() {
    for (statement, expected) in [
        ("@length(mn: 1)\nstring S", &["needs `min` or `max`, not `mn`: did you mean `min`?"][..]),
        ("@length(\"1\")\nstring S", &["but found a string"]),
        (
            "@http(method: \"GET\", url: \"/\")\n@readonly\noperation O {}",
            &["`uri` of `smithy.api#http`, which has no member `url`: did you mean `uri`?"],
        ),
        (
            "@enum([{valu: \"a\"}])\nstring S",
            &["which has no member `valu`: did you mean `value`?"],
        ),
        (
            "@http(method: \"GET\", uri: \"/\", cod: 201)\n@readonly\noperation O {}",
            &["did you mean `code`?"],
        ),
        (
            "@http(get: 1)\noperation O {}",
            &["Missing required member `method`", "Missing required member `uri`"],
        ),
    ] {
        let text = format!("$version: \"2\"\nnamespace a\n{statement}\n");
        let loaded = Loader::new().text("a.smithy", text).load();
        // As the command prints them: warnings only if there is no error.
        let has_errors = loaded.diagnostics.has_errors();
        let told =
            loaded.diagnostics.iter().filter(|it| it.severity == Severity::Error || !has_errors);
        let told: Vec<_> = told.filter(|it| it.id != "EnumTrait").map(|it| &it.message).collect();
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for words in expected {
            assert!(told.iter().any(|it| it.contains(words)), "{words}: {told:#?}");
        }
    }
}
