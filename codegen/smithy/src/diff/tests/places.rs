//! Tests of what changes where a place refers to another shape than before.

use super::{diff, model};

/// `NAME: WORDS WRITERS/READERS/COMPILERS`, for every change between two texts.
fn between(old: &str, new: &str) -> Vec<String> {
    let [old, new] = [old, new].map(|text| model(&format!("$version: \"2\"\nnamespace a\n{text}")));
    let changes = diff(&old, &new).changes;
    let lines = changes.iter().map(|change| {
        let [writers, readers, compilers] =
            [change.writers, change.readers, change.compilers].map(crate::diff::Impact::as_str);
        format!("{change} {writers}/{readers}/{compilers}")
    });
    lines.collect()
}

/// An operation whose input and output refer to these shapes, and what else there is.
fn operation(input: &str, output: &str, others: &str) -> String {
    format!("operation O {{ input := {{ e: {input} }}, output := {{ e: {output} }} }}\n{others}")
}

const ENUMS: &str = "enum En { A, B }\nenum Fewer { A }\nenum More { A, B, C }\n";

#[test]
fn a_new_target_matters_to_those_who_meet_the_place() {
    let old = operation("En", "En", "enum En { A, B }\n");
    let fewer = "value B removed";
    assert_eq!(
        between(&old, &operation("En", "Fewer", ENUMS)),
        [
            "OOutput$e: was enum En, is enum Fewer compatible/compatible/breaking".to_owned(),
            format!("Fewer: {fewer} compatible/compatible/breaking"),
        ]
    );
    assert_eq!(
        between(&old, &operation("More", "En", ENUMS)),
        [
            "OInput$e: was enum En, is enum More compatible/compatible/breaking",
            "More: value C added compatible/compatible/compatible",
        ]
    );
    assert_eq!(
        between(&old, &operation("Fewer", "Fewer", ENUMS)),
        [
            "OInput$e: enum En is called Fewer now compatible/compatible/breaking".to_owned(),
            "OOutput$e: enum En is called Fewer now compatible/compatible/breaking".to_owned(),
            format!("Fewer: {fewer} breaking/compatible/breaking"),
        ]
    );
}

#[test]
fn what_is_below_a_new_target_matters_to_the_same() {
    let shapes = "structure X { @required m: M, l: L }\nstructure M { a: String, b: String }\nlist L { member: M }\n\
        structure X2 { @required m: M2, l: L2 }\nstructure M2 { a: String }\nlist L2 { member: M2 }\n";
    let (olds, _) = shapes.split_once("structure X2").unwrap_or_default();
    let lines = between(&operation("X", "X", olds), &operation("X", "X2", shapes));
    let removed = "M$b: member removed compatible/breaking/breaking";
    assert_eq!(lines.iter().filter(|line| *line == removed).count(), 1, "{lines:#?}");
    assert!(lines.iter().all(|line| !line.contains(" breaking/")), "{lines:#?}");
    let lines = between(&operation("X", "X", olds), &operation("X2", "X", shapes));
    assert!(lines.iter().all(|line| !line.contains("/breaking/b")), "{lines:#?}");
    let both = between(&operation("X", "X", olds), &operation("X2", "X2", shapes));
    let removed = "M$b: member removed breaking/breaking/breaking";
    assert_eq!(both.iter().filter(|line| line.starts_with("M$b")).count(), 1, "{both:#?}");
    assert!(both.iter().any(|line| line == removed), "{both:#?}");
}

#[test]
fn a_shape_that_changes_matters_to_those_who_meet_it_before_and_after() {
    let old = operation("En", "En", ENUMS);
    let more = ENUMS.replace("En { A, B }", "En { A, B, D }");
    let lines = between(&old, &operation("En", "Fewer", &more));
    assert!(
        lines.iter().any(|it| it == "En: value D added compatible/compatible/compatible"),
        "{lines:#?}"
    );
}

#[test]
fn an_input_or_output_of_another_name_matters_in_its_direction() {
    let shapes = "structure S { a: String, b: String }\nstructure S2 { a: String }\n";
    let operation = |input: &str, output: &str| {
        format!(
            "operation O {{ input: {input}, output: {output} }}\noperation P {{ input: S2 }}\n{shapes}"
        )
    };
    let lines = between(&operation("S", "S"), &operation("S", "S2"));
    assert_eq!(
        lines,
        [
            "O: was output S, is output S2 compatible/compatible/breaking",
            "S$b: member removed (S2 in place of S) compatible/breaking/breaking",
        ]
    );
    let lines = between(&operation("S", "S"), &operation("S2", "S"));
    assert_eq!(
        lines,
        [
            "O: was input S, is input S2 compatible/compatible/breaking",
            "S$b: member removed (S2 in place of S) breaking/compatible/breaking",
        ]
    );
}

#[test]
fn a_target_that_was_there_is_another_and_is_not_renamed() {
    let shapes = "structure A { x: String, n: N }\nstructure C { x: Integer, n: D }\n\
        structure N { a: String }\nstructure D { @required a: String }\n\
        structure Same { x: String, n: N }\n\
        list L { member: String }\nlist Same2 { member: String }\nlist L3 { member: Integer }\n";
    let of = |input: &str| operation(input, "C", shapes);
    let lines = between(&of("A"), &of("C"));
    assert_eq!(
        lines,
        [
            "OInput$e: was structure A, is structure C compatible/compatible/breaking",
            "C$x: was string String, is integer Integer (C in place of A) breaking/compatible/breaking",
            "C$n: was structure N, is structure D (C in place of A) compatible/compatible/breaking",
            "D$a: required now (D in place of N) breaking/compatible/breaking",
        ]
    );
    let lines = between(&of("A"), &of("Same"));
    assert_eq!(
        lines,
        ["OInput$e: was structure A, is structure Same compatible/compatible/breaking"]
    );
    assert_eq!(between(&of("L"), &of("Same2")), [""; 0]);
    let lines = between(&of("L"), &of("L3"));
    let retyped = "L3$member: was string String, is integer Integer (L3 in place of L)";
    assert_eq!(lines, [format!("{retyped} breaking/compatible/breaking")]);
}

#[test]
fn targets_that_contain_themselves_are_compared() {
    let shapes = "structure A { a: A, b: String }\nstructure C { a: C }\n";
    let of = |input: &str| operation(input, "String", shapes);
    let lines = between(&of("A"), &of("C"));
    assert_eq!(
        lines,
        [
            "OInput$e: was structure A, is structure C compatible/compatible/breaking",
            "C$a: was structure A, is structure C (C in place of A) compatible/compatible/breaking",
            "A$b: member removed (C in place of A) breaking/compatible/breaking",
        ]
    );
}
