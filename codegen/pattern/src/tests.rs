//! Patterns from text to verdict.

use super::Anchoring::{self, Full, Search};
use super::allowance::Allowance;
use super::{Program, ProgramKind};

use super::{Compiled, Relation, compile, relation};

fn compiled(text: &str, anchoring: Anchoring) -> Compiled {
    compile(text, anchoring).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn check(text: &str, anchoring: Anchoring, good: &[&str], bad: &[&str]) -> ProgramKind {
    let pattern = compiled(text, anchoring);
    for value in good {
        assert!(pattern.is_match(value), "{text} must match {value:?}");
    }
    for value in bad {
        assert!(!pattern.is_match(value), "{text} must not match {value:?}");
    }
    pattern.program().kind()
}

#[test]
fn one_class_with_bounds_is_a_run() {
    let kind = check("[a-z]{1,3}", Full, &["a", "abc"], &["", "abcd", "A", "é", "a\n"]);
    assert_eq!(kind, ProgramKind::Run);
    assert_eq!(check("^.+$", Search, &["é", "\u{85}"], &["", "\n", "\u{2028}"]), ProgramKind::Run);
}

#[test]
fn search_finds_a_part_and_full_wants_all() {
    check("[0-9]", Search, &["a1b"], &["ab", "", "\u{661}"]);
    check("[0-9]", Full, &["1"], &["a1b", "12"]);
}

#[test]
fn what_says_nothing_is_constant() {
    for text in ["", "a*", "[\\s\\S]*", "^", "(a|)", ".*", "^(a|[^a])*$"] {
        assert_eq!(check(text, Search, &["", "\n", "é"], &[]), ProgramKind::Constant, "{text}");
    }
    assert_eq!(check("a^b", Search, &[], &["", "ab", "a^b"]), ProgramKind::Constant);
    assert_eq!(check(r"[\s\S]*", Full, &["", "\n", "😀"], &[]), ProgramKind::Constant);
}

#[test]
fn no_table_is_greater_than_the_cap() {
    let every_other = (0..5_000).filter_map(|at| char::from_u32(0x4e00 + 2 * at));
    let text = format!("[{}]+", every_other.collect::<String>());
    for anchoring in [Search, Full] {
        assert_eq!(compile(&text, anchoring).unwrap_err().reason, super::Reason::TooLarge);
    }
}

#[test]
fn overlapping_parts_become_an_automaton() {
    let kind = check("[ab]*a", Full, &["a", "bba"], &["", "b", "ab"]);
    assert_eq!(kind, ProgramKind::Table);
    check("^a|b$", Search, &["ax", "xb"], &["xa", "bx"]);
    check(r"\bé\b", Search, &["aéa"], &["é", " é "]);
}

#[test]
fn the_dialects_of_both_languages_are_read() {
    check(r"\A[\w-.]+\z", Search, &["a-b.c"], &["a b", "a\n"]);
    check(r"[\p{Print}&&[^|:/]]+", Full, &["ab "], &["a|b", "é"]);
    check(r"(?i)all|x", Full, &["ALL", "X"], &["\u{212a}"]);
    check(r"\x{60}\-\_\:", Full, &["`-_:"], &[]);
    check(r"[\000-\037]", Full, &["\n"], &[" "]);
    check(r"[\uD800\uDC00-\uDBFF\uDFFF]", Full, &["😀"], &["a", "\u{fffd}"]);
    check(r"a{2}+b?+", Full, &["aa", "aab"], &["aaaa"]);
    check(r"${1,3}}{", Search, &[], &["", "}{"]);
    check(r"a{,2}", Full, &["a{,2}"], &["a"]);
}

#[test]
fn what_only_java_allows_means_what_java_says() {
    check("[a-c[x-z]]", Full, &["a", "y"], &["a]", "[", "[]"]);
    check("[[a-z]&&[^b]]", Full, &["a"], &["b", "[", "[&&c]"]);
    check("[a-f&&[d-z]x]", Full, &["d", "f"], &["a", "x"]);
    check("[^a[b]]", Full, &["c", "]"], &["a", "b", "[]"]);
    check("[]a]", Full, &["]", "a"], &["a]", ""]);
    check(r"\Qa.b\E+", Full, &["a.b", "a.bb"], &["a.ba.b", "axb"]);
    check(r"[\Qa]\E]", Full, &["a", "]"], &["Q", "E"]);
    check(r"\p{Alpha}\-", Full, &["a-"], &["é-"]);
    check(r"\0101", Full, &["A"], &["\u{8}1"]);
    check("x{2}{0,3}", Full, &["xx"], &["", "xxxx"]);
    check(r"\V", Full, &["a"], &["\n", "V\u{b}"]);
    check(r"(?i)\p{Lu}", Full, &["é", "É"], &["1"]);
}

#[test]
fn what_ecma_allows_means_what_ecma_says() {
    check("[[a]", Full, &["[", "a"], &["]"]);
    check("[a-z&&b]", Full, &["a", "&"], &["a&&b"]);
    check("[]|a", Full, &["a"], &["]"]);
    check(r"\p{Alpha}", Full, &["a", "é"], &["1"]);
    check(r"\v", Full, &["\u{b}"], &["\n"]);
    check(r"\u{d83d}\ude00", Full, &[], &["😀"]);
}

#[test]
fn what_is_not_given_back_counts() {
    check("[a-c]*+c", Full, &[], &["c", "abc"]);
    check("a?+a", Full, &["aa"], &["a"]);
    check("(ab){1,2}+a", Full, &["aba", "ababa"], &["ababab", "ab"]);
    assert_eq!(check("a*+b", Full, &["b", "aab"], &["a"]), ProgramKind::Steps);
    check("(?>ab|cd)e", Full, &["abe", "cde"], &["ab"]);
    assert_eq!(compile("(ab?)*+b", Full).unwrap_err().reason, super::Reason::Possessive);
    assert_eq!(compile("(?>a|ab)c", Full).unwrap_err().reason, super::Reason::Possessive);
}

#[test]
fn errors_say_where_and_why() {
    for (text, message) in [
        ("a(b", "`(` is never closed (at byte 1 of the pattern)"),
        ("é[b", "`[` is never closed (at byte 2 of the pattern)"),
        ("a)", "`)` closes nothing (at byte 1 of the pattern)"),
        ("*a", "there is nothing to repeat (at byte 0 of the pattern)"),
        ("a{3,1}", "the bounds are out of order (at byte 1 of the pattern)"),
        ("[z-a]", "the range is out of order (at byte 1 of the pattern)"),
        (r"\p{Nope}", "`Nope` is not a known property (at byte 0 of the pattern)"),
        ("(?x)a", "the flag `x` is not supported (at byte 2 of the pattern)"),
        (r"é\R", r"the escape `\R` is not supported (at byte 2 of the pattern)"),
        (r"\b{g}", r"the escape `\b{g}` is not supported (at byte 0 of the pattern)"),
        (r"(a)\2", "there is no group `2` (at byte 3 of the pattern)"),
        (
            r"(?i)(a)\1",
            "back-references that ignore case are not supported (at byte 7 of the pattern)",
        ),
        ("(?<1>a)", "groups that start with `(?<` are not supported (at byte 0 of the pattern)"),
    ] {
        assert_eq!(compile(text, Search).unwrap_err().to_string(), message, "{text}");
    }
}

#[test]
fn nesting_is_bounded() {
    let text = "(".repeat(100_000);
    assert!(compile(&text, Search).is_err());
    assert!(compile(&format!("a{}", "{2}".repeat(20_000)), Search).is_err());
}

#[test]
fn patterns_in_which_the_next_character_decides_become_steps() {
    let arn = "arn:aws(-cn)?:iot:[a-z0-9-]+:[0-9]{12}:(ota|job)/([a-z]+/){0,2}X?";
    let good =
        ["arn:aws:iot:eu-west-1:123456789012:ota/", "arn:aws-cn:iot:a:123456789012:job/a/b/X"];
    let bad = ["arn:aws-:iot:a:123456789012:job/", "arn:aws:iot:a:123456789012:job/a/b/c/", ""];
    assert_eq!(check(arn, Full, &good, &bad), ProgramKind::Steps);
    assert_eq!(
        check("^s3://[^/]", Search, &["s3://a/b"], &["s3:///", "xs3://a"]),
        ProgramKind::Steps
    );
    assert_eq!(
        check("^(a|bc|)d$", Search, &["d", "ad", "bcd"], &["bd", "abcd"]),
        ProgramKind::Steps
    );
    assert_eq!(
        check("(ab){2}abc", Full, &["abababc"], &["ababc", "ababababc"]),
        ProgramKind::Steps
    );
}

#[test]
fn a_text_after_a_branch_is_not_joined_to_the_text_in_it() {
    assert_eq!(check("(ab)?cd", Full, &["cd", "abcd"], &["ab", "d", "abd"]), ProgramKind::Steps);
    assert_eq!(check("(ab|cd)ef", Full, &["abef", "cdef"], &["ef", "abcdef"]), ProgramKind::Steps);
}

#[test]
fn a_nullable_part_in_a_loop_does_not_hang() {
    let kind = check("(a*b*)*c", Full, &["c", "abbac"], &["", "ab"]);
    assert_eq!(kind, ProgramKind::Table);
}

/// Answers that look random and are the same in every run.
fn choices(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).expect("it is below a usize")
    }
}

