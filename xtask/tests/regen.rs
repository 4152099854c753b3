//! `cargo xtask regen` on a copy of the workspace's inputs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// What `regen` reads.
const INPUTS: [&str; 4] = [
    "codegen/cli/src/check/config",
    "model/shapes",
    "model/tests/documents",
    "codegen/tests/models",
];

/// It says of which services there are crates to convert to.
const MANIFEST: &str = "model/Cargo.toml";

/// The file that the tests edit.
const EDITED: &str = "model/shapes/iot-managed-integrations/ota-task-scheduling.smithy";

/// What depends on the bound that the tests edit: the command's model, the member's type, the schemas of the request and
/// of the answer that holds it, what is said of the documents that exceed it, and the documents that
/// just keep it or just break it.
const CONCERNED: [&str; 12] = [
    "codegen/cli/builtin/iot-managed-integrations.smithy",
    "model/src/iot_managed_integrations/ota_task_scheduling.rs",
    "model/tests/corpus/iot-managed-integrations/CreateOtaTaskRequest.json",
    "model/tests/corpus/iot-managed-integrations/GetOtaTaskResponse.json",
    "model/tests/snapshots/violations__CreateOtaTaskRequest.many.snap",
    "model/tests/snapshots/violations__CreateOtaTaskRequest.range.snap",
    "schemas/2020-12/iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json",
    "schemas/2020-12/iot-managed-integrations/2025-03-03/GetOtaTaskResponse.json",
    "schemas/draft-07/iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json",
    "schemas/draft-07/iot-managed-integrations/2025-03-03/GetOtaTaskResponse.json",
    "schemas/openapi/iot-managed-integrations.3.0.json",
    "schemas/openapi/iot-managed-integrations.3.1.json",
];

#[test]
fn a_second_run_and_a_check_change_nothing() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    let first = copy.files();
    assert!(first.len() > 200, "{} files", first.len());

    let second = copy.xtask(&["regen"]);
    assert_succeeds(&second);
    assert!(stdout(&second).ends_with("generated files are up to date.\n"), "{}", stdout(&second));
    assert_succeeds(&copy.xtask(&["regen", "--check"]));
    assert_eq!(copy.files(), first);
}

/// What an edited bound is in words.
const IN_WORDS: &str = "\
The model of iot-managed-integrations changed: 0 breaking, 1 dangerous, 0 compatible
  dangerous for readers: com.amazonaws.iotmanagedintegrations#DurationInMinutes: range was 1..=1430, is 1..=1439 (loosened)
";

#[test]
fn an_edited_bound_is_shown_exactly_and_changes_only_the_files_concerned() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    copy.edit("range(min: 1, max: 1430)", "range(min: 1, max: 1439)");
    let before = copy.files();

    let check = copy.xtask(&["regen", "--check"]);
    assert_eq!(check.status.code(), Some(1), "{}", stdout(&check));
    let diff = stdout(&check);
    assert!(diff.contains("\n-    #[validate(range(min = 1, max = 1430))]\n"), "{diff}");
    assert!(diff.contains("\n+    #[validate(range(min = 1, max = 1439))]\n"), "{diff}");
    assert_eq!(diff.matches("\n-          \"maximum\": 1430\n").count(), 2, "{diff}");
    assert_eq!(diff.matches("\n+          \"maximum\": 1439\n").count(), 2, "{diff}");
    assert_eq!(diff.matches("Range: 1 to 1439.").count(), 4, "{diff}");
    assert_eq!(copy.files(), before, "a check writes nothing");
    assert!(stderr(&check).contains(IN_WORDS), "{}", stderr(&check));
    let drift = "warning: The documentation says 1 to 1430, and the bounds are 1 to 1439";
    assert!(stderr(&check).contains(drift), "{}", stderr(&check));

    let regen = copy.xtask(&["regen"]);
    assert_succeeds(&regen);
    assert!(stdout(&regen).starts_with(IN_WORDS), "{}", stdout(&regen));
    let after = copy.files();
    let changed = after.iter().filter(|(path, text)| before.get(*path) != Some(text));
    let changed: Vec<&str> = changed.map(|(path, _)| path.as_str()).collect();
    assert_eq!(changed, CONCERNED);
    assert_succeeds(&copy.xtask(&["regen", "--check"]));
}

