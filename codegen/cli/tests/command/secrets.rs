//! Values of `sensitive` shapes, and what may be meant for one, are never shown: not in messages,
//! source lines, paths or suggestions, in no format, however a document is damaged.

use std::fmt::Write as _;

use crate::support::{directory, project, run_in, sample, shapewright, stderr, stdout, write};
use serde_json::{Value, json};

const MODEL: &str = r#"$version: "2"
namespace ns.x

structure Root {
    kid: Root
    s: Sec
    l: SecList
    m: SecMap
    v: ValueMap
    inner: Inner
    u: Choice
    e: SecEnum
    n: SecNumber
    b: SecBlob
    t: SecTime
    d: SecDocument
    w: Whole
    @jsonName("password")
    renamed: Sec
    name: String
    names: Names
    plain: Plain
    free: Document
    deep: Deep
    inners: Inners
    either: Either
    byName: ByName
}

structure Inner { s: Sec }
structure Deep { inner: Inner, @required name: String }
@length(min: 1) list Inners { member: Inner }
union Either { inner: Inner, inners: Inners }
@length(min: 1) map ByName { key: String, value: Inners }
structure Plain { x: Integer }
list Names { member: String }
list SecList { member: Sec }
map SecMap { key: Sec, value: String }
map ValueMap { key: String, value: Sec }
union Choice { s: Sec, name: String }
@sensitive
structure Whole { x: String, y: Names }
@sensitive
@length(max: 3)
string Sec
@sensitive
enum SecEnum {
    A = "aa"
    B = "bb"
}
@sensitive
@range(max: 1)
integer SecNumber
@sensitive
blob SecBlob
@sensitive
timestamp SecTime
@sensitive
document SecDocument
"#;

/// What is planted in every scalar that may be secret. A part of it is enough to be found.
const MARKER: &str = "QZJXKVW";

/// What is planted in keys that are secret: like most such keys, it is no name of a member.
const KEY: &str = "QZJXKVW/a";

const FORMATS: [&str; 4] = ["human", "json", "github", "sarif"];

/// Whether some text holds three characters of the marker in a row.
fn shows_marker(text: &str) -> Option<&str> {
    let parts = (0..MARKER.len() - 2).map(|at| &MARKER[at..at + 3]);
    let mut parts = parts.filter_map(|part| text.lines().find(|line| line.contains(part)));
    parts.next()
}

/// Checks files in every format; none may show the marker. Returns what people see.
fn check(model: &str, arguments: &[&str]) -> String {
    check_in(&FORMATS, model, arguments)
}

/// Checks files in some formats.
fn check_in(formats: &[&str], model: &str, arguments: &[&str]) -> String {
    let mut seen = String::new();
    for format in formats {
        let fixed = ["check", "-m", model, "-s", "ns.x#Root", "--max", "0", "--format", format];
        let output = shapewright(&[&fixed[..], arguments].concat());
        assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
        let printed = stdout(&output) + &stderr(&output);
        assert_eq!(shows_marker(&printed), None, "{arguments:?} {format}");
        if *format == "human" {
            seen = printed;
        }
    }
    seen
}

/// A document with the marker wherever a secret may be, and nowhere else.
fn document() -> Value {
    let secret = json!(MARKER);
    let flat = json!({
        "s": secret, "l": [secret, secret], "m": { KEY: "a" }, "v": { "k": secret },
        "inner": { "s": secret }, "u": { "s": secret }, "e": secret, "n": secret, "b": secret,
        "t": secret, "d": { KEY: [secret] }, "w": { "x": secret, "y": [secret] },
        "renamed": secret, "name": "n", "names": ["n"], "plain": { "x": 1 }, "free": [1],
    });
    let mut outer = flat.clone();
    outer["kid"] = flat;
    outer
}