#[test]
fn samples_match_and_have_the_length_that_was_asked_for() {
    let mut choose = choices(42);
    for text in ["[a-z]{1,64}", "arn:aws:(iot|s3):[0-9]{12}:.*", "(ab){2,9}|[^a]{5,}", r"\p{L}+-?x"]
    {
        let compiled = compiled(text, Full);
        for _ in 0..100 {
            let value = compiled
                .sample(20..=22, &mut choose)
                .or_else(|| compiled.sample(18..=40, &mut choose));
            let value = value.unwrap_or_else(|| panic!("nothing for {text}"));
            assert!(compiled.is_match(&value), "{text}: {value:?}");
        }
    }
    assert_eq!(compiled("[a-z]{1,4}", Full).sample(5..=9, &mut choose), None);
    // As long as that no value is made.
    let endless = compiled("((a{1000}){1000}){1000}", Full);
    assert_eq!(endless.sample(0..=usize::MAX, &mut choose), None);
    assert!(compiled("x", Search).sample(10..=10, &mut choose).is_some());
}

#[test]
fn samples_have_what_look_arounds_ask_for() {
    let mut choose = choices(7);
    for text in [
        "(?<=foo)bar",
        "foo(?=bar|baz)",
        "(a|(?<=id: )[0-9]{2})x(?=;$)",
        "^(?=.*[A-Z])(?=.*[0-9])(?=.*[!-/])[ -~]{8,64}$",
        "(?<=(?<=a)b)c(?!d)",
        "^(?=.{3}$)(?=ab).*",
        "^(?=.{3,5}$)(?=.*c)(?=ab).*$",
        "^(?!a)(?!.*[b-z])(?=.{2}).+(?<![0-9])(?<=[^-]_)$",
        "^(?:[ac-y]{17}|b(?!a)){7}(?<=b)$",
    ] {
        let compiled = compiled(text, Search);
        let value = compiled.sample(0..=40, &mut choose);
        let value = value.unwrap_or_else(|| panic!("nothing for {text}"));
        assert!(compiled.is_match(&value), "{text}: {value:?}");
    }
    assert_eq!(compiled("(?=a)b", Search).sample(0..=9, &mut choose), None);
    // Every text has an odd length.
    let odd = compiled("^(?!b)a(?:aa)*$", Search);
    assert_eq!(odd.sample(40..=40, &mut choose), None);
    assert_eq!(odd.sample(41..=usize::MAX, &mut choose).map(|it| it.len() % 2), Some(1));
    assert_eq!(odd.sample(200_000..=usize::MAX, &mut choose), None);
}

