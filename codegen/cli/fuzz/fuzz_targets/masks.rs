//! However a document is damaged, no output shows a sensitive value.
//!
//! An input is a list of damages to a document in which everything is sensitive.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_fuzz::run;

const MODEL: &str = r#"$version: "2"
namespace ns

structure Root {
    kid: Root
    s: Sec
    l: SecList
    m: SecMap
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
}
structure Inner { s: Sec }
list SecList { member: Sec }
map SecMap { key: Sec, value: Sec }
union Choice { s: Sec, t: SecTime }
@sensitive
structure Whole { x: String, y: Strings }
list Strings { member: String }
@sensitive
@length(max: 3)
string Sec
@sensitive
enum SecEnum { A, B }
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

/// What is planted in every value. Four characters of it are enough to be found: with the sign in its
/// middle they are no name, which may be shown if it is the key of no known member.
const MARKER: &str = "QZJ+XKV";

const DOCUMENTS: [(&str, &str); 3] = [
    (
        "a.json",
        r#"{"s":"QZJ+XKV","l":["QZJ+XKV","QZJ+XKV"],"m":{"QZJ+XKV/a":"QZJ+XKV"},"inner":{"s":"QZJ+XKV"},"u":{"s":"QZJ+XKV"},"kid":{"e":"QZJ+XKV","n":"QZJ+XKV","b":"QZJ+XKV","t":"QZJ+XKV","d":{"QZJ+XKV/a":["QZJ+XKV"]},"w":{"x":"QZJ+XKV","y":["QZJ+XKV"]},"password":"QZJ+XKV"}}"#,
    ),
    (
        "a.json",
        "{\n  \"kid\": {\n    \"l\": [\n      \"QZJ+XKV\",\n      \"QZJ+XKV\"\n    ],\n    \"w\": {\n      \"y\": [\n        \"QZJ+XKV\"\n      ]\n    }\n  },\n  \"s\": \"QZJ+XKV\",\n  \"t\": \"QZJ+XKV\"\n}\n",
    ),
    (
        "a.yaml",
        "s: QZJ+XKV # QZJ+XKV\nl:\n- QZJ+XKV\n- 'QZJ+XKV'\nm:\n  QZJ+XKV/a: QZJ+XKV\ninner: &a\n  s: >\n    QZJ+XKV\nu: *a\nkid:\n  <<: *a\n  e: !!str QZJ+XKV\n  n: QZJ+XKV\n  t: \"QZJ+XKV\"\nd: [{QZJ+XKV/a: [QZJ+XKV]}]\nw: {x: QZJ+XKV, y: [QZJ+XKV]}\n",
    ),
];

/// What is put between characters: what has a meaning in JSON or YAML.
const INSERTED: [&str; 24] = [
    "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "#", "&", "*", "!", "|", ">", "-", "? ", "<<: ",
    " ", "\n", "\t", "\r", "%", "\u{0}",
];

const FORMATS: [&str; 6] = ["human", "json", "github", "sarif", "gitlab", "junit"];

/// How many damages a document has at most.
const DAMAGES: usize = 3;

/// How many documents are checked at once: reading the model takes longer than they do.
const DOCUMENTS_AT_ONCE: usize = 64;

fuzz_target!(|input: &[u8]| {
    let Some(([document, format], damages)) = input.split_first_chunk::<2>() else { return };
    let (name, whole) = DOCUMENTS[usize::from(*document) % DOCUMENTS.len()];
    let format = FORMATS[usize::from(*format) % FORMATS.len()];
    let damaged: Vec<_> = damages
        .chunks(4 * DAMAGES)
        .take(DOCUMENTS_AT_ONCE)
        .enumerate()
        .map(|(index, damages)| {
            let mut text = whole.to_owned();
            damages.chunks_exact(4).for_each(|damage| damage_to(&mut text, damage));
            (format!("{index}{name}"), text)
        })
        .collect();
    let names = damaged.iter().map(|(name, _)| &**name);
    let fixed = ["check", "-m", "a.smithy", "-s", "Root", "--format", format];
    let arguments: Vec<_> = fixed.into_iter().chain(names).collect();
    let documents = damaged.iter().map(|(name, text)| (&**name, &**text));
    let files: Vec<_> = documents.chain([("a.smithy", MODEL)]).collect();
    if damaged.is_empty() {
        return;
    }
    let run = run(&arguments, &files);
    assert!(run.status < 2, "{}", run.diagnostics);
    for shown in [&run.output, &run.diagnostics] {
        for part in (0..MARKER.len() - 3).map(|at| &MARKER[at..at + 4]) {
            assert!(!shown.contains(part), "{format}:\n{files:?}\n{shown}");
        }
    }
});

/// One damage: something is left out, put in or repeated elsewhere. Documents are ASCII.
fn damage_to(text: &mut String, damage: &[u8]) {
    if text.is_empty() {
        return;
    }
    let at = (usize::from(damage[1]) * 256 + usize::from(damage[2])) % text.len();
    let end = (at + 1 + usize::from(damage[3]) % 32).min(text.len());
    match damage[0] % 4 {
        0 => text.replace_range(at..end, ""),
        1 => text.insert_str(at, INSERTED[usize::from(damage[3]) % INSERTED.len()]),
        2 => text.truncate(at),
        _ => {
            let part = text[at..end].to_owned();
            text.insert_str(usize::from(damage[3]) * 7 % text.len(), &part);
        }
    }
}
