//! Collecting mistakes, so that all of them are reported at once.

use std::fmt::Display;

use proc_macro2::Span;
use quote::ToTokens;

/// The mistakes found so far.
#[derive(Default)]
#[must_use = "mistakes must be reported"]
pub(crate) struct Errors {
    all: Option<syn::Error>,
}

impl Errors {
    /// Adds a mistake at a place.
    pub(crate) fn push(&mut self, span: Span, message: impl Display) {
        self.add(syn::Error::new(span, message));
    }

    /// Adds a mistake that spans tokens.
    pub(crate) fn push_spanned(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.add(syn::Error::new_spanned(tokens, message));
    }

    /// Adds what `syn` found.
    pub(crate) fn add(&mut self, error: syn::Error) {
        match &mut self.all {
            Some(all) => all.combine(error),
            None => self.all = Some(error),
        }
    }

    /// The value, if there was no mistake.
    pub(crate) fn into_result<T>(self, value: Option<T>) -> syn::Result<T> {
        match (self.all, value) {
            (None, Some(value)) => Ok(value),
            (Some(error), _) => Err(error),
            (None, None) => Err(syn::Error::new(Span::call_site(), "the type is not supported")),
        }
    }
}

/// ``unknown NOUN `written`; did you mean `CANDIDATE`?``, or the list of candidates.
pub(crate) fn unknown(noun: &str, written: &str, candidates: &[&str]) -> String {
    let synonym = SYNONYMS.iter().find(|(word, _)| *word == written).map(|(_, keyword)| *keyword);
    unknown_or(noun, written, synonym, candidates)
}

/// The same, where the candidate that was meant may be known.
pub(crate) fn unknown_or(
    noun: &str,
    written: &str,
    meant: Option<&str>,
    candidates: &[&str],
) -> String {
    let meant = meant.filter(|meant| candidates.contains(meant));
    match meant.or_else(|| closest(written, candidates)) {
        Some(candidate) => format!("unknown {noun} `{written}`; did you mean `{candidate}`?"),
        None => format!("unknown {noun} `{written}`; expected one of: {}", candidates.join(", ")),
    }
}

/// Words that other libraries use.
const SYNONYMS: [(&str, &str); 3] = [("rename", "name"), ("minimum", "min"), ("maximum", "max")];

/// The candidate that is at most two edits away. (The candidates are a handful of keywords; a crate
/// for string metrics would be one more for every user to build.)
fn closest<'c>(written: &str, candidates: &[&'c str]) -> Option<&'c str> {
    let near = candidates.iter().map(|candidate| (edits(written, candidate), *candidate));
    let nearest = near.min_by_key(|(edits, _)| *edits)?;
    (nearest.0 <= 2 && nearest.0 < nearest.1.len()).then_some(nearest.1)
}

/// The Levenshtein distance.
fn edits(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, to) in right.bytes().enumerate() {
            let replaced = diagonal + usize::from(from != to);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::unknown;

    #[test]
    fn slips_and_synonyms_get_a_suggestion_and_strangers_the_list() {
        let keywords = ["length", "min", "each"];
        let asked = |written| unknown("attribute", written, &keywords);
        assert_eq!(asked("lenght"), "unknown attribute `lenght`; did you mean `length`?");
        assert_eq!(asked("minimum"), "unknown attribute `minimum`; did you mean `min`?");
        assert_eq!(asked("email"), "unknown attribute `email`; expected one of: length, min, each");
    }
}