#[test]
fn look_arounds_become_automata() {
    check("^(?!aws)[a-z]+$", Search, &["aw", "bws", "xaws"], &["aws", "awsx", ""]);
    check("(?=.*[0-9])(?=.*[a-z]).{2,4}", Full, &["a1", "1bc"], &["aa", "1", "abcd1"]);
    check("^[a-z-]*(?<!-)$", Search, &["", "a-b"], &["a-", "-"]);
    check(r"((?!-)[a-z-]{1,3}(?<!-)\.)+x", Full, &["a-b.x", "ab.c.x"], &["-a.x", "a-.x", "x"]);
    check(r"(?:(?!\$\{).)*", Full, &["", "$", "{$"], &["${", "a${b"]);
    check(r"a(?![\s\S])", Search, &["ba"], &["ab", "a\n"]);
    check("(?m)^b$", Search, &["a\nb\rc"], &["ab"]);
    check(r"\bé\b", Search, &["aéa"], &["é", " é "]);
    check(r"a\Z", Search, &["a", "ba\n", "a\r\n"], &["a\n\n", "ab"]);
    check("(?=(?!b).)[a-c]", Full, &["a", "c"], &["b"]);
}

#[test]
fn what_cannot_be_enforced_is_an_error_that_says_so() {
    let error = compile(r"([a-z])\1", Full).unwrap_err();
    assert_eq!(error.reason, super::Reason::BackReference);
    assert_eq!(error.to_string(), "back-references need a backtracking engine");
}

