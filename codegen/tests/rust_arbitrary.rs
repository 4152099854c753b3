//! Random values of generated types of every kind: recursive ones end, the valid ones are valid and
//! come back as they were written, the broken ones break one rule.

use std::fmt::Debug;

use arbitrary::{Arbitrary, Unstructured};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapewright_validate::arbitrary::{broken, document, rules};
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{self, Options, Profile};
use shapewright_validate::{Shaped, Validate, json};

#[rustfmt::skip]
#[path = "golden/every_kind/mod.rs"]
#[allow(missing_docs, reason = "the model says little")]
pub mod every_kind;

/// How many values of every type are made; fewer without optimization, as in `.ci/run`.
const VALUES: u64 = if cfg!(debug_assertions) { 400 } else { 10_000 };

/// How many documents break every rule.
const BROKEN: u64 = if cfg!(debug_assertions) { 6 } else { 100 };

trait Type: Validate + Shaped + Serialize + DeserializeOwned + Debug {}

impl<T: Validate + Shaped + Serialize + DeserializeOwned + Debug> Type for T {}

fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    let length = usize::from(next());
    (0..length).map(|_| next()).collect()
}

fn assert_valid<T: Type + for<'a> Arbitrary<'a>>() {
    for seed in 0..VALUES {
        let value = T::arbitrary(&mut Unstructured::new(&bytes(seed)));
        let value = value.unwrap_or_else(|error| panic!("{} {seed}: {error}", T::shape().name));
        if let Err(violations) = value.validate() {
            panic!("{} {seed}: {violations}\n{value:?}", T::shape().name);
        }
        let written = serde_json::to_string(&value).expect("JSON");
        let again: T = serde_json::from_str(&written).expect(&written);
        let rewritten = serde_json::to_string(&again).expect("JSON");
        let place = written.bytes().zip(rewritten.bytes()).position(|(one, two)| one != two);
        let around = |text: &str, at: usize| text.get(at.saturating_sub(40)..).map(str::to_owned);
        assert_eq!(
            place.and_then(|at| around(&written, at)),
            place.and_then(|at| around(&rewritten, at))
        );
    }
}

fn assert_documents_pass<T: Type>() {
    let graph = ShapeGraph::new();
    for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
        for seed in 0..VALUES / 4 {
            let text = document(T::shape(), &graph, profile, &mut Unstructured::new(&bytes(seed)));
            let text = text.unwrap_or_else(|error| panic!("{} {seed} {error}", T::shape().name));
            let options = Options::new().profile(profile);
            let outcome = walk::check(text.as_bytes(), T::shape(), options);
            assert_eq!(outcome.violations, None, "{profile:?} {text}");
            assert_eq!(outcome.warnings, None, "{profile:?} {text}");
        }
    }
}

/// Returns the rules that could not be broken alone.
fn assert_broken<T: Type>() -> Vec<String> {
    let graph = ShapeGraph::new();
    let mut unbroken = Vec::new();
    for rule in rules(T::shape(), &graph) {
        let made = (0..BROKEN).filter_map(|seed| {
            let bytes = bytes(seed);
            broken(T::shape(), &graph, Profile::Wire, &rule, &mut Unstructured::new(&bytes))
        });
        let mut made = made.peekable();
        if made.peek().is_none() {
            unbroken.push(format!("{}: {rule}", T::shape().name));
        }
        for it in made {
            let reader = json::Reader::new().profile(Profile::Wire);
            let violations = reader.from_str::<T>(&it.document).map(drop).expect_err(&it.document);
            let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
            assert_eq!(found, [(it.path.as_str(), it.code)], "{rule}: {}", it.document);
        }
    }
    unbroken
}

macro_rules! every_type {
    ($($name:ident)*) => {
        #[test]
        fn every_value_is_valid_and_comes_back_as_it_was_written() {
            $(assert_valid::<every_kind::$name>();)*
        }

        #[test]
        fn every_document_passes_in_its_profile() {
            $(assert_documents_pass::<every_kind::$name>();)*
        }

        #[test]
        fn every_broken_document_breaks_one_rule() {
            let unbroken = [$(assert_broken::<every_kind::$name>()),*];
            // All strings that look like the id of a parcel are of the right length.
            let others = unbroken.concat();
            let others = others.iter().filter(|rule| {
                !rule.starts_with("ParcelId: length") && !rule.ends_with("/parcelId")
            });
            assert_eq!(others.count(), 0, "{unbroken:?}");
        }
    };
}

every_type! {
    ConflictException
    Content
    CreateParcelRequest
    CreateParcelResponse
    GetParcelInput
    GetParcelOutput
    ListParcelsInput
    ListParcelsOutput
    LoRaSettings
    LockerKey
    Nested
    ParcelId
    ParcelSummary
    Priority
    Speed
    ThrottlingException
    ValidationException
}
