//! Back-references to groups that have few values, spelled out.
//!
//! `(-?)[0-9]\1x` is `-[0-9]-x|[0-9]x`: for each value of the group there is one way through the
//! pattern, and one without the group. That is exact where the group is passed at most once and
//! before what refers to it; other references stay.

use super::syntax::Node;

/// The most values of a group.
const MAX_VALUES: usize = 4;

/// The most ways that a pattern may become.
const MAX_WAYS: usize = 16;

/// The tree with the references spelled out that can be; `unset` is what one matches whose group
/// took no part.
pub(super) fn expanded(node: Node, unset: &Node) -> Node {
    let mut groups = Vec::new();
    node.any(&mut |node| {
        groups.extend(if let Node::Group(group, _) = node { Some(*group) } else { None });
        false
    });
    let mut ways = vec![node];
    for group in groups {
        let split = ways.iter().map(|way| ways_of(way, group, unset)).collect::<Option<Vec<_>>>();
        match split.map(|split| split.concat()) {
            Some(split) if split.len() <= MAX_WAYS => ways = split,
            _ => {}
        }
    }
    Node::alternate(ways.into_iter().filter(|way| *way != Node::nothing()))
}

/// The tree once for each value of the group, and once without the group; none if that would not
/// say the same.
fn ways_of(node: &Node, group: u32, unset: &Node) -> Option<Vec<Node>> {
    if !has(node, group) {
        return Some(vec![replaced(node, group, unset)]);
    }
    let values = values(inside(node, group)?)?;
    if !is_passed_once(node, group) || !is_before_references(node, group) {
        return None;
    }
    let mut ways: Vec<Node> =
        values.iter().map(|value| with(node, group, &Node::literal(value))).collect();
    ways.extend(without(node, group).map(|node| replaced(&node, group, unset)));
    Some(ways)
}

/// Whether the group is in it.
fn has(node: &Node, group: u32) -> bool {
    node.any(&mut |node| matches!(node, Node::Group(number, _) if *number == group))
}

fn inside(node: &Node, group: u32) -> Option<&Node> {
    match node {
        Node::Group(number, node) if *number == group => Some(node),
        node => node.children().iter().find_map(|child| inside(child, group)),
    }
}

/// All texts that the node matches, if there are few and nothing depends on the place.
fn values(node: &Node) -> Option<Vec<String>> {
    let values: Vec<String> = match node {
        Node::Empty => vec![String::new()],
        Node::Class(set) => {
            let characters = set.iter().flat_map(|(start, end)| start..=end);
            characters.take(MAX_VALUES + 1).map(String::from).collect()
        }
        Node::Concat(nodes) => {
            let mut all = vec![String::new()];
            for node in nodes {
                let next = values(node)?;
                let with_next = |text: &String| {
                    next.iter().map(|next| format!("{text}{next}")).collect::<Vec<_>>()
                };
                all = all.iter().flat_map(with_next).take(MAX_VALUES + 1).collect();
            }
            all
        }
        Node::Alternate(nodes) => nodes.iter().map(values).collect::<Option<Vec<_>>>()?.concat(),
        Node::Repeat { node, min: 0, max: Some(1) } => {
            std::iter::once(String::new()).chain(values(node)?).collect()
        }
        _ => return None,
    };
    (values.len() <= MAX_VALUES).then_some(values)
}

/// Whether no way through the node passes the group twice, and none gives its value back, as
/// look-arounds may.
fn is_passed_once(node: &Node, group: u32) -> bool {
    match node {
        Node::Group(number, _) if *number == group => true,
        Node::Repeat { max, .. } if *max != Some(1) => !has(node, group),
        Node::Look { .. } => !has(node, group),
        node => node.children().iter().all(|child| is_passed_once(child, group)),
    }
}

fn is_before_references(node: &Node, group: u32) -> bool {
    let mut is_passed = false;
    let comes_before = node.any(&mut |node| {
        is_passed |= matches!(node, Node::Group(number, _) if *number == group);
        !is_passed && *node == Node::Back(group)
    });
    !comes_before
}

