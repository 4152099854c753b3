//! Where the mistakes of a model are marked, and what is said of them.

use shapewright_smithy::load::{Loaded, Loader};

const HEAD: &str = "$version: \"2\"\nnamespace a\n";

fn load(statements: &str) -> Loaded {
    Loader::new().text("a.smithy", format!("{HEAD}{statements}\n")).load()
}

/// What is wrong with statements that begin in line 3.
fn found(statements: &str) -> Vec<String> {
    rendered(&load(statements))
}

fn rendered(loaded: &Loaded) -> Vec<String> {
    loaded.diagnostics.iter().map(|found| found.render(&loaded.sources)).collect()
}

/// The places of what is found: `LINE:COLUMN`.
fn places(found: &[String]) -> Vec<String> {
    let place = |it: &String| it.split(':').skip(1).take(2).collect::<Vec<_>>().join(":");
    found.iter().map(place).collect()
}

#[test]
fn an_unresolved_name_of_a_service_resource_or_operation_is_marked_where_it_stands() {
    let found = found(
        "service S {\n    operations: [O, Q]\n    resources: [T]\n    errors: [F]\n}\n\
         operation O {\n    input: I\n    output: J\n    errors: [E]\n}\n\
         resource R {\n    identifiers: {a: K}\n    create: C\n    list: C\n}",
    );
    let expected = ["4:21", "5:17", "6:14", "9:12", "10:13", "11:14", "14:22", "15:13", "16:11"];
    assert_eq!(places(&found), expected, "{found:#?}");
    assert!(found[0].contains("    operations: [O, Q]\n  |                     ^"), "{}", found[0]);
    assert!(found[7].contains("`create` of `a#R` targets an unresolved shape"), "{}", found[7]);
    assert!(found[8].contains("`list` of `a#R` targets an unresolved shape"), "{}", found[8]);
}

#[test]
fn a_shape_of_the_wrong_type_is_marked_where_it_is_named() {
    let found = found(
        "resource R {\n    update: A\n    collectionOperations: [A]\n}\nstructure A {}\n\
         operation O {\n    input: R\n    errors: [A]\n}\nlist L {\n    member: O\n}",
    );
    assert_eq!(places(&found), ["4:13", "5:28", "9:12", "10:14", "13:13"], "{found:#?}");
    assert!(found[0].contains("wrong type for `update` of"), "{}", found[0]);
    assert!(found[1].contains("wrong type for `collectionOperations` of"), "{}", found[1]);
}

#[test]
fn what_is_no_mixin_is_marked_where_it_is_mixed_in() {
    let found = found("structure A {}\nstructure B with [A] {}\nstring C\nstructure D with [C] {}");
    assert_eq!(places(&found), ["4:19", "6:19", "6:19"], "{found:#?}");
}

#[test]
fn a_wrong_rename_is_marked_where_it_stands() {
    let found =
        found("service S {\n    version: \"1\"\n    rename: {\n        \"a#T\": \"U\"\n    }\n}");
    assert_eq!(places(&found), ["6:9"], "{found:#?}");
}

#[test]
fn a_wrong_name_in_a_json_ast_is_marked_at_its_string() {
    let text = "{\"smithy\": \"2.0\", \"shapes\": {\n\"a#S\": {\"type\": \"service\", \"operations\": [\n\
                {\"target\": \"a#O\"}]}}}";
    let found = rendered(&Loader::new().text("a.json", text).load());
    assert_eq!(places(&found), ["3:12"], "{found:#?}");
}

#[test]
fn unresolved_names_do_not_hide_the_mistakes_of_traits() {
    let found = found(
        "structure In { @lenght(min: 1) a: String }\nstructure In2 { @pattern(1) a: Strng }\n\
         @error(\"clien\")\nstructure Er {}\nservice S { version: \"1\", operations: [Opp] }",
    );
    let said = found.join("\n");
    for expected in [
        "a.smithy:3:17: error: There is no trait",
        "a.smithy:4:26: error: Trait `smithy.api#pattern`: Expected a string",
    ] {
        assert!(said.contains(expected), "{said}");
    }
    assert_eq!(found.len(), 5, "{said}");
    assert!(said.contains("a.smithy:5:8: error: ") && said.contains("`clien`"), "{said}");
}

