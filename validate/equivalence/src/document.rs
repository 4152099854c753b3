//! Documents along a shape, before anything damages them.

use arbitrary::Unstructured;
use shapewright_validate::arbitrary::{Rule, broken, document};
use shapewright_validate::walk::{Profile, View};

use crate::names::body;
use crate::node::Node;
use crate::random::Random;
use crate::subject::{Schemas, Subject};

/// How many bytes decide about one document at most.
const BYTES: [usize; 3] = [64, 256, 1_024];

/// How often a document is damaged at most.
const MAX_DAMAGES: usize = 3;

/// A random document.
#[derive(Clone, Debug)]
pub struct Damaged {
    /// The document.
    pub node: Node,
    /// How it was damaged: indices in [`KINDS`](crate::KINDS).
    pub kinds: Vec<usize>,
}

/// A document of a subject, damaged at random; `None` if the body of this view is no JSON.
///
/// # Panics
/// If no document of the subject can be made.
pub fn damaged(subject: &Subject<'_>, schemas: &Schemas, random: &mut Random) -> Option<Damaged> {
    let mut node = make(subject, schemas, random)?;
    let count = random.below(MAX_DAMAGES + 1);
    let kinds = (0..count).map(|_| subject.vocabulary.damage(&mut node, random)).collect();
    Some(Damaged { node, kinds })
}

/// A valid document or one that breaks one rule.
fn make(subject: &Subject<'_>, schemas: &Schemas, random: &mut Random) -> Option<Node> {
    let options = schemas.options;
    let node = if !subject.seeds.is_empty() && random.below(2) == 0 {
        random.of(&subject.seeds)
    } else {
        // Keys of a body are those of the wire, and types read what is on the wire.
        let is_wire =
            options.view == View::Body || (subject.document.is_some() && random.below(2) == 0);
        made(subject, if is_wire { Profile::Wire } else { options.profile }, random)
    };
    match options.view {
        View::Body => body(node, subject.shape, subject.graph),
        _ => Some(node),
    }
}

fn made(subject: &Subject<'_>, profile: Profile, random: &mut Random) -> Node {
    if !subject.rules.is_empty() && random.below(4) == 0 {
        let rule = &subject.rules[random.below(subject.rules.len())];
        if let Some(node) = breaking(subject, profile, rule, random) {
            return node;
        }
    }
    let count = random.of(&BYTES);
    let bytes = random.bytes(count);
    let made = document(subject.shape, subject.graph, profile, &mut Unstructured::new(&bytes));
    let text = made.unwrap_or_else(|_| panic!("{} has a document", subject.name));
    Node::parse(&text).expect("JSON")
}

/// For each rule of a shape, a document that breaks it alone, if one can be made.
///
/// # Panics
/// If what is made is no JSON.
pub fn broken_documents(subject: &Subject<'_>, profile: Profile, random: &mut Random) -> Vec<Node> {
    let rules = subject.rules.iter();
    rules.filter_map(|rule| breaking(subject, profile, rule, random)).collect()
}

fn breaking(
    subject: &Subject<'_>,
    profile: Profile,
    rule: &Rule,
    random: &mut Random,
) -> Option<Node> {
    let count = random.of(&BYTES);
    let bytes = random.bytes(count);
    let mut bytes = Unstructured::new(&bytes);
    let found = broken(subject.shape, subject.graph, profile, rule, &mut bytes)?;
    Some(Node::parse(&found.document).expect("JSON"))
}