#[test]
fn findings_show_no_secret() {
    let directory = directory();
    let model = write(&directory, "sec.smithy", MODEL);
    let cases = [
        // Another container than the shape's.
        ("a.json", r#"[{"s":"QZJXKVW"}]"#),
        ("b.json", r#"{"l":"QZJXKVW"}"#),
        (
            "c.json",
            r#"{"kid":[{"s":"QZJXKVW"}],"inner":["QZJXKVW"],"m":["QZJXKVW"],"v":"QZJXKVW"}"#,
        ),
        ("d.json", r#""{\"s\":\"QZJXKVW\"}""#),
        (
            "e.json",
            r#"{"l":{"QZJXKVW":1},"u":"QZJXKVW","kid":true,"zz":[true,{"QZJXKVW":"QZJXKVW"}]}"#,
        ),
        ("f.json", r#"{"name":{"s":"QZJXKVW"},"names":[{"s":"QZJXKVW"}],"plain":{"s":"QZJXKVW"}}"#),
        // A member that is not known.
        ("g.json", r#"{"S":"QZJXKVW","sec":{"QZJXKVW":"QZJXKVW"},"a:QZJXKVW":1}"#),
        ("h.json", r#"{"zz":{"QZJXKVW":{"a":1,"a":2}}}"#),
        ("i.json", r#"{"u":{"S":"QZJXKVW","zz":["QZJXKVW"]}}"#),
        ("j.json", r#"{"s":"QZJXKVW","s":"QZJXKVW","password":"QZJXKVW","inner":{"S":"QZJXKVW"}}"#),
        ("l.json", r#"{"zz:QZJXKVW":1,"QZJXKVW":null,"v":{"QZJXKVW":null,"a QZJXKVW":1}}"#),
        ("k.json", r#"{"e":"QZJXKVW","n":"QZJXKVW","m":{"QZJXKVW":1,"QZJXKVW":2}}"#),
        // Tags, and texts that YAML takes for one, for an anchor, an alias or a comment.
        ("a.yaml", "s: !!int QZJXKVW\n"),
        ("b.yaml", "s: !QZJXKVW\n"),
        ("c.yaml", "s: !!bool QZJXKVW\n"),
        ("d.yaml", "s: !!null QZJXKVW\nn: !!float QZJXKVW\n"),
        ("e.yaml", "s: !!QZJXKVW x\n"),
        ("f.yaml", "s: !<tag:QZJXKVW> x\n"),
        ("g.yaml", "l: !QZJXKVW [x]\n"),
        ("h.yaml", "s: #QZJXKVW\n"),
        ("i.yaml", "s: &QZJXKVW\nzzz: 1\n"),
        ("j.yaml", "s: *QZJXKVW\n"),
        ("k.yaml", "s: x #QZJXKVW, 'QZJXKVW'\nl: [1, #QZJXKVW\n 2]\n"),
        ("l.yaml", "s: @QZJXKVW\n"),
        ("m.yaml", "s: |QZJXKVW\n"),
        ("n.yaml", "{s:QZJXKVW, zz: QZJXKVW}\n"),
        ("o.yaml", "s: [QZJXKVW\n"),
        ("p.yaml", "? [QZJXKVW]\n: QZJXKVW\n"),
        // The same beside keys, and beside a container that is empty or of another form.
        ("a1.yaml", "l: &QZJXKVW {a: b}\n"),
        ("b1.yaml", "l: &QZJXKVW {}\nzzz: 1\n"),
        ("c1.yaml", "l: &QZJXKVW []\nm: &QZJXKVW {}\nname: 1\n"),
        ("d1.yaml", "m: {a: b} #QZJXKVW\nname: 1\n"),
        ("e1.yaml", "m: {a:\n  1} #QZJXKVW\n"),
        ("f1.yaml", "m: &QZJXKVW\n  a: &QZJXKVW 1\n"),
        ("g1.yaml", "m: {a: {b:\n  1}} #QZJXKVW\nname: 1\n"),
        ("i1.yaml", "{name: &QZJXKVW 1, s: x, plain: &QZJXKVW {x: 1}} #QZJXKVW\n"),
        ("j1.yaml", "name: 1\nzzz: &QZJXKVW\n- &QZJXKVW\n  - 1 #QZJXKVW\n"),
        ("k1.yaml", "free: &a &QZJXKVW\nname: 1\n"),
        ("l1.yaml", "x: &QZJXKVW {a: 1}\nl: *QZJXKVW\n"),
        // The same where nothing is left but the comment.
        ("m1.yaml", "# QZJXKVW"),
        ("n1.yaml", "# s: QZJXKVW\n# QZJXKVW\n"),
        ("o1.yaml", "u: {} # s: QZJXKVW\n"),
        ("p1.yaml", "u: &QZJXKVW {\n  # QZJXKVW\n} # QZJXKVW\n"),
        ("q1.yaml", "kid: {u: {}, name: 1} # QZJXKVW\n"),
        // The parser counts in what follows a quoted key, and what follows a key without a value.
        ("r1.yaml", "m: {QZJXKVW/a} # QZJXKVW\nname: 1\n"),
        ("s1.yaml", "m: {? QZJXKVW/a} # QZJXKVW\n"),
        ("t1.yaml", "m: {b: c, \"QZJXKVW/a\"} # QZJXKVW\n"),
        ("u1.yaml", "? \"unkn\" # QZJXKVW ' \"\n: 1\n"),
        ("v1.yaml", "? 'un''kn' # QZJXKVW ' \"\n: 1\n"),
        ("w1.yaml", "{\"a\": 1, \"un\\\"k2\" # QZJXKVW\n : 2, name: 1}\n"),
        // Beside what holds secrets only deeper.
        ("a2.yaml", "inners: [] # - {s: QZJXKVW}\n"),
        ("b2.yaml", "deep: {} # QZJXKVW\n"),
        ("c2.yaml", "either: &QZJXKVW {} # QZJXKVW\nname: 1\n"),
        ("d2.yaml", "deep: &QZJXKVW { # QZJXKVW\n inner: {s: abc}} # QZJXKVW\n"),
        ("e2.yaml", "either: { # QZJXKVW\n inner: {s: abc}, inners: [x] }\n"),
        ("f2.yaml", "{name: [1], byName # QZJXKVW\n : {k: [{zz: b}]},\n zzz: 1}\n"),
        ("g2.yaml", "{name: [1], byName: {}, # QZJXKVW\n zzz: 1}\n"),
        ("h2.yaml", "? byName # QZJXKVW\n: {}\n? byName # QZJXKVW\n: {}\nzzz: 1\n"),
        ("i2.yaml", "byName: {k: &QZJXKVW []} # QZJXKVW\n"),
        ("j2.yaml", "kid:\n  inners: [] # QZJXKVW\n  zzz: 1\n"),
        ("k2.yaml", "? inners # QZJXKVW\n"),
        // What is secret elsewhere.
        ("q.yaml", "x: &a {s: QZJXKVW}\ninner: *a\n"),
        ("r.yaml", "x: &a [QZJXKVW]\nl: *a\n"),
        ("s.yaml", "free: &a {s: QZJXKVW}\ninner: {<<: *a}\n"),
        ("t.yaml", "free:\n- &a QZJXKVW\n- &b [*a, 1]\nl: *b\n"),
        ("u.yaml", "free: &a {k: {s: QZJXKVW}}\nkid: {<<: [*a], inner: 1}\nv: *a\n"),
        ("v.yaml", "name: &a QZJXKVW\ns: *a\nplain: 1\n"),
        ("w.yaml", "free: [&a 1QZJXKVW, &b QZJXKVW]\nm: {*b : *a}\n"),
        ("x.yaml", "x: &a {s: &b {s: QZJXKVW}}\ny: &c {<<: *a}\nkid: {<<: *c}\ninner: *b\n"),
        ("y.yaml", "s: |\n  QZJXKVW\n  QZJXKVW # x\nzzz: 1\n"),
        ("z.yaml", "S: 'QZJXKVW\n  QZJXKVW'\nsec:\n- QZJXKVW: QZJXKVW\n"),
    ];
    for (name, text) in cases {
        let file = write(&directory, name, text);
        let seen = check(&model, &[&file]);
        assert!(seen.contains("1 invalid"), "{name}: {seen}");
    }
    // Neighbours in the line of a file of several documents.
    let text = r#"[{"s":"QZJXKVW"},{"zz":1},{"l":{"QZJXKVW":1}}]"#;
    for name in ["each.json", "each.yaml"] {
        let file = write(&directory, name, text);
        check(&model, &["--each", &file]);
    }
}

#[test]
fn a_hidden_key_gets_no_suggestion() {
    let directory = directory();
    let model = write(&directory, "sec.smithy", MODEL);
    for (text, is_shown) in [(r#"{"nam e": 1}"#, false), (r#"{"nam": 1}"#, true)] {
        let file = write(&directory, "a.json", text);
        for format in FORMATS {
            let printed =
                shapewright(&["check", "-m", &model, "-s", "Root", "--format", format, &file]);
            let printed = stdout(&printed) + &stderr(&printed);
            assert!(printed.contains(if is_shown { "/nam" } else { "(sensitive)" }), "{printed}");
            let suggests =
                printed.contains("did you mean") || printed.contains("\"suggestion\":\"name\"");
            assert!(is_shown || !suggests, "{printed}");
            assert!(!is_shown || suggests || format == "github", "{format}: {printed}");
        }
    }
}

#[test]
fn what_cannot_be_secret_is_shown() {
    let directory = directory();
    let model = write(&directory, "sec.smithy", MODEL);
    let seen = |name: &str, text: &str| check(&model, &[&write(&directory, name, text)]);
    let json = seen("a.json", r#"{"name": 7, "s": "QZJXKVW", "plain": {"x": "shown"}, "zz": 8}"#);
    assert!(
        json.contains(r#"{"name": 7, "s": *********, "plain": {"x": "shown"}, "zz": *}"#),
        "{json}"
    );
    let yaml = seen("a.yaml", "name: 7 # why\ns: QZJXKVW # x\nnames: [a, 1]\nsname: 1\n");
    assert!(yaml.contains("1 | name: 7 # why\n"), "{yaml}");
    assert!(yaml.contains("2 | s: ******* * *\n"), "{yaml}");
    assert!(yaml.contains("3 | names: [a, 1]\n"), "{yaml}");
    assert!(yaml.contains("4 | sname: *\n") && yaml.contains("/sname"), "{yaml}");
    let broken = seen("b.json", r#"{"name": "QZJXKVW", "s": 1,}"#);
    assert!(broken.contains(r#"{"name": "*******", "s": *,}"#), "{broken}");
}

/// Every document that comes of one damage to the text: a character left out, or another one put
/// before it.
fn damaged(text: &str, insertions: &str) -> Vec<String> {
    let mut damaged = Vec::new();
    for (at, character) in text.char_indices() {
        let (before, after) = text.split_at(at);
        damaged.push(format!("{before}{}", &after[character.len_utf8()..]));
        damaged.push(before.to_owned());
        damaged.extend(insertions.chars().map(|it| format!("{before}{it}{after}")));
    }
    damaged
}

/// Every document that comes of one value being of another form or having another name.
fn misshapen(document: &Value, rebuild: &dyn Fn(Value) -> Value, all: &mut Vec<Value>) {
    let forms = [
        json!([document]),
        json!({ "zz": document }),
        json!({ "s": document }),
        json!([[document]]),
        json!(document.to_string().replace(|it: char| it.is_ascii_punctuation(), "")),
    ];
    all.extend(forms.map(rebuild));
    if let Value::Object(entries) = document {
        all.push(rebuild(entries.values().cloned().collect()));
        for (name, value) in entries.iter().filter(|(name, _)| !name.contains("QZ")) {
            let without = || entries.iter().filter(|(key, _)| *key != name);
            for other in [name.to_uppercase(), format!("{name}x"), String::new()] {
                let renamed = without().map(|(key, value)| (key.clone(), value.clone()));
                all.push(rebuild(renamed.chain([(other, value.clone())]).collect()));
            }
            let with = |value: Value| {
                let kept = without().map(|(key, value)| (key.clone(), value.clone()));
                rebuild(kept.chain([(name.clone(), value)]).collect())
            };
            misshapen(value, &with, all);
        }
    }
}

#[test]
fn damaged_json_shows_no_secret() {
    let directory = directory();
    let model = write(&directory, "sec.smithy", MODEL);
    let document = document();
    let mut lines = damaged(&document.to_string(), "{]:\"\\");
    let mut values = Vec::new();
    misshapen(&document, &|value| value, &mut values);
    lines.extend(values.iter().map(Value::to_string));
    assert!(lines.len() > 4_000, "{}", lines.len());
    let (lines, values) = (sample(lines, 10), sample(values, 10));
    let file = write(&directory, "all.ndjson", &lines.join("\n"));
    let seen = check_in(&FORMATS[..2], &model, &["--ndjson", &file]);
    assert!(seen.contains(" invalid\n"), "nothing is wrong");
    // Where every value has a line of its own, its neighbours are not shown by accident.
    let pretty = values.iter().map(|value| format!("{value:#}")).collect::<Vec<_>>().join(",\n");
    let file = write(&directory, "all.json", &format!("[{pretty}]"));
    check_in(&FORMATS[..1], &model, &["--each", &file]);
}

#[test]
fn damaged_yaml_shows_no_secret() {
    let directory = directory();
    let model = write(&directory, "sec.smithy", MODEL);
    let block = "name: n # c\ns: QZJXKVW\nl:\n- QZJXKVW\n- 'QZJXKVW'\nm:\n  QZJXKVW/a: a\nv: {k: \"QZJXKVW\"}\n\
        inner: &a\n  s: >\n    QZJXKVW\nu: *a\nkid:\n  <<: *a\n  e: !!str QZJXKVW\n  n: QZJXKVW\nd: [{QZJXKVW/a: [QZJXKVW]}]\nplain: {x: 1}\n";
    let mut texts = damaged(block, "{:\"'#&!|- ");
    let mut values = Vec::new();
    misshapen(&document(), &|value| value, &mut values);
    texts.extend(values.iter().map(|value| block_style(value, 0)));
    assert!(texts.len() > 2_500, "{}", texts.len());
    let texts = sample(texts, 10);
    for (index, text) in texts.iter().enumerate() {
        write(&directory, &format!("{index}.yaml"), text);
    }
    let pattern = directory.path().join("*.yaml").display().to_string();
    check_in(&FORMATS[..2], &model, &[&pattern]);
}

/// JSON as YAML in lines of their own.
fn block_style(value: &Value, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let mut text = String::new();
    match value {
        Value::Object(entries) if !entries.is_empty() => {
            for (key, value) in entries {
                let key = if key.is_empty() { "''" } else { key };
                let _ = write!(text, "\n{indent}{key}: {}", block_style(value, depth + 1));
            }
        }
        Value::Array(elements) if !elements.is_empty() => {
            for element in elements {
                let _ = write!(text, "\n{indent}- {}", block_style(element, depth + 1));
            }
        }
        Value::String(scalar) if !scalar.is_empty() => text.push_str(scalar),
        other => text = other.to_string(),
    }
    text
}

#[test]
fn what_is_merged_where_it_stands_is_hidden_also_if_it_is_overridden() {
    let directory = directory();
    let model = write(&directory, "a.smithy", MODEL);
    for document in [
        "{<<: {s: MARK, name: MARK}, name: [1], s: no}\n",
        "name: [1]\n<<: # MARK\n  # MARK\n  {s: MARK, name: x} # MARK\nplain: {x: y}\n",
        "<<: {inner: {<<: {s: MARK}, s: 5}}\nname: [1]\n",
        "inner: {<<: [{s: MARK}, {s: MARK}], s: [1]}\nname: 5\n",
        "<<: {kid: {name: 5}, s: MARK}\nname: [1]\n",
    ] {
        let file = write(&directory, "a.yaml", document);
        let output = shapewright(&["check", "-m", &model, "-s", "Root", &file]);
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        let said = stderr(&output);
        assert!(said.contains("error[type]") && !said.contains("MARK"), "{document}{said}");
    }
}

#[test]
fn names_of_unknown_errors_are_shown_if_they_are_names_and_no_secrets() {
    let member = |text: &str| format!("@required message: Sec, {text}");
    let body = |key: &str, value: &str| {
        format!("content-type: application/json\n\n{{\"{key}\":\"{value}\",\"message\":\"MARK\"}}")
    };
    let header = |value: &str| format!("x-amzn-errortype: {value}\n{}", body("a", "b"));
    for (members, answer, is_shown) in [
        (member("other: Sec"), body("code", "MARK.of_a/Service"), true),
        (member("other: Sec"), body("__type", "ns.x#MARK:http://x.y"), true),
        (member("other: Sec"), body("code", "MARK of words"), false),
        (member("other: Sec"), body("code", &"MARK".repeat(100)), false),
        (member("other: Sec"), header("MARK"), true),
        (member("other: Sec"), header("MARK and \\\"more\\\""), false),
        (member("code: Sec"), body("code", "MARK"), false),
        (member("code: Sec"), body("__type", "MARK"), true),
        (member("@jsonName(\"__type\") a: Sec"), body("__type", "MARK"), false),
        (member("@httpHeader(\"X-Amzn-ErrorType\") a: Sec"), header("MARK"), false),
        (member("@httpPrefixHeaders(\"X-Amzn-\") a: Secs"), header("MARK"), false),
        (member("@httpPrefixHeaders(\"X-Amz-\") a: Secs"), header("MARK"), true),
        (member("@httpHeader(\"X-Amzn-ErrorType\") a: SecL"), header("MARK"), false),
        (member("code: Payload"), body("code", "MARK"), false),
        (member("code: SecL"), body("code", "MARK"), false),
        (member("code: Secs"), body("code", "MARK"), false),
        ("@httpPayload a: Payload".to_owned(), body("code", "MARK"), false),
        ("@httpPayload a: Payload".to_owned(), body("__type", "MARK"), true),
        ("@httpPayload a: Deep".to_owned(), body("code", "MARK"), false),
        ("@httpPayload a: Secs".to_owned(), body("code", "MARK"), false),
    ] {
        let model = format!(
            "$version: \"2\"\nnamespace ns.x\n@aws.protocols#restJson1\n\
             service S {{ version: \"1\", operations: [Op] }}\n\
             @http(method: \"POST\", uri: \"/\")\noperation Op {{ errors: [Err] }}\n\
             @error(\"client\")\nstructure Err {{ {members} }}\nstructure Payload {{ code: Sec }}\n\
             @sensitive\nstring Sec\nmap Secs {{ key: String, value: Sec }}\n\
             list SecL {{ member: Sec }}\nstructure Deep {{ code: Payload }}\n"
        );
        let folder = project(&[
            ("m.smithy", &model),
            ("a.http", &format!("HTTP/1.1 404 Not Found\n{answer}\n")),
        ]);
        for format in FORMATS {
            let check =
                ["check", "--http", "--operation", "Op", "-m", "m.smithy", "--format", format];
            let output = run_in(&folder, &[&check[..], &["a.http"]].concat());
            let said = stdout(&output) + &stderr(&output);
            assert!(said.contains("error of the operation: it is"), "{members} {answer}: {said}");
            assert_eq!(said.contains("MARK"), is_shown, "{format} {members} {answer}: {said}");
        }
    }
}
