//! Reads what people write as patterns: ECMA-262 with and without `u`, and `java.util.regex`.
//!
//! A text that ECMA-262 with `u` allows means what that says. Any other text is taken for one of
//! Java's if Java allows it: `[a[b]]` is a union, `[]a]` has a bracket, `\p{Alpha}` is ASCII,
//! `a{2}{3}` is `a{2}`. What neither allows is read as ECMA-262 without `u` does: `\_`, a stray `}`.
//! Places and classes that both languages have keep ECMA-262's meaning everywhere: `.`, `\s`, `\b`,
//! `$`.
//!
//! * `(?i)` folds ASCII letters, as in Java; ECMA-262 has no such group without an end.
//! * Possessive repetition is exact where what repeats has one length, and refused elsewhere.
//! * `\p{…}` with a name that Unicode does not have is one of Java's classes.
//! * Surrogate escapes are joined to pairs; single ones match nothing, as text cannot hold them.

mod class;
mod cursor;
mod escape;
mod group;
mod property;
mod repetition;

use super::error::{PatternError, Reason};
use super::references;
use super::set::Set;
use super::syntax::{Assert, Node};
use cursor::Cursor;
use repetition::Part;

/// How deep groups may be nested, and repetitions stacked on each other.
pub const MAX_DEPTH: usize = 100;

/// The longest text of a pattern that is read, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;

/// The flags in force.
#[derive(Clone, Copy, Debug, Default)]
struct Flags {
    ignore_case: bool,
    dot_all: bool,
    multi_line: bool,
    folded: Letters,
}

/// Which letters `(?i)` is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Letters {
    #[default]
    Ascii,
    All,
}

/// Whose rules count where the languages differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialect {
    Ecma,
    Java,
}

/// The state of one reading.
struct Parser<'t> {
    cursor: Cursor<'t>,
    dialect: Dialect,
    /// Whether the text has something that ECMA-262 with `u` does not allow.
    deviates: bool,
    flags: Flags,
    /// Capturing groups so far.
    groups: u32,
    /// All capturing groups of the text, by number from 1, with their names.
    names: Vec<Option<String>>,
    depth: usize,
}

/// Reads the text of a pattern.
///
/// # Errors
///
/// What is wrong with the text, and where. Back-references and look-arounds are no errors here.
pub fn parse(text: &str) -> Result<Node, PatternError> {
    if text.len() > MAX_TEXT {
        return Err(PatternError::new(MAX_TEXT, Reason::TooLong));
    }
    let (ecma, deviates) = read(text, Dialect::Ecma);
    let (node, dialect) = match ecma {
        Ok(node) if !deviates => (node, Dialect::Ecma),
        ecma => match (read(text, Dialect::Java).0, ecma) {
            (Ok(node), _) => (node, Dialect::Java),
            (Err(java), Ok(node)) if java.reason.is_about_form() => (node, Dialect::Ecma),
            (Err(java), Ok(_)) => return Err(java),
            (Err(_), Err(ecma)) => return Err(ecma),
        },
    };
    // A reference to a group that took no part matches the empty text or, in Java, nothing.
    let unset = if dialect == Dialect::Ecma { Node::Empty } else { Node::nothing() };
    Ok(references::expanded(without_idle_groups(node), &unset))
}

/// Reads the text as one of a dialect, and says whether it has what ECMA-262 with `u` does not
/// allow.
fn read(text: &str, dialect: Dialect) -> (Result<Node, PatternError>, bool) {
    let mut parser = Parser {
        cursor: Cursor::new(text),
        dialect,
        deviates: false,
        flags: Flags::default(),
        groups: 0,
        names: group::names(text, dialect),
        depth: 0,
    };
    let node = parser.alternation().and_then(|node| match parser.cursor.peek() {
        None => Ok(node),
        Some(_) => Err(parser.cursor.error(Reason::Unopened)),
    });
    (node, parser.deviates)
}

