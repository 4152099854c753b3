//! Which item goes into which module.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::emit::rust::Layout;
use crate::emit::rust::plan::imports::imports;
use crate::emit::rust::plan::{Item, ItemKind, Module};
use crate::emit::rust::{case, docs};

/// Names that a module of shapes cannot have: four are our own, the others mean something to Rust.
const RESERVED: [&str; 11] = [
    "arbitrary",
    "aws_sdk",
    "http",
    "patterns",
    "mod",
    "self",
    "super",
    "crate",
    "lib",
    "main",
    "Self",
];

/// Distributes items, each with the file that its shape comes from, over modules.
pub(super) fn modules(items: Vec<(String, Item)>, layout: Layout) -> Vec<Module> {
    let mut parts: BTreeMap<String, (BTreeSet<String>, Vec<Item>)> = BTreeMap::new();
    for (source, item) in items {
        let name = match layout {
            Layout::ByFile => name_from_file(&source),
            Layout::Standard => standard_module(&item).to_owned(),
        };
        let (sources, items) = parts.entry(name).or_default();
        sources.insert(source);
        items.push(item);
    }
    let module = |(name, (sources, items)): (String, (BTreeSet<String>, Vec<Item>))| Module {
        documentation: documentation(&name, &sources, layout),
        imports: imports(&items),
        sources: sources.into_iter().collect(),
        items,
        name,
    };
    parts.into_iter().map(module).collect()
}

fn standard_module(item: &Item) -> &'static str {
    match &item.kind {
        ItemKind::Operation(_) | ItemKind::Errors(_) | ItemKind::Service(_) => "operations",
        ItemKind::Structure(structure) if structure.error.is_some() => "errors",
        _ => "types",
    }
}

/// `shapes/ota-tasks.smithy` → `ota_tasks`.
fn name_from_file(source: &str) -> String {
    let stem = Path::new(source).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let name = case::snake(stem);
    if name.is_empty() || RESERVED.contains(&name.as_str()) { name + "_shapes" } else { name }
}

fn documentation(name: &str, sources: &BTreeSet<String>, layout: Layout) -> String {
    match (layout, name) {
        (Layout::Standard, "operations") => "The operations.".to_owned(),
        (Layout::Standard, "errors") => "The errors of the operations.".to_owned(),
        (Layout::Standard, _) => "The data of the operations.".to_owned(),
        (Layout::ByFile, _) => {
            let names: Vec<_> =
                sources.iter().map(|source| docs::code(file_name(source))).collect();
            format!("The shapes of {}.", names.join(" and "))
        }
    }
}

fn file_name(source: &str) -> &str {
    Path::new(source).file_name().and_then(|name| name.to_str()).unwrap_or(source)
}
