//! The evaluators of smithy-diff: a pair of models for each, its verdict, ours, and the reason where
//! they differ.
//!
//! Theirs is the severity that Smithy's own command reports, for all who use a model alike. Ours says
//! what it means to writers, to readers and to who compiles generated Rust. `ERROR` and breaking to
//! anybody agree, and so do `DANGER` or `WARNING` and dangerous, `NOTE` or nothing and compatible.

mod row;
mod rows;
mod trait_rows;

use std::fmt::Write as _;

use row::Row;
use rows::EVALUATORS;
use shapewright_smithy::diff::{Impact, diff};
use shapewright_smithy::load::Loader;
use shapewright_smithy::model::Model;

const HEAD: &str = "$version: \"2\"\n";
const BODY: &str = "namespace a\n\
    @xmlNamespace(uri: \"http://a\")\n@httpBasicAuth\n@httpDigestAuth\n@auth([httpBasicAuth, httpDigestAuth])\n\
    service S { version: \"1\", operations: [O, P], resources: [R], errors: [E1], rename: { \"b#N\": \"BN\" } }\n\
    @paginated(inputToken: \"token\", outputToken: \"next\", items: \"list\")\n\
    operation O { input: I, output: T, errors: [E2] }\n\
    operation P { }\n\
    resource R { identifiers: { id: String }, read: G }\n\
    @readonly\noperation G { input: GI }\n\
    structure GI { @required id: String }\n\
    @input\nstructure I { token: String, e: En, old: Old, s: Text, n: Number, l: List, @fixed f: String\n\
     @deep(a: \"1\", list: [{ a: \"2\" }]) g: String, z: Typed, @tagged x: String }\n\
    structure T { next: String, list: List, @required must: String, c: String, d: Number = 4\n\
     m: C, one: One, other: b#N }\n\
    structure C { a: String, b: String }\n\
    structure Twin { a: String, b: String }\n\
    list One { member: String }\n\
    list Two { member: String }\n\
    list List { member: String }\n\
    enum En { A, B }\n\
    @enum([{ name: \"A\", value: \"a\" }, { name: \"B\", value: \"b\" }])\nstring Old\n\
    @length(min: 2, max: 8)\nstring Text\n\
    @range(min: 2, max: 8)\ninteger Number\n\
    @error(\"client\")\nstructure E1 {}\n@error(\"client\")\nstructure E2 {}\n@error(\"client\")\nstructure E3 {}\n\
    @trait(breakingChanges: [{ change: \"remove\" }, { change: \"add\", severity: \"DANGER\" }])\nstructure tagged {}\n\
    @trait\nstructure plain {}\n\
    @trait\n@tags([\"diff.error.add\", \"diff.warning.remove\"])\nstructure fixed {}\n\
    @trait\n@tags([\"diff.contents\"])\nstructure deep { list: Deeps, @tags([\"diff.error.const\"]) a: String }\n\
    list Deeps { @tags([\"diff.danger.add\"]) member: Inner }\n\
    @mediaType(\"a/b\")\nstring Typed\n\
    structure Inner { @tags([\"diff.error.const\"]) a: String }\n";
const OTHER: &str = "$version: \"2\"\nnamespace b\nstructure N {}\n";

fn model(body: &str, metadata: &str) -> Model {
    let text = format!("{HEAD}{metadata}{body}");
    let loaded = Loader::new().text("a.smithy", text).text("b.smithy", OTHER).load();
    let problems = loaded.diagnostics.render(&loaded.sources);
    loaded.model.unwrap_or_else(|| panic!("{problems}"))
}

/// The models of a row: changes of metadata and of libraries are marked.
fn models(row: &Row) -> (Model, Model) {
    let (before, after) = row.change;
    match before.split_once(": ") {
        Some(("metadata", before)) => (model(BODY, before), model(BODY, after)),
        Some(("library", before)) => {
            let library = |text: &str| model(&format!("namespace a\n{text}"), "");
            (library(before), library(after))
        }
        _ => {
            assert!(BODY.contains(before), "{before}");
            (model(BODY, ""), model(&BODY.replacen(before, after, 1), ""))
        }
    }
}

fn rows() -> impl Iterator<Item = &'static Row> {
    rows::ROWS.iter().chain(trait_rows::ROWS)
}

#[test]
fn every_evaluator_of_smithy_diff_has_a_verdict_of_ours() {
    let mut wrong = String::new();
    for row in rows() {
        let (old, new) = models(row);
        let differences = diff(&old, &new);
        let lines = differences.changes.iter().map(|change| {
            let [writers, readers, compilers] =
                [change.writers, change.readers, change.compilers].map(Impact::as_str);
            let id = change.id.as_str();
            let name = id.split_once('#').map_or(id, |(_, name)| name);
            format!("{} {name} {writers}/{readers}/{compilers}", change.kind.code())
        });
        let found = lines.collect::<Vec<_>>().join("\n");
        if found != row.ours {
            let _ = writeln!(
                wrong,
                "{} {:?}\n  found    {found:?}\n  expected {:?}",
                row.evaluator, row.change, row.ours
            );
        }
        let worst =
            |change: &shapewright_smithy::diff::Change| change.impact().max(change.compilers);
        let worst = differences.changes.iter().map(worst).max().unwrap_or(Impact::Compatible);
        let agrees = match row.theirs {
            "ERROR" => worst == Impact::Breaking,
            "DANGER" | "WARNING" => worst == Impact::Dangerous,
            _ => worst == Impact::Compatible,
        };
        if agrees != row.reason.is_empty() {
            let _ = writeln!(
                wrong,
                "{} {:?}: theirs {}, ours {worst:?}, reason {:?}",
                row.evaluator, row.change, row.theirs, row.reason
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn no_evaluator_is_missing() {
    for evaluator in EVALUATORS {
        assert!(rows().any(|row| row.evaluator == evaluator), "{evaluator}");
    }
    assert!(rows().all(|row| EVALUATORS.contains(&row.evaluator)));
}
