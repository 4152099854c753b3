//! Patterns of names of files.

use std::cell::Cell;
use std::path::Path;

use globset::{GlobBuilder, GlobMatcher};
use serde_json::value::RawValue;

use super::{Placed, placed};
use crate::check::document::Document;
use crate::check::paths::OF_DOCUMENTS;
use crate::failure::{Failure, FilePlace};

/// A pattern of names of files.
pub(super) struct Pattern {
    glob: GlobMatcher,
    /// As it is written, and where.
    written: Placed,
    /// Whether a file matched it.
    is_matched: Cell<bool>,
}

impl Pattern {
    pub(super) fn is_matched(&self) -> bool {
        self.is_matched.get()
    }

    /// Where it is written.
    pub(super) fn place(&self) -> FilePlace {
        self.written.place.clone()
    }

    /// That no file of a folder matched it.
    pub(super) fn unmatched(&self, folder: &Path) -> Option<Failure> {
        if self.is_matched() {
            return None;
        }
        let message = format!("no file matches `{}`", self.written.text);
        let failure = match self.hint(folder) {
            Some(help) => Failure::with_help(message, help),
            None => Failure::new(message),
        };
        Some(failure.at(self.place()))
    }

    /// What was perhaps meant by it, if no file matches it.
    fn hint(&self, folder: &Path) -> Option<String> {
        let pattern = &*self.written.text;
        if let Some(rest) = pattern.strip_prefix('!') {
            return Some(format!(
                "`!` is part of the name: to leave files out, `exclude = [\"{rest}\"]`"
            ));
        }
        if pattern.split('/').any(|part| part == "..") {
            return Some("patterns name files of the configuration's folder and below".to_owned());
        }
        if folder.join(pattern).is_file() {
            let is_special = pattern.contains(['[', '{', '*', '?']);
            return Some(if is_special {
                format!("a file is called so: `{}` names it", globset::escape(pattern))
            } else {
                "it is there: git ignores it, or it has another form".to_owned()
            });
        }
        let name = pattern.trim_end_matches('/');
        let is_folder = !name.is_empty() && folder.join(name).is_dir();
        is_folder.then(|| {
            let documents = OF_DOCUMENTS.join(",");
            format!("it is a folder: `{name}/**/*.{{{documents}}}` are the documents in it")
        })
    }
}

/// Whether one of the patterns matches, of which each is to know.
pub(super) fn any_matches(patterns: &[Pattern], path: &Path) -> bool {
    let mut is_any = false;
    for pattern in patterns {
        if (!is_any || !pattern.is_matched.get()) && pattern.glob.is_match(path) {
            pattern.is_matched.set(true);
            is_any = true;
        }
    }
    is_any
}

/// Texts of a configuration as patterns.
pub(super) fn patterns(
    texts: &[&RawValue],
    name: &str,
    document: &Document<'_>,
) -> Result<Vec<Pattern>, Failure> {
    let patterns = texts.iter().map(|text| {
        let written = placed(text, name, document);
        let pattern = written.text.strip_prefix("./").unwrap_or(&written.text);
        let glob = GlobBuilder::new(pattern).literal_separator(true).build();
        let glob = glob.map_err(|error| {
            let message = format!("`{pattern}` is no pattern of file names: {}", error.kind());
            Failure::new(message).at(written.place.clone())
        });
        Ok(Pattern { glob: glob?.compile_matcher(), written, is_matched: Cell::new(false) })
    });
    patterns.collect()
}