/// The ways through the node that pass the group, with a value of it.
fn with(node: &Node, group: u32, value: &Node) -> Node {
    let inner = |node: &Node| with(node, group, value);
    match node {
        Node::Group(number, _) if *number == group => value.clone(),
        Node::Alternate(nodes) => match nodes.iter().find(|node| has(node, group)) {
            Some(node) => inner(node),
            None => replaced(node, group, value),
        },
        Node::Repeat { node, .. } if has(node, group) => inner(node),
        Node::Concat(nodes) => Node::concat(nodes.iter().map(inner)),
        Node::Group(number, node) => Node::Group(*number, Box::new(inner(node))),
        node => replaced(node, group, value),
    }
}

/// The ways through the node that do not pass the group, if there are any.
fn without(node: &Node, group: u32) -> Option<Node> {
    let inner = |node: &Node| without(node, group);
    Some(match node {
        Node::Group(number, _) if *number == group => return None,
        Node::Alternate(nodes) => {
            let left: Vec<Node> = nodes.iter().filter_map(inner).collect();
            return (!left.is_empty()).then(|| Node::alternate(left));
        }
        Node::Repeat { node, min, max } => match inner(node) {
            Some(node) => Node::repeat(node, *min, *max),
            None if *min == 0 => Node::Empty,
            None => return None,
        },
        Node::Concat(nodes) => Node::concat(nodes.iter().map(inner).collect::<Option<Vec<_>>>()?),
        Node::Group(number, node) => Node::Group(*number, Box::new(inner(node)?)),
        node => node.clone(),
    })
}

/// The node with a text for each reference to the group.
fn replaced(node: &Node, group: u32, text: &Node) -> Node {
    let inner = |node: &Node| replaced(node, group, text);
    match node {
        Node::Back(number) if *number == group => text.clone(),
        Node::Concat(nodes) => {
            let parts: Vec<Node> = nodes.iter().map(inner).collect();
            if parts.contains(&Node::nothing()) { Node::nothing() } else { Node::concat(parts) }
        }
        Node::Alternate(nodes) => {
            let ways = nodes.iter().map(inner).filter(|way| *way != Node::nothing());
            Node::alternate(ways)
        }
        Node::Repeat { node, min, max } => Node::repeat(inner(node), *min, *max),
        Node::Group(number, node) => Node::Group(*number, Box::new(inner(node))),
        Node::Look { ahead, expected, node } => {
            Node::Look { ahead: *ahead, expected: *expected, node: Box::new(inner(node)) }
        }
        leaf => leaf.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::super::render;

    fn rendered_text(text: &str) -> String {
        render::rendered(&parse(text).expect("the pattern can be read"), render::Dialect::Ecma)
    }

    #[test]
    fn a_reference_to_a_group_of_few_values_is_spelled_out() {
        assert_eq!(rendered_text(r"(-?)[0-9]\1x"), "[0-9]x|-[0-9]-x");
        assert_eq!(rendered_text(r"(a|b)?c(?:\1)"), "aca|bcb|c");
        assert_eq!(rendered_text(r"(?:(a)|b)\1"), "aa|b");
        assert_eq!(rendered_text(r"(a)|\1b"), "[ab]");
    }

    #[test]
    fn what_java_alone_allows_refers_to_no_group_that_took_no_part() {
        assert_eq!(rendered_text(r"\_(?:(a)|b)\1"), "_aa");
    }

    #[test]
    fn a_class_without_characters_is_not_lost() {
        assert_eq!(rendered_text(r"[]|[^\s\S]"), r"[^\s\S]");
    }

    #[test]
    fn other_references_stay() {
        assert_eq!(rendered_text(r"([ab])+\1"), r"([ab])+(?:\1)");
        assert_eq!(rendered_text(r"(a*)\1"), r"(a*)(?:\1)");
        assert_eq!(rendered_text(r"(?=(a))\1"), r"(?=(a))(?:\1)");
        assert_eq!(rendered_text(r"\1(a)"), r"(?:\1)(a)");
    }
}
