//! Takes patterns with look-arounds and anchors apart into Boolean combinations.
//!
//! 1. A tree is split into its ways ([`ways`]): sequences without branches around a condition.
//! 2. Conditions on one character, which anchors and word boundaries are too, are settled by
//!    narrowing what stands beside them ([`narrowed`]): `(?!a)[a-z]b` is `[b-z]b`.
//! 3. A look-around whose place in a value is known for certain becomes a condition on the whole
//!    value: `(?=.{1,255}$)X` is `X` and `.{1,255}`; `ab(?!c)X` is `abX` and not `abc.*`. The place
//!    is certain at the start and at the end of a value, after (or before) parts of one length, and
//!    after a character that nothing behind it has.
//!
//! What is left is regular.

mod lengths;
mod narrow;

use super::allowance::Allowance;
use super::anchored::Anchored;
use super::program::{Part, Program};
use super::set::Set;
use super::syntax::{Assert, Node};
use super::{Reason, regular};
use lengths::{fixed, length};
use narrow::{Side, narrowed};

/// The most ways that a tree may have.
const MAX_WAYS: usize = 128;

/// The deepest look-arounds in look-arounds.
const MAX_DEPTH: usize = 4;

/// A sequence of parts.
type Way = Vec<Node>;

/// A way without conditions, and those on whole values.
struct Settled {
    rest: Node,
    conditions: Vec<(bool, Node)>,
}

/// The program of a tree that stands for whole values.
pub(crate) fn program(node: &Node, allowance: &Allowance) -> Result<Program, Reason> {
    at_depth(node, 0, allowance)
}

fn at_depth(node: &Node, depth: usize, allowance: &Allowance) -> Result<Program, Reason> {
    if depth > MAX_DEPTH {
        return Err(Reason::LookAround);
    }
    let settled = settled(vec![node.clone()]).ok_or(Reason::LookAround)?;
    let (plain, conditional): (Vec<_>, Vec<_>) =
        settled.into_iter().partition(|way| way.conditions.is_empty());
    let mut programs = Vec::new();
    if !plain.is_empty() {
        programs.extend(united(plain.into_iter().map(|way| way.rest).collect(), allowance)?);
    }
    for way in conditional {
        let mut parts = vec![Part { expected: true, program: one(way.rest, allowance)? }];
        for (expected, node) in way.conditions {
            parts.push(Part { expected, program: at_depth(&node, depth + 1, allowance)? });
        }
        programs.push(conjunction(parts));
    }
    Ok(disjunction(programs))
}

/// The programs of regular trees: one for all of them, or if that is too large, one for each.
fn united(nodes: Vec<Node>, allowance: &Allowance) -> Result<Vec<Program>, Reason> {
    let all = one(Node::alternate(nodes.iter().cloned()), allowance);
    let each = |_| nodes.into_iter().map(|node| one(node, allowance)).collect();
    all.map(|program| vec![program]).or_else(each)
}

fn one(node: Node, allowance: &Allowance) -> Result<Program, Reason> {
    regular(&Anchored::from_node(node), allowance)
}

fn conjunction(mut parts: Vec<Part>) -> Program {
    let is_certain = |part: &Part| {
        matches!((part.expected, &part.program), (true, Program::Always) | (false, Program::Never))
    };
    let is_impossible = |part: &Part| {
        matches!((part.expected, &part.program), (true, Program::Never) | (false, Program::Always))
    };
    if parts.iter().any(is_impossible) {
        return Program::Never;
    }
    parts.retain(|part| !is_certain(part));
    match parts.as_slice() {
        [] => Program::Always,
        [Part { expected: true, program }] => program.clone(),
        _ => Program::All(parts),
    }
}

fn disjunction(mut programs: Vec<Program>) -> Program {
    if programs.iter().any(|program| matches!(program, Program::Always)) {
        return Program::Always;
    }
    programs.retain(|program| !matches!(program, Program::Never));
    match programs.as_slice() {
        [] => Program::Never,
        [program] => program.clone(),
        _ => Program::Any(programs),
    }
}