impl Parser<'_> {
    /// Branches up to the end of the text or of the group. Flags that a branch sets hold up to
    /// there too.
    fn alternation(&mut self) -> Result<Node, PatternError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.cursor.error(Reason::TooDeep));
        }
        let flags = self.flags;
        let mut branches = vec![self.branch()?];
        while self.cursor.eat('|') {
            branches.push(self.branch()?);
        }
        self.flags = flags;
        self.depth -= 1;
        Ok(Node::alternate(branches))
    }

    fn branch(&mut self) -> Result<Node, PatternError> {
        let mut parts = Vec::new();
        while let Some(next) = self.cursor.peek() {
            if matches!(next, '|' | ')') {
                break;
            }
            if self.cursor.eat_text("\\Q") {
                self.deviates = true;
                let characters: Vec<char> = self.quoted().chars().collect();
                let Some((&last, others)) = characters.split_last() else { continue };
                parts.extend(others.iter().map(|&it| Part::Plain(self.character(it))));
                // A repetition after the quotation is one of its last character.
                parts.push(self.repetitions(self.character(last))?);
                continue;
            }
            let node = self.atom()?;
            parts.push(self.repetitions(node)?);
        }
        Ok(repetition::joined(parts))
    }

    fn atom(&mut self) -> Result<Node, PatternError> {
        let start = self.cursor.offset();
        match self.cursor.peek() {
            Some('(') => self.group(),
            Some('[') => self.class().map(Node::Class),
            Some('\\') => self.escape(),
            Some('*' | '+' | '?') => Err(PatternError::new(start, Reason::NothingToRepeat)),
            // Java repeats the empty text.
            Some('{') if self.dialect == Dialect::Java && self.cursor.is_at_repetition() => {
                Ok(Node::Empty)
            }
            Some(character) => {
                self.deviates |= matches!(character, '{' | '}' | ']');
                self.cursor.bump();
                Ok(self.plain(character))
            }
            None => Ok(Node::Empty),
        }
    }

    fn plain(&self, character: char) -> Node {
        match character {
            '.' if self.flags.dot_all => Node::Class(Set::all()),
            '.' => Node::Class(Set::line_terminator().complement()),
            '^' if self.flags.multi_line => beside_line(false),
            '$' if self.flags.multi_line => beside_line(true),
            '^' => Node::Assert(Assert::Start),
            '$' => Node::Assert(Assert::End),
            character => self.character(character),
        }
    }

    fn character(&self, character: char) -> Node {
        Node::Class(self.folded(Set::single(character)))
    }

    fn folded(&self, set: Set) -> Set {
        if self.flags.ignore_case { set.fold_ascii_case() } else { set }
    }
}

/// `^` or `$` with the `m` flag: no character beside the place other than a line terminator.
fn beside_line(ahead: bool) -> Node {
    let others = Node::Class(Set::line_terminator().complement());
    Node::Look { ahead, expected: false, node: Box::new(others) }
}

/// The tree without the groups that no back-reference means.
fn without_idle_groups(node: Node) -> Node {
    let mut meant = Vec::new();
    node.any(&mut |node| {
        if let Node::Back(group) = node {
            meant.push(*group);
        }
        false
    });
    dissolve(node, &meant)
}

fn dissolve(node: Node, meant: &[u32]) -> Node {
    let all = |nodes: Vec<Node>| -> Vec<Node> {
        nodes.into_iter().map(|node| dissolve(node, meant)).collect()
    };
    match node {
        Node::Concat(nodes) => Node::concat(all(nodes)),
        Node::Alternate(nodes) => Node::alternate(all(nodes)),
        Node::Repeat { node, min, max } => Node::repeat(dissolve(*node, meant), min, max),
        Node::Group(number, node) if meant.contains(&number) => {
            Node::Group(number, Box::new(dissolve(*node, meant)))
        }
        Node::Group(_, node) => dissolve(*node, meant),
        Node::Look { ahead, expected, node } => {
            Node::Look { ahead, expected, node: Box::new(dissolve(*node, meant)) }
        }
        leaf => leaf,
    }
}
