//! What a clean release build of `ota-model` costs against one of the
//! AWS SDK for one of the two services, in the same run.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, fs};

use crate::failure::Failure;
use crate::workspace;

/// The peer, without its default features: no TLS, no runtime.
const PEER: (&str, &str) = ("aws-sdk-iotwireless", "=1.129.0");

/// What was built.
struct Build {
    name: String,
    crates: usize,
    time: Duration,
}

/// A table of processor times; none, and a line on standard error, where the peer cannot be had or
/// the system does not tell times.
pub(super) fn table() -> Result<Option<String>, Failure> {
    let model = workspace::root().join("model").to_string_lossy().into_owned();
    let ours = build("ota-model", &format!("{{ path = {model:?} }}"))?;
    let (name, version) = PEER;
    let peer = format!("{{ version = {version:?}, default-features = false }}");
    let Some((ours, peer)) = ours.zip(build(name, &peer)?) else {
        eprintln!("SKIPPED: builds are not compared without {name} or times of processes");
        return Ok(None);
    };
    let mut text = "\n### clean release builds\n\n| | crates | processor time | × ours |\n\
                    |---|--:|--:|--:|\n"
        .to_owned();
    for Build { name, crates, time } in [&ours, &peer] {
        let ratio = time.as_secs_f64() / ours.time.as_secs_f64();
        let _ = writeln!(text, "| {name} | {crates} | {:.1} s | {ratio:.1} |", time.as_secs_f64());
    }
    Ok(Some(text))
}

/// Builds a package that depends on one other, in a folder of its own.
fn build(name: &str, dependency: &str) -> Result<Option<Build>, Failure> {
    let folder = tempfile::tempdir().map_err(|error| Failure::io("make", "a folder", error))?;
    let manifest = format!(
        "[package]\nname = \"one\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         {name} = {dependency}\n\n[workspace]\n"
    );
    write(&folder.path().join("Cargo.toml"), &manifest)?;
    write(&folder.path().join("src/lib.rs"), "//! Nothing.\n")?;
    if !cargo(folder.path(), &["fetch", "--quiet"])? {
        return Ok(None);
    }
    let crates = crates(folder.path())?;
    let before = children();
    if !cargo(folder.path(), &["build", "--release", "--offline", "--quiet"])? {
        return Ok(None);
    }
    let time = before.zip(children()).map(|(before, after)| after.saturating_sub(before));
    Ok(time.map(|time| Build { name: name.to_owned(), crates, time }))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let parent = path.parent().map_or(Ok(()), fs::create_dir_all);
    parent.and_then(|()| fs::write(path, text)).map_err(|error| Failure::io("write", path, error))
}

/// Runs cargo in a folder, with a target directory below it; whether it succeeded.
fn cargo(folder: &Path, arguments: &[&str]) -> Result<bool, Failure> {
    let status = command(folder).args(arguments).status();
    Ok(status.map_err(|error| Failure::io("run", "cargo", error))?.success())
}

fn command(folder: &Path) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    command.env_remove("RUSTFLAGS").stdin(Stdio::null());
    command
}

/// How many crates the package is built of, itself left out.
fn crates(folder: &Path) -> Result<usize, Failure> {
    let arguments = ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let output = command(folder).args(arguments).output();
    let output = output.map_err(|error| Failure::io("run", "cargo", error))?;
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    let names = tree.lines().map(|line| line.trim_end_matches(" (*)"));
    let names: std::collections::BTreeSet<&str> = names.filter(|it| !it.is_empty()).collect();
    Ok(names.len().saturating_sub(1))
}

/// The processor time of all processes that this one has waited for; `None` where the system does
/// not tell (`/proc/self/stat`, fields 16 and 17, in hundredths of a second).
fn children() -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is a name in parentheses, which may hold spaces.
    let (_, fields) = text.rsplit_once(") ")?;
    let mut fields = fields.split(' ').skip(13);
    let (user, system): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some(Duration::from_millis((user + system) * 10))
}