#[test]
fn nothing_is_reported_that_follows_from_an_unknown_target() {
    let found = found(
        "@trait\nstructure t { a: Strng, b: Nope }\n@t(a: 1, b: [2])\nstring S\n\
         structure Q { @length(min: 1) @required a: Missing }\nlist L { member: Gone }\n\
         @trait structure u with [Mixn] {}\n@u(x: 1) string V",
    );
    assert_eq!(places(&found), ["9:26", "4:18", "4:28", "7:44", "8:18"], "{found:#?}");
}

#[test]
fn a_wrong_version_is_marked_under_its_value() {
    let of_version = |version: &str| {
        let text = format!("$version: {version}\nnamespace a\nstring S\n");
        rendered(&Loader::new().text("a.smithy", text).load())
    };
    let found = of_version("\"3.0\"");
    assert!(found[0].contains("1 | $version: \"3.0\"\n  |           ^^^^^"), "{}", found[0]);
    for version in ["2", "2.0", "1.0"] {
        let found = of_version(version);
        assert_eq!(places(&found), ["1:11"], "{found:#?}");
        assert!(found[0].ends_with(&format!("help: write `\"{version}\"`")), "{}", found[0]);
    }
}

#[test]
fn what_is_suggested_could_stand_there() {
    let helps = |statements: &str| -> Vec<Option<String>> {
        load(statements).diagnostics.iter().map(|it| it.help.clone()).collect()
    };
    let mean = |name: &str| Some(format!("did you mean `{name}`?"));
    let operation = "operation Op { input: Inp, output: Outptu, errors: [Eror] }\nstructure Input {}\n\
                     structure Output {}\n@error(\"client\") structure Error {}\nstring Erorr";
    assert_eq!(helps(operation), [mean("Input"), mean("Output"), mean("Error")]);
    let members = "structure S { a: ordr, b: httpLabl }\noperation Ordr {}\nstructure Order {}";
    assert_eq!(helps(members), [mean("Order"), None]);
    let service =
        "service S { version: \"1\", operations: [Ordr] }\nstructure Ordrs {}\noperation Order {}";
    assert_eq!(helps(service), [mean("Order")]);
}

#[test]
fn what_is_not_closed_before_a_statement_is_shown() {
    for (statements, place, opener) in [
        ("@length(min: 1\nstructure A {}", "4:1", "a.smithy:3:8"),
        ("@length(\nstructure A {}", "4:1", "a.smithy:3:8"),
        (
            "structure A {\n    @required\n    @length(min: 1\n    @sensitive\n    a: String\n}",
            "6:5",
            "a.smithy:5:12",
        ),
        ("operation O { input := { a: String }\nresource { }", "4:1", "a.smithy:3:13"),
        (
            "operation O {\n    input := {\n    a: String\n}\nstructure B { }",
            "7:1",
            "a.smithy:3:13",
        ),
        (
            "operation O {\n    input := {\n    a: String\n\n    structure B { }\n}",
            "7:5",
            "a.smithy:4:14",
        ),
        ("service S {\n    version: \"1\"\nstructure B { }", "5:1", "a.smithy:3:11"),
    ] {
        let found = found(statements);
        assert_eq!(places(&found)[0], place, "{found:#?}");
        assert!(found[0].contains(&format!("--> {opener}\n")), "{found:#?}");
        assert!(found[0].contains("is not closed"), "{found:#?}");
        assert!(!found.join("").contains("Unknown property"), "{found:#?}");
    }
    let names = "enum E { list, map structure\n union resource }\nstructure S { list: L, structure : L }\n\
                 list L { member: E }";
    assert_eq!(found(names), [""; 0]);
}

#[test]
fn a_long_line_is_cut_around_its_mark() {
    let text = |before: usize, after: usize| {
        let tags = |count: usize| "@tags([\"a\"]) ".repeat(count);
        format!("{}@lenght(min: 1) {}string A", tags(before), tags(after))
    };
    let lines = |statement: String| -> Vec<String> {
        found(&statement)[0].lines().skip(2).take(2).map(str::to_owned).collect()
    };
    let whole = lines(text(1, 1));
    assert_eq!(whole[0], format!("3 | {}", text(1, 1)));
    let middle = lines(text(30, 30));
    assert_eq!(middle[0].chars().count(), "3 | ".len() + 40 + 80 + 2);
    assert!(middle[0].starts_with("3 | …") && middle[0].ends_with('…'), "{middle:?}");
    for lines in [whole, middle, lines(text(0, 30)), lines(text(30, 0))] {
        let mark = lines[1].chars().position(|it| it == '^').expect("a mark");
        assert!(lines[0].chars().skip(mark).collect::<String>().starts_with("lenght"), "{lines:?}");
    }
}

