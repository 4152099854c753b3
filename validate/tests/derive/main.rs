//! `#[derive(Validate)]` on hand-written types: what it finds in values, what it says of their
//! shapes, and what it says of mistakes.

mod beside;
mod bodies;
mod constraints;
mod custom;
mod defaults;
mod depth;
mod docs;
mod enums;
mod generics;
mod held;
mod kept;
mod map_keys;
mod messages;
mod mistakes;
mod names;
mod newtypes;
mod obstacles;
mod order;
mod own_rules;
mod places;
mod reading;
mod recommendations;
mod refusals;
mod sensitive;
mod serialization;
mod setters;
mod text_types;
mod timestamps;
mod tokens;
mod verdicts;

use shapewright_validate::{Shaped, Validate, walk};

/// Path and code of everything that is wrong.
fn found<T: Validate>(value: &T) -> Vec<(String, &'static str)> {
    value.validate().err().map_or_else(Vec::new, |violations| {
        violations.iter().map(|it| (it.path.clone(), it.code())).collect()
    })
}

/// The same, of a JSON text walked along the shape of a type.
fn walked<T: Shaped>(text: &str) -> Vec<(String, &'static str)> {
    let violations = walk::check(text.as_bytes(), T::shape(), walk::Options::new()).violations;
    violations.map_or_else(Vec::new, |violations| {
        violations.iter().map(|it| (it.path.clone(), it.code())).collect()
    })
}

/// Findings as `found` and `walked` give them.
fn expected(findings: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    findings.iter().map(|(path, code)| ((*path).to_owned(), *code)).collect()
}

/// The value that a text stands for has these findings, and so has the text itself.
#[track_caller]
fn assert_found<T>(text: &str, findings: &[(&str, &'static str)])
where
    T: for<'de> serde::Deserialize<'de> + Validate + Shaped,
{
    let value: T = serde_json::from_str(text).expect("a value of the type");
    assert_eq!(found(&value), expected(findings), "typed, {text}");
    assert_eq!(walked::<T>(text), expected(findings), "walked, {text}");
}
