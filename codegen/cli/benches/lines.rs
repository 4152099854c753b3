//! `shapewright check --ndjson` on a million requests, against `serde_json` parsing the same bytes.
//!
//! The command is measured from its start to its end: it reads its model, the file, and checks on all
//! cores. `serde_json` has the bytes in memory and one core; it checks nothing.

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::{Command, Stdio};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde::de::IgnoredAny;
use serde_json::Value;
use tempfile::NamedTempFile;

/// How many requests the file has.
const COUNT: u32 = 1_000_000;

fn lines(criterion: &mut Criterion) {
    let text = requests();
    let file = NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), &text).expect("a file");
    let mut group = criterion.benchmark_group("check a million lines");
    group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
    let input = format!("{} bytes each", text.len() / COUNT as usize);
    group.bench_function(BenchmarkId::new("shapewright", &input), |bencher| {
        bencher.iter(|| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_shapewright"));
            command.args(["check", "--ndjson", "--quiet", "--shape", "CreateOtaTask"]);
            let status = command.arg(file.path()).stderr(Stdio::null()).status();
            assert!(status.expect("it runs").success());
        });
    });
    group.bench_function(BenchmarkId::new("serde_json::Value", &input), |bencher| {
        bencher.iter(|| {
            for line in text.lines() {
                let parsed: Value = serde_json::from_str(line).expect("JSON");
                black_box(parsed);
            }
        });
    });
    group.bench_function(BenchmarkId::new("serde_json::IgnoredAny", &input), |bencher| {
        bencher.iter(|| {
            for line in text.lines() {
                let parsed: IgnoredAny = serde_json::from_str(line).expect("JSON");
                black_box(parsed);
            }
        });
    });
    group.finish();
}

/// Typical requests, one per line.
fn requests() -> String {
    let mut text = String::new();
    for number in 0..COUNT {
        let _ = writeln!(
            text,
            "{{\"ClientToken\": \"token-{number:07}\", \"Description\": \"night update of the hubs 3\", \
             \"OtaType\": \"ONE_TIME\", \"Protocol\": \"HTTP\", \
             \"S3Url\": \"s3://firmware-images/hub/2.4.{:05}.bin\", \"Target\": [\"hub-{number:06}\"], \
             \"Tags\": {{\"team\": \"firmware\"}}}}",
            number % 100_000
        );
    }
    text
}

criterion_group!(benches, lines);
criterion_main!(benches);
