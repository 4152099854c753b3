//! The bytes of code that checking costs per type of `ota-model`, by the symbols of its library.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::workspace;

/// How many types are shown: the largest.
const SHOWN: usize = 5;

/// How the symbol of a type's check ends.
const CHECK: &str = " as shapewright_validate::validate::Validate>::check";

/// A table of bytes per type; none, and a line on standard error, without `nm`.
pub(super) fn table() -> Result<Option<String>, Failure> {
    let version = Command::new("nm").arg("--version").stdout(Stdio::null()).status();
    if version.is_err() {
        eprintln!("SKIPPED: the bytes of types are not counted without nm");
        return Ok(None);
    }
    build()?;
    let library = super::target_directory().join("release").join("libota_model.rlib");
    let mut command = Command::new("nm");
    command.args(["--print-size", "--demangle", "--defined-only"]).arg(&library);
    let output = command.stderr(Stdio::null()).output();
    let output = output.map_err(|error| Failure::io("run", "nm", error))?;
    let sizes = sizes(&String::from_utf8_lossy(&output.stdout));
    if sizes.is_empty() {
        let library = library.display();
        return Err(Failure::Model(format!("error: {library} has no symbol of a check")));
    }
    Ok(Some(render(&sizes)))
}

fn build() -> Result<(), Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(&cargo);
    command.args(["build", "--release", "--package", "ota-model", "--quiet"]);
    // Optimized at link time, a library holds no code yet.
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    let status = command.current_dir(workspace::root()).status();
    let built = status.map_err(|error| Failure::io("run", cargo, error))?.success();
    built.then_some(()).ok_or_else(|| Failure::Model("error: ota-model does not build".to_owned()))
}

/// The bytes of the check of each type, by its path.
fn sizes(symbols: &str) -> BTreeMap<String, u64> {
    let size = |line: &str| {
        let mut words = line.splitn(4, ' ');
        let (_, size, _, name) = (words.next()?, words.next()?, words.next()?, words.next()?);
        let ty = name.strip_prefix('<')?.strip_suffix(CHECK)?.strip_prefix("ota_model::")?;
        Some((ty.to_owned(), u64::from_str_radix(size, 16).ok()?))
    };
    symbols.lines().filter_map(size).collect()
}

fn render(sizes: &BTreeMap<String, u64>) -> String {
    let mut sorted: Vec<(&String, u64)> = sizes.iter().map(|(ty, size)| (ty, *size)).collect();
    sorted.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let total: u64 = sorted.iter().map(|(_, size)| size).sum();
    let count = sorted.len();
    let mean = total / u64::try_from(count.max(1)).unwrap_or(1);
    let median = sorted.get(count / 2).map_or(0, |(_, size)| *size);
    let mut text = "\n### code of checks\n\n| | bytes |\n|---|--:|\n".to_owned();
    let _ = writeln!(text, "| all {count} types that check something of their own | {total} |");
    let _ = writeln!(text, "| mean | {mean} |\n| median | {median} |");
    for (ty, size) in sorted.into_iter().take(SHOWN) {
        let name = ty.rsplit("::").next().unwrap_or(ty);
        let _ = writeln!(text, "| {name} | {size} |");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{render, sizes};

    #[test]
    fn the_checks_of_types_are_found_among_symbols() {
        let symbols = "\
lib.rmeta:\n
0000000000000000 0000000000000010 T <ota_model::a::Tag as shapewright_validate::validate::Validate>::check
0000000000000000 00000000000000a0 T <ota_model::a::Task as shapewright_validate::validate::Validate>::check
0000000000000000 00000000000000ff T <ota_model::a::Task as serde_core::ser::Serialize>::serialize
                 U memcpy
";
        let sizes = sizes(symbols);
        assert_eq!(sizes.len(), 2);
        let text = render(&sizes);
        assert!(text.contains("all 2 types") && text.contains("| Task | 160 |"), "{text}");
    }
}