/// The ways of a sequence with all conditions settled.
fn settled(way: Way) -> Option<Vec<Settled>> {
    let mut open = ways(way)?;
    let mut done = Vec::new();
    let mut rounds = 0;
    while let Some(way) = open.pop() {
        rounds += 1;
        if rounds > 8 * MAX_WAYS || open.len() + done.len() > MAX_WAYS {
            return None;
        }
        match way.iter().position(is_narrowing) {
            Some(at) => open.extend(narrowed_at(&way, at, true)?),
            None => match placed(&way) {
                Placed::Settled(settled) => done.push(settled),
                Placed::Split(ways) => open.extend(ways),
                Placed::Unknown => return None,
            },
        }
    }
    Some(done)
}

/// The ways of a sequence: branches, options and short loops around conditions are followed apart.
fn ways(parts: Way) -> Option<Vec<Way>> {
    let mut ways: Vec<Way> = vec![Vec::new()];
    for part in parts {
        let choices = choices(part)?;
        let longer = |way: &Way| {
            let with = |choice: &Way| way.iter().chain(choice).cloned().collect();
            choices.iter().map(with).collect::<Vec<Way>>()
        };
        ways = ways.iter().flat_map(longer).collect();
        if ways.len() > MAX_WAYS {
            return None;
        }
    }
    Some(ways)
}

/// What a part may be, without branches around conditions.
fn choices(part: Node) -> Option<Vec<Way>> {
    /// The most rounds of a loop that are written out.
    const MAX_ROUNDS: u32 = 4;
    if !part.has_conditions() {
        return Some(vec![vec![part]]);
    }
    match part {
        Node::Concat(nodes) => ways(nodes),
        Node::Group(_, node) => choices(*node),
        Node::Alternate(nodes) => {
            let all: Option<Vec<_>> = nodes.into_iter().map(choices).collect();
            all.map(|all| all.concat())
        }
        Node::Repeat { node, min, max } => {
            if let Some(node) = inward(&node) {
                return Some(vec![vec![Node::repeat(node, min, max)]]);
            }
            let max = max.filter(|&max| max <= MAX_ROUNDS)?;
            let rounds = (min..=max).map(|count| {
                ways(std::iter::repeat_n(node.as_ref().clone(), count as usize).collect())
            });
            rounds.collect::<Option<Vec<_>>>().map(|all| all.concat())
        }
        node => Some(vec![vec![node]]),
    }
}

/// A part whose conditions look at nothing but the part itself, without them.
fn inward(node: &Node) -> Option<Node> {
    let mut open = ways(vec![node.clone()])?;
    let mut done = Vec::new();
    while let Some(way) = open.pop() {
        match way.iter().position(is_narrowing) {
            Some(at) => open.extend(narrowed_at(&way, at, false)?),
            None if way.iter().any(Node::has_conditions) => return None,
            None => done.push(Node::concat(way)),
        }
        if open.len() + done.len() > MAX_WAYS {
            return None;
        }
    }
    Some(Node::alternate(done))
}

/// Whether it is a condition on one character beside it.
fn is_narrowing(node: &Node) -> bool {
    match node {
        Node::Assert(_) => true,
        Node::Look { node, .. } => matches!(node.as_ref(), Node::Class(_)),
        _ => false,
    }
}

