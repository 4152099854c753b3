//! The composite action, step by step, as plain shell.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use super::trial::{expect, project};
use super::{Packages, environment};
use crate::failure::Failure;
use crate::web::find_in;

/// The action of `.github/actions/check`.
struct Action {
    /// `action.yml`, as JSON.
    definition: Value,
    /// Its folder.
    folder: PathBuf,
    /// Where `pip` installs, and what is on the path.
    installed: PathBuf,
}

/// Runs the steps in a new environment, for a document that is right and for one that is wrong.
pub(super) fn run(packages: &Packages) -> Result<(), Failure> {
    let folder = packages.root.join(".github/actions/check");
    let installed = packages.folder.join("runner");
    if !environment(&installed, &[]) {
        return Err(Failure::Model("error: there is no environment for the action".to_owned()));
    }
    let action = Action { definition: definition(packages, &folder)?, folder, installed };
    let project_folder = packages.folder.join("action");
    project(&project_folder)?;
    let good = action.run(&project_folder, &[("paths", "good.json")])?;
    expect("the action", &good, true, "")?;
    let command = action.installed.join("bin/shapewright").display().to_string();
    let all = action.run(&project_folder, &[("command", &command)])?;
    expect("the action", &all, false, "::error file=bad.json,line=1,col=10,title=length::")
}

/// The file of the action; the environment of `pre-commit` has a reader of YAML.
fn definition(packages: &Packages, folder: &Path) -> Result<Value, Failure> {
    let mut python = Command::new(packages.folder.join("tools/bin/python"));
    python.args(["-c", "import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))"]);
    let file = folder.join("action.yml");
    let input = std::fs::File::open(&file).map_err(|error| Failure::io("read", &file, error))?;
    let output = python.stdin(input).output();
    let output = output.map_err(|error| Failure::io("run python for", &file, error))?;
    serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::Model(format!("error: {}: {error}", file.display())))
}

impl Action {
    /// Runs the steps that the inputs ask for, up to the first that fails; its output, or that of the
    /// last one.
    fn run(&self, folder: &Path, inputs: &[(&str, &str)]) -> Result<Output, Failure> {
        let steps = self.definition["runs"]["steps"].as_array().into_iter().flatten();
        let mut last = None;
        for step in steps.filter(|step| self.is_asked_for(step, inputs)) {
            let output = self.step(step, folder, inputs)?;
            let is_good = output.status.success();
            last = Some(output);
            if !is_good {
                break;
            }
        }
        last.ok_or_else(|| Failure::Model("error: the action has no step to run".to_owned()))
    }

    fn step(
        &self,
        step: &Value,
        folder: &Path,
        inputs: &[(&str, &str)],
    ) -> Result<Output, Failure> {
        let (Some("bash"), Some(run)) = (step["shell"].as_str(), step["run"].as_str()) else {
            return Err(Failure::Model(format!("error: this is no step of bash: {step}")));
        };
        let mut shell = Command::new("bash");
        shell.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", run]).current_dir(folder);
        shell.env("GITHUB_ACTION_PATH", &self.folder);
        find_in(&mut shell, [self.installed.join("bin")]);
        for (name, value) in step["env"].as_object().into_iter().flatten() {
            shell.env(name, self.text(value.as_str().unwrap_or_default(), inputs));
        }
        shell.output().map_err(|error| Failure::io("run", folder, error))
    }

    /// Whether the condition of a step holds; all of ours compare an input with a text.
    fn is_asked_for(&self, step: &Value, inputs: &[(&str, &str)]) -> bool {
        let Some((left, right)) = step["if"].as_str().and_then(|it| it.split_once(" == ")) else {
            return true;
        };
        self.value(left, inputs) == self.value(right, inputs)
    }

    /// A text with the values of the expressions in it.
    fn text(&self, text: &str, inputs: &[(&str, &str)]) -> String {
        let mut parts = text.split("${{");
        let mut whole = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (expression, rest) = part.split_once("}}").unwrap_or((part, ""));
            whole += &self.value(expression, inputs);
            whole += rest;
        }
        whole
    }

    /// The first alternative of an expression that is not empty.
    fn value(&self, expression: &str, inputs: &[(&str, &str)]) -> String {
        let alternatives = expression.split("||").map(|term| self.term(term.trim(), inputs));
        alternatives.into_iter().find(|it| !it.is_empty()).unwrap_or_default()
    }

    fn term(&self, term: &str, inputs: &[(&str, &str)]) -> String {
        if let Some(name) = term.strip_prefix("inputs.") {
            let given = inputs.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
            let default = self.definition["inputs"][name]["default"].as_str();
            return given.or(default).unwrap_or_default().to_owned();
        }
        if term == "github.action_path" {
            return self.folder.display().to_string();
        }
        term.trim_matches('\'').to_owned()
    }
}
