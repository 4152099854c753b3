//! Hand-made tables.

use super::{
    Anchoring, Cells, Class, Columns, Part, Pattern, Program, Run, Step, Steps, Table, Tier,
};

const LOWER: [u64; 2] = [0, 0x07ff_fffe_0000_0000];
const DIGITS: [u64; 2] = [0x03ff_0000_0000_0000, 0];

#[test]
fn a_run_counts_scalar_values_and_not_bytes() {
    let greek = Run::new(LOWER, &[(0x370, 0x3ff), (0x1_f600, 0x1_f64f)], 1, 3);
    assert!(greek.is_match("αβγ"));
    assert!(greek.is_match("a😀β"));
    assert!(!greek.is_match("αβγδ"));
    assert!(!greek.is_match(""));
    assert!(!greek.is_match("Ω\n"));
}

#[test]
fn a_run_without_upper_bound_takes_any_length() {
    let run = Run::new(DIGITS, &[], 0, u32::MAX);
    assert!(run.is_match(""));
    assert!(run.is_match(&"7".repeat(10_000)));
    assert!(!run.is_match("7é"));
}

#[test]
fn steps_take_text_runs_branches_and_counted_loops() {
    static CLASSES: [Class; 2] = [Class::new(DIGITS, &[]), Class::new([1 << 45, 0], &[])];
    // v[0-9]+(-[0-9]{2}){0,2}
    static STEPS: [Step; 8] = [
        Step::Text { start: 0, end: 1 },
        Step::Run { class: 0, min: 1, max: u32::MAX },
        Step::Branch { class: 1, otherwise: 7 },
        Step::Zero(0),
        Step::Run { class: 1, min: 1, max: 1 },
        Step::Run { class: 0, min: 2, max: 2 },
        Step::Again { counter: 0, class: 1, body: 4, min: 0, max: 2 },
        Step::End,
    ];
    let steps = Steps::new(&CLASSES, "v", &STEPS);
    for good in ["v1", "v123-45", "v1-22-33"] {
        assert!(steps.is_match(good), "{good}");
    }
    for bad in ["", "v", "1", "v1-2", "v1-22-33-44", "v1-22-", "v1\n"] {
        assert!(!steps.is_match(bad), "{bad}");
    }
}

#[test]
fn a_program_that_jumps_in_circles_matches_nothing_and_ends() {
    static CIRCLE: [Step; 1] = [Step::Jump(0)];
    assert!(!Steps::new(&[], "", &CIRCLE).is_match("abc"));
}

#[test]
fn indices_outside_of_a_table_match_nothing() {
    static OUTSIDE: [Step; 1] = [Step::Run { class: 9, min: 0, max: 1 }];
    static ASCII: [u8; 128] = [7; 128];
    assert!(!Steps::new(&[], "", &OUTSIDE).is_match("a"));
    assert!(
        !Table::new(Columns::new(&ASCII, &[]), 1, Cells::narrow(&[0, 1]), 1, 1, u16::MAX)
            .is_match("a")
    );
}

#[test]
fn a_conjunction_wants_each_part_to_answer_as_expected() {
    static PARTS: [Part; 2] = [
        Part { expected: true, program: Program::Run(Run::new(LOWER, &[], 1, 8)) },
        Part { expected: false, program: Program::Run(Run::new(LOWER, &[], 3, 3)) },
    ];
    static NOT_THREE: Pattern =
        Pattern::new("^(?!...$)[a-z]{1,8}$", Anchoring::Search, Program::all(&PARTS));
    assert!(NOT_THREE.is_match("ab"));
    assert!(!NOT_THREE.is_match("abc"));
    assert!(!NOT_THREE.is_match("a1"));
    assert_eq!(NOT_THREE.program().tier(), Tier::Combined);
}
