//! The command `shapewright` as WebAssembly.
//!
//! ```text
//! index.js: check(document, options) ─► run(JSON) ─► shapewright::run_in_memory ─► JSON
//! ```
//!
//! There is one function, which runs a command line on files in memory: what the package of npm and
//! the page in `page/` show is what the command prints, by the same code. The functions with types
//! that JavaScript sees are in `npm/index.js`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shapewright::{Memory, run_in_memory};
#[cfg(target_family = "wasm")]
use wasm_bindgen::prelude::wasm_bindgen;

/// What JavaScript asks for.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Request {
    arguments: Vec<String>,
    files: BTreeMap<String, String>,
    input: String,
}

/// What it gets.
#[derive(Serialize)]
struct Answer {
    status: u8,
    output: String,
    diagnostics: String,
    /// The files that were written.
    files: BTreeMap<String, String>,
}

/// Runs a command line: `{"arguments": ["check", "-"], "files": {"a.smithy": "…"}, "input": "{}"}`.
/// The answer is `{"status": 1, "output": "…", "diagnostics": "…", "files": {}}`, with the files that
/// were written.
#[cfg_attr(target_family = "wasm", wasm_bindgen)]
#[must_use]
pub fn run(request: &str) -> String {
    let answer = match serde_json::from_str::<Request>(request) {
        Ok(request) => answer(request),
        Err(error) => Answer {
            status: 2,
            output: String::new(),
            diagnostics: format!("error: the request is not understood: {error}\n"),
            files: BTreeMap::new(),
        },
    };
    serde_json::to_string(&answer).unwrap_or_default()
}

fn answer(Request { arguments, files, input }: Request) -> Answer {
    let given: Vec<String> = files.keys().cloned().collect();
    let memory = Memory { files, input, ..Memory::default() };
    let (status, memory) = run_in_memory(arguments.iter().map(String::as_str), memory);
    let Memory { mut files, output, diagnostics, .. } = memory;
    files.retain(|name, _| !given.contains(name));
    Answer { status, output, diagnostics, files }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    fn run(request: &Value) -> Value {
        serde_json::from_str(&super::run(&request.to_string())).expect("JSON")
    }

    #[test]
    fn a_command_line_runs_on_files_in_memory() {
        let model = "$version: \"2\"\nnamespace a\nstructure A { @length(min: 1) b: String }\n";
        let request = json!({
            "arguments": ["check", "-m", "a.smithy", "-s", "A", "--format", "json", "-"],
            "files": { "a.smithy": model },
            "input": "{\"b\": \"\"}",
        });
        let answer = run(&request);
        assert_eq!((&answer["status"], &answer["diagnostics"]), (&json!(1), &json!("")));
        let verdict: Value =
            serde_json::from_str(answer["output"].as_str().expect("text")).unwrap();
        assert_eq!(verdict["violations"][0]["code"], "length");

        let request = json!({
            "arguments": ["rust", "-m", "a.smithy", "--shape", "A", "--out", "src"],
            "files": { "a.smithy": model },
        });
        let answer = run(&request);
        let files: Vec<_> = answer["files"].as_object().expect("files").keys().collect();
        assert!(files.iter().all(|name| name.starts_with("src/")) && !files.is_empty(), "{answer}");
    }

    #[test]
    fn what_cannot_run_says_why() {
        for (request, message) in [
            (json!({ "argument": [] }), "unknown field `argument`"),
            (json!({ "arguments": ["chek"] }), "unrecognized subcommand 'chek'"),
            (
                json!({ "arguments": ["check", "-s", "CreateOtaTask", "x.json"] }),
                "cannot read x.json",
            ),
            (
                json!({ "arguments": ["check", "-m", "/etc/passwd", "-"] }),
                "cannot read /etc/passwd",
            ),
            (json!({ "arguments": ["check", "--ndjson", "-"] }), "need a process"),
            (json!({ "arguments": ["check", "--watch", "."] }), "need a process"),
        ] {
            let answer = run(&request);
            let said = answer["diagnostics"].as_str().expect("text");
            assert!(said.contains(message), "{said}");
            assert_eq!(answer["status"], 2);
        }
        let help = run(&json!({ "arguments": ["check", "--help"] }));
        assert!(
            help["status"] == 0 && help["output"].as_str().unwrap().contains("Usage:"),
            "{help}"
        );
    }
}
