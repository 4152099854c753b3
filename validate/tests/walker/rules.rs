//! Every rule, in the wire profile.

use insta::assert_snapshot;
use shapewright_validate::walk::{MAX_DEPTH, Options};

use crate::shapes::thing;
use crate::{check, found};

const VALID: &str = r#"{
  "id": "i", "name": "abc", "color": "SECRET", "level": 99, "enabled": true,
  "data": "AAAA", "tiny": -128, "small": 32767, "count": 10, "large": 9223372036854775807,
  "huge": 100000000000000000000, "exact": 0.10, "single": 2.2, "double": "NaN",
  "at": 1398796238.5, "httpDate": "Tue, 29 Apr 2014 18:30:38 GMT",
  "instants": ["2014-04-29T18:30:38Z", "2014-04-29T18:30:38.001Z"],
  "free": [null, {"a": 1e300}], "names": ["ab", "abc"], "holes": [1, null],
  "tags": {"ab": "cd"}, "secrets": {"RED": 1, "SECRET": null},
  "choice": {"choice": {"__type": "x", "num": 3, "text": null}},
  "things": [{"id": "i", "name": "abc"}, {"id": "j", "name": "abc"}], "unknown": {"x": [1]}
}"#;

fn wire(text: &str) -> String {
    found(text, thing(), Options::new())
}

