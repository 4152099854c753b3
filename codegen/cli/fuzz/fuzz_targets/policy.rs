//! Any text is a policy or refused with a reason.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_fuzz::run;

const MODEL: &str = r#"$version: "2"
namespace ns

structure Root {
    @length(min: 1, max: 3)
    text: String
    kid: Root
    map: Map
}
map Map { key: String, value: Root }
"#;

const DOCUMENT: &str =
    r#"{"text": "", "map": {"a/b": {"text": "long", "kid": {"~": 2}}}, "Extra": [1]}"#;

fuzz_target!(|text: &str| {
    let (first, rest) = text.split_at(text.ceil_char_boundary(1.min(text.len())));
    let files = |policy| [("a.smithy", MODEL), ("d.json", DOCUMENT), (policy, rest)];
    let check = ["check", "-m", "a.smithy", "-s", "Root", "d.json"];
    let (more, policy) = match first.as_bytes().first().map(|byte| byte % 5) {
        None | Some(0) => (["--policy", "p.json"], "p.json"),
        Some(1) => (["--policy", "p.yaml"], "p.yaml"),
        Some(2) => (["--deny", rest], "p.json"),
        Some(3) => (["--warn", rest], "p.json"),
        Some(_) => (["--allow", rest], "p.json"),
    };
    let found = run(&[&check[..], &more].concat(), &files(policy));
    // The model and the document are in order: only what is fuzzed can be why nothing was checked.
    assert!(found.status < 2 || !found.diagnostics.contains("a.smithy"), "{found:?}");
});
