//! The walker over the model's graph: profile wire, view body.

use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::Model;
use shapewright_validate::Violations;
use shapewright_validate::walk::{Options, View, walk};

use crate::cases::{Case, Verdict};

/// The walker's verdict on each case.
pub(crate) fn check(model: &Model, cases: &[Case]) -> Vec<Verdict> {
    let graph = shape_graph::of_model(model).0;
    let verdict = |case: &Case| {
        let shape = graph.root(case.input()).expect("the input");
        let options = Options::new().view(View::Body);
        walk(case.body().as_bytes(), shape, &graph, options).violations.as_ref().map(verdict)
    };
    cases.iter().map(|case| verdict(case).unwrap_or(Verdict::Accepted)).collect()
}

fn verdict(violations: &Violations) -> Verdict {
    if violations.is_parse_failure() {
        return Verdict::Unreadable;
    }
    let codes = violations.iter().map(|it| it.code().to_owned()).collect();
    Verdict::Invalid { codes, exception: serde_json::to_value(violations).expect("JSON") }
}
