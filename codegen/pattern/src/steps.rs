//! Compiles patterns in which the next character always decides into programs of loops.
//!
//! Each part is compiled with the set of what may follow it. A loop may stop only where no
//! character can both go on with it and follow it, and branches may share no first character;
//! otherwise the pattern needs another program.

use super::anchored::Anchored;
use super::automaton::MAX_TABLE;
use super::program::{MAX_COUNTERS, Program, Step, Steps};
use super::set::Set;
use super::syntax::Node;

/// The program of a pattern, if the next character always decides.
pub(crate) fn program(whole: &Anchored) -> Option<Program> {
    if whole.before || whole.node.has_conditions() || steps(&whole.node) > MAX_STEPS {
        return None;
    }
    let mut builder = Builder::default();
    let follow = if whole.after { Set::all() } else { Set::empty() };
    builder.node(&whole.node, &follow)?;
    builder.steps.push(if whole.after { Step::Accept } else { Step::End });
    let classes = builder.classes.into_iter().map(Into::into).collect();
    let program = Program::Steps(Steps { classes, steps: builder.steps });
    (program.table_bytes() <= MAX_TABLE).then_some(program)
}

/// The most instructions that fit into the tables of a pattern.
const MAX_STEPS: usize = MAX_TABLE / 16;

/// The least number of instructions that the node takes: texts may become one.
fn steps(node: &Node) -> usize {
    let own = match node {
        Node::Class(set) => usize::from(set.only().is_none()),
        Node::Repeat { .. } => 1,
        _ => 0,
    };
    node.children().iter().map(steps).sum::<usize>() + own
}

#[derive(Default)]
struct Builder {
    classes: Vec<Set>,
    steps: Vec<Step>,
    /// The loops around the part that is compiled.
    loops: usize,
}

impl Builder {
    /// Compiles a part; `follow` is what may come after it, beside the end of the value.
    fn node(&mut self, node: &Node, follow: &Set) -> Option<()> {
        match node {
            Node::Empty => Some(()),
            Node::Class(set) if set.is_empty() => None,
            Node::Class(set) => self.characters(set),
            Node::Concat(nodes) => self.concat(nodes, follow),
            Node::Alternate(nodes) => self.alternate(nodes, follow),
            Node::Repeat { node, min, max } => match node.as_ref() {
                Node::Class(set) => self.run(set, *min, *max, follow),
                node => self.repeat(node, *min, *max, follow),
            },
            Node::Group(..) | Node::Assert(_) | Node::Look { .. } | Node::Back(_) => None,
        }
    }

    fn concat(&mut self, nodes: &[Node], follow: &Set) -> Option<()> {
        for (index, node) in nodes.iter().enumerate() {
            self.node(node, &first_of(nodes.get(index + 1..)?, follow))?;
        }
        Some(())
    }

    /// One character. Single ones become texts, and texts that follow each other become one.
    fn characters(&mut self, set: &Set) -> Option<()> {
        let Some(character) = set.only() else {
            let class = self.class(set)?;
            self.steps.push(Step::Run { class, min: 1, max: Some(1) });
            return Some(());
        };
        let is_joined = !self.is_target();
        match self.steps.last_mut() {
            Some(Step::Text(text)) if is_joined => text.push(character),
            _ => self.steps.push(Step::Text(character.into())),
        }
        Some(())
    }

    /// Whether an instruction so far goes to the next one, so that it must not become a part of
    /// the one before. Forward targets are filled in when their place is reached.
    fn is_target(&self) -> bool {
        let next = self.steps.len();
        self.steps.iter().any(|step| match step {
            Step::Branch { otherwise: target, .. } | Step::Jump(target) => {
                usize::from(*target) == next
            }
            _ => false,
        })
    }

    fn run(&mut self, set: &Set, min: u32, max: Option<u32>, follow: &Set) -> Option<()> {
        if set.is_empty() || (max != Some(min) && !set.is_disjoint(follow)) {
            return None;
        }
        let class = self.class(set)?;
        self.steps.push(Step::Run { class, min, max });
        Some(())
    }

