//! What Smithy's rules for models refuse, and under which identifier.

use shapewright_codegen::load::{Loaded, Loader};

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
        ("@documentation(\"a\") @documentation(\"b\")\nstring S", "1 TraitConflict"),
        ("@trait(selector: \"strin\")\nstructure t {}", "1 Model"),
        ("@length(min: 2, max: 1)\nstring S", "1 LengthTrait"),
        ("@length(min: -1)\nstring S", "1 LengthTrait"),
        ("@pattern(\"[a-z]+\")\nstring S", "1 PatternTrait.Unanchored"),
        (
            "@pattern(\"^a\")\nstring S\nlist L {\n @pattern(\"b?$\") member: S\n}",
            "4 PatternTrait.AcceptsEverything",
        ),
        ("@pattern(\"a^\")\nstring S", "1 PatternTrait.AcceptsNothing"),
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
