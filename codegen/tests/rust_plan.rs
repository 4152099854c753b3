//! What the Rust emitter decides: names, boxes, patterns, formats, modules, and what it refuses.

use shapewright_codegen::emit::rust::plan::{
    Field, Item, ItemKind, Plan, TimestampFormat, Type, plan,
};
use shapewright_codegen::emit::rust::{Layout, Options, emit};
use shapewright_smithy::Model;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::{Selection, resolve, resolve_all};

fn load(files: &[(&str, &str)]) -> Model {
    let mut loader = Loader::new();
    for (name, text) in files {
        loader = loader.text(*name, format!("$version: \"2.0\"\nnamespace a.b\n{text}"));
    }
    let outcome = loader.load();
    let problems = outcome.diagnostics.render(&outcome.sources);
    outcome.model.unwrap_or_else(|| panic!("{problems}"))
}

fn planned(text: &str) -> Plan {
    let model = load(&[("a.smithy", text)]);
    planned_of(&model, &Selection::default())
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)))
}

fn planned_of(model: &Model, selection: &Selection) -> Result<Plan, Diagnostics> {
    plan(&resolve(model, selection)?.api, &Options::default())
}

fn refused(text: &str, selection: &Selection) -> String {
    let model = load(&[("a.smithy", text)]);
    let problems = planned_of(&model, selection).expect_err("a problem");
    problems.render(&model.sources)
}

fn item<'a>(plan: &'a Plan, shape: &str) -> &'a Item {
    let mut items = plan.modules.iter().flat_map(|module| &module.items);
    items.find(|item| item.shape == shape).expect("the item")
}

fn fields<'a>(plan: &'a Plan, shape: &str) -> &'a [Field] {
    match &item(plan, shape).kind {
        ItemKind::Structure(structure) => &structure.fields,
        ItemKind::Union(variants) => variants,
        other => panic!("{other:?}"),
    }
}

fn boxed(plan: &Plan, shape: &str) -> Vec<bool> {
    fields(plan, shape).iter().map(|field| field.boxed).collect()
}

#[test]
fn only_members_that_close_a_cycle_by_value_are_boxed() {
    let plan = planned(
        "structure A { a: A, list: As, map: AMap, b: B, c: C }
        list As { member: A }
        map AMap { key: String, value: A }
        structure B { c: C }
        structure C { b: B, leaf: Leaf }
        union U { u: U, leaf: Leaf }
        structure Leaf { text: String }",
    );
    assert_eq!(boxed(&plan, "A"), [true, false, false, false, false]);
    assert_eq!((boxed(&plan, "B"), boxed(&plan, "C")), (vec![false], vec![true, false]));
    assert_eq!(boxed(&plan, "U"), [true, false]);
}

