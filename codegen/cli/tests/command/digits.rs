//! Numbers that no 64 bits hold: whatever is printed of a model has all their digits.

use std::fs;

use crate::support::{directory, files, shapewright, stderr, stdout, write};

const MODEL: &str = r#"$version: "2"
namespace ns.x
use aws.protocols#restJson1
@restJson1
service Sums { version: "1", operations: [Add] }
@http(method: "POST", uri: "/sums")
@examples([{ title: "One", input: { exact: 0.4000000000000000000000001 }, output: {} }])
operation Add { input: Sum, output := {} }
structure Sum {
    whole: BigInteger = 123456789012345678901
    exact: Exact = 0.30000000000000000002
    free: Document = 18446744073709551616
}
@range(min: 0.30000000000000000001)
bigDecimal Exact
"#;

const WHOLE: &str = "123456789012345678901";
const FREE: &str = "18446744073709551616";
const EXACT: &str = "0.30000000000000000002";

/// What a command prints of the model.
fn printed(arguments: &[&str]) -> String {
    let directory = directory();
    let model = write(&directory, "model.smithy", MODEL);
    let output = shapewright(&[arguments, &["-m", &model]].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", stderr(&output));
    stdout(&output)
}

#[test]
fn skeletons_have_all_digits_and_are_valid() {
    for (flags, ending) in [(&["--full"][..], "json"), (&["--full", "--yaml"], "yaml")] {
        let skeleton = printed(&[&["skeleton", "ns.x#Sum"], flags].concat());
        let directory = directory();
        let model = write(&directory, "model.smithy", MODEL);
        let file = write(&directory, &format!("sum.{ending}"), &skeleton);
        for number in [WHOLE, "0.4000000000000000000000001"] {
            assert!(skeleton.contains(&format!(": {number}")), "{number}: {skeleton}");
        }
        let check = shapewright(&["check", "-q", "-m", &model, "-s", "ns.x#Sum", &file]);
        assert_eq!(check.status.code(), Some(0), "{}", stderr(&check));
    }
}

#[test]
fn defaults_bounds_and_examples_of_schemas_have_all_digits() {
    let out = directory();
    let folder = out.path().display().to_string();
    printed(&["schema", "--out", &folder, "--draft", "2020-12"]);
    let schemas = files(out.path()).into_iter().map(|it| fs::read_to_string(it).expect("a file"));
    let schema = schemas.collect::<String>();
    let open_api = printed(&["openapi"]);
    let gateway = printed(&["openapi", "--for", "api-gateway"]);
    assert!(schema.contains("0.4000000000000000000000001"), "{schema}");
    for text in [&schema, &open_api, &gateway] {
        for number in [WHOLE, EXACT, FREE] {
            let is_there = text.contains(&format!("\"default\": {number}"))
                || text.contains(&format!("The default is `{number}`"));
            assert!(is_there, "{number}: {text}");
        }
        assert!(text.contains("\"minimum\": 0.30000000000000000001"), "{text}");
        assert!(!text.contains("number:"), "{text}");
    }
    assert!(open_api.contains("\"exact\": 0.4000000000000000000000001"), "{open_api}");
}
