//! Reads what people write as patterns: ECMA-262 with and without `u`, and `java.util.regex`.
//!
//! Where the dialects contradict each other on what both accept, ECMA-262 with `u` counts, but for
//! the names of Java's ASCII classes (`\p{Alpha}`, `\p{Lower}`, `\p{Upper}`). Where only one of
//! them has a meaning, that is it: `\z`, `(?s)`, `\x{41}`, `[\w-.]`, a stray `}`.
//!
//! * `(?i)` folds ASCII letters, as in Java; ECMA-262 has no such group without an end.
//! * Possessive repetition is read as greedy, and `{2}+` as exactly two.
//! * `\p{…}` with a name that Unicode does not have is one of Java's classes.
//! * Surrogate escapes are joined to pairs; single ones match nothing, as text cannot hold them.

mod class;
mod cursor;
mod escape;
mod group;

use super::error::{PatternError, Reason};
use super::set::Set;
use super::syntax::{Assert, Node};
use cursor::Cursor;

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
}

/// The state of one reading.
struct Parser<'t> {
    cursor: Cursor<'t>,
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
    let mut parser = Parser {
        cursor: Cursor::new(text),
        flags: Flags::default(),
        groups: 0,
        names: group::names(text),
        depth: 0,
    };
    let node = parser.alternation()?;
    match parser.cursor.peek() {
        None => Ok(without_idle_groups(node)),
        Some(_) => Err(parser.cursor.error(Reason::Unopened)),
    }
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
        let mut nodes = Vec::new();
        while let Some(next) = self.cursor.peek() {
            if matches!(next, '|' | ')') {
                break;
            }
            let node = self.atom()?;
            nodes.push(self.repetitions(node)?);
        }
        Ok(Node::concat(nodes))
    }

    fn atom(&mut self) -> Result<Node, PatternError> {
        let start = self.cursor.offset();
        match self.cursor.peek() {
            Some('(') => self.group(),
            Some('[') => self.class().map(Node::Class),
            Some('\\') => self.escape(),
            Some('*' | '+' | '?') => Err(PatternError::new(start, Reason::NothingToRepeat)),
            Some(character) => {
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
            character => Node::Class(self.folded(Set::single(character))),
        }
    }

    fn folded(&self, set: Set) -> Set {
        if self.flags.ignore_case { set.fold_ascii_case() } else { set }
    }

    /// All repetitions after an atom: stacked ones nest.
    fn repetitions(&mut self, mut node: Node) -> Result<Node, PatternError> {
        let mut stacked = 0;
        loop {
            let start = self.cursor.offset();
            let Some((min, max)) = self.cursor.repetition() else { return Ok(node) };
            if max.is_some_and(|max| max < min) {
                return Err(PatternError::new(start, Reason::BoundsOutOfOrder));
            }
            // Lazy or possessive: of no matter for whether something matches, or read as greedy.
            if !self.cursor.eat('?') {
                self.cursor.eat('+');
            }
            node = Node::repeat(node, min, max);
            stacked += 1;
            if self.depth + stacked > MAX_DEPTH {
                return Err(PatternError::new(start, Reason::TooDeep));
            }
            if matches!(self.cursor.peek(), Some('*' | '+' | '?')) {
                return Err(self.cursor.error(Reason::NothingToRepeat));
            }
        }
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
