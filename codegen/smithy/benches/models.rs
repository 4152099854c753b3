//! Reading models of each dialect, against `serde_json` parsing the same bytes into a `Value`, and
//! assembling them.
//!
//! The models are those of botocore that `cargo xtask corpus` keeps in its cache, or in the folder
//! that `SHAPEWRIGHT_BOTOCORE` names; without them, our own shapes alone are read. The IDL and the
//! AST of a model are what the emitters make of it. IDL is no JSON: there, `serde_json` parses the
//! AST of the same model.

use std::env;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::Value;
use shapewright_smithy::Model;
use shapewright_smithy::diagnostic::Diagnostics;
use shapewright_smithy::load::Loader;
use shapewright_smithy::read::{c2j, smithy};
use shapewright_smithy::source::{FileId, Sources};
use shapewright_smithy::write::{ast, idl};

/// A reader of a dialect.
type Read = fn(&Sources, FileId, &mut Diagnostics);

/// One model in one dialect.
struct Input {
    dialect: &'static str,
    model: &'static str,
    text: String,
    /// What `serde_json` is given.
    json: String,
    read: Read,
}

fn main_group(criterion: &mut Criterion) {
    let inputs = inputs();
    read(criterion, &inputs);
    assemble(criterion, &inputs);
}

fn read(criterion: &mut Criterion, inputs: &[Input]) {
    let mut group = criterion.benchmark_group("read a model");
    for input in inputs {
        let name = format!("{} of {}", input.dialect, input.model);
        group.throughput(Throughput::Bytes(input.text.len() as u64));
        let mut sources = Sources::new();
        let file = sources.add("model", input.text.as_str());
        group.bench_function(BenchmarkId::new("shapewright", &name), |bencher| {
            bencher.iter(|| (input.read)(black_box(&sources), file, &mut Diagnostics::new()));
        });
        group.throughput(Throughput::Bytes(input.json.len() as u64));
        group.bench_function(BenchmarkId::new("serde_json::Value", &name), |bencher| {
            bencher.iter(|| serde_json::from_str::<Value>(black_box(&input.json)).expect("JSON"));
        });
    }
    group.finish();
}

fn assemble(criterion: &mut Criterion, inputs: &[Input]) {
    let mut group = criterion.benchmark_group("read and assemble a model");
    for input in inputs {
        let name = format!("{} of {}", input.dialect, input.model);
        let extension = if input.dialect == "IDL" { "smithy" } else { "json" };
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let name = format!("model.{extension}");
                Loader::new().text(name, black_box(input.text.as_str())).load()
            });
        });
    }
    group.finish();
}

fn inputs() -> Vec<Input> {
    let mut inputs = dialects("our iot-wireless", &ours(), None);
    let Some(data) = botocore() else {
        eprintln!("SKIPPED: models of AWS (set SHAPEWRIGHT_BOTOCORE, or run `cargo xtask corpus`)");
        return inputs;
    };
    for (model, path) in [
        ("iotwireless", "iotwireless/2020-11-22/service-2.json.gz"),
        ("s3", "s3/2006-03-01/service-2.json.gz"),
    ] {
        let loaded = Loader::new().file(data.join(path)).expect("a text").load();
        let assembled = loaded.model.expect("a valid model");
        let (_, first) = assembled.shapes.first().expect("a shape");
        let text = loaded.sources.file(first.span.file).text().to_owned();
        inputs.extend(dialects(model, &assembled, Some(text)));
    }
    inputs
}

/// A model in all dialects.
fn dialects(model: &'static str, assembled: &Model, c2j: Option<String>) -> Vec<Input> {
    let ast = ast::emit(assembled, &ast::Options::default());
    let ast = serde_json::to_string_pretty(&ast).expect("JSON");
    let mut idl = idl::emit(assembled, &idl::Options::default());
    let (_, idl) = idl.pop_first().expect("a file");
    let mut inputs = vec![
        Input { dialect: "IDL", model, text: idl, json: ast.clone(), read: read_idl },
        Input { dialect: "AST", model, text: ast.clone(), json: ast, read: read_ast },
    ];
    let c2j =
        c2j.map(|text| Input { dialect: "C2J", model, json: text.clone(), text, read: read_c2j });
    inputs.extend(c2j);
    inputs
}

fn read_idl(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) {
    black_box(smithy::idl::read(sources, file, diagnostics));
}

fn read_ast(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) {
    black_box(smithy::ast::read(sources, file, diagnostics));
}

fn read_c2j(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) {
    black_box(c2j::read(sources, file, diagnostics));
}

fn ours() -> Model {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../model/shapes/iot-wireless");
    let entries = std::fs::read_dir(directory).expect("our shapes");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let mut loader = Loader::new();
    for path in files {
        loader = loader.file(path).expect("a text");
    }
    loader.load().model.expect("a valid model")
}

/// The folder with one folder per service.
fn botocore() -> Option<PathBuf> {
    let named = env::var_os("SHAPEWRIGHT_BOTOCORE").map(PathBuf::from);
    let cache = || {
        let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cache"));
        let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
        Some(base.join("shapewright/botocore-1.44.5/botocore/data"))
    };
    named.or_else(cache).filter(|data| data.join("iotwireless").is_dir())
}

criterion_group!(benches, main_group);
criterion_main!(benches);
