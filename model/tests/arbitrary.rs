//! Random values of every type: the valid ones are, and the broken ones break the one rule that
//! they are to break, typed and as text.

#[macro_use]
#[path = "support/services.rs"]
mod services;

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::Path;

use arbitrary::Unstructured;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::arbitrary::{Broken, Rule, broken, rules, value};
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Options, Profile};
use shapewright_validate::{Shaped, Validate, json};

/// How many values of every type are made; fewer without optimization, which takes ten times as
/// long. `.ci/full` makes them all.
const VALUES: u64 = if cfg!(debug_assertions) { 400 } else { 10_000 };

/// How many documents break every rule.
const BROKEN: u64 = if cfg!(debug_assertions) { 6 } else { 200 };

/// How many bytes decide about one value.
const BYTES: usize = 192;

/// What a model's types can do.
trait Type: Validate + Shaped + Serialize + DeserializeOwned + Debug {}

impl<T: Validate + Shaped + Serialize + DeserializeOwned + Debug> Type for T {}

/// The same bytes for the same seed, not all of the same length.
fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let length = usize::from(next()) * BYTES / 255;
    (0..length).map(|_| next()).collect()
}

fn assert_valid<T: Type>() {
    for seed in 0..VALUES {
        let seed_bytes = bytes(seed);
        let made: T = value(&mut Unstructured::new(&seed_bytes))
            .unwrap_or_else(|error| panic!("{} {seed}: {error}", T::shape().name));
        if let Err(violations) = made.validate() {
            panic!("{} {seed}: {violations}\n{made:?}", T::shape().name);
        }
    }
}

/// Returns the rules that could not be broken alone.
fn assert_broken<T: Type>() -> Vec<String> {
    let graph = ShapeGraph::new();
    let mut unbroken = Vec::new();
    for rule in rules(T::shape(), &graph) {
        let mut count = 0;
        for seed in 0..BROKEN {
            let seed_bytes = bytes(seed);
            let mut bytes = Unstructured::new(&seed_bytes);
            let made = broken(T::shape(), &graph, Profile::Wire, &rule, &mut bytes);
            if let Some(made) = made {
                assert_breaks_one_rule::<T>(&rule, &made);
                count += 1;
            }
        }
        if count == 0 {
            unbroken.push(format!("{}: {rule}", T::shape().name));
        }
    }
    unbroken
}

fn assert_breaks_one_rule<T: Type>(rule: &Rule, broken: &Broken) {
    let Broken { document, path, code } = broken;
    let expected = [(path.as_str(), *code)];
    let name = &T::shape().name;
    let walked = walk::check(document.as_bytes(), T::shape(), Options::new()).violations;
    let walked = walked.unwrap_or_else(|| panic!("{name}, {rule}: nothing wrong in {document}"));
    let found: Vec<_> = walked.iter().map(|it| (it.path.as_str(), it.code())).collect();
    assert_eq!(found, expected, "{name}, {rule}: {document}");
    let reader = json::Reader::new().profile(Profile::Wire);
    let violations = reader.from_str::<T>(document).map(drop).expect_err(document);
    let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
    assert_eq!(found, expected, "{name}, {rule}: {document}");
    // Of what serde can read, the check of the value finds the same.
    if ["required", "type", "format", "union"].contains(code) {
        return;
    }
    let read: T = serde_json::from_str(document).unwrap_or_else(|_| panic!("{name}: {document}"));
    let violations = read.validate().expect_err(document);
    let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
    assert_eq!(found, expected, "{name}, {rule}: {document}");
}

/// The types for which the module of a service implements `Arbitrary`.
fn implemented(service: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(service).join("arbitrary.rs");
    let text = std::fs::read_to_string(path).expect("the module");
    let names = text.lines().filter_map(|line| {
        line.strip_prefix("implement_arbitrary!(")?.strip_suffix(");").map(str::to_owned)
    });
    names.collect()
}

macro_rules! every_type {
    ($($module:ident $service:literal $version:literal {
        operations { $($operation:tt)* }
        documents { $($document:ident)* }
        types { $($name:ident)* }
    })*) => {
        $(mod $module {
            use ota_model::$module::*;

            #[test]
            fn every_value_is_valid() {
                $(super::assert_valid::<$name>();)*
            }

            #[test]
            fn every_broken_document_breaks_one_rule() {
                let unbroken: Vec<String> =
                    [$(super::assert_broken::<$name>()),*].into_iter().flatten().collect();
                assert_eq!(unbroken.join("\n"), "");
            }

            #[test]
            fn no_type_is_forgotten() {
                let tried = [$(stringify!($name)),*].map(str::to_owned);
                assert_eq!(super::implemented(stringify!($module)), tried.into_iter().collect());
            }
        })*
    };
}

services!(every_type);