/// Patterns on which engines that go back take time that grows with a power of the length, or
/// faster: quantifiers in quantifiers, and branches that begin alike.
const NESTED: [&str; 33] = [
    "^([0-9]+)+$",
    "^(a+)+$",
    "^(a*)*$",
    "^(a|a)*$",
    "^(a|aa)+$",
    "^(a?){50}a{50}$",
    "^(.*)*$",
    "^(.*a){8}$",
    "^([a-z]+)*[0-9]$",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "^([a-zA-Z0-9]+[._-]?)+$",
    "^(a+|b+)*c$",
    "^((a+)+b?)+$",
    "^(([0-9]+)[,;]?)+$",
    "^([^,]*,)*[^,]*$",
    "^(x+x+)+y$",
    "^(/[^/]+)+/?$",
    "^([a-z0-9]+(-[a-z0-9]+)*)+$",
    "^(arn:)?([a-z-]+:)*[a-z]+$",
    "(a*)*b",
    "([0-9]+)+$",
    "(a|b|ab)*$",
    "(.+)+,",
    "(\\s*\\S+)+$",
    "(a+a+)+b",
    "([a-z]*[0-9]*)*!",
    "^(([a-z]*)*)*$",
    "^(a{1,10}){1,10}$",
    "^(a{2,5}|a{3,7})*$",
    "^(?!(a+)+b)[a-z]+$",
    "^(?=([0-9]+)+$)[0-9]*$",
    "^([ab]*)(a|b)*([ab]*)$",
    "^(\\w+\\s?)*$",
];

/// How many characters, instructions and states deciding about a value takes.
fn work(program: &Program, value: &str) -> usize {
    match program {
        Program::Always | Program::Never => 0,
        Program::Run(_) => value.len(),
        Program::Steps(steps) => steps.trace(value).1,
        Program::Table(table) => table.trace(value).1,
        Program::Positions(positions) => positions.positions.len() * value.len(),
        Program::All(parts) => parts.iter().map(|part| work(&part.program, value)).sum(),
        Program::Any(programs) => programs.iter().map(|program| work(program, value)).sum(),
    }
}

