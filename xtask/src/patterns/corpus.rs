//! The patterns of a directory of AWS's models, or of a file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde_json::Value;

/// A distinct pattern.
pub(super) struct Case {
    /// Its text.
    pub(super) pattern: String,
    /// How many shapes have it.
    pub(super) uses: usize,
}

/// All distinct patterns below the directory, or in the file, in order.
pub(super) fn read(path: &Path) -> Result<Vec<Case>, String> {
    if path.is_dir() {
        return below(path);
    }
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let patterns: BTreeSet<&str> = text.lines().collect();
    let case = |pattern: &str| Case { pattern: pattern.to_owned(), uses: 1 };
    Ok(patterns.into_iter().map(case).collect())
}

fn below(directory: &Path) -> Result<Vec<Case>, String> {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for path in models(directory)?.into_values() {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = text(&path).map_err(|error| failed(&error))?;
        let model: Value = serde_json::from_str(&text).map_err(|error| failed(&error))?;
        let shapes = model.get("shapes").and_then(Value::as_object);
        for shape in shapes.into_iter().flat_map(serde_json::Map::values) {
            if let Some(pattern) = shape.get("pattern").and_then(Value::as_str) {
                *uses.entry(pattern.to_owned()).or_default() += 1;
            }
        }
    }
    if uses.is_empty() {
        return Err(format!("{}: no service-2.json with patterns", directory.display()));
    }
    Ok(uses.into_iter().map(|(pattern, uses)| Case { pattern, uses }).collect())
}

/// The newest model of each service, by the service's folder.
fn models(directory: &Path) -> Result<BTreeMap<PathBuf, PathBuf>, String> {
    let mut newest: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    let mut open = vec![directory.to_owned()];
    while let Some(folder) = open.pop() {
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                open.push(path);
            } else if matches!(name, "service-2.json" | "service-2.json.gz") {
                let service = folder.parent().unwrap_or(&folder).to_owned();
                let slot = newest.entry(service).or_default();
                if *slot < path {
                    *slot = path;
                }
            }
        }
    }
    Ok(newest)
}

fn text(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    let mut file = File::open(path)?;
    if path.extension().is_some_and(|extension| extension == "gz") {
        GzDecoder::new(file).read_to_string(&mut text)?;
    } else {
        file.read_to_string(&mut text)?;
    }
    Ok(text)
}
