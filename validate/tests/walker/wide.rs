//! Shapes with many members or values: a graph has indices of them, static shapes have not.

use std::fmt::Write as _;

use shapewright_validate::Policy;
use shapewright_validate::shape::{
    Binding, Data, EnumValue, IntEnumValue, Kind, Member, NO_GRAPH, Shape, ShapeGraph, TypeRef,
    scalar,
};
use shapewright_validate::walk::{self, Options, Profile, View};

/// Members of which some are required, in headers, or called otherwise in JSON: two of them alike.
fn members() -> Vec<Member> {
    let member = |index: usize| {
        let name = String::leak(format!("m{index}"));
        let mut member = Member::new(name, TypeRef::of(scalar::integer));
        member.required = index.is_multiple_of(40);
        if index.is_multiple_of(7) {
            member.binding = Binding::Header;
        }
        match index {
            50 => member.wire_name = Some(Data::Static("m60")),
            51 => member.wire_name = Some(Data::Static("fifty-one")),
            52 => member.aliases = &["m53", "two"],
            _ => {}
        }
        member
    };
    (0..100).map(member).collect()
}

/// What is found in a document of a static shape, and of the same in a graph.
fn both(kind: impl Fn(bool) -> Kind, text: &str, options: Options) -> [String; 2] {
    let fixed = Shape::new("Wide", kind(true));
    let mut graph = ShapeGraph::new();
    let index = graph.add(Shape::new("Wide", kind(false)));
    let policy = Policy::new();
    let of = |shape: &Shape, graph: &ShapeGraph| {
        let outcome = walk::walk_with(text.as_bytes(), shape, graph, options, &policy);
        let mut found = String::new();
        for violation in super::list(outcome.violations.as_ref()) {
            let _ = writeln!(found, "{}", super::line(violation));
        }
        for warning in super::list(outcome.warnings.as_ref()) {
            let _ = writeln!(found, "warning: {}", super::line(warning));
        }
        found
    };
    [of(&fixed, &NO_GRAPH), of(graph.shape(index).expect("it was added"), &graph)]
}

/// A list that is static or of a graph.
fn list<T>(items: Vec<T>, is_static: bool) -> Data<[T]> {
    if is_static { Data::Static(Vec::leak(items)) } else { items.into() }
}

#[test]
fn members_of_wide_structures_are_found_as_those_of_any() {
    let every: Vec<String> = (0..100).map(|index| format!("\"m{index}\":{index}")).collect();
    let backwards: Vec<String> = every.iter().rev().cloned().collect();
    let mut texts =
        vec![format!("{{{}}}", every.join(",")), format!("{{{}}}", backwards.join(","))];
    for some in [
        "",
        "\"m99\":1",
        "\"m60\":1,\"m60\":2",
        "\"m50\":1,\"m60\":2,\"m50\":3",
        "\"m53\":1,\"two\":2",
        "\"fifty-one\":\"x\",\"m51\":1",
        "\"m0\":null,\"m1\":null,\"m80\":1,\"m40\":\"x\"",
        "\"M77\":1,\"m770\":1,\"m770\":2,\"zz\":[1]",
        "\"m98\":1,\"m3\":1,\"m98\":1,\"m3\":\"x\",\"m3\":0",
    ] {
        texts.push(format!("{{{some}}}"));
    }
    let mut seen = 0;
    for text in texts {
        for profile in [Profile::Authoring, Profile::Wire, Profile::Reading] {
            for view in [View::Whole, View::Body] {
                let options = Options::new().profile(profile).view(view);
                for kind in [Kind::Structure, Kind::Union] {
                    let kind = |is_static| kind(list(members(), is_static));
                    let [fixed, of_graph] = both(kind, &text, options);
                    assert_eq!(fixed, of_graph, "{text} {profile:?} {view:?}");
                    seen += fixed.lines().count();
                }
            }
        }
    }
    assert!(seen > 300, "{seen}");
}

#[test]
fn values_of_wide_enums_are_found_as_those_of_any() {
    let texts = |is_static| {
        let value = |index: usize| {
            let text: &str = String::leak(format!("VALUE_{}", index * 7 % 100));
            let value = EnumValue::new(text, text);
            if index == 3 { value.internal() } else { value }
        };
        Kind::Enum(list((0..100).map(value).collect(), is_static))
    };
    let numbers = |is_static| {
        let value = |index: i32| IntEnumValue::new("", index * 7 % 100 - 50);
        Kind::IntEnum(list((0..100).map(value).collect(), is_static))
    };
    for text in ["\"VALUE_0\"", "\"VALUE_99\"", "\"VALUE_21\"", "\"VALUE_100\"", "\"\"", "1"] {
        let [fixed, of_graph] = both(texts, text, Options::new());
        assert_eq!(fixed, of_graph, "{text}");
    }
    for text in ["-50", "0", "49", "50", "-51", "\"1\""] {
        let [fixed, of_graph] = both(numbers, text, Options::new());
        assert_eq!(fixed, of_graph, "{text}");
    }
    let [_, unknown] = both(texts, "\"VALUE_100\"", Options::new());
    assert!(
        unknown.contains("VALUE_0, VALUE_7, VALUE_14, VALUE_28"),
        "internal ones are not named"
    );
}

/// A suggestion compares a key with every member: a document pays for as many as it is long.
#[test]
fn suggestions_of_a_document_are_bounded() {
    let wide = |is_static| {
        let name = |index: usize| String::leak(format!("member{index}"));
        let members =
            (0..5_000).map(|index| Member::new(name(index), TypeRef::of(scalar::integer)));
        Kind::Structure(list(members.collect(), is_static))
    };
    let options = Options::new().profile(Profile::Authoring);
    let keys: Vec<String> = (0..100).map(|index| format!("\"memberr{index}\":1")).collect();
    let [fixed, of_graph] = both(wide, &format!("{{{}}}", keys.join(",")), options);
    assert_eq!(fixed, of_graph);
    assert_eq!(fixed.lines().count(), 100);
    assert_eq!(fixed.lines().filter(|line| line.contains("did you mean")).count(), 13);
}