#[test]
fn a_syntax_error_is_shown_at_its_place_and_changes_nothing() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    copy.edit("structure OtaTaskSchedulingConfig {", "structure OtaTaskSchedulingConfig (");
    let before = copy.files();
    let output = copy.xtask(&["regen"]);
    assert_eq!(output.status.code(), Some(2));
    let message = stderr(&output);
    assert!(message.contains(&format!("{EDITED}:")), "{message}");
    assert!(message.contains("structure OtaTaskSchedulingConfig ("), "{message}");
    assert_eq!(copy.files(), before);
}

#[test]
fn an_unresolved_name_is_shown_with_a_suggestion_and_changes_nothing() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    copy.edit("member: ScheduleMaintenanceWindow", "member: ScheduleMaintenanceWindw");
    let before = copy.files();
    let output = copy.xtask(&["regen"]);
    assert_eq!(output.status.code(), Some(2));
    let message = stderr(&output);
    assert!(message.contains(&format!("{EDITED}:")), "{message}");
    assert!(message.contains("did you mean `ScheduleMaintenanceWindow`?"), "{message}");
    assert_eq!(copy.files(), before);
}

#[test]
fn what_nothing_generates_any_more_is_removed() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    let before = copy.files();
    let orphan = copy.path("schemas/2020-12/iot-wireless/2019-01-01/Gone.json");
    fs::create_dir_all(orphan.parent().expect("a parent")).expect("a directory");
    let id = "https://example.com/schemas/2020-12/iot-wireless/2019-01-01/Gone.json";
    fs::write(&orphan, format!("{{\n  \"$id\": \"{id}\",\n  \"type\": \"object\"\n}}\n"))
        .expect("a file");
    assert_eq!(copy.xtask(&["regen", "--check"]).status.code(), Some(1));
    assert_succeeds(&copy.xtask(&["regen"]));
    assert_eq!(copy.files(), before);
    assert!(!orphan.parent().expect("a parent").exists(), "the empty directory goes too");
}

#[test]
fn a_file_that_generation_did_not_write_is_named_and_kept() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    let ours = copy.path("schemas/2020-12/notes.json");
    fs::write(&ours, "{}").expect("a file");
    let output = copy.xtask(&["regen"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("schemas/2020-12/notes.json"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(&ours).expect("the file"), "{}");
}

#[test]
fn a_generated_file_that_was_edited_is_not_changed_silently() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    let before = copy.files();
    let path = "model/src/iot_managed_integrations/ota_task_scheduling.rs";
    let text = fs::read_to_string(copy.path(path)).expect("the file");
    fs::write(copy.path(path), format!("{text}\nstruct Mine;\n")).expect("an edit");
    let output = copy.xtask(&["regen"]);
    assert_succeeds(&output);
    let note = format!("note: {path} was edited by hand: it is written anew");
    assert!(stderr(&output).contains(&note), "{}", stderr(&output));
    assert_eq!(copy.files(), before);

    // One that nothing generates any more is named and kept.
    let orphan = "model/src/iot_managed_integrations/mine.rs";
    fs::write(copy.path(orphan), format!("{text}\nstruct Mine;\n")).expect("a copy");
    let output = copy.xtask(&["regen"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains(orphan), "{}", stderr(&output));
    assert!(copy.path(orphan).is_file());
}

#[cfg(unix)]
#[test]
fn pipes_devices_and_links_in_generated_folders_are_refused() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    let before = copy.files();
    let generated = "model/src/iot_wireless/tags.rs";
    for path in ["model/src/iot_wireless/pipe.rs", "schemas/2020-12/pipe", generated] {
        let path = copy.path(path);
        let kept = fs::read(&path).ok();
        let _ = fs::remove_file(&path);
        let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo");
        assert!(made.success());
        for mode in [&["regen"][..], &["regen", "--check"]] {
            let output = copy.xtask(mode);
            assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
            assert!(stderr(&output).contains("it is not a regular file"), "{}", stderr(&output));
        }
        fs::remove_file(&path).expect("the pipe");
        for target in ["/dev/zero", "."] {
            std::os::unix::fs::symlink(target, &path).expect("a link");
            let output = copy.xtask(&["regen"]);
            assert_eq!(output.status.code(), Some(2), "{target}: {}", stderr(&output));
            fs::remove_file(&path).expect("the link");
        }
        if let Some(text) = kept {
            fs::write(&path, text).expect("the file");
        }
    }
    assert_eq!(copy.files(), before);
    assert_succeeds(&copy.xtask(&["regen", "--check"]));
}

