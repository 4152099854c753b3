//! Generated types: a crate of the model's types, with a program that reads the bodies.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use shapewright_codegen::emit::rust::plan::{Plan, plan};
use shapewright_codegen::emit::rust::{Crate, Options, emit_crate};
use shapewright_smithy::Model;
use shapewright_smithy::model::{Member, ShapeKind};
use shapewright_smithy::resolve::resolve_all;

use crate::cases::{Case, Verdict};

const NAME: &str = "restjson1-types";

/// Members with one of these traits are not in the body.
const BINDINGS: [&str; 5] = [
    "smithy.api#httpLabel",
    "smithy.api#httpQuery",
    "smithy.api#httpQueryParams",
    "smithy.api#httpHeader",
    "smithy.api#httpPrefixHeaders",
];

/// The part of the program that does not depend on the model: every way in which a type checks.
const PROGRAM: &str = r#"
use serde_json::{Value, json};
use shapewright_validate::walk::Profile;
use shapewright_validate::{Shaped, Validate, Violations, json};

fn main() {
    let cases: Vec<(String, String)> = serde_json::from_reader(std::io::stdin()).expect("cases");
    let found: Vec<Value> = cases.iter().map(|(input, body)| check(input, body)).collect();
    println!("{}", Value::from(found));
}

fn of<T: Validate + Shaped + serde::de::DeserializeOwned>(body: &str) -> Value {
    let read = json::Reader::new().profile(Profile::Wire).from_str::<T>(body).err();
    let value = serde_json::from_str::<T>(body).ok().map(|value| value.validate().err());
    // A list: with nothing in it, serde cannot read the body.
    let value: Vec<Value> = value.iter().map(|found| verdict(found.as_ref())).collect();
    json!({"read": verdict(read.as_ref()), "value": value})
}

fn verdict(found: Option<&Violations>) -> Value {
    found.map_or(Value::Null, |found| {
        let codes: Vec<&str> = found.iter().map(|it| it.code()).collect();
        json!({"unreadable": found.is_parse_failure(), "codes": codes, "exception": found})
    })
}
"#;

/// The verdict of the types on each case.
pub(crate) fn check(model: &Model, cases: &[Case]) -> Vec<Verdict> {
    let model = bodies(model);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(NAME);
    write(&folder, &model, cases);
    let found = run(&folder, cases);
    cases.iter().zip(&found).map(|(case, found)| verdict(case, found)).collect()
}

/// The model without the members that HTTP carries elsewhere.
fn bodies(model: &Model) -> Model {
    let mut model = model.clone();
    let is_bound = |member: &Member| BINDINGS.iter().any(|binding| member.traits.has(binding));
    for shape in model.shapes.values_mut() {
        if matches!(shape.kind, ShapeKind::Structure) {
            let kept = shape.members.iter().filter(|member| !is_bound(member));
            shape.members = kept.cloned().collect();
        }
    }
    model
}

fn write(folder: &Path, model: &Model, cases: &[Case]) {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let runtime = workspace.join("validate").to_string_lossy().into_owned();
    let krate = Crate { name: NAME.to_owned(), runtime: Some(runtime) };
    let options = Options::default();
    let api = resolve_all(model).api;
    let mut files = emit_crate(&api, &options, &krate)
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)));
    let plan = plan(&api, &options).expect("a plan");
    files.insert("src/main.rs".to_owned(), format!("{PROGRAM}{}", dispatch(&plan, cases)));
    let manifest = files.get_mut("Cargo.toml").expect("a manifest");
    manifest.push_str("\n[dependencies.serde]\nversion = \"1\"\n\n[dependencies.serde_json]\nversion = \"1\"\n\n[workspace]\n");
    for (path, text) in files {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
        // What is written again is built again.
        if std::fs::read_to_string(&file).ok().as_ref() != Some(&text) {
            std::fs::write(file, text).expect("the file");
        }
    }
    // The versions that the workspace has are there without a network.
    std::fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
}

/// The function of the program that finds the type of an input.
fn dispatch(plan: &Plan, cases: &[Case]) -> String {
    let inputs: BTreeSet<&str> = cases.iter().map(Case::input).collect();
    let mut arms = String::new();
    for input in inputs {
        let name = type_of(plan, input);
        let _ =
            writeln!(arms, "        {input:?} => of::<{}::{name}>(body),", NAME.replace('-', "_"));
    }
    format!(
        "\nfn check(input: &str, body: &str) -> Value {{\n    match input {{\n{arms}        \
         _ => panic!(\"no type for {{input}}\"),\n    }}\n}}\n"
    )
}

/// The only type that was made of a shape.
fn type_of<'p>(plan: &'p Plan, id: &str) -> &'p str {
    let shape = id.rsplit('#').next().unwrap_or(id);
    let items = plan.modules.iter().flat_map(|module| &module.items);
    let names: Vec<&str> =
        items.filter(|item| item.shape == shape).map(|item| item.name.as_str()).collect();
    assert_eq!(names.len(), 1, "types of {id}: {names:?}");
    names[0]
}

/// Builds the crate and gives its program the cases.
fn run(folder: &Path, cases: &[Case]) -> Vec<Value> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target");
    let mut program = Command::new(env!("CARGO"))
        .args(["run", "--offline", "--quiet", "--features", "json", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTFLAGS", "-D warnings")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo runs");
    let given: Vec<Value> = cases.iter().map(|case| json!([case.input(), case.body()])).collect();
    let mut input = program.stdin.take().expect("standard input");
    // A program that was not built does not read; its messages say more than a broken pipe.
    let _ = input.write_all(Value::from(given).to_string().as_bytes());
    drop(input);
    let output = program.wait_with_output().expect("cargo ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("verdicts")
}

/// What reading found. Where serde alone can read what is a value of the shape, its check has to
/// find the same.
fn verdict(case: &Case, found: &Value) -> Verdict {
    let read = &found["read"];
    if read["unreadable"] == true {
        return Verdict::Unreadable;
    }
    if let Some(checked) = found["value"].get(0) {
        assert_eq!(read, checked, "{}", case.id());
    }
    if read.is_null() {
        return Verdict::Accepted;
    }
    let codes = read["codes"].as_array().into_iter().flatten();
    let codes = codes.map(|code| code.as_str().unwrap_or_default().to_owned()).collect();
    Verdict::Invalid { codes, exception: read["exception"].clone() }
}
