//! Maps whose keys are numbers or booleans: read as `serde_json` reads them.

use std::collections::BTreeMap;

use serde::Deserialize;
use shapewright_validate::walk::Profile;
use shapewright_validate::{Key, MapKey, Validate, Violation, json};

use crate::{expected, found, walked};

#[derive(Debug, Deserialize, Validate, PartialEq, Eq, PartialOrd, Ord)]
struct Port(#[validate(range(min = 1024, max = 65535))] u16);

impl MapKey for Port {
    fn key(&self) -> Key<'_> {
        self.0.key()
    }
}

#[derive(Debug, Default, Deserialize, Validate, PartialEq)]
#[serde(default)]
struct Tables {
    #[validate(keys(range(min = -5)), values(length(max = 2)))]
    numbers: BTreeMap<i32, String>,
    #[validate(keys(nested), values(length(max = 2)))]
    ports: BTreeMap<Port, String>,
    #[validate(values(length(max = 2)))]
    flags: BTreeMap<bool, String>,
    large: BTreeMap<u64, bool>,
    #[validate(sensitive, values(length(max = 2)))]
    pins: BTreeMap<u32, String>,
}

#[test]
fn keys_are_read_and_checked() {
    let text = r#"{"numbers": {"10": "abc", "9": "abc", "-6": "abc"}, "ports": {"80": "abc"},
                   "flags": {"true": "abc", "false": "a"}, "pins": {"4711": "abc"}}"#;
    let findings = expected(&[
        ("/numbers", "range"),
        ("/numbers/-6", "length"),
        ("/numbers/9", "length"),
        ("/numbers/10", "length"),
        ("/ports", "range"),
        ("/ports/80", "length"),
        ("/flags/true", "length"),
        ("/pins/(sensitive)", "length"),
    ]);
    let value: Tables = serde_json::from_str(text).expect("tables");
    assert_eq!(found(&value), findings);
    assert_eq!(walked::<Tables>(text), findings);
    let violations = json::from_str::<Tables>(text).expect_err("violations");
    let read: Vec<_> = violations.iter().map(|it| (it.path.clone(), it.code())).collect();
    assert_eq!(read, findings);
}

#[test]
fn the_reader_takes_the_keys_that_serde_json_takes() {
    const KEYS: [&str; 22] = [
        "0",
        "1",
        "-1",
        "01",
        "-0",
        "+1",
        " 1",
        "1 ",
        "1.0",
        "1e2",
        "",
        "a",
        "true",
        "false",
        "True",
        "2147483647",
        "2147483648",
        "4294967296",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775809",
        "0x1",
    ];
    for member in ["numbers", "ports", "flags", "large"] {
        for key in KEYS {
            let value = if member == "large" { "true" } else { "\"a\"" };
            let text = format!("{{\"{member}\": {{\"{key}\": {value}}}}}");
            let is_valid = serde_json::from_str::<Tables>(&text).is_ok_and(|it| it.is_valid());
            for profile in [Profile::Wire, Profile::Authoring] {
                let read = json::Reader::new().profile(profile).from_str::<Tables>(&text);
                assert_eq!(read.is_ok(), is_valid, "{text}: {read:?}");
            }
            let violations = walked::<Tables>(&text);
            assert_eq!(violations.is_empty(), is_valid, "{text}: {violations:?}");
        }
    }
}

#[test]
fn a_key_stands_there_once() {
    for text in [r#"{"numbers": {"1": "a", "1": "b"}}"#, r#"{"flags": {"true": "a", "true": "b"}}"#]
    {
        let violations = json::from_str::<Tables>(text).expect_err(text);
        assert_eq!(violations.iter().next().map(Violation::code), Some("duplicate_key"), "{text}");
    }
    let escaped = r#"{"numbers": {"1": "a", "\u0031": "b"}}"#;
    assert!(json::from_str::<Tables>(escaped).is_err());
}