/// The folder that the tests add to those of the services.
const ADDED: &str = "model/shapes/parcel-lockers";

#[test]
fn a_service_is_its_folder() {
    let copy = Copy::new();
    assert_succeeds(&copy.xtask(&["regen"]));
    let before = copy.files();
    copy.add_service();
    assert_succeeds(&copy.xtask(&["regen"]));
    let after = copy.files();

    let added: Vec<&str> =
        after.keys().filter(|path| !before.contains_key(*path)).map(String::as_str).collect();
    for path in [
        "codegen/cli/builtin/parcel-lockers.smithy",
        "model/src/parcel_lockers/lockers.rs",
        "model/src/parcel_lockers/mod.rs",
        "model/tests/corpus/parcel-lockers/ReserveLockerInput.json",
        "schemas/2020-12/parcel-lockers/2026-01-15/ListSitesOutput.json",
        "schemas/draft-07/parcel-lockers/2026-01-15/ReserveLockerInput.json",
        "schemas/examples/reserve-locker.full.json",
    ] {
        assert!(added.contains(&path), "{path} is not among {added:#?}");
    }
    let changed = before.iter().filter(|(path, text)| after.get(*path) != Some(text));
    let changed: Vec<&str> = changed.map(|(path, _)| path.as_str()).collect();
    assert_eq!(changed, LISTS);
    for (path, line) in LISTS.into_iter().zip(LINES) {
        assert!(after[path].contains(line), "`{line}` is not in {path}:\n{}", after[path]);
    }

    assert_unlike(&after["model/tests/corpus/parcel-lockers/ReserveLockerInput.json"]);

    copy.commit();
    fs::remove_dir_all(copy.path(ADDED)).expect("the folder");
    assert_succeeds(&copy.xtask(&["regen"]));
    fs::remove_dir_all(copy.path(".git")).expect("the commit");
    assert_eq!(copy.files(), before, "a service goes with its folder");
}

/// Asserts that of the documents with a list, those that keep a rule have unlike elements, and that
/// one of the others has not.
fn assert_unlike(corpus: &str) {
    let corpus: Value = serde_json::from_str(corpus).expect("JSON");
    let documents = |kind: &str| -> Vec<&Value> {
        let rules = corpus["rules"].as_array().expect("rules").iter();
        rules.flat_map(|rule| rule[kind].as_array().expect("documents")).collect()
    };
    let are_unlike = |document: &Value| {
        let elements = document["Parcels"].as_array().map(Vec::as_slice).unwrap_or_default();
        (1..elements.len()).all(|index| !elements[..index].contains(&elements[index]))
    };
    let kept = documents("keeps");
    assert!(kept.iter().all(|document| are_unlike(document)), "{kept:#?}");
    assert!(!documents("breaks").into_iter().all(are_unlike));
}

/// The files that list the services.
const LISTS: [&str; 5] = [
    ".vscode/settings.json",
    "codegen/cli/builtin/models.rs",
    "model/src/services.rs",
    "model/tests/support/services.rs",
    "schemas/catalog.json",
];

