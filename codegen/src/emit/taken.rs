//! Names of which no two are the same.

use std::collections::HashMap;

use crate::budget::step;

/// The names that are taken. Each has how many were told apart from it, so that the next one need not
/// try them all.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    mark: &'static str,
    names: HashMap<String, usize>,
}

impl Taken {
    /// None yet; a mark stands behind names that are told apart from others.
    pub(crate) fn new(mark: &'static str) -> Self {
        Self { mark, names: HashMap::new() }
    }

    /// None yet; only numbers tell names apart: `Hub`, `Hub2`.
    pub(crate) fn numbered() -> Self {
        Self::new("")
    }

    /// Whether nobody has the name.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        !self.names.contains_key(name)
    }

    /// Takes a name. If somebody has it, the mark stands behind it, for the next ones with a number:
    /// `Hub`, `Hub_`, `Hub_2`.
    pub(crate) fn take(&mut self, name: &str) -> String {
        let mut number = self.names.get(name).copied().unwrap_or_default();
        loop {
            step(1);
            let candidate = self.candidate(name, number);
            number += 1;
            if self.is_free(&candidate) {
                self.names.insert(candidate.clone(), 1);
                self.names.insert(name.to_owned(), number);
                return candidate;
            }
        }
    }

    fn candidate(&self, name: &str, number: usize) -> String {
        match (number, self.mark) {
            (0, _) => name.to_owned(),
            (_, "") => format!("{name}{}", number + 1),
            (1, mark) => [name, mark].concat(),
            (_, mark) => format!("{name}{mark}{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Taken;
    use crate::budget::counting::assert_linear;

    #[test]
    fn names_are_told_apart_by_a_mark_and_then_by_numbers() {
        let mut taken = Taken::new("_");
        let names = ["Hub", "Hub", "Hub_2", "Hub", "Hub_", "Hub"].map(|name| taken.take(name));
        assert_eq!(names, ["Hub", "Hub_", "Hub_2", "Hub_3", "Hub__", "Hub_4"]);
        assert!(!taken.is_free("Hub_4") && taken.is_free("Hub_5"));
        let mut taken = Taken::numbered();
        assert_eq!(["Hub"; 3].map(|name| taken.take(name)), ["Hub", "Hub2", "Hub3"]);
    }

    #[test]
    fn names_are_told_apart_in_linear_time() {
        assert_linear("one name", |count| {
            let mut taken = Taken::new("_");
            let names = (0..count).map(|_| taken.take("Hub"));
            assert!(names.map(|name| name.len()).sum::<usize>() < 8 * count);
        });
    }
}