#[test]
fn nested_quantifiers_take_steps_in_proportion_to_the_value() {
    for text in NESTED {
        let compiled = compile(text, Anchoring::Search).expect("a table decides it");
        for value in ["1", "a", "ab", "a-"] {
            let steps = |times: usize| {
                let value = value.repeat(times) + "!";
                let steps = work(compiled.program(), &value);
                assert!(steps <= 8 * value.len() + 8, "{text}: {steps} for {}", value.len());
                steps
            };
            let (short, long) = (steps(1_000), steps(10_000));
            assert!(long <= 11 * short + 11, "{text}: {short} and then {long} steps");
        }
    }
}

#[test]
fn branches_of_one_character_do_not_escape_the_anchors() {
    assert_eq!(compiled("0|1", Full).ecma(), "^(?:0|1)$");
    assert_eq!(compiled("[0|1]", Search).ecma(), "[0|1]");
    assert_eq!(compiled("a|bc", Full).ecma(), "^(?:a|bc)$");
}

#[test]
fn of_two_patterns_one_may_allow_more() {
    let told = |one, other| relation((one, Anchoring::Search), (other, Anchoring::Search));
    for (one, other, expected) in [
        ("^[a-z]{1,8}$", "^[a-z]{1,9}$", Relation::Subset),
        ("^[a-z]*$", "^[a-z]+$", Relation::Superset),
        ("^(a|b)$", "^[ab]$", Relation::Equal),
        ("a", "^[ab]+$", Relation::Overlapping),
        ("^(?!aws:)[a-z:]+$", "^[a-z:]+$", Relation::Subset),
        ("^[\\u{1F600}a]$", "^[^b]$", Relation::Subset),
    ] {
        assert_eq!(told(one, other), Some(expected), "{one} {other}");
    }
    assert_eq!(
        relation(("a|b", Anchoring::Full), ("^[ab]$", Anchoring::Search)),
        Some(Relation::Equal)
    );
    assert_eq!(told(r"([a-z])\1", "a"), None);
}

/// Patterns that are no single table, with the alphabet of the values that they are asked about.
const COMBINED: [(&str, &str); 22] = [
    ("(?=.{1,9}$)(ab?)+", "abc"),
    ("(?=^.{2,5}$)(?!^(1+[.])+1+$)(^[1.]+$)", "1."),
    ("(?!.*(^|/)[.][.]?(/|$))(?!.*//)[a./]+", "a./"),
    ("([ab]+c)(?<!bac)(?<!b-bac)", "abc"),
    ("(ab)$|^(c+)$|(?=^[abc]{2,4}$)(?!.*aa)^(c)?(?![ab])[abc]+", "abc"),
    ("(a:)?([ab]{1,4})(:((?!1+$)[1ab]+))?", "a1:"),
    (".*(?!^(1[.])+1$)(^[1.]+$).*", "1."),
    ("(?!((^ +.*)|(.*[:]+.*)|(.* +$))).+", "a: "),
    ("(?=^.{2,5}$)((?=.*1)(?=.*a)|(?=.*b)(?=.*[^ab]))^.*", "ab1"),
    (r"^([+-]?1{2}(?!1{2}\b))([1-]{1,3})$", "1-+"),
    (r"(?!^\s+$)((?![bc])([a-d ]))+", "abd "),
    (r"\b[ab]{1,3}\b([a -]*)", "ab -"),
    (r"(\B[ab-]){1,4}", "ab-"),
    ("a{1,40}(b{1,3}a{1,40}){0,3}b", "ab"),
    ("[ab]{1,60}b[ab]{1,60}c?", "abc"),
    ("([a1]-?){1,30}-[1a]{3}", "a1-"),
    ("^$|(a[abc]{2,9})?[ab]{1,7}c", "abc"),
    ("a?(?=b)[ab]+", "ab"),
    ("(?:a|bc)(?!b+$)[abc]*", "abc"),
    ("[abc]*(?<!a)(?<=[bc])", "abc"),
    ("(?!$)a*", "ab"),
    ("a$b*|^c^[ab]*$", "abc"),
];

