//! Lists the operations of a model: `cargo run --example operations -- MODEL…`.
//!
//! Each file is Smithy IDL, Smithy JSON AST or AWS's `service-2.json`, plain or compressed with
//! gzip. Without a file, a small model is read.

use std::process::ExitCode;

use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

const MODEL: &str = r#"
$version: "2"
namespace example.weather
use aws.protocols#restJson1

@restJson1
service Weather { version: "1", operations: [GetForecast] }

@readonly
@http(method: "GET", uri: "/forecast/{city}")
operation GetForecast {
    input := { @required @httpLabel city: String, @httpQuery("days") days: Integer }
    output := { chanceOfRain: Float }
}
"#;

fn main() -> ExitCode {
    let mut loader = Loader::new();
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        loader = loader.text("weather.smithy", MODEL);
    }
    for file in &paths {
        loader = match loader.file(file) {
            Ok(loader) => loader,
            Err(error) => {
                eprintln!("cannot read {file}: {error}");
                return ExitCode::FAILURE;
            }
        };
    }
    let outcome = loader.load();
    eprint!("{}", outcome.diagnostics.render(&outcome.sources));
    let Some(model) = outcome.model else { return ExitCode::FAILURE };
    let api = resolve_all(&model).api;
    for operation in &api.operations {
        let place = operation.http.map(|http| format!(" {} {}", http.method, http.uri));
        println!("{} ({:?}){}", operation.id, operation.protocol, place.unwrap_or_default());
        let input = operation.input.map(|id| api.get(id).members()).unwrap_or_default();
        for member in input {
            let required = if member.presence.must_be_written() { ", required" } else { "" };
            println!("  {} in the {:?}{required}", member.name, member.binding);
        }
    }
    ExitCode::SUCCESS
}
