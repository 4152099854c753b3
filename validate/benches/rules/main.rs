//! What each rule costs, in a value and in JSON text, and how fast the walker walks.
//!
//! `shapewright` is the check of the value, `walker` that of its JSON text along the same shape, and
//! `serde_json` reads the text into the type without checking it. Whole requests against other
//! validators are measured in `ota-model`; `cargo xtask bench` runs both.

mod values;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use shapewright_validate::walk::{self, Options};
use shapewright_validate::{Shaped, Validate};

use values::{
    Instants, Labels, Lengths, Order, Patterns, Ranges, Tags, UniqueOrders, UniqueTexts, order,
};

criterion_group! {
    name = benches;
    config = Criterion::default().without_plots();
    targets = check_one_rule, walk_a_document
}
criterion_main!(benches);

/// Valid values of one type per rule: the whole value is looked at.
fn check_one_rule(criterion: &mut Criterion) {
    rule(criterion, "length of 100 texts", &Lengths::new(100));
    rule(criterion, "pattern of 100 texts", &Patterns::new(100));
    rule(criterion, "range of 100 numbers", &Ranges::new(100));
    rule(criterion, "length of 100 lists", &Labels::new(100));
    rule(criterion, "keys and values of 100 entries", &Tags::new(100));
    rule(criterion, "100 date-times", &Instants::new(100));
    rule(criterion, "20 texts that are unique", &UniqueTexts::new(20));
    rule(criterion, "100,000 texts that are unique", &UniqueTexts::new(100_000));
    rule(criterion, "1,000 structures that are unique", &UniqueOrders::new(1_000));
}

fn rule<T>(criterion: &mut Criterion, name: &str, value: &T)
where
    T: Validate + Shaped + Serialize + DeserializeOwned,
{
    let text = serde_json::to_vec(value).expect("JSON");
    assert!(value.is_valid() && walked(&text, T::shape()), "{name}");
    let mut group = criterion.benchmark_group("check one rule");
    group.bench_function(BenchmarkId::new("shapewright", name), |bencher| {
        bencher.iter(|| black_box(value).is_valid());
    });
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(BenchmarkId::new("walker", name), |bencher| {
        bencher.iter(|| walked(black_box(&text), T::shape()));
    });
    group.bench_function(BenchmarkId::new("serde_json", name), |bencher| {
        bencher.iter(|| serde_json::from_slice::<T>(black_box(&text)));
    });
    group.finish();
}

/// A document of some hundred kilobytes, in order and with something wrong everywhere.
fn walk_a_document(criterion: &mut Criterion) {
    let orders: Vec<Order> = (0..1_000).map(order).collect();
    let valid = serde_json::to_string(&orders).expect("JSON");
    let broken = valid.replace("\"amount\":", "\"amount\":-");
    let shape = <Vec<Order>>::shape();
    assert!(walked(valid.as_bytes(), shape) && !walked(broken.as_bytes(), shape));
    let mut group = criterion.benchmark_group("walk a document");
    for (name, text) in [("valid", &valid), ("1,000 violations, 100 described", &broken)] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("shapewright", name), |bencher| {
            bencher.iter(|| walked(black_box(text.as_bytes()), shape));
        });
        group.bench_function(BenchmarkId::new("serde_json::IgnoredAny", name), |bencher| {
            bencher.iter(|| serde_json::from_str::<IgnoredAny>(black_box(text)));
        });
        group.bench_function(BenchmarkId::new("serde_json::Value", name), |bencher| {
            bencher.iter(|| serde_json::from_str::<serde_json::Value>(black_box(text)));
        });
    }
    group.finish();
}

fn walked(text: &[u8], shape: &'static shapewright_validate::shape::Shape) -> bool {
    walk::check(text, shape, Options::new()).is_valid()
}
