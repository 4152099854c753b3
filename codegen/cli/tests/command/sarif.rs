//! Logs of SARIF against the schema of SARIF 2.1.0.
//!
//! The schema is not ours and not in the repository: `cargo xtask sarif` downloads it and runs these
//! tests with it. Elsewhere they look for it in the same cache, and without it check only what is
//! plain from the standard.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::support::{INVALID, VALID, directory, shapewright, stdout, write};
use jsonschema::Validator;
use serde_json::Value;

/// The schema, if this machine has it.
static SCHEMA: LazyLock<Option<Validator>> = LazyLock::new(|| {
    let named = env::var_os("SHAPEWRIGHT_SARIF_SCHEMA").map(PathBuf::from);
    let Some(text) = named.or_else(cached).and_then(|path| fs::read_to_string(path).ok()) else {
        // Not by `eprintln!`, which tests that pass do not show.
        let message = "SKIPPED: the schema of SARIF is not in the cache (run `cargo xtask sarif`)";
        let _ = writeln!(std::io::stderr(), "{message}");
        return None;
    };
    // One pattern has a bracket too many, which ECMA 262 takes only without the flag `u`.
    let text = text.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    let schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
    let options = jsonschema::options().should_validate_formats(true);
    Some(options.build(&schema).expect("the schema is one"))
});

fn cached() -> Option<PathBuf> {
    let home = || env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
    let cache = env::var_os("XDG_CACHE_HOME").filter(|it| !it.is_empty()).map(PathBuf::from);
    Some(cache.or_else(home)?.join("shapewright/sarif-2.1.0-rtm.5.json"))
}

/// The log of a check, held to the schema, and the codes of its results.
fn log(arguments: &[&str], status: i32) -> (Value, Vec<String>) {
    let output = shapewright(&[&["check", "--format", "sarif"], arguments].concat());
    assert_eq!(output.status.code(), Some(status), "{arguments:?}");
    let log: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    if let Some(schema) = &*SCHEMA {
        let wrong: Vec<_> =
            schema.iter_errors(&log).map(|it| format!("{}: {it}", it.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:#?}\n{log:#}");
    }
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index"));
        let rule = &run["tool"]["driver"]["rules"][index.expect("a small number")];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let codes = results.iter().map(|it| it["ruleId"].as_str().expect("a rule").to_owned());
    let codes = codes.collect();
    (log, codes)
}

#[test]
fn logs_of_every_kind_are_sarif() {
    let directory = directory();
    let valid = write(&directory, "create-ota-task.json", VALID);
    assert_eq!(log(&[&valid], 0).1, [""; 0]);

    let invalid = write(&directory, "create-ota-task.a b#%é.json", INVALID);
    let (found, codes) = log(&[&invalid], 1);
    assert_eq!(codes, ["length", "enum", "unknown_member", "recommendation"]);
    let location = &found["runs"][0]["results"][1]["locations"][0];
    let uri = &location["physicalLocation"]["artifactLocation"]["uri"];
    assert!(uri.as_str().expect("a URI").ends_with("create-ota-task.a%20b%23%25%C3%A9.json"));
    assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "/OtaType");

    let (found, codes) = log(&["--warn", "all", &invalid], 0);
    assert_eq!(codes.len(), 4);
    assert_eq!(found["runs"][0]["results"][0]["level"], "warning");

    let broken = write(&directory, "create-ota-task.broken.json", "{");
    assert_eq!(log(&[&broken], 1).1, ["syntax"]);
    let broken = write(&directory, "create-ota-task.broken.yaml", "a: [");
    assert_eq!(log(&[&broken], 1).1, ["syntax"]);
    let yaml = write(&directory, "create-ota-task.yaml", "S3Url: 1\nOtaType: ONE_TIME\n");
    assert_eq!(log(&[&yaml, &valid, &yaml], 1).1, ["type"]);

    let advice = r#"{"S3Url": "s3://a/b", "OtaType": "ONE_TIME", "TaskConfigurationId": "x", "ClientToken": ""}"#;
    let advice = write(&directory, "create-ota-task.advice.json", advice);
    log(&["--deny", "recommendation", &advice], 1);
}

#[test]
fn logs_of_elements_and_lines_are_sarif() {
    let directory = directory();
    let check = ["--shape", "CreateOtaTask"];
    let array = write(&directory, "array.json", &format!("[{VALID}, {{}}]"));
    assert_eq!(log(&[&check[..], &["--each", &array]].concat(), 1).1, ["required", "required"]);
    let lines = write(&directory, "lines.ndjson", &format!("{{}}\n{VALID}\n{{}}\n"));
    let (found, codes) = log(&[&check[..], &["--ndjson", &lines]].concat(), 1);
    assert_eq!(codes.len(), 4);
    let location = &found["runs"][0]["results"][3]["locations"][0]["physicalLocation"];
    assert_eq!(location["region"]["startLine"], 3);
}

#[test]
fn a_check_that_cannot_end_leaves_a_log_that_says_why() {
    let directory = directory();
    let invalid = write(&directory, "create-ota-task.json", INVALID);
    let (found, codes) = log(&[&invalid, "missing.json"], 2);
    assert_eq!(codes.len(), 4);
    let invocation = &found["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let why = &invocation["toolExecutionNotifications"][0]["message"]["text"];
    assert!(why.as_str().expect("a text").contains("cannot read missing.json"), "{why}");
}
