//! `check --watch`.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use crate::support::{command_in, project};
use tempfile::TempDir;

const MODEL: &str = "$version: \"2\"\nnamespace a\nstructure Order {\n    @required\n    name: String\n}\n\
    structure Other { x: Integer }\n";
const CONFIG: &str =
    "[[check]]\nfiles = [\"orders/**/*.json\"]\nmodel = [\"model/\"]\nshape = \"Order\"\n";

/// A check that runs again and again, and ends with the test.
struct Watch {
    folder: TempDir,
    child: Child,
    said: Receiver<String>,
}

impl Watch {
    fn start(files: &[(&str, &str)], arguments: &[&str]) -> Self {
        let common = [("shapewright.toml", CONFIG), ("model/a.smithy", MODEL)];
        let folder = project(&[&common[..], &[("orders/a.json", "{}")], files].concat());
        let mut command = command_in(&folder, &[&["check", "--watch"], arguments, &["."]].concat());
        // What is printed is written to files of the folder, too.
        command.stdout(File::create(folder.path().join("orders/out.json")).expect("a file"));
        let mut child = command.stderr(Stdio::piped()).spawn().expect("it runs");
        let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
        let mut log = File::create(folder.path().join("log")).expect("a file");
        let (sender, said) = mpsc::channel();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _ = std::io::Write::write_all(&mut log, line.as_bytes());
                let _ = sender.send(line);
            }
        });
        Self { folder, child, said }
    }

    /// What is said up to a line that ends so.
    fn until(&self, end: &str) -> Vec<String> {
        let mut lines = Vec::new();
        while lines.last().is_none_or(|line: &String| !line.ends_with(end)) {
            lines.push(self.said.recv_timeout(Duration::from_secs(60)).expect(end));
        }
        lines
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("a file");
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn watching_checks_again_when_something_changes() {
    let watch = Watch::start(&[], &["--format", "human"]);
    watch.until("1 document, 1 invalid; 1 file skipped: what is printed goes there");
    watch.until("watching for changes");
    watch.write("orders/a.json", "{\"name\": \"x\"}");
    watch.until("1 document, valid; 1 file skipped: what is printed goes there");
    watch.until("watching for changes");
    // Another file may have the same length and time.
    let path = watch.path("orders/a.json");
    let time = fs::metadata(&path).and_then(|about| about.modified()).expect("a time");
    watch.write("other", "{\"mane\": \"x\"}");
    let other = File::options().write(true).open(watch.path("other")).expect("a file");
    other.set_modified(time).expect("a time");
    fs::rename(watch.path("other"), &path).expect("a file");
    watch.until("1 document, 1 invalid; 1 file skipped: what is printed goes there");
    watch.until("watching for changes");
    watch.write("orders/a.json", "{\"name\": \"x\"}");
    watch.until("1 document, valid; 1 file skipped: what is printed goes there");
    watch.until("watching for changes");
    // The model and the configuration count, too.
    let more = MODEL.replace("String\n}", "String\n    @required\n    more: String\n}");
    watch.write("model/a.smithy", &more);
    watch.until("1 document, 1 invalid; 1 file skipped: what is printed goes there");
    watch.until("watching for changes");
    watch.write("shapewright.toml", "x = 1\n");
    watch.until(" --> shapewright.toml:1:1");
    watch.until("watching for changes");
    watch.write("shapewright.toml", &CONFIG.replace("Order", "Other"));
    watch.until("1 document, 1 invalid; 1 file skipped: what is printed goes there");
    watch.until("watching for changes");
    fs::remove_file(watch.path("orders/a.json")).expect("a file");
    watch.until("0 documents; 1 file skipped: what is printed goes there");
}

#[test]
fn watching_passes_over_what_it_does_not_check() {
    let files = [(".git/HEAD", ""), (".gitignore", "ignored/\n"), ("ignored/b.json", "{}")];
    let watch = Watch::start(&files, &["--format", "json"]);
    watch.until("watching for changes");
    let quiet = || thread::sleep(Duration::from_millis(250));
    let others: [&dyn Fn(); 4] = [
        &|| watch.write("notes.txt", "x"),
        &|| fs::create_dir(watch.path("zz")).expect("a folder"),
        &|| watch.write("ignored/b.json", "{ }"),
        &|| watch.write(".git/HEAD", "x"),
    ];
    for other in others {
        quiet();
        other();
    }
    quiet();
    watch.write("orders/new.json", "{}");
    let lines = watch.until("watching for changes");
    assert_eq!(lines.len(), 2, "{lines:?}");
    quiet();
    assert_eq!(watch.said.try_iter().collect::<Vec<_>>(), [""; 0]);
}