#[test]
fn identical_patterns_share_a_static_that_is_named_after_its_first_user() {
    let plan = planned(
        "structure S {
            first: Token
            second: OtherToken
            @pattern(\"^[a-z]+$\") third: String
            @pattern(\"^b\") token: String
        }
        @pattern(\"^[a-z]+$\") string Token
        @pattern(\"^[a-z]+$\") string OtherToken",
    );
    let names: Vec<_> = plan.patterns.iter().map(|pattern| pattern.name.as_str()).collect();
    assert_eq!(names, ["S_TOKEN", "TOKEN"]);
    let used: Vec<_> =
        fields(&plan, "S").iter().filter_map(|field| field.rules.pattern.as_deref()).collect();
    assert_eq!(used, ["TOKEN", "TOKEN", "TOKEN", "S_TOKEN"]);
}

#[test]
fn patterns_that_cannot_be_checked_are_left_out_with_a_warning() {
    let plan = planned("structure S { @pattern(\"^([a-z]+)\\\\1$\") text: String }");
    assert_eq!(fields(&plan, "S")[0].rules.pattern, None);
    let warning = plan.warnings.iter().next().expect("a warning");
    assert!(warning.message.contains("`S.text` is not checked"), "{}", warning.message);
    let documentation = &fields(&plan, "S")[0].documentation;
    assert!(documentation.contains("Not checked: the pattern"), "{documentation}");
}

#[test]
fn what_is_not_checked_is_documented_wherever_it_stands() {
    let plan = planned(
        "structure S { ids: Ids, map: Map, task: TaskId, plain: Plain }
        list Ids { @pattern(\"^([a-z]+)\\\\1$\") member: String }
        map Map { key: Word, value: Ids }
        @pattern(\"^([0-9])\\\\1$\") string Word
        @pattern(\"^([A-Z])\\\\1$\") @shapewright.rust#newtype string TaskId
        list Plain { member: String }",
    );
    let notes = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with("Not checked")).map(str::to_owned).collect()
    };
    let of_fields: Vec<Vec<String>> =
        fields(&plan, "S").iter().map(|field| notes(&field.documentation)).collect();
    let [elements, values] = ["its elements", "the elements of its values"]
        .map(|of| format!(r"Not checked: the pattern `^([a-z]+)\1$` of {of}."));
    let keys = r"Not checked: the pattern `^([0-9])\1$` of its keys.".to_owned();
    assert_eq!(of_fields, [vec![elements], vec![keys, values], vec![], vec![]]);

    let documentation = &item(&plan, "TaskId").documentation;
    assert_eq!(notes(documentation), [r"Not checked: the pattern `^([A-Z])\1$`."]);
}

const SERVICE: &str = "service S { version: \"1\", operations: [O] }
    @http(method: \"GET\", uri: \"/{label}\")
    operation O { input: I }
    structure I {
        @required @httpLabel label: Timestamp
        @httpHeader(\"X-A\") header: Timestamp
        @httpQuery(\"query\") query: Moments
        @jsonName(\"other\") body: Timestamp
        @timestampFormat(\"http-date\") own: Timestamp
    }
    list Moments { member: Timestamp }";

fn formats(plan: &Plan) -> Vec<TimestampFormat> {
    let format = |field: &Field| match &field.ty {
        Type::Timestamp(format) => *format,
        Type::List { element, .. } => match **element {
            Type::Timestamp(format) => format,
            ref other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    fields(plan, "I").iter().map(format).collect()
}

#[test]
fn timestamps_have_the_format_of_their_place_and_protocol() {
    use TimestampFormat::{DateTime, EpochSeconds, HttpDate};
    let json = planned(&format!("@aws.protocols#restJson1\n{SERVICE}"));
    assert_eq!(formats(&json), [DateTime, HttpDate, DateTime, EpochSeconds, HttpDate]);
    let xml = planned(&format!("@aws.protocols#restXml\n{SERVICE}"));
    assert_eq!(formats(&xml), [DateTime, HttpDate, DateTime, DateTime, HttpDate]);
}

#[test]
fn json_names_count_in_rest_json_only() {
    let wire = |plan: &Plan| fields(plan, "I")[3].wire_name.clone();
    assert_eq!(wire(&planned(&format!("@aws.protocols#restJson1\n{SERVICE}"))), "other");
    assert_eq!(wire(&planned(&format!("@aws.protocols#awsJson1_1\n{SERVICE}"))), "body");
}

#[test]
fn names_that_meet_fall_back_to_the_model_and_overrides_win() {
    let plan = planned(
        "structure FooBar { fooBar: String, foo_bar: String, @shapewright.rust#name(\"lorawan\") LoRaWAN: String }
        structure Foo_Bar { FragmentIntervalMS: Integer, type: String, self: String }
        enum E { Unknown, FOO_BAR, FooBar }",
    );
    let names = |shape| -> Vec<&str> {
        fields(&plan, shape).iter().map(|field| field.name.as_str()).collect()
    };
    assert_eq!(item(&plan, "FooBar").name, "FooBar");
    assert_eq!(item(&plan, "Foo_Bar").name, "Foo_Bar");
    assert_eq!(names("FooBar"), ["fooBar", "foo_bar", "lorawan"]);
    assert_eq!(names("Foo_Bar"), ["fragment_interval_ms", "type", "self_"]);
    let ItemKind::StringEnum(values) = &item(&plan, "E").kind else { panic!("an enum") };
    let variants: Vec<_> = values.values.iter().map(|value| value.name.as_str()).collect();
    assert_eq!(variants, ["UnknownValue", "FOO_BAR", "FooBar"]);
}

#[test]
fn names_that_cannot_be_told_apart_are_refused_with_a_hint() {
    let text = "structure S {
            @shapewright.rust#name(\"same\") one: String
            @shapewright.rust#name(\"same\") two: String
        }";
    let problem = refused(text, &Selection::default());
    assert!(problem.contains("a.smithy:5:"), "{problem}");
    assert!(
        problem.contains("`a.b#S$one` and `a.b#S$two` would both be called `same`"),
        "{problem}"
    );
    assert!(problem.contains("@shapewright.rust#name"), "{problem}");
}

#[test]
fn variants_leave_the_names_of_our_own_items_alone() {
    let plan = planned("enum E { _VALUES, VALUES, UNKNOWN }");
    let ItemKind::StringEnum(values) = &item(&plan, "E").kind else { panic!("an enum") };
    let variants: Vec<_> = values.values.iter().map(|value| value.name.as_str()).collect();
    assert_eq!(variants, ["Values", "VALUESValue", "UnknownValue"]);
}

#[test]
fn types_of_two_namespaces_that_share_a_name_are_told_apart_by_the_namespace() {
    let loader = Loader::new()
        .text("a.smithy", "$version: \"2.0\"\nnamespace a.one\nstructure Str { other: a.two#str }")
        .text("b.smithy", "$version: \"2.0\"\nnamespace a.two\nstructure str {}");
    let model = loader.load().model.expect("a model");
    let plan = planned_of(&model, &Selection::default()).expect("a plan");
    let names: Vec<_> = plan.modules[0].items.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(names, ["Str", "TwoStr"]);
}

#[test]
fn names_that_are_no_identifiers_are_refused() {
    let text = "structure S { @shapewright.rust#name(\"a-b\") one: String }";
    assert!(refused(text, &Selection::default()).contains("is not an identifier"));
}

#[test]
fn newtypes_are_for_strings_and_give_way_to_constraints_of_a_member() {
    let plan = planned(
        "structure S { id: Id, @length(max: 3) short: Id }
        @shapewright.rust#newtype @length(max: 9) string Id",
    );
    let types: Vec<_> = fields(&plan, "S").iter().map(|field| field.ty.clone()).collect();
    assert_eq!(types, [Type::Named("Id".to_owned()), Type::String]);
    assert_eq!(
        fields(&plan, "S")[1].rules.bounds.as_ref().and_then(|it| it.max.as_deref()),
        Some("3")
    );
    let text = "structure S { e: E }\n@shapewright.rust#newtype enum E { A }";
    assert!(refused(text, &Selection::default()).contains("cannot be a newtype"));
}

#[test]
fn an_enum_value_is_internal_by_its_trait_and_by_a_tag_only_in_the_old_trait() {
    let plan = planned(
        "enum New {
            OPEN
            @internal HIDDEN
            @tags([\"internal\"]) TAGGED
        }
        structure S { old: Old }
        @enum([{ value: \"open\", name: \"OPEN\" }, { value: \"x\", name: \"X\", tags: [\"internal\"] }])
        string Old",
    );
    for (name, expected) in [("New", &[false, true, false][..]), ("Old", &[false, true])] {
        let ItemKind::StringEnum(enumeration) = &item(&plan, name).kind else {
            panic!("{name} is an enum");
        };
        let internal: Vec<_> = enumeration.values.iter().map(|value| value.internal).collect();
        assert_eq!(internal, expected, "{name}");
    }
}

#[test]
fn streams_are_left_out_and_the_documentation_says_so() {
    let plan = planned(
        "/// A file.
        structure S { name: String, @required @httpPayload bytes: Bytes }
        structure T { name: String, events: Events }
        @streaming blob Bytes
        @streaming union Events { event: Event }
        structure Event {}",
    );
    for (name, stream) in
        [("S", "member `bytes` is a stream"), ("T", "member `events` is a stream")]
    {
        assert_eq!(fields(&plan, name).len(), 1);
        let documentation = &item(&plan, name).documentation;
        assert!(documentation.contains(stream), "{documentation}");
    }
}

#[test]
fn sensitive_values_are_hidden_wherever_they_lie() {
    let plan = planned(
        "@sensitive string Secret
        list Secrets { member: Secret }
        structure S { secret: Secret, secrets: Secrets, name: String }",
    );
    let redacted: Vec<_> = fields(&plan, "S").iter().map(|field| field.redacted).collect();
    assert_eq!(redacted, [true, true, false]);
}

fn selection(services: &[&str], operations: &[&str], shapes: &[&str]) -> Selection {
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
    Selection {
        services: names(services),
        operations: names(operations),
        shapes: names(shapes),
        ..Selection::default()
    }
}

const TWO_OPERATIONS: &str =
    "service Parcels { version: \"1\", operations: [Send, Receive], errors: [Closed] }
    operation Send { input: SendInput, errors: [Lost] }
    operation Receive { input: ReceiveInput }
    structure SendInput { parcel: Parcel }
    structure ReceiveInput { parcel: Parcel }
    structure Parcel { label: String }
    @error(\"client\") structure Lost {}
    @error(\"server\") structure Closed {}
    structure Unused {}";

#[test]
fn a_selection_brings_what_it_needs_and_nothing_else() {
    let model = load(&[("a.smithy", TWO_OPERATIONS)]);
    let shapes = |selection: &Selection| -> Vec<String> {
        let plan = planned_of(&model, selection).expect("a plan");
        let items = plan.modules.iter().flat_map(|module| &module.items);
        items.map(|item| item.shape.clone()).collect()
    };
    assert_eq!(
        shapes(&selection(&["Parcels"], &["Send"], &[])),
        ["Lost", "Closed", "Parcels", "Send", "Send", "SendInput", "Parcel"]
    );
    assert_eq!(shapes(&selection(&[], &[], &["a.b#ReceiveInput"])), ["ReceiveInput", "Parcel"]);
}

#[test]
fn a_name_that_is_not_there_is_an_error_with_a_suggestion() {
    let problem = refused(TWO_OPERATIONS, &selection(&["Parcel"], &[], &[]));
    assert!(problem.contains("no service `Parcel`"), "{problem}");
    assert!(problem.contains("did you mean `Parcels`?"), "{problem}");
    let problem = refused(TWO_OPERATIONS, &selection(&["Parcels"], &["Sned"], &[]));
    assert!(problem.contains("no operation `Sned`"), "{problem}");
    assert!(problem.contains("did you mean `Send`?"), "{problem}");
}

#[test]
fn the_text_does_not_depend_on_the_order_of_files() {
    let one = ("shapes/one.smithy", "structure One { two: Two, @pattern(\"^a\") text: String }");
    let two = ("shapes/two-b.smithy", "structure Two { one: One, @pattern(\"^a\") text: String }");
    let options = Options {
        layout: Layout::ByFile,
        root: "src/api".to_owned(),
        command: "make it".to_owned(),
        ..Options::default()
    };
    let emitted = |files: &[(&str, &str)]| {
        let model = load(files);
        emit(&resolve_all(&model).api, &options).expect("texts")
    };
    let texts = emitted(&[one, two]);
    assert_eq!(texts, emitted(&[two, one]));
    let paths: Vec<_> = texts.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        ["src/api/mod.rs", "src/api/one.rs", "src/api/patterns.rs", "src/api/two_b.rs"]
    );
    assert!(
        texts["src/api/two_b.rs"]
            .starts_with("// @generated from shapes/two-b.smithy\n// by `make it`")
    );
}

#[test]
fn types_of_thousands_of_members_are_printed_as_one() {
    let repeated = |line: &str| -> String {
        (0..2_500).map(|it: u32| line.replace('#', &it.to_string())).collect()
    };
    let (members, values) = (repeated("m#: A,"), repeated("V#\n"));
    let numbers = repeated("V# = #\n");
    let model = load(&[(
        "a.smithy",
        &format!(
            "structure S {{ {members} }}\nunion U {{ {members} }}\nenum E {{ {values} }}\n\
             intEnum I {{\n{numbers}}}\n/// pub that is none.\nstructure A {{ s: S, u: U, e: E, i: I }}\n"
        ),
    )]);
    let files = emit(&resolve_all(&model).api, &Options::default()).expect("Rust");
    let types = files.iter().find(|(path, _)| path.ends_with("types.rs")).expect("the types").1;
    let file: syn::File = syn::parse_file(types).expect("Rust");
    let counts = file.items.iter().filter_map(|item| match item {
        syn::Item::Struct(item) => Some((item.ident.to_string(), item.fields.len())),
        syn::Item::Enum(item) => Some((item.ident.to_string(), item.variants.len())),
        _ => None,
    });
    let mut counts: Vec<_> = counts.collect();
    counts.sort();
    let expected = [("A", 4), ("E", 2_501), ("I", 2_501), ("S", 2_500), ("U", 2_501)];
    assert_eq!(counts, expected.map(|(name, count)| (name.to_owned(), count)));
    assert_eq!(types.matches("#[derive(").count(), 5);
    // As the formatter would print it in one go.
    let lines = |text: &str| text.lines().filter(|it| !it.is_empty()).map(str::to_owned).collect();
    let (ours, whole): (Vec<String>, Vec<String>) =
        (lines(types), lines(&prettyplease::unparse(&file)));
    assert_eq!(ours.len(), whole.len() + 2, "but for the comments of the header");
}

#[test]
fn names_never_run_out_and_none_is_too_long_for_a_file() {
    let long = "A".repeat(400);
    let loader = Loader::new()
        .text("a.smithy", "$version: \"2.0\"\nnamespace x.images\nstructure View { a: x.record#view, b: y.record#view, c: RecordView }\nstructure RecordView {}")
        .text("b.smithy", "$version: \"2.0\"\nnamespace x.record\nstructure view {}")
        .text("c.smithy", "$version: \"2.0\"\nnamespace y.record\nstructure view {}")
        .text("d.smithy", format!("$version: \"2.0\"\nnamespace z\nstructure {long}B {{}}\nstructure {long}C {{}}\nunion {long}D {{ a: String, a_: String, _a: String, __a: String }}\nenum E {{ UNKNOWN, UNKNOWN_VALUE, UnknownValue }}"));
    let outcome = loader.load();
    let problems = outcome.diagnostics.render(&outcome.sources);
    let model = outcome.model.unwrap_or_else(|| panic!("{problems}"));
    let plan = plan(&resolve_all(&model).api, &Options::default())
        .unwrap_or_else(|found| panic!("{}", found.render(&model.sources)));
    let names: Vec<_> = plan.modules[0].items.iter().map(|item| item.name.as_str()).collect();
    let unlike: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!(unlike.len(), names.len(), "{names:?}");
    assert!(names.contains(&"View2"), "{names:?}");
    assert!(names.iter().all(|name| name.len() < 230), "{names:?}");
}

#[test]
fn a_name_does_not_depend_on_how_much_is_asked_for() {
    let model = load(&[(
        "a.smithy",
        "service Parcels { version: \"1\", operations: [Send, Receive] }
        operation Receive { output: Reply }
        operation Send { input: send_error, output: big_parcel }
        structure Reply { error: SendError, parcel: BigParcel }
        structure SendError {}
        structure send_error {}
        structure BigParcel {}
        structure big_parcel {}",
    )]);
    let names = |selection: &Selection| -> Vec<(String, String)> {
        let plan = planned_of(&model, selection).expect("a plan");
        let items = plan.modules.into_iter().flat_map(|module| module.items);
        items.map(|item| (item.shape, item.name)).collect()
    };
    let whole = names(&Selection::default());
    for selection in [selection(&[], &["Send"], &[]), selection(&[], &[], &["big_parcel"])] {
        let part = names(&selection);
        assert!(!part.is_empty());
        for name in part {
            assert!(whole.contains(&name), "{name:?} is not among {whole:?}");
        }
    }
}
