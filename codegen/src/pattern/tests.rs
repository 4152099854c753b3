//! Patterns from text to verdict.

use shapewright_validate::pattern::Anchoring::{self, Full, Search};
use shapewright_validate::pattern::Tier;

use super::{Compiled, compile};

fn compiled(text: &str, anchoring: Anchoring) -> Compiled {
    compile(text, anchoring).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn check(text: &str, anchoring: Anchoring, good: &[&str], bad: &[&str]) -> Tier {
    let pattern = compiled(text, anchoring).to_pattern();
    for value in good {
        assert!(pattern.is_match(value), "{text} must match {value:?}");
    }
    for value in bad {
        assert!(!pattern.is_match(value), "{text} must not match {value:?}");
    }
    pattern.program().tier()
}

#[test]
fn one_class_with_bounds_is_a_run() {
    let tier = check("[a-z]{1,3}", Full, &["a", "abc"], &["", "abcd", "A", "é", "a\n"]);
    assert_eq!(tier, Tier::Run);
    assert_eq!(check("^.+$", Search, &["é", "\u{85}"], &["", "\n", "\u{2028}"]), Tier::Run);
}

#[test]
fn search_finds_a_part_and_full_wants_all() {
    check("[0-9]", Search, &["a1b"], &["ab", "", "\u{661}"]);
    check("[0-9]", Full, &["1"], &["a1b", "12"]);
}

#[test]
fn what_says_nothing_is_constant() {
    for text in ["", "a*", "[\\s\\S]*", "^", "(a|)", ".*", "^(a|[^a])*$"] {
        assert_eq!(check(text, Search, &["", "\n", "é"], &[]), Tier::Constant, "{text}");
    }
    assert_eq!(check("a^b", Search, &[], &["", "ab", "a^b"]), Tier::Constant);
    assert_eq!(check(r"[\s\S]*", Full, &["", "\n", "😀"], &[]), Tier::Constant);
}

#[test]
fn overlapping_parts_become_an_automaton() {
    let tier = check("a*a", Full, &["a", "aaa"], &["", "b", "ab"]);
    assert_eq!(tier, Tier::Table);
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