/// What each of them says of the one that is added.
const LINES: [&str; 5] = [
    "./schemas/draft-07/parcel-lockers/2026-01-15/ReserveLockerInput.json",
    "    (\"parcel-lockers.smithy\", include_str!(\"parcel-lockers.smithy\")),\n",
    "pub mod parcel_lockers;\n",
    "                    ListSites() -> (ListSitesOutput)
                    OpenLocker(OpenLockerInput) -> ()
                    ReserveLocker(ReserveLockerInput) -> (ReserveLockerOutput)\n",
    "schemas/draft-07/parcel-lockers/2026-01-15/ReserveLockerInput.json",
];

#[test]
fn a_folder_that_is_no_service_is_named_and_changes_nothing() {
    let copy = Copy::new();
    copy.add_service();
    fs::remove_file(copy.path(ADDED).join("service.smithy")).expect("the file");
    let before = copy.files();
    let output = copy.xtask(&["regen"]);
    assert_eq!(output.status.code(), Some(2));
    let message = format!("error: {ADDED} has 0 services: it must define one\n");
    assert_eq!(stderr(&output), message);

    let renamed = copy.path("model/shapes/1st");
    fs::rename(copy.path(ADDED), &renamed).expect("another name");
    let output = copy.xtask(&["regen"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("error: model/shapes/1st: "), "{}", stderr(&output));
    fs::rename(renamed, copy.path(ADDED)).expect("the old name");
    assert_eq!(copy.files(), before);
}

/// A directory with the inputs of `regen`.
struct Copy {
    directory: TempDir,
}

impl Copy {
    fn new() -> Self {
        let copy = Self { directory: TempDir::new().expect("a temporary directory") };
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a parent");
        for input in INPUTS {
            for (path, text) in files_below(&workspace.join(input)) {
                let target = copy.path(input).join(path);
                fs::create_dir_all(target.parent().expect("a parent")).expect("a directory");
                fs::write(target, text).expect("a file");
            }
        }
        fs::copy(workspace.join(MANIFEST), copy.path(MANIFEST)).expect("a file");
        copy
    }

    /// Adds a third service.
    fn add_service(&self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parcel-lockers");
        fs::create_dir(self.path(ADDED)).expect("a folder");
        for (path, text) in files_below(&folder) {
            fs::write(self.path(ADDED).join(path), text).expect("a file");
        }
    }

    /// Commits all files, so that generation may remove those that have no header.
    fn commit(&self) {
        for arguments in
            [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "-m", "-"]]
        {
            let mut command = Command::new("git");
            command.args(["-c", "user.name=a", "-c", "user.email=a@example.org"]);
            let output = command.args(arguments).current_dir(&self.directory).output();
            assert_succeeds(&output.expect("git"));
        }
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.directory.path().join(relative)
    }

    fn xtask(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .env("CARGO_MANIFEST_DIR", self.path("xtask"))
            .output()
            .expect("the program runs")
    }

    fn edit(&self, old: &str, new: &str) {
        let path = self.path(EDITED);
        let text = fs::read_to_string(&path).expect("the shapes");
        assert!(text.contains(old), "`{old}` stands in the shapes");
        fs::write(path, text.replacen(old, new, 1)).expect("a file");
    }

    fn files(&self) -> BTreeMap<String, String> {
        files_below(self.directory.path())
    }
}

fn files_below(root: &Path) -> BTreeMap<String, String> {
    let (mut files, mut pending) = (BTreeMap::new(), vec![root.to_path_buf()]);
    while let Some(directory) = pending.pop() {
        for entry in fs::read_dir(&directory).expect("a directory") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                pending.push(path);
                continue;
            }
            let name = path.strip_prefix(root).expect("below the root").display().to_string();
            files.insert(name, fs::read_to_string(&path).expect("a text"));
        }
    }
    files
}

fn assert_succeeds(output: &Output) {
    assert!(output.status.success(), "{}{}", stdout(output), stderr(output));
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
