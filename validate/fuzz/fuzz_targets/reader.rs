//! `json::Reader` in every configuration, on documents and on any bytes: it does not panic, what it
//! gives can be read again, and what it refuses has its place in the text.

#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::{Corpus, fuzz_target};
use shapewright_validate::walk::{Profile, View};
use shapewright_validate::{Code, Level, Policy, Select, Violations, json};
use shapewright_validate_fuzz::cases::{Case, INPUTS, KINDS, OUTPUTS};
use shapewright_validate_fuzz::documents;

fuzz_target!(|data: &[u8]| -> Corpus {
    let mut bytes = Unstructured::new(data);
    run(&mut bytes).map_or(Corpus::Reject, |()| Corpus::Keep)
});

fn run(bytes: &mut Unstructured<'_>) -> arbitrary::Result<()> {
    let cases: Vec<&Case> = INPUTS.iter().chain(OUTPUTS).chain(KINDS).chain(KINDS).collect();
    let case = bytes.choose(&cases)?;
    let profile = *bytes.choose(&[Profile::Wire, Profile::Authoring, Profile::Reading])?;
    let view = *bytes.choose(&[View::Whole, View::Whole, View::Body])?;
    let max = bytes.int_in_range(0..=5)?;
    let policy = policy(bytes)?;
    let reader = json::Reader::new().profile(profile).view(view).policy(&policy).max(max);
    let text = if bool::arbitrary(bytes)? {
        documents::any((case.shape)(), profile, bytes)?.into_bytes()
    } else {
        let rest = bytes.len();
        bytes.bytes(rest)?.to_vec()
    };
    let read = (case.open)(&text, &reader);
    let everything = (case.open)(&text, &reader.max(0));
    assert_eq!(read.is_ok(), everything.is_ok(), "the limit decides: {}", shown(&text));
    match read {
        Ok((written, warnings)) => {
            check(warnings.as_ref(), &text, max);
            // What is written is on the wire, and whole.
            let again = json::Reader::new().profile(Profile::Reading);
            let again = (case.open)(written.as_bytes(), &again);
            assert_eq!(again.map(|it| it.0).as_ref(), Ok(&written), "{}", shown(&text));
        }
        Err(violations) => check(Some(&violations), &text, max),
    }
    Ok(())
}

/// A policy with a rule or two, or the usual one.
fn policy(bytes: &mut Unstructured<'_>) -> arbitrary::Result<Policy> {
    let mut policy = Policy::new();
    for _ in 0..bytes.int_in_range(0..=2)? {
        let code = *bytes.choose(Code::ALL)?;
        let level = *bytes.choose(&[Level::Off, Level::Warning, Level::Error])?;
        policy = policy.set(Select::any().code(code), level);
    }
    Ok(policy)
}

fn check(found: Option<&Violations>, text: &[u8], max: usize) {
    let Some(found) = found else { return };
    assert!(found.described() > 0 && found.described() <= found.total());
    assert!(max == 0 || found.described() <= max.max(1), "{} of {max}", found.described());
    for violation in found {
        let span = violation.span.unwrap_or_else(|| panic!("{violation} has no place"));
        assert!(span.start <= span.end && span.end <= text.len(), "{violation}");
        assert!(span.line > 0 && span.column > 0, "{violation}");
    }
}

fn shown(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}