/// The way with the condition at a place settled; `is_whole` if the way is that of whole values.
fn narrowed_at(way: &[Node], at: usize, is_whole: bool) -> Option<Vec<Way>> {
    let (before, after) = (&way[..at], &way[at + 1..]);
    let look = |ahead, expected, set: &Set| Node::Look {
        ahead,
        expected,
        node: Box::new(Node::Class(set.clone())),
    };
    let both = |behind: bool, ahead: bool| {
        let looks = [look(false, behind, &Set::word()), look(true, ahead, &Set::word())];
        before.iter().chain(&looks).chain(after).cloned().collect()
    };
    let (side, allowed, edge) = match &way[at] {
        Node::Assert(Assert::Start) => (Side::End, Set::empty(), true),
        Node::Assert(Assert::End) => (Side::Start, Set::empty(), true),
        Node::Assert(Assert::Boundary) => return Some(vec![both(true, false), both(false, true)]),
        Node::Assert(Assert::NotBoundary) => {
            return Some(vec![both(true, true), both(false, false)]);
        }
        Node::Look { ahead, expected, node } => {
            let Node::Class(set) = node.as_ref() else { return None };
            let side = if *ahead { Side::Start } else { Side::End };
            if *expected { (side, set.clone(), false) } else { (side, set.complement(), true) }
        }
        _ => return None,
    };
    let edge = is_whole.then_some(edge);
    let joined = |narrow: Way| match side {
        Side::Start => before.iter().cloned().chain(narrow).collect(),
        Side::End => narrow.into_iter().chain(after.iter().cloned()).collect(),
    };
    let beside = if side == Side::Start { after } else { before };
    Some(narrowed(beside, side, &allowed, edge)?.into_iter().map(joined).collect())
}

/// What becomes of a way whose conditions look at more than one character.
enum Placed {
    /// All are conditions on the whole value.
    Settled(Settled),
    /// Their places are certain in each of these ways.
    Split(Vec<Way>),
    /// Their place is not certain.
    Unknown,
}

fn placed(way: &[Node]) -> Placed {
    let mut conditions = Vec::new();
    for (at, part) in way.iter().enumerate() {
        let Node::Look { ahead, expected, node } = part else { continue };
        let beside = |parts: &[Node]| -> Way {
            parts.iter().filter(|part| !matches!(part, Node::Look { .. })).cloned().collect()
        };
        let (before, after) = (beside(&way[..at]), beside(&way[at + 1..]));
        let (known, other) = if *ahead { (&before, &after) } else { (&after, &before) };
        let side = if *ahead { Side::End } else { Side::Start };
        let seen = if length(known).is_some() {
            Some([node.as_ref().clone(), Node::anything()])
        } else {
            parted(known, other, side).map(|others| {
                let rest = Node::repeat(Node::Class(others.clone()), 0, None);
                [narrow::within(node, &others), rest]
            })
        };
        let Some([body, rest]) = seen else {
            return fixed(known).map_or(Placed::Unknown, |ways| {
                let around = |known: Way| split_way(way, at, *ahead, known);
                Placed::Split(ways.into_iter().map(around).collect())
            });
        };
        let condition = if *ahead {
            Node::concat(before.into_iter().chain([body, rest]))
        } else {
            Node::concat([rest, body].into_iter().chain(after))
        };
        conditions.push((*expected, condition));
    }
    let rest = way.iter().filter(|part| !matches!(part, Node::Look { .. })).cloned();
    Placed::Settled(Settled { rest: Node::concat(rest), conditions })
}

/// The way with other parts on the side of a look-around at which its place is to be certain. The
/// look-arounds there stay in front of them, or behind them.
fn split_way(way: &[Node], at: usize, ahead: bool, known: Way) -> Way {
    let has_looks = |parts: &[Node]| parts.iter().any(|part| matches!(part, Node::Look { .. }));
    let (before, after) = (&way[..at], &way[at..]);
    match ahead {
        true if !has_looks(before) => known.into_iter().chain(after.iter().cloned()).collect(),
        false if !has_looks(&way[at + 1..]) => way[..=at].iter().cloned().chain(known).collect(),
        _ => way.to_vec(),
    }
}

/// The characters on the other side, if the known side ends with one that is not among them.
fn parted(known: &[Node], other: &[Node], side: Side) -> Option<Set> {
    let outermost = if side == Side::End { known.last() } else { known.first() };
    let Some(Node::Class(border)) = outermost else { return None };
    let mut others = Set::empty();
    for node in other {
        node.any(&mut |node| {
            if let Node::Class(set) = node {
                others.add(set);
            }
            false
        });
    }
    others.is_disjoint(border).then_some(border.complement())
}
