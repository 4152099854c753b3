//! Differences that are no drift.

use shapewright_smithy::constraint;
use shapewright_smithy::diff::{Change, ChangeKind, ConstraintChange, TraitChange};

/// Traits that the canonical model adds because botocore's format has no place for them. Where
/// botocore does say something, it counts.
const ADDED: [&str; 10] = [
    "smithy.api#clientOptional",
    "smithy.api#documentation",
    "smithy.api#idempotent",
    "smithy.api#notProperty",
    "smithy.api#paginated",
    "smithy.api#property",
    "smithy.api#readonly",
    "smithy.api#references",
    "smithy.api#resourceIdentifier",
    "smithy.api#retryable",
];

/// Whether a change from the canonical model to botocore's is what the formats make of the same
/// model.
pub(super) fn is_known(change: &Change) -> bool {
    match &change.kind {
        // Our words are our own; the format has no names of enum values.
        ChangeKind::Documentation | ChangeKind::EnumValueRenamed { .. } => true,
        ChangeKind::Loosened(change) => is_lost(change),
        ChangeKind::TraitChanged(change) | ChangeKind::WireChanged(change) => is_added(change),
        // Defaults are lost on the way.
        ChangeKind::DefaultChanged(change) => change.new == "none",
        _ => false,
    }
}

/// Constraints that the format has no place for are lost on the way.
fn is_lost(change: &ConstraintChange) -> bool {
    let constraint = constraint::named(change.constraint);
    constraint.is_some_and(|it| !it.is_in_c2j()) && change.new == "none"
}

fn is_added(change: &TraitChange) -> bool {
    change.new == "none" && ADDED.contains(&change.id.as_str())
}

#[cfg(test)]
mod tests {
    use shapewright_smithy::diff::diff;
    use shapewright_smithy::load::Loader;
    use shapewright_smithy::model::Model;

    use super::is_known;

    fn model(members: &str) -> Model {
        let text = format!(
            "$version: \"2\"\nnamespace a\noperation O {{ input: I }}\n\
             structure I {{ {members} }}\n@uniqueItems list Unique {{ member: String }}\n\
             list Any {{ member: String }}\n"
        );
        Loader::new().text("a.smithy", text).load().model.expect("a valid model")
    }

    /// What of the changes from `ours` to `theirs` is drift.
    fn drift(ours: &str, theirs: &str) -> Vec<String> {
        let changes = diff(&model(ours), &model(theirs));
        changes.changes.iter().filter(|change| !is_known(change)).map(ToString::to_string).collect()
    }

    #[test]
    fn what_the_format_loses_is_no_drift() {
        assert_eq!(
            drift(
                "@documentation(\"x\") @required @resourceIdentifier(\"i\") a: String",
                "@required a: String"
            ),
            [""; 0]
        );
        assert_eq!(drift("@default(\"\") a: String", "a: String"), [""; 0]);
        assert_eq!(drift("a: Unique", "a: Any"), [""; 0]);
    }

    #[test]
    fn what_aws_says_otherwise_is_drift() {
        assert_eq!(drift("a: String", "@required a: String"), ["I$a: required now"]);
        assert_eq!(drift("a: String", "a: String, b: String").len(), 1);
        assert_eq!(drift("@length(max: 3) a: String", "a: String").len(), 1);
        assert_eq!(
            drift("@required a: String", "@required @resourceIdentifier(\"i\") a: String").len(),
            1
        );
        assert_eq!(drift("a: Unique", "a: String").len(), 1);
    }
}
