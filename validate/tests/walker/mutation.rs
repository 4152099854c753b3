//! Documents that were damaged at random: the walker answers, and always the same.

use shapewright_validate::walk::{Options, Profile, View};

use crate::check;

/// Documents to begin with.
const SEEDS: [&str; 3] = [
    r#"{"id":"i","name":"abc","color":"RED","level":1,"data":"AAA=","single":2.5,"at":1.5}"#,
    r#"{"names":["ab","\u0061c"],"tags":{"ab":"cd"},"choice":{"choice":{"num":-1e2}},"free":[[{}]]}"#,
    r#"{"things":[{"id":"👍","name":"é\n"},{"instants":["2014-04-29T18:30:38.123+02:00"]}],"x":null}"#,
];

/// Pieces that damage puts in.
const PIECES: [&str; 16] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "1e999",
    "-",
    "\\u",
    "\\ud800",
    "\u{1}",
    "é",
    "0",
    "\"name\":",
];

/// A small generator of pseudo-random numbers (`SplitMix64`), so that every run is the same.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).expect("less than the bound")
    }
}

fn damage(text: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(text.len() + 1);
    match random.below(4) {
        0 => drop(text.drain(at..(at + random.below(8)).min(text.len()))),
        1 => {
            let piece = PIECES[random.below(PIECES.len())].bytes();
            text.splice(at..at, piece).for_each(drop);
        }
        2 => {
            let copy: Vec<u8> = text[at..(at + random.below(30)).min(text.len())].to_vec();
            text.splice(at..at, copy).for_each(drop);
        }
        _ => {
            if let Some(byte) = text.get_mut(at) {
                *byte = u8::try_from(random.below(256)).expect("a byte");
            }
        }
    }
}

#[test]
fn damaged_documents_are_answered_and_places_are_in_the_text() {
    let mut random = Random(42);
    let mut syntax = 0;
    for round in 0..20_000 {
        let mut text = SEEDS[round % SEEDS.len()].as_bytes().to_vec();
        for _ in 0..=random.below(3) {
            damage(&mut text, &mut random);
        }
        for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
            let options = Options::new().profile(profile).view(View::Body);
            let outcome = shapewright_validate::walk::check(&text, crate::shapes::thing(), options);
            for violation in outcome.violations.iter().flatten() {
                let span = violation.span.expect("a place");
                assert!(span.start <= span.end && span.end <= text.len(), "{violation}");
            }
            syntax += usize::from(serde_json::from_slice::<serde_json::Value>(&text).is_err());
        }
    }
    assert!((10_000..55_000).contains(&syntax), "documents of both kinds: {syntax}");
    assert_eq!(check(SEEDS[0], Options::new()).violations, None);
}

#[test]
fn what_is_json_here_is_json_elsewhere() {
    let mut random = Random(7);
    for round in 0..20_000 {
        let mut text = SEEDS[round % SEEDS.len()].as_bytes().to_vec();
        damage(&mut text, &mut random);
        let outcome = shapewright_validate::walk::check(
            &text,
            shapewright_validate::shape::scalar::document(),
            Options::new(),
        );
        let ours = outcome.violations.is_none();
        let theirs = serde_json::from_slice::<serde_json::Value>(&text).is_ok();
        let repeated = outcome.violations.is_some_and(|violations| {
            violations.iter().all(|violation| violation.to_string().ends_with("given twice"))
        });
        assert_eq!(ours || repeated, theirs, "{}", String::from_utf8_lossy(&text));
    }
}
