//! Tables made by hand.

use super::{Anchoring, Cells, Class, Columns, Pattern, Positions, Program, Run, Step, Table};

const LOWER: Class = Class::of("a-z");
const DIGITS: Class = Class::of("0-9");

fn is_match(program: Program, value: &str) -> bool {
    Pattern::new("", Anchoring::Search, program).is_match(value)
}

#[test]
fn the_text_of_a_class_has_ranges_and_escapes() {
    let class = Class::of(r"\-_a-cx\n\x1f\\");
    for inside in ['-', '_', 'a', 'b', 'c', 'x', '\n', '\u{1f}', '\\'] {
        assert!(class.contains(inside), "{inside:?}");
    }
    for outside in ['d', '^', 'n', '1', 'f', 'é'] {
        assert!(!class.contains(outside), "{outside:?}");
    }
    assert!(Class::of("+--").contains(','), "a range may end in `-`");
    assert!(Class::of("a-").contains('-') && Class::of("\\").contains('\\'));
}

#[test]
fn a_class_may_be_all_but_a_few_characters() {
    let class = Class::not("-/");
    assert!(class.contains('a') && class.contains('é') && class.contains('\u{10ffff}'));
    assert!(!class.contains('/') && !class.contains('-'));
    assert!(!class.and(&[('é', 'é')]).contains('è'));
}

#[test]
fn a_class_text_that_says_nothing_has_no_characters() {
    for text in ["", "z-a", "é", "\u{10ffff}"] {
        assert!((0..=127_u8).all(|byte| !Class::of(text).contains(byte.into())), "{text}");
    }
}

#[test]
fn a_run_counts_scalar_values_and_not_bytes() {
    const WIDE: Class = LOWER.and(&[('\u{370}', '\u{3ff}'), ('\u{1f600}', '\u{1f64f}')]);
    const GREEK: Program = Program::Run(&Run::new(WIDE, 1, 3));
    assert!(is_match(GREEK, "αβγ"));
    assert!(is_match(GREEK, "a😀β"));
    assert!(!is_match(GREEK, "αβγδ"));
    assert!(!is_match(GREEK, ""));
    assert!(!is_match(GREEK, "Ω\n"));
}

#[test]
fn a_run_without_upper_bound_takes_any_length() {
    const RUN: Program = Program::Run(&Run::new(DIGITS, 0, u32::MAX));
    assert!(is_match(RUN, ""));
    assert!(is_match(RUN, &"7".repeat(10_000)));
    assert!(!is_match(RUN, "7é"));
}

#[test]
fn steps_take_text_runs_branches_and_counted_loops() {
    // v[0-9]+(-[0-9]{2}){0,2}
    const STEPS: Program = Program::steps(
        &[DIGITS, Class::of("-")],
        &[
            Step::Text("v"),
            Step::Run(0, 1, u32::MAX),
            Step::Branch(1, 7),
            Step::Zero(0),
            Step::Run(1, 1, 1),
            Step::Run(0, 2, 2),
            Step::Again(0, 1, 4, 0, 2),
            Step::End,
        ],
    );
    for good in ["v1", "v123-45", "v1-22-33"] {
        assert!(is_match(STEPS, good), "{good}");
    }
    for bad in ["", "v", "1", "v1-2", "v1-22-33-44", "v1-22-", "v1\n"] {
        assert!(!is_match(STEPS, bad), "{bad}");
    }
}

#[test]
fn a_table_has_a_column_for_each_text() {
    // (ab)+
    static TABLE: Table = Table::new(
        Columns::of(&["", "a", "b"], &[('\u{80}', 0)]),
        Cells::Narrow(b"\0\0\0\0\x02\0\0\0\x03\0\x02\0"),
        1,
        3,
        u16::MAX,
    );
    for (value, matches) in
        [("ab", true), ("abab", true), ("aba", false), ("", false), ("é", false)]
    {
        assert_eq!(is_match(Program::Table(&TABLE), value), matches, "{value}");
    }
}

#[test]
fn a_program_that_jumps_in_circles_matches_nothing_and_ends() {
    assert!(!is_match(Program::steps(&[], &[Step::Jump(0)]), "abc"));
}

#[test]
fn indices_outside_of_a_table_match_nothing() {
    static TABLE: Table =
        Table::new(Columns::of(&["", "a"], &[]), Cells::Narrow(&[0, 1]), 7, 1, u16::MAX);
    assert!(!is_match(Program::steps(&[], &[Step::Run(9, 0, 1)]), "a"));
    assert!(!is_match(Program::Table(&TABLE), "a"));
    assert!(!is_match(Program::Table(&TABLE), "é"));
}

#[test]
fn a_conjunction_wants_each_program_to_answer_as_expected() {
    const NOT_THREE: Program = Program::All(&[
        (true, Program::Run(&Run::new(LOWER, 1, 8))),
        (false, Program::Run(&Run::new(LOWER, 3, 3))),
    ]);
    assert!(is_match(NOT_THREE, "ab"));
    assert!(!is_match(NOT_THREE, "abc"));
    assert!(!is_match(NOT_THREE, "a1"));
}

#[test]
fn a_disjunction_wants_one_program_to_match() {
    const EITHER: Program = Program::Any(&[
        Program::Run(&Run::new(LOWER, 1, 2)),
        Program::Run(&Run::new(DIGITS, 3, 3)),
    ]);
    assert!(is_match(EITHER, "ab") && is_match(EITHER, "123") && !is_match(EITHER, "12"));
}

#[test]
fn positions_count_beside_each_other() {
    // [ab]{2,70}b, and anything before it if it is a search.
    const CLASSES: &[Class] = &[Class::of("ab"), Class::of("b")];
    const POSITIONS: &[u8] = &[0, 0, 2, 0, 70, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2, 0];
    const fn program(before: bool) -> Program {
        let next = &[1, 0, 255, 255];
        Program::Positions(Positions::new(CLASSES, POSITIONS, next, &[0, 0], before, false))
    }
    for good in ["aab".to_owned(), "bbb".to_owned(), "a".repeat(70) + "b", "b".repeat(71)] {
        assert!(is_match(program(false), &good), "{good}");
    }
    for bad in ["ab".to_owned(), String::new(), "aaa".into(), "acb".into(), "a".repeat(71) + "b"] {
        assert!(!is_match(program(false), &bad), "{bad}");
    }
    assert!(is_match(program(true), &("é".to_owned() + &"a".repeat(99) + "b")));
}

#[test]
fn positions_that_contradict_themselves_match_nothing() {
    let broken =
        Positions::new(&[], &[0, 0, 9, 0, 9, 0, 7, 0, 200, 0], b"x", &[0, 0], false, false);
    assert!(!is_match(Program::Positions(broken), "abc"));
}