#[test]
fn a_misspelt_keyword_or_member_is_one_mistake_with_what_was_meant() {
    let of_text = |text: &str| -> Vec<(String, Option<String>)> {
        let loaded = Loader::new().text("a.smithy", text).load();
        let found = loaded.diagnostics.iter();
        found
            .map(|it| {
                (loaded.sources.position(it.span.expect("a place")).to_string(), it.help.clone())
            })
            .collect()
    };
    let mean =
        |place: &str, name: &str| (place.to_owned(), Some(format!("did you mean `{name}`?")));
    assert_eq!(of_text("$version: \"2\"\nnamesapce a\n"), [mean("2:1", "namespace")]);
    let list = format!("{HEAD}list L {{ items: String }}\n");
    assert_eq!(of_text(&list), [mean("3:10", "member")]);
    let map = format!("{HEAD}map M {{ keys: String, value: String }}\n");
    assert_eq!(of_text(&map), [mean("3:9", "key")]);
    let map = format!("{HEAD}map M {{ keys: String }}\n");
    assert_eq!(of_text(&map).len(), 2);
    let class = format!("{HEAD}class D {{}}\n");
    assert!(of_text(&class)[0].1.as_ref().is_some_and(|it| it.contains("`structure`")));
}

#[test]
fn a_wrong_escape_is_marked_itself() {
    for (string, mark) in [
        (r#""h\\u{\u{1F600}!""#, "\\u{1F6"),
        (r#""C:\Users""#, "\\U"),
        ("\"\"\"\n    a\n    b \\d\n    \"\"\"", "\\d"),
    ] {
        let loaded = load(&format!("@documentation({string})\nstring S"));
        let span = loaded.diagnostics.iter().next().and_then(|it| it.span).expect("a place");
        assert_eq!(loaded.sources.text(span), mark, "{:#?}", rendered(&loaded));
    }
}

#[test]
fn a_label_that_may_be_missing_is_said_to_need_a_trait() {
    let text = "@readonly\n@http(method: \"GET\", uri: \"/{b}\")\noperation O { input := { @httpLabel b: String } }";
    let loaded = load(text);
    let help =
        loaded.diagnostics.iter().find(|it| it.id == "TraitTarget").expect("an error").help.clone();
    assert_eq!(help.as_deref(), Some("add `@required` to the member"));
}

#[test]
fn a_trait_for_targets_is_said_to_belong_there() {
    let loaded = load("structure S {\n    @sensitive\n    a: String\n}");
    let found = loaded.diagnostics.iter().find(|it| it.id == "TraitTarget").expect("an error");
    let others = "it is only for shapes other than services, operations, resources and members";
    assert!(found.message.ends_with(others), "{}", found.message);
    assert_eq!(found.help.as_deref(), Some("put it on the shape that the member targets"));
}

#[test]
fn what_is_put_into_a_built_in_namespace_is_refused_where_it_stands() {
    let idl = "$version: \"2\"\nnamespace smithy.api\n\nstructure Mine {}\n@trait\nstring mark\n";
    let json = "{\"smithy\": \"2.0\", \"shapes\": {\n\"smithy.api#Mine\": {\"type\": \"structure\"},\n\
        \"smithy.api#mark\": {\"type\": \"string\", \"traits\": {\"smithy.api#trait\": {}}}}}";
    for (name, text, expected) in
        [("a.smithy", idl, ["4:11", "6:8"]), ("a.json", json, ["2:1", "3:1"])]
    {
        let loaded = Loader::new().text(name, text).load();
        let found = rendered(&loaded);
        assert_eq!(places(&found), expected, "{found:#?}");
        assert!(found[0].contains("`smithy.api#Mine` cannot be defined"), "{}", found[0]);
        assert!(found[0].contains("in a namespace of your own"), "{}", found[0]);
        assert!(loaded.model.is_none());
    }
    // The same shape once more is no other.
    let same = "$version: \"2\"\nnamespace smithy.api\nstring String\n";
    assert!(Loader::new().text("a.smithy", same).load().model.is_some());
}

#[test]
fn another_definition_of_a_prelude_shape_is_marked_where_it_stands() {
    let other = "$version: \"2\"\nnamespace smithy.api\n\ninteger String\n\
        structure paginated {\n    inputToken: Integer\n}\n";
    let found = rendered(&Loader::new().text("a.smithy", other).load());
    assert_eq!(places(&found), ["4:9", "6:5"], "{found:#?}");
    assert!(!found.iter().any(|it| it.contains("<prelude>")), "{found:#?}");
    let words = "it was of type `string`, and is of `integer` here";
    assert!(found[0].contains(words), "{}", found[0]);
}

#[test]
fn minor_versions_to_come_are_read_as_the_newest_one() {
    let idl = |version: &str| {
        let text = format!("$version: \"{version}\"\nnamespace a\nstructure S {{}}\n");
        Loader::new().text("a.smithy", text).load()
    };
    let json = |version: &str| {
        let text = format!(
            "{{\"smithy\": \"{version}\", \"shapes\": {{\"a#S\": {{\"type\": \"structure\"}}}}}}"
        );
        Loader::new().text("a.json", text).load()
    };
    for load in [idl as fn(&str) -> Loaded, json] {
        for (version, ids) in
            [("2", &[][..]), ("2.0", &[]), ("2.1", &["NewerVersion"]), ("2.13", &["NewerVersion"])]
        {
            let loaded = load(version);
            let found: Vec<_> = loaded.diagnostics.iter().map(|it| it.id.as_ref()).collect();
            assert_eq!(found, ids, "{version}");
            assert!(loaded.model.is_some(), "{version}");
        }
        for version in ["3.0", "3", "1.1", "2.", "2.x", "2.1.0", ""] {
            assert!(load(version).model.is_none(), "{version}");
        }
    }
}

#[test]
fn a_carriage_return_alone_ends_a_line_of_positions_too() {
    let text = format!("{HEAD}structure S {{}}\nstructure T {{ a: B }}\n");
    let at = |text: String| places(&rendered(&Loader::new().text("a.smithy", text).load()));
    let expected = at(text.clone());
    assert_eq!(expected, ["4:18"]);
    assert_eq!(at(text.replace('\n', "\r")), expected);
    assert_eq!(at(text.replace('\n', "\r\n")), expected);
}

#[test]
fn what_was_read_is_assembled_beside_statements_that_could_not_be_read() {
    let found = found(
        "use b#\nstructure B { @requird x: Strin }\nstrng Q\nstructure D { x = }\n\
         structure F { x: Strin, q: Q, g: g#b, d: D }\n@Q\nstring G\napply Q @lenght(max: 1)",
    );
    let expected = ["3:7", "5:1", "6:17", "4:27", "7:18", "4:16"];
    assert_eq!(places(&found), expected, "{found:#?}");
}

#[test]
fn shapes_of_json_that_could_not_be_read_are_not_called_unknown() {
    let ast = r#"{"smithy": "2.0", "shapes": {"a#S": {"type": "strin"}, "a#T": 1,
        "a#L": {"type": "structure", "members": {"s": {"target": "a#S"}, "t": {"target": "a#T"}, "u": {"target": "a#U"}}}}}"#;
    let c2j = r#"{"metadata": {"protocol": "json", "endpointPrefix": "e", "serviceId": "E", "apiVersion": "1"}, "shapes": {
        "S": {"type": "strin"}, "L": {"type": "structure", "members": {"s": {"shape": "S"}, "u": {"shape": "U"}}}}}"#;
    for (text, expected) in [(ast, 3), (c2j, 2)] {
        let found = rendered(&Loader::new().text("a.json", text).load());
        assert_eq!(found.len(), expected, "{found:#?}");
        assert!(found.last().is_some_and(|it| it.contains("#U`")), "{found:#?}");
    }
}