#[test]
fn every_program_decides_as_the_engine_that_tries_all_ways() {
    let mut state = 1_u64;
    let mut choose = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below as u64).expect("a small number")
    };
    for (text, alphabet) in COMBINED {
        let alphabet: Vec<char> = alphabet.chars().collect();
        for anchoring in [Full, Search] {
            let node = super::parse(text).expect("the pattern can be read");
            let engine = super::backtrack::Backtracker::new(&node, anchoring).expect("it is small");
            let programs = programs(&node, anchoring);
            // In the middle of a value, not every look-around has a program.
            assert!(anchoring == Search || !programs.is_empty(), "{text}");
            let mut matches = 0;
            for _ in 0..2_000 {
                let length = choose(12);
                let value: String = (0..length).map(|_| alphabet[choose(alphabet.len())]).collect();
                let expected =
                    engine.verdict(&value, 0, &Allowance::default()) == super::Verdict::Match;
                matches += usize::from(expected);
                for (name, program) in &programs {
                    let found = program.is_match(&value);
                    assert_eq!(found, expected, "{name} of {text:?} ({anchoring:?}): {value:?}");
                }
            }
            assert!(matches > 0, "no value matches {text}");
        }
    }
}

/// The programs of a pattern in every form that it can have.
fn programs(node: &super::Node, anchoring: Anchoring) -> Vec<(&'static str, Program)> {
    let anchored = super::Anchored::of(node, anchoring);
    let (whole, allowance) = (anchored.clone().into_node(), Allowance::default());
    [
        ("the cheapest program", super::program(node, anchoring, &allowance).ok()),
        ("the combination", super::ways::program(&whole, &allowance).ok()),
        ("the positions", super::positions::program(&anchored)),
    ]
    .into_iter()
    .filter_map(|(name, program)| Some((name, program?)))
    .collect()
}

#[test]
fn look_arounds_with_long_bounds_become_combinations() {
    let kind = check(
        "(?=.{1,255}$)([a-z]([a-z-]{0,61}[a-z])?)([.][a-z]([a-z-]{0,61}[a-z])?)*",
        Full,
        &["a", "a-b.c", &["a"; 128].join(".")],
        &["", "-a", "a..b", &["a"; 129].join("."), &"a".repeat(64)],
    );
    assert_eq!(kind, ProgramKind::Combination);
    let kind =
        check("s3://[a-z][a-z.]{1,61}[a-z]/.{1,1024}", Full, &["s3://a.b/c/d"], &["s3://ab/c"]);
    assert_eq!(kind, ProgramKind::Positions);
}

#[test]
fn counted_parts_before_an_end_are_decided_in_one_pass() {
    let word = "x".repeat(1_000);
    for (text, right) in [
        (r"(^$)|([\u0009\u000A\u000D\u0020-\u00FF]{1,1023}/$)", "a/"),
        (r"[a-z/ :.0-9_-]{1,2000}y$", "ay"),
        (r"([a-z]{1,500}y){1,2}z$", "ayz"),
        (r"^(a|[a-z]{1,1023}z)+$", "az"),
        (r"[a-z]{1,500}:[a-z]{1,500};$", "a:b;"),
    ] {
        let compiled = compiled(text, Search);
        assert!(compiled.is_match(right) && !compiled.is_match(&word), "{text}");
        let kind = compiled.program().kind();
        assert!(matches!(kind, ProgramKind::Table | ProgramKind::Positions), "{text}: {kind:?}");
    }
}
