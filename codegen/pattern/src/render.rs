//! Renders a tree as text for other engines.

mod portable;

use std::fmt::Write;

use super::Anchoring;
use super::set::Set;
use super::syntax::{Assert, Node};

/// For whom a tree is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// ECMA-262 with `u`, and as far as it goes without, Python and Rust.
    Ecma,
    /// The crates `regex` and `regex-lite`.
    Regex,
}

/// The spelling for an engine of ECMA-262 that searches.
pub(crate) fn ecma(text: &str, node: &Node, anchoring: Anchoring) -> String {
    let inside =
        if portable::is_portable(text) { text.to_owned() } else { rendered(node, Dialect::Ecma) };
    match anchoring {
        Anchoring::Search => inside,
        Anchoring::Full => anchored(&inside, node),
    }
}

/// The text between anchors, in a group only where a branch would escape them.
fn anchored(inside: &str, node: &Node) -> String {
    match node {
        Node::Alternate(_) => format!("^(?:{inside})$"),
        // Branches of one character each are one class in the tree, but not in the text.
        Node::Class(_) if inside.contains('|') => format!("^(?:{inside})$"),
        Node::Concat(nodes)
            if nodes.first() == Some(&Node::Assert(Assert::Start))
                && nodes.last() == Some(&Node::Assert(Assert::End)) =>
        {
            inside.to_owned()
        }
        _ => format!("^{inside}$"),
    }
}

/// The tree in the words of an engine.
pub(super) fn rendered(node: &Node, dialect: Dialect) -> String {
    let mut text = String::new();
    let mut groups = Vec::new();
    node.any(&mut |node| {
        groups.extend(if let Node::Group(number, _) = node { Some(*number) } else { None });
        false
    });
    if groups.is_empty() {
        print(node, dialect, &mut text);
    } else {
        print(&renumbered(node, &groups), dialect, &mut text);
    }
    text
}

/// The tree with its groups numbered as they are printed: those that nothing refers to are gone.
fn renumbered(node: &Node, groups: &[u32]) -> Node {
    let inner = |node: &Node| renumbered(node, groups);
    let number = |group: &u32| {
        let place = groups.iter().position(|it| it == group);
        place.and_then(|place| u32::try_from(place + 1).ok()).unwrap_or(*group)
    };
    match node {
        Node::Empty | Node::Class(_) | Node::Assert(_) => node.clone(),
        Node::Concat(nodes) => Node::Concat(nodes.iter().map(inner).collect()),
        Node::Alternate(nodes) => Node::Alternate(nodes.iter().map(inner).collect()),
        Node::Repeat { node, min, max } => {
            Node::Repeat { node: Box::new(inner(node)), min: *min, max: *max }
        }
        Node::Group(group, node) => Node::Group(number(group), Box::new(inner(node))),
        Node::Look { ahead, expected, node } => {
            Node::Look { ahead: *ahead, expected: *expected, node: Box::new(inner(node)) }
        }
        Node::Back(group) => Node::Back(number(group)),
    }
}

fn print(node: &Node, dialect: Dialect, out: &mut String) {
    match node {
        Node::Empty => {}
        Node::Class(set) => print_set(set, dialect, out),
        Node::Concat(nodes) => {
            for node in nodes {
                print_part(node, dialect, out);
            }
        }
        Node::Alternate(nodes) => {
            for (index, node) in nodes.iter().enumerate() {
                if index > 0 {
                    out.push('|');
                }
                print(node, dialect, out);
            }
        }
        Node::Repeat { node, min, max } => {
            print_atom(node, dialect, out);
            print_bounds(*min, *max, out);
        }
        Node::Group(_, node) => print_in("(", node, dialect, out),
        Node::Assert(assert) => out.push_str(match (assert, dialect) {
            (Assert::Start, _) => "^",
            (Assert::End, _) => "$",
            (Assert::Boundary, Dialect::Ecma) => r"\b",
            (Assert::NotBoundary, Dialect::Ecma) => r"\B",
            (Assert::Boundary, Dialect::Regex) => r"(?-u:\b)",
            (Assert::NotBoundary, Dialect::Regex) => r"(?-u:\B)",
        }),
        Node::Look { ahead, expected, node } => {
            let open = match (ahead, expected) {
                (true, true) => "(?=",
                (true, false) => "(?!",
                (false, true) => "(?<=",
                (false, false) => "(?<!",
            };
            print_in(open, node, dialect, out);
        }
        // In a group, so that a digit after it is not taken for one of its own.
        Node::Back(group) => {
            let _ = write!(out, r"(?:\{group})");
        }
    }
}

fn print_in(open: &str, node: &Node, dialect: Dialect, out: &mut String) {
    out.push_str(open);
    print(node, dialect, out);
    out.push(')');
}

/// A part of a sequence.
fn print_part(node: &Node, dialect: Dialect, out: &mut String) {
    match node {
        Node::Alternate(_) => print_in("(?:", node, dialect, out),
        node => print(node, dialect, out),
    }
}

/// What a quantifier applies to: everything but a class is put into a group.
fn print_atom(node: &Node, dialect: Dialect, out: &mut String) {
    match node {
        Node::Class(_) | Node::Group(..) => print(node, dialect, out),
        node => print_in("(?:", node, dialect, out),
    }
}

fn print_bounds(min: u32, max: Option<u32>, out: &mut String) {
    let _ = match (min, max) {
        (0, None) => write!(out, "*"),
        (1, None) => write!(out, "+"),
        (0, Some(1)) => write!(out, "?"),
        (min, None) => write!(out, "{{{min},}}"),
        (min, Some(max)) if min == max => write!(out, "{{{min}}}"),
        (min, Some(max)) => write!(out, "{{{min},{max}}}"),
    };
}

fn print_set(set: &Set, dialect: Dialect, out: &mut String) {
    if let Some(character) = set.only() {
        return print_character(character, r"\^$.*+?()[]{}|/", dialect, out);
    }
    let complement = set.complement();
    if set.is_empty() {
        out.push_str(if dialect == Dialect::Ecma { r"[^\s\S]" } else { r"[^\x00-\x{10FFFF}]" });
    } else if complement.is_empty() {
        out.push_str(r"[\s\S]");
    } else if set.contains(char::MAX) {
        out.push_str("[^");
        print_ranges(&complement, dialect, out);
        out.push(']');
    } else {
        out.push('[');
        print_ranges(set, dialect, out);
        out.push(']');
    }
}

fn print_ranges(set: &Set, dialect: Dialect, out: &mut String) {
    for (start, end) in set.iter() {
        print_character(start, r"\]^-[", dialect, out);
        if start != end {
            if u32::from(end) - u32::from(start) > 1 {
                out.push('-');
            }
            print_character(end, r"\]^-[", dialect, out);
        }
    }
}

/// A character, escaped if it is in `special`. What cannot be seen is written by its number; beyond
/// the basic plane no number is spelled alike by all engines, so the character itself stands there.
fn print_character(character: char, special: &str, dialect: Dialect, out: &mut String) {
    let code = u32::from(character);
    let _ = match character {
        '\n' => write!(out, r"\n"),
        '\r' => write!(out, r"\r"),
        '\t' => write!(out, r"\t"),
        _ if special.contains(character) => write!(out, r"\{character}"),
        ' '..='~' | '\u{1_0000}'.. => write!(out, "{character}"),
        _ if dialect == Dialect::Ecma => write!(out, r"\u{code:04X}"),
        _ => write!(out, r"\x{{{code:X}}}"),
    };
}
