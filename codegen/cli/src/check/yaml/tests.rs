//! YAML as JSON.

use super::{convert, read};

fn json(text: &str) -> String {
    convert(text).unwrap_or_else(|problem| panic!("{problem:?}")).json
}

#[test]
fn yaml_becomes_the_json_that_means_the_same() {
    let yaml = "# comment\nName: hub\nCount: 012\nTags: {a: 'yes', 1: true}\nList:\n- 1.5\n- ~\n- |\n  two\n  lines\n";
    let expected = r#"{"Name": "hub", "Count": 12, "Tags": {"a": "yes", "1": true}, "List": [1.5, null, "two\nlines\n"]}"#;
    assert_eq!(json(yaml), expected);
    assert_eq!(json("a: &x [1]\nb: *x\n"), r#"{"a": [1], "b": [1]}"#);
    assert_eq!(
        json("[0x1F, 0o17, +.5, 1., -1e3, .inf, 1_000, 2026-01-01]"),
        r#"[31, 15, 0.5, 1.0, -1e3, "Infinity", "1_000", "2026-01-01"]"#
    );
    // A float stays one, so that it is no integer.
    assert_eq!(
        json("[!!float 5, !!float 1e3, !!float .nan, -1., 1.e3]"),
        r#"[5.0, 1e3, "NaN", -1.0, 1.0e3]"#
    );
    assert_eq!(json(""), "null");
}

#[test]
fn places_are_those_of_the_yaml() {
    let text = "é: hub\nTags:\n  a: 1\nc: *x\n".replace("a: 1", "a: &x 1");
    let converted = convert(&text).expect("YAML");
    let source = |part: &str| {
        let offset = converted.json.find(part).expect("the value");
        &text[converted.source(offset)]
    };
    assert_eq!((source("hub"), source("1"), source("1}, \"c\": 1")), ("hub", "&x 1", "&x 1"));
    let last = converted.json.rfind('1').expect("the copy");
    assert_eq!(&text[converted.source(last)], "*x");
}

#[test]
fn places_end_where_keys_and_values_do() {
    let text = "? \"a \\\" b\" # c\n: x\n? 'it''s' # d\n: {k: !!str , l: [m: ]} # e\n";
    let converted = convert(text).expect("YAML");
    let source = |part: &str| {
        let offset = converted.json.find(part).expect("in the JSON");
        &text[converted.source(offset)]
    };
    assert_eq!(source(r#""a \""#), r#""a \" b""#);
    assert_eq!(source("\"it's"), "'it''s'");
    assert_eq!(source("null"), "", "{}", converted.json);
    let text = "req: {  # c\n a: [ # c\n 1]}\n? plain # c\n\n# d\n? pint\n: ~\n? end\n";
    let converted = convert(text).expect("YAML");
    let sources = converted.json.match_indices(['{', '[']).map(|(at, _)| converted.source(at));
    assert!(sources.skip(1).eq([5..6, 16..17]), "{converted:?}");
    let nulls = converted.json.match_indices("null").map(|(at, _)| converted.source(at));
    let behind = |key: &str| text.find(key).map_or(0, |at| at + key.len());
    let tilde = behind("? pint\n: ");
    let expected =
        [behind("plain"), tilde, behind("end")].map(|at| at..at + usize::from(at == tilde));
    assert!(nulls.eq(expected), "{converted:?}");
}

#[test]
fn copies_lead_to_what_was_written_first() {
    let converted = convert("a: &a {k: v}\nb: &b *a\nc: {<<: *b, d: 1}\ne: [*a]\n");
    assert!(converted.is_err(), "an alias has no anchor");
    let converted = convert("a: &a {k: v}\nb: &b {<<: *a}\nc: {<<: [*b, *a]}\ne: [*a]\n");
    let converted = converted.expect("YAML");
    let first = converted.json.find("\"v\"").expect("the value");
    for (place, _) in converted.json.match_indices("\"v\"").skip(1) {
        let copy =
            converted.copies.iter().find(|it| it.json.contains(&super::converted::narrow(place)));
        let copy = copy.expect("a copy");
        assert_eq!(place - (copy.json.start - copy.from) as usize, first, "{}", converted.json);
    }
}

#[test]
fn mappings_are_merged_where_they_stand() {
    assert_eq!(json("<<: {a: 1, b: 2}\nb: 3\n"), r#"{"b": 3, "a": 1}"#);
    assert_eq!(
        json("x: &x {a: 0, c: 4}\ny:\n  <<: [{a: 1, b: [2]}, *x]\n"),
        r#"{"x": {"a": 0, "c": 4}, "y": {"a": 1, "b": [2], "c": 4}}"#
    );
    assert_eq!(
        json("<<:\n  <<: {a: 1}\n  b: {c: 2}\nd: 3\n"),
        r#"{"d": 3, "b": {"c": 2}, "a": 1}"#
    );
    // Twice in one mapping is a mistake, which is found later.
    assert_eq!(json("<<: {a: 1, a: 2}\n"), r#"{"a": 1, "a": 2}"#);
    let problem = convert("x: 1\n<<: {a: &a 1}\n").expect_err("an anchor");
    assert_eq!((problem.line, problem.column), (2, 9));
}

#[test]
fn what_is_merged_keeps_its_place() {
    let text = "x: &x {k: v}\n<<: {a: 1, b: {c: *x}}\na: 0\n";
    let converted = convert(text).expect("YAML");
    let at = |what: &str| {
        let place = converted.json.find(what).expect("in the JSON");
        &text[converted.source(place)]
    };
    assert_eq!(converted.json, r#"{"x": {"k": "v"}, "a": 0, "b": {"c": {"k": "v"}}}"#);
    assert_eq!((at("\"b\""), at("\"c\"")), ("b", "c"));
    let copy = converted.json.rfind("\"v\"").expect("a copy");
    assert_eq!(&text[converted.source(copy)], "*x");
}

#[test]
fn a_tab_that_begins_a_line_is_refused_where_it_is() {
    for (text, line, column) in
        [("name: a\n\tn: 1\n", 2, 1), ("a: b\tc\n\td: 1\n", 2, 1), ("a: b\n\t\n\td: 1\n", 3, 1)]
    {
        let problem = read(text.as_bytes()).expect_err(text);
        assert_eq!((problem.line, problem.column), (line, column), "{text}");
    }
}

/// Examples of section 6 of YAML 1.2 and of its test suite (Y79Y, DK95, 6CA3) are among these.
#[test]
fn tabs_indent_no_collection_and_separate_everything_else() {
    for (text, line, column) in [
        ("\tp: a\n", 1, 1),
        ("\u{feff}\tp: a\n", 1, 2),
        ("m:\n \ta: 1\n", 2, 2),
        ("m:\n\ta: 1\n", 2, 1),
        ("m: &x # c\r\n \t&y a: 1\r\n", 2, 2),
        ("m:\n \t- 1\n", 2, 2),
        ("- - a:\n   \t b: 1\n", 2, 4),
        ("- x: [1]\n-\ty: 1\n", 2, 2),
        ("- \t- 1\n", 1, 3),
        ("x:\n  d:\n \t- 1\n", 3, 2),
        ("? a\n:\t- 1\n", 2, 2),
        ("?\ta: 1\n", 1, 2),
        ("a: [{b: 1}]\n<<:\n \tc: 1\n", 3, 2),
        ("a: [\n\tb]\n", 2, 1),
        ("a: \"b\n\tc\"\n", 2, 1),
    ] {
        let problem = read(text.as_bytes()).expect_err(text);
        assert_eq!((problem.line, problem.column), (line, column), "{text:?}");
        assert_eq!(problem.message(true), super::tabs::MESSAGE, "{text:?}");
    }
    for (text, expected) in [
        ("\t[\n\ta: 1\n\t]\n", r#"[{"a": 1}]"#),
        ("\t{\n\ta: 1}\n", r#"{"a": 1}"#),
        ("a: {\n \tb: 1,\n \tc: [\n \td: 2]}\n", r#"{"a": {"b": 1, "c": [{"d": 2}]}}"#),
        ("\tx\n", r#""x""#),
        ("a:\n \tx\n \ty\n", r#"{"a": "x y"}"#),
        ("a: |\n \tx: y\n", r#"{"a": "\tx: y\n"}"#),
        ("-\t-1\n- \t[1]\n-\t\"a\"\n-\t|\n x\n", r#"[-1, [1], "a", "x\n"]"#),
        ("-\t!!map\n  a\t:\t1\t# c\n", r#"[{"a": 1}]"#),
        ("d:\n-\ta\n-\tb\n", r#"{"d": ["a", "b"]}"#),
        ("d:\n-\t\"a: b\"\n- \t{a: b}\n", r#"{"d": ["a: b", {"a": "b"}]}"#),
        ("d: &s\r\n-\t# c - d\r\n\r\n  a\r\n", r#"{"d": ["a"]}"#),
        ("d:\n  x:\n  -\t|\n   y\n", r#"{"d": {"x": ["y\n"]}}"#),
        ("? d\n:\n-\ta\n", r#"{"d": ["a"]}"#),
        ("\t# c\na:\t\n  \n\t\n \t\n  b: 1\n\t# c\n", r#"{"a": {"b": 1}}"#),
    ] {
        assert_eq!(json(text), expected, "{text:?}");
    }
}

#[test]
fn tabs_separate_and_pairs_are_characters() {
    assert_eq!(
        json("a:\t1\nb:\t\t-2\nc:\n  d:\tx y\tz\n"),
        r#"{"a": 1, "b": -2, "c": {"d": "x y\tz"}}"#
    );
    assert_eq!(json("a: \"b:\tc\"\nd:\te\n"), r#"{"a": "b:\tc", "d": "e"}"#);
    let grin = r#"a: "\ud83d\ude00 \\ud83d \uD83D\uDE00""#;
    assert_eq!(json(grin), r#"{"a": "😀 \\ud83d 😀"}"#);
    assert_eq!(json(r"a: '\ud83d\ude00'"), r#"{"a": "\\ud83d\\ude00"}"#);
    for wrong in [r#""\ud83d""#, r#""\ud83dx\ude00""#, r#""\ude00\ud83d""#, r#""\ud83d\u0041""#] {
        assert!(convert(wrong).is_err(), "{wrong}");
    }
    // Places are those of the file.
    let text = "[\"\\ud83d\\ude00\", \"\\ud83d\\ude00\", 5, é, 6]";
    let converted = convert(text).expect("YAML");
    for what in ["5", "6"] {
        let place = converted.json.find(what).expect("in the JSON");
        assert_eq!(&text[converted.source(place)], what);
    }
    let text = "\n- \"\\ud83d\\ude00\": !x 1\n";
    let problem = convert(text).expect_err("a tag");
    assert_eq!((problem.line, problem.column), (2, 19));
    assert_eq!(&text[problem.offset..][..2], "!x");
}

#[test]
fn what_json_has_no_word_for_is_refused_by_name() {
    let message = |text: &str| {
        let problem = convert(text).map(|it| it.json).expect_err("a problem");
        problem.message(false).to_owned()
    };
    for text in ["a: !!map [1]", "a: !!seq {b: 1}", "a: !!map 5", "a: !!int [1]", "a: !!str {}"] {
        let tag = &text[5..8];
        assert_eq!(message(text), format!("the value does not fit its tag `{tag}`"));
    }
    assert_eq!(message("a: !!set {}"), "JSON has nothing for the tag `set`");
    assert_eq!(message("a: !thing 1"), "JSON has nothing for the tag `thing`");
    assert_eq!(message("? [1]\n: 2"), "a key must be a text");
    assert_eq!(message("a\n---\nb"), "there are several documents; write one to a file");
    let bomb = (0..40).fold("a0: &a0 [x]\n".to_owned(), |text, level| {
        text + &format!("a{0}: &a{0} [*a{1}, *a{1}]\n", level + 1, level)
    });
    assert_eq!(message(&bomb), "the document is too large");
    assert!(convert(&"[".repeat(100_000)).is_err());
}

#[test]
fn what_is_missing_at_the_end_is_missing_in_the_last_line() {
    for (text, place) in
        [("{", (1, 2)), ("a: 1\nb: [1,", (2, 7)), ("a: é\n{", (2, 2)), ("[\n", (2, 1))]
    {
        let problem = convert(text).map(|_| ()).expect_err(text);
        assert_eq!((problem.line, problem.column), place, "{text:?}");
    }
}

#[test]
fn yaml_of_another_version_is_refused() {
    for (text, line) in [
        ("%YAML 1.1\n---\na: 1\n", None),
        ("\u{feff}%YAML 1.2 # c\n---\na: 1\n", None),
        ("--- |\n %YAML 3.0\n", None),
        ("a: |\n\n%YAML: 3.0\n", None),
        ("%YAML 3.0\n---\na: 1\n", Some(1)),
        ("# c\n\n%YAML\t2.0\n--- 1\n", Some(3)),
        ("%TAG ! tag:a,2000:\n%YAML 2.0\n---\na: 1\n", Some(2)),
    ] {
        let refused = read(text.as_bytes()).err().filter(|it| it.message.contains("version"));
        assert_eq!(refused.map(|problem| problem.line), line, "{text}");
    }
}