#[test]
fn values_of_enums_are_checked_beside_other_mistakes() {
    let found = found(
        "enum E {\n    A = \"x\"\n    B = \"x\"\n    A\n    C = 1\n}\n\
         intEnum I {\n    A\n    B = 1\n    C = 1\n}\n@range(min: 2, max: 1)\ninteger N",
    );
    assert_eq!(places(&found), ["6:5", "5:5", "7:5", "10:5", "12:5", "14:7"], "{found:#?}");
}

#[test]
fn half_of_a_pair_of_surrogates_is_no_text_in_any_dialect() {
    let words = "`\\ud800` is half of a pair of surrogates";
    let of_idl = found("@documentation(\"\\ud800\")\nstring A");
    assert_eq!(places(&of_idl), ["3:17"], "{of_idl:#?}");
    let text = r#"{"smithy": "2.0", "metadata": {"a": "\ud800"}, "shapes": {}}"#;
    let of_ast = rendered(&Loader::new().text("a.json", text).load());
    assert_eq!(places(&of_ast), ["1:38"], "{of_ast:#?}");
    assert!(of_idl[0].contains(words) && of_ast[0].contains(words), "{of_idl:#?} {of_ast:#?}");
}

#[test]
fn a_text_block_is_closed_by_three_quotation_marks() {
    let found = found("@documentation(\"\"\"\n  never closed\nstring A");
    assert!(found[0].contains("Expected a closing `\"\"\"` but"), "{found:#?}");
}

