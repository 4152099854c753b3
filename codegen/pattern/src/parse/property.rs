//! The names after `\p`.

use super::super::set::Set;

/// The set that a name stands for, and whether only Java has the name: what ECMA-262 names, Java's
/// ASCII classes, then Java's spellings of what Unicode names. In Java, its ASCII classes count
/// where Unicode has the name, too.
pub(super) fn property(name: &str, is_java: bool) -> Option<(Set, bool)> {
    let is_shared = matches!(name, "Lower" | "Upper" | "Alpha");
    if let Some(set) = ascii(name).filter(|_| is_java || !is_shared) {
        return Some((set, true));
    }
    let set = match name {
        "Any" | "ASCII" | "Assigned" => Set::property(name)?,
        "Cs" | "Surrogate" => Set::empty(),
        "all" | "ALL" => return Some((Set::all(), true)),
        "LD" => {
            let mut set = Set::property("L")?;
            set.add(&Set::property("Nd")?);
            return Some((set, true));
        }
        "IsWhitespace" => return Some((Set::property("White_Space")?, true)),
        name => {
            let unicode = Set::property(&name.replace("scx=", "Script_Extensions="));
            let java = || name.strip_prefix("Is").and_then(Set::property).map(|set| (set, true));
            return unicode.map(|set| (set, false)).or_else(java);
        }
    };
    Some((set, false))
}

/// Java's classes of ASCII.
fn ascii(name: &str) -> Option<Set> {
    let ranges: &[(u32, u32)] = match name {
        "Lower" => &[(0x61, 0x7a)],
        "Upper" => &[(0x41, 0x5a)],
        "Alpha" => &[(0x41, 0x5a), (0x61, 0x7a)],
        "Digit" => &[(0x30, 0x39)],
        "Alnum" => &[(0x30, 0x39), (0x41, 0x5a), (0x61, 0x7a)],
        "Punct" => &[(0x21, 0x2f), (0x3a, 0x40), (0x5b, 0x60), (0x7b, 0x7e)],
        "Graph" => &[(0x21, 0x7e)],
        "Print" => &[(0x20, 0x7e)],
        "Blank" => &[(0x09, 0x09), (0x20, 0x20)],
        "Cntrl" => &[(0x00, 0x1f), (0x7f, 0x7f)],
        "XDigit" => &[(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)],
        "Space" => &[(0x09, 0x0d), (0x20, 0x20)],
        "L1" => &[(0x00, 0xff)],
        _ => return None,
    };
    Some(Set::ranges(ranges))
}