/// The findings of one member's value in an otherwise valid document.
fn member(name: &str, value: &str) -> String {
    let others = if name == "name" { r#""id": "i""# } else { r#""id": "i", "name": "abc""# };
    wire(&format!(r#"{{{others}, "{name}": {value}}}"#))
}

#[test]
fn a_valid_document_has_no_violation() {
    assert_eq!(wire(VALID), "");
}

#[test]
fn all_violations_are_found_in_one_pass_in_model_order() {
    assert_snapshot!(wire(
        r#"{
  "things": [{"name": "abc"}, {"name": "x", "id": null}],
  "tags": {"zz": "ab", "ab": "A", "B": 1},
  "names": ["ab", "abcdefghijkl", "ab", 3],
  "count": 11,
  "color": "deep-blue",
  "level": 2,
  "name": "Zz Zz Zz Zz"
}"#
    ));
}

#[test]
fn lengths_are_of_scalar_values_decoded_bytes_elements_and_entries() {
    assert_snapshot!(
        [
            member("name", r#""👍""#),
            member("data", r#""""#),
            member("data", r#""AAAAAAA=""#),
            member("names", "[]"),
            member("tags", r#"{"aa": "bb", "bb": "bb", "cc": "cc"}"#),
        ]
        .concat()
    );
}

#[test]
fn numbers_keep_their_width_and_their_range() {
    assert_snapshot!(
        [
            member("tiny", "128"),
            member("small", "-32769"),
            member("count", "2147483648"),
            member("large", "9223372036854775808"),
            member("single", "1e39"),
            member("single", "-3.4028235677973366e38"),
            member("single", "3.4028235677973362e38"),
            member("count", "1.0"),
            member("count", "1e1"),
            member("count", "-0.0"),
            member("count", "0"),
            member("huge", "100000000000000000001"),
            member("exact", "0.0999999999999999999999999"),
            member("single", "2.1999"),
            member("single", r#""NaN""#),
            member("single", r#""Infinity""#),
            member("double", r#""inf""#),
            member("double", "1e400"),
        ]
        .concat()
    );
    assert_eq!(member("single", "2.2000000001"), "", "compared in single precision");
    assert_eq!(member("double", r#""-Infinity""#), "");
}

#[test]
fn values_of_another_type_are_named() {
    assert_snapshot!(
        [
            member("name", "1"),
            member("enabled", r#""true""#),
            member("data", "[1]"),
            member("tiny", r#""1""#),
            member("double", "true"),
            member("at", r#""1398796238""#),
            member("color", "null"),
            member("color", "0"),
            member("level", r#""1""#),
            member("names", r#"{"0": "ab"}"#),
            member("names", r#"["ab", null]"#),
            member("tags", "[]"),
            member("tags", r#"{"ab": null}"#),
            member("choice", r#"["num"]"#),
            member("things", "[1]"),
            wire("[]"),
            wire("null"),
        ]
        .concat()
    );
}

#[test]
fn wire_forms_of_text_are_checked() {
    assert_snapshot!(
        [
            member("data", r#""AAA""#),
            member("data", r#""-_-_""#),
            member("httpDate", r#""2014-04-29T18:30:38Z""#),
            member("instants", r#"["2014-04-29T18:30:38+00:00", 1398796238]"#),
            member("at", "1e20"),
        ]
        .concat()
    );
}

#[test]
fn unique_items_are_compared_by_value() {
    assert_snapshot!(
        [
            member("names", r#"["ab", "\u0061b"]"#),
            member("instants", r#"["2014-04-29T18:30:38Z", "2014-04-29T18:30:38.000Z"]"#),
            member(
                "things",
                r#"[{"id": "i", "name": "abc", "tags": {"ab": "ab", "cc": "cc"}, "color": null},
                {"tags": {"cc": "cc", "ab": "ab"}, "name": "abc", "id": "i"}]"#
            ),
        ]
        .concat()
    );
}

#[test]
fn a_union_has_exactly_one_member() {
    assert_snapshot!(
        [
            member("choice", "{}"),
            member("choice", r#"{"text": null}"#),
            member("choice", r#"{"text": "ab", "num": 1}"#),
            member("choice", r#"{"number": 1}"#),
            member("choice", r#"{"num": 1, "nonsense": 2}"#),
            member("choice", r#"{"num": 1, "nonsense": null}"#),
            member("choice", r#"{"choice": {"text": "A"}}"#),
        ]
        .concat()
    );
    assert_eq!(member("choice", r#"{"nothing": {}}"#), "");
}

#[test]
fn keys_are_given_once_wherever_they_are() {
    assert_snapshot!(
        [
            wire(r#"{"id": "i", "name": "abc", "na\u006De": "abd"}"#),
            wire(
                r#"{"id": "i", "name": "abc", "x": 1, "y": {"z": [{"a": 1, "a": 2}]}, "x": null}"#
            ),
            member("free", r#"{"a": {"b": 1, "b": 1}}"#),
            member("tags", r#"{"ab": "ab", "ab": "cd"}"#),
            member("choice", r#"{"num": 1, "num": 1}"#),
        ]
        .concat()
    );
}

#[test]
fn sensitive_values_and_keys_are_never_told() {
    let text = member("secrets", r#"{"hunter2": 7, "RED": "hunter3", "DEEP-BLUE": 1}"#);
    assert!(!text.contains("hunter") && !text.contains("DEEP-BLUE"), "{text}");
    assert_snapshot!(text);
}

#[test]
fn a_syntax_error_is_the_only_finding_and_has_a_place() {
    assert_snapshot!(
        [
            wire("{\"name\": \"A\",\n  \"é\": tru }"),
            wire("{\n  \"name\": \"abc\",\n}"),
            wire(""),
            wire(&"[".repeat(100_000)),
        ]
        .concat()
    );
    let deep = format!("{}{}", "[".repeat(MAX_DEPTH - 1), "]".repeat(MAX_DEPTH - 1));
    assert_eq!(member("free", &deep), "");
}

#[test]
fn findings_beyond_the_limit_are_counted() {
    let elements = "1,".repeat(999);
    let text = format!(r#"{{"id": "i", "name": "abc", "instants": [{elements}1]}}"#);
    let violations = check(&text, Options::new()).violations.expect("violations");
    assert_eq!((violations.described(), violations.total()), (100, 1000));
    let violations = check(&text, Options::new().max(0)).violations.expect("violations");
    assert_eq!((violations.described(), violations.total()), (1000, 1000));
}

#[test]
fn a_failure_to_read_is_known_beyond_the_limit_too() {
    let readable = r#"{"id": "i", "name": "X", "count": 11}"#;
    let unreadable = r#"{"id": "i", "name": "X", "count": 11, "at": true}"#;
    for (text, expected) in [(readable, false), (unreadable, true)] {
        let violations = check(text, Options::new().max(1)).violations.expect("violations");
        assert_eq!(violations.is_parse_failure(), expected, "{text}");
    }
}

#[test]
fn what_a_union_ignores_has_no_key_twice() {
    let text = member("choice", r#"{"__type": {"a": 1, "a": 2}, "num": 1}"#);
    assert!(text.contains("'/choice/__type/a'") && text.contains("duplicate_key"), "{text}");
}

#[test]
fn negative_zero_is_an_integer() {
    for name in ["tiny", "small", "large", "huge"] {
        assert_eq!(member(name, "-0"), "", "{name}");
    }
    assert!(member("count", "-0").contains("range"));
}

#[test]
fn keys_in_paths_are_escaped() {
    let text = member("tags", r#"{"a/b~c": 1}"#);
    assert!(text.contains("'/tags/a~1b~0c'"), "{text}");
}

#[test]
fn what_is_nested_too_deeply_has_its_path_without_secrets() {
    let path = |text: &str| {
        let violations = check(text, Options::new()).violations.expect(text);
        let one = violations.iter().next().expect("one");
        assert_eq!((violations.total(), one.code()), (1, "depth"), "{text}");
        one.path.clone()
    };
    let things = "{\"things\": [1, ".repeat(MAX_DEPTH / 2);
    let inner = "/things/1".repeat(MAX_DEPTH / 2);
    assert_eq!(path(&format!("{things}{{\"id\"")), inner);
    let array = format!("{things}[1, 2");
    assert_eq!(path(&array), inner);
    let unknown = format!("{{\"x\": {}", "[0, 1, ".repeat(MAX_DEPTH));
    assert_eq!(path(&unknown), format!("/x{}", "/2".repeat(MAX_DEPTH - 1)));
    // Names as modelled, and no key of a map whose keys are sensitive.
    let choice = format!("{{\"choice\": {{\"num\": {}", "[".repeat(MAX_DEPTH - 1));
    assert!(path(&choice).starts_with("/choice/number/0/0"));
    let secret = format!("{{\"secrets\": {{\"hunter2\": {}", "[".repeat(MAX_DEPTH - 1));
    assert!(path(&secret).starts_with("/secrets/(sensitive)/0/0"), "{}", path(&secret));
}