#[test]
fn members_of_enums_target_unit_and_nothing_else() {
    for (kind, value) in [("enum", "\"a\""), ("intEnum", "1")] {
        let model = |target: &str| {
            let text = format!(
                "{{\"smithy\": \"2.0\", \"shapes\": {{\"a#E\": {{\"type\": \"{kind}\", \"members\": {{\"A\": {{
                 \"target\": \"{target}\", \"traits\": {{\"smithy.api#enumValue\": {value}}}}}}}}}}}}}"
            );
            rendered(&Loader::new().text("a.json", text).load())
        };
        assert_eq!(model("smithy.api#Unit"), [""; 0]);
        let found = model("smithy.api#Integer");
        assert_eq!(places(&found), ["2:28"], "{found:#?}");
    }
}

#[test]
fn members_in_the_first_column_are_read_after_a_mistake() {
    let found =
        found("structure S {\n@documentation(\"a\\qb\")\na: String\nb: String\n}\nstring T");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(places(&found), ["4:18"], "{found:#?}");
}

#[test]
fn a_resource_that_was_read_in_part_is_not_missed() {
    let found = found(
        "resource R { identifiers: {a: String} create: }\nstructure X for R { $a }\nstring T",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn members_without_a_target_are_not_missed() {
    for (kind, members) in [
        ("union", r#""members": {"a": {}}"#),
        ("enum", r#""members": {"A": {"traits": 1}}"#),
        ("list", r#""member": {}"#),
    ] {
        let text =
            format!(r#"{{"smithy": "2.0", "shapes": {{"a#S": {{"type": "{kind}", {members}}}}}}}"#);
        let found = rendered(&Loader::new().text("a.json", text).load());
        assert_eq!(found.len(), if kind == "enum" { 2 } else { 1 }, "{kind} {found:#?}");
    }
}

#[test]
fn metadata_stands_before_the_namespace() {
    let found = found("metadata x = 1\nstring T");
    let words = "`metadata` stands behind `namespace`";
    assert!(found.len() == 1 && found[0].contains(words), "{found:#?}");
}

#[test]
fn what_traits_are_applied_to_is_suggested() {
    let found = found(
        "string Strong\nstructure Parcel { weight: Integer }\n\
         apply Strnog @sensitive\napply Parcel$wieght @required\n",
    );
    assert_eq!(places(&found), ["5:7", "6:7"], "{found:#?}");
    assert!(found[0].contains("did you mean `Strong`?"), "{}", found[0]);
    assert!(found[1].contains("did you mean `weight`?"), "{}", found[1]);
}

#[test]
fn a_second_namespace_is_told_what_it_is() {
    let found = found("namespace b\nstring S\n");
    assert!(found[0].contains("a file has one namespace"), "{}", found[0]);
}

#[test]
fn a_wrong_type_of_a_c2j_shape_is_marked_itself() {
    let model = |shapes: &str| {
        let text = format!(
            "{{\"metadata\": {{\"apiVersion\": \"1\", \"endpointPrefix\": \"x\", \
             \"protocol\": \"rest-json\", \"serviceId\": \"X\"}}, \
             \"operations\": {{}},\n\"shapes\": {{{shapes}}}}}"
        );
        rendered(&Loader::new().text("service-2.json", text).load())
    };
    let found = model("\"Q\": {\"type\": \"strctre\"}");
    assert_eq!(places(&found), ["2:26"], "{found:#?}");
    assert!(found[0].contains("did you mean `structure`?"), "{}", found[0]);
    let found = model("\"X\": null");
    assert_eq!(found.len(), 1, "{found:#?}");
    let found = model("\"X\": {}");
    assert!(found[0].contains("needs a `type`"), "{}", found[0]);
    assert_eq!(found.len(), 1, "{found:#?}");
}