    fn alternate(&mut self, nodes: &[Node], follow: &Set) -> Option<()> {
        let (last, others) = ordered(nodes)?;
        let mut taken = first_of(std::slice::from_ref(last), follow);
        let mut ends = Vec::new();
        for node in others {
            let first = first_of(std::slice::from_ref(node), &Set::empty());
            if !first.is_disjoint(&taken) {
                return None;
            }
            taken.add(&first);
            let branch = self.branch(&first)?;
            self.node(node, follow)?;
            ends.push(self.steps.len());
            self.steps.push(Step::Jump(0));
            self.go_on_from(branch)?;
        }
        self.node(last, follow)?;
        ends.into_iter().try_for_each(|end| self.go_on_from(end))
    }

    fn repeat(&mut self, node: &Node, min: u32, max: Option<u32>, follow: &Set) -> Option<()> {
        let first = first_of(std::slice::from_ref(node), &Set::empty());
        if node.is_nullable() || (max != Some(min) && !first.is_disjoint(follow)) {
            return None;
        }
        let branch = if min == 0 { Some(self.branch(&first)?) } else { None };
        if max == Some(1) {
            self.node(node, follow)?;
        } else {
            self.rounds(node, &first, (min, max), follow)?;
        }
        branch.map_or(Some(()), |branch| self.go_on_from(branch))
    }

    /// The rounds of a loop, at least one of which is run.
    fn rounds(
        &mut self,
        node: &Node,
        first: &Set,
        (min, max): (u32, Option<u32>),
        follow: &Set,
    ) -> Option<()> {
        if self.loops == MAX_COUNTERS {
            return None;
        }
        let counter = u8::try_from(self.loops).ok()?;
        let class = self.class(first)?;
        self.steps.push(Step::Zero(counter));
        let body = u16::try_from(self.steps.len()).ok()?;
        let mut next = first.clone();
        next.add(follow);
        self.loops += 1;
        self.node(node, &next)?;
        self.loops -= 1;
        self.steps.push(Step::Again { counter, class, body, min, max });
        Some(())
    }

    /// A branch whose target is not known yet; says where it is.
    fn branch(&mut self, first: &Set) -> Option<usize> {
        let class = self.class(first)?;
        self.steps.push(Step::Branch { class, otherwise: 0 });
        Some(self.steps.len() - 1)
    }

    /// Fills in the next instruction as the target of an earlier one.
    fn go_on_from(&mut self, at: usize) -> Option<()> {
        let next = u16::try_from(self.steps.len()).ok()?;
        match self.steps.get_mut(at)? {
            Step::Branch { otherwise: target, .. } | Step::Jump(target) => *target = next,
            _ => {}
        }
        Some(())
    }

    fn class(&mut self, set: &Set) -> Option<u16> {
        let known = self.classes.iter().position(|known| known == set);
        let index = known.unwrap_or_else(|| {
            self.classes.push(set.clone());
            self.classes.len() - 1
        });
        u16::try_from(index).ok()
    }
}

/// The branch that is tried last, and the others. Only the last may match the empty text.
fn ordered(nodes: &[Node]) -> Option<(&Node, Vec<&Node>)> {
    let (mut nullable, mut others): (Vec<_>, Vec<_>) =
        nodes.iter().partition(|node| node.is_nullable());
    let last = if nullable.is_empty() { others.pop()? } else { nullable.pop()? };
    nullable.is_empty().then_some((last, others))
}

/// What a sequence may start with, if `follow` may come after it.
pub(super) fn first_of(nodes: &[Node], follow: &Set) -> Set {
    let mut set = Set::empty();
    for node in nodes {
        add_first(node, &mut set);
        if !node.is_nullable() {
            return set;
        }
    }
    set.add(follow);
    set
}

fn add_first(node: &Node, set: &mut Set) {
    match node {
        Node::Class(first) => set.add(first),
        Node::Concat(nodes) => set.add(&first_of(nodes, &Set::empty())),
        Node::Alternate(nodes) => nodes.iter().for_each(|node| add_first(node, set)),
        Node::Repeat { node, .. } => add_first(node, set),
        Node::Empty | Node::Group(..) | Node::Assert(_) | Node::Look { .. } | Node::Back(_) => {}
    }
}
