//! Paths as API Gateway has them: a tree, in which a resource has one child at most that is a
//! variable, and a variable of several segments has no children.

use std::collections::HashMap;

use super::place::{Place, Unplaced, is_greedy, is_label, name};

/// The variables of all paths, by the path before them, in which variables have no names.
pub(super) struct Tree(HashMap<String, Variable>);

#[derive(Debug)]
struct Variable {
    /// The name that the first path gives it.
    name: String,
    /// Whether it is the last segment wherever it stands, and takes several.
    is_greedy: bool,
}

impl Tree {
    /// The tree of the paths of templates.
    pub(super) fn new<'t>(templates: impl Iterator<Item = &'t str>) -> Self {
        let mut variables: HashMap<String, Variable> = HashMap::new();
        for template in templates {
            let mut parent = String::new();
            let mut above: Vec<String> = Vec::new();
            let mut rest = segments(template).peekable();
            while let Some(segment) = rest.next() {
                if is_label(segment) {
                    let is_greedy = is_greedy(segment) && rest.peek().is_none();
                    let first = || Variable { name: unlike(&above, name(segment)), is_greedy };
                    let variable = variables.entry(parent.clone()).or_insert_with(first);
                    variable.is_greedy &= is_greedy;
                    above.push(variable.name.clone());
                }
                descend(&mut parent, segment);
            }
        }
        Self(variables)
    }

    /// The path of a template and what its labels are called there.
    pub(super) fn place(&self, template: &str) -> Result<Place, Unplaced> {
        let mut place = Place::default();
        let mut parent = String::new();
        for segment in segments(template) {
            place.path.push('/');
            match self.0.get(&parent).filter(|_| is_label(segment)) {
                Some(variable) => {
                    let own = name(segment);
                    let several = if variable.is_greedy { "+" } else { "" };
                    place.path.extend(["{", &variable.name, several, "}"]);
                    if variable.name != own {
                        place.labels.insert(own.to_owned(), variable.name.clone());
                    }
                    if is_greedy(segment) && !variable.is_greedy {
                        place.shortened.push(own.to_owned());
                    }
                }
                None if segment.chars().all(is_known) => place.path.push_str(segment),
                None => return Err(Unplaced::Segment(segment.to_owned())),
            }
            descend(&mut parent, segment);
        }
        Ok(place)
    }
}

fn segments(template: &str) -> impl Iterator<Item = &str> {
    template.strip_prefix('/').unwrap_or(template).split('/')
}

/// A name that none above it has.
fn unlike(above: &[String], name: &str) -> String {
    let mut name = name.to_owned();
    while above.contains(&name) {
        name.push('_');
    }
    name
}

/// Goes on to a child, whose name says nothing if it is a variable.
fn descend(parent: &mut String, segment: &str) {
    parent.push('/');
    parent.push_str(if is_label(segment) { "{}" } else { segment });
}

/// Whether API Gateway takes a character in a segment.
fn is_known(character: char) -> bool {
    character.is_ascii_alphanumeric() || "_-.,:".contains(character)
}
