//! The cases, and what is expected of each.

use std::path::Path;

use serde_json::Value;
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;

/// The files of the cases.
const FILES: [&str; 2] = ["rejected.json", "accepted.json"];

/// A case whose expected text is wrong: it doubles the final `$` of the pattern.
const DEFECTIVE: &str = "RestJsonMalformedPatternReDOSString";

/// What a way of checking says of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Accepted,
    /// The body is no value of the shape.
    Unreadable,
    /// The value breaks constraints: their codes, and what the service says.
    Invalid {
        codes: Vec<String>,
        exception: Value,
    },
}

/// One case: its body and what is expected.
pub(crate) struct Case(Value);

impl Case {
    pub(crate) fn id(&self) -> &str {
        self.text("id")
    }

    /// The absolute ID of the input.
    pub(crate) fn input(&self) -> &str {
        self.text("input")
    }

    pub(crate) fn body(&self) -> &str {
        self.text("body")
    }

    fn text(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap_or_else(|| panic!("a case has a text {name}: {}", self.0))
    }

    /// Whether a verdict is the expected one.
    fn expects(&self, verdict: &Verdict) -> bool {
        match (self.text("expect"), verdict) {
            ("accept", Verdict::Accepted) | ("serialization", Verdict::Unreadable) => true,
            ("validation", Verdict::Invalid { codes, .. }) if self.id() == DEFECTIVE => {
                codes.iter().all(|code| code == "pattern")
            }
            ("validation", Verdict::Invalid { exception, .. }) => *exception == self.0["response"],
            _ => false,
        }
    }
}

/// A way of checking: a verdict for each case.
type Check = fn(&Model, &[Case]) -> Vec<Verdict>;

/// Checks every case of both files.
pub(crate) fn run(folder: &Path, check: Check) {
    let cases: Vec<Case> = FILES.iter().flat_map(|name| read(&folder.join(name))).collect();
    let verdicts = check(&model(folder), &cases);
    assert_eq!(verdicts.len(), cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .zip(&verdicts)
        .filter(|(case, verdict)| !case.expects(verdict))
        .map(|(case, verdict)| format!("{}: {verdict:?}", case.id()))
        .collect();
    println!("restJson1: {} of {}", cases.len() - wrong.len(), cases.len());
    assert_eq!(wrong, Vec::<String>::new());
}

fn read(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).expect("the cases");
    let cases: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
    assert!(!cases.is_empty(), "{}", file.display());
    cases.into_iter().map(Case).collect()
}

fn model(folder: &Path) -> Model {
    let result = Loader::new().file(folder.join("model.json")).expect("the model").load();
    let problems = result.diagnostics.render(&result.sources);
    result.model.unwrap_or_else(|| panic!("{problems}"))
}
