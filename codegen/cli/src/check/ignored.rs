//! What git leaves out of a folder: by `.gitignore`, `.git/info/exclude` and the user's own file, and,
//! as ripgrep has it, by `.ignore`.
//!
//! The files are read here. The crate `ignore` would read them itself, but to their end, whatever they
//! are: a link to `/dev/zero` or a pipe would end or stop the command.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::iter;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use ignore::gitignore::{self, Gitignore, GitignoreBuilder};

use super::paths::shown;
use crate::budget::{MAX_IGNORE, MAX_IGNORE_PATTERNS, MAX_SHOWN};
use crate::failure::{Failure, FilePlace};
use crate::read;

/// What is left out of a folder, by files in it and in the folders above.
pub(super) struct Rules {
    above: Option<Rc<Self>>,
    /// By `.ignore`.
    own: Gitignore,
    /// By `.gitignore`.
    shared: Gitignore,
    /// By `.git/info/exclude`.
    private: Gitignore,
    /// The folder, if it is the root of a repository: files of git count only in one, and only up to
    /// there.
    repository: Option<PathBuf>,
    /// How many patterns there are, with those of the folders above.
    count: usize,
}

/// Reads what is left out.
pub(super) struct Ignored {
    /// By the user's own file, relative to the root of each repository.
    global: Gitignore,
    /// Files that say nothing, since they could not be read.
    unread: HashSet<PathBuf>,
    /// Why some of them could not be: no more than are shown.
    warnings: Vec<Failure>,
}

/// Whether a file may be a link. Git follows those that users make for themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Followed,
    Refused,
}

impl Ignored {
    pub(super) fn new() -> Self {
        let mut ignored =
            Self { global: Gitignore::empty(), unread: HashSet::new(), warnings: Vec::new() };
        // The configuration of git that names the file is read by the crate, however long it is: it is
        // the user's own and no part of what is checked.
        if let Some(file) = gitignore::gitconfig_excludes_path() {
            ignored.global = ignored.read(Path::new(""), &file, Links::Followed, 0);
        }
        ignored
    }

    /// Why files could not be read, and how many more there are.
    pub(super) fn into_warnings(self) -> Vec<Failure> {
        let Self { unread, mut warnings, .. } = self;
        let left = unread.len() - warnings.len();
        if left > 0 {
            let message = format!("{left} more files of ignored names cannot be read");
            warnings.push(Failure::with_help(message, "what they name is not left out"));
        }
        warnings
    }

    /// What is left out of a folder, an absolute path.
    pub(super) fn of(&mut self, folder: &Path) -> Rc<Rules> {
        let mut folders: Vec<&Path> = folder.ancestors().collect();
        let mut rules = Rc::new(Rules {
            above: None,
            own: Gitignore::empty(),
            shared: Gitignore::empty(),
            private: Gitignore::empty(),
            repository: None,
            count: 0,
        });
        while let Some(folder) = folders.pop() {
            rules = self.below(&rules, folder);
        }
        rules
    }

    /// What is left out of a folder in another one.
    pub(super) fn below(&mut self, above: &Rc<Rules>, folder: &Path) -> Rc<Rules> {
        let git = folder.join(".git");
        let is_repository = git.exists() || folder.join(".jj").exists();
        let mut count = above.count;
        let mut read = |file: &Path, links| {
            let found = self.read(folder, file, links, count);
            count += found.len();
            found
        };
        let own = read(&folder.join(".ignore"), Links::Refused);
        let shared = read(&folder.join(".gitignore"), Links::Refused);
        let private = match git_folder(&git) {
            Some(git) => read(&git.join("info/exclude"), Links::Followed),
            None => Gitignore::empty(),
        };
        if count == above.count && !is_repository {
            return Rc::clone(above);
        }
        let above = Some(Rc::clone(above));
        let repository = is_repository.then(|| folder.to_path_buf());
        Rc::new(Rules { above, own, shared, private, repository, count })
    }

    /// Whether a file or folder, an absolute path, is left out of the folder that it is in.
    pub(super) fn leaves_out(&self, rules: &Rules, path: &Path, is_folder: bool) -> bool {
        let says_of = |patterns: &Gitignore, path| match patterns.matched(path, is_folder) {
            ignore::Match::None => None,
            found => Some(found.is_ignore()),
        };
        let says = |patterns| says_of(patterns, path);
        let all = || iter::successors(Some(rules), |it| it.above.as_deref());
        let repository = all().find_map(|it| it.repository.as_deref());
        let mut is_inside = repository.is_some();
        let (mut own, mut shared, mut private) = (None, None, None);
        for rules in all() {
            own = own.or_else(|| says(&rules.own));
            if is_inside {
                shared = shared.or_else(|| says(&rules.shared));
                private = private.or_else(|| says(&rules.private));
            }
            is_inside &= rules.repository.is_none();
        }
        let global = || says_of(&self.global, path.strip_prefix(repository?).ok()?);
        own.or(shared).or(private).or_else(global).unwrap_or(false)
    }

    /// The patterns of a file, which are relative to a folder; none if there is no such file.
    fn read(&mut self, folder: &Path, file: &Path, links: Links, before: usize) -> Gitignore {
        patterns(folder, file, links, before).unwrap_or_else(|failure| {
            // Several arguments may be below one folder.
            let is_new = self.unread.insert(file.to_path_buf());
            if is_new && self.warnings.len() < MAX_SHOWN {
                self.warnings.push(failure.helped("what it names is not left out"));
            }
            Gitignore::empty()
        })
    }
}

fn patterns(folder: &Path, file: &Path, links: Links, before: usize) -> Result<Gitignore, Failure> {
    let name = shown(file);
    match file.symlink_metadata() {
        Ok(about) if about.is_symlink() && links == Links::Refused => {
            return Err(Failure::new(format!(
                "cannot read {name}: git does not follow links to it"
            )));
        }
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Gitignore::empty());
        }
        _ => {}
    }
    let bytes = read::regular(file, &name, MAX_IGNORE)?;
    let mut builder = GitignoreBuilder::new(folder);
    let text = String::from_utf8_lossy(&bytes);
    let mut count = before;
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        count += usize::from(!line.trim().is_empty() && !line.starts_with('#'));
        if count > MAX_IGNORE_PATTERNS {
            let message = format!("there are more than {MAX_IGNORE_PATTERNS} patterns");
            return Err(Failure::new(message).at(FilePlace {
                file: name,
                line: index + 1,
                column: 1,
            }));
        }
        // Git, too, passes over what is no pattern.
        let _ = builder.add_line(None, line);
    }
    builder.build().map_err(|error| Failure::new(format!("cannot read {name}: {error}")))
}

/// The folder of git's own files, which a worktree shares with the others of its repository.
fn git_folder(git: &Path) -> Option<PathBuf> {
    if git.is_dir() {
        return Some(git.to_path_buf());
    }
    let first_line = |file: &Path, from: &Path, before: &str| {
        let bytes = read::regular(file, &shown(file), MAX_IGNORE).ok()?;
        let line = String::from_utf8_lossy(&bytes).lines().next()?.to_owned();
        Some(from.join(line.strip_prefix(before)?))
    };
    let own = first_line(git, git.parent()?, "gitdir: ")?;
    Some(first_line(&own.join("commondir"), &own, "").unwrap_or(own))
}
