//! Bounds that prose repeats: "1 to 1000" beside `max: 500` is two truths.
//!
//! Documentation that has ranges (`1 to 1000`) must have that of the constraint among them. Prose
//! without a range says nothing that could be wrong here.

use shapewright_smithy::api::{Api, Constraints};
use shapewright_smithy::source::Span;
use shapewright_smithy::{Diagnostic, Model};

/// Warnings about documentation that says something else than its bounds, ready to print.
pub(super) fn check(api: &Api<'_>, model: &Model) -> Vec<String> {
    let mut warnings = Vec::new();
    let mut hold = |documentation: Option<&str>, constraints: &Constraints<'_>, span: Span| {
        if let Some(problem) = documentation.and_then(|it| problem(it, constraints)) {
            let warning = Diagnostic::warning("DocumentedBounds", span, problem);
            warnings.push(warning.render(&model.sources));
        }
    };
    for (_, ty) in api.types() {
        hold(ty.documentation, &ty.constraints, ty.span);
        for reference in ty.references() {
            hold(reference.documentation, &reference.constraints, reference.span);
        }
    }
    warnings
}

/// What is wrong with documentation, held to the constraints beside it.
fn problem(documentation: &str, constraints: &Constraints<'_>) -> Option<String> {
    let (min, max) = bounds(constraints)?;
    let ranges = ranges(documentation);
    let (least, most) = ranges.first()?;
    let is_said = ranges
        .iter()
        .any(|(least, most)| least.total_cmp(&min).is_eq() && most.total_cmp(&max).is_eq());
    (!is_said).then(|| {
        format!("The documentation says {least} to {most}, and the bounds are {min} to {max}")
    })
}

/// Both bounds of a length or a range.
fn bounds(constraints: &Constraints<'_>) -> Option<(f64, f64)> {
    if let Some(range) = constraints.range {
        let number = |text: &str| text.parse().ok();
        return number(range.min?.as_str()).zip(number(range.max?.as_str()));
    }
    let length = constraints.length?;
    let number = |bound: Option<u64>| bound?.to_string().parse().ok();
    number(length.min).zip(number(length.max))
}

/// The ranges in prose: `1 to 1,000`.
fn ranges(documentation: &str) -> Vec<(f64, f64)> {
    let words: Vec<_> = documentation.split_whitespace().collect();
    let number = |word: &str| {
        let digits = word.trim_end_matches(['.', ',', ':', ';', ')']).trim_start_matches('(');
        digits.replace(',', "").parse::<f64>().ok().filter(|it| it.is_finite())
    };
    let range = |words: &[&str]| match words {
        [least, "to", most] => number(least).zip(number(most)),
        _ => None,
    };
    words.windows(3).filter_map(range).collect()
}

#[cfg(test)]
mod tests {
    use shapewright_smithy::load::Loader;
    use shapewright_smithy::resolve::resolve_all;

    use super::check;
    use crate::canonical;

    fn warnings(member: &str) -> Vec<String> {
        let text = format!("$version: \"2\"\nnamespace a\nstructure A {{\n{member}\n}}\n");
        let model = Loader::new().text("a.smithy", text).load().model.expect("a model");
        check(&resolve_all(&model).api, &model)
    }

    #[test]
    fn prose_that_says_other_bounds_is_found() {
        for (member, expected) in [
            ("/// Waits 1 to 1000 minutes.\n@range(min: 1, max: 500)\na: Integer", "1 to 1000"),
            ("/// A name: 1 to 64 letters.\n@length(min: 1, max: 65)\na: String", "1 to 64"),
            ("/// A factor, 1.1 to 5.\n@range(min: 1.2, max: 5)\na: Double", "1.1 to 5"),
        ] {
            let found = warnings(member);
            assert!(found.len() == 1 && found[0].contains(expected), "{member}: {found:?}");
            assert!(found[0].starts_with("a.smithy:6:1: warning: "), "{found:?}");
        }
        for member in [
            "/// Waits 1 to 1,000 minutes (up to 7 to 8 hours).\n@range(min: 1, max: 1000)\na: Integer",
            "/// Goes from a to b.\n@length(min: 1, max: 2)\na: String",
            "/// 1 to 3 letters.\n@length(max: 2)\na: String",
        ] {
            assert_eq!(warnings(member), [""; 0], "{member}");
        }
    }

    #[test]
    fn the_prose_of_the_canonical_model_says_its_bounds() {
        let model = canonical::load().expect("the model");
        assert_eq!(check(&resolve_all(&model).api, &model), [""; 0]);
    }
}
