//! What the guide shows works as it is copied.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{directory, stderr};
use shapewright::explain::PAGES;
use tempfile::TempDir;

fn guide() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../book/src")
}

fn page(name: &str) -> String {
    fs::read_to_string(guide().join(name)).expect(name)
}

/// The blocks of a language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let begin = format!("```{language}\n");
    page.split(&begin).skip(1).map(|it| it.split("```").next().expect("an end")).collect()
}

/// Runs a line of the guide in a folder.
fn run(folder: &TempDir, line: &str) -> Output {
    let program = assert_cmd::cargo::cargo_bin!("shapewright").display().to_string();
    let line = line.replacen("shapewright", &program, 1);
    Command::new("sh").arg("-c").arg(line).current_dir(folder).output().expect("it runs")
}

#[test]
fn the_model_of_the_guide_works_with_every_command_beside_it() {
    let page = page("model.md");
    let folder = directory();
    let [model] = blocks(&page, "smithy")[..] else { panic!("one model") };
    fs::write(folder.path().join("pizza.smithy"), model).expect("a file");
    let lines = blocks(&page, "sh")[0].lines();
    for line in lines.filter(|line| !line.contains(" serve ")) {
        let output = run(&folder, line);
        assert_eq!(output.status.code(), Some(0), "{line}: {}", stderr(&output));
        if line.contains(" skeleton ") {
            fs::write(folder.path().join("order.yaml"), &output.stdout).expect("a file");
        }
    }
}

#[test]
fn the_first_commands_of_the_guide_work() {
    let page = page("start.md");
    let folder = directory();
    for line in blocks(&page, "sh")[0].lines() {
        let output = run(&folder, line);
        assert_eq!(output.status.code(), Some(0), "{line}: {}", stderr(&output));
    }
}

#[test]
fn the_configurations_of_the_guide_and_readme_are_valid() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).expect("a README");
    let pages = [page("start.md"), page("policies.md"), readme];
    let configurations = pages.iter().flat_map(|page| blocks(page, "toml"));
    let configurations: Vec<_> = configurations.filter(|it| it.contains("[[check]]")).collect();
    assert_eq!(configurations.len(), 3);
    for configuration in configurations {
        let folder = directory();
        fs::write(folder.path().join("shapewright.toml"), configuration).expect("a file");
        let output = run(&folder, "shapewright skeleton CreateOtaTask > create-ota-task.json");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let output = run(&folder, "shapewright check create-ota-task.json");
        assert_eq!(output.status.code(), Some(0), "{configuration}: {}", stderr(&output));
    }
}

#[test]
fn every_page_of_explain_is_in_the_guide() {
    let codes = page("codes.md");
    for (code, _) in PAGES {
        assert!(codes.contains(&format!("/explain/{code}.md}}}}")), "{code}");
    }
    let summary = page("SUMMARY.md");
    for entry in fs::read_dir(guide()).expect("the guide") {
        let name = entry.expect("a file").file_name().to_string_lossy().into_owned();
        assert!(name == "SUMMARY.md" || summary.contains(&format!("({name})")), "{name}");
    }
}

#[test]
fn the_readme_shows_what_the_command_says() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).expect("a README");
    let folder = directory();
    let document = "{\n  \"S3Url\": \"s3://a/b\",\n  \"OtaType\": \"ONE-TIME\",\n  \"Description\": \"x\"\n}\n";
    fs::write(folder.path().join("create-ota-task.json"), document).expect("a file");
    let output = run(&folder, "shapewright check create-ota-task.json");
    assert!(stderr(&output).starts_with(blocks(&readme, "text")[0]), "{}", stderr(&output));
}

#[test]
fn no_document_names_a_package_that_is_not_published() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let said = fs::read_to_string(root.join("README.md")).expect("a README");
    assert!(said.contains("Nothing is published yet"), "then this test has done its duty");
    for folder in ["", "codegen", "codegen/cli", "codegen/smithy", "codegen/pattern", "model"]
        .into_iter()
        .chain(["validate", "validate/derive", "validate/http", "schemas"])
    {
        let text = fs::read_to_string(root.join(folder).join("README.md")).expect(folder);
        for line in text.lines() {
            let is_ours = line.contains("shapewright") || line.contains("ota-model");
            let has_version = line.contains(" = \"0.");
            assert!(!is_ours || !has_version, "{folder}: {line}");
            assert!(!line.starts_with("cargo install shapewright"), "{folder}: {line}");
        }
    }
}
